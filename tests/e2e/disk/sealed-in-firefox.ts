import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64url, fromBase64url } from '../../../lib/store/base64url.ts';
import { type Header, header, type OpenKeys, sealingKey, unwrap } from '../../../lib/store/keys.ts';
import { unseal } from '../../../lib/store/seal.ts';
import { unpackSqlite } from './sqlite.ts';
import { readClone, type Token } from './structured-clone.ts';

/** What of the vault lies in a profile of Firefox, each version of it once, whether or not the browser still knows of it. */
export interface Sealed {
  readonly headers: readonly Header[];
  readonly records: readonly SealedRecord[];
}
interface SealedRecord {
  readonly id: string;
  readonly key: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Reads every database of a profile that is not open, as whoever has the disk would. */
export function findSealed(profile: string): Sealed {
  const databases = readdirSync(profile, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.sqlite(-wal)?$/.test(entry.name),
  );
  const paths = databases.map((entry) => join(entry.parentPath, entry.name.replace(/-wal$/, '')));
  const values = [...new Set(paths)].flatMap((path) => unpackSqlite(read(path), read(`${path}-wal`)));
  const fields = values.map((value) => fieldsOf(readClone(value)));
  return {
    headers: onlyOnce(fields.flatMap(headerIn), (one) => base64url(one.wrapped) + base64url(one.ring)),
    records: onlyOnce(fields.flatMap(recordIn), (one) => base64url(one.sealed)),
  };
}

/** What a passphrase opens of it: how many headers, and the texts of the patients' records. */
export async function openSealed(
  { headers, records }: Sealed,
  passphrase: string,
): Promise<{ readonly headers: number; readonly texts: readonly string[] }> {
  const opened = await Promise.all(headers.map((one) => unwrap(one, passphrase).catch(() => undefined)));
  const all = opened.filter((keys) => keys !== undefined);
  const byId = new Map(all.flatMap(dataKeys));
  const texts = await Promise.all(
    records.map(async ({ id, key, sealed }) => {
      const dataKey = byId.get(key);
      if (dataKey === undefined) return undefined;
      return unseal(await sealingKey(dataKey), placeOfPatient(key, id), sealed).catch(() => undefined);
    }),
  );
  return { headers: all.length, texts: texts.filter((text) => text !== undefined) };
}

/** The place that a patient's record is sealed in: it is part of what the passphrase protects, and never changes. */
export function placeOfPatient(key: string, id: string): string {
  return `forlopsvakt 1 patient ${key} ${id}`;
}

function dataKeys({ id, key, ring: { previous } }: OpenKeys): [string, string][] {
  return [[id, key], ...previous.map((one): [string, string] => [one.id, one.key])];
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array(); // a database without a log, or a log without its database
  }
}

/** What stands after each text: of an object, the value of the field of that name. */
function fieldsOf(tokens: readonly Token[]): ReadonlyMap<string, Token> {
  return new Map(
    tokens.slice(0, -1).flatMap((token, index) => {
      const next = tokens[index + 1];
      return token.kind === 'text' && next ? [[token.text, next] as const] : [];
    }),
  );
}

function headerIn(fields: ReadonlyMap<string, Token>): Header[] {
  const rounds = fields.get('rounds');
  const found = header.safeParse({
    format: 1,
    key: textIn(fields, 'key'),
    kdf: {
      name: textIn(fields, 'name'),
      rounds: rounds?.kind === 'number' ? rounds.number : undefined,
      salt: textIn(fields, 'salt'),
    },
    wrapped: bytesIn(fields, 'wrapped'),
    ring: bytesIn(fields, 'ring'),
  });
  return found.success ? [found.data] : [];
}

function recordIn(fields: ReadonlyMap<string, Token>): SealedRecord[] {
  const [id, key, sealed] = [textIn(fields, 'id'), textIn(fields, 'key'), bytesIn(fields, 'sealed')];
  return id !== undefined && key !== undefined && sealed ? [{ id, key, sealed }] : [];
}

function textIn(fields: ReadonlyMap<string, Token>, name: string): string | undefined {
  const token = fields.get(name);
  return token?.kind === 'text' ? token.text : undefined;
}

/** In one place as bytes, in the other as text. */
function bytesIn(fields: ReadonlyMap<string, Token>, name: string): Uint8Array<ArrayBuffer> | undefined {
  const token = fields.get(name);
  if (token?.kind === 'bytes') return token.bytes;
  return token?.kind === 'text' && /^[\w-]+$/.test(token.text) ? fromBase64url(token.text) : undefined;
}

function onlyOnce<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
