import { accessibleName } from './accessible-name.ts';
import type { ClassifiedField } from './classify.ts';
import { fold, hasAnyPhrase } from './fold.ts';
import { besideIn, controlName, isInRow, type Scope, type Words } from './list-scope.ts';
import { attribute, findClosest, isInside, isMatch, isShown, textOf } from './safe-dom.ts';
import { ALL_PHRASES } from './wording-fields.ts';
import { NARROW_PHRASES } from './wording-lists.ts';

/** Says in words that something is left out; «Ingen filtre» and «0 filtre» do not, nor a button to filter with. */
const SAID =
  /\b(?:filtrert|listen er filtrert|filter(?:et)? er (?:aktivt|på)|aktivt filter|aktive filtre|filter på|filtered)\b|\b[1-9]\d*\s+(?:aktive?t?\s+|active\s+)?(?:filter|filtre|filters?)\b/i;
const SAID_NOT = /\b(?:ikke|ikkje|not|ingen|no)\s+(?:er\s+)?filt/i;
const SEARCHES = 'input[type="search"], [role="searchbox"], input[type="text"], input:not([type])';
const ON =
  'input[type="checkbox"]:checked, input[type="radio"]:checked, [role="switch"][aria-checked="true"], [role="checkbox"][aria-checked="true"], [role="radio"][aria-checked="true"], [role="menuitemradio"][aria-checked="true"], [aria-pressed="true"], [role="tab"][aria-selected="true"]';
const CHOICES =
  '[role="combobox"]:not(input), button[aria-haspopup="listbox"], [role="button"][aria-haspopup="listbox"]';
const CHIPS =
  '[aria-label^="Fjern filter" i], [aria-label^="Fjern filteret" i], [aria-label^="Slett filter" i], [aria-label^="Remove filter" i]';

/** Is the list narrowed: by a search text, a choice that is not «alle», a box, a chip, or as it says itself? */
export function isFiltered(scope: Scope, { text }: Words, fields: readonly ClassifiedField[]): boolean {
  return (
    hasSearchText(scope) ||
    besideIn(scope, ON, 60).some((box) => isNarrowName(nameOfChoice(box))) ||
    besideIn(scope, CHIPS, 1).length > 0 ||
    besideIn(scope, CHOICES, 40).some(isNarrowedChoice) ||
    (/filt/i.test(text) && SAID.test(text) && !SAID_NOT.test(text)) ||
    fields.some((one) => isNarrowingField(scope, one))
  );
}

function hasSearchText(scope: Scope): boolean {
  return besideIn(scope, SEARCHES, 60).some((input) => {
    if (!(input instanceof HTMLInputElement) || input.value.trim() === '') return false;
    if (
      isMatch(input, 'input[type="search"], [role="searchbox"]') ||
      findClosest(input, '[role="search"], search, th, [role="columnheader"]')
    )
      return true;
    const words = fold(`${accessibleName(input)} ${attribute(input, 'placeholder') ?? ''}`);
    return /\b(?:sok|soke|filtrer|filter|search)\b/.test(words) && !isAttached(input);
  });
}

/** A box to type in that opens a list of choices is a field of a form or of a filter, and is read as one. */
function isAttached(input: Element): boolean {
  return isMatch(input, '[role="combobox"], [aria-haspopup]');
}

function nameOfChoice(box: Element): string {
  const label = box instanceof HTMLInputElement ? box.labels?.[0] : undefined;
  return fold(label ? textOf(label, 80) : accessibleName(box) || controlName(box));
}

function isNarrowName(name: string): boolean {
  return hasAnyPhrase(name, NARROW_PHRASES) && !/\b(?:forst|sorter|varsle)\b/.test(name);
}

function isNarrowedChoice(choice: Element): boolean {
  const shown = fold(textOf(choice, 80));
  if (shown === '' || isAll(shown)) return false;
  return /^(?:siste|bare|kun|berre|apne|aktive|pagaende|i ar|dette|denne|\d+ (?:dager|maneder|ar))\b/.test(shown);
}

/** A choice that lets everything through. */
export function isAll(folded: string): boolean {
  return ALL_PHRASES.includes(folded) || /^(?:alle|alt|hele|all|any|uansett)\b/.test(folded);
}

function isNarrowingField(scope: Scope, { field: { element }, isFilter }: ClassifiedField): boolean {
  return (
    isFilter && isInside(scope.element, element) && !isInRow(scope, element) && isShown(element) && isNarrowed(element)
  );
}

function isNarrowed(element: Element): boolean {
  if (element instanceof HTMLSelectElement) {
    const text = fold(element.selectedOptions[0]?.text ?? '');
    return text !== '' && !isAll(text);
  }
  return (
    element instanceof HTMLInputElement &&
    element.type !== 'radio' &&
    element.value !== '' &&
    !isAll(fold(element.value))
  );
}
