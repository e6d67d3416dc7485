import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { isTimeToTell } from '../../lib/reminders/wake.ts';
import { makeCopy } from '../bench/vault/make-copy.mjs';
import { changeDays, listAlarms } from './extension-page.ts';
import { type Packed, SETTINGS, servePacked, whyNotPacked } from './packed.ts';
import { PASSPHRASE } from './vault.ts';

declare const chrome: typeof browser;

/** Three patients, whose limits lie within days of today: some have passed, some are coming. */
const PATIENTS = 3;
const HOURS = { from: '00:00', to: '23:59' };
const ALARM = 'reminders';
const why = whyNotPacked();
if (why) process.stdout.write(`start-up of a packed, force-installed build: not tried: ${why}\n`);

describe.skipIf(why !== undefined)('packed, and installed by policy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
  const profile = join(folder, 'profile');
  let packed: Packed;
  /** The last number of the version that is offered. */
  let offered = 1;
  let context: BrowserContext | undefined;

  beforeAll(async () => {
    packed = await servePacked(folder);
    packed.offer(`0.1.${offered}`);
  }, 120_000);
  afterAll(async () => {
    await packed?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  afterEach(async () => {
    await context?.close();
    context = undefined;
  });

  /** A page of the extension that runs none of its own scripts: nothing but the worker's own start sets anything. */
  async function open(browserOf: BrowserContext, file: string): Promise<Page> {
    const page = await browserOf.newPage();
    const session = await browserOf.newCDPSession(page);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    const url = `chrome-extension://${packed.extensionId}/${file}`;
    await expect.poll(() => page.goto(url).then(Boolean, () => false), { timeout: 60_000 }).toBe(true);
    await session.send('Emulation.setScriptExecutionDisabled', { value: false });
    return page;
  }

  it('keeps reminders, and after each start has its alarm anew and tells of what was slept over, once', async () => {
    context = await packed.launch(profile);
    const page = await open(context, 'innstillinger.html');
    const text = await makeCopy(PASSPHRASE, PATIENTS);
    expect(await ask(page, { kind: 'import-copy', text, passphrase: PASSPHRASE })).toMatchObject({
      patients: PATIENTS,
    });
    // What the administrator has set comes from the policy's own file.
    await expect.poll(() => page.evaluate(() => chrome.storage.managed.get())).toEqual(SETTINGS);
    await page.evaluate((hours) => chrome.storage.local.set({ settings: { hours } }), HOURS);
    await page.evaluate(changeDays, { announced: dayBefore(10) });
    await page.evaluate(() => chrome.alarms.clearAll());
    await context.close();

    for (const start of ['the first', 'the second']) {
      context = await packed.launch(profile);
      const own = await open(context, 'sidepanel.html');
      await expect.poll(async () => (await listAlarms(own)).map(({ name }) => name)).toContain(ALARM);
      const shown = Object.keys(await own.evaluate(() => chrome.notifications.getAll()));
      const isTold = start === 'the first' && isTimeToTell(new Date(), HOURS);
      expect(shown, start).toEqual(isTold ? ['reminders'] : []);
      const { passphraseLength } = SETTINGS;
      expect(await ask(own, { kind: 'list-reminders' })).toMatchObject({ keeping: 'locked', passphraseLength });
      await own.evaluate(() => chrome.alarms.clearAll());
      await context.close();
    }
  }, 240_000);

  it('updated while a page is open has alarm and scripts anew, keeps all, and tells of what was slept over, once', async () => {
    context = await packed.launch(profile);
    const web = await context.newPage();
    await web.goto(packed.url);
    const own = await open(context, 'sidepanel.html');
    await ask(own, { kind: 'unlock', passphrase: PASSPHRASE });
    const before = await ask(own, { kind: 'list-reminders' });
    await own.evaluate(changeDays, { announced: dayBefore(10) });
    const version = `0.1.${++offered}`;
    packed.offer(version);
    const isAvailable = own.evaluate(
      () => new Promise<boolean>((resolve) => chrome.runtime.onUpdateAvailable.addListener(() => resolve(true))),
    );
    // Where the browser does not wait for the page, the page goes with what is updated.
    const isWaiting = isAvailable.catch(() => false);
    const extensions = await context.newPage();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(updateNow);
    // What the browser does by itself once no page of the extension is open, or at its next start.
    if (await isWaiting) await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);

    const after = await open(context, 'sidepanel.html');
    expect(await after.evaluate(() => chrome.runtime.getManifest().version)).toBe(version);
    await expect.poll(async () => (await listAlarms(after)).map(({ name }) => name)).toContain(ALARM);
    const registered = () => after.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    await expect.poll(registered).toBeGreaterThan(0);
    const shown = async () => Object.keys(await after.evaluate(() => chrome.notifications.getAll()));
    const isTold = isTimeToTell(new Date(), HOURS);
    await expect.poll(shown).toEqual(isTold ? ['reminders'] : []);
    await after.evaluate(() => chrome.notifications.clear('reminders'));
    expect(await ask(after, { kind: 'unlock', passphrase: PASSPHRASE })).toEqual({ kind: 'done' });
    expect(await ask(after, { kind: 'list-reminders' })).toEqual(before);
    expect(await shown()).toEqual([]);
  }, 240_000);
});

declare namespace chromeExtensions {
  const developerPrivate: { autoUpdate(): Promise<void> };
}

/** Runs in the browser's own page of extensions, as its button for updates. */
function updateNow(): Promise<void> {
  const { developerPrivate } = Reflect.get(globalThis, 'chrome') as typeof chromeExtensions;
  return developerPrivate.autoUpdate();
}

function ask(page: Page, message: object): Promise<unknown> {
  return page.evaluate((asked) => chrome.runtime.sendMessage(asked), message);
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
