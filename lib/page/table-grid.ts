import { isCrossedOut } from './crossed-out.ts';
import { collapse } from './fold.ts';
import { MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from './limits.ts';
import { attribute, findAll, isInside, isMatch, isShown, nameOf, parentOf, textOf } from './safe-dom.ts';
import { partsOf } from './text-parts.ts';
import type { Work } from './work.ts';

export interface Cell {
  readonly text: string;
  /** What stands apart in it: a code and its text, a line below. */
  readonly parts: readonly string[];
  readonly isHeader: boolean;
  /** It reaches over columns to its right, so that none of them has a value of its own. */
  readonly isJoined: boolean;
}

export interface Row {
  /** By column; undefined where the row has no cell of its own there. */
  readonly cells: readonly (Cell | undefined)[];
  readonly isHead: boolean;
  /** It is shown as deleted. */
  readonly isCrossedOut?: boolean;
  /** What the row is in the page; several where it is divided over fixed and moving columns. */
  readonly elements: readonly Element[];
}

/** Rows read before the page gets its turn. */
export const ROWS_AT_ONCE = 40;

export interface Grid {
  /** The elements that hold the rows: one, or two where headings and rows stand in tables of their own. */
  readonly parts: readonly Element[];
  readonly rows: readonly Row[];
  /** Rows with something in them that are not shown, or were too many. */
  readonly hiddenRows: number;
}

/** A table's visible rows as texts by column; cells that reach over rows or columns are laid out as the browser does. */
export function* readTable(table: HTMLTableElement): Work<Grid> {
  const rows: Row[] = [];
  const carried: (Carried | undefined)[] = [];
  let hiddenRows = Math.max(0, table.rows.length - MAX_ROWS);
  for (let i = 0; i < table.rows.length && i < MAX_ROWS; i++) {
    const row = table.rows[i];
    if (!row) continue;
    if (i % ROWS_AT_ONCE === 0) yield;
    if (!isShown(row)) {
      if (hasSeveralTexts(row.cells)) hiddenRows++;
    } else rows.push(layOut(row, tableCells(row), carried));
  }
  return { parts: [table], rows, hiddenRows };
}

/** Grids that are none of HTML's tables, or hold several of them. */
export const ROLE_GRID = '[role="grid"], [role="table"], [role="treegrid"]';
const ROLE_ROW = '[role="row"], tr';
const ROLE_CELL = '[role="gridcell"], [role="cell"], [role="columnheader"], [role="rowheader"], td, th';

/** The visible rows of a grid that is told by roles; parts of a row with the same number are one row. */
export function* readRoleGrid(grid: Element): Work<Grid> {
  const found = findAll(grid, ROLE_ROW, MAX_ROWS + 1).filter((row) => !isWithinRow(row, grid));
  const carried: (Carried | undefined)[] = [];
  let hiddenRows = Math.max(0, found.length - MAX_ROWS);
  const rows: Row[] = [];
  for (const [at, elements] of togetherByNumber(found.slice(0, MAX_ROWS)).entries()) {
    if (at % ROWS_AT_ONCE === 0) yield;
    const cells = elements.flatMap((row) => roleCells(row));
    const [first] = elements;
    if (!first || (cells.length === 0 && textOf(first) === '')) continue;
    if (!isShown(first)) {
      if (hasSeveralTexts(cells)) hiddenRows++;
    } else rows.push({ ...layOut(first, cells, carried), elements });
  }
  return { parts: [grid], rows, hiddenRows };
}

/** A row in a cell of another belongs to a grid of its own. */
function isWithinRow(row: Element, grid: Element): boolean {
  for (let around = parentOf(row); around && around !== grid; around = parentOf(around)) {
    if (isMatch(around, ROLE_ROW)) return true;
  }
  return false;
}

function togetherByNumber(rows: readonly Element[]): Element[][] {
  const byNumber = new Map<string, Element[]>();
  const together: Element[][] = [];
  for (const row of rows) {
    const number = attribute(row, 'aria-rowindex');
    const known = number === undefined ? undefined : byNumber.get(number);
    if (known && !known.some((part) => parentOf(part) === parentOf(row))) known.push(row);
    else {
      const parts = [row];
      together.push(parts);
      if (number !== undefined) byNumber.set(number, parts);
    }
  }
  return together;
}

function roleCells(row: Element): Element[] {
  return findAll(row, ROLE_CELL, MAX_COLUMNS * 2).filter((cell) => {
    for (let around = parentOf(cell); around && around !== row; around = parentOf(around)) {
      if (isMatch(around, ROLE_CELL)) return false;
    }
    return true;
  });
}

function tableCells({ cells }: HTMLTableRowElement): Element[] {
  const elements: Element[] = [];
  for (let i = 0; i < cells.length && i < MAX_COLUMNS * 2; i++) {
    const cell = cells[i];
    if (cell) elements.push(cell);
  }
  return elements;
}

/** A row of details that is folded in has one text and no columns. */
function hasSeveralTexts(cells: ArrayLike<Element>): boolean {
  let texts = 0;
  for (let i = 0; i < cells.length && i < MAX_COLUMNS; i++) {
    if (collapse((cells[i]?.textContent ?? '').slice(0, MAX_TEXT)) !== '') texts++;
  }
  return texts >= 2;
}

interface Carried {
  readonly cell: Cell;
  rowsLeft: number;
}

function layOut(row: Element, elements: readonly Element[], carried: (Carried | undefined)[]): Row {
  const cells: (Cell | undefined)[] = [];
  const numbers = columnNumbers(elements);
  let column = 0;
  const takeCarried = () => {
    for (let above = carried[column]; above && above.rowsLeft > 0 && column < MAX_COLUMNS; above = carried[column]) {
      cells[column++] = above.cell;
      above.rowsLeft--;
    }
  };
  for (const [index, element] of elements.entries()) {
    if (column >= MAX_COLUMNS) break;
    takeCarried();
    const number = numbers?.[index];
    if (number !== undefined && number >= column) column = number;
    const { down, right } = spanOf(element);
    const cell = readCell(element, right > 1);
    cells[column] = cell;
    if (down > 1) carried[column] = { cell, rowsLeft: Math.min(down, MAX_ROWS) - 1 };
    column += Math.max(1, Math.min(right, MAX_COLUMNS));
  }
  takeCarried();
  const present = cells.filter((cell) => cell !== undefined);
  return {
    cells,
    isHead: present.length > 0 && present.every((cell) => cell.isHeader),
    elements: [row],
    isCrossedOut: isCrossedOut(row),
  };
}

/** Columns as the page numbers them, where it numbers each cell: some may be out of sight. */
function columnNumbers(elements: readonly Element[]): number[] | undefined {
  const numbers = elements.map((element) => Number(attribute(element, 'aria-colindex') ?? 'x') - 1);
  const isRising = numbers.every(
    (number, index) => number >= 0 && number < MAX_COLUMNS && number > (numbers[index - 1] ?? -1),
  );
  return isRising ? numbers : undefined;
}

function spanOf(element: Element): { down: number; right: number } {
  if (element instanceof HTMLTableCellElement) return { down: element.rowSpan, right: element.colSpan };
  const told = (name: string) => Math.max(1, Number(attribute(element, name) ?? 1) || 1);
  return { down: told('aria-rowspan'), right: told('aria-colspan') };
}

function readCell(element: Element, isJoined: boolean): Cell {
  const text =
    element.firstElementChild === null && nameOf(element) !== 'slot' && !element.shadowRoot
      ? collapse((element.textContent ?? '').slice(0, MAX_TEXT * 4)).slice(0, MAX_TEXT)
      : undefined;
  const isPlain = text !== undefined;
  return {
    text: text ?? textOf(element),
    parts: isPlain ? [text] : partsOf(element),
    isHeader: isHeader(element),
    isJoined,
  };
}

function isHeader(element: Element): boolean {
  const role = attribute(element, 'role');
  if (role !== undefined && role !== '') return role === 'columnheader';
  return nameOf(element) === 'th' && attribute(element, 'scope') !== 'row';
}

/** Is the element in one of the list's own parts? */
export function isInGrid({ parts }: Pick<Grid, 'parts'>, element: Element): boolean {
  return parts.some((part) => isInside(part, element));
}
