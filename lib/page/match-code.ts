import { isKnownComposite, normaliseCode } from '../forlop/composite.ts';
import { findForlopstype, forlopstyper } from '../kodeverk/forlopstyper.ts';
import { findHendelse, hendelser } from '../kodeverk/hendelser.ts';
import { collapse, fold } from './fold.ts';

import { SHORT_TEXTS } from './wording-codes.ts';

/** Which code list a text is compared with; `kode` is type, hendelse and utfall written as one. */
export type Vocabulary = 'forlopstype' | 'hendelse' | 'utfall' | 'kode';

/**
 * A code found in a text. `by`: `both` when code and text stand there and agree, `text` the text alone, `code` a code of the lists, `shape`
 * something that looks like a code and is in no list.
 */
export interface CodeMatch {
  readonly code: string;
  readonly by: 'both' | 'text' | 'code' | 'shape';
}

/** Texts are looked up again and again (each row, each option), and a page repeats few of them. */
const remembered = new Map<string, CodeMatch | undefined>();
const MAX_REMEMBERED = 2000;

/**
 * The code that a text stands for: `C`, `C - Klinisk beslutning`, `Klinisk beslutning (C)`, `Klinisk beslutning`, `D11CP`.
 * Undefined when the text holds no code.
 */
export function matchCode(vocabulary: Vocabulary, text: string): CodeMatch | undefined {
  const clean = collapse(text);
  if (clean === '') return undefined;
  const key = `${vocabulary}\n${clean}`;
  if (remembered.has(key)) return remembered.get(key);
  const match = findMatch(vocabulary, clean);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, match);
  return match;
}

function findMatch(vocabulary: Vocabulary, text: string): CodeMatch | undefined {
  if (isKnownCode(vocabulary, text)) return { code: codeOf(vocabulary, text), by: 'code' };
  return (
    matchCodeWithText(vocabulary, text) ??
    matchText(vocabulary, text) ??
    (hasShape(vocabulary, text) ? { code: codeOf(vocabulary, text), by: 'shape' } : undefined)
  );
}

const LEADING = /^[([]?([\p{L}\d]{1,8})[)\]]?(\s+[-–—|:=]\s*|\s*[:|)\]]\s*|\.\s+|[-–—]|\s+)(.+)$/u;
const TRAILING = /^(.+?)(?<!\s)(?:\s*[([]\s*([\p{L}\d]{1,8})\s*[)\]]|\s+[-–—|:]\s+([\p{L}\d]{1,8}))$/u;

/** `C – Klinisk beslutning` or `Klinisk beslutning (C)`. */
function matchCodeWithText(vocabulary: Vocabulary, text: string): CodeMatch | undefined {
  const leading = LEADING.exec(text);
  if (leading) {
    const isMarked = /[^\s]/.test(leading[2] ?? '') && /\s|[:|)\]]/.test(leading[2] ?? '');
    const match = pair(vocabulary, leading[1] ?? '', leading[3] ?? '', isMarked);
    if (match) return match;
  }
  const trailing = TRAILING.exec(text);
  return trailing ? pair(vocabulary, trailing[2] ?? trailing[3] ?? '', trailing[1] ?? '', true) : undefined;
}

/**
 * A code beside a text. Where the text says another code, or nothing marks the code off and the text does not confirm
 * it, there is no match: in «I orden» the I is no code.
 */
function pair(vocabulary: Vocabulary, token: string, rest: string, isMarked: boolean): CodeMatch | undefined {
  // «D11 ?» says that somebody was in doubt.
  if (!/\p{L}{2}/u.test(rest)) return undefined;
  const isUpper = token === token.toUpperCase();
  const isKnown = isKnownCode(vocabulary, token);
  if (!isKnown && !(isUpper && hasShape(vocabulary, token))) return undefined;
  const code = codeOf(vocabulary, token);
  const said = matchText(vocabulary, rest)?.code;
  if (said === code) return { code, by: 'both' };
  if (vocabulary !== 'kode' && said !== undefined && isKnown) return undefined;
  const standsOut = vocabulary === 'kode' || vocabulary === 'forlopstype' ? /\d/.test(token) : isMarked && isUpper;
  return standsOut ? { code, by: isKnown ? 'code' : 'shape' } : undefined;
}

function isKnownCode(vocabulary: Vocabulary, text: string): boolean {
  const code = normaliseCode(text);
  switch (vocabulary) {
    case 'forlopstype':
      return findForlopstype(code) !== undefined;
    case 'hendelse':
      return findHendelse(code) !== undefined;
    case 'utfall':
      return UTFALL_CODES.has(code);
    case 'kode':
      return code.length <= 12 && isKnownComposite(code) && codeOf('kode', code).length > 3;
  }
}

/** Looks like a code: short, and for types and composite codes with the digits that they have. */
function hasShape(vocabulary: Vocabulary, text: string): boolean {
  const code = codeOf(vocabulary, text);
  switch (vocabulary) {
    case 'forlopstype':
      return /^[A-ZÆØÅ]\d{0,3}$/.test(code);
    case 'hendelse':
    case 'utfall':
      return /^[A-ZÆØÅ]$/.test(code) || (/^[A-ZÆØÅ][A-ZÆØÅ\d]$/.test(code) && text === code);
    case 'kode':
      return /^[A-ZÆØÅ]\d{2}[A-ZÆØÅ\d]{0,4}$/.test(code) || /^[A-ZÆØÅ]\d?$/.test(code);
  }
}

function codeOf(vocabulary: Vocabulary, text: string): string {
  return normaliseCode(vocabulary === 'kode' ? text.replace(/[\s\-–/]/g, '') : text);
}

interface KnownText {
  readonly code: string;
  readonly folded: string;
  readonly stems: readonly string[];
}

const UTFALL_CODES = new Set(hendelser().flatMap((hendelse) => hendelse.utfall.map((utfall) => utfall.code)));

const TEXTS: Readonly<Record<Exclude<Vocabulary, 'kode'>, readonly KnownText[]>> = {
  forlopstype: [...forlopstyper().map((entry) => knownText(entry.code, entry.text)), ...shortTexts('forlopstype')],
  hendelse: [...hendelser().map((entry) => knownText(entry.code, entry.text)), ...shortTexts('hendelse')],
  utfall: hendelser().flatMap((hendelse) => hendelse.utfall.map((utfall) => knownText(utfall.code, utfall.text))),
};

function shortTexts(vocabulary: 'forlopstype' | 'hendelse'): KnownText[] {
  return Object.entries(SHORT_TEXTS[vocabulary]).map(([text, code]) => knownText(code, text));
}

function knownText(code: string, text: string): KnownText {
  const folded = fold(text);
  return { code, folded, stems: stemsOf(folded) };
}

/** How alike two texts must be; official texts that differ in meaning are all further apart. */
const ALIKE = 0.78;
/** A text cut short (`Behov for behandling fra annen spesialist…`) must still say this much. */
const MIN_CUT = 20;

function matchText(vocabulary: Vocabulary, text: string): CodeMatch | undefined {
  if (vocabulary === 'kode') return undefined;
  const folded = fold(text.replace(/^PPR\s+/i, ''));
  if (folded.length < 3) return undefined;
  const exact = TEXTS[vocabulary].find((known) => known.folded === folded);
  if (exact) return { code: exact.code, by: 'text' };
  if (isTextOfAnother(vocabulary, folded)) return undefined;
  // A letter that stands first is a code: in «S Start pakkeforløp» it is that of some other list.
  if (/^\p{Lu}\s+\p{L}{2}/u.test(text)) return undefined;
  const code = /(…|\.\.\.)\s*$/.test(text) ? codeOfCutText(vocabulary, folded) : mostAlike(vocabulary, folded);
  return code === undefined ? undefined : { code, by: 'text' };
}

/** «Avslutning av nasjonalt pasientforløp» is a hendelse, however like an outcome's text it is. */
function isTextOfAnother(vocabulary: Vocabulary, folded: string): boolean {
  return Object.entries(TEXTS).some(
    ([other, texts]) => other !== vocabulary && texts.some((known) => known.folded === folded),
  );
}

function codeOfCutText(vocabulary: Exclude<Vocabulary, 'kode'>, folded: string): string | undefined {
  if (folded.length < MIN_CUT) return undefined;
  const codes = new Set(TEXTS[vocabulary].filter((known) => known.folded.startsWith(folded)).map(({ code }) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** The code of the text that shares most words, when it is alike enough and no other code comes near. */
function mostAlike(vocabulary: Exclude<Vocabulary, 'kode'>, folded: string): string | undefined {
  const stems = stemsOf(folded);
  // A number is part of some other code or of a date: no text of the lists has one.
  if (stems.length < 2 || /\d/.test(folded)) return undefined;
  let best: { code: string; likeness: number } | undefined;
  let isDoubtful = false;
  for (const known of TEXTS[vocabulary]) {
    const likeness = likenessOf(stems, known.stems);
    if (likeness < ALIKE) continue;
    if (!best || likeness > best.likeness) {
      isDoubtful = best !== undefined && best.code !== known.code && likeness === best.likeness;
      best = { code: known.code, likeness };
    } else if (likeness === best.likeness && known.code !== best.code) isDoubtful = true;
  }
  return isDoubtful ? undefined : best?.code;
}

/** Words cut to their first letters, so that endings do not count. */
function stemsOf(folded: string): string[] {
  return folded.split(' ').map((word) => word.slice(0, 5));
}

/** Share of words in common, 0 to 1; 0 when only one of them says «ikke». */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  if (one.includes('ikke') !== other.includes('ikke')) return 0;
  const left = new Map<string, number>();
  for (const stem of other) left.set(stem, (left.get(stem) ?? 0) + 1);
  let common = 0;
  for (const stem of one) {
    const count = left.get(stem) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(stem, count - 1);
  }
  return (2 * common) / (one.length + other.length);
}
