import { type DBSchema, type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import * as z from 'zod/mini';
import { faultOf, nameOf, StorageFault } from './fault.ts';
import { destroyPlace, FIRST, forgetPlace, listPlaces, placeOf } from './place.ts';

/** One sealed record: nothing but a random id, which key opens it, and bytes. */
export const sealedRecord = z.object({
  id: z.string(),
  key: z.string(),
  sealed: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
});
export type SealedRecord = Readonly<z.infer<typeof sealedRecord>>;

export type MetaKey = 'vault' | 'days' | 'months' | 'turn' | 'moved' | 'local' | 'deleted';

/** Records lie as they were written; whoever reads them parses them. */
export interface Schema extends DBSchema {
  sealed: { key: string; value: SealedRecord };
  /**
   * `vault`: the wrapped key. `days`: what stands in the open. `months`: a coordinator's work, sealed as one record.
   * `turn`: how often anything has been changed, by which the second place is compared. `moved`: the vault has moved here,
   * and what is left of it elsewhere is still to be destroyed. `local`: what `storage.local` held, while that is emptied.
   * `deleted`: there is no vault any more, and what is left of the last is still to be destroyed.
   */
  meta: { key: MetaKey; value: unknown };
  /** As version 1 wrote them, in the open; empty as soon as they have been sealed. */
  reminders: { key: string; value: { id: string; pasient: string }; indexes: { pasient: string } };
  patients: { key: string; value: { token: string } };
}
export const STORES = ['sealed', 'meta', 'reminders', 'patients'] as const;
type Stores = typeof STORES;
export type Change = IDBPTransaction<Schema, Stores, 'readwrite'>;
export type Look = IDBPTransaction<Schema, Stores, 'readonly'>;

/** Counts up by one with each step in `upgrade`; a step that has been published is never changed. */
const VERSION = 2;
/** How long another window may keep an older version open before the user is told (ms). */
const PATIENCE = 3000;
/** What a handle says that has died under us: closed by the browser, or by an upgrade elsewhere. */
const DEAD = ['InvalidStateError', 'AbortError', 'UnknownError'];

/** Reads from one state of the database in force. Rejects with a `StorageFault`. */
export async function read<T>(work: (transaction: Look) => Promise<T>): Promise<T> {
  for (;;) {
    const place = await currentPlace();
    const reading = await readIn(place, work).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    // What has moved meanwhile is no longer there, or no longer true.
    if (place !== (await currentPlace())) continue;
    if ('error' in reading) throw reading.error;
    return reading.value;
  }
}

/** The same, of the generation given. */
export function readIn<T>(place: number, work: (transaction: Look) => Promise<T>): Promise<T> {
  return withDatabase(place, async (database) => {
    const transaction = database.transaction(STORES, 'readonly');
    const [result] = await Promise.all([work(transaction), transaction.done]);
    return result;
  });
}

/**
 * Makes one change in the database alone: all of what `work` writes, or none of it. Answers when it is on the disk, and
 * rejects with a `StorageFault` where it is not. `work` must wait for nothing but the transaction itself, and may be run
 * twice. What is to be kept goes through `change` of the mirror.
 */
export async function transact<T>(work: (transaction: Change) => Promise<T>): Promise<T> {
  return transactIn(await currentPlace(), work);
}

/** The same, in the generation given, which is made where there is none. */
export function transactIn<T>(place: number, work: (transaction: Change) => Promise<T>): Promise<T> {
  return withDatabase(place, async (database) => {
    const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
    // Awaited together, so that a transaction that is given up rejects here and nowhere else.
    const [result] = await Promise.all([abortOnFailure(transaction, work), transaction.done]);
    return result;
  });
}

/** Which generation is in force, once it has been found; a worker keeps it for as long as it lives. */
let current: Promise<number> | undefined;

/**
 * The generation in force: the latest that has been written whole, which is the one point at which a vault moves. Whatever
 * else there is, begun and not finished, or finished and not destroyed, goes before anything is read. Rejects with a
 * `StorageFault` where one of them cannot be read, and destroys nothing then.
 */
export function currentPlace(): Promise<number> {
  current ??= findCurrent();
  current.catch(() => {
    current = undefined;
  });
  return current;
}

/** From here on this generation is the one in force. */
export function takePlace(place: number): void {
  current = Promise.resolve(place);
}

/** A worker that has just started knows of none. */
export function forgetPlaces(): void {
  current = undefined;
  forgetPlace();
}

/** A generation that nothing has been written to. */
export async function newPlace(): Promise<number> {
  return Math.max(FIRST, ...(await listPlaces())) + 1;
}

/** Destroys every generation but one. Rejects with a `StorageFault` where one stays. */
export async function destroyOthers(place: number): Promise<void> {
  const others = (await listPlaces()).filter((one) => one !== place);
  for (const one of others) await destroyPlace(one);
}

async function findCurrent(): Promise<number> {
  const places = await listPlaces();
  const place = await firstWhole(places);
  // Where it cannot be done now it is done at the next start: what is in force can be read all the same.
  if (places.some((one) => one !== place)) await destroyOthers(place).catch(() => undefined);
  return place;
}

/** What a vault lies in is whole, as its header is written with everything else; so is the place of one deleted. */
async function firstWhole(places: readonly number[]): Promise<number> {
  for (const place of places) {
    const keys = await readIn(place, (transaction) => transaction.objectStore('meta').getAllKeys());
    if (keys.includes('vault') || keys.includes('deleted')) return place;
  }
  return FIRST;
}

async function abortOnFailure<T>(transaction: Change, work: (transaction: Change) => Promise<T>): Promise<T> {
  try {
    return await work(transaction);
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: Change): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already: what failed was the database itself.
  }
}

/**
 * A handle does not outlive what it was opened for: the worker that would keep it may die at any time. One that dies
 * while it is used is opened anew, once.
 */
async function withDatabase<T>(place: number, work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await withHandle(place, work);
  } catch (error) {
    if (!DEAD.includes(nameOf(error))) throw faultOf(error);
  }
  forgetPlace(place);
  return withHandle(place, work).catch((error: unknown) => {
    throw faultOf(error);
  });
}

async function withHandle<T>(place: number, work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await open(place);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Rejects where another window keeps an older version of the database open for too long. */
async function open(place: number): Promise<IDBPDatabase<Schema>> {
  const { factory, name } = await placeOf(place);
  return new Promise((resolve, reject) => {
    const request = factory.open(name, VERSION);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGivenUp = false;
    request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion);
    request.onblocked = () => {
      timer = setTimeout(() => {
        isGivenUp = true;
        reject(new StorageFault('blocked'));
      }, PATIENCE);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      request.result.onversionchange = () => request.result.close();
      if (isGivenUp) request.result.close();
      else resolve(wrap(request.result) as IDBPDatabase<Schema>);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

function upgrade(database: IDBDatabase, from: number): void {
  if (from < 1) {
    database.createObjectStore('reminders', { keyPath: 'id' }).createIndex('pasient', 'pasient');
    database.createObjectStore('patients', { keyPath: 'token' });
  }
  // What version 1 kept stays until there is a key to seal it with: an upgrade has no passphrase.
  if (from < 2) {
    database.createObjectStore('sealed', { keyPath: 'id' });
    database.createObjectStore('meta');
  }
}
