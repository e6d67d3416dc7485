import { EventOrder } from './event-order.ts';
import type { EventTable } from './event-table.ts';
import { ForlopBounds } from './forlop-bounds.ts';
import { PatientGroup } from './patient-group.ts';

/**
 * One set of events put together into forløp. A *position* is a place in `order`; positions grow through each
 * forløp in the order, and a patient's positions are contiguous.
 */
export interface Sammenstilling {
  readonly order: EventOrder;
  /** First position of each patient, with one more entry at the end. */
  readonly patientStart: Int32Array;
  /** First forløp of each patient, with one more entry at the end. */
  readonly patientForlop: Int32Array;
  /** First position of each forløp; it reaches to `forlopEnd`. */
  readonly forlopStart: Int32Array;
  /** Position after the last event of each forløp. */
  readonly forlopEnd: Int32Array;
  /** For each duplicate, by row: the earliest row that it repeats. */
  readonly duplicateOf: ReadonlyMap<number, number>;
}

/**
 * Puts events together into forløp: grouped by patient and type whatever the unit, ordered
 * by day, within the day by hendelse and then as given; an X ends a forløp. Events with an unreadable date or an
 * unknown type, and duplicates, join none.
 */
export function sammenstill(table: EventTable): Sammenstilling {
  const { order, patientStart } = groupByPatient(table);
  const patients = patientStart.length - 1;
  const patientForlop = new Int32Array(patients + 1);
  const bounds = new ForlopBounds();
  const duplicateOf = new Map<number, number>();
  const group = new PatientGroup(table, order, bounds, duplicateOf);
  for (let patient = 0; patient < patients; patient++) {
    patientForlop[patient] = bounds.count;
    group.arrange(patientStart[patient] as number, patientStart[patient + 1] as number);
  }
  patientForlop[patients] = bounds.count;
  return {
    order,
    patientStart,
    patientForlop,
    forlopStart: bounds.starts.subarray(0, bounds.count),
    forlopEnd: bounds.ends.subarray(0, bounds.count),
    duplicateOf,
  };
}

/** Stable counting sort of the events by patient; numbers of patients without a row are skipped. */
function groupByPatient(table: EventTable): { order: EventOrder; patientStart: Int32Array } {
  const { size, pasient, day, code } = table;
  const next = new Int32Array(table.pasienter.size + 1);
  for (let row = 0; row < size; row++) bump(next, (pasient[row] as number) + 1);
  let patients = 0;
  for (let n = 1; n < next.length; n++) if ((next[n] as number) > 0) patients++;
  const patientStart = new Int32Array(patients + 1);
  let filled = 0;
  for (let n = 1, total = 0; n < next.length; n++) {
    const count = next[n] as number;
    if (count > 0) patientStart[filled++] = total;
    total += count;
    next[n] = total;
  }
  patientStart[patients] = size;
  const order = new EventOrder(size);
  for (let row = 0; row < size; row++) {
    order.set(bump(next, pasient[row] as number), row, day[row] as number, code[row] as number);
  }
  return { order, patientStart };
}

/** Adds one to a counter and answers what it was. */
function bump(counters: Int32Array, index: number): number {
  const before = counters[index] as number;
  counters[index] = before + 1;
  return before;
}
