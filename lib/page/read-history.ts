import { findHendelse } from '../kodeverk/hendelser.ts';
import type { ClassifiedField } from './classify.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { findEntryLists } from './find-entries.ts';
import { findGrids } from './find-lists.ts';
import { fold } from './fold.ts';
import { isAboutPathway } from './headings.ts';
import { MAX_ROWS } from './limits.ts';
import { type ReadList, readCompleteness } from './list-completeness.ts';
import { type KnownPatient, ownRows } from './list-patients.ts';
import { isOfOtherThings, titlesOf, typeInTitles } from './list-titles.ts';
import { readEntries } from './read-entries.ts';
import { readRow } from './read-row.ts';
import type { CompletenessReading, EventReading, HistoryReading } from './reading.ts';
import { ancestorsOf, isInside, isMatch, textOf } from './safe-dom.ts';
import { type Grid, ROWS_AT_ONCE } from './table-grid.ts';
import type { Work } from './work.ts';

/**
 * Reads the lists of registered events in a page, or in one part of it; undefined when it shows none. `fields` are the
 * page's, of which some may filter a list; `patient` is whose page it is, so that another's events are left alone. Each
 * list that is read is told of by the elements that hold it. `isPointedOut`: a user has said that the part is the list, so
 * that no heading needs to.
 */
export function* readHistory(
  root: Document | Element,
  fields: readonly ClassifiedField[],
  patient?: KnownPatient,
  onList: (parts: readonly Element[]) => void = () => {},
  isPointedOut = false,
): Work<HistoryReading | undefined> {
  const lists: FoundList[] = [];
  const taken: Element[] = [];
  const isTaken = (element: Element) => taken.includes(element);
  function* take(grid: Grid): Work<void> {
    const [first] = grid.parts;
    if (!first || taken.some((part) => isInside(part, first))) return;
    const list = yield* readGrid(grid, first, fields, patient, isPointedOut);
    if (!list) return;
    lists.push(list);
    onList(grid.parts);
    taken.push(...grid.parts);
  }
  for (const grid of yield* findGrids(root)) yield* take(grid);
  yield;
  for (const found of yield* findEntryLists(root, isTaken)) {
    yield;
    if (found.grid) {
      yield* take(found.grid);
      if (isTaken(found.container)) continue;
    }
    const read = readEntries(found, patient);
    // Beside a whole list one event alone is a word about it.
    if (!read || (read.events.length < 2 && lists.length > 0)) continue;
    const { events, unreadRows, leftOut, elements } = read;
    const seen = { parts: [found.container], rowElements: elements, rowCount: elements.length, hiddenRows: 0 };
    lists.push(foundList({ ...seen, events, unreadRows, leftOut }, fields));
    onList(seen.parts);
  }
  return togetherOf(lists, fields);
}

/** A list with what its completeness was told by. */
interface FoundList {
  readonly list: ReadList;
  readonly completeness: CompletenessReading;
}

function foundList(list: ReadList, fields: readonly ClassifiedField[]): FoundList {
  return { list, completeness: readCompleteness(list, fields) };
}

function* readGrid(
  grid: Grid,
  first: Element,
  fields: readonly ClassifiedField[],
  patient: KnownPatient | undefined,
  isPointedOut: boolean,
): Work<FoundList | undefined> {
  const found = yield* findColumns(grid, isPointedOut);
  yield;
  const titles = titlesOf(first);
  const own = isEventList(found, titles, grid, isPointedOut) ? ownRows(found, titles, patient) : undefined;
  if (!own) return undefined;
  const events: EventReading[] = [];
  const rowElements: Element[] = [];
  let unreadRows = 0;
  let leftOut = 0;
  // A type may stand once, above the rows that it is for, where the list has no column for it.
  let forlopstype = typeInTitles(titles);
  for (const [at, row] of own.rows.entries()) {
    if (at % ROWS_AT_ONCE === 0) yield;
    const read = readRow(row, found, forlopstype);
    if (read.kind === 'event') events.push(read.event);
    else if (read.kind === 'group') forlopstype = read.forlopstype;
    else if (read.kind === 'unread') unreadRows++;
    else if (read.kind === 'out') leftOut++;
    // What stands alone in a row may be a button for more, a word about the list, or the heading of a part that is folded in.
    if (read.kind !== 'group' && row.cells.filter((cell) => cell?.text).length > 1) rowElements.push(...row.elements);
  }
  if (found.isOfDocuments && events.every((event) => event.forlopstype === '')) return undefined;
  // Codes that look alike and are in no list, all of them, are of something else.
  if (events.length > 0 && !found.isKnownByContent && !events.some(({ hendelse }) => findHendelse(hendelse)))
    return undefined;
  yield;
  const { parts, rows, hiddenRows } = grid;
  const list = { parts, rowElements, rowCount: rows.length, hiddenRows, events, unreadRows, leftOut };
  return isBare(found, grid) || own.isOfMany ? { list, completeness: BARE } : foundList(list, fields);
}

const BARE: CompletenessReading = { kind: 'unknown', reason: 'unknown' };

/** Headings without rows, and no word that there are none: the rows may be on their way, or somewhere else. */
function isBare({ rows }: FoundColumns, { parts }: Grid): boolean {
  return (
    rows.every(({ cells }) => cells.every((cell) => !cell?.text)) &&
    !parts.some((part) => /\bingen\b/.test(fold(textOf(part, 400))))
  );
}

/** Titles further away than this are of the page, not of the list. */
const NEAR = 3;

/** Coded events of one patient: a day, a hendelse, and more than a heading that says so. */
function isEventList(found: FoundColumns, titles: readonly string[], grid: Grid, isPointedOut: boolean): boolean {
  const { columns, rows } = found;
  const hasCode = columns.hendelse !== undefined || columns.kode !== undefined;
  if (!hasCode || columns.dato === undefined) return false;
  if (isPointedOut) return true;
  if (titles.slice(0, NEAR).some(isOfOtherThings)) return false;
  // A list of documents names the hendelse and leaves out type and outcome: no history can be made of it.
  const tellsMore = [columns.forlopstype, columns.kode, columns.utfall].some((column) => column !== undefined);
  if (!tellsMore && !found.isOfDocuments && typeInTitles(titles) === undefined && !hasTypes(found)) return false;
  if (found.isKnownByContent) return true;
  const isAbout = titles.slice(0, NEAR).some(isAboutPathway) || found.hasSpecificHeadings;
  const isEmpty = rows.every((row) => row.cells.filter((cell) => cell?.text).length <= 1);
  return isAbout || (isEmpty && saysNoEvents(grid));
}

/** Some row says a type, in its own cells or in a heading of the rows that follow. */
function hasTypes({ rows, columns, isOfDocuments }: FoundColumns): boolean {
  return rows.slice(0, 40).some((row) => {
    const read = readRow(row, { columns, isOfDocuments }, undefined);
    return read.kind === 'group' || (read.kind === 'event' && read.event.forlopstype !== '');
  });
}

function saysNoEvents({ rows }: Grid): boolean {
  return rows.some((row) => row.cells.some((cell) => /^ingen (?:\w+ )?hendelse/.test(fold(cell?.text ?? ''))));
}

/** The lists of a page as one; what is shown twice counts once. */
function togetherOf(lists: readonly FoundList[], fields: readonly ClassifiedField[]): HistoryReading | undefined {
  const shown = lists.filter((list, index) => !isRepeated(list, index, lists));
  if (shown.length === 0) return undefined;
  const sum = (of: (list: ReadList) => number) => shown.reduce((total, { list }) => total + of(list), 0);
  const leftOut = sum((list) => list.leftOut);
  return {
    events: shown.flatMap(({ list }) => list.events).slice(0, MAX_ROWS),
    completeness: leastComplete([...shown.map(({ completeness }) => completeness), ...sharedDoubt(shown, fields)]),
    unreadRows: sum((list) => list.unreadRows),
    ...(leftOut > 0 ? { leftOut } : {}),
  };
}

/** What stands around several lists, a filter above them all, is said of each. */
function sharedDoubt(shown: readonly FoundList[], fields: readonly ClassifiedField[]): CompletenessReading[] {
  if (shown.length < 2) return [];
  const all = shown.map(({ list }) => list);
  const parts = all.flatMap((list) => [...list.parts]);
  const [first] = parts;
  const around = first && ancestorsOf(first, 16).find((one) => parts.every((part) => isInside(one, part)));
  if (!around || isMatch(around, 'body, html')) return [];
  const whole = {
    parts,
    rowElements: all.flatMap((list) => [...list.rowElements]),
    rowCount: all.reduce((sum, list) => sum + list.rowCount, 0),
    hiddenRows: 0,
    events: all.flatMap((list) => [...list.events]),
    unreadRows: all.reduce((sum, list) => sum + list.unreadRows, 0),
    leftOut: all.reduce((sum, list) => sum + list.leftOut, 0),
  };
  const shared = readCompleteness(whole, fields);
  if (shared.kind !== 'unknown' || shared.reason === 'virtualised') return [];
  // Two lists that are each shown from a day on are cut, and each has said so.
  const isNews = shared.reason === 'filtered' || shown.every(({ completeness }) => completeness.kind === 'complete');
  return isNews ? [shared] : [];
}

/** The same events shown again, as a summary beside the whole list, are not events of their own. */
function isRepeated({ list: { events } }: FoundList, index: number, lists: readonly FoundList[]): boolean {
  if (events.length === 0) return lists.some(({ list }) => list.events.length > 0);
  return lists.some(({ list: other }, at) => {
    if (at === index || other.events.length < events.length) return false;
    if (other.events.length === events.length && at > index) return false;
    const keys = new Set(other.events.map((event) => JSON.stringify(event)));
    return events.every((event) => keys.has(JSON.stringify(event)));
  });
}

function leastComplete(all: readonly CompletenessReading[]): CompletenessReading {
  const unknown = all.find(({ kind }) => kind === 'unknown');
  if (unknown) return unknown;
  const partly = all.flatMap((one) => (one.kind === 'from' ? [one] : []));
  return partly.sort((one, other) => other.day.localeCompare(one.day))[0] ?? { kind: 'complete' };
}
