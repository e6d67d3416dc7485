import { createServer } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import type { browser } from 'wxt/browser';
import { dayFromToday, switchPatient } from '../tools/journal-page.mjs';
import { type PanelState, readPanel, waitForPanel } from '../tools/panel.mjs';
import { launchBrowser, openPanel, PRODUCTION_BUILD } from '../tools/stage.mjs';
import { grantHostWithoutAsking, takeBackInBrowser } from './extension-page.ts';
import { openJournal } from './journal-data.ts';
import { PASSPHRASE } from './vault.ts';
import { watchContext } from './watch.ts';
import { holdWorker } from './worker.ts';

declare const chrome: typeof browser;

const NORA = '/pasient/nora-testesen/registrer/skjema';
const EMIL = 'Emil Prøvesen';
const HERE = 'http://127.0.0.1/*';
const ELSEWHERE = 'http://localhost/*';
const isLockedOut = (now: PanelState) => now.status === 'locked-out';

const NORA_HEADER = '<header><h1>Nora Testesen</h1><p>148392 10001</p></header>';
const EMIL_HEADER = '<h1>Emil Prøvesen</h1><p>028988 10332</p>';
const FRIDA_HEADER = '<header><h1>Frida Utgåttsen</h1><p>088893 13014</p></header>';
const FORM = `<form><h2>Registrer hendelse i pasientforløp</h2>
  <label>Forløpstype <select><option>Velg<option selected>D11</select></label>
  <label>Hendelse <select><option>Velg<option>M - Første fremmøte<option selected>C - Klinisk beslutning</select></label>
  <label>Utfall <select><option>Velg<option selected>P - Behov for behandling</select></label>
  <label>Dato <input type="date"></label><button type="button">Lagre</button></form>`;
const norwegian = (day: string) => day.split('-').reverse().join('.');
const list = (day: string, hendelse = 'A') => `<table aria-label="Hendelser i pasientforløp">
  <tr><th>Dato<th>Forløpstype<th>Hendelse<th>Utfall<tr><td>${day}<td>D11<td>${hendelse}<td></table>`;

/** Pages of the test's own, by path, on the two sites; the browser may keep them when they are left. */
async function serve(pages: Record<string, string>) {
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Side</title><link rel="icon" href="data:,"><body>${pages[url] ?? ''}`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('unreachable: a port was asked for');
  return { pages, here: `http://127.0.0.1:${at.port}`, elsewhere: `http://localhost:${at.port}` };
}

interface Stage {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Addresses of the journal, on two sites that are allowed. */
  readonly here: string;
  readonly elsewhere: string;
  /** A page of the extension that follows no tab. */
  readonly asking: Page;
  allow(pattern: string): Promise<void>;
  /** Patients that are stored, or held until there is a key. */
  count(): Promise<number>;
}

/** A browser with the build for stores, two allowed sites and an open vault with nothing in it. */
async function openTwoSites(options: { readonly bfcache?: boolean } = {}): Promise<Stage> {
  const journal = await openJournal();
  onTestFinished(() => journal.close());
  const { context, extensionId, close } = await launchBrowser({ extension: PRODUCTION_BUILD, ...options });
  onTestFinished(close);
  const watch = watchContext(context);
  onTestFinished(() => expect(watch.takeErrors()).toEqual([]));
  for (const host of ['127.0.0.1', 'localhost']) {
    await grantHostWithoutAsking(context, extensionId, `http://${host}`);
  }
  const asking = await context.newPage();
  await asking.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=none`);
  const allow = async (pattern: string) => {
    expect(await asking.evaluate((one) => chrome.permissions.request({ origins: [one] }), pattern)).toBe(true);
  };
  await allow(HERE);
  await allow(ELSEWHERE);
  await asking.evaluate((passphrase) => chrome.runtime.sendMessage({ kind: 'set-passphrase', passphrase }), PASSPHRASE);
  return {
    context,
    extensionId,
    here: journal.url,
    elsewhere: journal.url.replace('127.0.0.1', 'localhost'),
    asking,
    allow,
    count: async () => {
      const { patients, held } = await asking.evaluate(() => chrome.runtime.sendMessage({ kind: 'list-reminders' }));
      return patients + held;
    },
  };
}

async function openPage({ context }: Stage, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/**
 * A third patient is shown on an allowed site, whose list changes twice and is stored each time: by then whatever changed
 * before on any other site would have been stored too. Answers how many patients are stored.
 */
async function countAfterStoredElsewhere(stage: Stage): Promise<number> {
  const { elsewhere } = await serve({ '/': FRIDA_HEADER + list(norwegian(dayFromToday(-9)), 'M') });
  const page = await openPage(stage, elsewhere);
  const days = () =>
    stage.asking.evaluate(async () => {
      const { reminders } = await chrome.runtime.sendMessage({ kind: 'list-reminders' });
      return reminders.map((one: { from: { dato: string } }) => one.from.dato);
    });
  await expect.poll(days).toContain(dayFromToday(-9));
  for (const attended of [dayFromToday(-8), dayFromToday(-7)]) {
    await page
      .locator('td')
      .first()
      .evaluate((cell, day) => cell.replaceChildren(day), norwegian(attended));
    await expect.poll(days).toContain(attended);
  }
  await page.close();
  return stage.count();
}

const WAYS = [
  [
    'by the extension itself',
    ({ asking }: Stage) => asking.evaluate((one) => chrome.permissions.remove({ origins: [one] }), HERE),
  ],
  ["in the browser's own settings", ({ context, extensionId }: Stage) => takeBackInBrowser(context, extensionId, HERE)],
  [
    'while the worker is asleep',
    async ({ asking }: Stage) => {
      const worker = await holdWorker(asking);
      await worker.stop();
      await asking.evaluate((one) => chrome.permissions.remove({ origins: [one] }), HERE);
    },
  ],
  [
    'by turning it off in the panel',
    ({ asking, here }: Stage) =>
      asking.evaluate((origin) => chrome.runtime.sendMessage({ kind: 'turn-site', origin, on: false }), here),
  ],
] as const;

it.each(WAYS)('a site taken back %s is no longer read, shown, filled or stored', async (way, takeBack) => {
  const stage = await openTwoSites();
  const page = await openPage(stage, stage.here + NORA);
  const panel = await openPanel(stage.context, stage.extensionId, stage.here);
  await waitForPanel(panel, (now) => now.status === 'form' && now.fills.length > 0);
  await expect.poll(stage.count).toBe(1);

  await takeBack(stage);
  const after = await waitForPanel(panel, isLockedOut);
  expect([after.patient?.present ?? false, after.fills, after.forms, after.events]).toEqual([false, [], [], []]);
  expect(after.text).not.toContain('Nora');
  await switchPatient(page, EMIL);
  expect(await countAfterStoredElsewhere(stage)).toBe(2);
  const later = await readPanel(panel);
  expect([later.status, later.patient?.present ?? false, later.fills]).toEqual(['locked-out', false, []]);
  expect(later.text).not.toContain('Emil');

  await page.bringToFront();
  if (way.includes('turning')) {
    await stage.asking.evaluate(
      (origin) => chrome.runtime.sendMessage({ kind: 'turn-site', origin, on: true }),
      stage.here,
    );
  } else {
    if (way.includes('settings')) await grantHostWithoutAsking(stage.context, stage.extensionId, stage.here);
    await stage.allow(HERE);
  }
  await waitForPanel(panel, (now, name) => now.status === 'form' && now.text.includes(name), EMIL);
  await expect.poll(stage.count).toBe(3);
});

it('a site taken back is not stored with no panel open, in any of its tabs', async () => {
  const stage = await openTwoSites();
  const pages = [await openPage(stage, stage.here + NORA), await openPage(stage, stage.here + NORA)];
  await expect.poll(stage.count).toBe(1);
  await stage.asking.evaluate((one) => chrome.permissions.remove({ origins: [one] }), HERE);
  for (const page of pages) await switchPatient(page, EMIL);
  expect(await countAfterStoredElsewhere(stage)).toBe(2);
  await stage.allow(HERE);
  await expect.poll(stage.count).toBe(3);
});

it('what was seen on it and waits for the passphrase is let go of', async () => {
  const stage = await openTwoSites();
  await stage.asking.evaluate(() => chrome.runtime.sendMessage({ kind: 'lock' }));
  await openPage(stage, stage.here + NORA);
  await expect.poll(stage.count).toBe(1);
  await stage.asking.evaluate((one) => chrome.permissions.remove({ origins: [one] }), HERE);
  await expect.poll(stage.count).toBe(0);
});

it('a page that is kept as it was when it is left does not come back to life', async () => {
  const stage = await openTwoSites({ bfcache: true });
  const own = await serve({ '/liste': NORA_HEADER + list('01.10.2026'), '/etter': '<p>Etter' });
  const page = await openPage(stage, `${own.here}/liste`);
  await expect.poll(stage.count).toBe(1);
  await page.evaluate(() => addEventListener('pageshow', (event) => Reflect.set(window, 'isKept', event.persisted)));
  await page.goto(`${own.here}/etter`);
  await stage.asking.evaluate((one) => chrome.permissions.remove({ origins: [one] }), HERE);
  await page.evaluate(() => history.back());
  await page.locator('table').waitFor();
  expect(await page.evaluate(() => Reflect.get(window, 'isKept'))).toBe(true);
  await page.evaluate((header) => document.querySelector('header')?.setHTMLUnsafe(header), EMIL_HEADER);
  expect(await countAfterStoredElsewhere(stage)).toBe(2);
});

it('a frame of it in a page of another site falls silent, and comes back', async () => {
  const stage = await openTwoSites();
  const own = await serve({ '/skjema': FORM });
  const sandboxed = `<iframe sandbox="allow-scripts" srcdoc="${FORM.replaceAll('"', '&quot;')}"></iframe>`;
  own.pages['/ramme'] = FORM + sandboxed;
  own.pages['/side'] = `${NORA_HEADER}${list('01.10.2026')}<iframe src="${own.elsewhere}/ramme"></iframe>`;
  await openPage(stage, `${own.here}/side`);
  const panel = await openPanel(stage.context, stage.extensionId, own.here);
  await waitForPanel(panel, (now) => now.forms.length === 2 && now.events.length === 1);
  await stage.asking.evaluate((one) => chrome.permissions.remove({ origins: [one] }), ELSEWHERE);
  const after = await waitForPanel(panel, (now) => now.forms.length === 0 && now.events.length === 1);
  expect([after.status, after.fills]).toEqual(['no-form', []]);
  await stage.allow(ELSEWHERE);
  await waitForPanel(panel, (now) => now.forms.length === 2);
});

it('a filling that is under way is left where it stands', async () => {
  const stage = await openTwoSites();
  // What comes of the type is asked for elsewhere, as in many a journal, and comes when the test says so.
  const late = `<script>
    const [type, hendelse] = document.querySelectorAll('select');
    const options = hendelse.innerHTML;
    hendelse.innerHTML = '<option>Velg';
    type.addEventListener('change', () => { window.isAsked = true; });
    window.answer = () => { hendelse.innerHTML = options; };
  </script>`;
  const own = await serve({ '/side': NORA_HEADER + list('01.10.2026') + FORM.replaceAll(' selected', '') + late });
  const page = await openPage(stage, `${own.here}/side`);
  const panel = await openPanel(stage.context, stage.extensionId, own.here);
  await waitForPanel(panel, (now) => now.fills.length > 0);
  await panel.locator('[data-fill]').first().click();
  await panel.locator('[data-date-choice="today"]').click();
  await page.waitForFunction(() => Reflect.get(window, 'isAsked') === true);
  await stage.asking.evaluate((one) => chrome.permissions.remove({ origins: [one] }), HERE);
  await waitForPanel(panel, isLockedOut);
  await page.evaluate(() => Reflect.get(window, 'answer')());
  expect(await countAfterStoredElsewhere(stage)).toBe(2);
  const held = () => page.locator('select, input').evaluateAll((all) => all.map((one) => Reflect.get(one, 'value')));
  expect(await held()).toEqual(['D11', 'Velg', 'Velg', '']);
});

it('a permission for more than the site covers it still', async () => {
  const stage = await openTwoSites();
  const page = await openPage(stage, stage.here + NORA);
  await expect.poll(stage.count).toBe(1);
  await grantHostWithoutAsking(stage.context, stage.extensionId, 'http://*');
  await stage.allow('http://*/*');
  await stage.asking.evaluate((one) => chrome.permissions.remove({ origins: [one] }), ELSEWHERE);
  await switchPatient(page, EMIL);
  await expect.poll(stage.count).toBe(2);
});
