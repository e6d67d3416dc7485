import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { PRODUCTION_BUILD } from '../tools/stage.mjs';

const KB = 1000;

/** Size in bytes of a file of the build, as a store packs it. */
function gzipSize(path: string): number {
  return gzipSync(readFileSync(join(PRODUCTION_BUILD, path))).length;
}

/** Scripts that a page of the build loads before its first line runs: those of its HTML and what they import. */
function initialScripts(html: string): string[] {
  const text = readFileSync(join(PRODUCTION_BUILD, html), 'utf8');
  const found = new Set<string>();
  const add = (path: string) => {
    const clean = path.replace(/^\//, '');
    if (found.has(clean)) return;
    found.add(clean);
    const source = readFileSync(join(PRODUCTION_BUILD, clean), 'utf8');
    for (const [, imported] of source.matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g)) {
      if (imported) add(posix.join(posix.dirname(clean), imported));
    }
  };
  for (const [, path] of text.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g)) if (path) add(path);
  return [...found];
}

function report(what: string, bytes: number): void {
  console.log(`${what}: ${(bytes / KB).toFixed(1)} kB gzip`);
}

it('keeps the reader, which a page gets where the sentinel has seen something to read, within 65 kB', () => {
  const scripts = readdirSync(join(PRODUCTION_BUILD, 'content-scripts')).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const total = scripts.reduce((sum, name) => sum + gzipSize(`content-scripts/${name}`), 0);
  report(`reader (${scripts})`, total);
  expect(total).toBeLessThanOrEqual(65 * KB);
});

it('keeps the sentinel, which every frame of an allowed site has, within 4 kB as it stands', () => {
  const { length } = readFileSync(join(PRODUCTION_BUILD, 'sentinel.js'));
  console.log(`sentinel: ${(length / KB).toFixed(1)} kB, not compressed`);
  expect(length).toBeLessThanOrEqual(4 * KB);
});

it('keeps what the panel loads at first within 80 kB', () => {
  const scripts = initialScripts('sidepanel.html');
  expect(scripts.length).toBeGreaterThan(0);
  const total = scripts.reduce((sum, name) => sum + gzipSize(name), 0);
  report(`panel (${scripts})`, total);
  expect(total).toBeLessThanOrEqual(80 * KB);
});

/** Selectors that ask of every element what it holds: each row that scrolls by would have the whole page styled anew. */
const LOOKS_INTO_ALL = [':has(label):not(', ':not(:has(thead))'];

it("has no style on the coordinator's page that looks into every element", () => {
  const [sheet] = readdirSync(join(PRODUCTION_BUILD, 'assets')).filter((name) => /^oversikt-.*\.css$/.test(name));
  const text = readFileSync(join(PRODUCTION_BUILD, 'assets', sheet ?? ''), 'utf8');
  expect(LOOKS_INTO_ALL.filter((selector) => text.includes(selector))).toEqual([]);
});
