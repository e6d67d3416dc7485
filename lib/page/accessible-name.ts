import { computeAccessibleName } from 'dom-accessibility-api';
import { collapse } from './fold.ts';
import { MAX_STYLES_PER_NAME, MAX_TEXT } from './limits.ts';
import { attribute, elementBefore, elementById, findAll, isMatch, parentOf, textOf } from './safe-dom.ts';

/**
 * What a screen reader would call the element, cut; where the page gives it no name, the text that stands before it.
 * A page cannot make it costly: a name that needs very much of the page is worked out from labels and texts alone.
 */
export function accessibleName(element: Element): string {
  let name = '';
  try {
    name = computeAccessibleName(element, { getComputedStyle: limitedStyles() });
  } catch {
    name = simpleName(element);
  }
  const clean = collapse(name.slice(0, MAX_TEXT * 4)).slice(0, MAX_TEXT);
  return clean === '' ? nearbyText(element) : clean;
}

function limitedStyles(): typeof getComputedStyle {
  let left = MAX_STYLES_PER_NAME;
  return (element, pseudo) => {
    if (left-- <= 0) throw new Error('the name needs too much of the page');
    return window.getComputedStyle(element, pseudo);
  };
}

function simpleName(element: Element): string {
  const label = attribute(element, 'aria-label');
  if (label) return label;
  const ids = (attribute(element, 'aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 4);
  const nodes = ids.flatMap((id) => elementById(element, id) ?? []);
  const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
  const first = labels?.[0];
  if (first) nodes.push(first);
  return nodes.map((node) => textOf(node, MAX_TEXT)).join(' ') || (attribute(element, 'title') ?? '');
}

const CONTROL = 'select, input, textarea, button, table, form, fieldset';

/** The nearest text before a control that has no name: the cell or the line to the left of it. */
function nearbyText(element: Element): string {
  let current: Element | undefined = element;
  for (let level = 0; level < 3 && current; level++) {
    const before = elementBefore(current);
    if (before && (isMatch(before, CONTROL) || findAll(before, CONTROL, 1).length > 0)) return '';
    const text = before ? textOf(before, 80) : ownTextBefore(current);
    if (text !== '') return text;
    current = parentOf(current);
    if (current && isMatch(current, 'form, fieldset, body, tr, dialog, section, main')) return '';
  }
  return '';
}

function ownTextBefore(element: Element): string {
  const before = element.previousSibling;
  return before instanceof Text ? collapse(before.data.slice(0, MAX_TEXT)) : '';
}
