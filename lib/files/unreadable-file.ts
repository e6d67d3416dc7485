import type { KnownColumn } from './columns.ts';

/** What a file is instead of a table; `old-excel` is an .xls from before 2007, `locked-excel` one with a password. */
export type ForeignKind = 'pdf' | 'image' | 'zip' | 'web-page' | 'old-excel' | 'locked-excel';

/** Why a whole file cannot be read. `headers` are the first row's cells, so that they can be mapped by hand. */
export type FileProblem =
  | { readonly reason: 'empty' }
  | { readonly reason: 'no-known-column'; readonly headers: readonly string[] }
  | {
      readonly reason: 'missing-columns';
      readonly missing: readonly KnownColumn[];
      readonly headers: readonly string[];
    }
  | {
      readonly reason: 'duplicate-column';
      readonly column: KnownColumn;
      /** The headers that all mean `column`. */
      readonly same: readonly string[];
      readonly headers: readonly string[];
    }
  | { readonly reason: 'unclosed-quote'; readonly line: number }
  | { readonly reason: 'row-too-long'; readonly line: number }
  | { readonly reason: 'foreign'; readonly kind: ForeignKind }
  | { readonly reason: 'not-xlsx' }
  | { readonly reason: 'broken-xlsx' }
  | { readonly reason: 'too-large-xlsx' }
  /** Cells in rows or columns that no sheet of Excel has. */
  | { readonly reason: 'outside-sheet' };

export type UnreadableReason = FileProblem['reason'];

/** A file of which nothing can be used. What to tell the user is made from `problem` in the locale files. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly file: string,
    readonly problem: FileProblem,
  ) {
    super(`${file}: ${problem.reason}`);
  }
}
