import * as z from 'zod/mini';
import type { Visible } from '../deadlines/deadlines.ts';
import { isoDay, isoOf, parseIsoDay, UNREADABLE } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { findForlopstype } from '../kodeverk/forlopstyper.ts';

const text = z.string().check(z.maxLength(80));

/** One event of a patient that some sighting has shown, with as little as deadlines need. */
export const knownEvent = z.object({
  forlopstype: text,
  hendelse: text,
  utfall: text,
  dato: isoDay,
  omsorgsniva: z.optional(z.enum(['P', 'D'])),
  /** Registered in a form, and in no list yet. */
  provisional: z.optional(z.literal(true)),
});
export type KnownEvent = z.infer<typeof knownEvent>;

/**
 * What is known of a patient after a sighting. Where the list shows everything, it alone counts; where rows may be
 * hidden, what it shows is added to what was known, because absence is no evidence. In whichever order
 * the parts of one list are seen, the same is known in the end.
 * @param submitted what was registered in a form: known provisionally, until a list that would show it does or does not
 */
export function mergeKnown(
  known: readonly KnownEvent[],
  seen: readonly EventInput[],
  visible: Visible,
  submitted: readonly EventInput[] = [],
): readonly KnownEvent[] {
  const unclear = new Set(seen.filter(hasUnreadableDate).map((event) => event.forlopstype));
  const kept = known.filter((event) => !isShown(event, visible, unclear));
  const distinct = new Map<string, KnownEvent>();
  for (const event of [...kept, ...seen.flatMap(knownOf)]) {
    const same = distinct.get(keyOf(event));
    // A part of the list that does not show the care level does not unsay it; a list confirms what a form said.
    if (!same || event.omsorgsniva || same.provisional) distinct.set(keyOf(event), event);
  }
  for (const event of submitted.flatMap(knownOf)) {
    if (!distinct.has(keyOf(event))) distinct.set(keyOf(event), { ...event, provisional: true });
  }
  return [...distinct.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}

/** Would the list show the event, if the journal still had it? */
function isShown(event: KnownEvent, visible: Visible, unclear: ReadonlySet<string>): boolean {
  // A row whose date cannot be read may be this very event.
  if (unclear.has(event.forlopstype) || visible.kind === 'unknown') return false;
  return visible.kind === 'complete' || event.dato >= isoOf(visible.day);
}

/** Is the date missing or not understood? Such an event has no place in a forløp. */
export function hasUnreadableDate(event: EventInput): boolean {
  return parseIsoDay(event.dato) === UNREADABLE;
}

function knownOf({ forlopstype, hendelse, utfall = '', dato, omsorgsniva }: EventInput): KnownEvent[] {
  const day = isoDay.safeParse(dato);
  if (!day.success || !findForlopstype(forlopstype)) return [];
  const event = { forlopstype, hendelse, utfall, dato: day.data };
  return [omsorgsniva ? { ...event, omsorgsniva } : event];
}

function keyOf({ forlopstype, hendelse, utfall, dato }: KnownEvent): string {
  return [forlopstype, dato, hendelse, utfall].join('\n');
}

/** The event that a reminder counts from, where it is among those known. */
export function findKnown(
  known: readonly KnownEvent[],
  { forlopstype, from }: { readonly forlopstype: string; readonly from: Omit<KnownEvent, 'forlopstype'> },
): KnownEvent | undefined {
  const key = keyOf({ ...from, forlopstype });
  return known.find((event) => keyOf(event) === key);
}

/** Is the event that a reminder counts from among those known? */
export function isKnown(known: readonly KnownEvent[], counted: Parameters<typeof findKnown>[1]): boolean {
  return findKnown(known, counted) !== undefined;
}
