import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type StorageFault, storageFault } from '../messages.ts';

/**
 * What is remembered until the browser ends, in memory only and for the extension's own contexts: which patient a
 * fingerprint meant, and what went wrong last.
 */

const FINGERPRINTS = 'fingerprints';
const FAULT = 'fault';
const WEAK = 'weak-passphrase';
/** The oldest are forgotten beyond these. */
const MOST_FINGERPRINTS = 1000;

const fingerprints = z.array(z.tuple([z.string(), z.string()]));

/**
 * Keeps what is stored, on the disk and in the session's memory, and what the administrator's policy says, from content
 * scripts, where the browser lets one choose.
 */
export async function closeStorageToPages(): Promise<void> {
  const { session, local, sync, managed } = browser.storage;
  for (const area of [session, local]) await closeToPages(area);
  // What these hold is no patient's, and not every version of Chromium closes them.
  for (const area of [sync, managed]) await closeToPages(area).catch(leftOpen);
}

/** Firefox has no such call; the session's memory it never shows to content scripts. */
async function closeToPages(area: Partial<Pick<typeof browser.storage.local, 'setAccessLevel'>>): Promise<void> {
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

function leftOpen(): void {}

/** Remembers whom fingerprints mean: each with the first of its patient's tokens. Answers whether any of them was new. */
export async function rememberFingerprints(pairs: readonly (readonly [string, string])[]): Promise<boolean> {
  const named = new Set(pairs.map(([fingerprint]) => fingerprint));
  const before = await readFingerprints();
  const others = before.filter(([known]) => !named.has(known));
  await browser.storage.session.set({ [FINGERPRINTS]: [...others, ...pairs].slice(-MOST_FINGERPRINTS) });
  return others.length + named.size > before.length;
}

/** The token of the patient that a fingerprint means; undefined where it was never told of, or long ago. */
export async function tokenOf(fingerprint: string): Promise<string | undefined> {
  return (await readFingerprints()).find(([known]) => known === fingerprint)?.[1];
}

/** Calls back each time it has become known, or been forgotten, whom a fingerprint means. */
export function watchFingerprints(changed: () => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && FINGERPRINTS in changes) changed();
  });
}

/** Forgets whom fingerprints meant. */
export async function forgetFingerprints(): Promise<void> {
  await browser.storage.session.remove(FINGERPRINTS);
}

/** Remembers what went wrong when something was last to be kept; undefined when it went well. */
export async function rememberFault(fault: StorageFault | undefined): Promise<void> {
  if (fault) await browser.storage.session.set({ [FAULT]: fault });
  else await browser.storage.session.remove(FAULT);
}

export async function readFault(): Promise<StorageFault | undefined> {
  const found = storageFault.safeParse((await browser.storage.session.get(FAULT))[FAULT]);
  return found.success ? found.data : undefined;
}

/** Remembers that the passphrase just given is easy to guess: never on the disk, where it would say what to guess. */
export async function rememberWeakPassphrase(isWeak: boolean): Promise<void> {
  if (isWeak) await browser.storage.session.set({ [WEAK]: true });
  else await browser.storage.session.remove(WEAK);
}

export async function isPassphraseWeak(): Promise<boolean> {
  return (await browser.storage.session.get(WEAK))[WEAK] === true;
}

async function readFingerprints(): Promise<z.infer<typeof fingerprints>> {
  const found = fingerprints.safeParse((await browser.storage.session.get(FINGERPRINTS))[FINGERPRINTS]);
  return found.success ? found.data : [];
}
