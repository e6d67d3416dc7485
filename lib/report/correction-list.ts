import type { ExportCell, ExportColumn, ExportSheet } from '../files/export-sheet.ts';

/** One thing to correct, in words. */
export interface Correction {
  readonly severity: string;
  readonly title: string;
  readonly message: string;
  readonly action: string;
  readonly pasient: string;
  readonly hf: string;
  readonly enhet: string;
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  /** As people write it. */
  readonly dato: string;
  readonly file: string;
  readonly line: number;
  readonly handled: string;
  readonly rule: string;
}

/** Widths in characters. */
const WIDTHS: { readonly [Column in keyof Correction]: number } = {
  pasient: 22,
  enhet: 24,
  hf: 22,
  forlopstype: 11,
  hendelse: 10,
  utfall: 8,
  dato: 12,
  severity: 11,
  title: 34,
  message: 60,
  action: 60,
  line: 9,
  file: 28,
  handled: 11,
  rule: 28,
};
const COLUMNS = [
  'pasient',
  'enhet',
  'hf',
  'forlopstype',
  'hendelse',
  'utfall',
  'dato',
  'severity',
  'title',
  'message',
  'action',
  'line',
  'file',
  'handled',
  'rule',
] as const satisfies readonly (keyof Correction)[];

export type CorrectionHeaders = { readonly [Column in keyof Correction]: string };

/** The columns of a correction list. */
export function correctionColumns(headers: CorrectionHeaders): readonly ExportColumn[] {
  return COLUMNS.map((column) => ({ header: headers[column], width: WIDTHS[column] }));
}

/** A correction as a row of the list. */
export function correctionRow(correction: Correction): readonly ExportCell[] {
  return COLUMNS.map((column) => correction[column]);
}

/**
 * Corrections as sheets, one for each unit in the order in which they come; one alone where `byUnit` is false.
 * @param nameless what a unit without a name is called
 */
export function correctionSheets(
  corrections: readonly Correction[],
  headers: CorrectionHeaders,
  names: { readonly all: string; readonly nameless: string },
  byUnit: boolean,
): readonly ExportSheet[] {
  const columns = correctionColumns(headers);
  const groups = new Map<string, (readonly ExportCell[])[]>();
  if (!byUnit || corrections.length === 0) groups.set(names.all, []);
  for (const correction of corrections) {
    const name = byUnit ? correction.enhet || correction.hf || names.nameless : names.all;
    const rows = groups.get(name) ?? [];
    rows.push(correctionRow(correction));
    groups.set(name, rows);
  }
  return [...groups].map(([name, rows]) => ({ name, columns, rows }));
}
