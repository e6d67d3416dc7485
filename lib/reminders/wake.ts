import { type IsoDay, parseIsoDay, todayInOslo } from '../forlop/day.ts';

/** When reminders are told of, by the clock in Norway: in the morning, and after lunch what has come up since. */
const MORNING = 8 * 60;
const AFTERNOON = 13 * 60;
const DAY = 24 * 60;

/**
 * When to wake to tell of a day: that morning; where the day has come already, at the next hour for telling.
 * An hour too early or late because the clocks are changed in between does not matter: whoever wakes asks anew what
 * is to be told.
 */
export function wakeFor(day: IsoDay, now: Date): Date {
  const today = todayInOslo(now);
  const minute = minuteInOslo(now);
  const wait = day > today ? daysBetween(today, day) * DAY + MORNING - minute : nextHour(minute);
  return new Date(now.getTime() + wait * 60_000);
}

/** Minutes to wait until the next hour for telling, today or tomorrow. */
function nextHour(minute: number): number {
  const [next = MORNING + DAY] = [MORNING, AFTERNOON].filter((hour) => hour > minute);
  return next - minute;
}

function daysBetween(from: IsoDay, to: IsoDay): number {
  return parseIsoDay(to) - parseIsoDay(from);
}

function minuteInOslo(now: Date): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: 'numeric', minute: 'numeric' });
  const [hour = 0, minute = 0] = format.format(now).split(':').map(Number);
  return hour * 60 + minute;
}
