import { isWorkingDay } from '../deadlines/working-days.ts';
import { type IsoDay, parseIsoDay, todayInOslo } from '../forlop/day.ts';

/** When reminders are told of, by the clock in Norway: between two times (`08:00`) of working days. */
export interface TellingHours {
  readonly from: string;
  readonly to: string;
}

/** After lunch what has come up since the morning is told, where that is within the hours. */
const AFTERNOON = 13 * 60;
const DAY = 24 * 60;

/** Is it a time at which one may be told? */
export function isTimeToTell(now: Date, hours: TellingHours): boolean {
  const minute = minuteInOslo(now);
  return isWorkingDay(parseIsoDay(todayInOslo(now))) && minute >= minuteOf(hours.from) && minute < minuteOf(hours.to);
}

/**
 * When to wake to tell of a day: when the hours of that day begin; where the day has come already, at the next time for
 * telling. An hour too early or late because the clocks are changed in between does not matter: whoever wakes asks anew
 * what is to be told, and when.
 */
export function wakeFor(day: IsoDay, now: Date, hours: TellingHours): Date {
  const today = parseIsoDay(todayInOslo(now));
  const minute = minuteInOslo(now);
  const from = minuteOf(hours.from);
  const times = AFTERNOON > from && AFTERNOON < minuteOf(hours.to) ? [from, AFTERNOON] : [from];
  let on = Math.max(parseIsoDay(day), today);
  while (!isWorkingDay(on) || (on === today && !times.some((time) => time > minute))) on++;
  const time = on === today ? (times.find((one) => one > minute) ?? from) : from;
  return new Date(now.getTime() + ((on - today) * DAY + time - minute) * 60_000);
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function minuteInOslo(now: Date): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: 'numeric', minute: 'numeric' });
  return minuteOf(format.format(now));
}
