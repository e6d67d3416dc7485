import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type OpenKeys, ring } from './keys.ts';
import { readSettings } from './settings.ts';

/** Where the open keys lie: in memory, for as long as the browser runs, and out of reach of web pages. */
const KEY = 'open-keys';
/**
 * When they were last used (ms), apart from the keys: what notes an act of the user's may meet what locks, or puts other
 * keys in their place, and must not write back what it has read.
 */
const USED = 'open-keys-used';
/** The time of use is written at most this often (ms). */
const STEP = 10_000;
const MINUTE = 60_000;

const shape = z.object({ id: z.string(), key: z.string(), ring });

/**
 * The keys, while the vault is open. By the clock on the wall, since no timer of a worker can be relied on: not used
 * for too long, or last used in the future because the clock was put back, it is locked.
 */
export async function readOpenKeys(now: number = Date.now()): Promise<OpenKeys | undefined> {
  return (await readOpen(now))?.keys;
}

/** Keeps the keys open, used just now. */
export async function keepOpenKeys(keys: OpenKeys, now: number = Date.now()): Promise<void> {
  await browser.storage.session.set({ [KEY]: keys, [USED]: now });
}

/** Puts other keys in the place of those that are open, which lock themselves when those would have. */
export async function replaceOpenKeys(keys: OpenKeys): Promise<void> {
  if (await readOpen(Date.now())) await browser.storage.session.set({ [KEY]: keys });
}

/** The user has done something: what locks by itself waits from now on. Answers when it would lock (ms), undefined where locked. */
export async function touchOpenKeys(now: number = Date.now()): Promise<number | undefined> {
  const open = await readOpen(now);
  if (!open) return undefined;
  if (now - open.used < STEP) return open.until;
  await browser.storage.session.set({ [USED]: now });
  return now + open.until - open.used;
}

/** When the vault locks itself if nobody uses it (ms); undefined where it is locked. */
export async function lockTime(now: number = Date.now()): Promise<number | undefined> {
  return (await readOpen(now))?.until;
}

interface Open {
  readonly keys: OpenKeys;
  readonly used: number;
  /** When they are to be forgotten if nobody uses them. */
  readonly until: number;
}

async function readOpen(now: number): Promise<Open | undefined> {
  const { [KEY]: found, [USED]: last } = await browser.storage.session.get([KEY, USED]);
  const keys = shape.safeParse(found);
  if (!keys.success) return undefined;
  const used = typeof last === 'number' ? last : Number.NEGATIVE_INFINITY;
  const until = used + (await readSettings()).lockAfter * MINUTE;
  if (now < until && now >= used - MINUTE) return { keys: keys.data, used, until };
  await forgetOpenKeys();
  return undefined;
}

/** Locks. */
export async function forgetOpenKeys(): Promise<void> {
  await browser.storage.session.remove([KEY, USED]);
}
