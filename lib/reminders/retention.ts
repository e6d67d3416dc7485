import { placePatients } from '../deadlines/placed.ts';
import { type IsoDay, isoOf, parseIsoDay } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { isKnown } from './known-events.ts';
import { isLive } from './limit.ts';
import type { Patient } from './patient.ts';
import type { Reminder } from './reminder.ts';

/** How many days things are kept. */
export interface Retention {
  /** What is done or has ended, after the journal was last seen to ask for it. */
  readonly keepDone: number;
  /** Anything of a forløp, after it was closed. */
  readonly keepClosed: number;
}

/** The patient without what has had its time; undefined where nothing is left that is worth keeping. */
export function withoutExpired(patient: Patient, today: IsoDay, retention: Retention): Patient | undefined {
  const { known, reminders } = withoutClosed(patient, today, retention.keepClosed);
  const left = reminders.filter((one) => !isExpired(one, today, retention.keepDone));
  if (left.length === 0 && isLongAgo(patient.lastSeen, today, retention.keepDone)) return undefined;
  const isWhole = known.length === patient.known.length && left.length === patient.reminders.length;
  return isWhole ? patient : { ...patient, known, reminders: left };
}

/** Has the reminder had its time? Those still waited for are never among them. */
export function isExpired(reminder: Reminder, today: IsoDay, keepDone: number): boolean {
  if (isLive(reminder)) return false;
  const days = [reminder.lastSeen, reminder.done?.on, reminder.ended?.on].filter((day) => day !== undefined);
  return days.every((day) => isLongAgo(day, today, keepDone));
}

/** Takes out the events of forløp that were closed long ago, and the reminders that count from those. */
export function withoutClosed<T extends Pick<Patient, 'known' | 'reminders'>>(
  patient: T,
  today: IsoDay,
  keepClosed: number,
): Pick<T, 'known' | 'reminders'> {
  // Putting events together takes its time, and most patients have no forløp that has ended.
  if (!patient.known.some(({ hendelse, dato }) => hendelse === 'X' && isLongAgo(dato, today, keepClosed)))
    return patient;
  const gone = new Set<number>();
  const events = patient.known.map(
    (event): EventInput => ({ ...event, omsorgsniva: event.omsorgsniva ?? '', pasient: '' }),
  );
  for (const { forlop } of placePatients(events)) {
    for (const { open, events: placed } of forlop) {
      const last = placed.at(-1);
      if (open || !last || !isLongAgo(isoOf(last.day), today, keepClosed)) continue;
      for (const { row } of placed) gone.add(row);
    }
  }
  if (gone.size === 0) return patient;
  const closed = patient.known.filter((_, row) => gone.has(row));
  return {
    known: patient.known.filter((_, row) => !gone.has(row)),
    reminders: patient.reminders.filter((one) => !isKnown(closed, one)),
  };
}

function isLongAgo(day: IsoDay, today: IsoDay, kept: number): boolean {
  return parseIsoDay(today) - parseIsoDay(day) > kept;
}
