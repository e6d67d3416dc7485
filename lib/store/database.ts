import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

/** Every record says which it is, and by a token whose. */
export interface Keyed {
  readonly id: string;
  readonly pasient: string;
}

/** Records lie as they were written; whoever reads them parses them. */
export interface Schema extends DBSchema {
  reminders: { key: string; value: Keyed; indexes: { pasient: string } };
  patients: { key: string; value: { token: string } };
}
export type Stores = ('reminders' | 'patients')[];
export type Change = IDBPTransaction<Schema, Stores, 'readwrite'>;

const NAME = 'forlopsvakt';
/** Counts up by one with each step in `upgrade`; a step that has been published is never changed. */
const VERSION = 1;

/** Reads from one state of the database. */
export function read<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  return withDatabase(work);
}

/**
 * Makes one change: all of what `work` writes, or none of it. Answers when it is on the disk, and rejects where it
 * is not. `work` must wait for nothing but the transaction itself.
 */
export function change<T>(work: (transaction: Change) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    const stores: Stores = ['reminders', 'patients'];
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    // Awaited together, so that a transaction that is given up rejects here and nowhere else.
    const [result] = await Promise.all([abortOnFailure(transaction, work), transaction.done]);
    return result;
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

/** A handle does not outlive what it was opened for: the worker that would keep it may die at any time. */
async function withDatabase<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(NAME, VERSION, { upgrade, blocking: closeForUpgrade });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function upgrade(database: IDBPDatabase<Schema>, from: number): void {
  if (from < 1) {
    database.createObjectStore('reminders', { keyPath: 'id' }).createIndex('pasient', 'pasient');
    database.createObjectStore('patients', { keyPath: 'token' });
  }
}

function closeForUpgrade(_: number, __: number | null, event: IDBVersionChangeEvent): void {
  if (event.target instanceof IDBDatabase) event.target.close();
}
