import { isHeadOnly } from './find-columns.ts';
import { MAX_TABLES } from './limits.ts';
import { ancestorsOf, attribute, findAll, isInside, isMatch, isShown, parentOf } from './safe-dom.ts';
import { type Grid, ROLE_GRID, type Row, readRoleGrid, readTable } from './table-grid.ts';
import type { Work } from './work.ts';

/** How near to each other the tables are that are one list to a person. */
const MAX_LEVELS = 6;

/**
 * The tables and grids of a page, or of one part of it, in the order in which they stand. Headings in a table of their
 * own are put on top of the rows that follow. A grid holds what stands in it; a table within a cell comes by itself, after the one around it.
 */
export function* findGrids(root: Document | Element): Work<Grid[]> {
  const found = findAll(root, `table, ${ROLE_GRID}`, MAX_TABLES * 2).filter(isShown);
  if (root instanceof Element && isMatch(root, `table, ${ROLE_GRID}`)) found.unshift(root);
  const whole = found.filter(isRoleGrid);
  const grids: Grid[] = [];
  for (const element of found.slice(0, MAX_TABLES)) {
    if (whole.some((grid) => grid !== element && isInside(grid, element) && !isInCell(grid, element))) continue;
    const grid =
      isRoleGrid(element) || !(element instanceof HTMLTableElement)
        ? yield* readRoleGrid(element)
        : yield* readTable(element);
    if (grid.rows.length > 0) grids.push(grid);
  }
  return joined(grids);
}

/** A table that says it is a grid is a table still; anything else with the role is read by roles. */
function isRoleGrid(element: Element): boolean {
  return !(element instanceof HTMLTableElement) && isMatch(element, ROLE_GRID);
}

function isInCell(grid: Element, element: Element): boolean {
  for (let around = parentOf(element); around && around !== grid; around = parentOf(around)) {
    if (isMatch(around, '[role="gridcell"], [role="cell"], td')) return true;
  }
  return false;
}

/** Headings and rows may stand in two tables, and a row may be divided over two that stand side by side. */
function joined(grids: readonly Grid[]): Grid[] {
  const result: Grid[] = [];
  for (const grid of grids) {
    const before = result.at(-1);
    if (before && isHeadOnly(before) && !isHeadOnly(grid) && isWidthAlike(before, grid) && areNear(before, grid))
      result[result.length - 1] = {
        parts: [...before.parts, ...grid.parts],
        rows: [...before.rows, ...grid.rows],
        hiddenRows: grid.hiddenRows,
      };
    else result.push(grid);
  }
  return sideBySide(result);
}

function isWidthAlike(head: Grid, body: Grid): boolean {
  return body.rows[0] === undefined || (!body.rows[0].isHead && Math.abs(widthOf(head) - widthOf(body)) <= 1);
}

function widthOf({ rows }: Grid): number {
  return Math.max(0, ...rows.slice(0, 10).map(({ cells }) => cells.length));
}

function areNear(one: Grid, other: Grid): boolean {
  const [first] = one.parts;
  const [second] = other.parts;
  return (
    !!first &&
    !!second &&
    ancestorsOf(first, MAX_LEVELS).some((around) => isInside(around, second) && !isMatch(around, 'body, main, html'))
  );
}

/** Fixed columns in a table of their own have as many rows as the rest, at the same heights. */
function sideBySide(grids: readonly Grid[]): Grid[] {
  const result: Grid[] = [];
  for (const grid of grids) {
    const before = result.at(-1);
    if (before && areBeside(before, grid) && areNear(before, grid))
      result[result.length - 1] = {
        parts: [...before.parts, ...grid.parts],
        rows: before.rows.map((row, index) => rowOf(row, grid.rows[index])),
        hiddenRows: Math.max(before.hiddenRows, grid.hiddenRows),
      };
    else result.push(grid);
  }
  return result;
}

function areBeside(one: Grid, other: Grid): boolean {
  if (one.rows.length !== other.rows.length || one.rows.length < 2) return false;
  const [first] = one.rows[0]?.elements ?? [];
  const [second] = other.rows[0]?.elements ?? [];
  if (!first || !second) return false;
  const number = attribute(first, 'aria-rowindex');
  if (number !== undefined && number === attribute(second, 'aria-rowindex')) return true;
  const box = first.getBoundingClientRect();
  const next = second.getBoundingClientRect();
  return (
    box.height > 0 && Math.abs(box.top - next.top) < 2 && (box.right <= next.left + 1 || next.right <= box.left + 1)
  );
}

function rowOf(left: Row, right: Row | undefined): Row {
  if (!right) return left;
  return {
    cells: [...left.cells, ...right.cells],
    isHead: left.isHead && right.isHead,
    elements: [...left.elements, ...right.elements],
  };
}
