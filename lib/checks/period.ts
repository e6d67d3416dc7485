import { type DayNumber, parseIsoDay } from '../forlop/day.ts';
import { KODEVERK_START, type Period, TRANSITION_END, TRANSITION_START } from '../kodeverk/editions.ts';

const START = parseIsoDay(KODEVERK_START);
const TRANSITION = parseIsoDay(TRANSITION_START);
const AFTER_TRANSITION = parseIsoDay(TRANSITION_END);

/**
 * Which code list applies on a day, or undefined before the first and for an unreadable
 * date.
 * @param simplifiedFrom the day on which the unit went over to edition-2024, where it is known
 */
export function periodOf(day: DayNumber, simplifiedFrom: DayNumber | undefined): Period | undefined {
  if (day < START) return undefined; // an unreadable date is below every day
  if (simplifiedFrom !== undefined) return day < simplifiedFrom ? 'edition-2019' : 'edition-2024';
  if (day < TRANSITION) return 'edition-2019';
  return day < AFTER_TRANSITION ? 'transition' : 'edition-2024';
}
