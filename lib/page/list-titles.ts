import { fold, hasAnyPhrase } from './fold.ts';
import { matchCode } from './match-code.ts';
import { ancestorsOf, attribute, elementBefore, elementsNamedIn, findAll, isMatch, textOf } from './safe-dom.ts';
import { OTHER_SUBJECTS } from './wording-headings.ts';
import { OTHER_LISTS } from './wording-lists.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, summary, caption';
/** What stands before a list and has a name of its own. */
const OWN_THING =
  'table, form, dl, [role="grid"], [role="table"], [role="treegrid"], nav, aside, dialog, [role="tablist"]';
const MAX_LEVELS = 9;
const MAX_STEPS = 5;
const MAX_TITLES = 8;
/** A line without heading's markup is a title when it is short. */
const MAX_LINE = 120;

/** What a person reads as the names of a list, nearest first, folded: its caption, its labels, the headings before it. */
export function titlesOf(list: Element): string[] {
  const titles = [...ownNames(list), ...findAll(list, 'caption', 1).map((caption) => textOf(caption))];
  for (const around of ancestorsOf(list, MAX_LEVELS)) {
    if (isMatch(around, 'body, html')) break;
    if (around !== list) titles.push(...ownNames(around));
    titles.push(...linesBefore(around));
    if (titles.length >= MAX_TITLES) break;
  }
  return [...new Set(titles.map(fold))].filter((title) => title !== '').slice(0, MAX_TITLES);
}

function ownNames(element: Element): string[] {
  const label = attribute(element, 'aria-label');
  return [...elementsNamedIn(element, 'aria-labelledby', 2).map((node) => textOf(node)), ...(label ? [label] : [])];
}

function linesBefore(element: Element): string[] {
  let before = elementBefore(element);
  for (let step = 0; step < MAX_STEPS && before; step++, before = elementBefore(before)) {
    if (isMatch(before, OWN_THING)) return [];
    const heading = isMatch(before, HEADING) ? before : findAll(before, HEADING, 20).at(-1);
    if (findAll(before, OWN_THING, 1).length > 0) return [];
    if (heading) return [textOf(heading)];
    const line = textOf(before);
    if (line !== '' && line.length <= MAX_LINE && typeIn(fold(line)) !== undefined) return [line];
  }
  return [];
}

/** The type that the nearest telling title names, when that names one and only one. */
export function typeInTitles(titles: readonly string[]): string | undefined {
  for (const title of titles) {
    const types = typesIn(title);
    if (types.size > 0) return types.size === 1 ? [...types][0] : undefined;
  }
  return undefined;
}

function typeIn(title: string): string | undefined {
  const types = typesIn(title);
  return types.size === 1 ? [...types][0] : undefined;
}

function typesIn(title: string): Set<string> {
  const codes = title
    .split(' ')
    .filter((word) => /^d\d{2}$/.test(word))
    .map((word) => word.toUpperCase());
  if (codes.length > 0) return new Set(codes);
  const named = matchCode('forlopstype', title);
  if (named && named.by !== 'shape') return new Set([named.code]);
  return new Set(PHRASES.filter(([phrase]) => ` ${title} `.includes(` ${phrase} `)).map(([, code]) => code));
}

/** What a heading says of the type beside other words: «Forløp i psykisk helsevern for voksne, startet 02.10.2024». */
const PHRASES: readonly (readonly [string, string])[] = [
  ['psykisk helsevern voksne', 'D11'],
  ['psykisk helsevern for voksne', 'D11'],
  ['psykisk helsevern barn og unge', 'D12'],
  ['psykisk helsevern for barn og unge', 'D12'],
  ['tverrfaglig spesialisert rusbehandling', 'D01'],
  ['phv', 'D11'],
  ['phbu', 'D12'],
  ['tsb', 'D01'],
];

/** Is the list of many patients, of what is to come, or of a subject that uses the same words? */
export function isOfOtherThings(title: string): boolean {
  return (
    hasAnyPhrase(title, OTHER_LISTS) || Object.values(OTHER_SUBJECTS).some((phrases) => hasAnyPhrase(title, phrases))
  );
}
