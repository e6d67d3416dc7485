import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../tools/setup.mjs';
import { launchBrowser, PRODUCTION_BUILD } from '../tools/stage.mjs';

const FILE = 'THIRD-PARTY-NOTICES.txt';
const folder = mkdtempSync(join(tmpdir(), 'notices-'));
let again: string;
let notices: string;

/** The production build once more, elsewhere and with source maps, which say on their own what stands in the scripts. */
beforeAll(() => {
  const options = JSON.stringify({ root: ROOT, outDir: folder });
  const code = `import { build } from 'wxt'; await build({ ...${options}, vite: () => ({ build: { sourcemap: 'hidden' } }) });`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  again = join(folder, 'chrome-mv3');
  notices = readFileSync(join(PRODUCTION_BUILD, FILE), 'utf8');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Section {
  readonly name: string;
  readonly licence: string;
  readonly text: string;
}

function sections(): Section[] {
  const [, ...parts] = notices.split(`\n${'-'.repeat(80)}\n\n`);
  return parts.map((part) => {
    const [, name = '', licence = ''] = /^(\S+) \S+ \(([^)]+)\)\n/.exec(part) ?? [];
    return { name, licence, text: part.slice(part.indexOf('\n')) };
  });
}

function packageOf(path: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/** By the source maps of every script, those of workers included. */
function packagesInScripts(): Set<string> {
  const maps = readdirSync(again, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js.map'));
  expect(maps.length).toBeGreaterThan(10);
  const sources = maps.flatMap((path) => JSON.parse(readFileSync(join(again, path), 'utf8')).sources as string[]);
  return new Set(
    sources.flatMap((source) => packageOf(source) ?? (/\0?vite\/preload-helper/.test(source) ? 'vite' : [])),
  );
}

/** By what the style sheets of the sources import. */
function packagesInStyles(): Set<string> {
  const sheets = readdirSync(join(ROOT, 'entrypoints'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  );
  const texts = sheets.map((path) => readFileSync(join(ROOT, 'entrypoints', path), 'utf8'));
  const imports = texts.flatMap((text) =>
    [...text.matchAll(/@import "((?:@[^/"]+\/)?[^/".]+)/g)].map(([, name = '']) => name),
  );
  return new Set(imports.filter((name) => name !== ''));
}

it('names every package that stands in a script or a style sheet, and no other', () => {
  const named = sections().map(({ name }) => name);
  const bundled = [...packagesInScripts(), ...packagesInStyles()];
  console.log(`notices: ${named.length} packages, ${bundled.length} by source maps and style sheets`);
  expect(bundled.length).toBeGreaterThan(15);
  expect(bundled.filter((name) => !named.includes(name))).toEqual([]);
  // What the bundler itself puts into a bundle, no source map names.
  expect(named.filter((name) => !bundled.includes(name) && name !== 'rolldown' && name !== 'vite')).toEqual([]);
});

it('has of each the licence that it says, and who holds the copyright', () => {
  const words: Readonly<Record<string, RegExp>> = {
    MIT: /Permission is hereby granted, free of charge/,
    ISC: /Permission to use, copy, modify, and(?:\/or)? distribute this software/,
    'Apache-2.0': /Apache License\s+Version 2\.0/,
  };
  const wrong = sections().filter(({ licence, text }) => !words[licence]?.test(text) || !/copyright/i.test(text));
  expect(wrong.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

it('is the same wherever and whenever it is built', () => {
  expect(readFileSync(join(again, FILE), 'utf8')).toBe(notices);
  expect(notices).not.toContain(ROOT);
});

it('opens from the settings page', async () => {
  const { context, extensionId, close } = await launchBrowser({ extension: PRODUCTION_BUILD });
  try {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/innstillinger.html`);
    const [opened] = await Promise.all([context.waitForEvent('page'), page.click(`a[href="/${FILE}"]`)]);
    await opened.waitForLoadState();
    expect(await opened.textContent('body')).toMatch(/Forløpsvakt is made.*preact \d/s);
  } finally {
    await close();
  }
});
