import { UNREADABLE } from './day.ts';
import { KNOWN_TYPES, RANK_END, RANK_START } from './event-code.ts';
import type { EventTable } from './event-table.ts';

/**
 * One set of events put together into forløp. A *position* is a place in `order`; positions grow through each
 * forløp in the order of domain.md section 2, and a patient's positions are contiguous.
 */
export interface Sammenstilling {
  /** Row of the table at each position: patient by patient, each patient's forløp first, then what joins none. */
  readonly order: Int32Array;
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

/** Stable counting sort of the rows by patient; numbers of patients without a row are skipped. */
function groupByPatient(table: EventTable): { order: Int32Array; patientStart: Int32Array } {
  const { size, pasient } = table;
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
  const order = new Int32Array(size);
  for (let row = 0; row < size; row++) order[bump(next, pasient[row] as number)] = row;
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
const RANKS = 16;
const NO_KEY = 0x7fffffff;
/** Up to this many rows a patient's events are sorted by insertion, which is fastest for the usual handful. */
const SMALL = 32;

/** Arranges one patient's rows; its scratch arrays serve all patients. */
class PatientGroup {
  private types = new Int32Array(64);
  private keys = new Int32Array(64);
  private rows = new Int32Array(64);
  private readonly codes: EventTable['codes']['codes'];

  constructor(
    private readonly table: EventTable,
    private readonly order: Int32Array,
    private readonly bounds: Bounds,
    private readonly duplicateOf: Map<number, number>,
  ) {
    this.codes = table.codes.codes;
  }

  /** Orders positions `from` to `to`, marks duplicates, and notes the bounds of each forløp. */
  arrange(from: number, to: number): void {
    const size = to - from;
    this.load(from, size);
    this.sort(size);
    let out = from;
    let left = 0; // events that join no forløp, kept at the front of the scratch rows until the end
    for (let i = 0; i < size; ) {
      let j = i + 1;
      while (j < size && this.types[j] === this.types[i]) j++;
      if ((this.types[i] as number) < KNOWN_TYPES) {
        const kept = this.splitDays(i, j, out);
        left = this.setAside(i, j, left);
        out = kept;
      } else {
        this.markDuplicates(i, j);
        left = this.setAside(i, j, left, true);
      }
      i = j;
    }
    for (let k = 0; k < left; k++) this.order[out + k] = this.rows[k] as number;
  }

  private load(from: number, size: number): void {
    if (size > this.keys.length) {
      this.types = new Int32Array(size * 2);
      this.keys = new Int32Array(size * 2);
      this.rows = new Int32Array(size * 2);
    }
    const { code, day } = this.table;
    for (let i = 0; i < size; i++) {
      const row = this.order[from + i] as number;
      const eventCode = this.codes[code[row] as number] as (typeof this.codes)[number];
      const eventDay = day[row] as number;
      this.rows[i] = row;
      this.types[i] = eventCode.typeIndex;
      this.keys[i] = eventDay === UNREADABLE ? NO_KEY : eventDay * RANKS + eventCode.dayRank;
    }
  }

  /** By type, then day and rank; rows come in the order given and stay so within equal keys. */
  private sort(size: number): void {
    if (size > SMALL) {
      this.sortMany(size);
      return;
    }
    const { types, keys, rows } = this;
    for (let i = 1; i < size; i++) {
      const type = types[i] as number;
      const key = keys[i] as number;
      const row = rows[i] as number;
      let j = i - 1;
      while (j >= 0 && ((types[j] as number) > type || (types[j] === type && (keys[j] as number) > key))) {
        types[j + 1] = types[j] as number;
        keys[j + 1] = keys[j] as number;
        rows[j + 1] = rows[j] as number;
        j--;
      }
      types[j + 1] = type;
      keys[j + 1] = key;
      rows[j + 1] = row;
    }
  }

  private sortMany(size: number): void {
    const types = this.types.slice(0, size);
    const keys = this.keys.slice(0, size);
    const rows = this.rows.slice(0, size);
    const index = Int32Array.from({ length: size }, (_, i) => i);
    index.sort(
      (a, b) => (types[a] as number) - (types[b] as number) || (keys[a] as number) - (keys[b] as number) || a - b,
    );
    index.forEach((from, i) => {
      this.types[i] = types[from] as number;
      this.keys[i] = keys[from] as number;
      this.rows[i] = rows[from] as number;
    });
  }

  /**
   * Writes the forløp of one type (scratch `i` to `j`) to `order` from `out` on and answers the position after
   * them. Within a day that begins with a forløp open and has an X, every A comes after every X: an ordinary
   * transfer ends the old forløp and starts the new one on the same day.
   */
  private splitDays(i: number, j: number, out: number): number {
    this.markDuplicates(i, j);
    let start = out;
    for (let d = i; d < j && this.keys[d] !== NO_KEY; ) {
      let e = d + 1;
      const day = Math.floor((this.keys[d] as number) / RANKS);
      while (e < j && this.keys[e] !== NO_KEY && Math.floor((this.keys[e] as number) / RANKS) === day) e++;
      const open = out > start;
      const startsLast = open && e - d > 1 && this.hasEnd(d, e);
      for (let k = d; k < e; k++) {
        if (startsLast && this.rankAt(k) === RANK_START) continue;
        const row = this.rows[k] as number;
        if (this.isDuplicate(row)) continue;
        this.order[out++] = row;
        if (this.rankAt(k) === RANK_END) {
          this.bounds.add(start, out);
          start = out;
        }
      }
      for (let k = d; startsLast && k < e && this.rankAt(k) === RANK_START; k++) {
        const row = this.rows[k] as number;
        if (!this.isDuplicate(row)) this.order[out++] = row;
      }
      d = e;
    }
    if (out > start) this.bounds.add(start, out);
    return out;
  }

  private rankAt(k: number): number {
    const key = this.keys[k] as number;
    return key - Math.floor(key / RANKS) * RANKS;
  }

  private hasEnd(d: number, e: number): boolean {
    for (let k = e - 1; k >= d && this.rankAt(k) === RANK_END; k--) {
      if (!this.isDuplicate(this.rows[k] as number)) return true;
    }
    return false;
  }

  private isDuplicate(row: number): boolean {
    return this.duplicateOf.size > 0 && this.duplicateOf.has(row);
  }

  /** Moves what joins no forløp among scratch `i` to `j` (or all of it) to the front of the scratch rows. */
  private setAside(i: number, j: number, left: number, all = false): number {
    let count = left;
    for (let k = i; k < j; k++) {
      const row = this.rows[k] as number;
      if (all || this.keys[k] === NO_KEY || this.isDuplicate(row)) this.rows[count++] = row;
    }
    return count;
  }

  /** Marks, among scratch `i` to `j` of one type, each event that repeats an earlier line. */
  private markDuplicates(i: number, j: number): void {
    for (let d = i; d < j && this.keys[d] !== NO_KEY; ) {
      let e = d + 1;
      while (e < j && this.keys[e] === this.keys[d]) e++;
      if (e - d > 1) this.markWithinRank(d, e);
      d = e;
    }
  }

  /** Rows of one type, day and rank stand in the order given; equal codes among them are the same event. */
  private markWithinRank(d: number, e: number): void {
    const { code } = this.table;
    if (e - d === 2 && code[this.rows[d] as number] !== code[this.rows[d + 1] as number]) return;
    const earlier = new Map<number, SameEvent>();
    for (let k = d; k < e; k++) {
      const row = this.rows[k] as number;
      const number = code[row] as number;
      const same = earlier.get(number);
      if (!same) earlier.set(number, new SameEvent(this.table, row));
      else {
        const original = same.firstNotElsewhere(row);
        if (original >= 0) this.duplicateOf.set(row, original);
        same.add(row);
      }
    }
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
