import type { IsoDay } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { byKey, type KnownEvent, keyOf, mergeKnown } from './known-events.ts';
import type { Patient } from './patient.ts';
import type { Reminder } from './reminder.ts';

/**
 * One patient's two records, such as a copy holds and what is kept now, as one. Nothing that either knows is lost; where
 * both know the same reminder, what happened to it last holds.
 */
export function mergePatients(own: Patient, other: Patient): Patient {
  const newer = other.lastSeen > own.lastSeen ? other : own;
  return {
    token: own.token,
    label: own.label || other.label,
    lastSeen: newer.lastSeen,
    known: mergeEvents(own.known, other.known),
    reminders: mergeReminders(own.reminders, other.reminders),
  };
}

/** What the sites have shown of which either record knows, each by itself; what is known of no site joins one that shows it. */
function mergeEvents(own: readonly KnownEvent[], other: readonly KnownEvent[]): KnownEvent[] {
  const sites = [...new Set([...own, ...other].map(({ site }) => site))];
  const merged = sites.flatMap((site) => {
    const [ours, others] = [own, other].map((known) => known.filter((event) => event.site === site));
    // Which of the two lists hid rows is not known: what either has shown is kept.
    const seen = (others ?? []).filter((event) => !event.provisional).map(asInput);
    const submitted = (others ?? []).filter((event) => event.provisional).map(asInput);
    return mergeKnown(ours ?? [], seen, { kind: 'unknown' }, submitted, site);
  });
  const shown = new Set(merged.filter(({ site }) => site !== undefined).map(keyOf));
  return merged.filter((event) => event.site !== undefined || !shown.has(keyOf(event))).sort(byKey);
}

function mergeReminders(own: readonly Reminder[], other: readonly Reminder[]): Reminder[] {
  const left = [...other];
  const merged = own.map((one) => {
    const index = left.findIndex((two) => two.id === one.id || isAlike(one, two));
    const [same] = index < 0 ? [] : left.splice(index, 1);
    return same ? latest(one, same) : one;
  });
  return [...merged, ...left];
}

/** The same thing waited for, though it was stored twice. */
function isAlike(a: Reminder, b: Reminder): boolean {
  return a.kind === b.kind && a.forlopstype === b.forlopstype && JSON.stringify(a.from) === JSON.stringify(b.from);
}

function latest(own: Reminder, other: Reminder): Reminder {
  const holds = lastChange(other) > lastChange(own) ? other : own;
  const postponements = [...own.postponements];
  for (const one of other.postponements) {
    if (!postponements.some((two) => JSON.stringify(two) === JSON.stringify(one))) postponements.push(one);
  }
  const toldThrough = own.toldThrough > other.toldThrough ? own.toldThrough : other.toldThrough;
  const sites = [...new Set([...(own.sites ?? []), ...(other.sites ?? [])])].sort();
  const answered = [...(own.answered ?? [])];
  for (const one of other.answered ?? []) {
    if (!answered.some(({ site, facts }) => site === one.site && facts === one.facts)) answered.push(one);
  }
  return {
    ...holds,
    id: own.id,
    toldThrough,
    postponements: postponements.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    ...(sites.length > 0 ? { sites } : {}),
    ...(answered.length > 0 ? { answered } : {}),
  };
}

function lastChange({ lastSeen, done, ended, postponements }: Reminder): IsoDay {
  const days = [lastSeen, done?.on, ended?.on, ...postponements.map(({ on }) => on)];
  return (
    days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? lastSeen
  );
}

function asInput({ omsorgsniva, site: _, ...event }: KnownEvent): EventInput {
  return { ...event, omsorgsniva: omsorgsniva ?? '', pasient: '' };
}
