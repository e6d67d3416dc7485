import * as z from 'zod/mini';
import { isoDay } from '../forlop/day.ts';
import { knownEvent } from './known-events.ts';
import { isLive, limitOf } from './limit.ts';
import { type Reminder, reminder } from './reminder.ts';
import { withoutClosed } from './retention.ts';
import { type Sighted, type SightOptions, sight } from './sight.ts';

/** All that is kept of one patient, as one record: sealed as a whole, and so without a trace of how much there is. */
export const patient = z.object({
  /** Stands for the patient; empty where nobody can tell any more who it was. */
  token: z.string(),
  /** What the user calls the patient. */
  label: z.string().check(z.maxLength(40)),
  lastSeen: isoDay,
  /** The events that lists have shown. */
  known: z.array(knownEvent),
  reminders: z.array(reminder),
});
export type Patient = z.infer<typeof patient>;

export interface SeeOptions extends SightOptions {
  readonly token: string;
  readonly keepClosed: number;
}

/** The patient after a sighting. Answers the same object where nothing has changed. */
export function seePatient(before: Patient | undefined, sighted: Sighted, options: SeeOptions): Patient {
  const { token, today, keepClosed, pairs } = options;
  const held = { stored: before?.reminders ?? [], known: before?.known ?? [] };
  const { known, put } = sight(held, sighted, options);
  const changed = new Map(put.map((one) => [one.id, one]));
  const kept = held.stored.map((one) => changed.get(one.id) ?? one);
  const added = put.filter((one) => !held.stored.some(({ id }) => id === one.id));
  const after: Patient = {
    token,
    label: before?.label ?? '',
    lastSeen: today,
    ...withoutClosed({ known: [...known], reminders: [...kept, ...added] }, today, keepClosed, pairs),
  };
  return before && JSON.stringify(after) === JSON.stringify(before) ? before : after;
}

/** The days of the limits that are waited for, those excepted that had passed before they were first seen. */
export function limitsOf({ reminders }: Pick<Patient, 'reminders'>): NonNullable<Reminder['due']>[] {
  return reminders.flatMap((one) => {
    const limit = isLive(one) && !one.old ? limitOf(one) : undefined;
    return limit === undefined ? [] : [limit];
  });
}
