import { type DayNumber, UNREADABLE } from '../forlop/day.ts';
import type { EventTable } from '../forlop/event-table.ts';
import { periodName } from './indicators.ts';

/** The months that have an event, oldest first, and which of them each row belongs to. */
export interface Months {
  /** `2026-10`; empty for events whose date cannot be read, which come last. */
  readonly list: readonly string[];
  /** Index in `list`, by row. */
  readonly ofRow: Uint16Array;
}

/** Finds the months of a table. */
export function monthsOf({ size, day }: EventTable): Months {
  const names = new Map<DayNumber, string>();
  for (let row = 0; row < size; row++) {
    const number = day[row] as number;
    if (!names.has(number)) names.set(number, number === UNREADABLE ? '' : periodName(number, 'month'));
  }
  const list = [...new Set(names.values())].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  const indexOf = new Map(list.map((name, index) => [name, index]));
  const byDay = new Map([...names].map(([number, name]) => [number, indexOf.get(name) as number]));
  const ofRow = new Uint16Array(size);
  for (let row = 0; row < size; row++) ofRow[row] = byDay.get(day[row] as number) as number;
  return { list, ofRow };
}
