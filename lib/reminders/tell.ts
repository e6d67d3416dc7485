import type { IsoDay } from '../forlop/day.ts';
import { isLive, limitOf, stateOf, tellDays } from './limit.ts';
import type { Reminder } from './reminder.ts';

/** How many limits there is something to tell of; nothing of whose they are. */
export interface Tidings {
  readonly today: number;
  readonly over: number;
  readonly ahead: number;
}

/**
 * The reminders of which there is something to tell: a day for telling has come that has not been told of. What was
 * missed while the browser was closed is told once, however many of its days went by.
 */
export function toTell(reminders: readonly Reminder[], today: IsoDay): readonly Reminder[] {
  return reminders.filter((reminder) => untoldDays(reminder).some((day) => day <= today));
}

/** The next day on which there will be something to tell of any of them; in the past where it is late. */
export function nextTellDay(reminders: readonly Reminder[]): IsoDay | undefined {
  return reminders.flatMap(untoldDays).sort()[0];
}

/** Days on which there is something to tell of the reminder that has not been told. */
export function untoldDays(reminder: Reminder): readonly IsoDay[] {
  if (!isLive(reminder) || reminder.old) return [];
  return tellDays(reminder).filter((day) => day > reminder.toldThrough);
}

/** What a notification says of them. */
export function tidingsOf(reminders: readonly Reminder[], today: IsoDay): Tidings {
  const states = reminders.map((reminder) => stateOf(reminder, today));
  const over = states.filter((state) => state === 'over').length;
  const due = states.filter((state) => state === 'today').length;
  return { today: due, over, ahead: states.length - over - due };
}

/** The reminder as it is when all has been told that there is to tell today. */
export function told(reminder: Reminder, today: IsoDay): Reminder {
  return { ...reminder, toldThrough: today };
}

/** What the badge counts: limits that are due now or have passed, those excepted that had passed before they were first seen. */
export function countDue(reminders: readonly Reminder[], today: IsoDay): number {
  const due = reminders.filter((reminder) => isLive(reminder) && !reminder.old && limitOf(reminder) !== undefined);
  return due.filter((reminder) => ['today', 'over'].includes(stateOf(reminder, today))).length;
}
