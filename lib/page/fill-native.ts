import { describeOption, type Field } from './fields.ts';
import {
  announceInput,
  fireChange,
  fireInput,
  giveFocus,
  press,
  setChecked,
  setSelectedIndex,
  setValue,
} from './fill-events.ts';
import { pickOption, type Target } from './fill-target.ts';
import { findClosest, isAttributeSet } from './safe-dom.ts';

/** Chooses in a `<select>`. False where it has no such choice, or more than one. */
export function fillSelect(select: HTMLSelectElement, target: Target): boolean {
  const options = Array.from(select.options).filter((option) => !isOff(option));
  const index = pickOption(options.map(describeOption), target);
  const option = index === undefined ? undefined : options[index];
  if (!option) return false;
  giveFocus(select);
  setSelectedIndex(select, Array.prototype.indexOf.call(select.options, option));
  fireInput(select, '', null);
  fireChange(select);
  return true;
}

function isOff(option: HTMLOptionElement): boolean {
  const group = findClosest(option, 'optgroup');
  return option.disabled || (group !== undefined && isAttributeSet(group, 'disabled'));
}

/** Presses the radio that is wanted; emptied, none is chosen afterwards, which a user could not do. */
export async function fillRadios({ elements, options }: Field, target: Target): Promise<boolean> {
  const radios = elements.filter((element) => element instanceof HTMLInputElement);
  const index = pickOption(options, target);
  const radio = index === undefined ? undefined : radios[index];
  if (radio) return !radio.disabled && press(radio);
  if (target.kind !== 'empty') return false;
  for (const one of radios) {
    if (!one.checked) continue;
    setChecked(one, false);
    fireInput(one, '', null);
    fireChange(one);
  }
  return true;
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

/** Writes a day into a date field of the browser's own; a time that stands there is kept. */
export function fillDateField(input: HTMLInputElement, target: Target): boolean {
  if (target.kind === 'empty') writeText(input, '');
  else if (target.kind === 'day' && input.type === 'date') writeText(input, target.day);
  else if (target.kind === 'day') writeText(input, `${target.day}T${input.value.split('T')[1] ?? '00:00'}`);
  else return false;
  return true;
}
