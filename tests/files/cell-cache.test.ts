import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { SLACK, viewOf } from '../../lib/files/byte-texts.ts';
import { CellCache, NOT_SEEN } from '../../lib/files/cell-cache.ts';

// Room for a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

/** A cell with other bytes around it, which must not matter. */
function cellOf(text: string, noise: number) {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(bytes.length + 3 + SLACK).fill(noise);
  padded.set(bytes, 3);
  return { view: viewOf(padded), from: 3, to: 3 + bytes.length };
}

it('remembers nothing but what was kept, and the latest of it always', () => {
  const short = fc.string({ unit: fc.constantFrom('0', '1', '\0', 'ø'), minLength: 1, maxLength: 13 });
  const kept = fc.array(fc.tuple(short, fc.integer({ min: -1000, max: 1000 }), fc.nat(255)), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(kept, (all) => {
      const cache = new CellCache(2);
      const values = new Map<string, number>();
      for (const [text, value, noise] of all) {
        const { view, from, to } = cellOf(text, noise);
        const before = cache.find(view, from, to);
        if (before !== NOT_SEEN) {
          expect(before).toBe(values.get(text));
          continue;
        }
        cache.keep(view, from, to, value);
        values.set(text, value);
        const again = cellOf(text, 255 - noise);
        expect(cache.find(again.view, again.from, again.to)).toBe(to - from > 11 ? NOT_SEEN : value);
      }
    }),
    { numRuns: 1000 },
  );
});
