import { readVarint, unpackSnappy } from './snappy.ts';

/**
 * What lies in a LevelDB file, as the program that wrote it meant it: keys and values of a table (`.ldb`) with its
 * compression undone, or of a log (`.log`) whose records are cut at every 32 kB. IndexedDB packs large values once more
 * by itself; those are unpacked, too.
 * @see https://github.com/google/leveldb/blob/main/doc/table_format.md and log_format.md
 */
export function unpackLevelDb(name: string, file: Uint8Array): Uint8Array[] {
  const parts = name.endsWith('.log') ? logParts(file) : isTable(file) ? tableParts(file) : [];
  return parts.flatMap((part) => [part, ...unpackValues(part)]);
}

const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const FOOTER = 48;

function isTable(file: Uint8Array): boolean {
  return file.length >= FOOTER && MAGIC.every((byte, index) => file[file.length - MAGIC.length + index] === byte);
}

function tableParts(file: Uint8Array): Uint8Array[] {
  const footer = file.subarray(file.length - FOOTER);
  const meta = readHandle(footer, 0);
  const index = readHandle(footer, meta.next);
  const handles = entriesOf(readBlock(file, index)).map(({ value }) => readHandle(value, 0));
  return handles.flatMap((handle) => entriesOf(readBlock(file, handle)).flatMap(({ key, value }) => [key, value]));
}

interface Handle {
  readonly offset: number;
  readonly size: number;
  readonly next: number;
}

function readHandle(bytes: Uint8Array, at: number): Handle {
  const offset = readVarint(bytes, at);
  const size = readVarint(bytes, offset.next);
  return { offset: offset.value, size: size.value, next: size.next };
}

/** After the block stands one byte: 0 as it is, 1 Snappy. */
function readBlock(file: Uint8Array, { offset, size }: Handle): Uint8Array {
  const block = file.subarray(offset, offset + size);
  const kind = file[offset + size];
  if (kind === 0) return block;
  if (kind === 1) return unpackSnappy(block);
  throw new Error(`a block is packed in a way that is not known here: ${kind}`);
}

/** Each key leaves out what it begins with in common with the one before it. */
function entriesOf(block: Uint8Array): { readonly key: Uint8Array; readonly value: Uint8Array }[] {
  const restarts = new DataView(block.buffer, block.byteOffset).getUint32(block.length - 4, true);
  const end = block.length - 4 - 4 * restarts;
  const entries: { key: Uint8Array; value: Uint8Array }[] = [];
  let before = new Uint8Array();
  let at = 0;
  while (at < end) {
    const shared = readVarint(block, at);
    const own = readVarint(block, shared.next);
    const length = readVarint(block, own.next);
    const key = new Uint8Array(shared.value + own.value);
    key.set(before.subarray(0, shared.value));
    key.set(block.subarray(length.next, length.next + own.value), shared.value);
    at = length.next + own.value + length.value;
    entries.push({ key, value: block.subarray(at - length.value, at) });
    before = key;
  }
  return entries;
}

const LOG_BLOCK = 32_768;
const HEAD = 7;
const FULL = 1;
const LAST = 4;

/** The batches of a log, put together from their pieces; what was cut off at the end is given as far as it goes. */
function logParts(file: Uint8Array): Uint8Array[] {
  const batches: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    let at = block;
    while (at + HEAD <= end) {
      const size = (file[at + 4] ?? 0) + (file[at + 5] ?? 0) * 256;
      const kind = file[at + 6] ?? 0;
      if (kind === 0 || at + HEAD + size > end) break;
      pieces.push(file.subarray(at + HEAD, at + HEAD + size));
      at += HEAD + size;
      if (kind !== FULL && kind !== LAST) continue;
      batches.push(Buffer.concat(pieces));
      pieces = [];
    }
  }
  return pieces.length > 0 ? [...batches, Buffer.concat(pieces)] : batches;
}

/** What IndexedDB writes before a value that it has packed by itself. */
const PACKED = Buffer.from([0xff, 0x11, 0x02]);

/** In a log the end of a value is not marked where it stands: what unpacks from the mark on is taken. */
function unpackValues(part: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const found: Uint8Array[] = [];
  for (let at = bytes.indexOf(PACKED); at !== -1; at = bytes.indexOf(PACKED, at + 1)) {
    const value = unpackAhead(bytes.subarray(at + PACKED.length));
    if (value) found.push(value);
  }
  return found;
}

function unpackAhead(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return unpackSnappy(bytes);
  } catch {
    return undefined; // three bytes that look like the mark
  }
}
