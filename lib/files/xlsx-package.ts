import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FileProblem } from './unreadable-file.ts';

/** More cells than this are not read: the whole workbook is in memory at a time, which a CSV file never is. */
const MOST_CELLS = 6_000_000;
const MOST_BYTES = 500 << 20;

const WORKBOOK = 'xl/workbook.xml';
const CFB = [0xd0, 0xcf, 0x11, 0xe0];
/** How a workbook with a password names its contents inside the compound file, in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** A workbook that is ready to be read, and whether its day 0 is 1904-01-01 instead of the usual 1899-12-30. */
export interface OpenedXlsx {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hasDatesFrom1904: boolean;
}

/**
 * Looks into what should be an XLSX file before a library reads it: says what is wrong with it, or gives it back with
 * what the library would misread put right.
 */
export function openXlsx(bytes: Uint8Array<ArrayBuffer>): OpenedXlsx | FileProblem {
  if (CFB.every((byte, index) => bytes[index] === byte)) {
    return { reason: 'foreign', kind: holds(bytes, ENCRYPTED) ? 'locked-excel' : 'old-excel' };
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { reason: 'not-xlsx' };
  const parts = unzip(bytes);
  if (!parts) return { reason: 'broken-xlsx' };
  if (parts === 'too-large') return { reason: 'too-large-xlsx' };
  const workbook = parts[WORKBOOK];
  if (!workbook) return { reason: 'foreign', kind: 'zip' };
  const hasDatesFrom1904 = /\sdate1904="(1|true)"/.test(strFromU8(workbook));
  const repaired: Record<string, Uint8Array> = {};
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith('xl/worksheets/') && path !== WORKBOOK) continue;
    const xml = strFromU8(part);
    if (path !== WORKBOOK && cellsIn(xml) > MOST_CELLS) return { reason: 'too-large-xlsx' };
    const right = putRight(xml);
    if (right !== xml) repaired[path] = strToU8(right);
  }
  const isRight = Object.keys(repaired).length === 0;
  return { bytes: isRight ? bytes : zipSync({ ...parts, ...repaired }, { level: 0 }), hasDatesFrom1904 };
}

/**
 * A date as ISO text has no time zone, but the library reads it in the machine's own: as text it stays the day that it
 * says. And only `1` is read as true.
 */
function putRight(xml: string): string {
  return xml.replace(/(<(?:\w+:)?c\b[^>]*\st=")d"/g, '$1str"').replace(/(\sdate1904=")true"/, '$11"');
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> | 'too-large' | undefined {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /\.(xml|rels)$/.test(name);
        if (isWanted) size += originalSize;
        return isWanted && size <= MOST_BYTES;
      },
    });
    return size > MOST_BYTES ? 'too-large' : parts;
  } catch {
    return undefined;
  }
}

/** The sheet's last row times its last filled column: what a reader makes room for, however few are filled. */
function cellsIn(xml: string): number {
  let column = 0;
  let row = 0;
  for (const [, letters = '', digits] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\sr="([A-Z]+)(\d+)"[^>]*(?<!\/)>/g)) {
    column = Math.max(column, columnNumber(letters));
    row = Math.max(row, Number(digits));
  }
  return column * row;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
