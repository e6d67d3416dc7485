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
  /** The site (origin) that has shown it; one that several have shown stands here once for each. Missing in old records. */
  site: z.optional(z.string()),
  /** Registered in a form, and in no list yet. */
  provisional: z.optional(z.literal(true)),
});
export type KnownEvent = z.infer<typeof knownEvent>;

/**
 * What is known of a patient after a sighting. Where the list shows everything, it alone counts; where rows may be
 * hidden, what it shows is added to what was known, because absence is no evidence. In whichever order
 * the parts of one list are seen, the same is known in the end.
 * @param known what this site has shown, and what is known of no site
 * @param submitted what was registered in a form: known provisionally, until a list that would show it does or does not
 * @param site the site that shows it
 */
export function mergeKnown(
  known: readonly KnownEvent[],
  seen: readonly EventInput[],
  visible: Visible,
  submitted: readonly EventInput[] = [],
  site?: string,
): readonly KnownEvent[] {
  const unclear = new Set(seen.filter(hasUnreadableDate).map((event) => event.forlopstype));
  const kept = known.filter((event) => !isShown(event, visible, unclear));
  const distinct = new Map<string, KnownEvent>();
  const put = (event: KnownEvent) => {
    const same = distinct.get(keyOf(event));
    // A part of the list that does not show the care level does not unsay it; a list confirms what a form said.
    const next = !same || event.omsorgsniva || same.provisional ? event : same;
    distinct.set(keyOf(event), seenOn(next, same?.site ?? event.site));
  };
  for (const event of kept) put(event);
  for (const event of seen.flatMap(knownOf)) put(seenOn(event, site));
  for (const event of submitted.flatMap(knownOf)) {
    if (!distinct.has(keyOf(event))) distinct.set(keyOf(event), { ...seenOn(event, site), provisional: true });
  }
  return [...distinct.values()].sort(byKey);
}

function seenOn(event: KnownEvent, site: string | undefined): KnownEvent {
  return site === undefined || event.site === site ? event : { ...event, site };
}

/** In one order, however they have come: by type and day, and the same event by the sites that show it. */
export function byKey(a: KnownEvent, b: KnownEvent): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return (a.site ?? '') < (b.site ?? '') ? -1 : 1;
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

/** What an event says, without who has shown it: the same for the same event. */
export function keyOf({ forlopstype, hendelse, utfall, dato }: Omit<KnownEvent, 'site'>): string {
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
