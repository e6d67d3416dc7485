import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/**
 * What is remembered until the browser ends, in memory only and for the extension's own contexts: which patient a
 * fingerprint meant, and what the lists of a patient have shown.
 */

const FINGERPRINTS = 'fingerprints';
const KNOWN = 'known';
/** The oldest are forgotten beyond these. */
const MOST_FINGERPRINTS = 1000;
const MOST_PATIENTS = 200;

const fingerprints = z.array(z.tuple([z.string(), z.string()]));
const order = z.array(z.string());

/** Keeps the session's memory from content scripts, where the browser lets one choose. */
export async function closeSessionToPages(): Promise<void> {
  // Firefox never shows it to content scripts, and has no such call.
  await browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Remembers whom a fingerprint means: a token of `patientToken`. */
export async function rememberFingerprint(fingerprint: string, token: string): Promise<void> {
  const others = (await get(FINGERPRINTS, fingerprints, [])).filter(([known]) => known !== fingerprint);
  await set(FINGERPRINTS, [...others, [fingerprint, token]].slice(-MOST_FINGERPRINTS));
}

/** The token of the patient that a fingerprint means; undefined where it was never told of, or long ago. */
export async function tokenOf(fingerprint: string): Promise<string | undefined> {
  return (await get(FINGERPRINTS, fingerprints, [])).find(([known]) => known === fingerprint)?.[1];
}

/** What the lists of a patient have shown so far; `nothing` where that is not known, or not of the shape given. */
export function readKnown<T>(token: string, shape: z.ZodMiniType<T>, nothing: T): Promise<T> {
  return get(keyOf(token), shape, nothing);
}

/** Remembers what the lists of a patient have shown, and forgets the patient not seen for longest. */
export async function writeKnown(token: string, shown: unknown): Promise<void> {
  const tokens = [...(await get(KNOWN, order, [])).filter((other) => other !== token), token];
  const forgotten = tokens.splice(0, tokens.length - MOST_PATIENTS);
  await browser.storage.session.set({ [keyOf(token)]: shown, [KNOWN]: tokens });
  if (forgotten.length > 0) await browser.storage.session.remove(forgotten.map(keyOf));
}

function keyOf(token: string): string {
  return `${KNOWN} ${token}`;
}

async function get<T>(key: string, schema: z.ZodMiniType<T>, otherwise: T): Promise<T> {
  const found = schema.safeParse((await browser.storage.session.get(key))[key]);
  return found.success ? found.data : otherwise;
}

async function set(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}
