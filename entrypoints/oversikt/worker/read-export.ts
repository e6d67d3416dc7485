import type { ByteSource } from '../../../lib/files/byte-source.ts';
import { type FileSet, type ReadOptions, readFiles } from '../../../lib/files/read-files.ts';
import { UnreadableFile } from '../../../lib/files/unreadable-file.ts';
import type { Problem } from './answers.ts';
import { FileGone, sourceOfFile } from './source-of-file.ts';

/** What a reading came to; `cut` where the memory held only the first of the bytes. */
export type Reading = { readonly set: FileSet; readonly cut?: { readonly bytes: number; readonly of: number } };

/** Enough of a file to know its columns by. */
const HEADER_BYTES = 1 << 16;
/** After memory ran short, so much of what was read by then is tried again. */
const SECOND_TRY = 0.6;

/**
 * Reads the files as one set of events. Where the memory is too small for all of them, it reads as much as it holds
 * and says so. Throws ProblemsWithFiles.
 */
export async function readExport(files: readonly File[], options: ReadOptions): Promise<Reading> {
  // One file alone says at once what is wrong with its header.
  if (files.length > 1) await lookAtColumns(files, options);
  let read = 0;
  const onProgress = (bytes: number, inAll: number) => {
    read = bytes;
    options.onProgress?.(bytes, inAll);
  };
  try {
    return await readWithin(files, Number.POSITIVE_INFINITY, { ...options, onProgress });
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    return readWithin(files, Math.floor(read * SECOND_TRY), options);
  }
}

/** Files that cannot be read, each with the reason. */
export class ProblemsWithFiles extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('files cannot be read');
  }
}

async function readWithin(files: readonly File[], bytes: number, options: ReadOptions): Promise<Reading> {
  const sources: ByteSource[] = [];
  let left = bytes;
  for (const file of files) {
    if (left <= 0) break;
    sources.push(sourceOfFile(file, Math.min(file.size, left)));
    left -= file.size;
  }
  try {
    const set = await readFiles(sources, options);
    const of = files.reduce((sum, { size }) => sum + size, 0);
    return left < 0 && Number.isFinite(bytes) ? { set, cut: { bytes, of } } : { set };
  } catch (error) {
    throw problemsOf(error, files);
  }
}

/** Looks at every file's header before any is read to the end, so that all that must be mapped is asked at once. */
async function lookAtColumns(files: readonly File[], options: ReadOptions): Promise<void> {
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    try {
      await readFiles([sourceOfFile(file, HEADER_BYTES)], { ...options, onProgress: () => undefined });
    } catch (error) {
      if (error instanceof FileGone) problems.push({ kind: 'gone', file: file.name, index });
      // Only what the header says can be told from the head: a workbook or a quote cut off is no fault of the file.
      else if (error instanceof UnreadableFile && 'headers' in error.problem) {
        problems.push({ kind: 'unreadable', file: file.name, index, problem: error.problem });
      }
    }
  }
  if (problems.length > 0) throw new ProblemsWithFiles(problems);
}

function problemsOf(error: unknown, files: readonly File[]): unknown {
  if (error instanceof UnreadableFile) {
    const index = files.findIndex(({ name }) => name === error.file);
    return new ProblemsWithFiles([{ kind: 'unreadable', file: error.file, index, problem: error.problem }]);
  }
  if (error instanceof FileGone) {
    const index = files.findIndex(({ name }) => name === error.file);
    return new ProblemsWithFiles([{ kind: 'gone', file: error.file, index }]);
  }
  return error;
}

/** Browsers say it as a RangeError that an array cannot be made. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /alloc|length|size/i.test(error.message);
}
