import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { sourceOfBytes } from '../../lib/files/byte-source.ts';
import { Utf8Source } from '../../lib/files/encoding.ts';
import { windows1252ToUtf8 } from '../../lib/files/windows-1252.ts';

// Room for a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

async function decoded(bytes: Uint8Array, chunkBytes?: number): Promise<{ text: string; encoding: string }> {
  const source = new Utf8Source(sourceOfBytes('x', bytes, chunkBytes), bytes);
  const parts: Uint8Array[] = [];
  for await (const chunk of source.chunks(() => {})) parts.push(chunk.slice());
  return { text: Buffer.concat(parts).toString('utf8'), encoding: source.encoding };
}

const texts = fc.string({ unit: fc.constantFrom('a', ';', '\n', 'ø', 'Å', '€', '日', '😀', '\0'), maxLength: 30 });
const chunkSizes = fc.integer({ min: 1, max: 8 });

describe('encodings', () => {
  it('UTF-8 is known without a mark and with one, which is left out', async () => {
    await fc.assert(
      fc.asyncProperty(texts, chunkSizes, async (text, chunkBytes) => {
        for (const mark of ['', '\ufeff']) {
          const bytes = new TextEncoder().encode(mark + text);
          expect(await decoded(bytes, chunkBytes)).toEqual({ text, encoding: 'utf-8' });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('UTF-16 is known by its mark, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(texts, chunkSizes, async (text, chunkBytes) => {
        const little = Buffer.from(`\ufeff${text}`, 'utf16le');
        expect(await decoded(Uint8Array.from(little), chunkBytes)).toEqual({ text, encoding: 'utf-16le' });
        expect(await decoded(Uint8Array.from(little.swap16()), chunkBytes)).toEqual({ text, encoding: 'utf-16be' });
      }),
      { numRuns: 500 },
    );
  });

  it('anything else is Windows-1252, a single stray byte being enough', async () => {
    const bytes = Uint8Array.of(0x80, 0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0xd8, 0x73, 0x74, 0x9f, 0xa0, 0xff, 0x81);
    expect(await decoded(bytes, 3)).toEqual({ text: '€“a” – ØstŸ\u00a0ÿ\u0081', encoding: 'windows-1252' });
    const cutOff = new TextEncoder().encode('bare ASCII og så ø').slice(0, -1);
    expect((await decoded(cutOff, 4)).encoding).toBe('windows-1252');
  });

  it('Windows-1252 and ISO 8859-1 are the same above 0x9F', () => {
    const bytes = Uint8Array.from({ length: 0x60 }, (_, index) => 0xa0 + index);
    expect(new TextDecoder().decode(windows1252ToUtf8(bytes))).toBe(String.fromCharCode(...bytes));
  });
});
