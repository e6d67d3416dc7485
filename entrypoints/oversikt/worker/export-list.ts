import { writeCsv } from '../../../lib/files/write-csv.ts';
import type { FindingTexts } from '../../../lib/locale/rule-texts.ts';
import { type CorrectionHeaders, correctionSheets } from '../../../lib/report/correction-list.ts';
import type { Project } from './project.ts';

/** What a correction list is to be. */
export interface ListOptions {
  readonly format: 'xlsx' | 'csv';
  readonly byUnit: boolean;
  /** Numbers of the findings; all that are listed where undefined. */
  readonly numbers: readonly number[] | undefined;
  readonly headers: CorrectionHeaders;
  readonly names: { readonly all: string; readonly nameless: string; readonly handled: string };
}

/** Writes the correction list. The library for workbooks is fetched when one is wanted. */
export async function exportList(project: Project, texts: FindingTexts, options: ListOptions): Promise<Blob> {
  const { format, byUnit, numbers, headers, names } = options;
  const corrections = project.corrections(numbers, texts, names.handled);
  const sheets = correctionSheets(corrections, headers, names, byUnit && format === 'xlsx');
  if (format === 'xlsx') return (await import('../../../lib/files/write-xlsx.ts')).writeXlsx(sheets);
  return new Blob(
    sheets.map((sheet) => writeCsv(sheet)),
    { type: 'text/csv;charset=utf-8' },
  );
}
