import { type DeadlineOptions, deadlines, type Visible } from '../deadlines/deadlines.ts';
import type { IsoDay } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { byKey, findKnown, hasUnreadableDate, type KnownEvent, keyOf, mergeKnown } from './known-events.ts';
import { isOurs, newReminder, plan, type SeenOn } from './plan.ts';
import type { Reminder } from './reminder.ts';
import { countsFor, type SitePairs } from './site-pairs.ts';

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
  /** The site (origin) whose page showed it. */
  readonly site?: string | undefined;
  /** Sites that count for others. */
  readonly pairs?: SitePairs | undefined;
}

/**
 * One patient's reminders after a sighting: what is known now, and the reminders that are new or changed. What other sites
 * have shown is no part of it: each is followed by itself, and only what they ask for is put together.
 */
export function sight(
  held: Held,
  sighted: Sighted,
  options: SightOptions,
): { known: readonly KnownEvent[]; put: Reminder[] } {
  const { today, newId, site, pairs = [] } = options;
  const where: SeenOn = { site, isOwn: (other) => countsFor(pairs, site, other) };
  const isOwn = (event: KnownEvent) => event.site === undefined || where.isOwn(event.site);
  const before = [...basesOf(held.stored, where), ...held.known.filter(isOwn)];
  const own = mergeKnown(before, sighted.events, sighted.visible, sighted.submitted, site);
  const others = held.known.filter((event) => !isOwn(event));
  // What sites show that count for this one ends what this one asks for, too; it takes nothing of that back.
  const known = withOthers(
    own,
    others.filter((event) => countsFor(pairs, event.site, site)),
  );
  // Events that cannot be placed say that their type cannot be judged with certainty.
  const events = [...known, ...sighted.events.filter(hasUnreadableDate)].map((event) => ({
    ...event,
    omsorgsniva: event.omsorgsniva ?? '',
    pasient: '',
  }));
  const wanted = deadlines(events, { ...options, history: sighted.visible }).map((one) =>
    findKnown(known, one)?.provisional ? { ...one, provisional: true as const } : one,
  );
  const { add, move, settle, drop, leave, keep } = plan(wanted, held.stored, today, known, where);
  const earlier = new Map(held.stored.map((one) => [one.id, one]));
  const seenAgain = keep.filter((one) => hasChanged(one, earlier.get(one.id)));
  const added = add.map((one) => newReminder(one, newId(), today, site));
  return {
    known: [...own, ...others].sort(byKey),
    put: [...added, ...move, ...settle, ...drop, ...leave, ...seenAgain],
  };
}

/** One site's events, and those of others that it does not show itself. */
function withOthers(own: readonly KnownEvent[], others: readonly KnownEvent[]): readonly KnownEvent[] {
  if (others.length === 0) return own;
  const all = new Map([...others, ...own].map((event) => [keyOf(event), event]));
  return [...all.values()].sort(byKey);
}

function hasChanged(one: Reminder, before: Reminder | undefined): boolean {
  return before?.lastSeen !== one.lastSeen || before.sites?.join() !== one.sites?.join();
}

/** What the reminders still waited for count from: shown once, and not to be taken back by a list that hides rows. */
function basesOf(stored: readonly Reminder[], where: SeenOn): KnownEvent[] {
  return stored
    .filter((one) => one.ended === undefined && isOurs(one, where))
    .map(({ forlopstype, from, provisional, sites }) => {
      const site = sites?.find(where.isOwn);
      const base = { forlopstype, ...from, ...(site === undefined ? {} : { site }) };
      return provisional ? { ...base, provisional } : base;
    });
}
