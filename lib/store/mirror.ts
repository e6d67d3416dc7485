import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Change, read, type SealedRecord, sealedRecord, transact } from './database.ts';
import { faultOf, StorageFault } from './fault.ts';
import { header, newId } from './keys.ts';
import { note } from './log.ts';
import { packedHeader, packedRecord, packHeader, packRecord, unpackHeader, unpackRecord } from './packed.ts';

/**
 * The second place. A browser that finds its database damaged, or the disk full, throws the whole database away; what is
 * kept therefore lies in `storage.local` as well, which is another database in another folder, with the same sealed bytes
 * and nothing more. A change is written to the database first, then here, and is acknowledged after both.
 */

/** Under these, nothing but what belongs to the mirror: its head, one sealed record each, the months. */
const HEAD = 'mirror';
const RECORD = 'mirror/record/';
const MONTHS = 'mirror/months';

/** Why nothing more is written, in the browser's memory: until its next start. */
const OVER = 'writing-over';

/** How often what is kept has been changed, and since when it has been counted: both places say so of themselves. */
const stamp = z.object({ of: z.string(), turn: z.int().check(z.nonnegative()) });
export type Stamp = z.infer<typeof stamp>;
const head = z.extend(stamp, {
  vault: z.pipe(packedHeader, z.transform(unpackHeader)),
  days: z.optional(z.unknown()),
  months: z.optional(z.string()),
});
type Head = z.input<typeof head>;
/** Of a database from before there was a mirror. */
const UNCOUNTED: Stamp = { of: '', turn: 0 };

/** `single`: what is kept lies in the database alone, because the mirror cannot be written. */
export type Mirrored = 'none' | 'both' | 'single' | 'restored';

/**
 * Which place is brought in line with the other. A database with a vault is right unless it has gone back behind the
 * mirror, which was never written before it: then the mirror holds what has been acknowledged since. Without a vault it
 * has been thrown away, since whoever deletes it deletes the mirror first.
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
  return oneAtATime(async () => (await keep(work, records)).result);
}

/** Brings the places in line with each other, where they are not. */
export function reconcile(): Promise<Mirrored> {
  return oneAtATime(async () => {
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
  });
}

/** Deletes all that is kept: the mirror first, or it would bring back what was deleted; of the database the key first. */
export function dropKept(): Promise<void> {
  return oneAtATime(async () => {
    await browser.storage.local.remove(Object.keys(await readAll()));
    await transact((transaction) => transaction.objectStore('meta').delete('vault'));
    await transact((transaction) =>
      Promise.all([...transaction.objectStoreNames].map((name) => transaction.objectStore(name).clear())),
    );
  });
}

/** The mirror's records of the ids given, as far as it has them. */
export async function readMirrored(ids: readonly string[]): Promise<SealedRecord[]> {
  const found = await browser.storage.local.get(ids.map((id) => RECORD + id));
  return recordsOf(found);
}

/** What the mirror is to hold after a change. */
interface Snapshot {
  readonly head: Head;
  /** Only what has changed; else everything, and what is there besides it goes. */
  readonly isPart: boolean;
  readonly records: readonly SealedRecord[];
  readonly removed: readonly string[];
  readonly months: SealedRecord | undefined;
}

async function keep<T>(
  work: (transaction: Change) => Promise<T>,
  records: readonly string[],
): Promise<{ readonly result: T; readonly isMirrored: boolean }> {
  const over = await readOver();
  if (over) throw new StorageFault(over);
  const before = await readHead();
  try {
    const { result, now } = await transact(async (transaction) => {
      const result = await work(transaction);
      return { result, now: await snapshot(transaction, before, records) };
    });
    return { result, isMirrored: now !== undefined && (await write(now, before)) };
  } catch (error) {
    const { reason } = faultOf(error);
    if (isOfDisk(reason)) await browser.storage.session.set({ [OVER]: reason });
    throw error;
  }
}

/**
 * Once a disk has not taken what was written, what is written after it may be gone at the browser's next start, in both
 * places, though the browser says that it is there: until then nothing is acknowledged.
 */
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
  const counted = stamp.safeParse(last);
  const { of, turn } = counted.success ? counted.data : { of: newId(), turn: 0 };
  const isPart = before?.of === of && before.turn === turn;
  const sealed = transaction.objectStore('sealed');
  const [records] = await Promise.all([
    isPart ? Promise.all(ids.map((id) => sealed.get(id))) : sealed.getAll(),
    meta.put({ of, turn: turn + 1 }, 'turn'),
  ]);
  const there = records.filter((record) => record !== undefined);
  const left = new Set(there.map(({ id }) => id));
  const months = sealedRecord.safeParse(monthsFound).data;
  return {
    head: { of, turn: turn + 1, vault: packHeader(found.data), days, months: months?.id },
    isPart,
    records: there,
    removed: isPart ? ids.filter((id) => !left.has(id)).map((id) => RECORD + id) : [],
    months,
  };
}

/**
 * In one write, so that the mirror is never half of one state and half of another: what has been removed is emptied in it,
 * and taken away afterwards. Answers whether it could be written.
 */
async function write(
  { head: next, isPart, records, removed, months }: Snapshot,
  before?: Awaited<ReturnType<typeof readHead>>,
): Promise<boolean> {
  const entries: Record<string, unknown> = { [HEAD]: next };
  for (const record of records) entries[RECORD + record.id] = packRecord(record);
  if (months && !(isPart && before?.months === months.id)) entries[MONTHS] = packRecord(months);
  try {
    const stale = isPart ? removed : Object.keys(await readAll()).filter((key) => !(key in entries));
    await browser.storage.local.set({ ...entries, ...Object.fromEntries(stale.map((key) => [key, null])) });
    if (stale.length > 0) await browser.storage.local.remove([...stale]);
    return true;
  } catch (error) {
    if (isDiskFull(error)) throw new StorageFault('full', error);
    return false;
  }
}

/** Puts the mirror in the database's place. */
async function restore(): Promise<void> {
  const all = await readAll();
  const { vault, days, of, turn } = head.parse(all[HEAD]);
  const records = recordsOf(all);
  const months = recordIn(all[MONTHS]);
  await transact(async (transaction) => {
    const [meta, sealed] = [transaction.objectStore('meta'), transaction.objectStore('sealed')];
    await Promise.all([meta.clear(), sealed.clear()]);
    await Promise.all([
      meta.put(vault, 'vault'),
      days === undefined ? undefined : meta.put(days, 'days'),
      meta.put({ of, turn }, 'turn'),
      months && meta.put(months, 'months'),
      ...records.map((record) => sealed.put(record)),
    ]);
  });
  await note('storage', 'restored');
}

function recordsOf(found: Readonly<Record<string, unknown>>): SealedRecord[] {
  return Object.entries(found).flatMap(([key, value]) => {
    const record = key.startsWith(RECORD) ? recordIn(value) : undefined;
    return record && key === RECORD + record.id ? [record] : [];
  });
}

function recordIn(value: unknown): SealedRecord | undefined {
  return z.pipe(packedRecord, z.transform(unpackRecord)).safeParse(value).data;
}

/** All of the mirror, by its keys. */
async function readAll(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key === HEAD || key.startsWith(`${HEAD}/`)));
}

/** What the mirror says of itself; undefined where there is none, or none that can be read. */
async function readHead(): Promise<(Stamp & { readonly months?: string | undefined }) | undefined> {
  try {
    return head.safeParse((await browser.storage.local.get(HEAD))[HEAD]).data;
  } catch {
    return undefined; // the other place stands for itself, and that this one cannot be written is told of
  }
}

/** Of the database; undefined where there is no vault, `unknown` where there is one that is not of this version. */
async function readStamp(): Promise<Stamp | 'unknown' | undefined> {
  const [vault, last] = await read((transaction) => {
    const meta = transaction.objectStore('meta');
    return Promise.all([meta.get('vault'), meta.get('turn')]);
  });
  if (vault === undefined) return undefined;
  return header.safeParse(vault).success ? (stamp.safeParse(last).data ?? UNCOUNTED) : 'unknown';
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /no.?space|disk.?full/i.test(error.message);
}

let last: Promise<unknown> = Promise.resolve();

/** One of them after the other: a mirror that is being written must not be read as one that is behind. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}
