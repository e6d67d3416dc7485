/**
 * Events in the order in which they are read: patient by patient, each patient's forløp first, then what joins none.
 * Row, day and code of a position lie side by side, because a patient's rows are scattered over a whole export and
 * fetching each from its column would cost more than all the checks.
 */
export class EventOrder {
  readonly cells: Int32Array;

  constructor(readonly size: number) {
    this.cells = new Int32Array(size * CELLS);
  }

  /** Row of the table. */
  row(position: number): number {
    return this.cells[position * CELLS] as number;
  }

  /** Day number, or UNREADABLE. */
  day(position: number): number {
    return this.cells[position * CELLS + 1] as number;
  }

  /** Number in the table's code dictionary. */
  code(position: number): number {
    return this.cells[position * CELLS + 2] as number;
  }

  set(position: number, row: number, day: number, code: number): void {
    const at = position * CELLS;
    this.cells[at] = row;
    this.cells[at + 1] = day;
    this.cells[at + 2] = code;
  }
}

const CELLS = 3;
