// @vitest-environment happy-dom
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { literalsIn, madeBy, type SourceRegex } from './regexes/find-regexes.ts';
import { findSlowText } from './regexes/growth.ts';

// A journal's page and a coordinator's file may hold any text: no expression may take time that grows with its square.
vi.setConfig({ testTimeout: 120_000 });

const SOURCES = execFileSync('git', ['ls-files', 'lib', 'entrypoints', 'components'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path));

/** The modules that put expressions together, all of them when they are loaded. */
const MAKERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'lib/page/event-text.ts': () => import('../lib/page/event-text.ts'),
  'lib/page/list-paging.ts': () => import('../lib/page/list-paging.ts'),
};

function slownessOf({ at, regex }: SourceRegex): string[] {
  const found = findSlowText(regex);
  return found ? [`${at} ${regex}: ${found.text}, ${found.ratio.toFixed(1)} times for four times the length`] : [];
}

describe('the regular expressions of the sources', () => {
  it('are all known, those put together from texts as well', async () => {
    const making = SOURCES.filter((path) => /\bRegExp\(/.test(readFileSync(path, 'utf8')));
    expect(making).toEqual(Object.keys(MAKERS));
  });

  it('take time that grows with the text at most, whatever the text', () => {
    const literals = SOURCES.flatMap(literalsIn);
    expect(literals.length).toBeGreaterThan(200);
    expect(literals.flatMap(slownessOf)).toEqual([]);
  });

  it.each(Object.entries(MAKERS))('so do those made in %s', async (at, load) => {
    vi.resetModules();
    const made = await madeBy(at, load);
    const written = readFileSync(at, 'utf8').match(/\bnew RegExp\(/g)?.length;
    expect(made.length).toBeGreaterThanOrEqual(written ?? 1);
    expect(made.flatMap(slownessOf)).toEqual([]);
  });
});

describe('the search for slow texts', () => {
  it.each([/a+b/, /\s+$/, /(\d+)\s+av/, /^(.+?)\s*x$/, /a.*b.*c/, /(a|aa)+$/, /<[^>]*$/])(
    'finds one for %s',
    (regex) => {
      expect(findSlowText(regex)).toBeDefined();
    },
  );

  it.each([/(?<!a)a+b/, /^a+b/, /ab?c/, /\d{1,8}x/])('finds none for %s', (regex) => {
    expect(findSlowText(regex)).toBeUndefined();
  });
});
