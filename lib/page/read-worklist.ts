import { findHendelse } from '../kodeverk/hendelser.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { findEntryLists } from './find-entries.ts';
import { findGrids } from './find-lists.ts';
import { hasAnyPhrase } from './fold.ts';
import { isAboutPathway } from './headings.ts';
import { numbersInText } from './identity-number.ts';
import { MAX_ROWS } from './limits.ts';
import { isOfOtherThings, titlesOf, typeInTitles } from './list-titles.ts';
import { type ListedPatient, type Person, personAround, personOf } from './listed-person.ts';
import { nameInText } from './patient-name.ts';
import { readRow } from './read-row.ts';
import type { EventReading } from './reading.ts';
import { inOneLook } from './safe-dom.ts';
import type { Grid, Row } from './table-grid.ts';
import { LISTS_OF_MANY } from './wording-lists.ts';
import { finish } from './work.ts';
import { type ListOfMany, mayNameAnother, readManysEntries } from './worklist-entries.ts';
import type { WorklistReading } from './worklist-reading.ts';

/** What a page's lists of several patients' events hold. */
export interface Worklist {
  readonly patients: readonly ListedPatient[];
  readonly unreadRows: number;
  readonly rowsOfNobody: number;
}

/**
 * Reads the lists of a page that tell of each row whose it is: a unit's list of events, or a list of patients with an
 * event or some of each, as a table, cards, lines or terms. Undefined where the page has none. A row is a patient's when it
 * says one identity number, or one name in the column for patients, or stands under one; any other is nobody's, and counted.
 */
export function readWorklist(document: Document): Worklist | undefined {
  return inOneLook(() => {
    const gathered = new Gathered();
    const grids = finish(findGrids(document));
    const taken: Element[] = [];
    const entryLists = finish(findEntryLists(document, () => false));
    const lists = [...grids.flatMap(({ parts }) => parts), ...entryLists.map(({ container }) => container)];
    for (const grid of [...grids, ...entryLists.flatMap(({ grid }) => grid ?? [])]) {
      if (gathered.add(readGrid(grid, lists))) taken.push(...grid.parts);
    }
    for (const list of entryLists) {
      if (!taken.includes(list.container)) gathered.add(readManysEntries(list, lists));
    }
    return gathered.worklist();
  });
}

/** The same without identity numbers, for the panel. */
export function readingOf({ patients, unreadRows, rowsOfNobody }: Worklist): WorklistReading {
  return {
    patients: patients.map(({ name, number, birth, events }) => ({
      name,
      ...(birth ? { birth } : {}),
      events: [...events],
      hasNumber: number !== undefined,
    })),
    unreadRows,
    rowsOfNobody,
  };
}

/** Patients as they come, each with the events of every row that is theirs. */
class Gathered {
  private readonly found = new Map<string, Omit<ListedPatient, 'events'> & { readonly events: EventReading[] }>();
  private isOfMany = false;
  private unreadRows = 0;
  private rowsOfNobody = 0;

  /** Answers whether there was something. */
  add(list: ListOfMany | undefined): boolean {
    if (!list) return false;
    for (const { person, event, isHeaded } of list.read) {
      const { key, ...who } = person;
      const known = this.found.get(key);
      if (known) known.events.push(event);
      else this.found.set(key, { ...who, events: [event] });
      this.isOfMany ||= !isHeaded;
    }
    this.unreadRows += list.unreadRows;
    this.rowsOfNobody += list.rowsOfNobody;
    return true;
  }

  /** A single list under a single patient's name is that patient's own page. */
  worklist(): Worklist | undefined {
    const { found, unreadRows, rowsOfNobody } = this;
    if (!this.isOfMany && found.size < 2) return undefined;
    return { patients: [...found.values()], unreadRows, rowsOfNobody };
  }
}

/** Titles further away than this are of the page, not of the list. */
const NEAR = 3;

function readGrid(grid: Grid, lists: readonly Element[]): ListOfMany | undefined {
  const [first] = grid.parts;
  if (!first) return undefined;
  const found = finish(findColumns(grid));
  const titles = titlesOf(first);
  if (!isOfEvents(found, titles)) return undefined;
  let forlopstype = typeInTitles(titles);
  const around = found.pasient === undefined ? personAround(first, lists) : undefined;
  let above = around;
  const read: { readonly person: Person; readonly event: EventReading; readonly isHeaded: boolean }[] = [];
  let unreadRows = 0;
  let rowsOfNobody = 0;
  for (const row of found.rows.slice(0, MAX_ROWS)) {
    const heading = headingOf(row);
    if (heading) {
      above = heading === 'nobody' ? undefined : heading;
      continue;
    }
    const content = readRow(row, found, forlopstype);
    const texts = textsOf(row);
    if (content.kind !== 'event' && content.kind !== 'group' && texts.length === 1 && mayNameAnother(texts))
      above = undefined;
    if (content.kind === 'group') forlopstype = content.forlopstype;
    else if (content.kind === 'unread') unreadRows++;
    else if (content.kind === 'event') {
      const person = personIn(row, found, above);
      if (person) read.push({ person, event: content.event, isHeaded: above !== undefined && person === around });
      else rowsOfNobody++;
    }
  }
  // Without a column for patients the numbers must say it, and codes that are in no list are of something else.
  if (!read.some(({ event }) => findHendelse(event.hendelse))) return undefined;
  return { read, unreadRows, rowsOfNobody };
}

/** Coded events with a day; what a list calls planned, deleted or anything else is none. */
function isOfEvents(
  { columns, isKnownByContent, hasSpecificHeadings }: FoundColumns,
  titles: readonly string[],
): boolean {
  const near = titles.slice(0, NEAR);
  if (columns.dato === undefined || (columns.hendelse === undefined && columns.kode === undefined)) return false;
  if (near.some((title) => isOfOtherThings(title) && !hasAnyPhrase(title, LISTS_OF_MANY))) return false;
  const tellsType =
    columns.forlopstype !== undefined || columns.kode !== undefined || typeInTitles(titles) !== undefined;
  return tellsType && (isKnownByContent || hasSpecificHeadings || near.some(isAboutPathway));
}

/** A row of one cell with a number or a name in it heads the rows of that patient; one that says it badly, nobody's. */
function headingOf(row: Row): Person | 'nobody' | undefined {
  const texts = textsOf(row);
  const [only] = texts;
  if (texts.length !== 1 || only === undefined) return undefined;
  const numbers = [...numbersInText(only)];
  if (numbers.length > 0) return personOf(only, numbers) ?? 'nobody';
  if (/\d{6}/.test(only)) return 'nobody';
  return nameInText(only) === undefined ? undefined : personOf(only, []);
}

function personIn(row: Row, { pasient }: FoundColumns, above: Person | undefined): Person | undefined {
  const told = pasient === undefined ? '' : (row.cells[pasient]?.text ?? '');
  const texts = textsOf(row);
  const numbers = [...numbersInText(texts.join(' | '))];
  if (numbers.length > 1) return undefined;
  const person = personOf(told, numbers) ?? (told === '' ? above : undefined);
  if (person?.name !== '') return person;
  return { ...person, name: texts.map(nameInText).find((name) => name !== undefined) ?? '' };
}

function textsOf({ cells }: Row): string[] {
  return cells.flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []));
}
