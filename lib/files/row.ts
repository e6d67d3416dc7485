/**
 * One row of a file as a reader holds it while it is being read; the next row overwrites it. Cell `k` is the UTF-8 in
 * `bytes` from `starts[k]` to `ends[k]`; a cell that the row lacks is empty, and so is always the one after the last
 * column, which stands for columns that the file does not have.
 */
export interface Row {
  readonly bytes: Uint8Array;
  /** Over the same bytes; it goes on for some more after the last cell. */
  readonly view: DataView;
  /** May a cell have white space at its ends? */
  readonly isLoose: boolean;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Cells that the row has, those beyond the header included. */
  readonly count: number;
  /** Is a cell beyond the header filled? */
  readonly isOverfull: boolean;
  /** Physical line (CSV) or row of the sheet (XLSX) where the row begins, from 1. */
  readonly line: number;
  /** The row as it stands in the file. */
  rawText(): string;
}

/** Narrows a cell to what is left without white space at its ends, as `String.prototype.trim` sees it. */
export function trimCell(row: Row, cell: number): void {
  const { bytes } = row;
  let start = row.starts[cell] as number;
  let end = row.ends[cell] as number;
  if (start === end || (isPlain(bytes[start]) && isPlain(bytes[end - 1]))) return;
  for (let width = spaceAt(bytes, start, end); width > 0; width = spaceAt(bytes, start, end)) start += width;
  for (let width = spaceBefore(bytes, start, end); width > 0; width = spaceBefore(bytes, start, end)) end -= width;
  row.starts[cell] = start;
  row.ends[cell] = end;
}

/** Has the row nothing but white space between its separators? */
export function isBlank(row: Row): boolean {
  if (row.isOverfull) return false;
  const cells = Math.min(row.count, row.starts.length);
  for (let cell = 0; cell < cells; cell++) {
    trimCell(row, cell);
    if (row.starts[cell] !== row.ends[cell]) return false;
  }
  return true;
}

/** Text of a cell, not trimmed. */
export function textOf(row: Row, cell: number): string {
  return decode(row.bytes, row.starts[cell] as number, row.ends[cell] as number);
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of some of the bytes. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  return from === to ? '' : decoder.decode(bytes.subarray(from, to));
}

function isPlain(byte = 0): boolean {
  return byte > 0x20 && byte < 0x80;
}

/** Bytes that the white space beginning at `at` takes, 0 when there is none. */
function spaceAt(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return 0;
  const byte = bytes[at] as number;
  if (byte < 0x80) return isAsciiSpace(byte) ? 1 : 0;
  if (byte === 0xc2) return at + 2 <= end && bytes[at + 1] === 0xa0 ? 2 : 0;
  return at + 3 <= end && isWideSpace(byte, bytes[at + 1] as number, bytes[at + 2] as number) ? 3 : 0;
}

function spaceBefore(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start) return 0;
  const byte = bytes[end - 1] as number;
  if (byte < 0x80) return isAsciiSpace(byte) ? 1 : 0;
  if (end - 2 >= start && bytes[end - 2] === 0xc2 && byte === 0xa0) return 2;
  return end - 3 >= start && isWideSpace(bytes[end - 3] as number, bytes[end - 2] as number, byte) ? 3 : 0;
}

function isAsciiSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function isWideSpace(first: number, second: number, third: number): boolean {
  const isLead = first === 0xe1 || first === 0xe2 || first === 0xe3 || first === 0xef;
  if (!isLead) return false;
  const point = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  return String.fromCharCode(point).trim() === '';
}
