import type { ClassifiedField } from './classify.ts';
import { collapse, fold, hasAnyPhrase } from './fold.ts';
import type { CompletenessReading, HistoryReading } from './reading.ts';
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
import { ALL_PHRASES } from './wording-fields.ts';
import { MORE_PHRASES, NARROW_PHRASES } from './wording-lists.ts';

/** How far around a list its own words and buttons stand. */
const MAX_LEVELS = 4;
const MAX_NODES = 3000;
/** The whole name of a button for more: «Neste» is one, «Neste time» is not. */
const MORE = new RegExp(
  `^(?:${MORE_PHRASES.join('|')})(?: \\d+)?(?: (?:hendelser|rader|forlop|registreringer|til|treff))?$`,
);

/**
 * How much of a list is visible. It counts as complete only when nothing says otherwise: paging, a button for more, a
 * filter, rows that are hidden or not in the page, rows that could not be read.
 */
export function readCompleteness(
  grid: Grid,
  { unreadRows }: Pick<HistoryReading, 'events' | 'unreadRows'>,
  fields: readonly ClassifiedField[],
): CompletenessReading {
  const table = grid.parts.at(-1);
  if (!table) return { kind: 'complete' };
  const scope = scopeOf(table);
  const reason =
    loading(table) ??
    virtual(grid) ??
    paging(scope, table) ??
    filtering(scope, table, fields) ??
    (grid.hiddenRows > 0 ? 'filtered' : undefined) ??
    (unreadRows > 0 ? 'unreadable-rows' : undefined);
  return reason === undefined ? { kind: 'complete' } : { kind: 'unknown', reason };
}

/** What belongs to the whole page, whatever stands beside a list. */
const OF_THE_PAGE = 'header, [role="banner"], aside, [role="navigation"] input, nav input';

/** The list's own neighbourhood: outwards until another list would come in. */
function scopeOf(table: Element): Element {
  let scope = table;
  for (const element of ancestorsOf(table, MAX_LEVELS + 1)) {
    const isApart = (other: Element) => !isInside(table, other) && !isInside(other, table);
    if (isMatch(element, 'html') || findAll(element, 'table', 3).some(isApart)) break;
    scope = element;
  }
  return scope;
}

function loading(table: Element): string | undefined {
  return findClosest(table, '[aria-busy="true"]') ? 'unknown' : undefined;
}

function virtual({ parts, rows }: Grid): string | undefined {
  const told = parts.map((part) => attribute(part, 'aria-rowcount')).find((count) => count !== undefined);
  if (told === undefined) return undefined;
  const count = Number(told);
  return count < 0 || count > rows.length ? 'virtualised' : undefined;
}

const SPAN = /(\d+)\s*[-–—]\s*(\d+)\s+(?:av|of)\s+(?:ca\.?\s*)?(\d+)/i;
const COUNT = /\b(?:viser|syner)\s+(?:dei?\s+)?(?:første\s+|fyrste\s+|siste\s+)?(\d+)\s+(?:av|of)\s+(\d+)/i;
const PAGES = /\b(?:side|page)\s+\d+\s+(?:av|of)\s+(?:[2-9]|\d{2,})/i;
const PART = /\b(?:viser|syner)\s+(?:bare|kun|berre|siste|dei? siste)\b/i;

/** `1-20 av 57`, `Viser 20 av 57`, `Side 1 av 3`, «Viser bare siste år», and buttons such as `Vis flere`. */
function paging(scope: Element, table: Element): string | undefined {
  const text = collapse([...textPieces(scope, MAX_NODES, table)].join(' '));
  const span = SPAN.exec(text);
  if (span && (Number(span[1]) > 1 || Number(span[2]) < Number(span[3]))) return 'paged';
  const count = COUNT.exec(text);
  if (count && count[1] !== count[2]) return 'paged';
  if (PAGES.test(text) || hasMoreButton(scope, table)) return 'paged';
  return PART.test(text) ? 'filtered' : undefined;
}

function hasMoreButton(scope: Element, table: Element): boolean {
  return findAll(scope, 'button, a, [role="button"], summary', 200).some((button) => {
    if (isInside(table, button) && !isLastRow(button)) return false;
    if (isMatch(button, ':disabled, [aria-disabled="true"]')) return false;
    if (findClosest(button, 'form:not([role="search"])')) return false;
    return MORE.test(fold(attribute(button, 'aria-label') ?? textOf(button, 60))) && isShown(button);
  });
}

/** Buttons for more may stand in the table's foot or in a row of their own. */
function isLastRow(button: Element): boolean {
  return findClosest(button, 'tfoot, td[colspan]') !== undefined;
}

/** A search text, a choice that is not «alle», or a box that narrows the list. */
function filtering(scope: Element, table: Element, fields: readonly ClassifiedField[]): string | undefined {
  const isBeside = (element: Element) => !isInside(table, element) && !findClosest(element, OF_THE_PAGE);
  const searches = findAll(scope, 'input[type="search"], [role="searchbox"]', 20);
  if (searches.some((input) => input instanceof HTMLInputElement && input.value !== '' && isBeside(input)))
    return 'filtered';
  const boxes = findAll(scope, 'input[type="checkbox"]', 40).filter(
    (box) => box instanceof HTMLInputElement && box.checked && isBeside(box),
  );
  const narrows = boxes.some((box) => {
    const label = box instanceof HTMLInputElement ? box.labels?.[0] : undefined;
    return hasAnyPhrase(fold(label ? textOf(label, 80) : (attribute(box, 'aria-label') ?? '')), NARROW_PHRASES);
  });
  if (narrows) return 'filtered';
  const isSet = fields.some(
    ({ field: { element }, isFilter }) =>
      isFilter && isInside(scope, element) && isBeside(element) && isNarrowed(element),
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
