import { isoOf } from '../forlop/day.ts';
import { SLACK, viewOf } from './byte-texts.ts';
import type { FileColumn } from './columns.ts';
import type { Row } from './row.ts';

/** A number with the digits that the file has, so that a long key keeps them all. */
export class RawNumber {
  constructor(readonly digits: string) {}
}

export type SheetCell = string | boolean | RawNumber | Date | null;

const MS_PER_DAY = 86_400_000;
/** Days from Excel's day 0 to 1970-01-01, in its two ways of counting. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const SHOWN_SEPARATOR = ';';

/** A row of a sheet as the bytes of its cells' texts, so that it is read just as a row of a CSV file is. */
export class SheetRow implements Row {
  bytes = new Uint8Array(1024);
  view = viewOf(this.bytes);
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count = 0;
  isOverfull = false;
  readonly isLoose = true;
  line = 0;
  private cells: readonly SheetCell[] = [];
  private readonly encoder = new TextEncoder();
  private readonly epoch: number;

  constructor(
    private readonly columns: readonly FileColumn[],
    hasDatesFrom1904: boolean,
  ) {
    this.starts = new Int32Array(columns.length + 1);
    this.ends = new Int32Array(columns.length + 1);
    this.epoch = hasDatesFrom1904 ? EPOCH_1904 : EPOCH_1900;
  }

  /** Takes the cells of the sheet's row `line`. */
  fill(cells: readonly SheetCell[], line: number): void {
    const width = this.columns.length;
    this.cells = cells;
    this.line = line;
    this.count = cells.length;
    this.isOverfull = cells.some((cell, index) => index >= width && cellText(cell).trim() !== '');
    let at = 0;
    for (let index = 0; index < width; index++) {
      const text = this.textAt(index);
      this.makeRoom(at, text.length * 3);
      this.starts[index] = at;
      if (text !== '') at += this.encoder.encodeInto(text, this.bytes.subarray(at)).written;
      this.ends[index] = at;
    }
  }

  rawText(): string {
    const texts = this.cells.map((cell) => cellText(cell));
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join(SHOWN_SEPARATOR);
  }

  private textAt(index: number): string {
    const cell = this.cells[index] ?? null;
    return cell instanceof RawNumber && isDateColumn(this.columns[index])
      ? (this.dayOfSerial(Number(cell.digits)) ?? cellText(cell))
      : cellText(cell);
  }

  /**
   * A date that lost its format on the way is left as Excel's count of days. Five digits cover 1927 to 2173 and are
   * no other way to write a date, so that nothing is guessed.
   */
  private dayOfSerial(serial: number): string | undefined {
    return serial >= 10_000 && serial < 100_000 ? isoOf(Math.floor(serial) - this.epoch) : undefined;
  }

  private makeRoom(used: number, count: number): void {
    if (used + count + SLACK <= this.bytes.length) return;
    const larger = new Uint8Array((used + count) * 2 + SLACK);
    larger.set(this.bytes.subarray(0, used));
    this.bytes = larger;
    this.view = viewOf(larger);
  }
}

/** What a cell says, with days as ISO text and numbers without an exponent. */
export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof RawNumber) return /^\d+$/.test(cell.digits) ? cell.digits : String(Number(cell.digits));
  const days = Math.floor(cell.getTime() / MS_PER_DAY);
  return Number.isNaN(days) ? '' : isoOf(days);
}

function isDateColumn(column: FileColumn | undefined): boolean {
  const name = column?.column;
  return name === 'dato' || name === 'fodselsdato' || name === 'mottatt' || name === 'vurdert';
}
