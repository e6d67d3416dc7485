import type * as z from 'zod/mini';
import type { IsoDay } from '../forlop/day.ts';
import { type Change, read, type SealedRecord } from './database.ts';
import { StorageFault } from './fault.ts';
import { header, newId, type OpenKeys, sealingKey } from './keys.ts';
import { change, readMirrored, reconcile } from './mirror.ts';
import { countDays, type OpenDays, parseOpenDays } from './open-days.ts';
import { IV, seal, unseal } from './seal.ts';
import { readOpenKeys } from './session-key.ts';

/** One patient's record, by the random id that it lies under. */
export interface Kept<P> {
  readonly id: string;
  readonly patient: P;
}

/** All that is stored. */
export interface Stored<P> {
  readonly patients: readonly Kept<P>[];
  readonly days: OpenDays;
  /** How many could not be opened or read; they are left as they lie. */
  readonly damaged: number;
}

/** What is to be written: a patient in the place of an earlier one, a new one, or one taken out. */
export interface Write<P> {
  readonly put?: readonly Kept<P>[];
  readonly add?: readonly P[];
  readonly remove?: readonly string[];
  /** Through which day all has been told that the table of days tells of. */
  readonly announced?: IsoDay | undefined;
}

/** More to write in the same transaction. */
export type Also = (transaction: Change) => Promise<unknown>;

/** The patients as they lie sealed on the disk, one record each. Needs an open vault, else rejects as `locked`. */
export interface PatientStore<P> {
  read(): Promise<Stored<P>>;
  /**
   * Reads everything, lets `decide` say what to write, seals it, and writes it in one transaction together with the
   * table of days. Answers what was decided, once it is on the disk.
   * @param decide must not wait for anything, and may be asked again where another window came in between
   */
  change<D extends Write<P>>(decide: (stored: Stored<P>) => D, also?: Also): Promise<D>;
  /** Takes records that cannot be opened from the second place, where they can be. Answers how many. */
  heal(): Promise<number>;
}

/** What has been opened, by id, so that it is not opened again while nothing has changed. A worker may lose it. */
export interface Opened {
  readonly sealed: Uint8Array;
  readonly text: string;
}
let opened: { readonly key: string; readonly records: Map<string, Opened> } = { key: '', records: new Map() };

/** Counts what may have made an earlier reading of everything untrue. */
let turn = 0;

/** Lets go of each store's last reading. */
const forgets = new Set<() => void>();

/** Forgets what has been opened: the vault is being locked, or has just been opened. */
export function forgetOpened(): void {
  turn += 1;
  opened = { key: '', records: new Map() };
  for (const forget of forgets) forget();
}

/** How often a change is tried anew that another window was faster than. */
const ATTEMPTS = 4;

/**
 * The store of patients of one shape; what does not have that shape is not read.
 * @param limitsOf the days of a patient's limits, for the table that a locked browser can read
 */
export function patientStore<P>(shape: z.ZodMiniType<P>, limitsOf: (patient: P) => readonly IsoDay[]): PatientStore<P> {
  const parsed = new WeakMap<Opened, P>();
  const parse = (record: Opened): P | undefined => {
    const known = parsed.get(record);
    if (known !== undefined) return known;
    const found = shape.safeParse(JSON.parse(record.text));
    if (!found.success) return undefined;
    parsed.set(record, found.data);
    return found.data;
  };

  type Everything = Stored<P> & { readonly keys: OpenKeys; readonly records: readonly SealedRecord[] };
  /** The last reading: all writing goes through this worker, and a change looks again before it writes. */
  let last: { readonly turn: number; readonly ring: string; readonly all: Everything } | undefined;

  forgets.add(() => {
    last = undefined;
  });

  async function readAll(): Promise<Everything> {
    const keys = await readOpenKeys();
    if (!keys) throw new StorageFault('locked');
    const ring = JSON.stringify([keys.id, keys.ring.previous.length]);
    if (last?.turn === turn && last.ring === ring) return { ...last.all, keys };
    const begun = turn;
    const [records, days, vault] = await read((transaction) => {
      const meta = transaction.objectStore('meta');
      return Promise.all([transaction.objectStore('sealed').getAll(), meta.get('days'), meta.get('vault')]);
    });
    // Keys of before the vault moved, where the worker died in between.
    const found = header.safeParse(vault);
    if (found.success && found.data.key !== keys.id) throw new StorageFault('locked');
    const texts = await openAll(keys, records);
    const patients = records.flatMap(({ id }, index) => {
      const text = texts[index];
      const patient = text && parse(text);
      return patient === undefined ? [] : [{ id, patient }];
    });
    const damaged = records.length - patients.length;
    const all: Everything = { patients, days: parseOpenDays(days), damaged, keys, records };
    last = { turn: begun, ring, all };
    return all;
  }

  async function changeOnce<D extends Write<P>>(decide: (stored: Stored<P>) => D, also: Also): Promise<D | undefined> {
    const { keys, records, ...stored } = await readAll();
    const decision = decide(stored);
    const { put = [], add = [], remove = [], announced = stored.days.announced } = decision;
    const all = [...put, ...add.map((patient) => ({ id: newId(), patient }))];
    const sealed = await sealAll(
      keys,
      all.map(({ id, patient }) => ({ id, text: JSON.stringify(patient) })),
    );
    const replaced = new Set([...all.map(({ id }) => id), ...remove]);
    const left = [...stored.patients.filter(({ id }) => !replaced.has(id)), ...all];
    const days: OpenDays = {
      days: countDays(left.flatMap(({ patient }) => limitsOf(patient))),
      ...(announced === undefined ? {} : { announced }),
    };
    const isWritten = await keep([...replaced], async (transaction) => {
      if (!(await isAsRead(transaction, keys, records, replaced))) return false;
      const store = transaction.objectStore('sealed');
      await Promise.all([
        ...sealed.map(async (record) => store.put(record)),
        ...remove.map(async (id) => store.delete(id)),
        (async () => transaction.objectStore('meta').put(days, 'days'))(),
        // In a function of its own: where it cannot even be asked for, the others are waited for all the same.
        (async () => also(transaction))(),
      ]);
      return true;
    });
    return isWritten ? decision : undefined;
  }

  return {
    read: async () => {
      const { patients, days, damaged } = await readAll();
      return { patients, days, damaged };
    },
    change: async (decide, also = async () => undefined) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const decision = await changeOnce(decide, also);
        if (decision) return decision;
      }
      throw new StorageFault('storage');
    },
    heal: async () => {
      const { keys, records, damaged } = await readAll();
      // A mirror that is behind holds what these records were before.
      if (damaged === 0 || (await reconcile()) !== 'both') return 0;
      const texts = await openAll(keys, records);
      const others = await readMirrored(records.flatMap(({ id }, index) => (texts[index] ? [] : [id])));
      const opening = await openAll(keys, others);
      const whole = others.filter((_, index) => opening[index]);
      const ids = new Set(whole.map(({ id }) => id));
      const isHealed = await keep([...ids], async (transaction) => {
        if (!(await isAsRead(transaction, keys, records, ids))) return false;
        await Promise.all(whole.map((record) => transaction.objectStore('sealed').put(record)));
        return true;
      });
      return isHealed ? whole.length : 0;
    },
  };
}

/** A change of records; what is read while it is made is not remembered. */
async function keep<T>(ids: readonly string[], work: (transaction: Change) => Promise<T>): Promise<T> {
  turn += 1;
  try {
    return await change(work, ids);
  } finally {
    turn += 1;
  }
}

/** Is what is to be replaced still as it was read, and the vault's key the same? */
async function isAsRead(
  transaction: Change,
  keys: OpenKeys,
  records: readonly SealedRecord[],
  ids: ReadonlySet<string>,
): Promise<boolean> {
  const found = header.safeParse(await transaction.objectStore('meta').get('vault'));
  if (!found.success || found.data.key !== keys.id) return false;
  const before = new Map(records.map((record) => [record.id, record.sealed]));
  const now = await Promise.all([...ids].map((id) => transaction.objectStore('sealed').get(id)));
  return [...ids].every((id, index) => isSame(before.get(id), now[index]?.sealed));
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  // Each sealing begins with random bytes of its own.
  return a.length === b.length && a.subarray(0, IV).every((byte, index) => byte === b[index]);
}

/** Records as they lie on the disk, each sealed in its own place. */
export async function sealAll(
  keys: OpenKeys,
  texts: readonly { readonly id: string; readonly text: string }[],
): Promise<SealedRecord[]> {
  const key = await sealingKey(keys.key);
  return Promise.all(
    texts.map(async ({ id, text }) => ({ id, key: keys.id, sealed: await seal(key, placeOf(keys.id, id), text) })),
  );
}

/** Records as they are when opened, undefined where one cannot be. */
export async function openAll(keys: OpenKeys, records: readonly SealedRecord[]): Promise<(Opened | undefined)[]> {
  if (opened.key !== keys.id) opened = { key: keys.id, records: new Map() };
  const memory = opened.records;
  const named = [{ id: keys.id, key: keys.key }, ...keys.ring.previous];
  const byId = new Map(await Promise.all(named.map(async ({ id, key }) => [id, await sealingKey(key)] as const)));
  return Promise.all(
    records.map(async ({ id, key: keyId, sealed }) => {
      const known = memory.get(id);
      if (known && isSame(known.sealed, sealed)) return known;
      const key = byId.get(keyId);
      const text = key && (await unseal(key, placeOf(keyId, id), sealed).catch(() => undefined));
      if (text === undefined) return undefined;
      const record = { sealed, text };
      memory.set(id, record);
      return record;
    }),
  );
}

/** A record opens in its own place only: under its id, its key, and the way of sealing of this version. */
function placeOf(key: string, id: string): string {
  return `forlopsvakt 1 patient ${key} ${id}`;
}
