import { lastWord } from './byte-texts.ts';

/** Answered where a cell is not remembered. */
export const NOT_SEEN = 0x7fffffff;

/** A longer cell is not remembered: its length must fit in the key's last byte beside what is left of the cell. */
const LONGEST = 11;
/** Words of an entry: the key's three, and what it came to. */
const ENTRY = 4;
/** Keys that share a place. */
const WAYS = 2;

/**
 * Remembers what short cells came to, by their bytes: dates and places are few, so that nearly every cell has been seen
 * before. Two keys may share a place; a third one takes the second's.
 */
export class CellCache {
  private readonly entries: Int32Array;
  private readonly shift: number;
  /** The three words of the latest key; the length in the last one makes it differ from an empty entry's. */
  private first = 0;
  private second = 0;
  private third = 0;

  /** @param bits the cache has two to this power places */
  constructor(bits: number) {
    this.entries = new Int32Array((ENTRY * WAYS) << bits);
    this.shift = 32 - bits;
  }

  /** What the filled cell `from` to `to` came to, or NOT_SEEN. */
  find(view: DataView, from: number, to: number): number {
    if (to - from > LONGEST) return NOT_SEEN;
    const { entries } = this;
    const place = this.placeOf(view, from, to);
    if (this.isAt(place)) return entries[place + 3] as number;
    return this.isAt(place + ENTRY) ? (entries[place + ENTRY + 3] as number) : NOT_SEEN;
  }

  /** Remembers what a filled cell came to. */
  keep(view: DataView, from: number, to: number, value: number): void {
    if (to - from > LONGEST) return;
    const place = this.placeOf(view, from, to);
    const isFree = this.entries[place + 2] === 0;
    this.entries.set([this.first, this.second, this.third, value], isFree ? place : place + ENTRY);
  }

  private isAt(entry: number): boolean {
    const { entries } = this;
    return entries[entry] === this.first && entries[entry + 1] === this.second && entries[entry + 2] === this.third;
  }

  private placeOf(view: DataView, from: number, to: number): number {
    const length = to - from;
    const first = length >= 4 ? view.getInt32(from, true) : lastWord(view, from, to);
    const second = length >= 8 ? view.getInt32(from + 4, true) : length > 4 ? lastWord(view, from + 4, to) : 0;
    const third = (length << 24) | (length > 8 ? lastWord(view, from + 8, to) : 0);
    this.first = first;
    this.second = second;
    this.third = third;
    const hash = Math.imul(first ^ Math.imul(second, 0x85ebca6b) ^ (third << 7), 0x9e3779b1);
    return (Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> this.shift) * ENTRY * WAYS;
  }
}
