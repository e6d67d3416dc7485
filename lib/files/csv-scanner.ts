import { viewOf } from './byte-texts.ts';
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
  line = 1;
  /** Line on which the latest unfinished row has a quote that is still open, 0 when it has none. */
  openQuoteLine = 0;
  /** Physical lines that the rows so far took, with those before them. */
  linesRead: number;
  private readonly separator: number;
  /** Does a byte end a cell without quotes? */
  private readonly endsCell: Uint8Array;
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
    this.endsCell = new Uint8Array(256);
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
    const { input, endsCell, separator, starts, ends, width } = this;
    let at = from;
    let count = 0;
    this.linesInside = 0;
    this.isOverfull = false;
    this.cellsWithPairs.length = 0;
    for (;;) {
      let start = at;
      let end: number;
      if (input[at] === QUOTE && at < to) {
        at = this.quotedCell(at, to, isLast, count);
        if (at === UNFINISHED) return UNFINISHED;
        start = this.cellStart;
        end = this.cellEnd;
      } else {
        while (endsCell[input[at] as number] === 0) at++;
        end = at;
      }
      if (count < width) {
        starts[count] = start;
        ends[count] = end;
      } else this.cellBeyond(count, start, end);
      count++;
      if (at >= to) return isLast ? this.finish(from, to, to, count, 0) : UNFINISHED;
      if (input[at] === separator) {
        at++;
        continue;
      }
      if (input[at] === LF) return this.finish(from, at, at + 1, count, 1);
      if (at + 1 === to && !isLast) return UNFINISHED; // a LF may come that belongs to this CR
      return this.finish(from, at, at + 1 < to && input[at + 1] === LF ? at + 2 : at + 1, count, 1);
    }
  }

  rawText(): string {
    return decode(this.input, this.rowStart, this.rowEnd);
  }

  private finish(from: number, end: number, next: number, count: number, lineEnds: number): number {
    this.rowStart = from;
    this.rowEnd = end;
    this.count = count;
    this.line = this.linesRead + 1;
    this.linesRead += this.linesInside + lineEnds;
    this.bytes = this.input;
    this.view = this.inputView;
    for (let cell = count; cell < this.width; cell++) this.starts[cell] = this.ends[cell] = 0;
    if (this.cellsWithPairs.length > 0) this.copyWithoutPairs();
    return next;
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
    const copy = new Uint8Array(this.rowEnd - this.rowStart);
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
    this.bytes = copy;
    this.view = viewOf(copy);
  }
}

function doubled(bounds: Int32Array): Int32Array {
  const larger = new Int32Array(bounds.length * 2);
  larger.set(bounds);
  return larger;
}
