import { UNREADABLE } from './day.ts';
import { KNOWN_TYPES, RANK_END, RANK_START } from './event-code.ts';
import type { EventTable } from './event-table.ts';

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

/**
 * One set of events put together into forløp. A *position* is a place in `order`; positions grow through each
 * forløp in the order of the specification's section 2, and a patient's positions are contiguous.
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
 * Puts events together into forløp (domain.md section 2): grouped by patient and type whatever the unit, ordered
 * by day, within the day by hendelse and then as given; an X ends a forløp. Events with an unreadable date or an
 * unknown type, and duplicates, join none.
 */
export function sammenstill(table: EventTable): Sammenstilling {
  const { order, patientStart } = groupByPatient(table);
  const patients = patientStart.length - 1;
  const patientForlop = new Int32Array(patients + 1);
  const bounds = new Bounds();
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

/** First and last positions of forløp, grown as they are found. */
class Bounds {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);

  add(start: number, end: number): void {
    if (this.count === this.starts.length) {
      const starts = new Int32Array(this.count * 2);
      const ends = new Int32Array(this.count * 2);
      starts.set(this.starts);
      ends.set(this.ends);
      this.starts = starts;
      this.ends = ends;
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }
}

/** Days fit in 27 bits beside the rank, which leaves the key a small integer; years 0-9999 are well within. */
const RANK_BITS = 4;
const RANK_MASK = 15;
const NO_KEY = 0x7fffffff;
/** Up to this many rows a patient's events are sorted by insertion, which is fastest for the usual handful. */
const SMALL = 32;

/** Arranges one patient's events; its scratch arrays serve all patients. */
class PatientGroup {
  private scratch = new Scratch(64);
  /** Does the patient at hand have a duplicate? Nearly none has, and then no event need be looked up. */
  private hasDuplicates = false;
  /** By code number, read once: an array of numbers is quicker than an object per event. */
  private readonly typeOf: Int32Array;
  private readonly rankOf: Int32Array;

  constructor(
    private readonly table: EventTable,
    private readonly order: EventOrder,
    private readonly bounds: Bounds,
    private readonly duplicateOf: Map<number, number>,
  ) {
    this.typeOf = Int32Array.from(table.codes.codes, (code) => code.typeIndex);
    this.rankOf = Int32Array.from(table.codes.codes, (code) => code.dayRank);
  }

  /** Orders positions `from` to `to`, marks duplicates, and notes the bounds of each forløp. */
  arrange(from: number, to: number): void {
    const size = to - from;
    this.hasDuplicates = false;
    this.load(from, size);
    this.scratch.sort(size);
    const { types } = this.scratch;
    let out = from;
    for (let i = 0; i < size; ) {
      const j = this.runEnd(i, size);
      this.markDuplicates(i, j);
      if ((types[i] as number) < KNOWN_TYPES) out = this.splitDays(i, j, out);
      i = j;
    }
    if (out < to) this.appendOutside(size, out);
  }

  private load(from: number, size: number): void {
    if (size > this.scratch.capacity) this.scratch = new Scratch(size * 2);
    const { types, keys, rows, codes } = this.scratch;
    const { order, typeOf, rankOf } = this;
    for (let i = 0; i < size; i++) {
      const code = order.code(from + i);
      const day = order.day(from + i);
      rows[i] = order.row(from + i);
      codes[i] = code;
      types[i] = typeOf[code] as number;
      keys[i] = day === UNREADABLE ? NO_KEY : (day << RANK_BITS) | (rankOf[code] as number);
    }
  }

  /** Where the events of the type at scratch `i` end. */
  private runEnd(i: number, size: number): number {
    const { types } = this.scratch;
    let j = i + 1;
    while (j < size && types[j] === types[i]) j++;
    return j;
  }

  /**
   * Writes the forløp of one type (scratch `i` to `j`) to `order` from `out` on and answers the position after
   * them. Within a day that begins with a forløp open and has an X, every A comes after every X: an ordinary
   * transfer ends the old forløp and starts the new one on the same day.
   */
  private splitDays(i: number, j: number, out: number): number {
    const { keys } = this.scratch;
    let start = out;
    for (let d = i; d < j && keys[d] !== NO_KEY; ) {
      const day = (keys[d] as number) >> RANK_BITS;
      let e = d + 1;
      while (e < j && keys[e] !== NO_KEY && (keys[e] as number) >> RANK_BITS === day) e++;
      // Ends come last within a day, so the last event tells whether there is one.
      const startsLast = out > start && e - d > 1 && this.rankAt(e - 1) === RANK_END;
      for (let k = d; k < e; k++) {
        if (this.isDuplicate(k) || (startsLast && this.rankAt(k) === RANK_START)) continue;
        this.write(k, out++);
        if (this.rankAt(k) === RANK_END) {
          this.bounds.add(start, out);
          start = out;
        }
      }
      for (let k = d; startsLast && k < e && this.rankAt(k) === RANK_START; k++) {
        if (!this.isDuplicate(k)) this.write(k, out++);
      }
      d = e;
    }
    if (out > start) this.bounds.add(start, out);
    return out;
  }

  private write(k: number, position: number): void {
    const { keys, rows, codes } = this.scratch;
    const key = keys[k] as number;
    this.order.set(position, rows[k] as number, key === NO_KEY ? UNREADABLE : key >> RANK_BITS, codes[k] as number);
  }

  private rankAt(k: number): number {
    return (this.scratch.keys[k] as number) & RANK_MASK;
  }

  private isDuplicate(k: number): boolean {
    return this.hasDuplicates && this.duplicateOf.has(this.scratch.rows[k] as number);
  }

  /** Writes what joins no forløp, from `out` on. */
  private appendOutside(size: number, out: number): void {
    const { types, keys } = this.scratch;
    for (let k = 0, position = out; k < size; k++) {
      const joins = (types[k] as number) < KNOWN_TYPES && keys[k] !== NO_KEY && !this.isDuplicate(k);
      if (!joins) this.write(k, position++);
    }
  }

  /** Marks, among scratch `i` to `j` of one type, each event that repeats an earlier line. */
  private markDuplicates(i: number, j: number): void {
    const { keys } = this.scratch;
    for (let d = i; d < j && keys[d] !== NO_KEY; ) {
      let e = d + 1;
      while (e < j && keys[e] === keys[d]) e++;
      if (e - d > 1) this.markWithinRank(d, e);
      d = e;
    }
  }

  /** Events of one type, day and rank stand in the order given; equal codes among them are the same event. */
  private markWithinRank(d: number, e: number): void {
    const { rows, codes } = this.scratch;
    if (e - d === 2 && codes[d] !== codes[d + 1]) return;
    const earlier = new Map<number, SameEvent>();
    for (let k = d; k < e; k++) {
      const row = rows[k] as number;
      const code = codes[k] as number;
      const same = earlier.get(code);
      if (same) {
        const original = same.firstNotElsewhere(row);
        if (original >= 0) {
          this.duplicateOf.set(row, original);
          this.hasDuplicates = true;
        }
        same.add(row);
      } else {
        earlier.set(code, new SameEvent(this.table, row));
      }
    }
  }
}

/** One patient's events while they are arranged: type, day with rank, row and code of each. */
class Scratch {
  readonly types: Int32Array;
  readonly keys: Int32Array;
  readonly rows: Int32Array;
  readonly codes: Int32Array;

  constructor(readonly capacity: number) {
    this.types = new Int32Array(capacity);
    this.keys = new Int32Array(capacity);
    this.rows = new Int32Array(capacity);
    this.codes = new Int32Array(capacity);
  }

  /** By type, then day and rank; rows come in the order given and stay so within equal keys. */
  sort(size: number): void {
    if (size > SMALL) {
      this.sortMany(size);
      return;
    }
    const { types, keys, rows, codes } = this;
    for (let i = 1; i < size; i++) {
      const type = types[i] as number;
      const key = keys[i] as number;
      if ((types[i - 1] as number) < type || (types[i - 1] === type && (keys[i - 1] as number) <= key)) continue;
      const row = rows[i] as number;
      const code = codes[i] as number;
      let j = i - 1;
      while (j >= 0 && ((types[j] as number) > type || (types[j] === type && (keys[j] as number) > key))) {
        types[j + 1] = types[j] as number;
        keys[j + 1] = keys[j] as number;
        rows[j + 1] = rows[j] as number;
        codes[j + 1] = codes[j] as number;
        j--;
      }
      types[j + 1] = type;
      keys[j + 1] = key;
      rows[j + 1] = row;
      codes[j + 1] = code;
    }
  }

  private sortMany(size: number): void {
    const [types, keys, rows, codes] = [this.types, this.keys, this.rows, this.codes].map((column) =>
      column.slice(0, size),
    ) as [Int32Array, Int32Array, Int32Array, Int32Array];
    const index = Int32Array.from({ length: size }, (_, i) => i);
    index.sort(
      (a, b) => (types[a] as number) - (types[b] as number) || (keys[a] as number) - (keys[b] as number) || a - b,
    );
    index.forEach((from, i) => {
      this.types[i] = types[from] as number;
      this.keys[i] = keys[from] as number;
      this.rows[i] = rows[from] as number;
      this.codes[i] = codes[from] as number;
    });
  }
}

/** Rows that agree on patient, type, hendelse, utfall and day, indexed by place so that very many stay quick. */
class SameEvent {
  private readonly firstAtHf = new Map<number, number>();
  private readonly firstAtEnhet = new Map<number, number>();
  private readonly firstWithoutHfAtEnhet = new Map<number, number>();
  private firstOfAll: number;

  constructor(
    private readonly table: EventTable,
    row: number,
  ) {
    this.firstOfAll = row;
    this.add(row);
  }

  add(row: number): void {
    const hf = this.table.hf[row] as number;
    const enhet = this.table.enhet[row] as number;
    this.firstOfAll = Math.min(this.firstOfAll, row);
    setFirst(this.firstAtHf, hf, row);
    setFirst(this.firstAtEnhet, enhet, row);
    if (hf === 0) setFirst(this.firstWithoutHfAtEnhet, enhet, row);
  }

  /** The earliest row that is not at a known, different place from this one, or -1. */
  firstNotElsewhere(row: number): number {
    const hf = this.table.hf[row] as number;
    const enhet = this.table.enhet[row] as number;
    if (hf === 0 && enhet === 0) return this.firstOfAll;
    if (hf === 0) return earliest(this.firstAtEnhet.get(enhet), this.firstAtEnhet.get(0));
    if (enhet === 0) return earliest(this.firstAtHf.get(hf), this.firstAtHf.get(0));
    return earliest(this.firstAtHf.get(hf), this.firstWithoutHfAtEnhet.get(enhet), this.firstWithoutHfAtEnhet.get(0));
  }
}

function setFirst(map: Map<number, number>, key: number, row: number): void {
  if (!map.has(key)) map.set(key, row);
}

function earliest(...rows: (number | undefined)[]): number {
  let found = -1;
  for (const row of rows) if (row !== undefined && (found < 0 || row < found)) found = row;
  return found;
}

/** Adds one to a counter and answers what it was. */
function bump(counters: Int32Array, index: number): number {
  const before = counters[index] as number;
  counters[index] = before + 1;
  return before;
}
