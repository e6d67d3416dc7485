import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { makeXlsx } from './make-xlsx.ts';

/** A part of an archive to make, with what the archive says of it where that is not so. */
export interface PartToMake {
  readonly name: string;
  /** Bytes as deflate writes them. */
  readonly packed: Uint8Array;
  /** What it unpacks to, as the archive's own table says. */
  readonly declaredSize: number;
  /** The header before the part says nothing of sizes: they come after it. */
  readonly hasDescriptor?: boolean;
  /** The bytes are those of the part before it. */
  readonly isAgain?: boolean;
  /** Sizes and place stand in the extra field for files that are too large for 32 bits. */
  readonly isZip64?: boolean;
}

export function part(name: string, text: string, more: Partial<PartToMake> = {}): PartToMake {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), declaredSize: bytes.length, ...more };
}

/** The parts of an archive, to be made anew with something changed. */
export function partsOf(zip: Uint8Array): PartToMake[] {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => part(name, Buffer.from(bytes).toString()));
}

const BLANK = Buffer.alloc(1 << 20, ' ');
/** A piece that ends on a whole byte and looks at nothing before it, so that it can be repeated. */
const PACKED_BLANK = deflateRawSync(BLANK, { finishFlush: constants.Z_FULL_FLUSH });

/** A text with so many megabytes of blanks within, packed to a thousandth of that; it is never there as a whole. */
export function packedWithBlanks(before: string, megabytes: number, after: string): Uint8Array {
  const begun = deflateRawSync(Buffer.from(before), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([begun, ...Array<Buffer>(megabytes).fill(PACKED_BLANK), deflateRawSync(Buffer.from(after))]);
}

/** A workbook whose sheet is full of blanks, does not call itself XML, and is said to be empty. */
export function workbookOfBlanks(megabytes: number): Uint8Array {
  const parts = partsOf(makeXlsx({ sheets: [{ name: 'Ark1', rows: [['pasient', 'kode', 'dato']] }] }));
  const start = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  return makeZip(
    parts.map(({ name, packed }) => {
      if (name.endsWith('sheet1.xml'))
        return {
          name: name.replace('.xml', '.dat'),
          packed: packedWithBlanks(start, megabytes, '</sheetData></worksheet>'),
          declaredSize: 0,
        };
      const text = Buffer.from(inflateRawSync(packed)).toString().replaceAll('sheet1.xml', 'sheet1.dat');
      return part(name, text);
    }),
  );
}

/** An archive that says of its parts what it is told to say. */
export function makeZip(parts: readonly PartToMake[]): Uint8Array {
  const chunks: Buffer[] = [];
  const entries: Buffer[] = [];
  let [at, offset] = [0, 0];
  const write = (bytes: Buffer) => {
    chunks.push(bytes);
    at += bytes.length;
  };
  for (const { name, packed, declaredSize, hasDescriptor = false, isAgain = false, isZip64 = false } of parts) {
    const sizes = [packed.length, declaredSize] as const;
    if (!isAgain) {
      offset = at;
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(hasDescriptor ? 8 : 0, 6);
      local.writeUInt16LE(8, 8);
      if (!hasDescriptor) sizes.forEach((size, index) => void local.writeUInt32LE(size, 18 + 4 * index));
      local.writeUInt16LE(name.length, 26);
      write(Buffer.concat([local, Buffer.from(name, 'latin1'), packed]));
      if (hasDescriptor) write(Buffer.concat([u32(0x08074b50), u32(0), ...sizes.map(u32)]));
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(hasDescriptor ? 8 : 0, 8);
    entry.writeUInt16LE(8, 10);
    const numbers = isZip64 ? Array(3).fill(0xffffffff) : [...sizes, offset];
    [20, 24, 42].forEach((place, index) => void entry.writeUInt32LE(numbers[index], place));
    entry.writeUInt16LE(name.length, 28);
    const extra = isZip64
      ? Buffer.concat([Buffer.from([1, 0, 24, 0]), ...[declaredSize, packed.length, offset].map(u64)])
      : Buffer.alloc(0);
    entry.writeUInt16LE(extra.length, 30);
    entries.push(Buffer.concat([entry, Buffer.from(name, 'latin1'), extra]));
  }
  const table = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const place of [8, 10]) end.writeUInt16LE(parts.length, place);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, table, end]);
}

function u32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function u64(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(number));
  return bytes;
}
