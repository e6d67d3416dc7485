import { describe, expect, it, test } from 'vitest';
import { quickEstimate, quickWeakness } from '../../lib/passphrase/quick-estimate.ts';
import { FEWEST_GUESSES } from '../../lib/passphrase/weakness.ts';
import { STRONG, WEAK, WEAK_KINDS } from './passphrases.ts';

describe('what the background refuses by itself', () => {
  test.each(WEAK)('"%s" is refused: %s', (passphrase, weakness) => {
    expect(quickWeakness(passphrase)).toBe(weakness);
  });

  test.each(WEAK_KINDS)('"%s" is refused', (passphrase) => {
    expect(quickWeakness(passphrase)).toBeDefined();
  });

  test.each(STRONG)('"%s" is taken', (passphrase) => {
    expect(quickWeakness(passphrase)).toBeUndefined();
  });
});

it('asks for a thousand times what a word with a year and a sign withstands', () => {
  expect(quickEstimate('Xylofonene2026!').guesses).toBeCloseTo(9.5);
  expect(FEWEST_GUESSES).toBeGreaterThanOrEqual(9 + 3);
});

it('takes the same letters alike, however they are put together', () => {
  for (const passphrase of ['kjærlighet123', 'Forløpsvakt2026', 'fjorten blå kaffekopper']) {
    expect(quickEstimate(passphrase.normalize('NFD'))).toEqual(quickEstimate(passphrase));
  }
});

it('looks at the first hundred characters only', () => {
  expect(quickEstimate(`${'passord'.repeat(20)} fjorten blå kaffekopper`)).toEqual(quickEstimate('passord'.repeat(20)));
});
