import { type DayNumber, norwegianDate, parseIsoDay, partsOfDay, UNREADABLE } from '../lib/forlop/day.ts';

/** `21.11.2026`, or the text itself where it is not a day. */
export function fullDate(iso: string): string {
  const day = parseIsoDay(iso);
  return day === UNREADABLE ? iso : norwegianDate(day);
}

/** `21.11` in today's year, else `21.11.25`. */
export function shortDate(day: DayNumber, today: DayNumber): string {
  const text = norwegianDate(day);
  const sameYear = partsOfDay(day).year === partsOfDay(today).year;
  return sameYear ? text.slice(0, 5) : `${text.slice(0, 6)}${text.slice(8)}`;
}

/** Monday is 0. */
export function weekdayOf(day: DayNumber): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}
