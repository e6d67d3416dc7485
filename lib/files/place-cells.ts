import type { Texts } from '../forlop/event-table.ts';
import { ByteTexts } from './byte-texts.ts';
import type { Row } from './row.ts';
import { textOf } from './row.ts';

/** Reads units and health trusts: few and often repeated, so a string is made for each only once. */
export class PlaceCells {
  private readonly seen = new ByteTexts();
  /** The texts' own number for each number of `seen`. */
  private readonly numbers: number[] = [0];

  constructor(private readonly texts: Texts) {}

  /** The number that the texts have for a trimmed cell, 0 when it is empty. */
  number(row: Row, cell: number): number {
    const seen = this.seen.numberOf(row.bytes, row.view, row.starts[cell] as number, row.ends[cell] as number);
    const known = this.numbers[seen];
    if (known !== undefined) return known;
    const number = this.texts.number(textOf(row, cell));
    this.numbers[seen] = number;
    return number;
  }
}
