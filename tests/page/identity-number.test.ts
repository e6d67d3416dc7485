import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { birthOf, judgeNumber } from '../../lib/page/identity-number.ts';

/** Adds the check digits to nine digits; the next serial number when these have none. Synthetic, for tests only. */
function withCheckDigits(nine: string): string {
  const digit = (digits: string, weights: readonly number[]) =>
    (11 - (weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11)) % 11;
  const first = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = first < 10 ? digit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) : 10;
  if (second < 10) return `${nine}${first}${second}`;
  return withCheckDigits(String(Number(nine) + 1).padStart(9, '0'));
}

describe('kinds of number', () => {
  it.each([
    ['synthetic, month + 80', '148392100', '1992-03-14'],
    ['synthetic, month + 65', '146892100', '1992-03-14'],
    ['synthetic, month + 40, as H-numbers', '144392100', '1992-03-14'],
    ['D-number, synthetic', '548392100', '1992-03-14'],
    ['born after 2000, synthetic', '118814900', '2014-08-11'],
    ['born in the nineteenth century, synthetic', '118899600', '1899-08-11'],
    ['900-999 with a high year is the twentieth century', '118890950', '1990-08-11'],
  ])('%s', (_, nine, birth) => {
    const number = withCheckDigits(nine);
    expect(judgeNumber(number)).toEqual({ kind: 'valid', number, birth });
  });

  it('takes an FH-number, which says no day of birth', () => {
    const number = withCheckDigits('812345678');
    expect(judgeNumber(number)).toEqual({ kind: 'valid', number, birth: undefined });
  });
});

describe('no identity number', () => {
  it('has a wrong check digit', () => {
    const number = withCheckDigits('148392100');
    const wrong = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`;
    expect(judgeNumber(wrong)).toEqual({ kind: 'wrong-check-digit' });
  });
  it('has right check digits on a day that never was', () => {
    expect(judgeNumber(withCheckDigits('318292100'))).toEqual({ kind: 'wrong-check-digit' });
  });
  it('has a month between the series', () => {
    expect(judgeNumber(withCheckDigits('143392100'))).toEqual({ kind: 'wrong-check-digit' });
  });
});

it('reads the day of birth of every patient of the stand-in journal', () => {
  const data = readFileSync(new URL('../journal/patients.data.js', import.meta.url), 'utf8');
  const people = [...data.matchAll(/number: '(\d{11})',\s+born: '([\d-]+)'/g)];
  expect(people.length).toBeGreaterThan(20);
  for (const [, number = '', born] of people) expect(birthOf(number)).toBe(born);
});

it('knows no year for a serial number that none was given', () => {
  expect(birthOf('14834560000')).toBeUndefined();
});
