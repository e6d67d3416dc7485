import * as z from 'zod/mini';
import { isoDay } from '../forlop/day.ts';
import { type Change, read } from './database.ts';

/** What version 1 of the database knew of a patient, under a token that nobody can make again. */
const oldPatient = z.object({ token: z.string(), label: z.catch(z.string(), ''), lastSeen: isoDay });
export type OldPatient = z.infer<typeof oldPatient>;

/** What version 1 kept in the open, until there is a key to seal it with. */
export interface Unsealed<R> {
  readonly reminders: readonly (R & { readonly pasient: string })[];
  readonly patients: readonly OldPatient[];
}

/** Reads what is still unsealed; `reminder` is the shape of a reminder without its owner. */
export async function readUnsealed<R>(reminder: z.ZodMiniType<R>): Promise<Unsealed<R>> {
  const [reminders, patients] = await read((transaction) =>
    Promise.all([transaction.objectStore('reminders').getAll(), transaction.objectStore('patients').getAll()]),
  );
  const owner = z.object({ pasient: z.string() });
  return {
    reminders: reminders.flatMap((one) => {
      const [own, whose] = [reminder.safeParse(one), owner.safeParse(one)];
      return own.success && whose.success ? [{ ...own.data, pasient: whose.data.pasient }] : [];
    }),
    patients: patients.flatMap((one) => {
      const found = oldPatient.safeParse(one);
      return found.success ? [found.data] : [];
    }),
  };
}

/** Takes away what was unsealed, in the transaction that writes it sealed. */
export async function clearUnsealed(transaction: Change): Promise<void> {
  await Promise.all([transaction.objectStore('reminders').clear(), transaction.objectStore('patients').clear()]);
}
