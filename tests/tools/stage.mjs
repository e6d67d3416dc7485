// The stage of the tour, the end-to-end tests and the bench: the stand-in journal in a tab, the panel beside it.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { startJournal } from '../journal/server.mjs';
import { browserArgs, findBrowser } from './browser.mjs';
import { ROOT } from './setup.mjs';

export const TEST_BUILD = join(ROOT, '.output/chrome-mv3-test');
export const PRODUCTION_BUILD = join(ROOT, '.output/chrome-mv3');
const PANEL_WIDTH = 360;

/**
 * Starts the browser with the extension and no page of it open. `profile` is kept when given, else made and removed.
 * `sandbox` is for a browser that a person uses; a test's may run as root or in a container, where it cannot start.
 * `bfcache`: pages that are left are kept as they are, as for a person; the driver turns that off.
 */
export async function launchBrowser({
  extension = TEST_BUILD,
  headless = true,
  profile,
  sandbox = false,
  language = 'nb',
  bfcache = false,
  ...more
} = {}) {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: run node tests/tools/setup.mjs');
  if (!headless) declineTranslation(folder);
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless,
    args: [...browserArgs(extension, { sandbox }), ...(headless ? [] : ['--window-size=1600,960'])],
    ignoreDefaultArgs: ['--disable-extensions', ...(bfcache ? ['--disable-back-forward-cache'] : [])],
    // The tools end the browser themselves, together with everything else that they started.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...more,
  });
  const extensionId = await findExtension(context, extension);
  await chooseLanguage(context, extensionId, language);
  const close = async () => {
    await context.close();
    if (!profile) await removeFolder(folder);
  };
  return { context, extensionId, close };
}

/**
 * Opens the journal at `path` in a tab and the panel that follows it: in a window of its own, so that both are visible
 * and neither is slowed down as a background tab, or as the browser's own side panel (`panelIn: 'browser'`), which
 * the caller then has no page for.
 */
export async function openStage({ path = '/pasienter', journalToday, viewport = null, port, panelIn, ...launch } = {}) {
  const journal = await startJournal({ today: journalToday, port });
  const { context, extensionId, close } = await launchBrowser({ viewport, ...launch }).catch(async (error) => {
    await journal.close();
    throw error;
  });
  const [page = await context.newPage()] = context.pages();
  await page.goto(journal.url + path);
  const isShown = panelIn === 'browser' && (await tryOpenSidePanel(context, extensionId, page));
  const panel = isShown ? undefined : await openPanel(context, extensionId, journal.url);
  const closeAll = async () => {
    await close();
    await journal.close();
  };
  return { context, extensionId, journal, page, panel, close: closeAll };
}

/** Opens `sidepanel.html` for the tab whose address begins with `address`, in a window of the panel's width. */
export async function openPanel(context, extensionId, address) {
  const helper = await context.newPage();
  await helper.goto(`chrome-extension://${extensionId}/manifest.json`);
  const opening = context.waitForEvent('page');
  await helper.evaluate(openPanelWindow, { address, width: PANEL_WIDTH });
  const panel = await opening;
  await panel.waitForLoadState();
  await panel.setViewportSize({ width: PANEL_WIDTH, height: 800 });
  await helper.close();
  return panel;
}

/**
 * Opens the browser's own side panel by pressing the extension's button on the page's tab, as a user would. Gives the
 * debugger's id of the panel, or undefined where the browser does not show one.
 */
export async function openSidePanel(context, extensionId, page) {
  const address = `chrome-extension://${extensionId}/sidepanel.html`;
  const session = await context.browser().newBrowserCDPSession();
  try {
    await page.bringToFront();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    if (!tab) return undefined;
    const shown = new Promise((resolve) => {
      const note = ({ targetInfo }) => targetInfo.url === address && resolve(targetInfo.targetId);
      session.on('Target.targetCreated', note);
      session.on('Target.targetInfoChanged', note);
      globalThis.setTimeout(resolve, 5_000, undefined).unref();
    });
    await session.send('Target.setDiscoverTargets', { discover: true });
    await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    return await shown;
  } finally {
    await session.detach();
  }
}

/** An older browser, or one of another make, may not let itself be driven so. */
function tryOpenSidePanel(context, extensionId, page) {
  return openSidePanel(context, extensionId, page).then(Boolean, () => false);
}

/** Runs in a page of the extension. */
async function openPanelWindow({ address, width }) {
  const { chrome } = globalThis;
  const tabs = await chrome.tabs.query({});
  // Without access to the site the extension sees no address: then it is the one tab that has none.
  const tab = tabs.find(({ url }) => url?.startsWith(address)) ?? tabs.find(({ url }) => !url);
  if (!tab) throw new Error(`no tab shows ${address}`);
  await chrome.windows.create({ url: `sidepanel.html?tab=${tab.id}`, type: 'popup', width, height: 800 });
}

/** A closed browser may still be writing for a moment, and so bring its folder back. */
async function removeFolder(folder) {
  for (let attempt = 0; attempt < 10; attempt++) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    await setTimeout(100);
    if (!existsSync(folder)) return;
  }
}

/** A Norwegian page in an English browser: the offer to translate it would cover it. */
function declineTranslation(profile) {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ translate: { enabled: false } }));
}

/** Sets the extension's language, which otherwise is that of the browser: seldom Norwegian on a test machine. */
async function chooseLanguage(context, extensionId, language) {
  const [page = await context.newPage()] = context.pages();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  await page.evaluate(storeLanguage, language);
  await page.goto('about:blank');
}

/** Runs in a page of the extension. */
async function storeLanguage(language) {
  const { storage } = globalThis.chrome;
  const { settings } = await storage.local.get('settings');
  await storage.local.set({ settings: { ...settings, language } });
}

/**
 * Id of the loaded extension. Chrome's own builds no longer take extensions from the command line: there it is
 * loaded through the debugger.
 */
async function findExtension(context, extension) {
  const session = await context.browser().newBrowserCDPSession();
  try {
    const { extensions } = await session.send('Extensions.getExtensions');
    const loaded = extensions.find(({ path }) => path === extension);
    return loaded?.id ?? (await session.send('Extensions.loadUnpacked', { path: extension })).id;
  } finally {
    await session.detach();
  }
}
