import { describe, expect, it, test } from 'vitest';
import { drawBelow, offerPassphrase } from '../../lib/passphrase/offer.ts';
import { OFFER_WORDS } from '../../lib/passphrase/offer-words.ts';

describe('the words', () => {
  it('are 4,096, all different: 12 bits each', () => {
    expect(OFFER_WORDS).toHaveLength(4096);
    expect(new Set(OFFER_WORDS).size).toBe(4096);
  });

  it('are of three to nine letters that every keyboard has', () => {
    expect(OFFER_WORDS.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  });

  it('name no product of a hospital, month, day, illness or person', () => {
    const unwanted = 'forlop journal dips passord pasient januar juli mandag fredag feber kreft syk kari ola per liv';
    expect(unwanted.split(' ').filter((word) => OFFER_WORDS.includes(word))).toEqual([]);
  });
});

describe('an offer', () => {
  it('is four different words with spaces between', () => {
    for (let n = 0; n < 500; n++) {
      const words = offerPassphrase(12).split(' ');
      expect(new Set(words).size).toBe(4);
      expect(words.filter((word) => !OFFER_WORDS.includes(word))).toEqual([]);
    }
  });

  it('has more words where the policy wants more characters', () => {
    for (const shortest of [12, 40, 100]) expect(offerPassphrase(shortest).length).toBeGreaterThanOrEqual(shortest);
  });

  it('draws the same word once only', () => {
    const drawn = [7, 7, 7, 8, 9, 7, 10];
    const fill = (numbers: Uint32Array<ArrayBuffer>) => numbers.fill(drawn.shift() ?? 0);
    expect(offerPassphrase(0, fill)).toBe([7, 8, 9, 10].map((index) => OFFER_WORDS[index]).join(' '));
  });
});

describe('a number below a limit', () => {
  test('draws again what would make the first ones likelier', () => {
    const limit = 3_000_000_000;
    const drawn = [limit, 2 ** 32 - 1, 5];
    expect(drawBelow(limit, (numbers) => numbers.fill(drawn.shift() ?? 0))).toBe(5);
    expect(drawn).toEqual([]);
  });

  test('is each as often as the others, within what chance allows', () => {
    const counts = new Array<number>(6).fill(0);
    const draws = 60_000;
    for (let n = 0; n < draws; n++) {
      const drawn = drawBelow(6, (numbers) => crypto.getRandomValues(numbers));
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    const expected = draws / 6;
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Five degrees of freedom: more than this comes once in ten million runs.
    expect(chi).toBeLessThan(40.9);
  });
});
