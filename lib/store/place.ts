import { faultOf, StorageFault } from './fault.ts';

/**
 * Where one generation of the vault lies: a database that can be thrown away together with the files that it lies in.
 * Databases append, and what is deleted or replaced in one stays in its files for as long as they do: measured, deleting
 * a database of the first place leaves every record version in Chromium's files, and deleting records leaves them in
 * Firefox's. A storage bucket (Chromium) or a database of its own (Firefox) has files of its own, and they go with it.
 */

/** The generation of vaults from before there were any: the extension's own database, which shares its files with others. */
export const FIRST = 0;
export const DATABASE = 'forlopsvakt';
const BUCKET = 'vault-';
/** How long another window may keep a database open that is to go (ms). */
const PATIENCE = 3000;
/**
 * What is deleted from the first place leaves the files when these are merged. They are when the database has grown by so
 * much (bytes, in so many parts): measured, 16 MB leave everything where it is, and 48 MB leave nothing.
 */
const FILLING = 64_000_000;
const PARTS = 16;

/** Of the browser's own interface what is used here; Firefox has none of it, and TypeScript does not know it. */
interface Buckets {
  open(name: string, options: { readonly durability: 'strict' }): Promise<{ readonly indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

/** Does each generation lie in a storage bucket? Else each is a database of its own. */
export function hasBuckets(): boolean {
  return buckets() !== undefined;
}

/** The generations that there are, the latest first; whether anything whole lies in them is not asked. */
export async function listPlaces(): Promise<number[]> {
  try {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const own = buckets();
    const numbers = own
      ? (await own.keys()).map((name) => numberIn(name, BUCKET))
      : names.map((name) => numberIn(name, `${DATABASE}-`));
    const found = numbers.filter((one) => one !== undefined).sort((a, b) => b - a);
    return names.includes(DATABASE) ? [...found, FIRST] : found;
  } catch (error) {
    throw faultOf(error);
  }
}

/** Where the database of a generation is opened, and under which name; the place is made where there is none. */
export async function placeOf(generation: number): Promise<{ readonly factory: IDBFactory; readonly name: string }> {
  const own = buckets();
  if (generation === FIRST) return { factory: indexedDB, name: DATABASE };
  if (!own) return { factory: indexedDB, name: `${DATABASE}-${generation}` };
  let opening = open.get(generation);
  if (!opening) {
    opening = own.open(BUCKET + generation, { durability: 'strict' });
    open.set(generation, opening);
    opening.catch(() => open.delete(generation));
  }
  return { factory: (await opening).indexedDB, name: DATABASE };
}

/** Throws a generation away, with its files; where there is none, nothing. Rejects with a `StorageFault`. */
export async function destroyPlace(generation: number): Promise<void> {
  const own = buckets();
  open.delete(generation);
  if (generation === FIRST) return destroyDatabase(DATABASE);
  if (!own) return destroyDatabase(`${DATABASE}-${generation}`);
  await own.delete(BUCKET + generation).catch((error: unknown) => {
    throw faultOf(error);
  });
}

/** What was opened is opened again: it may have been thrown away under us. */
export function forgetPlace(generation?: number): void {
  if (generation === undefined) open.clear();
  else open.delete(generation);
}

/**
 * Has the files of the first place merged, so that what was deleted from it is in none of them: it shares them with
 * whatever else lies there, and they cannot be thrown away. Once in the life of a vault, when it moves out of there.
 */
export async function clearFirstPlace(): Promise<void> {
  // Without buckets each database has a file of its own, which has gone.
  if (!hasBuckets()) return;
  const name = `${DATABASE}-filling`;
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('filling');
  const database = await answerOf(opening);
  try {
    for (let part = 0; part < PARTS; part++) {
      const transaction = database.transaction('filling', 'readwrite');
      // Random, or it would be packed to nothing.
      const bytes = new Uint8Array(FILLING / PARTS);
      for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      const slice = 50_000;
      for (let at = 0; at < bytes.length; at += slice) {
        transaction.objectStore('filling').put(bytes.slice(at, at + slice), `${part} ${at}`);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(faultOf(transaction.error));
      });
    }
  } finally {
    database.close();
    await destroyDatabase(name);
  }
}

/** Takes a database of the extension's own away, once nobody has it open; rejects where somebody keeps it. */
export function destroyDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(faultOf(request.error));
    };
    request.onblocked = () => {
      timer = setTimeout(() => reject(new StorageFault('blocked')), PATIENCE);
    };
  });
}

/** Buckets that this worker has opened. */
const open = new Map<number, Promise<{ readonly indexedDB: IDBFactory }>>();

function buckets(): Buckets | undefined {
  // Should Firefox get them, vaults there lie in databases all the same, and its `storage.local` keeps what is emptied.
  if (import.meta.env.BROWSER === 'firefox') return undefined;
  const found: unknown = Reflect.get(globalThis.navigator ?? {}, 'storageBuckets');
  return isBuckets(found) ? found : undefined;
}

function isBuckets(found: unknown): found is Buckets {
  return typeof found === 'object' && found !== null && 'open' in found && 'keys' in found && 'delete' in found;
}

function numberIn(name: string, prefix: string): number | undefined {
  const number = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  return /^[1-9]\d{0,9}$/.test(number) ? Number(number) : undefined;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(faultOf(request.error));
  });
}
