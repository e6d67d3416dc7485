import { browser } from 'wxt/browser';
import { base64url } from './base64url.ts';
import { faultOf, StorageFault } from './fault.ts';
import { type Carried, isDiskFull, rewriteLocal } from './local.ts';
import { DATABASE, destroyDatabase, FIRST, hasBuckets } from './place.ts';

/**
 * Where the mirror lies, as entries by key. In Chromium that is `storage.local`, whose files go when it is emptied as a
 * whole. Firefox keeps what was emptied in its files, so that there nothing sealed lies in `storage.local`: each generation
 * is a database of its own, in a file of its own, which goes with it.
 */

/** Keys of the mirror in `storage.local` begin with this. */
const OWN = 'mirror';
const NAME = `${DATABASE}-mirror-`;
const STORE = 'entries';
/** So many texts of that length are written, and so often what goes is written over. */
const FILLED = 12;
const FILLING = 250_000;
const OVERWRITTEN = 3;

type Entries = Record<string, unknown>;

/** What lies under the keys given, or everything that belongs to the mirror. */
export async function readSecond(keys?: readonly string[]): Promise<Entries> {
  const name = await latest();
  if (name !== undefined) return readDatabase(name, keys);
  const found = await browser.storage.local.get(keys ? [...keys] : null);
  return Object.fromEntries(Object.entries(found).filter(([key]) => isOwn(key)));
}

/**
 * Writes entries in one go, so that it is never half of one state and half of another.
 * @param place the generation that they are of
 * @returns whether there was room for them; rejects as `full` where there is none on the disk
 */
export async function writeSecond(entries: Entries, place: number): Promise<boolean> {
  const name = (await latest()) ?? (isInDatabase(place) ? NAME + place : undefined);
  if (name !== undefined) {
    await writeDatabase(name, (store) => {
      for (const [key, value] of Object.entries(entries)) store.put(value, key);
    });
    return true;
  }
  try {
    await browser.storage.local.set(entries);
    return true;
  } catch (error) {
    if (isDiskFull(error)) throw new StorageFault('full', error);
    return false;
  }
}

/** Takes keys away. */
export async function removeSecond(keys: readonly string[]): Promise<void> {
  const name = await latest();
  if (name === undefined) return browser.storage.local.remove([...keys]);
  await writeDatabase(name, (store) => {
    for (const key of keys) store.delete(key);
  });
}

/**
 * Puts entries in the place of all that was there, so that no file holds any of it afterwards.
 * @param forgotten keys of `storage.local` that go as well, besides those of the mirror
 * @param carried where the rest of `storage.local` lies, if that is emptied
 * @returns whether there was room for them
 */
export async function renewSecond(
  entries: Entries,
  place: number,
  forgotten: readonly string[],
  carried: Carried,
): Promise<boolean> {
  const isKept = (key: string) => !isOwn(key) && !forgotten.includes(key);
  if (hasBuckets()) {
    try {
      return await rewriteLocal(isKept, entries, carried);
    } catch (error) {
      throw isDiskFull(error) ? new StorageFault('full', error) : faultOf(error);
    }
  }
  if (Object.keys(entries).length > 0) {
    await writeDatabase(NAME + place, (store) => {
      store.clear();
      for (const [key, value] of Object.entries(entries)) store.put(value, key);
    });
  }
  for (const name of await names()) {
    if (name !== NAME + place || Object.keys(entries).length === 0) await destroyDatabase(name);
  }
  await overwriteLocal((key) => !isKept(key));
  return true;
}

/**
 * Takes keys out of Firefox's `storage.local`, where an earlier version of ours kept the mirror. Its file keeps what is
 * removed until something else is written over it: measured, this leaves nothing of it there, and emptying it does not.
 */
async function overwriteLocal(isGone: (key: string) => boolean): Promise<void> {
  const there = Object.entries(await browser.storage.local.get()).filter(([key]) => isGone(key));
  const own = there.filter(([key]) => isOwn(key)).map(([key, value]) => [key, JSON.stringify(value).length] as const);
  const filling = Array.from({ length: FILLED }, (_, at) => [`${OWN}/filling/${at}`, FILLING] as const);
  if (own.length > 0) {
    await browser.storage.local.set(randomEntries(own));
    await browser.storage.local.set(randomEntries(filling));
    for (let time = 0; time < OVERWRITTEN; time++) await browser.storage.local.set(randomEntries(own));
  }
  const keys = [...there, ...(own.length > 0 ? filling : [])].map(([key]) => key);
  if (keys.length > 0) await browser.storage.local.remove(keys);
}

function randomEntries(lengths: readonly (readonly [string, number])[]): Entries {
  return Object.fromEntries(lengths.map(([key, length]) => [key, randomText(length)]));
}

function randomText(length: number): string {
  const bytes = new Uint8Array(Math.ceil((length * 3) / 4));
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return base64url(bytes).slice(0, length);
}

function isOwn(key: string): boolean {
  return key === OWN || key.startsWith(`${OWN}/`);
}

/** A vault from before there were generations stays where it is until it moves. */
function isInDatabase(place: number): boolean {
  return !hasBuckets() && place !== FIRST;
}

/** The database of the latest generation; undefined where the mirror lies in `storage.local`, or there is none. */
async function latest(): Promise<string | undefined> {
  return hasBuckets() ? undefined : (await names())[0];
}

/** The latest first. */
async function names(): Promise<string[]> {
  const all = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(NAME) ? [name] : []));
  return all.sort((a, b) => Number(b.slice(NAME.length)) - Number(a.slice(NAME.length)));
}

async function readDatabase(name: string, keys?: readonly string[]): Promise<Entries> {
  const database = await openDatabase(name);
  try {
    const store = database.transaction(STORE, 'readonly').objectStore(STORE);
    const wanted = keys ?? (await answerOf(store.getAllKeys())).map(String);
    const values = await Promise.all(wanted.map((key) => answerOf(store.get(key))));
    return Object.fromEntries(wanted.flatMap((key, at) => (values[at] === undefined ? [] : [[key, values[at]]])));
  } finally {
    database.close();
  }
}

async function writeDatabase(name: string, work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await openDatabase(name);
  try {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(faultOf(transaction.error));
    });
  } finally {
    database.close();
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(faultOf(request.error));
  });
}
