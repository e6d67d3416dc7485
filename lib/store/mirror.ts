import { browser } from 'wxt/browser';
import { type Change, currentPlace, readIn, type SealedRecord, sealedRecord, transactIn } from './database.ts';
import { faultOf, StorageFault } from './fault.ts';
import { header } from './keys.ts';
import { note } from './log.ts';
import {
  type Content,
  contentIn,
  entriesOf,
  HEAD,
  headIn,
  headOf,
  MONTHS,
  newStamp,
  RECORD,
  recordsIn,
  type Stamp,
  stamp,
} from './mirror-entries.ts';
import { commitDeletion, commitMove, type Found, finishMove, readPlace } from './move.ts';
import { packRecord } from './packed.ts';
import { readSecond, removeSecond, writeSecond } from './second-place.ts';
import { advanceMark, readMark, writeMark } from './vault-mark.ts';

/**
 * The second place. A browser that finds its database damaged, or the disk full, throws the whole database away; what is
 * kept therefore lies in another one as well (`second-place.ts`), in another folder, with the same sealed bytes and nothing
 * more. A change is written to the database first, then here, and is acknowledged after both.
 */

/** Why nothing more is written, in the browser's memory: until its next start. */
const OVER = 'writing-over';
/** Of a database from before there was a mirror. */
const UNCOUNTED: Stamp = { of: '', turn: 0 };

/** `single`: what is kept lies in the database alone, because the mirror cannot be written. */
export type Mirrored = 'none' | 'both' | 'single' | 'restored';

/**
 * Which place is brought in line with the other. A database with a vault is right unless it has gone back behind the
 * mirror, which was never written before it: then the mirror holds what has been acknowledged since. Without a vault it
 * has been thrown away, since one that is deleted says so until the mirror is deleted, too.
 */
export function stepOf(database: Stamp | undefined, mirror: Stamp | undefined): 'mirror' | 'restore' | undefined {
  if (!database) return mirror && 'restore';
  if (!mirror || mirror.of !== database.of || mirror.turn < database.turn) return 'mirror';
  return mirror.turn > database.turn ? 'restore' : undefined;
}

/**
 * Makes one change, in both places: see `transact`. A mirror that cannot be written for want of room on the disk rejects as
 * `full`, since the database may be gone at the next start; any other mirror that cannot be written is told of by
 * `reconcile`.
 * @param records ids of the sealed records that `work` writes or deletes
 */
export function change<T>(work: (transaction: Change) => Promise<T>, records: readonly string[] = []): Promise<T> {
  return oneAtATime(async () => {
    await finishQuietly();
    return (await keep(work, records)).result;
  });
}

/** Destroys what a move or a deletion has left, where it was stopped; where that fails, the next start tries again. */
export function settlePlaces(): Promise<void> {
  return oneAtATime(finishMove);
}

/** Brings the places in line with each other, where they are not. */
export async function reconcile(): Promise<Mirrored> {
  const [mirrored, isOlder] = await oneAtATime(async () => {
    await finishQuietly();
    const mirrored = await bringInLine();
    return [mirrored, mirrored !== 'none' && (await isBehindMark())] as const;
  });
  // Not while others wait for their turn: a note may itself wait for one of them.
  if (mirrored === 'restored') await note('storage', 'restored');
  if (isOlder) await note('storage', 'older');
  return mirrored;
}

/**
 * Writes the vault whole into a place of its own, and destroys what lies elsewhere: nothing that was there before can be
 * found on the disk afterwards. Rejects with a `StorageFault`; where it had been written by then, the next start goes on.
 * @param build the vault as it shall be, from what is there; undefined where it shall stay as it is
 * @param onMoved what is done at once when the new one holds
 * @returns whether it has moved
 */
export function moveVault(
  build: (found: Found) => Promise<Content | undefined>,
  onMoved: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  return oneAtATime(async () => {
    await finishQuietly();
    return unlessOver(async () => {
      const content = await build(await readPlace());
      if (!content) return false;
      const { of, turn } = content.stamp;
      await commitMove({ ...content, stamp: { of, turn: turn + 1 } });
      await onMoved();
      await finishMove();
      return true;
    });
  });
}

/** Deletes all that is kept, in both places, and what says that there was a vault. */
export function dropKept(): Promise<void> {
  return oneAtATime(async () => {
    await commitDeletion();
    await finishMove();
  });
}

/** The mirror's records of the ids given, as far as it has them. */
export async function readMirrored(ids: readonly string[]): Promise<SealedRecord[]> {
  return recordsIn(await readSecond(ids.map((id) => RECORD + id)));
}

async function bringInLine(): Promise<Mirrored> {
  const [database, mirror] = await Promise.all([readStamp(), readHead()]);
  if (database === 'unknown') return 'none';
  switch (stepOf(database, mirror)) {
    case 'mirror':
      return (await keep(async () => undefined, [])).isMirrored ? 'both' : 'single';
    case 'restore':
      await restore();
      return 'restored';
    default:
      return mirror ? 'both' : 'none';
  }
}

/** What the mirror is to hold after a change. */
interface Snapshot {
  readonly content: Content;
  /** Only what has changed; else everything, and what is there besides it goes. */
  readonly isPart: boolean;
  readonly removed: readonly string[];
}

function keep<T>(
  work: (transaction: Change) => Promise<T>,
  records: readonly string[],
): Promise<{ readonly result: T; readonly isMirrored: boolean }> {
  return unlessOver(async () => {
    const [place, before] = await Promise.all([currentPlace(), readHead()]);
    const { result, now } = await transactIn(place, async (transaction) => {
      const result = await work(transaction);
      return { result, now: await snapshot(transaction, before, records) };
    });
    if (!now) return { result, isMirrored: false };
    const isMirrored = await write(now, place, before);
    await advanceMark(now.content.stamp);
    return { result, isMirrored };
  });
}

async function finishQuietly(): Promise<void> {
  await finishMove().catch(() => undefined); // what is in force can be read and written all the same
}

/**
 * Once a disk has not taken what was written, what is written after it may be gone at the browser's next start, in both
 * places, though the browser says that it is there: until then nothing is acknowledged.
 */
async function unlessOver<T>(work: () => Promise<T>): Promise<T> {
  const over = await readOver();
  if (over) throw new StorageFault(over);
  try {
    return await work();
  } catch (error) {
    const { reason } = faultOf(error);
    if (isOfDisk(reason)) await browser.storage.session.set({ [OVER]: reason });
    throw error;
  }
}

async function readOver(): Promise<'full' | 'unusable' | undefined> {
  const reason: unknown = (await browser.storage.session.get(OVER))[OVER];
  return isOfDisk(reason) ? reason : undefined;
}

function isOfDisk(reason: unknown): reason is 'full' | 'unusable' {
  return reason === 'full' || reason === 'unusable';
}

/** Counts the change, as a part of it, and reads what it has left; undefined where there is no vault. */
async function snapshot(
  transaction: Change,
  before: Stamp | undefined,
  ids: readonly string[],
): Promise<Snapshot | undefined> {
  const meta = transaction.objectStore('meta');
  const [vault, days, monthsFound, last] = await Promise.all([
    meta.get('vault'),
    meta.get('days'),
    meta.get('months'),
    meta.get('turn'),
  ]);
  const found = header.safeParse(vault);
  if (!found.success) return undefined;
  const { of, turn } = stamp.safeParse(last).data ?? newStamp();
  const isPart = before?.of === of && before.turn === turn;
  const next: Stamp = { of, turn: turn + 1 };
  const sealed = transaction.objectStore('sealed');
  const [records] = await Promise.all([
    isPart ? Promise.all(ids.map((id) => sealed.get(id))) : sealed.getAll(),
    meta.put(next, 'turn'),
  ]);
  const there = records.filter((record) => record !== undefined);
  const left = new Set(there.map(({ id }) => id));
  return {
    content: {
      header: found.data,
      records: there,
      months: sealedRecord.safeParse(monthsFound).data,
      days,
      stamp: next,
      unsealed: { reminders: [], patients: [] },
    },
    isPart,
    removed: isPart ? ids.filter((id) => !left.has(id)).map((id) => RECORD + id) : [],
  };
}

/**
 * In one write, so that the mirror is never half of one state and half of another: what has been removed is emptied in it,
 * and taken away afterwards. Answers whether it could be written.
 */
async function write(
  { content, isPart, removed }: Snapshot,
  place: number,
  before: Awaited<ReturnType<typeof readHead>>,
): Promise<boolean> {
  const { records, months } = content;
  const hasSameMonths = before?.months === months?.id;
  const entries = isPart
    ? {
        ...headOf(content),
        ...Object.fromEntries(records.map((record) => [RECORD + record.id, packRecord(record)])),
        ...(months && !hasSameMonths ? { [MONTHS]: packRecord(months) } : {}),
      }
    : entriesOf(content);
  try {
    const stale = isPart ? removed : Object.keys(await readSecond()).filter((key) => !(key in entries));
    const isWritten = await writeSecond({ ...entries, ...Object.fromEntries(stale.map((key) => [key, null])) }, place);
    if (isWritten && stale.length > 0) await removeSecond(stale);
    return isWritten;
  } catch (error) {
    if (faultOf(error).reason === 'full') throw error;
    return false;
  }
}

/** Puts the mirror in the database's place; what a first version kept in the open has never been in it. */
async function restore(): Promise<void> {
  const content = contentIn(await readSecond());
  if (!content) return;
  const { unsealed } = await readPlace();
  await commitMove({ ...content, unsealed }, false);
  await finishQuietly();
}

/** What the mirror says of itself; undefined where there is none, or none that can be read. */
async function readHead(): Promise<ReturnType<typeof headIn>> {
  try {
    return headIn(await readSecond([HEAD]));
  } catch {
    return undefined; // the other place stands for itself, and that this one cannot be written is told of
  }
}

/** Of the database; undefined where there is no vault, `unknown` where there is one that is not of this version. */
async function readStamp(): Promise<Stamp | 'unknown' | undefined> {
  const [vault, last] = await readIn(await currentPlace(), (transaction) => {
    const meta = transaction.objectStore('meta');
    return Promise.all([meta.get('vault'), meta.get('turn')]);
  });
  if (vault === undefined) return undefined;
  return header.safeParse(vault).success ? (stamp.safeParse(last).data ?? UNCOUNTED) : 'unknown';
}

/** Notices a vault that is older than the mark says, in both places, or another one: somebody has put a copy back. */
async function isBehindMark(): Promise<boolean> {
  const now = await readStamp();
  if (now === undefined || now === 'unknown') return false;
  const mark = await readMark();
  const isBehind = mark !== undefined && (mark.of !== now.of || mark.turn > now.turn);
  if (isBehind) await writeMark({ ...now, older: 'unsaid' });
  else await advanceMark(now);
  return isBehind;
}

let last: Promise<unknown> = Promise.resolve();

/** One of them after the other: a mirror that is being written must not be read as one that is behind. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}
