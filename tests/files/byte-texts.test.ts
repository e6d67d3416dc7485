import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BATCH, ByteTexts, SLACK, viewOf } from '../../lib/files/byte-texts.ts';
import { TextDictionary } from '../../lib/forlop/event-table.ts';

// Room for a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

/** Texts one after another in one buffer, as the cells of a chunk stand. */
function laidOut(texts: readonly string[]) {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0) + SLACK);
  const from = new Int32Array(texts.length);
  const to = new Int32Array(texts.length);
  let at = 0;
  encoded.forEach((each, index) => {
    bytes.set(each, at);
    from[index] = at;
    at += each.length;
    to[index] = at;
  });
  return { view: viewOf(bytes), from, to };
}

const texts = fc.array(
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('a', '\0', 'ø'), maxLength: 5 })),
  {
    maxLength: 100,
  },
);

describe('texts kept as bytes', () => {
  it('get the numbers that a dictionary of strings gives them, and back come the same texts', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const usual = new TextDictionary();
        const ours = new ByteTexts();
        expect(all.map((text) => ours.number(text))).toEqual(all.map((text) => usual.number(text)));
        expect(ours.size).toBe(usual.size);
        for (let number = 0; number < ours.size; number++) expect(ours.text(number)).toBe(usual.text(number));
      }),
      { numRuns: 1000 },
    );
  });

  it('get the same numbers by batch as one by one', () => {
    const filled = texts.map((all) => all.map((text) => `${text}.`));
    fc.assert(
      fc.property(filled, filled, (before, all) => {
        const oneByOne = new ByteTexts();
        const byBatch = new ByteTexts();
        for (const text of before) expect(byBatch.number(text)).toBe(oneByOne.number(text));
        const { view, from, to } = laidOut(all);
        const out = new Int32Array(all.length + 3);
        byBatch.numberAll(view, from, to, all.length, out, 2);
        expect([...out]).toEqual([0, 0, ...all.map((text) => oneByOne.number(text)), 0]);
      }),
      { numRuns: 1000 },
    );
  });

  it('stay apart when there are very many, and when they differ in one byte or in length alone', () => {
    const dictionary = new ByteTexts();
    const keys = Array.from({ length: 20_000 }, (_, index) => [
      `k${index}`,
      `k${index}\0`,
      `lengre-nøkkel-${index}`,
    ]).flat();
    for (const [index, key] of keys.entries()) expect(dictionary.number(key)).toBe(index + 1);
    for (let first = 0; first < keys.length; first += BATCH) {
      const some = keys.slice(first, first + BATCH);
      const { view, from, to } = laidOut(some);
      const out = new Int32Array(some.length);
      dictionary.numberAll(view, from, to, some.length, out, 0);
      expect([...out]).toEqual(some.map((_, index) => first + index + 1));
    }
    expect(dictionary.size).toBe(keys.length + 1);
    expect(dictionary.text(keys.length)).toBe(keys.at(-1));
  });

  it('are empty under numbers that are not in use', () => {
    expect([new ByteTexts().text(0), new ByteTexts().text(7)]).toEqual(['', '']);
  });
});
