import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** In the root of the build; the settings page leads to it. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
/** Modules that a tool makes up, by what their names begin with, are code of that tool. */
const OWN_CODE = { '\0vite/': 'vite', '\0rolldown/': 'rolldown' } as const;
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;
const NOTICE_FILE = /^notice(?:\.(?:md|txt))?$/i;
/** What follows in Vite's file is about Vite's own packages, none of which is in a bundle. */
const OWN_PACKAGES = '\n# Licenses of bundled dependencies';

/** Packages that are published without the licence of their repository: https://github.com/wxt-dev/wxt/blob/main/LICENSE. */
const WXT = 'Copyright (c) 2023 Aaron';
const WITHOUT_FILE: Readonly<Record<string, string>> = { wxt: WXT, '@wxt-dev/browser': WXT };

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/**
 * The notices that licences ask for, of every package that something of a build is made of: scripts by the modules that
 * stand in their bundles, those of workers too, and styles by the files that their rules come from. Vite's own
 * `build.license` writes a file for one bundle; an extension is a dozen, of which each would write over the one before, and
 * styles and workers are in none.
 */
export class ThirdPartyNotices {
  private readonly folders = new Set<string>();

  /** Notes what stands in the bundles of a build. */
  readonly plugin = (): Plugin => ({
    name: 'third-party-notices',
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const module of file.moduleIds) this.note(module);
      }
    },
  });

  /** Notes where the rules of a style sheet come from, what it imports included. */
  readonly postcssPlugin = {
    postcssPlugin: 'third-party-notices',
    Once: (root: { walk(see: (node: { source?: { input: { file?: string } } }) => void): void }) => {
      root.walk(({ source }) => this.note(source?.input.file ?? ''));
    },
  };

  /** Writes the file. Throws where a package has no licence that is known. */
  write(outDir: string): void {
    const sections = [...this.folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
    const texts = sections.map(
      ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`,
    );
    const head = 'Forløpsvakt is made with the software of others, under these licences.\n';
    // Without the mark at its beginning, a browser shows a text file of an extension as windows-1252.
    writeFileSync(join(outDir, NOTICES_FILE), `\ufeff${[head, ...texts].join(`\n${'-'.repeat(80)}\n\n`)}`);
  }

  private note(module: string): void {
    const tool = Object.entries(OWN_CODE).find(([start]) => module.startsWith(start))?.[1];
    const folder = tool ? join(ROOT, 'node_modules', tool) : PACKAGE.exec(module.replace(/^\0/, ''))?.[1];
    if (folder !== undefined) this.folders.add(folder);
  }
}

function readPackage(folder: string) {
  const { name, version, license: licence } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const found = files.filter((file) => LICENCE_FILE.test(file) || NOTICE_FILE.test(file));
  const own = found.map(
    (file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').split(OWN_PACKAGES)[0],
  );
  const holder = WITHOUT_FILE[name];
  const text =
    own.length > 0 ? own.join('\n') : holder && licence === 'MIT' ? `MIT License\n\n${holder}\n\n${MIT}` : '';
  if (text === '') throw new Error(`${name} ${version}: no licence in ${dirname(folder)}; see third-party-notices.ts`);
  return { name: String(name), version: String(version), licence: String(licence), text };
}
