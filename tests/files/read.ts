import { type ByteSource, sourceOfBytes } from '../../lib/files/byte-source.ts';
import { type FileReading, type FileSet, type ReadOptions, readFiles } from '../../lib/files/read-files.ts';
import type { RejectedRow } from '../../lib/files/row-reader.ts';
import { type FileProblem, UnreadableFile } from '../../lib/files/unreadable-file.ts';
import { isoOf, parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';
import type { EventTable } from '../../lib/forlop/event-table.ts';

export const TODAY = parseIsoDay('2026-11-22');

/** An event as a test compares it; what is empty is left out. */
export interface ReadEvent {
  readonly file?: number;
  readonly line: number;
  readonly pasient: string;
  readonly kode: string;
  readonly dato: string;
  readonly [column: string]: string | number | undefined;
}

/** A file as a test compares it; a column is its header, with what it means where that is another name. */
export type ReadFile = Omit<FileReading, 'columns'> & { readonly columns: readonly string[] };

/** A set of files as text and numbers, or what is wrong with one of them. */
export type Read =
  | { readonly unreadable: FileProblem }
  | {
      readonly files: readonly ReadFile[];
      readonly rejected: readonly RejectedRow[];
      readonly events: readonly ReadEvent[];
    };

/** Reads sources the way a test compares them. */
export async function read(sources: readonly ByteSource[], options: Partial<ReadOptions> = {}): Promise<Read> {
  try {
    const set = await readFiles(sources, { today: TODAY, ...options });
    return { files: set.files.map(fileOf), rejected: set.rejected, events: eventsOf(set.table) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.problem };
    throw error;
  }
}

/** Reads one CSV text; every chunk has so many bytes. */
export function readText(text: string, options: Partial<ReadOptions> = {}, chunkBytes?: number): Promise<Read> {
  return read([sourceOfBytes('uttrekk.csv', new TextEncoder().encode(text), chunkBytes)], options);
}

/** The events of a text that can be read. */
export async function eventsOfText(text: string, options: Partial<ReadOptions> = {}): Promise<readonly ReadEvent[]> {
  const result = await readText(text, options);
  if ('unreadable' in result) throw new Error(result.unreadable.reason);
  return result.events;
}

/** Reads bytes that must be readable. */
export function readSet(bytes: Uint8Array, name = 'uttrekk.csv'): Promise<FileSet> {
  return readFiles([sourceOfBytes(name, bytes)], { today: TODAY });
}

function fileOf({ columns, ...file }: FileReading): ReadFile {
  const names = columns.map(({ header, column }) => (header === column ? header : `${header} = ${column ?? '?'}`));
  return { ...file, columns: names };
}

function eventsOf(table: EventTable): ReadEvent[] {
  return Array.from({ length: table.size }, (_, row) => eventOf(table, row));
}

function eventOf(table: EventTable, row: number): ReadEvent {
  const code = table.codeOf(row);
  const event = {
    line: table.line[row] ?? 0,
    pasient: table.pasienter.text(table.pasient[row] ?? 0),
    kode: [code.forlopstype, code.hendelse, code.utfall].join(' ').trim(),
    dato: table.dateText(row),
    enhet: table.enheter.text(table.enhet[row] ?? 0),
    hf: table.hfs.text(table.hf[row] ?? 0),
    fodselsdato: dayText(table.birth?.[row]),
    mottatt: dayText(table.received?.[row]),
    vurdert: dayText(table.assessed?.[row]),
  };
  const file = table.file[row] ?? 0;
  const filled = Object.entries(event).filter(([name, value]) => value !== '' || name === 'dato');
  return { ...(file > 0 ? { file } : {}), ...(Object.fromEntries(filled) as typeof event) };
}

function dayText(day = UNREADABLE): string {
  return day === UNREADABLE ? '' : isoOf(day);
}
