import type { ClassifiedField } from './classify.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { fold } from './fold.ts';
import { isAboutPathway } from './headings.ts';
import { MAX_ROWS, MAX_TABLES } from './limits.ts';
import { readCompleteness } from './list-completeness.ts';
import { matchCode } from './match-code.ts';
import { readRow } from './read-row.ts';
import type { CompletenessReading, EventReading, HistoryReading } from './reading.ts';
import { attribute, elementById, findAll, findClosest, isShown, textOf } from './safe-dom.ts';
import { type Grid, readGrid } from './table-grid.ts';

/** Reads the page's lists of registered events; undefined when it shows none. `fields` are the page's, of which some may filter a list. */
export function readHistory(document: Document, fields: readonly ClassifiedField[]): HistoryReading | undefined {
  const lists = findAll(document, 'table', MAX_TABLES).flatMap((table) => {
    if (!(table instanceof HTMLTableElement) || !isShown(table)) return [];
    const list = readTable(table, fields);
    return list ? [list] : [];
  });
  const shown = lists.filter((list, index) => !isRepeated(list, index, lists));
  if (shown.length === 0) return undefined;
  return {
    events: shown.flatMap(({ events }) => events).slice(0, MAX_ROWS),
    completeness: leastComplete(shown.map(({ completeness }) => completeness)),
    unreadRows: shown.reduce((sum, { unreadRows }) => sum + unreadRows, 0),
  };
}

function readTable(table: HTMLTableElement, fields: readonly ClassifiedField[]): HistoryReading | undefined {
  const grid = readGrid(table);
  const found = findColumns(grid);
  const titles = titlesOf(table);
  if (!isEventList(found, titles, grid)) return undefined;
  const events: EventReading[] = [];
  let unreadRows = 0;
  // A type may stand once, above the rows that it is for, where the list has no column for it.
  let forlopstype = onlyTypeIn(titles);
  for (const row of found.rows) {
    const read = readRow(row, found.columns, forlopstype);
    if (read.kind === 'event') events.push(read.event);
    else if (read.kind === 'group') forlopstype = read.forlopstype;
    else if (read.kind === 'unread') unreadRows++;
  }
  return { events, completeness: readCompleteness(grid, unreadRows, fields), unreadRows };
}

/** Coded events of one patient: a day, a hendelse, and more than a heading that says so. */
function isEventList(found: FoundColumns, titles: readonly string[], grid: Grid): boolean {
  const { columns, rows } = found;
  const hasCode = columns.hendelse !== undefined || columns.kode !== undefined;
  if (!hasCode || columns.dato === undefined || found.hasPatients) return false;
  // A list of documents names the hendelse and leaves out type and outcome: no history can be made of it.
  const tellsMore = [columns.forlopstype, columns.kode, columns.utfall].some((column) => column !== undefined);
  if (!tellsMore && onlyTypeIn(titles) === undefined) return false;
  if (found.isKnownByContent) return true;
  const isAbout = titles.some(isAboutPathway) || found.hasSpecificHeadings;
  const isEmpty = rows.every((row) => row.cells.filter((cell) => cell?.text).length <= 1);
  return isAbout || (isEmpty && saysNoEvents(grid));
}

function saysNoEvents({ rows }: Grid): boolean {
  return rows.some((row) => row.cells.some((cell) => /^ingen (?:\w+ )?hendelse/.test(fold(cell?.text ?? ''))));
}

/** Caption, name and description of a table and its nearest region, folded. */
function titlesOf(table: HTMLTableElement): string[] {
  const region = findClosest(table, 'section, [role="region"], figure');
  const ids = [table, region].flatMap((element) =>
    element ? (attribute(element, 'aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 2) : [],
  );
  const heading = region ? findAll(region, 'h1, h2, h3, h4, [role="heading"]', 1) : [];
  const caption = findAll(table, 'caption', 1);
  const texts = [...ids.flatMap((id) => elementById(table, id) ?? []), ...caption, ...heading].map((node) =>
    textOf(node),
  );
  return [...new Set([...texts, attribute(table, 'aria-label') ?? ''].map(fold))].filter((text) => text !== '');
}

/** The type that a heading names, when the headings name one and only one. */
function onlyTypeIn(titles: readonly string[]): string | undefined {
  const codes = new Set(
    titles.flatMap((title) =>
      title
        .split(' ')
        .filter((word) => /^d\d{2}$/.test(word))
        .map((word) => word.toUpperCase()),
    ),
  );
  const named = titles.flatMap((title) => matchCode('forlopstype', title)?.code ?? []);
  const all = new Set([...codes, ...named]);
  return all.size === 1 ? [...all][0] : undefined;
}

/** The same events shown again, as a summary beside the whole list, are not events of their own. */
function isRepeated(list: HistoryReading, index: number, lists: readonly HistoryReading[]): boolean {
  if (list.events.length === 0) return lists.some(({ events }) => events.length > 0);
  return lists.some((other, at) => {
    if (at === index || other.events.length < list.events.length) return false;
    if (other.events.length === list.events.length && at > index) return false;
    const keys = new Set(other.events.map((event) => JSON.stringify(event)));
    return list.events.every((event) => keys.has(JSON.stringify(event)));
  });
}

function leastComplete(all: readonly CompletenessReading[]): CompletenessReading {
  return all.find(({ kind }) => kind === 'unknown') ?? all.find(({ kind }) => kind === 'from') ?? { kind: 'complete' };
}
