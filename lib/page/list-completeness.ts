import type { ClassifiedField } from './classify.ts';
import { collapse, fold, hasAnyPhrase } from './fold.ts';
import type { CompletenessReading } from './reading.ts';
import {
  ancestorsOf,
  attribute,
  findAll,
  findClosest,
  isInside,
  isMatch,
  isShown,
  textOf,
  textPieces,
} from './safe-dom.ts';
import type { Grid } from './table-grid.ts';
import { ALL_PHRASES, MORE_PHRASES, NARROW_PHRASES } from './wording.ts';

/** How far around a list its own words and buttons stand. */
const MAX_LEVELS = 4;
const MAX_NODES = 3000;

/**
 * How much of a list is visible. It counts as complete only when nothing says otherwise: paging, a button for more, a
 * filter, rows that are hidden or not in the page, rows that could not be read.
 */
export function readCompleteness(
  grid: Grid,
  unreadRows: number,
  fields: readonly ClassifiedField[],
): CompletenessReading {
  const scope = scopeOf(grid.table);
  const reason =
    loading(grid.table, scope) ??
    virtual(grid) ??
    paging(scope, grid.table) ??
    filtering(scope, grid.table, fields) ??
    (grid.hiddenRows > 0 ? 'filtered' : undefined) ??
    (unreadRows > 0 ? 'unreadable-rows' : undefined);
  return reason === undefined ? { kind: 'complete' } : { kind: 'unknown', reason };
}

/** The list's own neighbourhood: outwards until another list or the page itself would come in. */
function scopeOf(table: Element): Element {
  let scope = table;
  for (const element of ancestorsOf(table, MAX_LEVELS + 1)) {
    if (
      isMatch(element, 'body, main, [role="main"], dialog') ||
      findAll(element, 'table', 3).some((other) => !isInside(table, other) && !isInside(other, table))
    )
      break;
    scope = element;
  }
  return scope;
}

function loading(table: Element, scope: Element): string | undefined {
  return [table, scope].some((element) => attribute(element, 'aria-busy') === 'true') ? 'unknown' : undefined;
}

function virtual({ table, rows }: Grid): string | undefined {
  const told = attribute(table, 'aria-rowcount');
  if (told === undefined) return undefined;
  const count = Number(told);
  return count < 0 || count > rows.length ? 'virtualised' : undefined;
}

/** `1-20 av 57`, `Viser 20 av 57`, `Side 1 av 3`, and buttons such as `Vis flere`. */
function paging(scope: Element, table: Element): string | undefined {
  const text = collapse([...textPieces(scope, MAX_NODES)].join(' '));
  const span = /(\d+)\s*[-–—]\s*(\d+)\s+(?:av|of)\s+(?:ca\.?\s*)?(\d+)/i.exec(text);
  if (span && (Number(span[1]) > 1 || Number(span[2]) < Number(span[3]))) return 'paged';
  const some =
    /\b(?:viser|syner|side)\s+(?:de\s+|dei\s+)?(?:første\s+|fyrste\s+|siste\s+)?(\d+)\s+(?:av|of)\s+(\d+)/i.exec(text);
  if (some && some[1] !== some[2]) return 'paged';
  if (/\bside\s+\d+\s+av\s+(?:[2-9]|\d{2,})/i.test(text)) return 'paged';
  const buttons = findAll(scope, 'button, a, [role="button"], summary', 200).filter(
    (button) => !isInside(table, button) || isLastRow(button),
  );
  const isMore = buttons.some((button) => {
    if (isMatch(button, ':disabled, [aria-disabled="true"]') || findClosest(button, 'form:not([role="search"])'))
      return false;
    const name = fold(attribute(button, 'aria-label') ?? textOf(button, 60));
    return hasAnyPhrase(name, MORE_PHRASES) && isShown(button);
  });
  if (isMore) return 'paged';
  return /\b(?:viser|syner)\s+(?:bare|kun|berre|siste|dei siste|de siste)\b/i.test(text) ? 'filtered' : undefined;
}

function isLastRow(button: Element): boolean {
  return findClosest(button, 'tfoot') !== undefined;
}

/** A search text, a choice that is not «alle», or a box that narrows the list. */
function filtering(scope: Element, table: Element, fields: readonly ClassifiedField[]): string | undefined {
  const searches = findAll(scope, 'input[type="search"], [role="searchbox"]', 20);
  if (searches.some((input) => input instanceof HTMLInputElement && input.value !== '' && !isInside(table, input)))
    return 'filtered';
  const boxes = findAll(scope, 'input[type="checkbox"]', 40).filter(
    (box) => box instanceof HTMLInputElement && box.checked && !isInside(table, box),
  );
  const narrows = boxes.some((box) => {
    const label = box instanceof HTMLInputElement ? box.labels?.[0] : undefined;
    return hasAnyPhrase(fold(label ? textOf(label, 80) : (attribute(box, 'aria-label') ?? '')), NARROW_PHRASES);
  });
  if (narrows) return 'filtered';
  const isSet = fields.some(
    ({ field: { element }, isFilter }) =>
      isFilter && isInside(scope, element) && !isInside(table, element) && isNarrowed(element),
  );
  return isSet ? 'filtered' : undefined;
}

function isNarrowed(element: Element): boolean {
  if (element instanceof HTMLSelectElement) {
    const text = fold(element.selectedOptions[0]?.text ?? '');
    return text !== '' && !ALL_PHRASES.includes(text);
  }
  return element instanceof HTMLInputElement && element.type !== 'radio' && element.value !== '';
}
