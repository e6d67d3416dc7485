/** A text that an expression takes too long for. */
export interface SlowText {
  /** Its beginning, what is repeated, and its end. */
  readonly text: string;
  /** How many times longer four times the length takes: 4 where time grows with the length, 16 with its square. */
  readonly ratio: number;
}

/** Enough for time that doubles with each letter: a thousand million steps (characters). */
const SHORT = 30;
/** Long enough to tell a square from nothing: some 3 million steps, 3 ms and more, beside 0.1 ms (characters). */
const LENGTH = 2_400;
/** Below this for a text of that length no growth matters (milliseconds). */
const NOTHING_MS = 1.5;
const TIMES = 4;
/** Between the 4 of time that grows with the length and the 16 of its square. */
const SQUARE = 9;
const TRIES = 4;
/** What stands for each class that an expression may have. */
const CLASSES: Readonly<Record<string, string>> = { d: '1', s: ' ', w: 'a', S: 'x', W: '-', D: 'x', b: ' ', B: 'x' };
/** What an expression stops at, beside what it excludes. */
const ENDS = ['', '\u0001'];
const MOST_EXCLUDED = 2;
const MOST_LETTERS = 10;
const MOST_PAIRED = 6;
const MOST_WORDS = 6;

/** The first of many made-up texts for which the time that an expression takes grows with the square of the length. */
export function findSlowText(regex: RegExp): SlowText | undefined {
  const flags = regex.sticky || regex.global ? regex.flags : `${regex.flags}g`;
  const all = new RegExp(regex.source, flags);
  for (const [start, unit, end] of madeTexts(regex.source)) {
    const textOf = (length: number) => start + unit.repeat(Math.ceil(length / unit.length)) + end;
    if (timeOf(all, textOf(SHORT), 1) >= NOTHING_MS && timeOf(all, textOf(SHORT), 1) >= NOTHING_MS) {
      return { text: JSON.stringify([start, unit, end]), ratio: Number.POSITIVE_INFINITY };
    }
    if (timeOf(all, textOf(LENGTH), 1) < NOTHING_MS || timeOf(all, textOf(LENGTH), TRIES) < NOTHING_MS) continue;
    const ratio = Math.min(growthOf(all, textOf), growthOf(all, textOf));
    if (ratio >= SQUARE) return { text: JSON.stringify([start, unit, end]), ratio };
  }
  return undefined;
}

/** How many times longer four times the length takes. */
function growthOf(regex: RegExp, textOf: (length: number) => string): number {
  return timeOf(regex, textOf(LENGTH * TIMES), TRIES) / timeOf(regex, textOf(LENGTH), TRIES);
}

/** The shortest of several: what else the machine does makes a time longer, and never shorter. */
function timeOf(regex: RegExp, text: string, tries: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < tries; n++) {
    regex.lastIndex = 0;
    const begun = performance.now();
    text.replace(regex, '');
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

/** Beginnings, what is repeated after them, and ends, made of what stands in the expression. */
function madeTexts(source: string): readonly (readonly [string, string, string])[] {
  const letters = lettersOf(source);
  const paired = letters.slice(0, MOST_PAIRED);
  const words = [...new Set(source.match(/\p{L}{2,}/gu) ?? [])].slice(0, MOST_WORDS);
  const pairs = paired.flatMap((one) => paired.map((other) => one + other));
  const units = [...new Set([...letters, ...pairs, ...words, ...words.map((word) => `${word} `)])];
  const starts = ['', ...paired.slice(0, 2), ...words.slice(0, 2)];
  const excluded = [...source.matchAll(/\[\^\\?(.)/g)].map(([, letter = '']) => letter).slice(0, MOST_EXCLUDED);
  const ends = [...ENDS, ...excluded];
  return units.flatMap((unit) => starts.flatMap((start) => ends.map((end) => [start, unit, end] as const)));
}

/** A letter for each class and each range that the expression names, and the letters that it names themselves. */
function lettersOf(source: string): string[] {
  const letters = new Set<string>();
  for (const [, name = ''] of source.matchAll(/\\([dswSWDbB])/g)) letters.add(CLASSES[name] ?? 'x');
  if (/\\p\{/.test(source)) letters.add('å').add('A');
  if (/(?<!\\)\.|\[\^/.test(source)) letters.add('x').add('!');
  for (const [, from = ''] of source.matchAll(/(\w)-\w/g)) letters.add(from);
  for (const [, letter = ''] of source.matchAll(/\\([^a-zA-Z0-9])/g)) letters.add(letter);
  const bare = source.replace(/\\[pPu]\{[^}]*\}|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\.|\(\?<?[:=!]/g, '');
  for (const letter of bare) if (!/[()[\]{}|?*+^$]/.test(letter)) letters.add(letter);
  return [...letters].slice(0, MOST_LETTERS);
}
