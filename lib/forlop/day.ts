import * as z from 'zod/mini';

/** A calendar day as text, `yyyy-mm-dd`. Made only by `isoDay` and `parseIsoDay`'s callers at the edges. */
export type IsoDay = string & { readonly isoDay: true };

/** A calendar day as whole days since 1970-01-01; what tables and rules calculate with. */
export type DayNumber = number;

/** Stands in a table where a date was missing or could not be read. */
export const UNREADABLE: DayNumber = -0x80000000;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Days from 1970-01-01 of a calendar date, or UNREADABLE when there is no such day (31.02, month 13).
 * The arithmetic is the proleptic Gregorian calendar's, without time zones.
 */
export function dayFromParts(year: number, month: number, date: number): DayNumber {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return UNREADABLE;
  // Years that begin in March put the leap day last, so that months have a fixed offset.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Length of a month (1-12) in days. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Year, month (1-12) and date of a day number. */
export function partsOfDay(day: DayNumber): { year: number; month: number; date: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Day number of an ISO day, or UNREADABLE when the text is not one. */
export function parseIsoDay(text: string): DayNumber {
  const match = ISO.exec(text);
  return match ? dayFromParts(Number(match[1]), Number(match[2]), Number(match[3])) : UNREADABLE;
}

/** ISO text of a day number (years 0-9999). */
export function isoOf(day: DayNumber): IsoDay {
  const { year, month, date } = partsOfDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as IsoDay;
}

/** The day as Norwegians write it, `dd.mm.yyyy`. */
export function norwegianDate(day: DayNumber): string {
  const { year, month, date } = partsOfDay(day);
  return `${pad(date, 2)}.${pad(month, 2)}.${pad(year, 4)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/**
 * The first day on which someone born on `birth` is `years` old. Born on 29 February: 1 March in years without
 * that day.
 */
export function birthday(birth: DayNumber, years: number): DayNumber {
  const { year, month, date } = partsOfDay(birth);
  const day = dayFromParts(year + years, month, date);
  return day === UNREADABLE ? dayFromParts(year + years, 3, 1) : day;
}

/** Today's calendar day in Norway, whatever the machine's time zone. */
export function todayInOslo(now: Date): IsoDay {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', dateStyle: 'short' });
  return format.format(now) as IsoDay;
}

/** A text that is an existing calendar day, `yyyy-mm-dd`. */
export const isoDay = z.lazy(() =>
  // One check, and no pipe: the reader carries the code of every kind of schema into each page.
  z.custom<IsoDay>((text) => typeof text === 'string' && parseIsoDay(text) !== UNREADABLE, 'not a calendar day'),
);
