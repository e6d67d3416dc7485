import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { dayFromToday, fillSelectForm } from '../tools/journal-page.mjs';
import { waitForPanel } from '../tools/panel.mjs';
import { openPanel, TEST_BUILD } from '../tools/stage.mjs';
import { openScene } from './harness.ts';

const FORM = '/pasient/nora-testesen/registrer/skjema';
const NEXT = '99.0.0';

declare namespace chromeExtensions {
  const developerPrivate: {
    updateProfileConfiguration(options: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
    getExtensionInfo(id: string): Promise<{ version: string; state: string }>;
  };
}

/** The build in a folder of its own, where a later version can take its place. */
function copyBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  cpSync(TEST_BUILD, folder, { recursive: true });
  return folder;
}

/** Puts another version in the place of the loaded one, as an update of the browser's does while pages are open. */
async function update(context: BrowserContext, extensionId: string, folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version: NEXT }));
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = Reflect.get(globalThis, 'chrome') as typeof chromeExtensions;
    // Without it the browser lets go of what comes from a folder and does not take it in again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  }, extensionId);
  const info = () =>
    page.evaluate((id) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome') as typeof chromeExtensions;
      return developerPrivate.getExtensionInfo(id);
    }, extensionId);
  await expect.poll(info).toMatchObject({ version: NEXT, state: 'ENABLED' });
  await page.close();
}

/** Asks each of the extension's worlds in the page, former ones among them, what an expression gives there. */
async function askWorlds(
  session: CDPSession,
  extensionId: string,
): Promise<(expression: string) => Promise<unknown[]>> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { origin, id } }) => {
    if (origin === `chrome-extension://${extensionId}`) worlds.push(id);
  });
  await session.send('Runtime.enable');
  return (expression) =>
    Promise.all(
      worlds.map(async (contextId) => {
        const { result } = await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
        return result.value;
      }),
    );
}

/** Notes in the page's own world what changes in it, and what fails there unseen. */
function noteInPage(): void {
  const failed: string[] = [];
  addEventListener('error', ({ message }) => failed.push(message));
  addEventListener('unhandledrejection', ({ reason }) => failed.push(String(reason)));
  const changed: string[] = [];
  new MutationObserver((records) =>
    changed.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`)),
  ).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  Object.assign(globalThis, { noted: { failed, changed } });
}

function takeNoted(page: Page): Promise<{ failed: string[]; changed: string[] }> {
  return page.evaluate(() => {
    const { failed, changed } = Reflect.get(globalThis, 'noted');
    return { failed: failed.splice(0), changed: changed.splice(0) };
  });
}

const RUNNING = "Reflect.get(globalThis, Symbol.for('forlopsvakt.journal')) !== undefined";
const ALIVE = 'chrome.runtime?.id !== undefined';

it('leaves an open page to the new version, which reads it by itself, and lets go of it with the old one', async () => {
  const folder = copyBuild();
  const { context, extensionId, journal, page, watch, visit, close } = await openScene({ extension: folder });
  onTestFinished(() => close());
  await visit(FORM);
  const marker = page.locator('forlopsvakt-marker');
  await marker.waitFor({ state: 'attached' });
  const session = await context.newCDPSession(page);
  const ask = await askWorlds(session, extensionId);
  expect(await ask(RUNNING)).toEqual([true]);
  await page.evaluate(noteInPage);

  await update(context, extensionId, folder);
  // What stood in the page of the old version goes with it, and nothing else changes there.
  await marker.waitFor({ state: 'detached' });
  expect(await takeNoted(page)).toEqual({ failed: [], changed: ['childList HTML'] });
  // The new version has seen the page by itself, in a world of its own; the old one finds out at its next step, and stops.
  const state = `[${ALIVE}, ${RUNNING}]`;
  await expect.poll(() => ask(state)).toContainEqual([true, true]);
  await page.bringToFront();
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: dayFromToday(0) });
  await expect
    .poll(() => ask(state))
    .toEqual([
      [false, false],
      [true, true],
    ]);
  expect((await takeNoted(page)).failed).toEqual([]);

  const panel = await openPanel(context, extensionId, journal.url);
  const read = await waitForPanel(panel, ({ forms }) => forms[0]?.verdict === 'look');
  expect(read.text).toContain('Nora');
  expect(read.findings.map(({ rule }) => rule)).toEqual(['beslutning-uten-fremmote']);
  await marker.waitFor({ state: 'attached' });
  expect(await marker.count()).toBe(1);
  await panel.locator('[data-fill][data-hendelse="M"]').first().click();
  await panel.locator('[data-date-choice="today"]').first().click();
  await panel.locator('[data-fill-result="done"]').waitFor();
  expect(await page.locator('#hendelse').inputValue()).toBe('M');
  expect((await takeNoted(page)).failed).toEqual([]);
  expect(watch.takeErrors()).toEqual([]);
});
