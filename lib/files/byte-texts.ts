import type { Texts } from '../forlop/event-table.ts';

/** A view may be asked for a whole word where a text ends, so that buffers go on for so many bytes after it. */
export const SLACK = 12;

/** Words before a text's own: its number and its length in bytes. */
const HEAD = 2;
/** A slot holds where a text's words begin and, in the bits above that, some of its hash. */
const PLACE_BITS = 27;
const PLACE = (1 << PLACE_BITS) - 1;
const FULLEST = 0.5;

/** How many texts may be asked for at a time: enough to keep the memory busy, few enough to stay in the cache. */
export const BATCH = 256;

/**
 * Texts kept as UTF-8 bytes and found by their bytes: half a million patients take some 20 MB, and no string is made
 * until one is shown. Open addressing with linear probing; the texts lie one after another in words, padded with zeros.
 */
export class ByteTexts implements Texts {
  size = 1;
  private slots = new Int32Array(256);
  private words = new Int32Array(1024);
  /** The first word is no text's, so that an empty slot is a zero. */
  private used = 1;
  private places = new Int32Array(128);
  private readonly hashes = new Int32Array(BATCH);
  private readonly entries = new Int32Array(BATCH);

  number(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const padded = new Uint8Array(bytes.length + SLACK);
    padded.set(bytes);
    return this.numberOf(viewOf(padded), 0, bytes.length);
  }

  text(number: number): string {
    const place = this.places[number] ?? 0;
    if (place === 0) return '';
    const bytes = new Uint8Array(this.words.buffer, (place + HEAD) * 4, this.words[place + 1]);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  /** Number of the text whose bytes in the view are `from` to `to`, 0 when there are none. */
  numberOf(view: DataView, from: number, to: number): number {
    return from === to ? 0 : this.find(hashOf(view, from, to), view, from, to);
  }

  /**
   * Numbers of many filled texts, written to `out` from `first` on. In a table larger than the processor's cache nearly
   * all the time is spent waiting for memory; when what a batch needs is asked for before any of it is looked at, the
   * waits fall together.
   * @param count at most BATCH
   */
  numberAll(view: DataView, from: Int32Array, to: Int32Array, count: number, out: Int32Array, first: number): void {
    const { hashes, entries, slots, words } = this;
    const mask = slots.length - 1;
    for (let i = 0; i < count; i++) hashes[i] = hashOf(view, from[i] as number, to[i] as number);
    for (let i = 0; i < count; i++) entries[i] = slots[(hashes[i] as number) & mask] as number;
    for (let i = 0; i < count; i++) entries[i] = this.likelyPlace(hashes[i] as number, entries[i] as number);
    for (let i = 0; i < count; i++) out[first + i] = words[entries[i] as number] as number;
    for (let i = 0; i < count; i++) {
      const start = from[i] as number;
      const end = to[i] as number;
      if (this.isAt(entries[i] as number, view, start, end)) continue;
      out[first + i] = this.find(hashes[i] as number, view, start, end);
    }
  }

  /** Place of the first text that may have this hash, 0 when there is none; `entry` is what stands in its first slot. */
  private likelyPlace(hash: number, entry: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let found = entry;
    for (let slot = hash & mask; found !== 0 && (found ^ hash) >>> PLACE_BITS !== 0; ) {
      slot = (slot + 1) & mask;
      found = slots[slot] as number;
    }
    return found & PLACE;
  }

  private find(hash: number, view: DataView, from: number, to: number): number {
    const { slots, words } = this;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] as number;
      if (entry === 0) return this.add(slot, hash, view, from, to);
      const place = entry & PLACE;
      if ((entry ^ hash) >>> PLACE_BITS === 0 && this.isAt(place, view, from, to)) return words[place] as number;
    }
  }

  private isAt(place: number, view: DataView, from: number, to: number): boolean {
    const { words } = this;
    if (place === 0 || words[place + 1] !== to - from) return false;
    const whole = from + ((to - from) & ~3);
    let word = place + HEAD;
    let at = from;
    while (at < whole && words[word] === view.getInt32(at, true)) {
      at += 4;
      word++;
    }
    return at === whole && (whole === to || words[word] === lastWord(view, whole, to));
  }

  private add(slot: number, hash: number, view: DataView, from: number, to: number): number {
    const number = this.size++;
    const place = this.used;
    this.used += HEAD + ((to - from + 3) >> 2);
    if (this.used > PLACE) throw new RangeError('more texts than can be told apart');
    if (this.used > this.words.length) this.words = grown(this.words, this.used);
    this.words[place] = number;
    this.words[place + 1] = to - from;
    let word = place + HEAD;
    let at = from;
    for (; at + 4 <= to; at += 4) this.words[word++] = view.getInt32(at, true);
    if (at < to) this.words[word] = lastWord(view, at, to);
    if (number >= this.places.length) this.places = grown(this.places, number);
    this.places[number] = place;
    this.slots[slot] = (hash & ~PLACE) | place;
    if (this.size > this.slots.length * FULLEST) this.widen();
    return number;
  }

  private widen(): void {
    const { places, words } = this;
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    const view = new DataView(words.buffer);
    for (let number = 1; number < this.size; number++) {
      const place = places[number] as number;
      const from = (place + HEAD) * 4;
      const hash = hashOf(view, from, from + (words[place + 1] as number));
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~PLACE) | place;
    }
    this.slots = slots;
  }
}

/** A view that reads the same bytes as `bytes`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The one to three bytes from `at` on as a word, zeros after them. */
export function lastWord(view: DataView, at: number, to: number): number {
  return view.getInt32(at, true) & ((1 << ((to - at) << 3)) - 1);
}

function hashOf(view: DataView, from: number, to: number): number {
  const whole = from + ((to - from) & ~3);
  let hash = to - from;
  for (let at = from; at < whole; at += 4) hash = mix(hash, view.getInt32(at, true));
  if (whole < to) hash = mix(hash, lastWord(view, whole, to));
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function grown(words: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed + 1, words.length + (words.length >> 1)));
  larger.set(words);
  return larger;
}
