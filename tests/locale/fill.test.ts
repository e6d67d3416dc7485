import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, placeholdersOf } from '../../lib/locale/fill.ts';

describe('fill', () => {
  it('puts values where the text names them', () => {
    expect(fill('Fra {fra} til {til}, {fra}', { fra: '01.01.2026', til: '02.01.2026' })).toBe(
      'Fra 01.01.2026 til 02.01.2026, 01.01.2026',
    );
  });

  it('reads dots in names', () => {
    expect(fill('{relatert.dato}', { 'relatert.dato': '01.01.2026', relatert: 'x' })).toBe('01.01.2026');
  });

  it('leaves out a name without a value', () => {
    expect(fill('a{b}c', {})).toBe('ac');
  });

  it('puts values in as they stand', () => {
    const value = fc.string();
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(fill('{a}|{b}', { a, b })).toBe(`${a}|${b}`);
      }),
    );
  });
});

describe('placeholdersOf', () => {
  it('lists the names in order', () => {
    expect(placeholdersOf('{b} {a.c} {b}')).toEqual(['b', 'a.c', 'b']);
    expect(placeholdersOf('ingen')).toEqual([]);
  });
});
