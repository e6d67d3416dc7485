import { type DeadlineOptions, deadlines, type Visible } from '../deadlines/deadlines.ts';
import type { IsoDay } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { hasUnreadableDate, type KnownEvent, mergeKnown } from './known-events.ts';
import { newReminder, plan } from './plan.ts';
import type { Reminder } from './reminder.ts';

/** What the journal's list shows of one patient. */
export interface Sighted {
  readonly events: readonly EventInput[];
  readonly visible: Visible;
}

/** What is held of one patient. */
export interface Held {
  readonly stored: readonly Reminder[];
  /** Events that earlier sightings have shown; may be forgotten at any time. */
  readonly known: readonly KnownEvent[];
}

export interface SightOptions extends Omit<DeadlineOptions, 'history'> {
  readonly today: IsoDay;
  readonly pasient: string;
  readonly newId: () => string;
}

/**
 * One patient's reminders after a sighting: what is known now, and the reminders that are new or changed.
 */
export function sight(
  held: Held,
  sighted: Sighted,
  options: SightOptions,
): { known: readonly KnownEvent[]; put: Reminder[] } {
  const { today, pasient, newId } = options;
  const known = mergeKnown([...held.known, ...basesOf(held.stored)], sighted.events, sighted.visible);
  // Events that cannot be placed say that their type cannot be judged with certainty.
  const events = [...known, ...sighted.events.filter(hasUnreadableDate)].map((event) => ({
    ...event,
    omsorgsniva: event.omsorgsniva ?? '',
    pasient,
  }));
  const wanted = deadlines(events, { ...options, history: sighted.visible });
  const { add, move, settle, drop, keep } = plan(wanted, held.stored, today, known);
  const before = new Map(held.stored.map((one) => [one.id, one]));
  const seenAgain = keep.filter((one) => before.get(one.id)?.lastSeen !== one.lastSeen);
  const added = add.map((one) => newReminder(one, pasient, newId(), today));
  return { known, put: [...added, ...move, ...settle, ...drop, ...seenAgain] };
}

/** What the reminders still waited for count from: shown once, and not to be taken back by a list that hides rows. */
function basesOf(stored: readonly Reminder[]): KnownEvent[] {
  return stored.filter((one) => one.ended === undefined).map(({ forlopstype, from }) => ({ forlopstype, ...from }));
}
