import readWorkbook from 'read-excel-file/universal';
import type { ByteSource } from './byte-source.ts';
import { type ColumnMapping, type FileColumn, problemWithColumns, recogniseColumns } from './columns.ts';
import type { ReadOptions } from './read-files.ts';
import type { RowReader } from './row-reader.ts';
import { cellText, RawNumber, type SheetCell, SheetRow } from './sheet-row.ts';
import { type FileProblem, UnreadableFile } from './unreadable-file.ts';
import { openXlsx } from './xlsx-package.ts';

/** What an XLSX file turned out to be. */
export interface XlsxDetails {
  readonly format: 'xlsx';
  /** The name of the sheet that was read. */
  readonly sheet: string;
}

interface SheetCells {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

interface SheetWithHeader {
  readonly sheet: SheetCells;
  readonly headerRow: number;
  readonly columns: readonly FileColumn[];
}

/**
 * Reads the first sheet of an XLSX file that has a known header; formulas count by the value that was saved with them.
 * Throws UnreadableFile when the file as a whole cannot be read.
 */
export async function readXlsx(
  source: ByteSource,
  reader: RowReader,
  options: ReadOptions,
  onRead: (bytes: number) => void,
): Promise<XlsxDetails> {
  const opened = openXlsx(await allBytes(source, onRead));
  if ('reason' in opened) throw new UnreadableFile(source.name, opened);
  options.signal?.throwIfAborted();
  const sheets = await sheetsOf(opened.bytes);
  options.signal?.throwIfAborted();
  const found = sheets ? findSheet(sheets, options.mapping) : { reason: 'broken-xlsx' as const };
  if ('reason' in found) throw new UnreadableFile(source.name, found);
  const { sheet, headerRow, columns } = found;
  reader.begin(columns);
  const row = new SheetRow(columns, opened.hasDatesFrom1904);
  sheet.rows.forEach((cells, index) => {
    if (index <= headerRow) return;
    row.fill(cells, index + 1);
    reader.read(row);
    reader.flush();
  });
  return { format: 'xlsx', sheet: sheet.name };
}

async function allBytes(source: ByteSource, onRead: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array(source.size);
  let filled = 0;
  for await (const chunk of source.chunks()) {
    if (filled + chunk.length > bytes.length) {
      const larger = new Uint8Array((filled + chunk.length) * 2);
      larger.set(bytes.subarray(0, filled));
      bytes = larger;
    }
    bytes.set(chunk, filled);
    filled += chunk.length;
    onRead(filled);
  }
  return bytes.slice(0, filled);
}

/** Every sheet's cells, or undefined when the library cannot make sense of the workbook. */
async function sheetsOf(bytes: Uint8Array<ArrayBuffer>): Promise<SheetCells[] | undefined> {
  try {
    const options = { trim: false, parseNumber: (digits: string) => new RawNumber(digits) };
    const sheets = await readWorkbook(bytes.buffer, options);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as readonly (readonly SheetCell[])[] }));
  } catch {
    // The library says what is wrong with a cell's XML, which helps nobody who has the file in Excel.
    return undefined;
  }
}

/** The first sheet that can be read; when there is none, what is wrong with the first that has a known column. */
function findSheet(sheets: readonly SheetCells[], mapping?: ColumnMapping): SheetWithHeader | FileProblem {
  let problem: FileProblem = { reason: 'empty' };
  for (const sheet of sheets) {
    const texts = (row: number) => (sheet.rows[row] ?? []).map((cell) => cellText(cell).trim());
    const headerRow = sheet.rows.findIndex((_, row) => texts(row).some((text) => text !== ''));
    if (headerRow < 0) continue;
    const headers = texts(headerRow);
    const columns = recogniseColumns(headers.slice(0, headers.findLastIndex((text) => text !== '') + 1), mapping);
    const wrong = problemWithColumns(columns);
    if (!wrong) return { sheet, headerRow, columns };
    if (problem.reason === 'empty' || problem.reason === 'no-known-column') problem = wrong;
  }
  return problem;
}
