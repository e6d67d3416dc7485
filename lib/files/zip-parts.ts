import { Inflate } from 'fflate';

/** A part of an archive, as the archive's own table (its central directory) tells of it. */
export interface ZipPart {
  readonly name: string;
  /** 0 as it is, 8 deflated; anything else nobody writes. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Bytes that it takes in the archive. */
  readonly packedSize: number;
  /** Bytes that it is said to unpack to. It may say anything. */
  readonly declaredSize: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** The archive cannot be read as one. */
export class BrokenZip extends Error {
  override readonly name = 'BrokenZip';
}

/** There is more in the archive than was to be unpacked. */
export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge';
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** After the end stands a comment of at most this length. */
const MOST_COMMENT = 0xffff;
/** Written where a number of 32 bits is too small, and stands in an extra field. */
const IN_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 1;
const IS_ENCRYPTED = 0x2041;
const STORED = 0;
const DEFLATED = 8;
/** Deflate makes at most 1,032 bytes of one: after each piece of this size there are at most 16 MB more. */
const PIECE = 1 << 14;

/**
 * The parts of an archive by its central directory, which is what counts: the headers before the parts may be without
 * sizes, or say something else. Throws BrokenZip.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zipPartsOf(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new BrokenZip('no such entry');
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true);
    const extraAt = at + CENTRAL_SIZE + nameSize;
    const next = extraAt + extraSize + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new BrokenZip('an entry without an end');
    const [declaredSize = 0, packedSize = 0, offset = 0] = longNumbers(
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      new DataView(bytes.buffer, bytes.byteOffset + extraAt, extraSize),
    );
    parts.push({
      name: String.fromCharCode(...bytes.subarray(at + CENTRAL_SIZE, extraAt)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & IS_ENCRYPTED) !== 0,
      packedSize,
      declaredSize,
      offset,
    });
    at = next;
  }
  return parts;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  throw new BrokenZip('no end');
}

/** Numbers of which those that are too large stand in an extra field, in the same order. */
function longNumbers(numbers: readonly number[], extra: DataView): number[] {
  let at = numbers.includes(IN_EXTRA) ? findExtra(extra) : -1;
  return numbers.map((number) => {
    if (number !== IN_EXTRA || at < 0) return number;
    if (at + 8 > extra.byteLength) throw new BrokenZip('a number that is not there');
    at += 8;
    return Number(extra.getBigUint64(at - 8, true));
  });
}

function findExtra(extra: DataView): number {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) === ZIP64_EXTRA) return at + 4;
  }
  return -1;
}

/**
 * Unpacks a part piece by piece, and hands on each as it comes.
 * @param most bytes that it may come to, whatever it is said to
 * @returns bytes that it came to. Throws ZipTooLarge as soon as there are more than `most`, and BrokenZip.
 */
export function unpackPart(
  bytes: Uint8Array,
  part: ZipPart,
  most: number,
  onBytes: (piece: Uint8Array) => void,
): number {
  const packed = packedBytes(bytes, part);
  let size = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size > most) throw new ZipTooLarge(part.name);
    onBytes(piece);
  };
  if (part.method === STORED) {
    take(packed);
    return size;
  }
  const inflate = new Inflate(take);
  for (let at = 0; at < packed.length || at === 0; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      throw error instanceof ZipTooLarge ? error : new BrokenZip(part.name);
    }
  }
  return size;
}

function packedBytes(bytes: Uint8Array, { name, method, isEncrypted, packedSize, offset }: ZipPart): Uint8Array {
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw new BrokenZip(name);
  if (offset + LOCAL_SIZE > bytes.length) throw new BrokenZip(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_SIZE);
  if (view.getUint32(0, true) !== LOCAL) throw new BrokenZip(name);
  const from = offset + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  if (from + packedSize > bytes.length) throw new BrokenZip(name);
  return bytes.subarray(from, from + packedSize);
}

/** An archive whose parts are written one after the other as they are, with the sizes that they have. */
export class StoredZip {
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  private readonly parts: { readonly name: string; readonly offset: number; readonly size: number }[] = [];

  /** Adds a part, of which `write` gives the bytes. */
  add(name: string, write: (onBytes: (piece: Uint8Array) => void) => void): void {
    const offset = this.used;
    const header = this.room(LOCAL_SIZE + name.length);
    header.setUint32(0, LOCAL, true);
    header.setUint16(4, 20, true);
    header.setUint16(26, name.length, true);
    this.writeName(name, offset + LOCAL_SIZE);
    const from = this.used;
    write((piece) => {
      const at = this.used;
      this.room(piece.length);
      this.bytes.set(piece, at);
    });
    const size = this.used - from;
    this.writeSizes(offset + 18, size);
    this.parts.push({ name, offset, size });
  }

  /** The archive as a whole. */
  end(): Uint8Array {
    const start = this.used;
    for (const { name, offset, size } of this.parts) {
      const at = this.used;
      const entry = this.room(CENTRAL_SIZE + name.length);
      entry.setUint32(0, CENTRAL, true);
      entry.setUint16(4, 20, true);
      entry.setUint16(6, 20, true);
      entry.setUint16(28, name.length, true);
      entry.setUint32(42, offset, true);
      this.writeSizes(at + 20, size);
      this.writeName(name, at + CENTRAL_SIZE);
    }
    const size = this.used - start;
    const end = this.room(END_SIZE);
    end.setUint32(0, END, true);
    end.setUint16(8, this.parts.length, true);
    end.setUint16(10, this.parts.length, true);
    end.setUint32(12, size, true);
    end.setUint32(16, start, true);
    return this.bytes.subarray(0, this.used);
  }

  /** Room for so many more bytes, all 0. */
  private room(count: number): DataView {
    if (this.used + count > this.bytes.length) {
      const larger = new Uint8Array((this.used + count) * 2);
      larger.set(this.bytes.subarray(0, this.used));
      this.bytes = larger;
    }
    this.used += count;
    return new DataView(this.bytes.buffer, this.used - count, count);
  }

  private writeSizes(at: number, size: number): void {
    const view = new DataView(this.bytes.buffer, at, 8);
    view.setUint32(0, size, true);
    view.setUint32(4, size, true);
  }

  private writeName(name: string, at: number): void {
    for (let index = 0; index < name.length; index++) this.bytes[at + index] = name.charCodeAt(index);
  }
}
