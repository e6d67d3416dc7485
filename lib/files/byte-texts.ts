import type { Texts } from '../forlop/event-table.ts';

/** Slots of the hash table: two words each, the hash and where the text's words begin. */
const SLOT_WORDS = 2;
/** Before a text's own words: its number and its length in bytes. */
const HEAD_WORDS = 2;

/**
 * Texts kept as UTF-8 bytes, found by their bytes: half a million patients take some 20 MB and no string is made until
 * one is shown. Open addressing with linear probing; a text's bytes lie in one arena of words, padded with zeros.
 */
export class ByteTexts implements Texts {
  size = 1;
  private slots = new Int32Array(SLOT_WORDS * 256);
  private mask = 255;
  private words = new Int32Array(1024);
  /** Word 0 stands for no text, so that an empty slot is a zero. */
  private used = 1;
  private places = new Int32Array(128);
  private scratch = new Int32Array(16);

  number(text: string): number {
    const bytes = new TextEncoder().encode(text);
    return this.numberOf(bytes, viewOf(bytes), 0, bytes.length);
  }

  text(number: number): string {
    const place = this.places[number] ?? 0;
    if (place === 0) return '';
    const length = this.words[place + 1] as number;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      new Uint8Array(this.words.buffer, (place + HEAD_WORDS) * 4, length),
    );
  }

  /**
   * Number of the text whose bytes are `from` to `to`, 0 when there are none.
   * @param view over the same buffer as `bytes`, from its first byte
   */
  numberOf(bytes: Uint8Array, view: DataView, from: number, to: number): number {
    const length = to - from;
    if (length === 0) return 0;
    const count = (length + 3) >> 2;
    if (count > this.scratch.length) this.scratch = new Int32Array(count * 2);
    const scratch = this.scratch;
    let hash = length;
    let at = from;
    const whole = length >> 2;
    for (let i = 0; i < whole; i++, at += 4) {
      const word = view.getInt32(at, true);
      scratch[i] = word;
      hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ word, 0x9e3779b1);
    }
    if (whole < count) {
      let word = 0;
      for (let shift = 0; at < to; at++, shift += 8) word |= (bytes[at] as number) << shift;
      scratch[whole] = word;
      hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ word, 0x9e3779b1);
    }
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    return this.find(hash, length, count);
  }

  private find(hash: number, length: number, count: number): number {
    const { slots, words, scratch, mask } = this;
    let slot = hash & mask;
    for (;;) {
      const place = slots[slot * SLOT_WORDS + 1] as number;
      if (place === 0) return this.add(slot, hash, length, count);
      if (slots[slot * SLOT_WORDS] === hash && words[place + 1] === length) {
        let i = 0;
        while (i < count && words[place + HEAD_WORDS + i] === scratch[i]) i++;
        if (i === count) return words[place] as number;
      }
      slot = (slot + 1) & mask;
    }
  }

  private add(slot: number, hash: number, length: number, count: number): number {
    const number = this.size++;
    const place = this.used;
    this.used += HEAD_WORDS + count;
    if (this.used > this.words.length) this.words = grown(this.words, this.used);
    this.words[place] = number;
    this.words[place + 1] = length;
    this.words.set(this.scratch.subarray(0, count), place + HEAD_WORDS);
    if (number >= this.places.length) this.places = grown(this.places, number);
    this.places[number] = place;
    this.slots[slot * SLOT_WORDS] = hash;
    this.slots[slot * SLOT_WORDS + 1] = place;
    if (this.size > (this.mask + 1) * 0.6) this.widen();
    return number;
  }

  private widen(): void {
    const old = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(SLOT_WORDS * (this.mask + 1));
    for (let from = 0; from < old.length; from += SLOT_WORDS) {
      const place = old[from + 1] as number;
      if (place === 0) continue;
      const hash = old[from] as number;
      let slot = hash & this.mask;
      while (this.slots[slot * SLOT_WORDS + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * SLOT_WORDS] = hash;
      this.slots[slot * SLOT_WORDS + 1] = place;
    }
  }
}

function grown(words: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed + 1, words.length + (words.length >> 1)));
  larger.set(words);
  return larger;
}

/** A view that reads the same bytes as `bytes`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
