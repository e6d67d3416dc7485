import { unzipSync } from 'fflate';
import type { FileProblem } from './unreadable-file.ts';

/** A workbook is in memory as a whole while it is read, some four times as large as its parts: more is not tried. */
const MOST_BYTES = 256 << 20;

const CFB = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** How a workbook with a password names its contents inside the compound file, in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** What keeps bytes that should be an XLSX file from being read as one, if anything does; nothing is unpacked yet. */
export function problemWithPackage(bytes: Uint8Array): FileProblem | undefined {
  if (beginsWith(bytes, 0, CFB))
    return { reason: 'foreign', kind: holds(bytes, ENCRYPTED) ? 'locked-excel' : 'old-excel' };
  if (!beginsWith(bytes, 0, ZIP)) return { reason: 'not-xlsx' };
  const parts = partsOf(bytes);
  if (!parts) return { reason: 'broken-xlsx' };
  if (parts.size > MOST_BYTES) return { reason: 'too-large-xlsx' };
  if (parts.names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return undefined;
  // A workbook in another format can be opened and saved as XLSX; any other archive must be unpacked.
  const isWorkbook = parts.names.some((name) => name.startsWith('xl/') || name === 'content.xml');
  return isWorkbook ? { reason: 'broken-xlsx' } : { reason: 'foreign', kind: 'zip' };
}

/** What the archive's own table says is in it, or undefined when it has none that can be read. */
function partsOf(bytes: Uint8Array): { names: string[]; size: number } | undefined {
  const names: string[] = [];
  let size = 0;
  const note = (part: { name: string; originalSize: number }) => {
    names.push(part.name);
    if (part.name.endsWith('.xml')) size += part.originalSize;
    return false;
  };
  try {
    unzipSync(bytes, { filter: note });
    return { names, size };
  } catch {
    return undefined;
  }
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
