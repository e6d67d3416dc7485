import { browser } from 'wxt/browser';
import { note } from '../../lib/store/log.ts';
import { inTurn } from './in-turn.ts';

/** Looks for something to read; it is in no manifest, since no site is allowed from the start. */
const SENTINEL = '/sentinel.js';
const PREFIX = 'sentinel ';

/**
 * Registers the sentinel for every site that the user has allowed, and for no other. Answers the match patterns of
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

/** Puts the sentinel into pages of these sites that are open already; those that cannot be reached stay out. */
export async function injectIntoOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : injectIntoTab(id))));
}

async function injectIntoTab(tab: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [SENTINEL] });
  } catch {
    await note('access', 'failed');
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
    js: [SENTINEL],
    allFrames: true,
    // Frames written by the page itself (srcdoc) have no address of their own.
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    runAt: 'document_idle' as const,
  };
}
