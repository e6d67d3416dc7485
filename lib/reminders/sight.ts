import { type DeadlineOptions, deadlines, type Visible } from '../deadlines/deadlines.ts';
import type { IsoDay } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { findKnown, hasUnreadableDate, type KnownEvent, mergeKnown } from './known-events.ts';
import { newReminder, plan } from './plan.ts';
import type { Reminder } from './reminder.ts';

/** What the journal's list shows of one patient. */
export interface Sighted {
  readonly events: readonly EventInput[];
  readonly visible: Visible;
  /** What was registered in a form just now, where no list is there to show it. */
  readonly submitted?: readonly EventInput[] | undefined;
}

/** What is held of one patient. */
export interface Held {
  readonly stored: readonly Reminder[];
  /** Events that earlier sightings have shown; may be forgotten at any time. */
  readonly known: readonly KnownEvent[];
}

export interface SightOptions extends Omit<DeadlineOptions, 'history'> {
  readonly today: IsoDay;
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
  const { today, newId } = options;
  const before = [...basesOf(held.stored), ...held.known];
  const known = mergeKnown(before, sighted.events, sighted.visible, sighted.submitted);
  // Events that cannot be placed say that their type cannot be judged with certainty.
  const events = [...known, ...sighted.events.filter(hasUnreadableDate)].map((event) => ({
    ...event,
    omsorgsniva: event.omsorgsniva ?? '',
    pasient: '',
  }));
  const wanted = deadlines(events, { ...options, history: sighted.visible }).map((one) =>
    findKnown(known, one)?.provisional ? { ...one, provisional: true as const } : one,
  );
  const { add, move, settle, drop, keep } = plan(wanted, held.stored, today, known);
  const earlier = new Map(held.stored.map((one) => [one.id, one]));
  const seenAgain = keep.filter((one) => earlier.get(one.id)?.lastSeen !== one.lastSeen);
  const added = add.map((one) => newReminder(one, newId(), today));
  return { known, put: [...added, ...move, ...settle, ...drop, ...seenAgain] };
}

/** What the reminders still waited for count from: shown once, and not to be taken back by a list that hides rows. */
function basesOf(stored: readonly Reminder[]): KnownEvent[] {
  return stored
    .filter((one) => one.ended === undefined)
    .map(({ forlopstype, from, provisional }) => ({ forlopstype, ...from, ...(provisional ? { provisional } : {}) }));
}
