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
  const numbers = new Set([...titles, ...textsOf(rows)].flatMap((text) => [...numbersInText(text)]));
  if (numbers.size > 1) return false;
  const [only] = numbers;
  if (only !== undefined) return patient?.number === only;
  return pasient === undefined || isOneName(rows, pasient, patient?.name);
}

function textsOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell && cell.text.length >= 11 ? [cell.text] : [])));
}

function isOneName(rows: readonly Row[], pasient: number, name: string | undefined): boolean {
  const names = new Set(rows.flatMap(({ cells }) => fold(cells[pasient]?.text ?? '') || []));
  const [only] = names;
  if (only === undefined) return rows.length === 0;
  return names.size === 1 && name !== undefined && isSameName(only, fold(name));
}

/** Last name first or last, as long as every word is the same. */
export function isSameName(one: string, other: string): boolean {
  return one.split(' ').sort().join(' ') === other.split(' ').sort().join(' ');
}
