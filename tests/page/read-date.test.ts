import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOf, norwegianDate, parseIsoDay } from '../../lib/forlop/day.ts';
import { isDateLike, readDate } from '../../lib/page/read-date.ts';

describe('days as journals write them', () => {
  it.each([
    ['21.11.2026', '2026-11-21'],
    ['1.2.2026', '2026-02-01'],
    ['01.02.26', '2026-02-01'],
    ['2026-11-21', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['21-11-2026', '2026-11-21'],
    ['2026-11-21T10:15:00Z', '2026-11-21'],
    ['21.11.2026 10:15', '2026-11-21'],
    ['21.11.2026 10.15', '2026-11-21'],
    ['21.11.2026 kl. 10.15', '2026-11-21'],
    ['21.11.2026, kl 10', '2026-11-21'],
    ['lør. 21.11.2026', '2026-11-21'],
    ['laurdag 21. november 2026', '2026-11-21'],
    ['21. nov. 2026', '2026-11-21'],
    ['21. mai 2026', '2026-05-21'],
    [' 29.02.2024 ', '2024-02-29'],
  ])('%s', (text, day) => {
    expect(readDate(text)).toEqual({ kind: 'value', value: day });
  });

  it.each([
    '31.02.2024',
    '00.00.0000',
    '29.02.2023',
    '2025',
    '13/13/2026',
    'i morgen',
    '21.11',
    '01.01.2024 - 05.02.2024',
    '2026-13-01',
  ])('%s cannot be read, and its text is kept', (text) => {
    expect(readDate(text)).toEqual({ kind: 'unreadable', text });
  });

  it.each(['', '   ', '-', '–'])('«%s» is empty', (text) => {
    expect(readDate(text)).toEqual({ kind: 'empty' });
  });

  it('cuts a very long text', () => {
    const read = readDate('x'.repeat(100_000));
    expect(read.kind === 'unreadable' && read.text.length).toBe(200);
  });
});

describe('date-like', () => {
  it.each(['31.02.2024', '00.00.0000', '21.11.2026', '21. nov. 2026'])('%s is meant as a date', (text) => {
    expect(isDateLike(text)).toBe(true);
  });
  it.each(['2025', 'D11', '12', '1.2', 'Fjordby DPS'])('%s is not', (text) => {
    expect(isDateLike(text)).toBe(false);
  });
});

it('reads back every day as Norwegians and machines write it', () => {
  const first = parseIsoDay('2000-01-01');
  fc.assert(
    fc.property(fc.integer({ min: first, max: first + 20_000 }), (day) => {
      const value = { kind: 'value', value: isoOf(day) };
      expect(readDate(norwegianDate(day))).toEqual(value);
      expect(readDate(isoOf(day))).toEqual(value);
      expect(readDate(`${isoOf(day)}T23:59`)).toEqual(value);
    }),
  );
});
