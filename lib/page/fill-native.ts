import { describeOption } from './field-options.ts';
import {
  announceInput,
  fireChange,
  fireInput,
  giveFocus,
  press,
  pressKey,
  setSelectedIndex,
  setValue,
} from './fill-events.ts';
import { turn } from './fill-pace.ts';
import { pickOption, type Target } from './fill-target.ts';
import type { FillScope } from './press-gate.ts';
import { findClosest, isAttributeSet } from './safe-dom.ts';

/** Chooses in a `<select>`. False where it has no such choice, or more than one. */
export function fillSelect(select: HTMLSelectElement, target: Target): boolean {
  const options = Array.from(select.options).filter((option) => !isOff(option));
  const index = pickOption(options.map(describeOption), target);
  const option = index === undefined ? undefined : options[index];
  if (!option) return false;
  setOption(select, Array.prototype.indexOf.call(select.options, option));
  return true;
}

/** Chooses the option at an index. */
export function setOption(select: HTMLSelectElement, index: number): void {
  giveFocus(select);
  setSelectedIndex(select, index);
  fireInput(select, '', null);
  fireChange(select);
}

function isOff(option: HTMLOptionElement): boolean {
  const group = findClosest(option, 'optgroup');
  return option.disabled || (group !== undefined && isAttributeSet(group, 'disabled'));
}

/**
 * Presses the radio that is wanted. None is ever taken away: a user cannot do that, and a page that hears of a change would
 * go on holding what is no longer to be seen.
 */
export async function fillRadios(scope: FillScope, target: Target): Promise<boolean> {
  const { elements, options } = scope.field;
  const radios = elements.filter((element) => element instanceof HTMLInputElement);
  const index = pickOption(options, target);
  const radio = index === undefined ? undefined : radios[index];
  if (radio) return !radio.disabled && press(scope, 'choice', radio);
  return target.kind === 'empty' && radios.every(({ checked }) => !checked);
}

/** Writes a whole text into a field at once, as pasting over what stands there does. */
export function writeText(input: HTMLInputElement, text: string): void {
  giveFocus(input);
  input.select();
  const kind = text === '' ? 'deleteContentBackward' : 'insertText';
  if (!announceInput(input, kind, text === '' ? null : text)) return;
  setValue(input, text);
  fireInput(input, kind, text === '' ? null : text);
  fireChange(input);
}

/** Writes a text at once, and where a mask will have it letter by letter, so. */
export async function fillText(scope: FillScope, input: HTMLInputElement, text: string): Promise<void> {
  writeText(input, text);
  await turn();
  if (bare(input.value) === bare(text)) return;
  writeText(input, '');
  for (const letter of text.replace(/[^\p{L}\d]/gu, '')) {
    if (!scope.isStill()) return;
    giveFocus(input);
    if (pressKey(scope, input, letter) || !announceInput(input, 'insertText', letter)) continue;
    const end = input.selectionStart ?? input.value.length;
    setValue(input, input.value.slice(0, end) + letter + input.value.slice(input.selectionEnd ?? end));
    input.setSelectionRange(end + 1, end + 1);
    fireInput(input, 'insertText', letter);
    await turn();
  }
  fireChange(input);
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
}

/** Writes into text that is edited in the page itself. */
export function fillEditable(element: Element, text: string): boolean {
  giveFocus(element);
  const page = element.ownerDocument;
  page.getSelection()?.selectAllChildren(element);
  // The one way in which a script can type as a user does; there is no other for text without a control.
  return text === '' ? page.execCommand('delete') : page.execCommand('insertText', false, text);
}

/** Writes a day into a date field of the browser's own; a time that stands there is kept. */
export function fillDateField(input: HTMLInputElement, target: Target): boolean {
  if (target.kind === 'empty') writeText(input, '');
  else if (target.kind === 'day' && input.type === 'date') writeText(input, target.day);
  else if (target.kind === 'day') writeText(input, `${target.day}T${input.value.split('T')[1] ?? '00:00'}`);
  else return false;
  return true;
}
