import { parseIsoDay } from '../forlop/day.ts';
import type { Field } from './fields.ts';
import { fillByCalendar } from './fill-calendar.ts';
import { fillChoices } from './fill-choices.ts';
import { clearField } from './fill-clear.ts';
import { fillCombobox } from './fill-combobox.ts';
import { takeFocus, tellFocusOnPage } from './fill-events.ts';
import { fillDateField, fillEditable, fillRadios, fillSelect, fillText } from './fill-native.ts';
import { textFor } from './fill-notation.ts';
import { rendered } from './fill-pace.ts';
import { freshIn, seeBefore } from './fill-popup.ts';
import { fillSegments } from './fill-segments.ts';
import { pickOption, type Target } from './fill-target.ts';
import type { FillScope } from './press-gate.ts';
import { readDate } from './read-date.ts';
import { attribute, findClosest, isMatch } from './safe-dom.ts';

/**
 * Does to one field what a user would do to make it hold what is wanted. False where that cannot be done, or may not
 * (press-gate.ts); whether the page has taken it in is read afterwards.
 * @param watch asked before each press: is it the same form of the same patient, beside the same list?
 */
export async function fillField(
  field: Field,
  target: Target,
  { isStill, askElsewhere }: Pick<FillScope, 'isStill' | 'askElsewhere'>,
): Promise<boolean> {
  const { element } = field;
  if (isLocked(element)) return false;
  const scope = { field, before: seeBefore(element.ownerDocument), isStill, askElsewhere };
  const isDone = await act(scope, target);
  takeFocus(element);
  await rendered(element.ownerDocument);
  // A calendar that opened by itself would lie over the journal's own Lagre.
  if (freshIn(scope.before, CONTENT).length >= MANY) tellFocusOnPage(element.ownerDocument);
  return isDone;
}

const CONTENT = '[role="option"], [role="gridcell"], button, td, li, span, div';
/** Parts that a list or a calendar has at least. */
const MANY = 7;

function act(scope: FillScope, target: Target): Promise<boolean> | boolean {
  const { field } = scope;
  const { element } = field;
  switch (field.widget) {
    case 'select':
      return element instanceof HTMLSelectElement && fillSelect(element, target);
    case 'radio':
      return fillRadios(scope, target);
    case 'date':
      return element instanceof HTMLInputElement && fillDateField(element, target);
    case 'text':
      return element instanceof HTMLInputElement && fillInput(scope, element, target);
    case 'combobox':
      if (target.kind !== 'day') return fillCombobox(scope, field, target);
      return field.input ? fillInput(scope, field.input, target) : fillCalendar(scope, target);
    case 'choices':
      return fillChoices(scope, target);
    case 'segments':
      return fillSegments(scope, field, target);
    case 'editable': {
      const text = textFor(field, target, '');
      return text !== undefined && fillEditable(element, text);
    }
    case 'shown':
      return false;
  }
}

/** Writes into a field; a day that it will not have written is chosen in its calendar. */
async function fillInput(scope: FillScope, input: HTMLInputElement, target: Target): Promise<boolean> {
  if (input.readOnly) return fillCalendar(scope, target);
  const text = textFor(scope.field, target, input.value);
  if (text === undefined) return false;
  await fillText(scope, input, text);
  if (target.kind !== 'day') return true;
  takeFocus(input);
  await rendered(input.ownerDocument);
  const isTaken = readDate(input.value).kind === 'value' || input.value === text;
  return isTaken || fillCalendar(scope, target);
}

async function fillCalendar(scope: FillScope, target: Target): Promise<boolean> {
  if (target.kind === 'empty') return clearField(scope);
  return target.kind === 'day' && fillByCalendar(scope, parseIsoDay(target.day));
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
