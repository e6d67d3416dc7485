import { UNREADABLE } from './day.ts';
import { KNOWN_TYPES, RANK_END, RANK_START } from './event-code.ts';
import type { EventOrder } from './event-order.ts';
import type { EventTable } from './event-table.ts';
import type { ForlopBounds } from './forlop-bounds.ts';
import { PatientScratch } from './patient-scratch.ts';
import { SameEvent } from './same-event.ts';

/** Days fit in 27 bits beside the rank, which leaves the key a small integer; years 0-9999 are well within. */
const RANK_BITS = 4;
const RANK_MASK = 15;
const NO_KEY = 0x7fffffff;
/** Arranges one patient's events; its scratch arrays serve all patients. */
export class PatientGroup {
  private scratch = new PatientScratch(64);
  /** Does the patient at hand have a duplicate? Nearly none has, and then no event need be looked up. */
  private hasDuplicates = false;
  /** By code number, read once: an array of numbers is quicker than an object per event. */
  private readonly typeOf: Int32Array;
  private readonly rankOf: Int32Array;

  constructor(
    private readonly table: EventTable,
    private readonly order: EventOrder,
    private readonly bounds: ForlopBounds,
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
    if (size > this.scratch.capacity) this.scratch = new PatientScratch(size * 2);
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
