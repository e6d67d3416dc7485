import { lastWord } from './byte-texts.ts';

/** Answered where a cell is not remembered. */
export const NOT_SEEN = 0x7fffffff;

/** A longer cell is not remembered: its length must fit in the key's last byte beside what is left of the cell. */
const LONGEST = 11;
const SLOT = 4;

/**
 * Remembers what short cells came to, by their bytes: dates and places are few, so that nearly every cell has been seen
 * before. Each key has one slot, and a newer one takes it.
 */
export class CellCache {
  private readonly slots: Int32Array;
  private readonly shift: number;
  /** The three words of the latest key. */
  private first = 0;
  private second = 0;
  private third = 0;

  /** @param bits the cache has two to this power slots */
  constructor(bits: number) {
    this.slots = new Int32Array(SLOT << bits);
    this.shift = 32 - bits;
  }

  /** What the filled cell `from` to `to` came to, or NOT_SEEN. */
  find(view: DataView, from: number, to: number): number {
    if (to - from > LONGEST) return NOT_SEEN;
    const { slots } = this;
    const slot = this.slotOf(view, from, to);
    return slots[slot] === this.first && slots[slot + 1] === this.second && slots[slot + 2] === this.third
      ? (slots[slot + 3] as number)
      : NOT_SEEN;
  }

  /** Remembers what a filled cell came to. */
  keep(view: DataView, from: number, to: number, value: number): void {
    if (to - from > LONGEST) return;
    const slot = this.slotOf(view, from, to);
    this.slots[slot] = this.first;
    this.slots[slot + 1] = this.second;
    this.slots[slot + 2] = this.third;
    this.slots[slot + 3] = value;
  }

  private slotOf(view: DataView, from: number, to: number): number {
    const length = to - from;
    const first = length >= 4 ? view.getInt32(from, true) : lastWord(view, from, to);
    const second = length >= 8 ? view.getInt32(from + 4, true) : length > 4 ? lastWord(view, from + 4, to) : 0;
    const third = (length << 24) | (length > 8 ? lastWord(view, from + 8, to) : 0);
    this.first = first;
    this.second = second;
    this.third = third;
    const hash = Math.imul(first ^ Math.imul(second, 0x85ebca6b) ^ (third << 7), 0x9e3779b1);
    return (Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> this.shift) * SLOT;
  }
}
