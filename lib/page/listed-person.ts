import { fold } from './fold.ts';
import { birthOf, NUMBER, numbersInText } from './identity-number.ts';
import { nameInText } from './patient-name.ts';
import type { EventReading } from './reading.ts';
import { ancestorsOf, elementBefore, isInside, isMatch, textOf } from './safe-dom.ts';
import { partsOf } from './text-parts.ts';

/** A patient of a list; the identity number goes to the background alone, and only where the user asks for it. */
export interface ListedPatient {
  readonly name: string;
  readonly number: string | undefined;
  readonly birth: ReturnType<typeof birthOf>;
  readonly events: readonly EventReading[];
}

/** Whose a row is; two rows with the same key are one patient's. */
export interface Person extends Omit<ListedPatient, 'events'> {
  readonly key: string;
}

/** A patient's card is not deeper than this, and has so few things between its head and its list. */
const MAX_LEVELS = 4;
const MAX_STEPS = 4;
/** Characters of a card with all its events. */
const MAX_CARD = 1500;

/** A name alone stands for a patient too, as long as it is no part of a number that cannot be right. */
export function personOf(told: string, numbers: readonly string[]): Person | undefined {
  const [number] = numbers;
  const name = withoutNumbers(told);
  if (numbers.length > 1) return undefined;
  if (number !== undefined) return { key: number, name, number, birth: birthOf(number) };
  if (fold(name) === '' || /\d{6}/.test(told)) return undefined;
  return { key: fold(name), name, number: undefined, birth: undefined };
}

/** The patient of texts that hold one number between them; the name is the first text that is one. */
export function personInTexts(texts: readonly string[]): Person | undefined {
  const [number, ...others] = numbersInText(texts.join(' | '));
  if (number === undefined || others.length > 0) return undefined;
  const names = texts.flatMap((text) => [text, ...text.split(/(?<!\s)\s+[-–—|·•]\s+|[;|·•:]\s*/)]).map(nameInText);
  return { key: number, name: names.find((name) => name !== undefined) ?? '', number, birth: birthOf(number) };
}

/**
 * The patient whose the whole list is: the one number in the card that holds this list and no other, or in what stands
 * right before it. A name alone is not enough: a heading may as well be a place.
 * @param lists all lists of the page
 */
export function personAround(list: Element, lists: readonly Element[]): Person | undefined {
  const others = lists.filter((other) => other !== list && !isInside(list, other) && !isInside(other, list));
  const holdsOther = (element: Element) => others.some((other) => other === element || isInside(element, other));
  let before = elementBefore(list);
  for (let step = 0; step < MAX_STEPS && before && !holdsOther(before); step++, before = elementBefore(before)) {
    if (saysNumber(before)) return personWithin(before);
  }
  for (const around of ancestorsOf(list, MAX_LEVELS)) {
    if (around === list) continue;
    if (isMatch(around, 'body, html, main') || holdsOther(around)) return undefined;
    if (saysNumber(around)) return personWithin(around);
  }
  return undefined;
}

function saysNumber(element: Element): boolean {
  return numbersInText(textOf(element, MAX_CARD)).size > 0;
}

/** Of all the text there is: what is too long to be read whole may tell of another further down. */
function personWithin(element: Element): Person | undefined {
  const text = textOf(element, MAX_CARD);
  return text.length < MAX_CARD && numbersInText(text).size === 1 ? personInTexts(partsOf(element)) : undefined;
}

function withoutNumbers(text: string): string {
  return text
    .replace(NUMBER, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:·|()–—-]+|[\s,;:·|()–—-]+$/g, '');
}
