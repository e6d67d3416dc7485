import { type DayNumber, dayFromParts, daysInMonth } from '../forlop/day.ts';

/** Registrations of a period come in for so many days after it has ended. */
const SETTLED_AFTER = 84;

/** The last day of `2026-11`, `2026-T3` or `2026`. */
export function periodEnd(period: string): DayNumber {
  const year = Number(period.slice(0, 4));
  const rest = period.slice(5);
  const month = rest === '' ? 12 : rest.startsWith('T') ? Number(rest.slice(1)) * 4 : Number(rest);
  return dayFromParts(year, month, daysInMonth(year, month));
}

/** Did the period end so lately that its figures will still change? */
export function isPreliminary(period: string, today: DayNumber): boolean {
  return today - periodEnd(period) < SETTLED_AFTER;
}
