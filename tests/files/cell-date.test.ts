import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseCellBirthDate, parseCellDate } from '../../lib/files/cell-date.ts';
import { isoOf, parseIsoDay, partsOfDay, UNREADABLE } from '../../lib/forlop/day.ts';

// Room for a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

const TODAY = parseIsoDay('2026-11-22');
const days = fc.integer({ min: parseIsoDay('2000-01-01'), max: parseIsoDay('2099-12-31') });
const times = fc.constantFrom('', ' 08:15', 'T23:59:59.999+01:00', ' 00:00 og mer');

function two(value: number): string {
  return String(value).padStart(2, '0');
}

describe('dates in cells', () => {
  it('are read in every notation of every day, with or without a time of day', () => {
    fc.assert(
      fc.property(days, times, (day, time) => {
        const { year, month, date } = partsOfDay(day);
        const notations = [
          isoOf(day),
          `${two(date)}.${two(month)}.${year}`,
          `${date}.${month}.${year}`,
          `${two(date)}.${two(month)}.${two(year % 100)}`,
          `${date}.${month}.${two(year % 100)}`,
          `${year}${two(month)}${two(date)}`,
        ];
        for (const notation of notations)
          expect([notation, parseCellDate(` ${notation}${time} `)]).toEqual([notation, day]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['no such day', '31.04.2024'],
    ['month 13', '2024-13-01'],
    ['day 0', '00.01.2024'],
    ['29 February of a common year', '29.02.2023'],
    ['one digit in an ISO day', '2024-1-2'],
    ['three digits of a year', '01.01.024'],
    ['slashes', '01/02/2024'],
    ['no time after the space', '2024-01-02 tirsdag'],
    ['an hour of one digit', '2024-01-02 8:15'],
    ['a time and no day', ' 08:15'],
    ['other digits', '٢٠٢٤-٠١-٠٢'],
    ['nothing', ''],
  ])('are unreadable with %s', (_, text) => {
    expect(parseCellDate(text)).toBe(UNREADABLE);
  });
});

describe('birth dates with a year of two digits', () => {
  it('are the latest such day not after today', () => {
    fc.assert(
      fc.property(days, days, (day, today) => {
        const { year, month, date } = partsOfDay(day);
        const born = parseCellBirthDate(`${date}.${month}.${two(year % 100)}`, today);
        if (born === UNREADABLE) return; // 29 February of a year ending in 00 that had none
        expect(born).toBeLessThanOrEqual(today);
        expect(partsOfDay(born)).toMatchObject({ month, date });
        expect(partsOfDay(born).year % 100).toBe(year % 100);
        expect(partsOfDay(today).year - partsOfDay(born).year).toBeLessThanOrEqual(
          date === 29 && month === 2 ? 200 : 100,
        );
      }),
    );
  });

  it.each([
    ['today', '22.11.26', '2026-11-22'],
    ['tomorrow, a hundred years ago', '23.11.26', '1926-11-23'],
    ['a leap day that has not come yet', '29.02.28', '1928-02-29'],
    ['the turn of the century', '29.02.00', '2000-02-29'],
  ])('%s', (_, text, day) => {
    expect(isoOf(parseCellBirthDate(text, TODAY))).toBe(day);
  });

  it('with four digits stand as written, also after today', () => {
    expect(isoOf(parseCellBirthDate('01.01.2030', TODAY))).toBe('2030-01-01');
  });
});
