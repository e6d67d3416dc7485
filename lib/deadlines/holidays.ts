import { easter } from 'date-easter';
import { type DayNumber, dayFromParts, partsOfDay } from '../forlop/day.ts';

/** Month and date of the public holidays that stand still. */
const FIXED: readonly (readonly [month: number, date: number])[] = [
  [1, 1],
  [5, 1],
  [5, 17],
  [12, 25],
  [12, 26],
];

/** Days from Easter Sunday: Maundy Thursday, Good Friday, both Easter days, Ascension Day, both days of Pentecost. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];

/** Is the day a Norwegian public holiday? Christmas Eve and the like, short days by custom, are not. */
export function isHoliday(day: DayNumber): boolean {
  const { year, month, date } = partsOfDay(day);
  if (FIXED.some(([m, d]) => m === month && d === date)) return true;
  const sunday = easter(year);
  return FROM_EASTER.includes(day - dayFromParts(year, sunday.month, sunday.day));
}
