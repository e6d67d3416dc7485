import type { FoundColumns } from './find-columns.ts';
import { fold } from './fold.ts';
import { numbersInText } from './identity-number.ts';
import type { Row } from './table-grid.ts';

/** Whose page it is, as far as a list needs to know. */
export interface KnownPatient {
  readonly number: string | undefined;
  readonly name: string | undefined;
}

/**
 * Are the list's events the patient's own? A list that tells of each row whose it is must say one person and that it is
 * this one; a heading or a row with another's identity number makes it another's.
 */
export function isPatientsOwn(
  { rows, pasient }: Pick<FoundColumns, 'rows' | 'pasient'>,
  titles: readonly string[],
  patient: KnownPatient | undefined,
): boolean {
  const names = pasient === undefined ? [] : rows.map(({ cells }) => cells[pasient]?.text ?? '');
  return isOnePatients(textsOf(rows), names, titles, patient);
}

/** The same of texts and of the names that stand where a list says whose an entry is. */
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
