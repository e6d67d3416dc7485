import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import * as z from 'zod/mini';
import { faultOf, nameOf, StorageFault } from './fault.ts';

/** One sealed record: nothing but a random id, which key opens it, and bytes. */
export const sealedRecord = z.object({
  id: z.string(),
  key: z.string(),
  sealed: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
});
export type SealedRecord = Readonly<z.infer<typeof sealedRecord>>;

/** Records lie as they were written; whoever reads them parses them. */
export interface Schema extends DBSchema {
  sealed: { key: string; value: SealedRecord };
  /**
   * `vault`: the wrapped key. `days`: what stands in the open. `months`: a coordinator's work, sealed as one record.
   * `turn`: how often anything has been changed, by which the second place is compared.
   */
  meta: { key: 'vault' | 'days' | 'months' | 'turn'; value: unknown };
  /** As version 1 wrote them, in the open; empty as soon as they have been sealed. */
  reminders: { key: string; value: { id: string; pasient: string }; indexes: { pasient: string } };
  patients: { key: string; value: { token: string } };
}
const STORES = ['sealed', 'meta', 'reminders', 'patients'] as const;
type Stores = typeof STORES;
export type Change = IDBPTransaction<Schema, Stores, 'readwrite'>;
export type Look = IDBPTransaction<Schema, Stores, 'readonly'>;

export const DATABASE = 'forlopsvakt';
/** Counts up by one with each step in `upgrade`; a step that has been published is never changed. */
const VERSION = 2;
/** How long another window may keep an older version open before the user is told (ms). */
const PATIENCE = 3000;
/** What a handle says that has died under us: closed by the browser, or by an upgrade elsewhere. */
const DEAD = ['InvalidStateError', 'AbortError', 'UnknownError'];

/** Reads from one state of the database. Rejects with a `StorageFault`. */
export function read<T>(work: (transaction: Look) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
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
export function transact<T>(work: (transaction: Change) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
    // Awaited together, so that a transaction that is given up rejects here and nowhere else.
    const [result] = await Promise.all([abortOnFailure(transaction, work), transaction.done]);
    return result;
  });
}

/** Takes the whole database away; what the disk may still hold of it is as unreadable as before. */
export async function dropDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(faultOf(request.error));
    // Another window holds it open: it is empty already, and goes when that window does.
    request.onblocked = () => resolve();
  });
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
async function withDatabase<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await withHandle(work);
  } catch (error) {
    if (!DEAD.includes(nameOf(error))) throw faultOf(error);
  }
  return withHandle(work).catch((error: unknown) => {
    throw faultOf(error);
  });
}

async function withHandle<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Rejects where another window keeps an older version of the database open for too long. */
function open(): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGivenUp = false;
    const blocked = () => {
      timer = setTimeout(() => {
        isGivenUp = true;
        reject(new StorageFault('blocked'));
      }, PATIENCE);
    };
    openDB<Schema>(DATABASE, VERSION, { upgrade, blocked, blocking: closeForUpgrade }).then(
      (database) => {
        clearTimeout(timer);
        if (isGivenUp) database.close();
        else resolve(database);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

function upgrade(database: IDBPDatabase<Schema>, from: number): void {
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

function closeForUpgrade(_: number, __: number | null, event: IDBVersionChangeEvent): void {
  if (event.target instanceof IDBDatabase) event.target.close();
}
