import { normaliseCode, splitComposite } from '../forlop/composite.ts';
import type { CodeDictionary } from '../forlop/event-code.ts';
import { CellCache, NOT_SEEN } from './cell-cache.ts';
import { type Row, textOf } from './row.ts';

/** Answered where a code has no hendelse, which makes the row no event. */
export const NO_HENDELSE = -1;

/** Answered where a cell for a composite code says nothing, so that the three columns speak. */
export const NO_CODE = -2;

const SLOTS = 1024;

/** Reads codes, in one cell or in three, and remembers by the cells' bytes what each one came to. */
export class CodeCells {
  private readonly typeOfSlot = new Int32Array(SLOTS).fill(-1);
  private readonly restOfSlot = new Int32Array(SLOTS);
  private readonly codeOfSlot = new Int32Array(SLOTS);
  private readonly composites = new CellCache(9);

  constructor(private readonly codes: CodeDictionary) {}

  /** Number of the code in one trimmed cell; NO_HENDELSE; NO_CODE when there are only spaces, hyphens and slashes. */
  composite(row: Row, cell: number): number {
    const from = row.starts[cell] as number;
    const to = row.ends[cell] as number;
    if (from === to) return NO_CODE;
    const known = this.composites.find(row.view, from, to);
    if (known !== NOT_SEEN) return known;
    const code = this.splitCode(textOf(row, cell));
    this.composites.keep(row.view, from, to, code);
    return code;
  }

  /** Number of the code in three trimmed cells, or NO_HENDELSE. */
  split(row: Row, forlopstype: number, hendelse: number, utfall: number): number {
    const { bytes, starts, ends } = row;
    const typeAt = starts[forlopstype] as number;
    const hendelseAt = starts[hendelse] as number;
    const utfallAt = starts[utfall] as number;
    const utfallLength = (ends[utfall] as number) - utfallAt;
    const isUsual =
      (ends[forlopstype] as number) - typeAt === 3 && ends[hendelse] === hendelseAt + 1 && utfallLength <= 1;
    if (!isUsual) return this.splitByText(row, forlopstype, hendelse, utfall);
    // Three bytes and two make the key; an empty utfall differs from every byte of one.
    const type =
      (bytes[typeAt] as number) | ((bytes[typeAt + 1] as number) << 8) | ((bytes[typeAt + 2] as number) << 16);
    const rest = (bytes[hendelseAt] as number) | (utfallLength === 0 ? 0x10000 : (bytes[utfallAt] as number) << 8);
    const slot = (Math.imul(type, 0x9e3779b1) ^ Math.imul(rest, 0x85ebca6b)) >>> 22;
    if (this.typeOfSlot[slot] === type && this.restOfSlot[slot] === rest) return this.codeOfSlot[slot] as number;
    const code = this.splitByText(row, forlopstype, hendelse, utfall);
    this.typeOfSlot[slot] = type;
    this.restOfSlot[slot] = rest;
    this.codeOfSlot[slot] = code;
    return code;
  }

  private splitByText(row: Row, forlopstype: number, hendelse: number, utfall: number): number {
    const code = normaliseCode(textOf(row, hendelse));
    if (code === '') return NO_HENDELSE;
    return this.codes.number(normaliseCode(textOf(row, forlopstype)), code, normaliseCode(textOf(row, utfall)));
  }

  private splitCode(text: string): number {
    const code = splitComposite(text);
    if (!code) return NO_CODE;
    return code.hendelse === '' ? NO_HENDELSE : this.codes.number(code.forlopstype, code.hendelse, code.utfall);
  }
}
