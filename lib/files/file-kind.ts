import type { ForeignKind } from './unreadable-file.ts';

/** What the first bytes of a file say it is. `text` is everything that is not recognised as something else. */
export type FileKind = 'text' | 'zip' | 'compound' | Exclude<ForeignKind, 'zip' | 'old-excel' | 'locked-excel'>;

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // Microsoft's compound file: Excel before 2007, and any later workbook that has a password.
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** What a file is, from its first bytes; its name may say anything. */
export function kindOf(head: Uint8Array): FileKind {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => head[index] === byte));
  if (found) return found[0];
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 256));
  return /^(\W{0,3})?\s*<(!doctype html|html|head|body|table)\b/i.test(start) ? 'web-page' : 'text';
}
