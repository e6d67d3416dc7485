import { collectFields } from './fields.ts';
import { findEntryLists } from './find-entries.ts';
import { shadowRootOf } from './flat-tree.ts';
import { ancestorsOf, findAll, inOneLook, isInPage, isInside, isMatch, isShown, nameOf } from './safe-dom.ts';
import { finish } from './work.ts';

/** Something that a user can point at. */
export interface Candidate {
  /** What is remembered of it. */
  readonly element: Element;
  /** What a line is drawn around. */
  readonly elements: readonly Element[];
  /** What the page calls it; may be empty. */
  readonly name: string;
}

const LISTS = 'table, [role="grid"], [role="table"], [role="treegrid"], [role="list"], ul, ol, dl';
const MAX_LISTS = 100;
/** A list with fewer parts is none of events, but a menu or a line. */
const FEWEST_PARTS = 2;

/** What can be pointed at in a page, in the order in which it is seen. */
export function candidatesIn(page: Document, what: 'field' | 'list'): Candidate[] {
  return inOneLook(() => (what === 'field' ? fieldsIn(page) : listsIn(page)));
}

function fieldsIn(page: Document): Candidate[] {
  return finish(collectFields(page)).map(({ element, elements, box, label }) => {
    const seen = elements.filter(isShown);
    return { element, elements: seen.length > 0 ? seen : [box], name: label };
  });
}

function listsIn(page: Document): Candidate[] {
  const tables = findAll(page, LISTS, MAX_LISTS).filter((one) => isShown(one) && hasParts(one));
  const others = finish(findEntryLists(page, (element) => tables.some((one) => isInside(one, element))));
  const found = [...tables, ...others.map(({ container }) => container)];
  return [...new Set(found)].map((element) => ({ element, elements: [element], name: '' }));
}

function hasParts(list: Element): boolean {
  return findAll(list, 'tr, [role="row"], li, dt, [role="listitem"]', FEWEST_PARTS).length >= FEWEST_PARTS;
}

/**
 * What the user means who points at an element: the candidate that it is part of, the innermost of several; else what is
 * pointed at itself, where it is a part of the page and not the page.
 */
export function candidateFor(candidates: readonly Candidate[], target: Element): Candidate | undefined {
  const around = new Set(ancestorsOf(target, 60));
  const own = candidates
    .filter(({ elements, element }) => around.has(element) || elements.some((one) => around.has(one)))
    .sort((one, other) => (isInside(one.element, other.element) ? 1 : -1))[0];
  if (own) return own;
  // A label, or what is drawn around a control: the one control in it.
  for (const outer of ancestorsOf(target, 4)) {
    const inside = candidates.filter(({ element }) => isInside(outer, element));
    if (inside.length === 1) return inside[0];
    if (inside.length > 1) break;
  }
  return isMatch(target, 'html, body, main, form, iframe, frame') ? undefined : alone(target);
}

function alone(element: Element): Candidate {
  return { element, elements: [element], name: nameOf(element) };
}

/** The innermost element under a point of the window, through shadow roots, closed ones too. */
export function elementAt(page: Document, x: number, y: number): Element | undefined {
  let found = page.elementFromPoint(x, y) ?? undefined;
  for (let level = 0; found && level < 60; level++) {
    const root = shadowRootOf(found);
    const inner: Element | undefined = root?.elementFromPoint(x, y) ?? undefined;
    if (!inner || inner === found || !isInside(found, inner)) return found;
    found = inner;
  }
  return found;
}

/** Has the page been drawn anew since these were found? */
export function areGone(candidates: readonly Candidate[]): boolean {
  return candidates.some(({ element }) => !isInPage(element));
}
