import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { base64url } from '../../../lib/store/base64url.ts';

/** So many bytes in a row are no chance. */
const PIECE = 16;

/**
 * Looks in every file of a folder for pieces of sealed bytes that are known, as bytes and as base64url: what is left of
 * them in places where no whole value can be read any more.
 * @returns how many different pieces, by file; files without any are left out
 */
export function findPieces(folder: string, sealed: readonly Uint8Array[]): Readonly<Record<string, number>> {
  const pieces = new Set(
    sealed.flatMap((bytes) => [...cut(Buffer.from(bytes)), ...cut(Buffer.from(base64url(bytes)))]),
  );
  const starts = new Set([...pieces].map((piece) => startOf(Buffer.from(piece, 'latin1'), 0)));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const counts = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), countIn(readFileSync(path), pieces, starts)] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function cut(bytes: Buffer): string[] {
  const count = Math.floor(bytes.length / PIECE);
  return Array.from({ length: count }, (_, index) => bytes.toString('latin1', index * PIECE, (index + 1) * PIECE));
}

function countIn(content: Buffer, pieces: ReadonlySet<string>, starts: ReadonlySet<number>): number {
  const found = new Set<string>();
  for (let at = 0; at + PIECE <= content.length; at++) {
    if (!starts.has(startOf(content, at))) continue;
    const piece = content.toString('latin1', at, at + PIECE);
    if (pieces.has(piece)) found.add(piece);
  }
  return found.size;
}

function startOf(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at);
}
