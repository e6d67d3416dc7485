import { placePatients } from '../deadlines/placed.ts';
import { type IsoDay, isoOf, parseIsoDay } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { type KnownEvent, keyOf } from './known-events.ts';
import { isLive } from './limit.ts';
import type { Patient } from './patient.ts';
import type { Reminder } from './reminder.ts';
import { countsFor, type SitePairs } from './site-pairs.ts';

/** How many days things are kept. */
export interface Retention {
  /** What is done or has ended, after the journal was last seen to ask for it. */
  readonly keepDone: number;
  /** Anything of a forløp, after it was closed. */
  readonly keepClosed: number;
  /** Sites that count for others. */
  readonly pairs?: SitePairs | undefined;
}

/** The patient without what has had its time; undefined where nothing is left that is worth keeping. */
export function withoutExpired(patient: Patient, today: IsoDay, retention: Retention): Patient | undefined {
  const { known, reminders } = withoutClosed(patient, today, retention.keepClosed, retention.pairs);
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

/**
 * Takes out the events of forløp that were closed long ago, and the reminders that count from those. Each site closes what
 * it has itself shown, and nothing that another still asks for.
 */
export function withoutClosed<T extends Pick<Patient, 'known' | 'reminders'>>(
  patient: T,
  today: IsoDay,
  keepClosed: number,
  pairs: SitePairs = [],
): Pick<T, 'known' | 'reminders'> {
  // Putting events together takes its time, and most patients have no forløp that has ended.
  if (!patient.known.some(({ hendelse, dato }) => hendelse === 'X' && isLongAgo(dato, today, keepClosed)))
    return patient;
  const sites = new Set(patient.known.map(({ site }) => site));
  const named = [...sites].filter((site) => site !== undefined);
  const closed = new Map(
    (named.length > 0 ? named : [undefined]).map((site) => {
      const shown = patient.known.filter((event) => event.site === undefined || countsFor(pairs, event.site, site));
      return [site, closedIn(shown, today, keepClosed)];
    }),
  );
  const everything = [...closed.values()];
  if (everything.every((keys) => keys.size === 0)) return patient;
  const isClosed = (key: string, site: string | undefined) =>
    site === undefined ? everything.some((keys) => keys.has(key)) : (closed.get(site)?.has(key) ?? false);
  return {
    known: patient.known.filter((event) => !isClosed(keyOf(event), event.site)),
    reminders: patient.reminders.filter((one) => {
      const key = keyOf({ ...one.from, forlopstype: one.forlopstype });
      return !(one.sites ?? [undefined]).every((site) => isClosed(key, site));
    }),
  };
}

/** Of what counts for one site, the events of forløp that were closed long ago. */
function closedIn(known: readonly KnownEvent[], today: IsoDay, keepClosed: number): ReadonlySet<string> {
  const distinct = new Map(known.map((event) => [keyOf(event), event]));
  const events = [...distinct.values()].map(
    (event): EventInput => ({ ...event, omsorgsniva: event.omsorgsniva ?? '', pasient: '' }),
  );
  const keys = [...distinct.keys()];
  const gone = new Set<string>();
  for (const { forlop } of placePatients(events)) {
    for (const { open, events: placed } of forlop) {
      const last = placed.at(-1);
      if (open || !last || !isLongAgo(isoOf(last.day), today, keepClosed)) continue;
      for (const { row } of placed) gone.add(keys[row] ?? '');
    }
  }
  return gone;
}

function isLongAgo(day: IsoDay, today: IsoDay, kept: number): boolean {
  return parseIsoDay(today) - parseIsoDay(day) > kept;
}
