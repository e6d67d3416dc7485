import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { unpackLevelDb } from './leveldb.ts';

/** A text found in a profile folder, in one of the ways in which it could be written there. */
export interface Hit {
  readonly text: string;
  readonly as: string;
  /** The folder within the profile: names of files change from run to run. */
  readonly folder: string;
  /** It was seen only after unpacking. */
  readonly isPacked: boolean;
}

export interface Search {
  readonly hits: readonly Hit[];
  readonly files: number;
  readonly bytes: number;
  /** What was unpacked of databases, in bytes. */
  readonly unpacked: number;
}

/** Looks for texts in every file of a folder: UTF-8, UTF-16, Latin-1, addresses, base64 in its three places, hex; packed and unpacked. */
export function searchFolder(folder: string, texts: readonly string[]): Search {
  const find = finder(texts.flatMap(waysToWrite));
  const hits = new Map<string, Hit>();
  const note = (path: string, isPacked: boolean, found: readonly Way[]) => {
    for (const { text, as } of found) {
      const hit = { text, as, folder: dirname(relative(folder, path)), isPacked };
      const key = keyOf(hit);
      if (!hits.has(key)) hits.set(key, hit);
    }
  };
  let [files, bytes, unpacked] = [0, 0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    files += 1;
    bytes += content.length;
    // What the name of a file says is on the disk as well.
    note(path, false, [...find(content), ...find(Buffer.from(path))]);
    for (const part of unpackLevelDb(entry.name, content)) {
      unpacked += part.length;
      note(path, true, find(part));
    }
  }
  return { hits: [...hits.values()], files, bytes, unpacked };
}

/** What was found in one place and not in another: the same text, written in the same way, in the same folder. */
export function without(hits: readonly Hit[], others: readonly Hit[]): Hit[] {
  const known = new Set(others.map(keyOf));
  return hits.filter((hit) => !known.has(keyOf(hit)));
}

function keyOf({ text, as, folder }: Hit): string {
  return [text, as, folder].join('\n');
}

interface Way {
  readonly text: string;
  readonly as: string;
  readonly bytes: Buffer;
}

function waysToWrite(text: string): Way[] {
  return [...new Set([text, text.toLowerCase(), text.toUpperCase()])].flatMap((one) => {
    const utf8 = Buffer.from(one, 'utf8');
    const utf16 = Buffer.from(one, 'utf16le');
    return [
      { text, as: 'utf-8', bytes: utf8 },
      { text, as: 'utf-16', bytes: utf16 },
      { text, as: 'latin-1', bytes: Buffer.from(one, 'latin1') },
      ...addressesOf(one).map((address) => ({ text, as: 'address', bytes: Buffer.from(address) })),
      ...[utf8, utf16].flatMap((bytes) => [
        { text, as: 'hex', bytes: Buffer.from(bytes.toString('hex')) },
        { text, as: 'hex', bytes: Buffer.from(bytes.toString('hex').toUpperCase()) },
        ...[0, 1, 2].flatMap((place) => base64At(bytes, place)).map((each) => ({ text, as: 'base64', bytes: each })),
      ]),
    ];
  });
}

/** As the text stands in an address, by a form or a script, where that is not as it is. */
function addressesOf(text: string): string[] {
  const encoded = encodeURIComponent(text);
  return [encoded, encoded.replaceAll('%20', '+'), encodeURI(text)].filter((address) => address !== text);
}

/** As the text stands in base64 when `place` other bytes, or three more of them, come before it. */
function base64At(bytes: Buffer, place: number): Buffer[] {
  const all = Buffer.concat([Buffer.alloc(place), bytes]);
  // The first and last characters are made of neighbours as well, and are left out.
  const whole = all.toString('base64').slice(place === 0 ? 0 : place + 1, Math.floor((all.length * 8) / 6));
  return [...new Set([whole, whole.replaceAll('+', '-').replaceAll('/', '_')])].map((text) => Buffer.from(text));
}

const SHORTEST = 4;

/** Looks for all of them at once: where four bytes are those that one of them begins with, it is looked at more closely. */
function finder(ways: readonly Way[]): (bytes: Uint8Array) => Way[] {
  const starts = new Uint8Array(1 << 24);
  const byStart = new Map<number, Way[]>();
  for (const way of ways) {
    if (way.bytes.length < SHORTEST) throw new Error(`too short to be looked for: ${way.text}`);
    const start = way.bytes.readUInt32LE(0);
    starts[start & 0xffffff] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), way]);
  }
  return (content) => {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
    const found = new Set<Way>();
    let window = 0;
    for (let end = 0; end < bytes.length; end++) {
      window = (window >>> 8) | ((bytes[end] ?? 0) << 24);
      if (end < SHORTEST - 1 || starts[window & 0xffffff] === 0) continue;
      const at = end - SHORTEST + 1;
      for (const way of byStart.get(window >>> 0) ?? []) {
        if (bytes.subarray(at, at + way.bytes.length).equals(way.bytes)) found.add(way);
      }
    }
    return [...found];
  };
}
