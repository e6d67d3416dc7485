import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type OpenKeys, ring } from './keys.ts';
import { readSettings } from './settings.ts';

/** Where the open keys lie: in memory, for as long as the browser runs, and out of reach of web pages. */
const KEY = 'open-keys';
/** The time of use is written at most this often (ms). */
const STEP = 10_000;
const MINUTE = 60_000;

const shape = z.object({ id: z.string(), key: z.string(), ring, used: z.number() });

/**
 * The keys, while the vault is open. By the clock on the wall, since no timer of a worker can be relied on: not used
 * for too long, or last used in the future because the clock was put back, it is locked.
 */
export async function readOpenKeys(now: number = Date.now()): Promise<OpenKeys | undefined> {
  const found = shape.safeParse((await browser.storage.session.get(KEY))[KEY]);
  if (!found.success) return undefined;
  const { used, ...keys } = found.data;
  const { lockAfter } = await readSettings();
  if (now - used < lockAfter * MINUTE && now >= used - MINUTE) return keys;
  await forgetOpenKeys();
  return undefined;
}

/** Keeps the keys open, used just now. */
export async function keepOpenKeys(keys: OpenKeys, now: number = Date.now()): Promise<void> {
  await browser.storage.session.set({ [KEY]: { ...keys, used: now } });
}

/** Puts other keys in the place of those that are open, which lock themselves when those would have. */
export async function replaceOpenKeys(keys: OpenKeys, now: number = Date.now()): Promise<void> {
  const until = await lockTime(now);
  if (until === undefined) return;
  const { lockAfter } = await readSettings();
  await keepOpenKeys(keys, until - lockAfter * MINUTE);
}

/** The user has done something: what locks by itself waits from now on. Answers when it would lock (ms), undefined where locked. */
export async function touchOpenKeys(now: number = Date.now()): Promise<number | undefined> {
  const keys = await readOpenKeys(now);
  const until = await lockTime(now);
  if (!keys || until === undefined) return undefined;
  const { lockAfter } = await readSettings();
  if (until - now > lockAfter * MINUTE - STEP) return until;
  await keepOpenKeys(keys, now);
  return now + lockAfter * MINUTE;
}

/** When the vault locks itself if nobody uses it (ms); undefined where it is locked. */
export async function lockTime(now: number = Date.now()): Promise<number | undefined> {
  if (!(await readOpenKeys(now))) return undefined;
  const found = shape.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return found.success ? found.data.used + (await readSettings()).lockAfter * MINUTE : undefined;
}

/** Locks. */
export async function forgetOpenKeys(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
