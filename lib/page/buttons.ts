import { fold } from './fold.ts';
import { attribute, findAll, isInside, isShown, parentOf, textOf } from './safe-dom.ts';

export const BUTTON = 'button, input[type="submit"], input[type="button"], [role="button"]';
const MAX = 30;
const MAX_CLIMB = 8;

/**
 * Names of the buttons that belong to a form, folded: those within it, else the nearest ones around it. `reach` is the
 * outermost element that is still the form's.
 */
export function buttonsOf(box: Element, reach: Element): string[] {
  let around: Element | undefined = box;
  for (let level = 0; level <= MAX_CLIMB && around; level++) {
    const names = findAll(around, BUTTON, MAX).filter(isShown).map(buttonName);
    if (names.length > 0) return names;
    if (around === reach || !isInside(reach, around)) return [];
    around = parentOf(around);
  }
  return [];
}

/** What a button says, folded. */
export function buttonName(button: Element): string {
  const value = button instanceof HTMLInputElement ? button.value : '';
  return fold(attribute(button, 'aria-label') ?? (value || textOf(button, 60) || (attribute(button, 'title') ?? '')));
}
