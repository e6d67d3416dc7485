import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type ByteSource, CHUNK_BYTES } from './byte-source.ts';

/**
 * A source of a file on disk, for Node only; named by the path's base name. One buffer serves the whole file.
 * Throws Node's own error when the file cannot be opened or read.
 */
export function sourceOfPath(path: string): ByteSource {
  return { name: basename(path), size: statSync(path).size, chunks: () => chunksOfPath(path) };
}

function* chunksOfPath(path: string): Iterable<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(CHUNK_BYTES);
    for (;;) {
      const count = readSync(descriptor, buffer, 0, CHUNK_BYTES, null);
      if (count === 0) return;
      yield buffer.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}
