import type { Texts } from '../forlop/event-table.ts';
import { ByteTexts } from './byte-texts.ts';
import { CellCache, NOT_SEEN } from './cell-cache.ts';
import { type Row, textOf } from './row.ts';

/** Reads units and health trusts: few and often repeated, so that a string is made for each only once. */
export class PlaceCells {
  private readonly short = new CellCache(9);
  private readonly all = new ByteTexts();
  /** The texts' own number for each number of `all`. */
  private readonly numbers: number[] = [0];

  constructor(private readonly texts: Texts) {}

  /** The number that the texts have for a trimmed cell, 0 when it is empty. */
  number(row: Row, cell: number): number {
    const from = row.starts[cell] as number;
    const to = row.ends[cell] as number;
    if (from === to) return 0;
    const seen = this.short.find(row.view, from, to);
    if (seen !== NOT_SEEN) return seen;
    const place = this.all.numberOf(row.view, from, to);
    const number = this.numbers[place] ?? this.texts.number(textOf(row, cell));
    this.numbers[place] = number;
    this.short.keep(row.view, from, to, number);
    return number;
  }
}
