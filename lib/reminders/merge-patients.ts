import type { IsoDay } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { type KnownEvent, mergeKnown } from './known-events.ts';
import type { Patient } from './patient.ts';
import type { Reminder } from './reminder.ts';

/**
 * One patient's two records, such as a copy holds and what is kept now, as one. Nothing that either knows is lost; where
 * both know the same reminder, what happened to it last holds.
 */
export function mergePatients(own: Patient, other: Patient): Patient {
  const newer = other.lastSeen > own.lastSeen ? other : own;
  // Which of the two lists hid rows is not known: what either has shown is kept.
  const seen = other.known.filter((event) => !event.provisional);
  const submitted = other.known.filter((event) => event.provisional);
  return {
    token: own.token,
    label: own.label || other.label,
    lastSeen: newer.lastSeen,
    known: [...mergeKnown(own.known, seen.map(asInput), { kind: 'unknown' }, submitted.map(asInput))],
    reminders: mergeReminders(own.reminders, other.reminders),
  };
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
  return {
    ...holds,
    id: own.id,
    toldThrough,
    postponements: postponements.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
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

function asInput({ omsorgsniva, ...event }: KnownEvent): EventInput {
  return { ...event, omsorgsniva: omsorgsniva ?? '', pasient: '' };
}
