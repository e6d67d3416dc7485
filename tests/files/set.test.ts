import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceOfPath } from '../../lib/files/source-of-path.ts';
import { read } from './read.ts';

const FOLDER = new URL('./set/', import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => !name.startsWith('.'));
const FILES = NAMES.filter((name) => !name.endsWith('.expected.json'));

/** `x.csv` is expected to give what stands in `x.csv.expected.json`. */
function expectedOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8'));
}

describe('the file set', () => {
  it.each(FILES)('%s', async (name) => {
    const result = await read([sourceOfPath(new URL(name, FOLDER).pathname)]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(expectedOf(name));
  });

  it('has a file for everything that is expected', () => {
    const expected = NAMES.filter((name) => name.endsWith('.expected.json'));
    expect(expected.map((name) => name.replace('.expected.json', ''))).toEqual(FILES);
  });
});
