import { readVarint, unpackSnappy } from './snappy.ts';

/**
 * What lies in an SQLite database that Firefox's IndexedDB has written, deleted or not: values are looked for by how they
 * begin, in every page of the file and of its write-ahead log, whether or not the database still knows of them.
 * @see https://www.sqlite.org/fileformat2.html (pages, overflow, WAL)
 */
export function unpackSqlite(file: Uint8Array, log: Uint8Array): Uint8Array[] {
  const pageSize = isDatabase(file) ? new DataView(file.buffer, file.byteOffset).getUint16(16) : LOG_PAGE;
  if (pageSize < 512) return [];
  const images = [...pagesOf(file, pageSize), ...framesOf(log)];
  const byNumber = new Map<number, Image[]>();
  for (const image of images) byNumber.set(image.number, [...(byNumber.get(image.number) ?? []), image]);
  return images.flatMap((image) => valuesOf(image, byNumber));
}

/** One page, as it stands in the file or as one change wrote it into the log; the same page may be there many times. */
interface Image {
  readonly number: number;
  /** 0 in the file, then the place in the log. */
  readonly turn: number;
  readonly bytes: Buffer;
}

const MAGIC = 'SQLite format 3\0';
const LOG_HEAD = 32;
const FRAME_HEAD = 24;
/** Where the file itself is still empty: as Firefox has it. */
const LOG_PAGE = 4096;

function isDatabase(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;
}

function pagesOf(file: Uint8Array, size: number): Image[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, index) => ({
    number: index + 1,
    turn: 0,
    bytes: bytes.subarray(index * size, (index + 1) * size),
  }));
}

/** All of them: also those from before the log was begun from its start again. */
function framesOf(log: Uint8Array): Image[] {
  if (log.length < LOG_HEAD) return [];
  const bytes = Buffer.from(log.buffer, log.byteOffset, log.length);
  const size = bytes.readUInt32BE(8);
  const step = FRAME_HEAD + size;
  const count = Math.floor((bytes.length - LOG_HEAD) / step);
  return Array.from({ length: count }, (_, index) => {
    const at = LOG_HEAD + index * step;
    return { number: bytes.readUInt32BE(at), turn: index + 1, bytes: bytes.subarray(at + FRAME_HEAD, at + step) };
  });
}

/** How a value begins, packed with Snappy: the structured clone's first eight bytes. */
const BEGIN = Buffer.from([0x04, 0x03, 0x00, 0x01, 0x01, 0x04, 0xf1, 0xff]);
/** How an object ends, unpacked. What was put together wrongly unpacks as well, but ends in something else. */
const END = Buffer.from([0x00, 0x00, 0x00, 0x00, 0x13, 0x00, 0xff, 0xff]);
/** Before it stands the unpacked length, in one to four bytes. */
const LONGEST_LENGTH = 4;

function valuesOf(image: Image, byNumber: ReadonlyMap<number, readonly Image[]>): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = image.bytes.indexOf(BEGIN); at !== -1; at = image.bytes.indexOf(BEGIN, at + 1)) {
    for (let back = 1; back <= Math.min(LONGEST_LENGTH, at); back++) {
      const value = unpackAt(image, at - back, at, byNumber);
      if (value) found.push(value);
    }
  }
  return found;
}

function unpackAt(
  image: Image,
  start: number,
  begin: number,
  byNumber: ReadonlyMap<number, readonly Image[]>,
): Uint8Array | undefined {
  const rest = image.bytes.subarray(start);
  try {
    if (start + readVarint(rest, 0).next !== begin) return undefined;
  } catch {
    return undefined;
  }
  const whole = unpack(rest);
  if (whole) return whole;
  // It goes on in another page: somewhere after its first part stands the number of that page.
  for (let end = begin; end + 4 <= image.bytes.length; end++) {
    const next = image.bytes.readUInt32BE(end);
    if (next === image.number || !byNumber.has(next)) continue;
    for (const choose of [lastBefore, firstAfter]) {
      const more = chainFrom(next, (number) => choose(byNumber.get(number) ?? [], image.turn));
      const value = more && unpack(Buffer.concat([image.bytes.subarray(start, end), more]));
      if (value) return value;
    }
  }
  return undefined;
}

/** A chain of pages, each of which begins with the number of the next; undefined where it leads nowhere. */
function chainFrom(first: number, imageOf: (number: number) => Image | undefined): Buffer | undefined {
  const parts: Buffer[] = [];
  const seen = new Set<number>();
  for (let number = first; number !== 0; ) {
    const image = imageOf(number);
    if (!image || seen.has(number)) return parts.length > 0 ? Buffer.concat(parts) : undefined;
    seen.add(number);
    parts.push(image.bytes.subarray(4));
    number = image.bytes.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function lastBefore(images: readonly Image[], turn: number): Image | undefined {
  return images.filter((image) => image.turn <= turn).at(-1) ?? images[0];
}

/** What one change writes may stand in the log in any order. */
function firstAfter(images: readonly Image[], turn: number): Image | undefined {
  return images.find((image) => image.turn >= turn) ?? images.at(-1);
}

function unpack(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const value = Buffer.from(unpackSnappy(bytes));
    return value.subarray(-END.length).equals(END) ? value : undefined;
  } catch {
    return undefined;
  }
}
