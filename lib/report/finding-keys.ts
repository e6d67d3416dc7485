import { hashFacts } from '../checks/facts.ts';
import { RULE_IDS } from '../checks/rule-ids.ts';
import type { EventTable } from '../forlop/event-table.ts';
import type { FindingIndex } from './finding-index.ts';

/** In no cell of any file. */
const SEPARATOR = '\u0000';

/**
 * What a finding is known by from one export to the next: patient, type, code, date and rule. Two findings of the same
 * event repeated in a file have the same key.
 */
export function findingKey(table: EventTable, index: FindingIndex, n: number): string {
  const row = index.rows[n] as number;
  const { forlopstype, hendelse, utfall } = table.codeOf(row);
  const pasient = table.pasienter.text(table.pasient[row] as number);
  const rule = RULE_IDS[index.rules[n] as number] as string;
  return [pasient, forlopstype, hendelse, utfall, table.dateText(row), rule].join(SEPARATOR);
}

/** Keys of the findings marked as handled, one for each: a repeated event's as often as it is marked. */
export function handledKeys(table: EventTable, index: FindingIndex): string[] {
  const keys: string[] = [];
  for (let n = 0; n < index.size; n++) if (index.handled[n] === 1) keys.push(findingKey(table, index, n));
  return keys;
}

/**
 * Marks the findings of these keys as handled, in the order of the file, as many of a key as it is given.
 * @returns how many were found
 */
export function markHandled(table: EventTable, index: FindingIndex, keys: readonly string[]): number {
  if (keys.length === 0) return 0;
  const left = new Map<string, number>();
  const patients = new Set<string>();
  for (const key of keys) {
    left.set(key, (left.get(key) ?? 0) + 1);
    patients.add(key.slice(0, key.indexOf(SEPARATOR)));
  }
  const isWanted = new Uint8Array(table.pasienter.size);
  for (let number = 1; number < isWanted.length; number++) {
    isWanted[number] = patients.has(table.pasienter.text(number)) ? 1 : 0;
  }
  let found = 0;
  for (const n of index.order) {
    if (isWanted[table.pasient[index.rows[n] as number] as number] === 0) continue;
    const key = findingKey(table, index, n);
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    index.handled[n] = 1;
    found++;
  }
  return found;
}

/**
 * Numbers that stand for the findings marked as handled, for keeping: from the sealed list nobody reads a patient's key,
 * since none is there.
 */
export function handledMarks(table: EventTable, index: FindingIndex): string[] {
  return handledKeys(table, index).map(hashFacts);
}

/**
 * Marks the findings that such numbers stand for, as `markHandled` does; those that are marked already count as found.
 * @returns how many are marked in all
 */
export function markKept(table: EventTable, index: FindingIndex, marks: readonly string[]): number {
  const left = new Map<string, number>();
  for (const mark of marks) left.set(mark, (left.get(mark) ?? 0) + 1);
  if (left.size > 0) {
    for (const n of index.order) {
      const mark = hashFacts(findingKey(table, index, n));
      const count = left.get(mark) ?? 0;
      if (count === 0) continue;
      left.set(mark, count - 1);
      index.handled[n] = 1;
    }
  }
  return index.handled.reduce((sum, one) => sum + one, 0);
}
