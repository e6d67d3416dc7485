import { splitComposite } from '../forlop/composite.ts';
import { type IsoDay, norwegianDate, parseIsoDay } from '../forlop/day.ts';
import { findForlopstype } from '../kodeverk/forlopstyper.ts';
import { findHendelse } from '../kodeverk/hendelser.ts';
import { collapse } from './fold.ts';
import { readDate } from './read-date.ts';

/** One registration on a slip of paper or on the clipboard: codes and day, nothing of the patient. */
export interface Slip {
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  /** Undefined where the slip says no day. */
  readonly dato: IsoDay | undefined;
  /** Four characters that depend on the patient, where the unit uses them; else empty. */
  readonly mark: string;
}

const MARK = /(?<!\s)\s*·\s*([A-Z2-7]{4})$/i;
/** Longer than any slip: the rest is something else. */
const LONGEST = 80;

/** The registration as one line: `D11 C P 21.11.2026`, or with a mark `D11 C P 21.11.2026 · K7Q2`. */
export function formatSlip({ forlopstype, hendelse, utfall, dato, mark }: Slip): string {
  const day = dato === undefined ? '' : norwegianDate(parseIsoDay(dato));
  const line = [forlopstype, hendelse, utfall, day].filter((part) => part !== '').join(' ');
  return mark === '' ? line : `${line} · ${mark}`;
}

/**
 * Reads a line as people write it: codes apart or as one (`D11 C P`, `D11CP`, `D11 C/P`), the day before or after them in
 * any notation, or none. Undefined where the line holds anything else, or a type or hendelse that is in no list: half a
 * line is not guessed at.
 */
export function parseSlip(text: string): Slip | undefined {
  const clean = collapse(text.slice(0, LONGEST * 2));
  if (clean === '' || clean.length > LONGEST) return undefined;
  const mark = MARK.exec(clean)?.[1]?.toUpperCase() ?? '';
  const words = clean.replace(MARK, '').replace(/[;,|]/g, ' ').trim().split(/\s+/);
  const day = takeDay(words);
  if (day === 'unreadable') return undefined;
  const split = splitComposite(words.filter((_, index) => !day?.at.includes(index)).join(' '));
  if (!split || !findForlopstype(split.forlopstype)) return undefined;
  const hendelse = findHendelse(split.hendelse);
  const isKnown = hendelse && (split.utfall === '' || hendelse.utfall.some(({ code }) => code === split.utfall));
  return isKnown ? { ...split, dato: day?.dato, mark } : undefined;
}

/** The day among the words, at either end of them; `21. nov. 2026` is three. */
function takeDay(words: readonly string[]): { dato: IsoDay; at: readonly number[] } | 'unreadable' | undefined {
  for (const length of [1, 3]) {
    for (const start of [0, words.length - length]) {
      const at = Array.from({ length }, (_, index) => start + index);
      const part = at.map((index) => words[index] ?? '').join(' ');
      if (start < 0 || !/\d.*\d/.test(part) || /^D\d\d/i.test(part)) continue;
      const read = readDate(part);
      if (read.kind === 'value') return { dato: read.value, at };
      if (length === 1 && /^\d+[./-]\d+/.test(part)) return 'unreadable';
    }
  }
  return undefined;
}
