import * as z from 'zod/mini';
import { isoDay } from '../forlop/day.ts';
import { type Change, change, type Keyed, read } from './database.ts';

const patient = z.object({
  /** Stands for the patient; made from the identity number under a key, and never turned back. */
  token: z.string(),
  /** What the user calls the patient. */
  label: z.string().check(z.maxLength(40)),
  lastSeen: isoDay,
});
export type Patient = z.infer<typeof patient>;

/** All that is stored, or all of one patient's. */
export interface Stored<R> {
  readonly records: readonly R[];
  readonly patients: readonly Patient[];
  /** How many could not be read; they are left as they lie. */
  readonly damaged: number;
}

/** What is to be written: put in, by id and token, or taken out. */
export interface Write<R> {
  readonly put?: readonly R[];
  readonly remove?: readonly string[];
  readonly putPatients?: readonly Patient[];
  readonly removePatients?: readonly string[];
}

/** What patients are to be reminded of, as it lies on the disk. */
export interface RecordStore<R> {
  /** Reads everything. */
  read(): Promise<Stored<R>>;
  /**
   * Reads everything, or one patient's, lets `decide` say what to write, and writes it, all in one transaction.
   * Answers what was decided, once it is on the disk.
   * @param decide must not wait for anything
   */
  change<D extends Write<R>>(decide: (stored: Stored<R>) => D, token?: string): Promise<D>;
}

/** The store of records of one shape; what does not have that shape is not read. */
export function recordStore<R extends Keyed>(record: z.ZodMiniType<R>): RecordStore<R> {
  return {
    read: () =>
      read(async (database) => {
        const transaction = database.transaction(['reminders', 'patients']);
        const [records, patients] = await Promise.all([
          transaction.objectStore('reminders').getAll(),
          transaction.objectStore('patients').getAll(),
        ]);
        return parse(record, records, patients);
      }),
    change: (decide, token) =>
      change(async (transaction) => {
        const reminders = transaction.objectStore('reminders');
        const [records, patients] = await Promise.all([
          token === undefined ? reminders.getAll() : reminders.index('pasient').getAll(token),
          transaction.objectStore('patients').getAll(token),
        ]);
        const decision = decide(parse(record, records, patients));
        await write(transaction, decision);
        return decision;
      }),
  };
}

async function write<R extends Keyed>(transaction: Change, decision: Write<R>): Promise<void> {
  const { put = [], remove = [], putPatients = [], removePatients = [] } = decision;
  const reminders = transaction.objectStore('reminders');
  const patients = transaction.objectStore('patients');
  // Each in a function of its own: where one cannot even be asked for, the others are waited for all the same.
  await Promise.all([
    ...put.map(async (one) => reminders.put(one)),
    ...remove.map(async (id) => reminders.delete(id)),
    ...putPatients.map(async (one) => patients.put(one)),
    ...removePatients.map(async (token) => patients.delete(token)),
  ]);
}

function parse<R>(record: z.ZodMiniType<R>, records: readonly unknown[], patients: readonly unknown[]): Stored<R> {
  const read = records.map((one) => record.safeParse(one));
  const people = patients.map((one) => patient.safeParse(one));
  return {
    records: read.flatMap((one) => (one.success ? [one.data] : [])),
    patients: people.flatMap((one) => (one.success ? [one.data] : [])),
    damaged: [...read, ...people].filter((one) => !one.success).length,
  };
}
