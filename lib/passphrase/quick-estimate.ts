import { COMMON_WORDS } from './common-words.ts';
import { foldLetters } from './fold-letters.ts';
import { FEWEST_GUESSES, MOST_CHARACTERS, type Weakness } from './weakness.ts';

/**
 * How many guesses a passphrase withstands, by a short list of words and the shapes that are tried first. Small, as the
 * background, which decides, loads it at every start: a service worker can fetch no script later (`import()` is not
 * allowed there, https://github.com/w3c/ServiceWorker/issues/1585). The page that sets a passphrase asks a full estimator,
 * too (`estimate.ts`).
 */

/** The cost of a part, as a power of ten. Words are some hundred, and capitals and signs for letters double that twice. */
const WORD = 3;
/** A word or name of the language, of those not listed here: a spelling dictionary holds about a million forms. */
const UNKNOWN_WORD = 6;
const LONGEST_WORD = 15;
const LETTER = Math.log10(26);
const FIGURE = 1;
const SIGN = 1.5;
const SPACE = 0.5;
const YEAR = 2;
/** The same character again, neighbours in the alphabet, on a row of keys: which one, where it begins, how long it is. */
const SAME = 1.5;
const SEQUENCE = 2;
const KEYS = 2.5;
const REPEATED = 1;

const KEY_ROWS = [
  ...[
    '1234567890+',
    '§1234567890',
    'qwertyuiopå¨',
    'asdfghjkløæ',
    'asdfghjkl;',
    'zxcvbnm,.-',
    '!"#¤%&/()=?',
    '!@#$%^&*()',
  ],
  ...[
    '1q2w3e4r5t6y7u8i9o0p',
    'q1w2e3r4t5y6u7i8o9p0',
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
    'qazwsxedcrfvtgbyhnujm',
    'aqswdefrgthyju',
  ],
].flatMap((row) => [row, [...row].reverse().join('')]);
const WORDS = new Set(COMMON_WORDS);
const LONGEST_COMMON = Math.max(...COMMON_WORDS.map(({ length }) => length));

interface Part {
  readonly kind: Weakness | 'other';
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

export interface QuickEstimate {
  /** Guesses, as a power of ten. */
  readonly guesses: number;
  /** What most of it consists of. */
  readonly kind: Weakness;
}

/** Why a passphrase is refused by its shape alone; undefined where it is not. */
export function quickWeakness(passphrase: string): Weakness | undefined {
  const { guesses, kind } = quickEstimate(passphrase);
  return guesses < FEWEST_GUESSES ? kind : undefined;
}

/** The cheapest way to put a passphrase together from words, runs and single characters. */
export function quickEstimate(passphrase: string): QuickEstimate {
  const text = passphrase.normalize('NFKC').slice(0, MOST_CHARACTERS).toLowerCase();
  const parts = cheapestParts(text);
  const guesses = parts.reduce((sum, { cost }) => sum + cost, 0);
  const length = (kind: Weakness) =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.to - part.from : 0), 0);
  const kinds: readonly Weakness[] = ['word', 'keyboard', 'sequence', 'repeat'];
  const kind = kinds.reduce<Weakness>((most, next) => (length(next) > length(most) ? next : most), 'few');
  return { guesses, kind };
}

function cheapestParts(text: string): Part[] {
  const folded = foldLetters(text);
  const best: { readonly cost: number; readonly last?: Part }[] = [{ cost: 0 }];
  for (let to = 1; to <= text.length; to++) {
    let found: { cost: number; last?: Part } = { cost: Number.POSITIVE_INFINITY };
    for (let from = 0; from < to; from++) {
      const part = partOf(text, folded, from, to);
      const cost = (best[from]?.cost ?? Number.POSITIVE_INFINITY) + (part?.cost ?? Number.POSITIVE_INFINITY);
      if (part && cost < found.cost) found = { cost, last: part };
    }
    best.push(found);
  }
  const parts: Part[] = [];
  for (let last = best.at(-1)?.last; last; last = best[last.from]?.last) parts.unshift(last);
  return parts;
}

/** What stands from one place to another, at its cheapest; undefined where it is of no known shape. */
function partOf(text: string, folded: string, from: number, to: number): Part | undefined {
  const part = text.slice(from, to);
  const isWhole = !isLetter(text.charAt(from - 1)) && !isLetter(text.charAt(to));
  const kind = shapeOf(part, folded, from, to, isWhole);
  return kind && { ...kind, from, to };
}

/** @param isWhole no letter stands right before or after it: words are not cut out of longer ones that are not listed */
function shapeOf(
  part: string,
  folded: string,
  from: number,
  to: number,
  isWhole: boolean,
): Pick<Part, 'kind' | 'cost'> | undefined {
  const { length } = part;
  if (length === 1) return { kind: 'other', cost: costOfOne(part) };
  if (length >= 3 && isSame(part)) return { kind: 'repeat', cost: SAME };
  if (isAgain(folded, from, to)) return { kind: 'repeat', cost: REPEATED };
  if (/^(?:19|20)\d\d$/.test(part)) return { kind: 'word', cost: YEAR };
  if (length >= 3 && isSequence(part)) return { kind: 'sequence', cost: SEQUENCE };
  if (length >= 3 && length <= LONGEST_COMMON && WORDS.has(folded.slice(from, to))) return { kind: 'word', cost: WORD };
  if (length >= 3 && KEY_ROWS.some((row) => row.includes(part))) return { kind: 'keyboard', cost: KEYS };
  if (length <= LONGEST_WORD && isWhole && isWordLike(part)) {
    return { kind: 'word', cost: Math.min(UNKNOWN_WORD, length * LETTER) };
  }
  return undefined;
}

function costOfOne(character: string): number {
  if (isLetter(character)) return LETTER;
  if (/\d/.test(character)) return FIGURE;
  return /[\s\-_.,]/.test(character) ? SPACE : SIGN;
}

function isSame(part: string): boolean {
  return part === part.charAt(0).repeat(part.length);
}

/** Does the same stand right before it? */
function isAgain(folded: string, from: number, to: number): boolean {
  const length = to - from;
  return from >= length && folded.slice(from - length, from) === folded.slice(from, to);
}

function isSequence(part: string): boolean {
  const step = part.charCodeAt(1) - part.charCodeAt(0);
  if (Math.abs(step) !== 1) return false;
  return [...part].every((_, index) => index === 0 || part.charCodeAt(index) - part.charCodeAt(index - 1) === step);
}

/** Could it be said aloud? Letters with a vowel among any five of them. */
function isWordLike(part: string): boolean {
  return /^\p{L}+$/u.test(part) && /[aeiouyæøåäö]/.test(part) && !/[^aeiouyæøåäö]{5}/.test(part);
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
