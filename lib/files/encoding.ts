import type { ByteSource } from './byte-source.ts';
import { windows1252ToUtf8 } from './windows-1252.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

interface ByteOrderMark {
  readonly encoding: Encoding | undefined;
  readonly length: number;
}

/**
 * A source's bytes as UTF-8 without a byte order mark, whatever they were. Without a mark a file is UTF-8 when all of
 * it is, else Windows-1252; as long as only ASCII has been seen the two are the same, so the whole file is looked
 * through only when the first other byte comes.
 */
export class Utf8Source {
  encoding: Encoding;
  private readonly source: ByteSource;
  private readonly mark: ByteOrderMark;
  private decided: boolean;

  /** @param head the file's first bytes, at least three if it has them */
  constructor(source: ByteSource, head: Uint8Array) {
    this.source = source;
    this.mark = markOf(head);
    this.encoding = this.mark.encoding ?? 'utf-8';
    this.decided = this.mark.encoding !== undefined;
  }

  /** @param onRead told how many of the source's own bytes each chunk was, before it is given */
  async *chunks(onRead: (bytes: number) => void): AsyncIterable<Uint8Array> {
    let marked = this.mark.length;
    const utf16 = this.encoding.startsWith('utf-16') ? new TextDecoder(this.encoding) : undefined;
    const encoder = new TextEncoder();
    for await (const chunk of this.source.chunks()) {
      onRead(chunk.length);
      const bytes = chunk.subarray(Math.min(marked, chunk.length));
      marked -= chunk.length - bytes.length;
      if (bytes.length === 0) continue;
      if (utf16) yield encoder.encode(utf16.decode(bytes, { stream: true }));
      else if (this.decided && this.encoding === 'utf-8') yield bytes;
      else if (isAscii(bytes)) yield bytes;
      else {
        if (!this.decided) await this.decide();
        yield this.encoding === 'utf-8' ? bytes : windows1252ToUtf8(bytes);
      }
    }
    if (utf16) yield encoder.encode(utf16.decode());
  }

  private async decide(): Promise<void> {
    this.encoding = (await isUtf8(this.source)) ? 'utf-8' : 'windows-1252';
    this.decided = true;
  }
}

function markOf(head: Uint8Array): ByteOrderMark {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return { encoding: undefined, length: 0 };
}

async function isUtf8(source: ByteSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending = false;
  try {
    for await (const chunk of source.chunks()) {
      // A chunk after one that was not ASCII may begin in the middle of a character.
      const ascii = isAscii(chunk);
      if (!ascii || pending) decoder.decode(chunk, { stream: true });
      pending = !ascii;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Sixteen bytes at a time, since every byte of every file comes through here. */
function isAscii(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length & ~15;
  let seen = 0;
  for (let at = 0; at < whole; at += 16) {
    seen |= view.getInt32(at) | view.getInt32(at + 4) | view.getInt32(at + 8) | view.getInt32(at + 12);
  }
  for (let at = whole; at < bytes.length; at++) seen |= bytes[at] as number;
  return (seen & 0x80808080) === 0;
}
