import { type DayNumber, dayFromParts, partsOfDay, UNREADABLE } from '../forlop/day.ts';

const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** A time of day after a space or a T, with whatever follows it. */
const TIME = /[ T]\d{2}:\d{2}.*$/s;

/**
 * The day that a cell's text says, in any notation that exports use: `yyyy-mm-dd`, `dd.mm.yyyy`, `d.m.yy`,
 * `yyyymmdd`, with or without a time of day. A year of two digits is 20yy. UNREADABLE when it says none.
 */
export function parseCellDate(text: string): DayNumber {
  const parts = dateParts(text);
  if (!parts) return UNREADABLE;
  return dayFromParts(parts.shortYear ? 2000 + parts.year : parts.year, parts.month, parts.date);
}

/** As `parseCellDate`, but a year of two digits gives the latest such day not after `today`. */
export function parseCellBirthDate(text: string, today: DayNumber): DayNumber {
  const parts = dateParts(text);
  if (!parts) return UNREADABLE;
  const { year, month, date, shortYear } = parts;
  if (!shortYear) return dayFromParts(year, month, date);
  const century = Math.floor(partsOfDay(today).year / 100) * 100;
  for (const earlier of [0, 100, 200]) {
    const day = dayFromParts(century - earlier + year, month, date);
    if (day !== UNREADABLE && day <= today) return day;
  }
  return UNREADABLE;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly shortYear: boolean;
}

function dateParts(cell: string): DateParts | undefined {
  const text = cell.trim().replace(TIME, '');
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return partsOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dateFirst = DATE_FIRST.exec(text);
  return dateFirst ? partsOf(dateFirst[3], dateFirst[2], dateFirst[1]) : undefined;
}

function partsOf(year = '', month = '', date = ''): DateParts {
  return { year: Number(year), month: Number(month), date: Number(date), shortYear: year.length === 2 };
}
