import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { todayInOslo } from '../../lib/forlop/day.ts';
import { isTimeToTell } from '../../lib/reminders/wake.ts';
import { dayFromToday } from '../tools/journal-page.mjs';
import { waitForPanel } from '../tools/panel.mjs';
import { launchBrowser, openPanel } from '../tools/stage.mjs';
import { makeCanaries } from './disk/canaries.ts';
import { changeDays, fireAlarm, listAlarms } from './extension-page.ts';
import { useScene } from './harness.ts';
import { givePassphrase, untilKept } from './vault.ts';
import { holdWorker, type Worker } from './worker.ts';

declare const chrome: typeof browser;

const ALARM = 'reminders';
const DAY = 86_400_000;
const HOURS = { from: '08:00', to: '16:00' };
/** So many days ahead a decision is due, one for each patient. */
const DUE = [9, 11, 13];
const patients = makeCanaries(DUE.length);
const scene = useScene();
let worker: Worker;

beforeAll(async () => {
  const { context, panel, page, journal } = scene();
  await serve(context);
  for (const [index, due] of DUE.entries()) {
    await page.goto(`${journal.url}/klokke/${index}`);
    if (index > 0) await untilListed(panel, index);
    else {
      await waitForPanel(panel, (now) => now.events.length === 2);
      await panel.locator('[data-action="deadlines"]').first().click();
      await waitForPanel(panel, (now, day) => now.reminders.some((one) => one.due === day), dayFromToday(due));
      await givePassphrase(panel);
      await untilKept(panel, 'open');
    }
  }
  worker = await holdWorker(panel);
});

/** Each patient attended so many days ago that the decision, after six weeks, is due when it is said to be. */
async function serve(context: BrowserContext): Promise<void> {
  const cell = (day: string) => day.split('-').reverse().join('.');
  await context.route('**/klokke/*', (route) => {
    const index = Number(new URL(route.request().url()).pathname.split('/').at(-1));
    const { name = '', number = '' } = patients[index] ?? {};
    const attended = dayFromToday((DUE[index] ?? 0) - 42);
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Journal</title><link rel="icon" href="data:,"><body>
        <header><h1>${name}</h1><p>${number}</p></header><main><table aria-label="Hendelser i pasientforløp">
        <tr><th>Dato<th>Forløpstype<th>Hendelse<th>Utfall<tr><td>${cell(dayFromToday(-60))}<td>D11<td>A<td>
        <tr><td>${cell(attended)}<td>D11<td>M<td></table></main>`,
    });
  });
}

async function untilListed(panel: Page, index: number): Promise<void> {
  await waitForPanel(panel, (now, day) => now.reminders.some((one) => one.due === day), dayFromToday(DUE[index] ?? 0));
}

/** Wakes the worker at a time, by its alarm and by the panel. Answers when it wants to be woken next. */
async function wakeAt(time: number): Promise<number | undefined> {
  const { panel } = scene();
  await worker.moveClock(time - Date.now());
  await fireAlarm(panel, ALARM);
  await panel.evaluate(() => chrome.runtime.sendMessage({ kind: 'panel-opened' }));
  return (await listAlarms(panel)).find(({ name }) => name === ALARM)?.scheduledTime;
}

/** The same, and once more at the next time for telling, where this was none: at night, on a holiday. */
async function wakeInHoursFrom(time: number): Promise<number> {
  const next = await wakeAt(time);
  if (next === undefined || isTimeToTell(new Date(time), HOURS)) return time;
  await wakeAt(next + 60_000);
  return next + 60_000;
}

const told = () => worker.notifications.map(({ message }) => message);

it('tells once when the clock goes a week ahead, and not again when it is put a day back and comes forward', async () => {
  const time = await wakeInHoursFrom(Date.now() + 7 * DAY);
  await expect.poll(told).toHaveLength(1);
  expect(told()[0]).toMatch(/nærmer seg/);
  await wakeAt(time - DAY);
  await wakeAt(time);
  expect(told()).toHaveLength(1);
});

it('tells once, together, of three limits that were slept over', async () => {
  const time = await wakeInHoursFrom(Date.now() + 20 * DAY);
  await expect.poll(told).toHaveLength(2);
  expect(told()[1]).toBe('3 frister er passert');
  await wakeAt(time + DAY);
  await wakeAt(time + 7 * DAY);
  expect(told()).toHaveLength(2);
});

/** Locked, a browser tells by its table of days; `until` is the day through which it has been told. */
it.each([
  {
    what: 'the clocks put forward in between, at Easter',
    from: '2027-03-26T12:00:00+01:00',
    until: '2027-03-24',
    limit: '2027-03-30',
    after: '2027-03-31',
  },
  {
    what: 'the clocks put back in between, on the Sunday',
    from: '2027-10-29T12:00:00+02:00',
    until: '2027-10-29',
    limit: '2027-11-01',
    after: '2027-11-02',
  },
  {
    what: 'the 29th of February',
    from: '2028-02-28T14:00:00+01:00',
    until: '2028-02-28',
    limit: '2028-02-29',
    after: '2028-03-01',
  },
])('tells of a limit on its day in working hours, and once when it has passed: $what', async (row) => {
  const { panel } = scene();
  await worker.moveClock(Date.parse(row.from) - Date.now());
  await panel.evaluate(changeDays, { days: [[row.limit, 1]], announced: row.until });
  const before = told().length;
  const seen: string[] = [];
  let next = await wakeAt(Date.parse(row.from));
  expect(told()).toHaveLength(before);
  // Woken an hour too early, because the clocks were put back, it looks and sleeps again.
  for (let wakes = 0; wakes < 6 && seen.length < 2; wakes++) {
    if (next === undefined) break;
    const time = next + 1000;
    const known = told().length;
    next = await wakeAt(time);
    await wakeAt(time + 600_000);
    const news = told().slice(known);
    if (news.length > 0) expect(isTimeToTell(new Date(time), HOURS)).toBe(true);
    seen.push(...news.map((text) => `${todayInOslo(new Date(time))}: ${text}`));
  }
  expect(seen).toEqual([`${row.limit}: 1 frist i dag`, `${row.after}: 1 frist er passert`]);
  await wakeAt(Date.parse(`${row.after}T14:00:00Z`));
  await wakeAt(Date.parse(`${row.after}T10:00:00Z`) + 3 * DAY);
  expect(told()).toHaveLength(before + 2);
});

/** A page of an extension that may not be back yet. */
async function openOwnPage(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await expect
    .poll(() => page.goto(`chrome-extension://${extensionId}/innstillinger.html`).then(Boolean, () => false))
    .toBe(true);
  return page;
}

// Loaded from its folder, the extension is installed anew at each start of the browser: alarms are lost.
const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

it('after a restart of the browser sets the alarm anew, though everything is locked', async () => {
  const first = await launchBrowser({ profile: folder });
  await serve(first.context);
  const page = await first.context.newPage();
  await page.goto(`${scene().journal.url}/klokke/0`);
  const panel = await openPanel(first.context, first.extensionId, scene().journal.url);
  await waitForPanel(panel, (now) => now.events.length === 2);
  await panel.locator('[data-action="deadlines"]').first().click();
  await untilListed(panel, 0);
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  await panel.evaluate(() => chrome.alarms.clearAll());
  await first.close();
  const second = await launchBrowser({ profile: folder });
  const own = await openOwnPage(second.context, second.extensionId);
  await expect.poll(async () => (await listAlarms(own)).map(({ name }) => name)).toContain(ALARM);
  await second.close();
});
