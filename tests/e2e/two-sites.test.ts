import { beforeAll, expect, it } from 'vitest';
import { dayFromToday } from '../tools/journal-page.mjs';
import { waitForPanel } from '../tools/panel.mjs';
import { makeCanaries } from './disk/canaries.ts';
import { dumpStorage } from './extension-page.ts';
import { useScene } from './harness.ts';
import { givePassphrase, untilKept } from './vault.ts';

const scene = useScene();
/** Another origin than the journal's, served by the test; nobody ever presses anything in it. */
const OTHER = 'localhost:8099';
const patients = makeCanaries(3);
const norwegian = (day: string) => day.split('-').reverse().join('.');
const row = (code: string, days: number) => {
  const [hendelse, utfall = ''] = code.split('/');
  return `<tr><td>${norwegian(dayFromToday(-days))}<td>D11<td>${hendelse}<td>${utfall}`;
};
const ADMITTED = row('A', 20);
const ATTENDED = ADMITTED + row('M', 10);
const ENDED = ATTENDED + row('X/G', 3);
const DUE = dayFromToday(32);

beforeAll(async () => {
  const { context, panel, page, journal } = scene();
  await context.route(/\/sett\/\d\//, (route) => {
    const [, index = '', rows = ''] = /sett\/(\d)\/(.*)$/.exec(decodeURIComponent(route.request().url())) ?? [];
    const { name = '', number = '' } = patients[Number(index)] ?? {};
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Journal</title><link rel="icon" href="data:,"><body>
        <header><h1>${name}</h1><p>${number}</p></header><main><table aria-label="Hendelser i pasientforløp">
        <tr><th>Dato<th>Forløpstype<th>Hendelse<th>Utfall${rows}</table></main>`,
    });
  });
  await page.goto(`${journal.url}/sett/0/${encodeURIComponent(ADMITTED)}`);
  await waitForPanel(panel, (now) => now.events.length === 1);
  await panel.locator('[data-action="deadlines"]').first().click();
  await waitForPanel(panel, (now) => now.reminders.length > 0);
  await givePassphrase(panel);
  await untilKept(panel, 'open');
});

/** What the journal shows, in the tab that the panel follows. */
async function inJournal(index: number, rows: string): Promise<void> {
  const { page, journal } = scene();
  await page.goto(`${journal.url}/sett/${index}/${encodeURIComponent(rows)}`);
}

/** What another site shows, in a tab of its own in which nobody presses anything. */
async function onOtherSite(index: number, rows: string): Promise<void> {
  const page = await scene().context.newPage();
  await page.goto(`http://${OTHER}/sett/${index}/${encodeURIComponent(rows)}`);
  await question().waitFor();
  await page.close();
}

const question = () => scene().panel.locator(`[data-kind="beslutning"] [data-question="${OTHER}"]`);
const decision = () => scene().panel.locator(`[data-kind="beslutning"][data-due="${DUE}"]`);

it('keeps a reminder that another site shows as done, and asks: kept, it is not asked of again for the same', async () => {
  const { panel } = scene();
  await inJournal(0, ATTENDED);
  await decision().waitFor();
  await onOtherSite(0, ENDED);
  expect(await decision().count()).toBe(1);
  expect(await question().innerText()).toMatch(/^localhost:8099 viser at dette er gjort\. Avslutt påminnelsen\?/);
  await question().locator('[data-action="keep"]').click();
  await question().waitFor({ state: 'detached' });
  const other = await scene().context.newPage();
  await other.goto(`http://${OTHER}/sett/0/${encodeURIComponent(ENDED)}`);
  // Another patient in the same tab is kept after the first one.
  await other.goto(`http://${OTHER}/sett/2/${encodeURIComponent(ADMITTED)}`);
  await panel.locator('[data-kind="fremmote"]').waitFor();
  await other.close();
  expect([await decision().count(), await question().count()]).toEqual([1, 0]);
});

it('ends it when the user says yes, and from then on without asking; neither site lies anywhere in the open', async () => {
  const { panel, context } = scene();
  await inJournal(1, ATTENDED);
  await expect.poll(() => decision().count()).toBe(2);
  await onOtherSite(1, ENDED);
  await question().locator('[data-action="end"]').click();
  await expect.poll(() => decision().count()).toBe(1);
  await inJournal(2, ATTENDED);
  await expect.poll(() => decision().count()).toBe(2);
  const other = await context.newPage();
  await other.goto(`http://${OTHER}/sett/2/${encodeURIComponent(ENDED)}`);
  await expect.poll(() => decision().count()).toBe(1);
  await other.close();
  await panel.locator('[data-action="lock"]').click();
  await untilKept(panel, 'locked');
  expect(await dumpStorage(panel)).not.toContain(OTHER);
});
