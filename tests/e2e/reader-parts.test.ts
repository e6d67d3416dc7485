import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { READER } from '../../entrypoints/background/reader.ts';
import { PRODUCTION_BUILD } from '../tools/stage.mjs';

const FOLDER = 'content-scripts';
const REGISTRY = 'globalThis[Symbol.for("forlopsvakt.parts")]';

it('is put into a page in all its parts', () => {
  const built = readdirSync(join(PRODUCTION_BUILD, FOLDER)).map((name) => `/${FOLDER}/${name}`);
  expect([...READER].sort()).toEqual(built.sort());
});

it.each(READER.slice(1))('%s does nothing in a page that the parts before it have not come to', (path) => {
  const frame = createContext({});
  runInContext(readFileSync(join(PRODUCTION_BUILD, path), 'utf8'), frame);
  expect(runInContext(`Object.keys(globalThis).length + Object.keys(${REGISTRY} ?? {}).length`, frame)).toBe(0);
  // Nor where only the first has.
  runInContext(`${REGISTRY} = { "nothing.js": {} }`, frame);
  runInContext(readFileSync(join(PRODUCTION_BUILD, path), 'utf8'), frame);
  expect(runInContext(`Object.keys(${REGISTRY})`, frame)).toEqual(['nothing.js']);
});
