import * as z from 'zod/mini';
import { type IsoDay, isoDay } from '../forlop/day.ts';
import { readLocal } from './local.ts';

/**
 * A third place, which holds nothing that is kept: only that there is a vault, which one, and how often it had been changed.
 * A browser that finds a database damaged throws it away and begins a new one, without a word to anyone. By this mark a
 * vault lost in both places is distinguished from none at all, and an older copy of both from the last one.
 * It lies in Cache Storage, whose files are in a folder apart from those of both places.
 */
const CACHE = 'forlopsvakt';
/** A name and no address: nothing is ever fetched from it. */
const ENTRY = 'https://forlopsvakt.invalid/vault';
/** Where an earlier version kept it: in the folder of the second place. */
export const FORMER_MARK = 'vault-made';

const mark = z.object({
  of: z.string(),
  turn: z.int().check(z.nonnegative()),
  /** What was there when it was last looked at was older than this; the day on which that was first said, if it was. */
  older: z.optional(z.union([z.literal('unsaid'), isoDay])),
});
/** Which vault there is, and how often it had been changed when that was last noted. */
export type Mark = z.infer<typeof mark>;

/** The mark; undefined where there is none, or it cannot be read. */
export async function readMark(): Promise<Mark | undefined> {
  try {
    const found = await (await caches.open(CACHE)).match(ENTRY);
    return mark.safeParse(await found?.json()).data;
  } catch {
    return undefined; // It must never stand in the way of what is kept.
  }
}

export async function writeMark(next: Mark): Promise<void> {
  try {
    await (await caches.open(CACHE)).put(ENTRY, new Response(JSON.stringify(next)));
  } catch {
    // The same.
  }
}

export async function eraseMark(): Promise<void> {
  try {
    await (await caches.open(CACHE)).delete(ENTRY);
  } catch {
    // The same.
  }
}

/** The mark follows what has been written to both places: never ahead of them, and never back. */
export async function advanceMark({ of, turn }: Pick<Mark, 'of' | 'turn'>): Promise<void> {
  const found = await readMark();
  if (found && (found.of !== of || found.turn >= turn)) return;
  await writeMark({ ...found, of, turn });
}

/** A new vault is about to be written, where one was lost: until it is there, that is still said. */
export async function announceVault(of: string): Promise<void> {
  if (await readMark()) await writeMark({ of, turn: 0 });
}

/** Does anything say that there has been a vault here? */
export async function isVaultMarked(): Promise<boolean> {
  if (await readMark()) return true;
  return (await readLocal(FORMER_MARK))[FORMER_MARK] === true;
}

/** Notes that today it has been said that an older copy is there; on later days it is said no more. */
export async function noteOlderSaid(today: IsoDay): Promise<boolean> {
  const found = await readMark();
  if (found?.older === undefined) return false;
  if (found.older === 'unsaid') await writeMark({ ...found, older: today });
  return found.older === 'unsaid' || found.older === today;
}
