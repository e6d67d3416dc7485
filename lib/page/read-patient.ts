import type { IsoDay } from '../forlop/day.ts';
import { collapse, fold } from './fold.ts';
import { type IdentityNumber, judgeNumber } from './identity-number.ts';
import { MAX_REGION_NODES, MAX_TEXT } from './limits.ts';
import { readLastVisit } from './read-visit.ts';
import {
  ancestorsOf,
  attribute,
  findAll,
  findClosest,
  findTextOwner,
  isInside,
  isShown,
  textOf,
  textPieces,
} from './safe-dom.ts';

/** Whose page it is. The number goes to the background and nowhere else. */
export type FoundPatient =
  | {
      readonly kind: 'one';
      readonly number: string;
      readonly birth: IsoDay | undefined;
      readonly name: string | undefined;
      readonly lastVisit: IsoDay | undefined;
    }
  | { readonly kind: 'none'; readonly reason: 'no-number' | 'wrong-check-digit' | 'several' };

/** Regions at the head of a page. */
const HEAD = 'header, [role="banner"]';
/** Regions that are named after the patient. */
const NAMED =
  '[aria-label*="pasient" i], [aria-label*="patient" i], [class*="banner" i], [id*="banner" i], [class*="pasient" i], [id*="pasient" i], [class*="patient" i], [id*="patient" i]';
/** Places where a number belongs to somebody else: lists, notes, menus and forms. */
const ELSEWHERE =
  'table, [role="grid"], [role="table"], [role="listbox"], [role="menu"], [role="tree"], nav, aside, article, textarea, [contenteditable], blockquote, pre, dialog, footer';
const MAX_REGIONS = 40;
const MAX_LEVELS = 12;
const NUMBER = /(?<!\d)(?<!\d[.,/-])(\d{6})[\s.-]?(\d{5})(?!\d|[.,/-]\d)/g;

/**
 * Finds the patient that the page is about: one valid identity number in a region at the head of the page. A number in a
 * list, a form or free text never counts. Two different numbers are nobody.
 */
export function readPatient(document: Document): FoundPatient {
  const regions = patientRegions(document);
  const numbers = new Map<string, { judged: IdentityNumber; region: Element }>();
  for (const region of regions) {
    for (const digits of numbersIn(region)) numbers.set(digits, { judged: judgeNumber(digits), region });
  }
  const valid = [...numbers.values()].flatMap(({ judged, region }) =>
    judged.kind === 'valid' ? [{ judged, region }] : [],
  );
  const [only] = valid;
  if (!only) return { kind: 'none', reason: numbers.size > 0 ? 'wrong-check-digit' : 'no-number' };
  if (valid.length > 1) return { kind: 'none', reason: 'several' };
  const { number, birth } = only.judged;
  return { kind: 'one', number, birth, name: readName(only.region, number), lastVisit: readLastVisit(only.region) };
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
  if (element.localName === 'header' || attribute(element, 'role') === 'banner') return true;
  const label = fold(attribute(element, 'aria-label') ?? '');
  if (/^(?:pasient|patient)/.test(label)) return element.localName !== 'main';
  const words = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .slice(0, MAX_TEXT)
    .toLowerCase();
  return /(?:pasient|patient).{0,3}(?:banner|header|hode|linje|info|kort)|(?:^|[\s_-])banner/.test(words);
}

/** Inside a form, but not one that holds the whole page, as some server frameworks make. */
function isInForm(element: Element): boolean {
  const form = findClosest(element, 'form');
  return form !== undefined && findAll(form, 'header, [role="banner"], main, nav, h1', 1).length === 0;
}

/** Numbers of eleven digits in a region, also divided by a space or by elements; not those in a list of people. */
function numbersIn(region: Element): Set<string> {
  const found = new Set<string>();
  const text = collapse([...textPieces(region, MAX_REGION_NODES)].join(' '));
  const inside = new Set(
    findAll(region, 'nav, [role="listbox"], [role="menu"], select', 20).flatMap(
      (list) => textOf(list, 2000).match(NUMBER) ?? [],
    ),
  );
  for (const match of text.matchAll(NUMBER)) {
    if (!inside.has(match[0])) found.add(`${match[1]}${match[2]}`);
  }
  return found;
}

const NAME_PLACES = 'h1, h2, h3, [role="heading"], strong, b, [class*="navn" i], [class*="name" i]';
const NAME = /^\p{Lu}[\p{L}'’-]*(?:,?\s+\p{Lu}[\p{L}'’.-]*){1,5}$/u;

/** A person's name beside the number: in the same text, else in the nearest heading or emphasis around it. */
function readName(region: Element, number: string): string | undefined {
  const owner = findTextOwner(region, number.slice(0, 6), MAX_REGION_NODES) ?? region;
  for (const element of ancestorsOf(owner, MAX_LEVELS)) {
    const places = element === owner ? [element] : findAll(element, NAME_PLACES, 10);
    const name = places.map((place) => cleanName(textOf(place))).find((text) => NAME.test(text));
    if (name) return name;
    if (element === region) break;
  }
  return undefined;
}

/** Without number, age and what separates them from the name. */
function cleanName(text: string): string {
  const alone = text
    .replace(NUMBER, ' ')
    .replace(/\(?\b\d{1,3}\s?(?:år|mnd)\)?/g, ' ')
    .replace(/\b(?:fødselsnummer|f(?:ødsels)?nr\.?|fnr\.?|født)\b:?.*$/i, ' ');
  return collapse(alone).replace(/^[\s,;:·|()-]+|[\s,;:·|()-]+$/g, '');
}
