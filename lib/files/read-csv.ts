import { type ByteSource, CHUNK_BYTES } from './byte-source.ts';
import { SLACK } from './byte-texts.ts';
import { problemWithColumns, recogniseColumns } from './columns.ts';
import { findHeader } from './csv-header.ts';
import { CsvScanner, UNFINISHED } from './csv-scanner.ts';
import { type Encoding, Utf8Source } from './encoding.ts';
import type { ReadOptions } from './read-files.ts';
import type { RowReader } from './row-reader.ts';
import { type FileProblem, UnreadableFile } from './unreadable-file.ts';

/** A row that goes on for longer than this is no row: a quote that was never closed, or not a table at all. */
const LONGEST_ROW = 32 << 20;
/** Room beside a chunk for what is left of the one before. */
const FIRST_CARRY = 1 << 12;
const LF = 0x0a;

/** What a CSV file turned out to be. */
export interface CsvDetails {
  readonly format: 'csv';
  readonly encoding: Encoding;
  readonly separator: string;
}

/**
 * Reads a CSV file chunk by chunk and hands its rows to the reader. A chunk and an unfinished row are in memory at a
 * time. Throws UnreadableFile when the file as a whole cannot be read.
 * @param onRead told the bytes read so far of this file
 */
export async function readCsv(
  source: ByteSource,
  head: Uint8Array,
  reader: RowReader,
  options: ReadOptions,
  onRead: (bytes: number) => void,
): Promise<CsvDetails> {
  const text = new Utf8Source(source, head);
  const file = new CsvRows(source, reader, options);
  let read = 0;
  for await (const chunk of text.chunks((bytes) => {
    read += bytes;
  })) {
    options.signal?.throwIfAborted();
    file.add(chunk);
    onRead(read);
  }
  file.end();
  return { format: 'csv', encoding: text.encoding, separator: file.separator };
}

/** The file's bytes as they come, cut into rows; what is left of an unfinished row waits for the next chunk. */
class CsvRows {
  separator = '';
  private readonly name: string;
  private buffer: Uint8Array;
  private from = 0;
  private to = 0;
  /** A long unfinished row is scanned again only when it has doubled, so that its length costs no more than that. */
  private waitingFor = 0;
  private scanner: CsvScanner | undefined;

  constructor(
    source: ByteSource,
    private readonly reader: RowReader,
    private readonly options: ReadOptions,
  ) {
    this.name = source.name;
    this.buffer = new Uint8Array(Math.min(source.size, CHUNK_BYTES) + FIRST_CARRY);
  }

  add(chunk: Uint8Array): void {
    this.makeRoom(chunk.length);
    this.buffer.set(chunk, this.to);
    this.to += chunk.length;
    if (this.to - this.from < this.waitingFor) return;
    this.scan(false);
    const left = this.to - this.from;
    if (left > LONGEST_ROW) throw this.tooLong();
    this.waitingFor = left > CHUNK_BYTES / 4 ? left * 2 : 0;
  }

  end(): void {
    this.makeRoom(0);
    this.scan(true);
    if (!this.scanner) throw new UnreadableFile(this.name, { reason: 'empty' });
  }

  private scan(isLast: boolean): void {
    this.buffer[this.to] = LF;
    const scanner = this.scanner ?? this.begin(isLast);
    if (!scanner) return;
    scanner.use(this.buffer);
    while (this.from < this.to) {
      const next = scanner.scanRow(this.from, this.to, isLast);
      if (next === UNFINISHED) break;
      this.reader.read(scanner);
      this.from = next;
    }
    this.reader.flush();
    if (isLast && this.from < this.to) this.fail({ reason: 'unclosed-quote', line: scanner.openQuoteLine });
  }

  private begin(isLast: boolean): CsvScanner | undefined {
    const { mapping } = this.options;
    const header = findHeader(this.buffer, this.to, isLast, mapping);
    if ('none' in header) {
      if (header.none === 'open-quote') this.fail({ reason: 'unclosed-quote', line: header.line });
      return undefined;
    }
    const columns = recogniseColumns(header.headers, mapping);
    const problem = problemWithColumns(columns);
    if (problem) this.fail(problem);
    this.separator = header.separator;
    this.reader.begin(columns);
    this.from = header.next;
    this.scanner = new CsvScanner(header.separator.charCodeAt(0), columns.length, header.linesRead);
    return this.scanner;
  }

  /** Room for `count` bytes and a line feed after what is left, which moves to the front. */
  private makeRoom(count: number): void {
    const left = this.to - this.from;
    if (left + count + SLACK < this.buffer.length) this.buffer.copyWithin(0, this.from, this.to);
    else {
      const larger = new Uint8Array((left + count) * 2 + SLACK + 1);
      larger.set(this.buffer.subarray(this.from, this.to));
      this.buffer = larger;
    }
    this.from = 0;
    this.to = left;
  }

  private tooLong(): UnreadableFile {
    const scanner = this.scanner;
    const line = (scanner?.linesRead ?? 0) + 1;
    const openQuote = scanner?.openQuoteLine ?? 0;
    return new UnreadableFile(
      this.name,
      openQuote >= line ? { reason: 'unclosed-quote', line: openQuote } : { reason: 'row-too-long', line },
    );
  }

  private fail(problem: FileProblem): never {
    throw new UnreadableFile(this.name, problem);
  }
}
