import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { dayFromToday } from '../tools/journal-page.mjs';
import { waitForPanel } from '../tools/panel.mjs';
import { openPanel } from '../tools/stage.mjs';
import { makeCanaries } from './disk/canaries.ts';
import { fireAlarm, listAlarms } from './extension-page.ts';
import { useScene } from './harness.ts';
import { givePassphrase, untilKept } from './vault.ts';
import { holdWorker, type Worker } from './worker.ts';

declare const chrome: typeof browser;

const SECOND = 1000;
const scene = useScene();
const [first, second] = makeCanaries(2);
let worker: Worker;
/** How far ahead of the real time the worker's clock is (ms). */
let ahead = 0;

const norwegian = (day: string) => day.split('-').reverse().join('.');
/** The day of a first attendance, and the day by which a decision is due after it. */
const attended = (days: number) => dayFromToday(-days);
const due = (days: number) => dayFromToday(42 - days);
const row = (hendelse: string, day: string) => `<tr><td>${norwegian(day)}<td>D11<td>${hendelse}<td>`;
const head = '<tr><th>Dato<th>Forløpstype<th>Hendelse<th>Utfall';
const rows = (days: number) => head + row('A', dayFromToday(-60)) + row('M', attended(days));

/** A journal's page that nobody touches, and that a script of its own changes. */
beforeAll(async () => {
  const { context, page, panel, journal } = scene();
  await context.route('**/av-seg-selv', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Journal</title><link rel="icon" href="data:,"><body>
        <header><h1>${first?.name}</h1><p>${first?.number}</p></header>
        <main><table aria-label="Hendelser i pasientforløp">${rows(1)}</table></main>`,
    }),
  );
  await page.goto(`${journal.url}/av-seg-selv`);
  await waitForPanel(panel, (now) => now.events.length === 2);
  await panel.locator('[data-action="deadlines"]').first().click();
  await waitForPanel(panel, (now) => now.reminders.length > 0);
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  await panel.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: Object.assign({}, settings, { lockAfter: 1 }) });
  });
  worker = await holdWorker(panel);
});

/** Unlocked just now, by the worker's clock. */
beforeEach(async () => {
  const { panel } = scene();
  await panel.evaluate(() => chrome.runtime.sendMessage({ kind: 'lock' }));
  await untilKept(panel, 'locked');
  await givePassphrase(panel);
  await untilKept(panel, 'open');
});

async function pass(seconds: number): Promise<void> {
  ahead += seconds * SECOND;
  await worker.moveClock(ahead);
}

/** The page rewrites the date of the attendance, and it is waited for that the background has kept it. */
async function rewrite(days: number): Promise<void> {
  const { page, panel } = scene();
  await page.evaluate((html) => {
    const table = document.querySelector('table');
    if (table) table.innerHTML = html;
  }, rows(days));
  await waitForPanel(panel, (now, day) => now.reminders.some((one) => one.due === day), due(days));
}

/** What the alarm for it does when its time has come; it has gone off when this returns. */
async function lockIfDue(): Promise<void> {
  const { panel } = scene();
  await fireAlarm(panel, 'lock');
  const fired = Date.now();
  const waiting = async () =>
    (await listAlarms(panel)).filter(({ name, scheduledTime }) => name === 'lock' && scheduledTime <= fired);
  await expect.poll(waiting).toEqual([]);
}

it('locks after a minute without a hand on anything, though the page changes its dates and its patient', async () => {
  const { page, panel } = scene();
  await pass(25);
  await rewrite(2);
  await pass(25);
  await rewrite(3);
  await page.evaluate(
    (patient) => {
      document.querySelector('h1')?.replaceChildren(patient.name);
      document.querySelector('header p')?.replaceChildren(patient.number);
    },
    { name: second?.name ?? '', number: second?.number ?? '' },
  );

  // The panel names the patient by itself, who is new to it.
  await panel
    .locator('[data-reminder]', { hasText: second?.initials ?? '' })
    .first()
    .waitFor();
  await pass(15);
  await lockIfDue();
  await untilKept(panel, 'locked');
});

it.each([
  ['the journal', async () => scene().page],
  ['the panel', openOther],
  ['the settings', () => openOwn('innstillinger.html')],
  ["the coordinator's page", () => openOwn('oversikt.html')],
])('stays open for a minute after a key was pressed in %s, and no longer', async (_, open) => {
  const { page, panel } = scene();
  const own = await open();
  await pass(40);
  const before = await lastUse();
  await own.keyboard.press('Shift');
  await expect.poll(lastUse).toBeGreaterThan(before);
  await pass(40);
  await rewrite(4);
  await lockIfDue();
  await rewrite(5);
  await untilKept(panel, 'open');
  await pass(25);
  await lockIfDue();
  await untilKept(panel, 'locked');
  if (own !== page) await own.close();
});

/** Another panel, which nobody has pressed in; that it is opened counts as use, and has been told when this returns. */
async function openOther(): Promise<Page> {
  const { context, extensionId, journal } = scene();
  await pass(20);
  const before = await lastUse();
  const panel = await openPanel(context, extensionId, journal.url);
  await expect.poll(lastUse).toBeGreaterThan(before);
  return panel;
}

async function openOwn(file: string): Promise<Page> {
  const page = await scene().context.newPage();
  await page.goto(`chrome-extension://${scene().extensionId}/${file}`);
  return page;
}

/** When the vault was last used, by the worker's clock (ms). */
function lastUse(): Promise<number> {
  return scene().panel.evaluate(async () => {
    const { 'open-keys-used': used } = await chrome.storage.session.get('open-keys-used');
    return used as number;
  });
}
