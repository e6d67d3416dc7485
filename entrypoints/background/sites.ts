import { browser } from 'wxt/browser';
import { note } from '../../lib/store/log.ts';
import { inTurn } from './in-turn.ts';

/** Reads the journal; it is in no manifest, since no site is allowed from the start. */
const SCRIPT = '/content-scripts/journal.js';
const PREFIX = 'journal ';

/**
 * Registers the content script for every site that the user has allowed, and for no other. Answers the match patterns of
 * those sites.
 */
export function syncSites(): Promise<string[]> {
  return inTurn(async () => {
    const granted = await grantedPatterns();
    const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    const wanted = granted.map((pattern) => PREFIX + pattern);
    const extra = registered.filter((id) => !wanted.includes(id));
    if (extra.length > 0) await browser.scripting.unregisterContentScripts({ ids: extra });
    const missing = granted.filter((pattern) => !registered.includes(PREFIX + pattern));
    if (missing.length > 0) await browser.scripting.registerContentScripts(missing.map(registration));
    return granted;
  });
}

/** Puts the content script into pages of these sites that are open already; those that cannot be reached stay out. */
export async function injectIntoOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : injectIntoTab(id))));
}

/** Puts the content script into every frame of a tab that the extension may see; false where it may see none. */
export async function injectIntoTab(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [SCRIPT] });
    return true;
  } catch {
    await note('access', 'failed');
    return false;
  }
}

async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => /^(https?|\*):/.test(pattern));
}

function registration(pattern: string) {
  return {
    id: PREFIX + pattern,
    matches: [pattern],
    js: [SCRIPT],
    allFrames: true,
    // Frames written by the page itself (srcdoc) have no address of their own.
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    runAt: 'document_idle' as const,
  };
}
