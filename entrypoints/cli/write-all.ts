import { writeSync } from 'node:fs';

const PIECE = 1 << 16;

/**
 * Writes a text given in pieces to a descriptor, all of it before it returns: a process that ends with its output
 * still in a buffer would cut a long report short. A reader that has gone away (`| head`) ends the writing quietly.
 */
export function writeAll(descriptor: number, pieces: Iterable<string>): void {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    if (!write(descriptor, Buffer.from(text))) return;
    text = '';
  }
  write(descriptor, Buffer.from(text));
}

function write(descriptor: number, bytes: Buffer): boolean {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') return false;
      // A full pipe that does not block: its reader needs a moment.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return true;
}
