import { type DayNumber, UNREADABLE } from '../forlop/day.ts';
import { CellCache, NOT_SEEN } from './cell-cache.ts';
import { parseCellBirthDate, parseCellDate } from './cell-date.ts';
import { type Row, textOf } from './row.ts';

const SPACE = 0x20;
const T = 0x54;
const COLON = 0x3a;

/** Reads dates: each notation of each day is parsed once and then known by its bytes. */
export class DateCells {
  private readonly seen = new CellCache(12);

  /** @param today given for birth dates: a year of two digits is then the latest such day not after it */
  constructor(private readonly today?: DayNumber) {}

  /** Day of a trimmed cell, UNREADABLE where it is empty or says none. */
  day(row: Row, cell: number): DayNumber {
    const from = row.starts[cell] as number;
    const to = row.ends[cell] as number;
    if (from === to) return UNREADABLE;
    const end = dateEnd(row.bytes, from, to);
    const known = this.seen.find(row.view, from, end);
    if (known !== NOT_SEEN) return known;
    const text = textOf(row, cell);
    const day = this.today === undefined ? parseCellDate(text) : parseCellBirthDate(text, this.today);
    this.seen.keep(row.view, from, end, day);
    return day;
  }
}

/** Where a date of ten characters ends that has a time of day after it; else where the cell does. */
function dateEnd(bytes: Uint8Array, from: number, to: number): number {
  const at = from + 10;
  if (to - at < 6) return to;
  const isTime =
    (bytes[at] === SPACE || bytes[at] === T) &&
    isDigit(bytes[at + 1]) &&
    isDigit(bytes[at + 2]) &&
    bytes[at + 3] === COLON &&
    isDigit(bytes[at + 4]) &&
    isDigit(bytes[at + 5]);
  return isTime ? at : to;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
