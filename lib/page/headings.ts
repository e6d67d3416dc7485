import { fold, hasAnyPhrase, hasPhrase } from './fold.ts';
import { MAX_TEXT } from './limits.ts';
import {
  ancestorsOf,
  attribute,
  elementBefore,
  elementById,
  findAll,
  isBefore,
  isInside,
  isMatch,
  parentOf,
  textOf,
  titleOf,
} from './safe-dom.ts';
import { HEADING_WORDINGS, type HeadingWording, PATHWAY_PHRASES } from './wording-headings.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend';
/** What may stand before a form, but is something of its own. */
const OWN_THING = 'table, form, [role="grid"], [role="table"], nav, aside';
const CONTROL = 'select, input, textarea';
const MAX_LEVELS = 6;
const MAX_STEPS = 12;
const MAX_FOUND = 6;

/** Headings that a person reads as the form's own, nearest first, folded. */
export function headingsOf(box: Element, firstField: Element): string[] {
  const found = [
    ...ownLabels(firstField),
    ...findAll(box, HEADING, MAX_FOUND * 2)
      .filter((heading) => isBefore(heading, firstField) && !isInside(heading, firstField))
      .reverse()
      .map((heading) => textOf(heading)),
    ...headingsBefore(box),
    titleOf(document),
  ];
  return [...new Set(found.map(fold))].filter((text) => text !== '').slice(0, MAX_FOUND);
}

/** Names of the groups, forms, dialogs and sections around the field. */
function ownLabels(field: Element): string[] {
  return ancestorsOf(field, MAX_LEVELS * 2).flatMap((element) => {
    if (!isMatch(element, 'form, fieldset, dialog, section, [role]')) return [];
    const ids = (attribute(element, 'aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 3);
    const texts = ids.flatMap((id) => elementById(element, id) ?? []).map((node) => textOf(node));
    const label = attribute(element, 'aria-label');
    if (label) texts.push(label.slice(0, MAX_TEXT));
    const legend = isMatch(element, 'fieldset') ? findAll(element, 'legend', 1)[0] : undefined;
    if (legend) texts.push(textOf(legend));
    return texts;
  });
}

/** The nearest headings among what stands before the form, going outwards. */
function headingsBefore(box: Element): string[] {
  const found: string[] = [];
  for (const element of ancestorsOf(box, MAX_LEVELS)) {
    if (isMatch(element, 'body')) break;
    let before = elementBefore(element);
    for (let step = 0; step < MAX_STEPS && before; step++, before = elementBefore(before)) {
      const heading = headingIn(before);
      if (heading === 'stop') break;
      if (heading) found.push(textOf(heading));
    }
    const parent = parentOf(element);
    if (!parent) break;
  }
  return found;
}

const MAX_TITLE = 80;

/**
 * Short texts before the first field that stand where a title would, folded, nearest first: many dialogs and cards have
 * their title in no heading. `reach` is the outermost element that is still the form's.
 */
export function titlesOf(firstBox: Element, reach: Element): string[] {
  const found: string[] = [];
  for (const element of ancestorsOf(firstBox, MAX_LEVELS * 2)) {
    if (element === reach || !isInside(reach, element)) break;
    let before = elementBefore(element);
    for (let step = 0; step < 3 && before && found.length < 3; step++, before = elementBefore(before)) {
      if (isMatch(before, OWN_THING) || findAll(before, `${OWN_THING}, ${CONTROL}`, 1).length > 0) break;
      const text = textOf(before, MAX_TITLE + 1);
      if (text.length <= MAX_TITLE) found.push(fold(text));
    }
  }
  return found.filter((text) => text !== '');
}

/** A heading in what stands before the form; fields of the same form are passed by, another form or list ends the search. */
function headingIn(element: Element): Element | 'stop' | undefined {
  if (isMatch(element, HEADING)) return element;
  if (isMatch(element, OWN_THING)) return 'stop';
  const heading = findAll(element, HEADING, 20).at(-1);
  return heading && findAll(element, `${OWN_THING}, ${CONTROL}`, 1).length > 0 ? 'stop' : heading;
}

/** The hendelse that the nearest telling heading names, if one does. `isSure`: the fields say that it is about pathways. */
export function hendelseInHeadings(headings: readonly string[], isSure = false): HeadingWording | undefined {
  const isAboutPathways = isSure || headings.some(isAboutPathway);
  for (const heading of headings) {
    const found = HEADING_WORDINGS.find(
      ({ phrase, vague }) => hasPhrase(heading, phrase) && (!vague || isAboutPathways),
    );
    if (found) return found;
  }
  return undefined;
}

/** Does the folded heading speak of pathways? */
export function isAboutPathway(heading: string): boolean {
  return hasAnyPhrase(heading, PATHWAY_PHRASES);
}
