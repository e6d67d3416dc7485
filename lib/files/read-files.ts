import type { DayNumber } from '../forlop/day.ts';
import { EventTable } from '../forlop/event-table.ts';
import { type ByteSource, readHead } from './byte-source.ts';
import { ByteTexts } from './byte-texts.ts';
import { type CellReaders, cellReadersFor } from './cell-readers.ts';
import type { ColumnMapping, FileColumn } from './columns.ts';
import { kindOf } from './file-kind.ts';
import { type CsvDetails, readCsv } from './read-csv.ts';
import type { XlsxDetails } from './read-xlsx.ts';
import { type RejectedRow, RowReader } from './row-reader.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface ReadOptions {
  /** A birth date with a year of two digits is the latest such day not after it. */
  readonly today: DayNumber;
  /** What headers mean, where the user has said so; holds for every file of the set. */
  readonly mapping?: ColumnMapping;
  /** Told now and then how many of the files' bytes have been read, and how many there are in all. */
  readonly onProgress?: (bytesRead: number, bytesInAll: number) => void;
  /** Stops the reading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What was read of one file: its rows are the accepted and the rejected ones. */
export type FileReading = {
  readonly name: string;
  readonly rows: number;
  readonly rejected: number;
  readonly columns: readonly FileColumn[];
} & (CsvDetails | XlsxDetails);

/** Several files as one set of events. */
export interface FileSet {
  readonly table: EventTable;
  readonly files: readonly FileReading[];
  /** In the order of the files and their lines. */
  readonly rejected: readonly RejectedRow[];
}

/** Enough to tell what a file is and how long its rows are. */
const HEAD_BYTES = 1 << 16;

/**
 * Reads the files that coordinators have, CSV or XLSX whatever they are called, into one table of events. A row's
 * `file` is the index in `sources`, its `line` the physical line (CSV) or the sheet's row (XLSX) where it begins.
 * Throws UnreadableFile for the first file of which nothing can be used; what a source throws passes through.
 */
export async function readFiles(sources: readonly ByteSource[], options: ReadOptions): Promise<FileSet> {
  const heads = await Promise.all(sources.map((source) => readHead(source, HEAD_BYTES)));
  const patients = new ByteTexts();
  const table = new EventTable(expectedRows(sources, heads), patients);
  const readers = cellReadersFor(table, patients, options.today);
  const bytesInAll = sources.reduce((sum, { size }) => sum + size, 0);
  const files: FileReading[] = [];
  let bytesBefore = 0;
  for (const [index, source] of sources.entries()) {
    const head = heads[index] ?? new Uint8Array();
    const before = bytesBefore;
    const onRead = (bytes: number) => options.onProgress?.(before + bytes, bytesInAll);
    files.push(await readFile(source, head, index, readers, options, onRead));
    bytesBefore += source.size;
  }
  return { table, files, rejected: readers.rejected };
}

async function readFile(
  source: ByteSource,
  head: Uint8Array,
  index: number,
  readers: CellReaders,
  options: ReadOptions,
  onRead: (bytes: number) => void,
): Promise<FileReading> {
  options.signal?.throwIfAborted();
  if (head.length === 0) throw new UnreadableFile(source.name, { reason: 'empty' });
  const kind = kindOf(head);
  if (kind === 'pdf' || kind === 'image' || kind === 'web-page') {
    throw new UnreadableFile(source.name, { reason: 'foreign', kind });
  }
  const reader = new RowReader(readers, source.name, index);
  // The library for workbooks is larger than all the rest, and most files are not workbooks: fetched when needed.
  const isXlsx = kind !== 'text' || /\.xls[xm]$/i.test(source.name);
  const details = isXlsx
    ? await (await import('./read-xlsx.ts')).readXlsx(source, reader, options, onRead)
    : await readCsv(source, head, reader, options, onRead);
  const { accepted, rejected, columns } = reader;
  return { name: source.name, rows: accepted + rejected, rejected, columns, ...details };
}

/** How many rows to make room for: as many as the files' first rows promise, so that the table need not grow. */
function expectedRows(sources: readonly ByteSource[], heads: readonly Uint8Array[]): number {
  let rows = 0;
  sources.forEach(({ size }, index) => {
    const head = heads[index] ?? new Uint8Array();
    const lines = head.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0);
    rows += head.length === 0 ? 0 : (lines * size) / head.length;
  });
  return Math.ceil(rows * 1.03) + 16;
}
