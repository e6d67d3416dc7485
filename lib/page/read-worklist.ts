import { findHendelse } from '../kodeverk/hendelser.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { findGrids } from './find-lists.ts';
import { fold, hasAnyPhrase } from './fold.ts';
import { isAboutPathway } from './headings.ts';
import { birthOf, NUMBER, numbersInText } from './identity-number.ts';
import { MAX_ROWS } from './limits.ts';
import { isOfOtherThings, titlesOf, typeInTitles } from './list-titles.ts';
import { nameInText } from './patient-name.ts';
import { readRow } from './read-row.ts';
import type { EventReading } from './reading.ts';
import { inOneLook } from './safe-dom.ts';
import type { Grid, Row } from './table-grid.ts';
import { LISTS_OF_MANY } from './wording-lists.ts';
import { finish } from './work.ts';
import type { WorklistReading } from './worklist-reading.ts';

/** A patient of a list; the identity number goes to the background alone, and only where the user asks for it. */
export interface ListedPatient {
  readonly name: string;
  readonly number: string | undefined;
  readonly birth: ReturnType<typeof birthOf>;
  readonly events: readonly EventReading[];
}

/** What a page's lists of several patients' events hold. */
export interface Worklist {
  readonly patients: readonly ListedPatient[];
  readonly unreadRows: number;
  readonly rowsOfNobody: number;
}

/**
 * Reads the tables of a page that tell of each row whose it is: a unit's list of events, or a list of patients with an
 * event of each. Undefined where the page has none. A row is a patient's when it says one identity number, or one name in
 * the column for patients; a row that says neither is nobody's, and counted.
 */
export function readWorklist(document: Document): Worklist | undefined {
  return inOneLook(() => {
    const gathered = new Gathered();
    for (const grid of finish(findGrids(document))) readGrid(grid, gathered);
    return gathered.size > 0 ? gathered.worklist() : undefined;
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
  unreadRows = 0;
  rowsOfNobody = 0;

  get size(): number {
    return this.found.size;
  }

  add({ key, ...who }: Person, event: EventReading): void {
    const known = this.found.get(key);
    if (known) known.events.push(event);
    else this.found.set(key, { ...who, events: [event] });
  }

  worklist(): Worklist {
    const { unreadRows, rowsOfNobody } = this;
    return { patients: [...this.found.values()], unreadRows, rowsOfNobody };
  }
}

interface Person extends Omit<ListedPatient, 'events'> {
  readonly key: string;
}

/** Titles further away than this are of the page, not of the list. */
const NEAR = 3;

function readGrid(grid: Grid, gathered: Gathered): void {
  const [first] = grid.parts;
  if (!first) return;
  const found = findColumns(grid);
  const titles = titlesOf(first);
  if (!isOfEvents(found, titles)) return;
  let forlopstype = typeInTitles(titles);
  let above: Person | undefined;
  const read: { readonly person: Person; readonly event: EventReading }[] = [];
  let unreadRows = 0;
  let rowsOfNobody = 0;
  for (const row of found.rows.slice(0, MAX_ROWS)) {
    const heading = headingOf(row);
    if (heading) {
      above = heading;
      continue;
    }
    const content = readRow(row, found, forlopstype);
    if (content.kind === 'group') forlopstype = content.forlopstype;
    else if (content.kind === 'unread') unreadRows++;
    else if (content.kind === 'event') {
      const person = personIn(row, found, above);
      if (person) read.push({ person, event: content.event });
      else rowsOfNobody++;
    }
  }
  // Without a column for patients the numbers must say it, and codes that are in no list are of something else.
  if (!read.some(({ event }) => findHendelse(event.hendelse))) return;
  for (const { person, event } of read) gathered.add(person, event);
  gathered.unreadRows += unreadRows;
  gathered.rowsOfNobody += rowsOfNobody;
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

/** A row of one cell with one number in it heads the rows of that patient. */
function headingOf(row: Row): Person | undefined {
  const texts = textsOf(row);
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? personOf(only, [...numbersInText(only)]) : undefined;
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

/** A name alone stands for a patient too, as long as it is no part of a number that cannot be right. */
function personOf(told: string, numbers: readonly string[]): Person | undefined {
  const [number] = numbers;
  const name = withoutNumbers(told);
  if (numbers.length > 1) return undefined;
  if (number !== undefined) return { key: number, name, number, birth: birthOf(number) };
  if (fold(name) === '' || /\d{6}/.test(told)) return undefined;
  return { key: fold(name), name, number: undefined, birth: undefined };
}

function withoutNumbers(text: string): string {
  return text
    .replace(NUMBER, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:·|()–—-]+|[\s,;:·|()–—-]+$/g, '');
}

function textsOf({ cells }: Row): string[] {
  return cells.flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []));
}
