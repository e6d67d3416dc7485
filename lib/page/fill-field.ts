import type { Field } from './fields.ts';
import { takeFocus } from './fill-events.ts';
import { fillDateField, fillRadios, fillSelect, writeText } from './fill-native.ts';
import { textFor } from './fill-notation.ts';
import { pickOption, type Target } from './fill-target.ts';
import { attribute, findClosest, isMatch } from './safe-dom.ts';

/**
 * Does to one field what a user would do to make it hold what is wanted. False where that cannot be done; whether the page
 * has taken it in is read afterwards.
 * @param isStill asked after each wait, before anything is chosen: is it the same form of the same patient?
 */
export async function fillField(field: Field, target: Target, _isStill: () => boolean): Promise<boolean> {
  const isDone = await act(field, target);
  takeFocus(field.element);
  return isDone;
}

async function act(field: Field, target: Target): Promise<boolean> {
  const { element } = field;
  if (isLocked(element)) return false;
  if (element instanceof HTMLSelectElement) return fillSelect(element, target);
  if (!(element instanceof HTMLInputElement)) return false;
  if (field.widget === 'radio') return fillRadios(field, target);
  if (element.readOnly) return false;
  if (field.widget === 'date') return fillDateField(element, target);
  const text = textFor(field, target, element.value);
  if (text === undefined) return false;
  writeText(element, text);
  return true;
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
