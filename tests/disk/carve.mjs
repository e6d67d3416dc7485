// Everything of a vault that lies anywhere in a profile folder: every version of its header and of its sealed records, in
// whatever file it has been left, current or not. Nothing is asked of the browser or the product.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deserialize } from 'node:v8';
import { createServer } from 'vite';
import { ROOT } from '../tools/setup.mjs';

/** As `storage.local` writes it: a header with its keys in any order, and a record. */
const PACKED_HEADER = /\{[^{}]*"kdf":\{[^{}]*\}[^{}]*\}/g;
const PACKED_RECORD = /\{[^{}]*"sealed":"[\w-]+"[^{}]*\}/g;
/** How a value begins that the browser's engine has written, by the version of its format; Node reads the first of them. */
const VERSIONS = [0x0f, 0x10];
const OBJECT = 0x6f;

let unpack;

/**
 * Headers and records, each version once, with the file that it was found in.
 * @returns `{ headers: [{ key, kdf, wrapped, ring, at }], records: [{ id, key, sealed, at }], parts }`
 */
export async function carve(profile) {
  unpack ??= await loadUnpacking();
  const headers = new Map();
  const records = new Map();
  for (const { part, at } of partsOf(profile)) {
    for (const found of [...valuesIn(part), ...textsIn(part)]) {
      if (found.kdf) headers.set(hashOf(found.wrapped, found.ring), { ...found, at });
      else records.set(hashOf(found.sealed), { ...found, at });
    }
  }
  return { headers: [...headers.values()], records: [...records.values()] };
}

/**
 * How many pieces of known sealed bytes lie anywhere, as they are or as text: what is cut off or written over in part is
 * found by these as well.
 * @param known `Buffer`s, each of which is looked for in three places
 */
export async function findPieces(profile, known) {
  unpack ??= await loadUnpacking();
  const wanted = known.flatMap((bytes) => {
    const middle = 3 * Math.floor(bytes.length / 6);
    const last = 3 * Math.floor((bytes.length - 18) / 3);
    return [0, middle, last].flatMap((from) => {
      const piece = bytes.subarray(from, from + 18);
      return [piece, Buffer.from(piece.toString('base64url'))];
    });
  });
  const found = [];
  for (const { part, at } of partsOf(profile)) {
    for (const piece of wanted) if (part.includes(piece)) found.push(at);
  }
  return found;
}

/** Each file as it is, and what is packed in it. */
function* partsOf(profile) {
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const at = relative(profile, path);
    const file = readFileSync(path);
    yield { part: file, at };
    for (const part of unpacked(entry.name, file)) yield { part: Buffer.from(part), at };
  }
}

function unpacked(name, file) {
  try {
    return unpack(name, file);
  } catch {
    return []; // cut off by the kill: what can be read of it is read as it is
  }
}

function* valuesIn(part) {
  for (let from = part.indexOf(0xff); from !== -1; from = part.indexOf(0xff, from + 1)) {
    if (!VERSIONS.includes(part[from + 1]) || part[from + 2] !== OBJECT) continue;
    const value = valueAt(part.subarray(from));
    if (value?.kdf?.salt && value.wrapped && value.ring) {
      yield { ...value, wrapped: Buffer.from(value.wrapped), ring: Buffer.from(value.ring) };
    } else if (typeof value?.key === 'string' && value.sealed) yield { ...value, sealed: Buffer.from(value.sealed) };
  }
}

function valueAt(bytes) {
  try {
    const copy = Buffer.from(bytes);
    copy[1] = VERSIONS[0];
    return deserialize(copy);
  } catch {
    return undefined; // three bytes that look like the beginning
  }
}

function* textsIn(part) {
  const text = part.toString('latin1');
  for (const [one] of text.matchAll(PACKED_HEADER)) {
    const { kdf, key, wrapped, ring } = parse(one) ?? {};
    if (kdf?.salt && wrapped && ring) {
      yield { kdf, key, wrapped: Buffer.from(wrapped, 'base64url'), ring: Buffer.from(ring, 'base64url') };
    }
  }
  for (const [one] of text.matchAll(PACKED_RECORD)) {
    const { id, key, sealed } = parse(one) ?? {};
    if (id && key && sealed) yield { id, key, sealed: Buffer.from(sealed, 'base64url') };
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hashOf(...all) {
  const hash = createHash('sha256');
  for (const one of all) hash.update(one);
  return hash.digest('hex');
}

/** The end-to-end tests' own reading of LevelDB and Snappy. */
async function loadUnpacking() {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const { unpackLevelDb } = await server.ssrLoadModule('/tests/e2e/disk/leveldb.ts');
  await server.close();
  return unpackLevelDb;
}
