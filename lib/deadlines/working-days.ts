import type { DayNumber } from '../forlop/day.ts';
import { isHoliday } from './holidays.ts';

/** Is anyone likely to be at work: neither Saturday, Sunday nor a Norwegian public holiday? */
export function isWorkingDay(day: DayNumber): boolean {
  // 1970-01-01 was a Thursday, so day 2 was a Saturday.
  const fromSaturday = (((day - 2) % 7) + 7) % 7;
  return fromSaturday > 1 && !isHoliday(day);
}

/** The day itself where it is a working day, else the last one before it. */
export function lastWorkingDay(day: DayNumber): DayNumber {
  let found = day;
  while (!isWorkingDay(found)) found--;
  return found;
}

/** The day itself where it is a working day, else the first one after it. */
export function nextWorkingDay(day: DayNumber): DayNumber {
  let found = day;
  while (!isWorkingDay(found)) found++;
  return found;
}
