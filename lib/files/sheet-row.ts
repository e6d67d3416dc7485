import { type CellObject, SSF } from '@e965/xlsx';
import { isoOf } from '../forlop/day.ts';
import { SLACK, viewOf } from './byte-texts.ts';
import type { FileColumn } from './columns.ts';
import type { Row } from './row.ts';

/** A cell as the library gives it; a row has holes where nothing was written. */
export type SheetCell = CellObject | undefined;

/** Days from Excel's day 0 to 1970-01-01, in its two ways of counting. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** The serial number after 9999-12-31. */
const AFTER_LAST_DAY = 2_958_466;
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
    this.epoch = epochOf(hasDatesFrom1904);
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
    const texts = Array.from(this.cells, (_, index) => this.textAt(index));
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join(SHOWN_SEPARATOR);
  }

  private textAt(index: number): string {
    return dayOrText(this.cells[index], this.columns[index], this.epoch);
  }

  private makeRoom(used: number, count: number): void {
    if (used + count + SLACK <= this.bytes.length) return;
    const larger = new Uint8Array((used + count) * 2 + SLACK);
    larger.set(this.bytes.subarray(0, used));
    this.bytes = larger;
    this.view = viewOf(larger);
  }
}

/** What a cell says as a person sees it: a day as an ISO day, whatever column it stands in. */
export function shownText(cell: SheetCell, hasDatesFrom1904: boolean): string {
  return dayOrText(cell, undefined, epochOf(hasDatesFrom1904));
}

function dayOrText(cell: SheetCell, column: FileColumn | undefined, epoch: number): string {
  return cell?.t === 'n' && isDay(cell, column) ? isoOf(Math.floor(Number(cell.v)) - epoch) : cellText(cell);
}

function epochOf(hasDatesFrom1904: boolean): number {
  return hasDatesFrom1904 ? EPOCH_1904 : EPOCH_1900;
}

/** What a cell says, a date as its serial number; nothing where a formula failed. */
export function cellText(cell: SheetCell): string {
  if (!cell || cell.t === 'e' || cell.v === undefined) return '';
  return cell.t === 'b' ? String(cell.v).toUpperCase() : String(cell.v);
}

/**
 * Is the number a day? It is where Excel shows it as a date; and in a column of dates where it has five digits: a date
 * that lost its format on the way, 1927 to 2173, and no other way to write one, so that nothing is guessed.
 */
function isDay(cell: CellObject, column: FileColumn | undefined): boolean {
  const serial = Number(cell.v);
  if (serial >= 1 && serial < AFTER_LAST_DAY && SSF.is_date(String(cell.z ?? ''))) return true;
  return serial >= 10_000 && serial < 100_000 && isDateColumn(column);
}

function isDateColumn(column: FileColumn | undefined): boolean {
  const name = column?.column;
  return name === 'dato' || name === 'fodselsdato' || name === 'mottatt' || name === 'vurdert';
}
