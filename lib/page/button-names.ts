import { fold, foldIdentifier } from './fold.ts';
import { MAX_TEXT } from './limits.ts';
import { attribute, elementsNamedIn, findAll, textOf } from './safe-dom.ts';
import { COMMAND_WORDS, GRAVE_WORDS } from './wording-commands.ts';

/** What a button says of itself, to readers and to programmers: for telling a field's own from a page's commands. */

/** Longer names are cut. */
export const MAX_NAME = 80;
const { getAttributeNames: attributeNames } = Element.prototype;

/** Does a name hold a word that makes it a command? */
export function hasCommandWord(text: string): boolean {
  return wordsOf(text).some((word) => COMMAND_WORDS.has(word));
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

const PICTURES = 'img, svg, i, use, title, [data-icon], [class*="icon" i]';

/** Everything that an element says of itself: names for readers, tooltip, text, the names of pictures in it. */
export function namesOf(element: Element): string[] {
  const names = [
    attribute(element, 'aria-label'),
    ...elementsNamedIn(element, 'aria-labelledby').map((node) => textOf(node, MAX_NAME)),
    attribute(element, 'title'),
    attribute(element, 'alt'),
    attribute(element, 'data-tooltip'),
    element instanceof HTMLInputElement && element.type !== 'radio' ? element.value : undefined,
    textOf(element, MAX_NAME),
    ...findAll(element, 'img[alt], [aria-label], svg title', 6).map(
      (one) => attribute(one, 'alt') ?? attribute(one, 'aria-label') ?? (one.textContent ?? '').slice(0, MAX_NAME),
    ),
  ];
  return names.flatMap((name) => (name && name.trim() !== '' ? [name.slice(0, MAX_TEXT)] : []));
}

/** What the attributes and pictures of an element call it, for the eyes of programmers: `button-save`, `icon-trash`. */
export function identifiersOf(element: Element): string {
  return [element, ...findAll(element, PICTURES, 8)]
    .flatMap((one) =>
      [
        'class',
        'id',
        'name',
        'data-icon',
        'data-action',
        'data-testid',
        'icon',
        'src',
        'href',
        'xlink:href',
        'part',
      ].map((name) => (attribute(one, name) ?? '').slice(0, MAX_TEXT)),
    )
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** Does a text hold a word of what cannot be taken back? */
export function isGrave(text: string): boolean {
  return wordsOf(text).some((word) => GRAVE_WORDS.has(word));
}

/** The names of a button, and the words of a script in it: `lagreSkjema()`. */
export function saidBy(element: Element): string[] {
  return [...namesOf(element), foldIdentifier((attribute(element, 'onclick') ?? '').slice(0, MAX_TEXT))];
}

/** The values of all attributes of an element. */
export function writtenOn(element: Element): string[] {
  return attributeNames.call(element).map((name) => attribute(element, name) ?? '');
}

/** Words that become a sign, or are seen though no reader says them. */
export function drawnOn(element: Element): string[] {
  const styled = ['::before', '::after'].map((part) => getComputedStyle(element, part).content);
  return [element.textContent ?? '', ...styled];
}
