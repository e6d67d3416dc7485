import { isCrossedOut } from './crossed-out.ts';
import { isHeadOnly } from './find-columns.ts';
import { MAX_COLUMNS } from './limits.ts';
import { ancestorsOf, childElements, elementBefore, isShown, textOf } from './safe-dom.ts';
import type { Cell, Grid, Row } from './table-grid.ts';
import { partsOf } from './text-parts.ts';

const MIN_COLUMNS = 2;
/** How far from the rows their headings stand: beside the rows, or before what holds them. */
const MAX_LEVELS = 4;

interface Line {
  readonly elements: readonly Element[];
}

/** Rows without roles as a grid, when headings stand above them and there are as many cells as headings. */
export function gridOfEntries(container: Element, entries: readonly Line[]): Grid | undefined {
  const rows = entries.flatMap(({ elements: [element] }) => (element ? rowOf(element) : []));
  const at = rows.findIndex(isHead);
  const head = at >= 0 ? rows[at] : headBefore(container);
  if (!head) return undefined;
  const below = rows.slice(at + 1);
  const fits = below.filter(({ cells }) => cells.length === head.cells.length);
  if (fits.length === 0 || fits.length * 2 < below.length) return undefined;
  const elements = at >= 0 ? [] : head.elements;
  return { parts: [container, ...elements], rows: [asHead(head), ...below], hiddenRows: 0 };
}

/** Cells that all are children of one element, headings first, as a grid of so many columns. */
export function gridOfFlat(around: Element, children: readonly Element[], firstDay: number): Grid | undefined {
  const cells = children.filter(isShown);
  for (let width = Math.min(firstDay, MAX_COLUMNS); width >= MIN_COLUMNS; width--) {
    if (cells.length % width !== 0) continue;
    const lines = Array.from({ length: cells.length / width }, (_, line) =>
      cells.slice(line * width, (line + 1) * width),
    );
    const rows = lines.map((line) => rowOfCells(line, line));
    const [head, ...below] = rows;
    if (head && below.length > 0 && isHead(head))
      return { parts: [around], rows: [asHead(head), ...below], hiddenRows: 0 };
  }
  return undefined;
}

function rowOf(element: Element): Row {
  let inner = element;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const [only, second] = childElements(inner, 2);
    if (!only || second) break;
    inner = only;
  }
  return rowOfCells([element], childElements(inner, MAX_COLUMNS));
}

function rowOfCells(elements: readonly Element[], cells: readonly Element[]): Row {
  return { elements, isHead: false, isCrossedOut: elements.some(isCrossedOut), cells: cells.map(cellOf) };
}

function cellOf(element: Element): Cell {
  return { text: textOf(element), parts: partsOf(element), isHeader: false, isJoined: false };
}

function isHead(row: Row): boolean {
  return row.cells.length >= MIN_COLUMNS && isHeadOnly({ rows: [row] });
}

function asHead(row: Row): Row {
  return { ...row, isHead: true };
}

/** Headings that stand in an element of their own before the rows. */
function headBefore(container: Element): Row | undefined {
  for (const around of ancestorsOf(container, MAX_LEVELS)) {
    const before = elementBefore(around);
    const rows = before ? [rowOf(before), ...childElements(before, 3).map(rowOf)] : [];
    const head = rows.find(isHead);
    if (head) return head;
    if (rows.some(({ cells }) => cells.length > MIN_COLUMNS)) return undefined;
  }
  return undefined;
}
