import { parseIsoDay } from '../forlop/day.ts';
import type { Field } from './fields.ts';
import { fillByCalendar } from './fill-calendar.ts';
import { fillChoices } from './fill-choices.ts';
import { clearField } from './fill-clear.ts';
import { fillCombobox } from './fill-combobox.ts';
import { press, takeFocus } from './fill-events.ts';
import { fillDateField, fillEditable, fillRadios, fillSelect, fillText } from './fill-native.ts';
import { textFor } from './fill-notation.ts';
import { rendered } from './fill-pace.ts';
import { freshIn, seeBefore } from './fill-popup.ts';
import { fillSegments } from './fill-segments.ts';
import { pickOption, type Target } from './fill-target.ts';
import { readDate } from './read-date.ts';
import { attribute, findClosest, isMatch } from './safe-dom.ts';

/**
 * Does to one field what a user would do to make it hold what is wanted. False where that cannot be done; whether the page
 * has taken it in is read afterwards.
 * @param form what is around the form's fields
 * @param isStill asked after each wait, before anything is chosen: is it the same form of the same patient?
 */
export async function fillField(field: Field, target: Target, form: Element, isStill: () => boolean): Promise<boolean> {
  const { element } = field;
  if (isLocked(element)) return false;
  const before = seeBefore(element.ownerDocument);
  const isDone = await act(field, target, isStill);
  takeFocus(element);
  await rendered(before.page);
  // A calendar or a list that does not go away by itself goes when one presses beside it; still inside a dialog.
  if (freshIn(before, CONTENT).length >= MANY) await press(form);
  return isDone;
}

const CONTENT = '[role="option"], [role="gridcell"], button, td, li, span, div';
/** Parts that a list or a calendar has at least. */
const MANY = 7;

function act(field: Field, target: Target, isStill: () => boolean): Promise<boolean> | boolean {
  const { element } = field;
  switch (field.widget) {
    case 'select':
      return element instanceof HTMLSelectElement && fillSelect(element, target);
    case 'radio':
      return fillRadios(field, target);
    case 'date':
      return element instanceof HTMLInputElement && fillDateField(element, target);
    case 'text':
      return element instanceof HTMLInputElement && fillInput(field, element, target, isStill);
    case 'combobox':
      if (target.kind !== 'day') return fillCombobox(field, target, isStill);
      return field.input ? fillInput(field, field.input, target, isStill) : fillCalendar(field, target, isStill);
    case 'choices':
      return fillChoices(field, target);
    case 'segments':
      return fillSegments(field, target);
    case 'editable': {
      const text = textFor(field, target, '');
      return text !== undefined && fillEditable(element, text);
    }
    case 'shown':
      return false;
  }
}

/** Writes into a field; a day that it will not have written is chosen in its calendar. */
async function fillInput(
  field: Field,
  input: HTMLInputElement,
  target: Target,
  isStill: () => boolean,
): Promise<boolean> {
  if (input.readOnly) return fillCalendar(field, target, isStill);
  const text = textFor(field, target, input.value);
  if (text === undefined) return false;
  await fillText(input, text);
  if (target.kind !== 'day') return true;
  takeFocus(input);
  await rendered(input.ownerDocument);
  const isTaken = readDate(input.value).kind === 'value' || input.value === text;
  return isTaken || fillCalendar(field, target, isStill);
}

async function fillCalendar(field: Field, target: Target, isStill: () => boolean): Promise<boolean> {
  if (target.kind === 'empty') return clearField(field);
  return target.kind === 'day' && fillByCalendar(field, parseIsoDay(target.day), isStill);
}

/** Can the field take it now? Choices that all stand in the page must have it among them. */
export function isReady(field: Field | undefined, target: Target): boolean {
  if (!field || isLocked(field.element)) return false;
  if (field.widget !== 'select' && field.widget !== 'radio') return true;
  return target.kind === 'empty' || pickOption(field.options, target) !== undefined;
}

/** Shown, but not to be changed by anyone. */
function isLocked(element: Element): boolean {
  return (
    isMatch(element, ':disabled') ||
    attribute(element, 'aria-readonly') === 'true' ||
    findClosest(element, '[aria-disabled="true"], [inert]') !== undefined
  );
}
