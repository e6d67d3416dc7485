import type { IsoDay } from '../forlop/day.ts';
import { nodesIn } from './flat-tree.ts';
import { endsInPhrase, fold, hasAnyPhrase } from './fold.ts';
import { type IdentityNumber, judgeNumber, NUMBER } from './identity-number.ts';
import { MAX_PAGE_NODES, MAX_REGION_NODES, MAX_TEXT } from './limits.ts';
import { readName } from './patient-name.ts';
import { readLastVisit } from './read-visit.ts';
import {
  ancestorsOf,
  attribute,
  elementBefore,
  elementsNamedIn,
  findAll,
  findClosest,
  isAttributeSet,
  isInside,
  isMatch,
  isShown,
  nameOf,
  parentOf,
  textOf,
  textPieces,
  treesOf,
} from './safe-dom.ts';
import { ID_LABELS, NO_ID_LABELS, OTHER_PEOPLE, PEOPLE_LISTS } from './wording-patient.ts';
import { finish, type Work } from './work.ts';

/** Whose page it is. The number goes to the background and nowhere else. */
export type FoundPatient =
  | {
      readonly kind: 'one';
      readonly number: string;
      readonly birth: IsoDay | undefined;
      readonly name: string | undefined;
      readonly lastVisit: IsoDay | undefined;
    }
  | NoPatient;

interface NoPatient {
  readonly kind: 'none';
  readonly reason: 'no-number' | 'wrong-check-digit' | 'several';
}

/** Regions at the head of a page. */
const HEAD = 'header, [role="banner"]';
/** Regions that are named after the patient. */
const NAMED =
  '[aria-label*="pasient" i], [aria-label*="patient" i], [aria-labelledby], [class*="banner" i], [id*="banner" i], [class*="pasient" i], [id*="pasient" i], [class*="patient" i], [id*="patient" i]';
/** Places where a number belongs to somebody else, or is said in passing: lists, notes, menus, dialogs. */
const ELSEWHERE =
  '[role="grid"], [role="treegrid"], [role="listbox"], [role="menu"], [role="menubar"], [role="tablist"], [role="tree"], [role="feed"], [role="search"], search, nav, [role="navigation"], article, [role="article"], textarea, [contenteditable], blockquote, pre, dialog, [role="dialog"], [role="alert"], footer, select, datalist';
const MAX_REGIONS = 40;
/** A block with a number and what explains it is short; what is longer is text. */
const MAX_BLOCK = 400;

/**
 * Finds the patient that the page is about: one valid identity number in a region at the head of the page or named after
 * the patient; else one that a label calls an identity number; else one beside a name at the top of the page. A
 * number in a list, a form or free text never counts, nor one that is said to be another person's. Two different
 * numbers are nobody.
 */
export function readPatient(document: Document): FoundPatient {
  return finish(readPatientInSteps(document));
}

/** The same, put down at each step. */
export function* readPatientInSteps(document: Document): Work<FoundPatient> {
  const found = decide(yield* patientsNumbers(document));
  if (found.kind === 'none') return found;
  const { number, birth } = found.judged;
  yield;
  const name = readName(found.element, number);
  yield;
  return { kind: 'one', number, birth, name, lastVisit: readLastVisit(found.region ?? blockOf(found)) };
}

/** The number alone, which takes less; undefined where it is nobody's page. In steps. */
export function* readPatientNumber(document: Document): Work<string | undefined> {
  const found = decide(yield* patientsNumbers(document));
  return found.kind === 'none' ? undefined : found.judged.number;
}

function* patientsNumbers(document: Document): Work<readonly FoundNumber[]> {
  const told: FoundNumber[] = [];
  const regions = patientRegions(document);
  yield;
  for (const region of regions) {
    const inRegion = numbersIn(region, MAX_REGION_NODES).map((found) => ({ ...found, region }));
    yield;
    told.push(...inRegion.filter((found) => isPatients(found, region)));
  }
  yield;
  if (told.length > 0 || !mayHoldNumber(document)) return told;
  const labelled = document.body ? numbersIn(document.body, MAX_PAGE_NODES) : [];
  yield;
  const free = labelled.filter((found) => isPatients(found, undefined));
  yield;
  return free.filter(isLabelled).length > 0 ? free.filter(isLabelled) : free.filter(isAtTop);
}

interface FoundNumber {
  readonly judged: IdentityNumber;
  readonly digits: string;
  /** The smallest element that holds the whole number, and its text. */
  readonly element: Element;
  readonly text: string;
  readonly region?: Element;
}

/** The short block around a number that stands in no region of the patient's. */
function blockOf({ element }: FoundNumber): Element {
  const around = ancestorsOf(element, 4).filter(
    (one) => !isMatch(one, 'body, main') && textOf(one, MAX_BLOCK * 2).length <= MAX_BLOCK,
  );
  return around.at(-1) ?? element;
}

type Decided = (FoundNumber & { readonly kind: 'one'; readonly judged: { readonly kind: 'valid' } }) | NoPatient;

/** The one number that all of them are. */
function decide(found: readonly FoundNumber[]): Decided {
  const valid = new Map<string, FoundNumber & { judged: { kind: 'valid' } }>();
  for (const one of found) {
    const { judged } = one;
    if (judged.kind === 'valid' && !valid.has(judged.number)) valid.set(judged.number, { ...one, judged });
  }
  const [only] = valid.values();
  if (!only) return { kind: 'none', reason: found.length > 0 ? 'wrong-check-digit' : 'no-number' };
  if (valid.size > 1) return { kind: 'none', reason: 'several' };
  return { kind: 'one', ...only };
}

function patientRegions(document: Document): Element[] {
  const named = [...findAll(document, HEAD, MAX_REGIONS), ...findAll(document, NAMED, MAX_REGIONS * 5)].filter(
    isPatientRegion,
  );
  const outermost = named.filter((region) => !named.some((other) => other !== region && isInside(other, region)));
  return outermost.filter(isShown).slice(0, MAX_REGIONS);
}

function isPatientRegion(element: Element): boolean {
  if (findClosest(element, ELSEWHERE) || isInForm(element)) return false;
  if (nameOf(element) === 'header' || attribute(element, 'role') === 'banner') return true;
  if (isMatch(element, 'main, body, [role="main"], form, table, input, button, a')) return false;
  const label = fold(
    `${attribute(element, 'aria-label') ?? ''} ${elementsNamedIn(element, 'aria-labelledby', 1)
      .map((node) => textOf(node))
      .join(' ')}`,
  );
  if (/^(?:om )?(?:pasient|patient)/.test(label)) return !/liste|sok/.test(label);
  const words = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .slice(0, MAX_TEXT)
    .toLowerCase();
  return /(?:pasient|patient).{0,3}(?:banner|header|hode|linje|info|kort|card|bar)|(?:^|[\s_-])banner/.test(words);
}

/** Inside a form, but not one that holds the whole page, as some server frameworks make. */
function isInForm(element: Element): boolean {
  const form = findClosest(element, 'form');
  return form !== undefined && findAll(form, 'header, [role="banner"], main, nav, h1', 1).length === 0;
}

/** Is there anything like a number in the page, that a walk through it could find? */
function mayHoldNumber(document: Document): boolean {
  return treesOf(document).some((tree) =>
    /\d{5}/.test((tree instanceof ShadowRoot ? tree : tree.body)?.textContent ?? ''),
  );
}

/** Numbers of eleven digits, also divided by a space or by elements, each with the smallest element that holds it. */
function numbersIn(root: Element, max: number): FoundNumber[] {
  const found: FoundNumber[] = [];
  const seen = new Set<Element>();
  for (const node of nodesIn(root, max, isHidden)) {
    if (!(node instanceof Text) || !/\d{5}|\d{3}\s?\d{2}\s*$/.test(node.data)) continue;
    const holder = holderOf(node, root);
    if (!holder || seen.has(holder.element) || !isShown(holder.element)) continue;
    seen.add(holder.element);
    for (const digits of holder.numbers) found.push({ ...holder, digits, judged: judgeNumber(digits) });
  }
  return found;
}

function isHidden(node: Node): boolean {
  return (
    node instanceof Element &&
    (isMatch(node, 'script, style, template, noscript, svg, iframe, select, textarea, datalist') ||
      isAttributeSet(node, 'hidden') ||
      attribute(node, 'aria-hidden') === 'true')
  );
}

function holderOf(
  text: Text,
  root: Element,
): { element: Element; text: string; numbers: readonly string[] } | undefined {
  const owner = parentOf(text);
  for (const element of owner ? ancestorsOf(owner, 4) : []) {
    const pieces = [...textPieces(element, 80)];
    const line = pieces.join('').slice(0, MAX_BLOCK * 3);
    const numbers = digitsIn(line);
    const spaced = numbers.length > 0 ? numbers : digitsIn(pieces.join(' ').slice(0, MAX_BLOCK * 3));
    if (spaced.length > 0) return { element, text: line, numbers: spaced };
    if (element === root) return undefined;
  }
  return undefined;
}

function digitsIn(text: string): string[] {
  return [...new Set([...text.matchAll(NUMBER)].map(([written]) => written.replace(/\D/g, '')))];
}

/** Nothing says that the number is somebody else's, or something else. */
function isPatients(found: FoundNumber, region: Element | undefined): boolean {
  const { element } = found;
  const around = findClosest(element, ELSEWHERE);
  if (around && !(region && isInside(around, region))) return false;
  if (!region && isInForm(element)) return false;
  const table = findClosest(element, 'table, [role="table"]');
  if (table && !(region && isInside(table, region)) && !isKeyValue(element)) return false;
  if (isAmongOthers(element, found.digits)) return false;
  if (!region && isProse(found)) return false;
  const label = labelOf(found);
  return !hasAnyPhrase(label, OTHER_PEOPLE) && !endsInPhrase(label, NO_ID_LABELS) && !isUnderOthers(element, region);
}

/** In a table that is no list the name of a value stands in the same row. */
function isKeyValue(element: Element): boolean {
  const row = findClosest(element, 'tr, [role="row"]');
  return row !== undefined && hasAnyPhrase(fold(textOf(row)), ID_LABELS);
}

/** A list of people has other numbers in the entries beside this one. */
function isAmongOthers(element: Element, digits: string): boolean {
  const list = findClosest(element, 'ul, ol, tbody, [role="list"], [role="rowgroup"]');
  if (!list) return false;
  return digitsIn([...textPieces(list, 600)].join(' ')).some(
    (other) => other !== digits && judgeNumber(other).kind === 'valid',
  );
}

/** In running text somebody is spoken of. */
function isProse({ element, text }: FoundNumber): boolean {
  const words = text.split(/\s+/).length;
  return (
    text.length > MAX_BLOCK ||
    (words > 14 && isMatch(element, 'p, div, span, li, td, dd')) ||
    /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)
  );
}

/** What stands before the number: in its own text, in the cell or the term before it, or at the head of its line. */
function labelOf({ element, text, digits }: FoundNumber): string {
  const written = [...text.matchAll(NUMBER)].find(([one]) => one.replace(/\D/g, '') === digits);
  const before = written ? text.slice(0, written.index) : '';
  const own = before.replace(NUMBER, '|').split('|').at(-1) ?? '';
  if (/\p{L}{2}/u.test(own)) return fold(own.slice(-90));
  const levels = ancestorsOf(element, 3);
  for (const around of levels) {
    if (isMatch(around, 'body, main, header, [role="banner"]')) break;
    const label = previousText(around);
    if (label !== '') return fold(label.slice(-90));
  }
  return '';
}

function previousText(element: Element): string {
  const siblings = parentOf(element);
  if (!siblings) return '';
  const line = [...textPieces(siblings, 60)].join('');
  const own = textOf(element, MAX_BLOCK);
  const at = own === '' ? -1 : line.replace(/\s+/g, ' ').indexOf(own);
  return at > 0 ? (line.replace(/\s+/g, ' ').slice(0, at).replace(NUMBER, '|').split('|').at(-1) ?? '').trim() : '';
}

/** The block's heading or name speaks of other people, or of a list of them. */
function isUnderOthers(element: Element, region: Element | undefined): boolean {
  for (const around of ancestorsOf(element, 7)) {
    if (isMatch(around, 'body, main, [role="main"]')) return false;
    const label = fold(
      `${attribute(around, 'aria-label') ?? ''} ${elementsNamedIn(around, 'aria-labelledby', 1)
        .map((node) => textOf(node))
        .join(' ')}`,
    );
    const heading = findAll(around, 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, summary, caption', 1)[0];
    const title = heading && !isInside(heading, element) ? fold(textOf(heading)) : '';
    if (
      [label, title, titleBefore(around)].some(
        (text) => hasAnyPhrase(text, OTHER_PEOPLE) || hasAnyPhrase(text, PEOPLE_LISTS),
      )
    )
      return true;
    if (around === region) return false;
  }
  return false;
}

/** The heading that stands before an element, folded. */
function titleBefore(element: Element): string {
  let before = elementBefore(element);
  for (let step = 0; step < 3 && before; step++, before = elementBefore(before)) {
    if (isMatch(before, 'h1, h2, h3, h4, h5, h6, [role="heading"]')) return fold(textOf(before));
  }
  return '';
}

/** A label calls it an identity number. */
function isLabelled(found: FoundNumber): boolean {
  return hasAnyPhrase(labelOf(found), ID_LABELS);
}

/** Stands before what the page is about, in a short line with a name. */
function isAtTop({ element, digits, judged }: FoundNumber): boolean {
  if (judged.kind !== 'valid') return false;
  const block = ancestorsOf(element, 4).find((around) => readName(around, digits) !== undefined);
  if (!block || textOf(block, MAX_BLOCK * 2).length > MAX_BLOCK) return false;
  return (
    !isMatch(block, 'li, td, th') &&
    findClosest(block, 'main, [role="main"], ul, ol, aside, table') === undefined &&
    isBeforeContent(block)
  );
}

function isBeforeContent(block: Element): boolean {
  const content = findAll(document, 'main, [role="main"], form, table, [role="grid"], h2, textarea', 5).filter(
    (one) => !isInside(block, one) && !isInside(one, block),
  );
  return content.every((one) => (block.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) === 0);
}
