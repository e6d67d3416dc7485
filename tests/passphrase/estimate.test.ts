import { describe, expect, it, test } from 'vitest';
import { estimateWeakness } from '../../lib/passphrase/estimate.ts';
import { offerPassphrase } from '../../lib/passphrase/offer.ts';
import { quickWeakness } from '../../lib/passphrase/quick-estimate.ts';
import { STRONG, WEAK, WEAK_KINDS } from './passphrases.ts';

describe('what the page refuses', () => {
  test.each(WEAK)('"%s": %s', (passphrase, weakness) => {
    expect(estimateWeakness(passphrase)).toBe(weakness);
  });

  test.each(WEAK_KINDS)('"%s"', (passphrase) => {
    expect(estimateWeakness(passphrase)).toBeDefined();
  });

  test.each(['tulipan gitar', 'bokmerke parafin'])('two words of the list, which the background takes: "%s"', (two) => {
    expect(quickWeakness(two)).toBeUndefined();
    expect(estimateWeakness(two)).toBe('word');
  });
});

test.each(STRONG)('takes "%s"', (passphrase) => {
  expect(estimateWeakness(passphrase)).toBeUndefined();
});

it('takes whatever is offered', () => {
  for (let n = 0; n < 300; n++) {
    const offered = offerPassphrase(12);
    expect(quickWeakness(offered), offered).toBeUndefined();
    expect(estimateWeakness(offered), offered).toBeUndefined();
  }
});

it('takes no longer for a thousand characters than for the first hundred', () => {
  const long = 'Aa1!passordqwerty2026'.repeat(50);
  expect(estimateWeakness(long)).toBe(estimateWeakness(long.slice(0, 100)));
});
