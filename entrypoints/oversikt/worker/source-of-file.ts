import { type ByteSource, CHUNK_BYTES } from '../../../lib/files/byte-source.ts';

/** How many chunks are asked for before they are needed: the browser fetches them while the one before is read. */
const AHEAD = 3;
const LF = 0x0a;

/** A file was changed, moved or removed after it was chosen. */
export class FileGone extends Error {
  constructor(readonly file: string) {
    super(`${file} has changed`);
  }
}

/**
 * A source of a file that the user dropped or chose, read ahead of what is asked for. Throws FileGone when the browser
 * can no longer read what was chosen.
 * @param limit bytes to read at most, cut back to the end of a line
 */
export function sourceOfFile(file: File, limit = file.size): ByteSource {
  return { name: file.name, size: Math.min(limit, file.size), chunks: () => chunksOf(file, limit) };
}

async function* chunksOf(file: File, limit: number): AsyncIterable<Uint8Array> {
  const size = Math.min(limit, file.size);
  const coming: Promise<Piece>[] = [];
  let asked = 0;
  const ask = () => {
    if (asked >= size) return;
    coming.push(bytesOf(file.slice(asked, Math.min(asked + CHUNK_BYTES, size))));
    asked += CHUNK_BYTES;
  };
  for (let n = 0; n < AHEAD; n++) ask();
  for (let piece = coming.shift(); piece; piece = coming.shift()) {
    const { bytes, error } = await piece;
    if (!bytes) throw error instanceof DOMException ? new FileGone(file.name) : error;
    ask();
    const isCut = coming.length === 0 && size < file.size;
    yield isCut ? bytes.subarray(0, bytes.lastIndexOf(LF) + 1) : bytes;
  }
}

/** A piece of a file, or why it could not be had. */
type Piece =
  | { readonly bytes: Uint8Array; readonly error?: never }
  | { readonly bytes?: never; readonly error: unknown };

/** Never rejects: a reading that ends early leaves pieces that nobody waits for. */
async function bytesOf(piece: Blob): Promise<Piece> {
  try {
    return { bytes: new Uint8Array(await piece.arrayBuffer()) };
  } catch (error) {
    return { error };
  }
}
