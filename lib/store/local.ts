import { browser } from 'wxt/browser';

/**
 * `storage.local`, where settings and the like lie. It is emptied as a whole when the vault moves, since nothing less takes
 * away what its files still hold, and all that is no part of the vault is put back at once. Nobody may take the moment in
 * between for a browser in which nothing has been set: a mark says that everything is there, and whoever does not find it
 * waits until it is. No store asks `browser.storage.local` itself.
 */

/** Says that what lies here is whole; another text each time that it has been put back. */
const WHOLE = 'whole';
/** Writing waits while it is emptied, in whatever window. */
const LOCK = 'forlopsvakt local';

type Entries = Record<string, unknown>;

/** What was in `storage.local` before it was emptied, on the disk in another place. */
export interface Carried {
  read(): Promise<Entries | undefined>;
  save(entries: Entries): Promise<void>;
}

/** In a page: the background does it. A first message wakes it, and it sees to that before it answers. */
let makeWhole = async (): Promise<void> => {
  await browser.runtime.sendMessage({ kind: 'restore-local' }).catch(() => undefined);
};

/** Has the background do what its pages ask it for. */
export function makeWholeWith(work: () => Promise<void>): void {
  makeWhole = work;
}

/** What lies under these keys, as `storage.local.get`. */
export async function readLocal(keys: string | readonly string[]): Promise<Entries> {
  const asked = [...(typeof keys === 'string' ? [keys] : keys), WHOLE];
  let found = await browser.storage.local.get(asked);
  if (!isWhole(found)) {
    await makeWhole();
    found = await browser.storage.local.get(asked);
  }
  const { [WHOLE]: _, ...others } = found;
  return others;
}

/** Writes, as `storage.local.set`. */
export function writeLocal(entries: Entries): Promise<void> {
  return whenWhole(() => browser.storage.local.set(entries));
}

/** Takes keys away, as `storage.local.remove`. */
export function removeLocal(keys: string | readonly string[]): Promise<void> {
  return whenWhole(() => browser.storage.local.remove(typeof keys === 'string' ? keys : [...keys]));
}

/** Notes that what lies here is whole, where that has never been noted; nothing may be left to be put back. */
export function noteWhole(): Promise<void> {
  return inTurn(async () => {
    const found = await browser.storage.local.get(WHOLE);
    if (!isWhole(found)) await browser.storage.local.set({ [WHOLE]: crypto.randomUUID() });
  });
}

/** Does nothing at all lie here? So it is while it is being emptied, and before anything has been set. */
export async function isLocalEmpty(): Promise<boolean> {
  return Object.keys(await browser.storage.local.get()).length === 0;
}

/**
 * Empties `storage.local` and its files, and puts back what is kept of it together with new entries, in one write. Where
 * it was stopped in between, the same call does it again, and loses nothing of what was there before nor of what has been
 * written since.
 * @param isKept which keys are put back
 * @param carried where they lie meanwhile
 * @returns whether the new entries could be written; what is kept is there in any case
 */
export function rewriteLocal(isKept: (key: string) => boolean, entries: Entries, carried: Carried): Promise<boolean> {
  return inTurn(async () => {
    const before = await carried.read();
    const now = await browser.storage.local.get();
    // With another mark than the one that was carried, what lies here is not what was to be emptied, or only a part of it.
    const isUntouched = before === undefined || now[WHOLE] === before[WHOLE];
    const whole = { [WHOLE]: crypto.randomUUID() };
    const kept = Object.entries(isUntouched ? { ...before, ...now } : { ...now, ...before });
    const rest = { ...Object.fromEntries(kept.filter(([key]) => isKept(key))), ...whole };
    await browser.storage.local.set(whole);
    await carried.save(rest);
    await browser.storage.local.clear();
    try {
      await browser.storage.local.set({ ...rest, ...entries });
      return true;
    } catch (error) {
      await browser.storage.local.set(rest);
      if (isDiskFull(error)) throw error;
      return false;
    }
  });
}

/** Is it for want of room on the disk that something could not be written, and not of what the browser allows? */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /no.?space|disk.?full/i.test(error.message);
}

function isWhole({ [WHOLE]: mark }: Entries): boolean {
  return typeof mark === 'string';
}

async function whenWhole(work: () => Promise<void>): Promise<void> {
  const isDone = await inTurn(async () => {
    if (!isWhole(await browser.storage.local.get(WHOLE))) return false;
    await work();
    return true;
  });
  if (isDone) return;
  await makeWhole();
  await inTurn(work);
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}
