/**
 * A file's bytes, whatever holds them: a path, a browser's File, a test's array. Each call of `chunks` begins at the
 * first byte again. A chunk is read before the next is asked for, so a source may fill one buffer over and over.
 */
export interface ByteSource {
  readonly name: string;
  /** Bytes in all; used for progress and for how much room to make, so an estimate does. */
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Large enough that the work per chunk vanishes beside the work per byte, small enough to stay in the cache. */
export const CHUNK_BYTES = 1 << 20;

/** A source of bytes already in memory. */
export function sourceOfBytes(name: string, bytes: Uint8Array, chunkBytes = CHUNK_BYTES): ByteSource {
  return {
    name,
    size: bytes.length,
    *chunks() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
  };
}

/** A source of a File that the user dropped or chose; a chunk is in memory at a time. */
export function sourceOfFile(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    async *chunks() {
      for (let at = 0; at < file.size; at += CHUNK_BYTES) {
        yield new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer());
      }
    },
  };
}

/** The first bytes of a source, at most `count`. */
export async function readHead(source: ByteSource, count: number): Promise<Uint8Array> {
  const head = new Uint8Array(count);
  let filled = 0;
  for await (const chunk of source.chunks()) {
    const part = chunk.subarray(0, count - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === count) break;
  }
  return head.subarray(0, filled);
}
