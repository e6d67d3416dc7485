import { SLACK, viewOf } from './byte-texts.ts';
import { decode, type Row } from './row.ts';

export const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const FIRST_WIDTH = 64;

/** `scanRow` answers this when the bytes end before the row does. */
export const UNFINISHED = -1;

/**
 * Finds the cells of one CSV row after another, as bounds in the bytes: nothing is copied or decoded. Quotes are those
 * of RFC 4180 where they open a cell; anywhere else, and inside a quoted cell where no separator or line end follows,
 * a quote is an ordinary character. A line ends with LF, CRLF or CR alone, in any mixture.
 */
export class CsvScanner implements Row {
  bytes: Uint8Array = new Uint8Array();
  view: DataView = viewOf(this.bytes);
  starts: Int32Array;
  ends: Int32Array;
  count = 0;
  isOverfull = false;
  isLoose = false;
  line = 1;
  /** Line on which the latest unfinished row has a quote that is still open, 0 when it has none. */
  openQuoteLine = 0;
  /** Physical lines that the rows so far took, with those before them. */
  linesRead: number;
  private readonly separator: number;
  /** The separator in each byte of a word. */
  private readonly fourSeparators: number;
  /** Is a byte one that ends a cell without quotes? */
  private readonly endsCell = new Uint8Array(256);
  /** The header's cells are counted as they come; after it the number of columns is fixed. */
  private readonly isWidthKnown: boolean;
  private width: number;
  private linesInside = 0;
  private input: Uint8Array = this.bytes;
  private inputView = this.view;
  private rowStart = 0;
  private rowEnd = 0;
  private cellStart = 0;
  private cellEnd = 0;
  private readonly cellsWithPairs: number[] = [];

  /**
   * @param separator the byte between cells
   * @param width columns of the header, or undefined to take as many cells as come
   * @param linesRead physical lines that come before the first row
   */
  constructor(separator: number, width?: number, linesRead = 0) {
    this.separator = separator;
    this.isWidthKnown = width !== undefined;
    this.width = width ?? FIRST_WIDTH;
    this.starts = new Int32Array(this.width + 1);
    this.ends = new Int32Array(this.width + 1);
    this.linesRead = linesRead;
    this.fourSeparators = Math.imul(separator, 0x01010101);
    for (const byte of [separator, LF, CR]) this.endsCell[byte] = 1;
  }

  /** Takes the buffer that rows will be scanned in, again each time it is another one. */
  use(input: Uint8Array): void {
    if (input === this.input) return;
    this.input = input;
    this.inputView = viewOf(input);
  }

  /**
   * Scans the row that begins at `from` and answers where the next one begins, or UNFINISHED.
   * @param to end of the bytes; the byte there must be a line feed, which spares the loop a comparison
   * @param isLast does the file end at `to`?
   */
  scanRow(from: number, to: number, isLast: boolean): number {
    const { input, inputView, endsCell, separator, fourSeparators, starts, ends, width } = this;
    let at = from;
    let count = 0;
    let isLoose = false;
    this.linesInside = 0;
    this.isOverfull = false;
    if (this.cellsWithPairs.length > 0) this.cellsWithPairs.length = 0;
    for (;;) {
      let start = at;
      let end: number;
      if (input[at] === QUOTE && at < to) {
        at = this.quotedCell(at, to, isLast, count);
        if (at === UNFINISHED) return UNFINISHED;
        start = this.cellStart;
        end = this.cellEnd;
        isLoose = true;
      } else {
        at = skipPlain(inputView, at, fourSeparators);
        while (input[at] !== separator && endsCell[input[at] as number] === 0) {
          isLoose = true;
          at = skipPlain(inputView, at + 1, fourSeparators);
        }
        end = at;
      }
      if (count < width) {
        starts[count] = start;
        ends[count] = end;
      } else this.cellBeyond(count, start, end);
      count++;
      if (input[at] !== separator || at >= to) break;
      at++;
    }
    const next = this.afterLineEnd(at, to, isLast);
    if (next === UNFINISHED) return UNFINISHED;
    this.rowStart = from;
    this.rowEnd = at;
    this.count = count;
    this.isLoose = isLoose;
    this.line = this.linesRead + 1;
    this.linesRead += this.linesInside + (next > at ? 1 : 0);
    for (let cell = count; cell < this.width; cell++) this.starts[cell] = this.ends[cell] = 0;
    if (this.cellsWithPairs.length > 0) this.copyWithoutPairs();
    else if (this.bytes !== input) this.show(input, this.inputView);
    return next;
  }

  rawText(): string {
    return decode(this.input, this.rowStart, this.rowEnd);
  }

  /** Where the row after the one that ends at `at` begins, or UNFINISHED while that cannot be known. */
  private afterLineEnd(at: number, to: number, isLast: boolean): number {
    if (at >= to) return isLast ? to : UNFINISHED;
    if (this.input[at] === LF) return at + 1;
    if (at + 1 === to) return isLast ? to : UNFINISHED; // a LF may come that belongs to this CR
    return this.input[at + 1] === LF ? at + 2 : at + 1;
  }

  private show(bytes: Uint8Array, view: DataView): void {
    this.bytes = bytes;
    this.view = view;
  }

  /** A cell that begins with a quote: notes its content's bounds and answers where the cell ends. */
  private quotedCell(from: number, to: number, isLast: boolean, cell: number): number {
    const { input } = this;
    const linesAtStart = this.linesInside;
    let hasPairs = false;
    for (let at = from + 1; at < to; at++) {
      const byte = input[at];
      if (byte === LF || (byte === CR && input[at + 1] !== LF)) this.linesInside++;
      if (byte !== QUOTE) continue;
      if (at + 1 < to && input[at + 1] === QUOTE) {
        hasPairs = true;
        at++;
        continue;
      }
      let after = at + 1;
      while (after < to && input[after] === SPACE) after++;
      if (after >= to && !isLast) break;
      if (after >= to || this.endsCell[input[after] as number] === 1) {
        this.cellStart = from + 1;
        this.cellEnd = at;
        if (hasPairs) this.cellsWithPairs.push(cell);
        return after;
      }
    }
    this.openQuoteLine = this.linesRead + linesAtStart + 1;
    return UNFINISHED;
  }

  private cellBeyond(count: number, start: number, end: number): void {
    if (this.isWidthKnown) {
      this.isOverfull ||= decode(this.input, start, end).trim() !== '';
      return;
    }
    if (count >= this.width) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
      this.width = this.starts.length - 1;
    }
    this.starts[count] = start;
    this.ends[count] = end;
  }

  /** Moves the row's cells to a buffer of their own, where two quotes in a quoted cell can become one. */
  private copyWithoutPairs(): void {
    const copy = new Uint8Array(this.rowEnd - this.rowStart + SLACK);
    const cells = Math.min(this.count, this.width);
    let to = 0;
    let pairs = 0;
    for (let cell = 0; cell < cells; cell++) {
      const start = to;
      const hasPairs = this.cellsWithPairs[pairs] === cell;
      if (hasPairs) pairs++;
      const end = this.ends[cell] as number;
      for (let at = this.starts[cell] as number; at < end; at++) {
        const byte = this.input[at] as number;
        copy[to++] = byte;
        if (hasPairs && byte === QUOTE && at + 1 < end && this.input[at + 1] === QUOTE) at++;
      }
      this.starts[cell] = start;
      this.ends[cell] = to;
    }
    this.show(copy, viewOf(copy));
  }
}

/**
 * The first byte from `at` on that is a separator, or below 0x21 or above 0x7F: what ends a cell, or may be white space.
 * Four bytes are looked at together: a borrow or the high bit marks them, and the lowest mark is always a true one.
 */
function skipPlain(view: DataView, at: number, fourSeparators: number): number {
  for (let next = at; ; next += 4) {
    const word = view.getInt32(next, true);
    const other = word ^ fourSeparators;
    const marks = (((other - 0x01010101) & ~other) | ((word - 0x21212121) & ~word) | word) & 0x80808080;
    if (marks !== 0) return next + ((31 - Math.clz32(marks & -marks)) >> 3);
  }
}

function doubled(bounds: Int32Array): Int32Array {
  const larger = new Int32Array(bounds.length * 2);
  larger.set(bounds);
  return larger;
}
