import type { FileProblem } from './unreadable-file.ts';
import { BrokenZip, StoredZip, unpackPart, type ZipPart, ZipTooLarge, zipPartsOf } from './zip-parts.ts';

/** A workbook is in memory as a whole while it is read, some four times as large as its parts: more is not tried. */
const MOST_BYTES = 256 << 20;
/**
 * A sheet has some five parts, and a workbook of 300 sheets is large. The library that reads workbooks looks through all
 * parts for each that it wants.
 */
const MOST_PARTS = 10_000;

const CFB = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** How a workbook with a password names its contents inside the compound file, in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * What the library is given of a workbook. It would open what else an archive may hold as a workbook of another format,
 * or as an archive of its own. Pictures and other files within a sheet hold no cells.
 */
const WANTED = /^(?:\[content_types\]\.xml$|_rels\/\.rels$|xl\/(?!media\/|embeddings\/|vbaproject\.bin$))/;
const WORKBOOK = /^xl\/workbook\d*\.xml$/;

/**
 * An XLSX file's bytes as an archive that holds what was really unpacked, within limits, and nothing else: the library
 * that reads workbooks unpacks whatever there is, by names and sizes that the file has made up. Or what keeps the file
 * from being read.
 */
export function openPackage(bytes: Uint8Array): Uint8Array | FileProblem {
  if (beginsWith(bytes, 0, CFB))
    return { reason: 'foreign', kind: holds(bytes, ENCRYPTED) ? 'locked-excel' : 'old-excel' };
  if (!beginsWith(bytes, 0, ZIP)) return { reason: 'not-xlsx' };
  try {
    const parts = zipPartsOf(bytes);
    return problemWithParts(parts) ?? unpack(bytes, parts);
  } catch (error) {
    if (error instanceof ZipTooLarge) return { reason: 'too-large-xlsx' };
    if (error instanceof BrokenZip) return { reason: 'broken-xlsx' };
    throw error;
  }
}

/** What can be told from the names and sizes that the archive's own table gives. */
function problemWithParts(parts: readonly ZipPart[]): FileProblem | undefined {
  const names = parts.map(plainName);
  const wanted = parts.filter(isWanted);
  const declared = wanted.reduce((sum, { declaredSize }) => sum + declaredSize, 0);
  if (declared > MOST_BYTES || wanted.length > MOST_PARTS) return { reason: 'too-large-xlsx' };
  if (!names.some((name) => WORKBOOK.test(name))) {
    // A workbook in another format can be opened and saved as XLSX; any other archive must be unpacked.
    const isWorkbook = names.some((name) => name.startsWith('xl/') || name === 'content.xml');
    return isWorkbook ? { reason: 'broken-xlsx' } : { reason: 'foreign', kind: 'zip' };
  }
  // No program writes a part twice, and which of them counts nobody can say.
  return new Set(wanted.map(plainName)).size < wanted.length ? { reason: 'broken-xlsx' } : undefined;
}

function unpack(bytes: Uint8Array, parts: readonly ZipPart[]): Uint8Array {
  const unpacked = new StoredZip();
  let left = MOST_BYTES;
  for (const part of parts.filter(isWanted)) {
    unpacked.add(part.name, (onBytes) => {
      left -= unpackPart(bytes, part, left, onBytes);
    });
  }
  return withoutLinks(unpacked.end());
}

const LINK = [...'hyperlink '].map((letter) => letter.charCodeAt(0));
const [OPENING, COLON, DASH] = [0x3c, 0x3a, 0x2d];

/**
 * Turns every `<hyperlink …>` into an element of another name, where it stands: the library makes a cell for each that a
 * link covers, and one of 30 bytes may cover 17,000 million. In a text `<` is always written otherwise.
 */
function withoutLinks(bytes: Uint8Array): Uint8Array {
  const last = LINK.length - 1;
  // Horspool: after a letter that is not in the word, the whole of its length is passed over.
  const steps = new Uint8Array(256).fill(LINK.length);
  for (let index = 0; index < last; index++) steps[LINK[index] ?? 0] = last - index;
  for (let end = last; end < bytes.length; end += steps[bytes[end] ?? 0] ?? 1) {
    if (beginsWith(bytes, end - last, LINK) && opensElement(bytes, end - last)) bytes[end] = DASH;
  }
  return bytes;
}

/** Does the name of an element begin here, alone or after a prefix? */
function opensElement(bytes: Uint8Array, name: number): boolean {
  if (bytes[name - 1] === OPENING) return true;
  if (bytes[name - 1] !== COLON) return false;
  let at = name - 2;
  while (isWordLetter(bytes[at] ?? 0)) at--;
  return bytes[at] === OPENING;
}

function isWordLetter(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f
  );
}

function isWanted(part: ZipPart): boolean {
  return WANTED.test(plainName(part)) && !part.name.endsWith('/');
}

/** As the library looks for it: some programs write the other slash, or capital letters. */
function plainName({ name }: ZipPart): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (beginsWith(bytes, at, wanted)) return true;
  }
  return false;
}

function beginsWith(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}
