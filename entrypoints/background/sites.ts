import { browser } from 'wxt/browser';
import { note } from '../../lib/store/log.ts';
import { readProfiles } from '../../lib/store/profiles.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { patternOf } from '../sidepanel/site-access.ts';
import { inTurn } from './in-turn.ts';
import { READER } from './reader.ts';

/** Looks for something to read; it is in no manifest, since no site is allowed from the start. */
const SENTINEL = '/sentinel.js';
const QUEUE = 'forlopsvakt sites';

/**
 * Registers the sentinel for every site that the user has allowed, and for no other; beside it the reader where fields
 * have been pointed out by hand, since nothing that they are called tells the sentinel of them.
 */
export function syncSites(): Promise<void> {
  return inTurn(async () => {
    const granted = await grantedPatterns();
    const sentinels = granted.map((pattern) => registration([SENTINEL], pattern));
    const readers = (await pointedOutPatterns()).map((pattern) => registration(READER, pattern));
    const wanted = [...sentinels, ...readers];
    const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    const extra = registered.filter((id) => !wanted.some((one) => one.id === id));
    if (extra.length > 0) await browser.scripting.unregisterContentScripts({ ids: extra });
    const missing = wanted.filter(({ id }) => !registered.includes(id));
    if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
    // Not in the reminders' queue: right after its own start the browser takes seconds to tell the policy.
  }, QUEUE);
}

/**
 * Of the sites where something is pointed out those that are allowed, and not turned off. The whole site: frames written by
 * a page itself are reached by no narrower pattern.
 */
async function pointedOutPatterns(): Promise<string[]> {
  const [{ own, policy }, { offSites }] = await Promise.all([readProfiles(), readSettings()]);
  const origins = [...policy, ...own].map(({ origin }) => origin).filter((origin) => !offSites.includes(origin));
  const patterns = [...new Set(origins.filter((origin) => URL.canParse(origin)).map(patternOf))];
  const isAllowed = await Promise.all(patterns.map(isGranted));
  return patterns.filter((_, at) => isAllowed[at]);
}

/** What is no pattern at all, from a policy, is granted to nobody. */
function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}

/**
 * Puts the sentinel into pages of allowed sites that are open already, and into frames of these in any page that is allowed
 * itself; those that cannot be reached stay out.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const patterns = await grantedPatterns();
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : injectIntoTab(id))));
}

/** A sentinel that stands in a frame already makes room for the new one, and a reader that is at work there goes on. */
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

function registration(scripts: readonly string[], pattern: string) {
  return {
    id: `${scripts.join(' ')} ${pattern}`,
    matches: [pattern],
    js: [...scripts],
    allFrames: true,
    // Frames written by the page itself (srcdoc) have no address of their own.
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    runAt: 'document_idle' as const,
  };
}
