import * as z from 'zod/mini';
import { base64url, fromBase64url } from './base64url.ts';
import type { SealedRecord } from './database.ts';
import { type Header, kdf } from './keys.ts';

/** What lies sealed in the database, as text: for a file, and for the second place. As sealed as it was. */

const text = z.string().check(z.maxLength(2_000_000));
const bytes = text.check(z.regex(/^[\w-]*$/));
export const packedHeader = z.object({ key: text, kdf, wrapped: bytes, ring: bytes, public: z.optional(bytes) });
export const packedRecord = z.object({ id: text, key: text, sealed: bytes });
export type PackedHeader = z.infer<typeof packedHeader>;
export type PackedRecord = z.infer<typeof packedRecord>;

export function packHeader({ key, kdf: how, wrapped, ring, public: open }: Header): PackedHeader {
  const packed = { key, kdf: how, wrapped: base64url(wrapped), ring: base64url(ring) };
  return open === undefined ? packed : { ...packed, public: open };
}

export function unpackHeader({ wrapped, ring, ...rest }: PackedHeader): Header {
  return { ...rest, format: 1, wrapped: fromBase64url(wrapped), ring: fromBase64url(ring) };
}

export function packRecord({ id, key, sealed }: SealedRecord): PackedRecord {
  return { id, key, sealed: base64url(sealed) };
}

export function unpackRecord({ id, key, sealed }: PackedRecord): SealedRecord {
  return { id, key, sealed: fromBase64url(sealed) };
}
