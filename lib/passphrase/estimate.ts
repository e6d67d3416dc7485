import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { dictionary } from '@zxcvbn-ts/language-common';
import { COMMON_WORDS } from './common-words.ts';
import { foldLetters } from './fold-letters.ts';
import { OFFER_WORDS } from './offer-words.ts';
import { quickWeakness } from './quick-estimate.ts';
import { FEWEST_GUESSES, MOST_CHARACTERS, type Weakness } from './weakness.ts';

/**
 * The full estimate: what `quick-estimate.ts` refuses, and what zxcvbn guesses sooner than that with its list of leaked
 * passwords and our Norwegian words (rows of keys are seen by the first alone, which knows a Norwegian keyboard). Some 400 kB, and so only for the page where a passphrase is set, once one is typed.
 */

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, common: [...COMMON_WORDS], norwegian: [...OFFER_WORDS] },
  // It is slow on what is long: 100 characters take some ten milliseconds, 256 some hundred.
  maxLength: MOST_CHARACTERS,
});
const OFFERED = new Set(OFFER_WORDS);
const WORDS_OFFERED = 4;

const KINDS: Readonly<Record<string, Weakness>> = {
  dictionary: 'word',
  date: 'word',
  regex: 'word',
  sequence: 'sequence',
  repeat: 'repeat',
};

/** Why a passphrase is too easy to guess; undefined where it is not. */
export function estimateWeakness(passphrase: string): Weakness | undefined {
  const quick = quickWeakness(passphrase);
  if (quick) return quick;
  if (isOffered(passphrase)) return undefined;
  const text = passphrase.normalize('NFKC').slice(0, MOST_CHARACTERS);
  // As it was typed and with Norwegian letters folded, since the words are listed without them.
  const found = [text, foldNorwegian(text)].map((one) => estimator.check(one));
  const weakest = found.reduce((least, next) => (next.guessesLog10 < least.guessesLog10 ? next : least));
  if (weakest.guessesLog10 >= FEWEST_GUESSES) return undefined;
  const longest = [...weakest.sequence].sort((a, b) => b.token.length - a.token.length)[0];
  return KINDS[longest?.pattern ?? ''] ?? 'few';
}

/** Four different words of those that are drawn from: how many guesses that takes is known, and need not be estimated. */
function isOffered(passphrase: string): boolean {
  const words = passphrase
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  return (
    new Set(words.filter((word) => OFFERED.has(word))).size >= WORDS_OFFERED && words.every((word) => OFFERED.has(word))
  );
}

function foldNorwegian(text: string): string {
  return text.replace(/[æøåÆØÅ]/g, foldLetters);
}
