import { beforeAll, expect, it } from 'vitest';
import { dayFromToday, fillSelectForm, save } from '../tools/journal-page.mjs';
import { dumpStorage, fireAlarm, listAlarms, readBadge } from './extension-page.ts';
import { useScene } from './harness.ts';
import { findJournalPatient } from './journal-data.ts';
import { givePassphrase, untilKept } from './vault.ts';
import { holdWorker, type Worker } from './worker.ts';

const DAY = 86_400_000;
const scene = useScene();
let worker: Worker;

beforeAll(async () => {
  worker = await holdWorker(scene().panel);
});

it('turns a saved attendance into a reminder of the decision, and wakes for it though the worker was stopped', async () => {
  const { page, panel, visit, until } = scene();
  await visit('/pasient/nora-testesen/registrer/skjema');
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'M', dato: dayFromToday(0) });
  await until((now) => now.forms[0]?.dato?.code !== '');
  await save(page);
  const due = dayFromToday(42);
  await until((now, day) => now.deadlines.some((deadline) => deadline.due === day), due);
  await panel.locator('[data-action="deadlines"]').first().click();
  await until((now, day) => now.reminders.some((reminder) => reminder.due === day), due);
  await untilKept(panel, 'none');
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  await until((now, day) => now.reminders.some((reminder) => reminder.due === day), due);

  // With the journal left there is nothing but the alarm that could wake the worker.
  await page.goto('about:blank');
  await worker.stop();
  const alarm = (await listAlarms(panel)).find(({ name }) => name === 'reminders');
  if (!alarm) throw new Error('no alarm was set');
  const ahead = Math.floor((alarm.scheduledTime - Date.now()) / DAY);
  // Told on a working day: over Easter that can be five days before the fourteenth before the decision is due.
  expect(ahead).toBeLessThanOrEqual(42 - 14);
  expect(ahead).toBeGreaterThanOrEqual(42 - 14 - 6);
  expect([0, 6], 'not on a Sunday or a Saturday').not.toContain(new Date(alarm.scheduledTime).getDay());
  expect(worker.isRunning).toBe(false);
  expect(worker.notifications).toEqual([]);

  // A fortnight before it is told of where the vault is open. By then nobody has used it for weeks: it is locked.
  await worker.moveClock(alarm.scheduledTime - Date.now() + 60_000);
  await fireAlarm(panel, alarm.name);
  await untilKept(panel, 'locked');
  const next = await until((now) => now.reminders.length === 0).then(() => nextAlarm(alarm.name, alarm.scheduledTime));
  expect(worker.notifications).toEqual([]);
  expect(await panel.locator(`[data-day="${due}"]`).getAttribute('data-count')).toBe('1');

  // A week before, it is told of from nothing but the table of days.
  await worker.moveClock(next - Date.now() + 60_000);
  await fireAlarm(panel, alarm.name);
  const told = await worker.notified(() => true);
  expect(`${told.title} ${told.message}`).toMatch(/\b1 frist\b/);
  expect(await readBadge(panel), 'nothing is due yet').toBe('');

  await worker.moveClock(Date.parse(`${due}T12:00:00Z`) - Date.now());
  await fireAlarm(panel, alarm.name);
  await expect.poll(() => readBadge(panel)).toBe('1');
  await givePassphrase(panel);
  await until((now, day) => now.reminders.some((one) => one.due === day && one.state === 'today'), due);
});

/** When the alarm goes off, once it has been set for another time. */
async function nextAlarm(name: string, before: number): Promise<number> {
  let found = before;
  await expect
    .poll(async () => {
      found = (await listAlarms(scene().panel)).find((alarm) => alarm.name === name)?.scheduledTime ?? before;
      return found;
    })
    .toBeGreaterThan(before);
  return found;
}

it('has said nothing of who or what in the notification, and stored neither name nor number', async () => {
  const { panel } = scene();
  const nora = await findJournalPatient('nora-testesen');
  expect(worker.notifications.length).toBeGreaterThan(0);
  const said = JSON.stringify(worker.notifications);
  const stored = await dumpStorage(panel);
  expect(stored, 'the record itself is there').toContain('sealed');
  for (const secret of ['D11', 'beslutning', nora.name, 'Testesen', nora.number, nora.number.slice(0, 6), nora.born]) {
    expect(said).not.toContain(secret);
    expect(stored).not.toContain(secret);
  }
});

it('postpones with a reason and a date, and takes away what is done', async () => {
  const { page, panel, visit, until } = scene();
  await worker.moveClock(0);
  await panel.reload();
  await visit('/pasient/tiril-mockstad/forlop');
  await until((now) => now.actions.includes('deadlines'));
  await panel.locator('[data-action="deadlines"]').first().click();
  // To the clock that was put back it is locked.
  await untilKept(panel, 'locked');
  await givePassphrase(panel);
  const list = await until((now) => now.reminders.some(({ state }) => state === 'coming'));
  const coming = list.reminders.find(({ state }) => state === 'coming');
  if (!coming) throw new Error('unreachable: one is coming');
  const row = panel.locator(`[data-reminder][data-kind="${coming.kind}"][data-due="${coming.due}"]`).first();
  await row.locator('[data-action="postpone"]').click();
  await panel.locator('select[name="reason"]').selectOption('behandler-syk');
  const later = dayFromToday(200);
  await panel.locator('input[name="to"]').fill(later);
  await panel.locator('form.fv-postpone button[type="submit"]').click();
  await until((now, to) => now.reminders.some((one) => one.due === to && one.state === 'postponed'), later);

  await page.reload();
  const postponed = panel.locator(`[data-reminder][data-due="${later}"]`);
  await postponed.locator('[data-action="done"]').click();
  await until((now, to) => !now.reminders.some((one) => one.due === to && one.state !== 'done'), later);
});
