import { leadDays } from '../deadlines/deadlines.ts';
import { lastWorkingDay, nextWorkingDay } from '../deadlines/working-days.ts';
import { type IsoDay, isoOf, parseIsoDay } from '../forlop/day.ts';
import type { ReminderView } from '../messages.ts';
import type { Reminder } from './reminder.ts';

/** What a reminder says of itself on a day; one that has ended is not shown. */
export type ReminderState = ReminderView['state'];

/** What the day of a reminder follows from. */
type Timed = Pick<Reminder, 'kind' | 'due' | 'postponements'>;

/** The postponement in force: the last one, unless the journal has given another day since. */
export function postponedTo(reminder: Timed): IsoDay | undefined {
  const last = reminder.postponements.at(-1);
  return last && last.due === reminder.due ? last.to : undefined;
}

/** Has the user said that it is done, and the journal not given another day since? */
export function isDone(reminder: Reminder): boolean {
  return reminder.done !== undefined && reminder.done.due === reminder.due;
}

/** The day by which it is to be done: the one it was put off to, else the journal's; a prompt that was not put off has none. */
export function limitOf(reminder: Timed): IsoDay | undefined {
  return postponedTo(reminder) ?? (leadDays(reminder.kind) ? reminder.due : undefined);
}

/** Is it still waited for? */
export function isLive(reminder: Reminder): boolean {
  return reminder.ended === undefined && !isDone(reminder);
}

/** A limit is announced on the last working day on or before it; from then on it is «today», after its own day «over». */
export function stateOf(reminder: Reminder, today: IsoDay): ReminderState {
  if (isDone(reminder)) return 'done';
  const limit = limitOf(reminder);
  if (limit === undefined) return 'coming'; // a prompt is never late
  if (today > limit) return 'over';
  if (today >= announceDay(limit)) return 'today';
  return postponedTo(reminder) === undefined ? 'coming' : 'postponed';
}

/** The last working day on or before a day. */
export function announceDay(limit: IsoDay): IsoDay {
  return isoOf(lastWorkingDay(parseIsoDay(limit)));
}

/** Days on which there is something to tell of a limit: ahead of it, on the day, and once when it has passed. */
export function tellDays(reminder: Timed): readonly IsoDay[] {
  const limit = limitOf(reminder);
  if (limit === undefined) return [];
  const day = parseIsoDay(limit);
  const ahead = [...(leadDays(reminder.kind) ?? []), 0].map((lead) => lastWorkingDay(day - lead));
  return [...ahead, nextWorkingDay(day + 1)].map(isoOf);
}

/**
 * Up to which day there is nothing left to tell of a reminder that the user has before their eyes today. What is due
 * now is told once more all the same.
 */
export function toldWhenSeen(reminder: Timed, today: IsoDay): IsoDay {
  const limit = limitOf(reminder);
  if (limit === undefined || today > limit) return today;
  const announced = announceDay(limit);
  return announced <= today ? isoOf(parseIsoDay(announced) - 1) : today;
}
