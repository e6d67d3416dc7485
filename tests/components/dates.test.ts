import { describe, expect, it } from 'vitest';
import { forlopstypeText, hendelseText, shortCode, utfallText } from '../../components/code-text.ts';
import { fullDate, shortDate, weekdayOf } from '../../components/dates.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import { TODAY } from './screens.ts';

describe('dates', () => {
  it('are written as people write them', () => {
    expect(fullDate('2026-11-21')).toBe('21.11.2026');
    expect(fullDate('31.02.2026'), 'what is no day stands as it is').toBe('31.02.2026');
  });

  it('need their year only where it is another', () => {
    expect(shortDate(parseIsoDay('2026-01-02'), TODAY)).toBe('02.01');
    expect(shortDate(parseIsoDay('2027-01-02'), TODAY)).toBe('02.01.27');
  });

  it.each([
    ['1969-12-29', 0],
    ['1970-01-01', 3],
    ['2026-11-21', 5],
    ['2026-11-22', 6],
    ['2026-11-23', 0],
  ])('know their weekday: %s', (day, weekday) => {
    expect(weekdayOf(parseIsoDay(day))).toBe(weekday);
  });
});

describe('codes', () => {
  it('have their official texts, and stand alone where they have none', () => {
    expect(hendelseText('E')).toBe('Evalueringspunkt');
    expect(hendelseText('Q')).toBe('Q');
    expect(utfallText('C', 'P')).toBe('Behov for behandling innen psykisk helsevern');
    expect(utfallText('C', 'Z')).toBe('Z');
    expect(utfallText('E', '')).toBe('');
    expect(forlopstypeText('D99')).toBe('D99');
  });

  it('are written short', () => {
    expect(shortCode({ hendelse: 'C', utfall: 'P' })).toBe('C/P');
    expect(shortCode({ hendelse: 'A', utfall: '' })).toBe('A');
  });
});
