import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthday,
  dayFromParts,
  daysInMonth,
  isoDay,
  isoOf,
  norwegianDate,
  parseIsoDay,
  partsOfDay,
  todayInOslo,
  UNREADABLE,
} from '../../lib/forlop/day.ts';

/** What the platform says of a date, as an independent judge. */
function utcDay(year: number, month: number, date: number): number {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, date);
  return instant.getTime() / 86_400_000;
}

const year = fc.integer({ min: 0, max: 9999 });

describe('dayFromParts', () => {
  it('counts days as the platform does', () => {
    const parts = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(parts, ([y, m, d]) => {
        expect(dayFromParts(y, m, d)).toBe(utcDay(y, m, d));
        expect(partsOfDay(dayFromParts(y, m, d))).toEqual({ year: y, month: m, date: d });
      }),
      { numRuns: 1000 },
    );
  });

  it('knows where months end', () => {
    expect(dayFromParts(2024, 2, 29)).toBe(utcDay(2024, 2, 29));
    expect(dayFromParts(2026, 2, 29)).toBe(UNREADABLE);
    expect(dayFromParts(1900, 2, 29)).toBe(UNREADABLE);
    expect(dayFromParts(2000, 2, 29)).toBe(utcDay(2000, 2, 29));
    expect(dayFromParts(2026, 4, 31)).toBe(UNREADABLE);
    expect(dayFromParts(2026, 12, 31)).toBe(utcDay(2026, 12, 31));
    for (const [month, date] of [
      [0, 1],
      [13, 1],
      [1, 0],
      [1, 32],
    ]) {
      expect(dayFromParts(2026, month ?? 0, date ?? 0)).toBe(UNREADABLE);
    }
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });
});

describe('ISO days', () => {
  it('are read back as written', () => {
    fc.assert(
      fc.property(fc.integer({ min: utcDay(0, 1, 1), max: utcDay(9999, 12, 31) }), (day) => {
        expect(parseIsoDay(isoOf(day))).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });

  it('are read in no other form', () => {
    for (const text of ['', '2026-1-05', '05.01.2026', '2026-01-05T10:00', ' 2026-01-05', '2026-02-30', '20260105']) {
      expect(parseIsoDay(text)).toBe(UNREADABLE);
    }
  });

  it('are padded', () => {
    expect(isoOf(dayFromParts(33, 4, 5))).toBe('0033-04-05');
    expect(norwegianDate(dayFromParts(2026, 4, 5))).toBe('05.04.2026');
  });

  it('are let in as such at the edges', () => {
    expect(isoDay.parse('2026-04-05')).toBe('2026-04-05');
    expect(isoDay.safeParse('2026-02-30').success).toBe(false);
    expect(isoDay.safeParse(20260405).success).toBe(false);
  });
});

describe('birthday', () => {
  it('is the same date, and 1 March for the one born on 29 February', () => {
    const on = (birth: string, years: number) => isoOf(birthday(parseIsoDay(birth), years));
    expect(on('2008-01-05', 18)).toBe('2026-01-05');
    expect(on('2008-02-29', 18)).toBe('2026-03-01');
    expect(on('2008-02-29', 4)).toBe('2012-02-29');
    expect(on('2007-12-31', 18)).toBe('2025-12-31');
  });
});

describe('todayInOslo', () => {
  it('is Norway’s day, whatever the time zone of the machine', () => {
    expect(todayInOslo(new Date('2026-11-20T22:59:59Z'))).toBe('2026-11-20');
    expect(todayInOslo(new Date('2026-11-20T23:00:00Z'))).toBe('2026-11-21');
    expect(todayInOslo(new Date('2026-06-20T21:59:59Z'))).toBe('2026-06-20');
    expect(todayInOslo(new Date('2026-06-20T22:00:00Z'))).toBe('2026-06-21');
  });
});
