import { collapse } from './fold.ts';
import { MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from './limits.ts';
import { attribute, isShown, textOf } from './safe-dom.ts';

export interface Cell {
  readonly text: string;
  readonly isHeader: boolean;
  /** It reaches over columns to its right, so that none of them has a value of its own. */
  readonly isJoined: boolean;
}

export interface Row {
  /** By column; undefined where the row has no cell of its own there. */
  readonly cells: readonly (Cell | undefined)[];
  readonly isHead: boolean;
}

export interface Grid {
  readonly table: Element;
  readonly rows: readonly Row[];
  /** Rows of the table that are not shown, or were too many. */
  readonly hiddenRows: number;
}

/** A table's visible rows as texts by column; cells that reach over rows or columns are laid out as the browser does. */
export function readGrid(table: HTMLTableElement): Grid {
  const rows: Row[] = [];
  const carried: (Carried | undefined)[] = [];
  let hiddenRows = Math.max(0, table.rows.length - MAX_ROWS);
  for (let i = 0; i < table.rows.length && i < MAX_ROWS; i++) {
    const row = table.rows[i];
    if (!row) continue;
    if (isShown(row)) rows.push(layOut(row, carried));
    else hiddenRows++;
  }
  return { table, rows, hiddenRows };
}

interface Carried {
  readonly cell: Cell;
  rowsLeft: number;
}

function layOut(row: HTMLTableRowElement, carried: (Carried | undefined)[]): Row {
  const cells: (Cell | undefined)[] = [];
  let column = 0;
  const takeCarried = () => {
    for (let above = carried[column]; above && above.rowsLeft > 0 && column < MAX_COLUMNS; above = carried[column]) {
      cells[column++] = above.cell;
      above.rowsLeft--;
    }
  };
  for (let i = 0; i < row.cells.length && column < MAX_COLUMNS; i++) {
    takeCarried();
    const element = row.cells[i];
    if (!element) continue;
    const cell = readCell(element);
    cells[column] = cell;
    if (element.rowSpan > 1) carried[column] = { cell, rowsLeft: Math.min(element.rowSpan, MAX_ROWS) - 1 };
    column += Math.max(1, Math.min(element.colSpan, MAX_COLUMNS));
  }
  takeCarried();
  const present = cells.filter((cell) => cell !== undefined);
  return { cells, isHead: present.length > 0 && present.every((cell) => cell.isHeader) };
}

function readCell(element: HTMLTableCellElement): Cell {
  const isPlain = element.firstElementChild === null;
  const text = isPlain
    ? collapse((element.textContent ?? '').slice(0, MAX_TEXT * 4)).slice(0, MAX_TEXT)
    : textOf(element);
  return {
    text,
    isHeader: element.localName === 'th' && attribute(element, 'scope') !== 'row',
    isJoined: element.colSpan > 1,
  };
}
