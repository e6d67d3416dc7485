import type { CheckedTable } from '../../../lib/report/check-table.ts';
import type { FindingIndex } from '../../../lib/report/finding-index.ts';

/** Finds the forløp of an event, and what was found on an event. Made when the first finding is shown. */
export class ForlopFinder {
  /** Place of each row in the order of the forløp. */
  private readonly position: Int32Array;
  /** Findings in the order of their rows. */
  private readonly order: Uint32Array;

  constructor(
    private readonly checked: CheckedTable,
    private readonly index: FindingIndex,
  ) {
    const { put, table } = checked;
    this.position = new Int32Array(table.size);
    for (let at = 0; at < table.size; at++) this.position[put.order.row(at)] = at;
    this.order = index.order;
  }

  /** Rows of the forløp that a row belongs to, in its order; undefined where it joins none. */
  rowsWith(row: number): readonly number[] | undefined {
    const { forlopStart, forlopEnd, order } = this.checked.put;
    const position = this.position[row] as number;
    const n = lastAtMost(forlopStart, position);
    if (n < 0 || position >= (forlopEnd[n] as number)) return undefined;
    const start = forlopStart[n] as number;
    return Array.from({ length: (forlopEnd[n] as number) - start }, (_, i) => order.row(start + i));
  }

  /** Numbers of the findings that stand on a row. */
  findingsOn(row: number): readonly number[] {
    const { rows } = this.index;
    let from = 0;
    let to = this.order.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((rows[this.order[middle] as number] as number) < row) from = middle + 1;
      else to = middle;
    }
    const numbers: number[] = [];
    for (; from < this.order.length && rows[this.order[from] as number] === row; from++) {
      numbers.push(this.order[from] as number);
    }
    return numbers;
  }
}

/** Index of the last entry that is at most `value` in numbers that grow, or -1. */
function lastAtMost(numbers: Int32Array, value: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) <= value) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
