import type { FoundColumns } from './find-columns.ts';
import { fold } from './fold.ts';
import { numbersInText } from './identity-number.ts';
import type { Row } from './table-grid.ts';

/** Whose page it is, as far as a list needs to know. */
export interface KnownPatient {
  readonly number: string | undefined;
  readonly name: string | undefined;
}

/** More people than this in one list make it a ward's, which seldom shows all that is registered of each. */
const MAX_FAMILY = 3;

/** Which rows of a list are the patient's own, and whether it may be all of them. */
export interface OwnRows {
  readonly rows: readonly Row[];
  readonly isOfMany: boolean;
}

/**
 * The patient's own rows in a list; undefined where it is another's. A list that tells of each row whose it is gives those
 * that say this one's number or name; a heading with another's identity number makes the whole list another's.
 */
export function ownRows(
  { rows, pasient }: Pick<FoundColumns, 'rows' | 'pasient'>,
  titles: readonly string[],
  patient: KnownPatient | undefined,
): OwnRows | undefined {
  if (pasient === undefined)
    return isOnePatients(textsOf(rows), [], titles, patient) ? { rows, isOfMany: false } : undefined;
  if (!isOnePatients([], [], titles, patient)) return undefined;
  const people = new Set(rows.map((row) => personIn(row, pasient)).filter((person) => person !== ''));
  const numbers = rows.map((row) => [...numbersInText(row.cells.map((cell) => cell?.text ?? '').join(' | '))]);
  const own = rows.filter((row, index) => {
    const told = numbers[index] ?? [];
    if (told.length > 0) return told.length === 1 && told[0] === patient?.number;
    const person = personIn(row, pasient);
    return person !== '' && patient?.name !== undefined && isSameName(person, fold(patient.name));
  });
  if (own.length === 0 && rows.length > 0) return undefined;
  // A row that does not say whose it is may be this patient's.
  const unsaid = rows.some((row) => personIn(row, pasient) === '' && row.cells.filter((cell) => cell?.text).length > 1);
  return { rows: own, isOfMany: people.size > MAX_FAMILY || unsaid };
}

function personIn(row: Row, pasient: number): string {
  return fold(row.cells[pasient]?.text ?? '');
}

/** Do texts, names where a list says whose an entry is, and titles tell of this patient and nobody else? */
export function isOnePatients(
  texts: readonly string[],
  names: readonly string[],
  titles: readonly string[],
  patient: KnownPatient | undefined,
): boolean {
  const numbers = new Set([...titles, ...texts].flatMap((text) => [...numbersInText(text)]));
  if (numbers.size > 1) return false;
  const [only] = numbers;
  if (only !== undefined) return patient?.number === only;
  const people = new Set(names.map(fold).filter((name) => name !== ''));
  const [one] = people;
  if (one === undefined) return true;
  return people.size === 1 && patient?.name !== undefined && isSameName(one, fold(patient.name));
}

function textsOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell && cell.text.length >= 11 ? [cell.text] : [])));
}

/** Last name first or last, as long as every word is the same. */
function isSameName(one: string, other: string): boolean {
  return one.split(' ').sort().join(' ') === other.split(' ').sort().join(' ');
}
