import { read, type WorkBook } from '@e965/xlsx';
import type { ByteSource } from './byte-source.ts';
import { type ColumnMapping, type FileColumn, problemWithColumns, recogniseColumns } from './columns.ts';
import type { ReadOptions } from './read-files.ts';
import type { RowReader } from './row-reader.ts';
import { cellText, type SheetCell, SheetRow, shownText } from './sheet-row.ts';
import { type FileProblem, UnreadableFile } from './unreadable-file.ts';
import { openPackage } from './xlsx-package.ts';

/** What an XLSX file turned out to be. */
export interface XlsxDetails {
  readonly format: 'xlsx';
  /** The name of the sheet that was read. */
  readonly sheet: string;
}

/** Rows by their number in the sheet minus one; both rows and cells have holes where nothing was written. */
type SheetRows = readonly (readonly SheetCell[] | undefined)[];

interface SheetWithHeader {
  readonly name: string;
  readonly rows: SheetRows;
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
  const bytes = await allBytes(source, onRead);
  options.signal?.throwIfAborted();
  const book = openWorkbook(bytes);
  const found = 'reason' in book ? book : findSheet(book, options.mapping);
  if ('reason' in found) throw new UnreadableFile(source.name, found);
  options.signal?.throwIfAborted();
  const { name, rows, headerRow, columns } = found;
  reader.begin(columns);
  const row = new SheetRow(columns, 'reason' in book ? false : book.Workbook?.WBProps?.date1904 === true);
  rows.forEach((cells, index) => {
    if (index <= headerRow || !cells) return;
    row.fill(cells, index + 1);
    reader.read(row);
    reader.flush();
  });
  return { format: 'xlsx', sheet: name };
}

/**
 * The first sheet of a workbook that has something in it, as texts with the sheet's row of each; nothing is asked of its
 * headers. Throws UnreadableFile when the file as a whole cannot be read.
 */
export async function readFirstSheet(source: ByteSource): Promise<{ line: number; cells: string[] }[]> {
  const book = openWorkbook(await allBytes(source, () => undefined));
  if ('reason' in book) throw new UnreadableFile(source.name, book);
  const isFrom1904 = book.Workbook?.WBProps?.date1904 === true;
  for (const name of book.SheetNames) {
    const rows: SheetRows = book.Sheets[name]?.['!data'] ?? [];
    const texts = Array.from(rows, (cells, index) => ({
      line: index + 1,
      cells: Array.from(cells ?? [], (cell) => shownText(cell, isFrom1904).trim()),
    }));
    const filled = texts.filter(({ cells }) => cells.some((text) => text !== ''));
    if (filled.length > 0) return filled;
  }
  return [];
}

async function allBytes(source: ByteSource, onRead: (bytes: number) => void): Promise<Uint8Array> {
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
  return bytes.subarray(0, filled);
}

function openWorkbook(bytes: Uint8Array): WorkBook | FileProblem {
  const unpacked = openPackage(bytes);
  if ('reason' in unpacked) return unpacked;
  try {
    // Values and number formats are all that is asked for; rows as arrays take a third of the memory.
    const book = read(unpacked, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
    return book.SheetNames.some((name) => isOutside(book.Sheets[name]?.['!data'] ?? []))
      ? { reason: 'outside-sheet' }
      : book;
  } catch {
    // The library says what is wrong with the archive or its XML, which helps nobody who has the file in Excel.
    return { reason: 'broken-xlsx' };
  }
}

/** Rows and columns of a sheet. @see https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * Has a sheet cells where none can be? Going through rows up to one of two thousand million, which a file of 2 kB can
 * name, takes half a minute. A row or a column that is too high to be an index of an array is the last of its names.
 */
function isOutside(rows: SheetRows): boolean {
  if (rows.length > MOST_ROWS || lastName(rows) >= MOST_ROWS) return true;
  return rows.some((cells) => cells && (cells.length > MOST_COLUMNS || lastName(cells) >= MOST_COLUMNS));
}

function lastName(list: readonly unknown[]): number {
  return Number(Object.keys(list).at(-1) ?? 0);
}

/** The first sheet that can be read; when there is none, what is wrong with the first that has a known column. */
function findSheet(book: WorkBook, mapping?: ColumnMapping): SheetWithHeader | FileProblem {
  let problem: FileProblem = { reason: 'empty' };
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    // What the library could not read it leaves out without a word; it may be the very sheet that was meant.
    if (!sheet) return { reason: 'broken-xlsx' };
    const rows: SheetRows = sheet['!data'] ?? [];
    const headerRow = rows.findIndex((row) => row?.some((cell) => cellText(cell).trim() !== ''));
    if (headerRow < 0) continue;
    const headers = Array.from(rows[headerRow] ?? [], (cell) => cellText(cell).trim());
    const columns = recogniseColumns(headers.slice(0, headers.findLastIndex((text) => text !== '') + 1), mapping);
    const wrong = problemWithColumns(columns);
    if (!wrong) return { name, rows, headerRow, columns };
    if (problem.reason === 'empty' || problem.reason === 'no-known-column') problem = wrong;
  }
  return problem;
}
