import { type DayNumber, dayFromParts } from '../forlop/day.ts';
import { parseCellBirthDate, parseCellDate } from './cell-date.ts';
import { type Row, textOf } from './row.ts';

const HYPHEN = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;

/** Reads dates. The two usual notations are read from the bytes, any other from the cell's text. */
export class DateCells {
  /** @param today given for birth dates: a year of two digits is then the latest such day not after it */
  constructor(private readonly today?: DayNumber) {}

  /** Day of a trimmed cell, UNREADABLE where it is empty or says none. */
  day(row: Row, cell: number): DayNumber {
    const { bytes } = row;
    const at = row.starts[cell] as number;
    if ((row.ends[cell] as number) - at === 10) {
      if (bytes[at + 4] === HYPHEN && bytes[at + 7] === HYPHEN) {
        const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
        const month = twoDigits(bytes, at + 5);
        const date = twoDigits(bytes, at + 8);
        if (year >= 0 && month >= 0 && date >= 0) return dayFromParts(year, month, date);
      }
      if (bytes[at + 2] === DOT && bytes[at + 5] === DOT) {
        const year = twoDigits(bytes, at + 6) * 100 + twoDigits(bytes, at + 8);
        const month = twoDigits(bytes, at + 3);
        const date = twoDigits(bytes, at);
        if (year >= 0 && month >= 0 && date >= 0) return dayFromParts(year, month, date);
      }
    }
    const text = textOf(row, cell);
    return this.today === undefined ? parseCellDate(text) : parseCellBirthDate(text, this.today);
  }
}

/** A number of two digits, far below zero when it is none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
}
