import { describe, expect, test } from 'vitest';
import { isHoliday } from '../../lib/deadlines/holidays.ts';
import { isWorkingDay, lastWorkingDay, nextWorkingDay } from '../../lib/deadlines/working-days.ts';
import { isoOf, parseIsoDay } from '../../lib/forlop/day.ts';

/** As printed in the almanac of each year. */
const ALMANAC: Readonly<Record<number, string>> = {
  2024: '01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26',
  2025: '01-01 04-17 04-18 04-20 04-21 05-01 05-17 05-29 06-08 06-09 12-25 12-26',
  2026: '01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26',
  2027: '01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26',
  2035: '01-01 03-22 03-23 03-25 03-26 05-01 05-03 05-13 05-14 05-17 12-25 12-26',
  2038: '01-01 04-22 04-23 04-25 04-26 05-01 05-17 06-03 06-13 06-14 12-25 12-26',
};

describe('public holidays', () => {
  test.each(Object.entries(ALMANAC))('%s', (year, days) => {
    const first = parseIsoDay(`${year}-01-01`);
    const last = parseIsoDay(`${year}-12-31`);
    const found: string[] = [];
    for (let day = first; day <= last; day++) if (isHoliday(day)) found.push(isoOf(day).slice(5));
    expect(found.join(' ')).toBe(days);
  });
});

describe('working days', () => {
  test.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-23', true, 'a Monday'],
    ['2026-12-24', true, 'Christmas Eve is no public holiday'],
    ['2026-12-25', false, 'Christmas Day, a Friday'],
    ['1969-12-31', true, 'a Wednesday before the first day number'],
    ['1969-12-28', false, 'a Sunday before the first day number'],
  ])('%s: %s (%s)', (day, working) => {
    expect(isWorkingDay(parseIsoDay(day))).toBe(working);
  });

  test.each([
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    ['2026-11-22', '2026-11-20', '2026-11-23'],
    // Maundy Thursday to Easter Monday
    ['2026-04-05', '2026-04-01', '2026-04-07'],
    // A year's end: Friday 1 January, then a weekend
    ['2027-01-03', '2026-12-31', '2027-01-04'],
  ])('around %s: %s and %s', (day, before, after) => {
    expect(isoOf(lastWorkingDay(parseIsoDay(day)))).toBe(before);
    expect(isoOf(nextWorkingDay(parseIsoDay(day)))).toBe(after);
  });
});
