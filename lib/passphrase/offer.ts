import { OFFER_WORDS } from './offer-words.ts';

/** Words of an offer: 48 bits, or 280 million million passphrases; 62 years on average for eight graphics cards. */
const WORDS = 4;

/** Fills the array with random numbers, and answers it. */
type Fill = (numbers: Uint32Array<ArrayBuffer>) => Uint32Array<ArrayBuffer>;

/**
 * A passphrase of four words drawn at random, different ones, with spaces between.
 * @param shortest fewest characters that the policy takes: more words are drawn until there are so many
 */
export function offerPassphrase(shortest: number, fill: Fill = (numbers) => crypto.getRandomValues(numbers)): string {
  const words: string[] = [];
  while (words.length < WORDS || words.join(' ').length < shortest) {
    const word = OFFER_WORDS[drawBelow(OFFER_WORDS.length, fill)];
    if (word !== undefined && !words.includes(word)) words.push(word);
  }
  return words.join(' ');
}

/** A random number from 0 up to, and without, `limit`: all equally likely, since what is left over is drawn again. */
export function drawBelow(limit: number, fill: Fill): number {
  const numbers = new Uint32Array(1);
  const whole = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [drawn = 0] = fill(numbers);
    if (drawn < whole) return drawn % limit;
  }
}
