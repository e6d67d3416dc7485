import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnownComposite, joinComposite, normaliseCode, splitComposite } from '../../lib/forlop/composite.ts';
import { forlopstyper } from '../../lib/kodeverk/forlopstyper.ts';
import { hendelser } from '../../lib/kodeverk/hendelser.ts';

describe('splitComposite', () => {
  it('takes three characters for the type, one for the hendelse, the rest for the utfall', () => {
    expect(splitComposite('D11CP')).toEqual({ forlopstype: 'D11', hendelse: 'C', utfall: 'P' });
    expect(splitComposite('D01A')).toEqual({ forlopstype: 'D01', hendelse: 'A', utfall: '' });
    expect(splitComposite('D12XGG')).toEqual({ forlopstype: 'D12', hendelse: 'X', utfall: 'GG' });
    expect(splitComposite('D1')).toEqual({ forlopstype: 'D1', hendelse: '', utfall: '' });
  });

  it('does not mind case, spaces, hyphens and slashes', () => {
    for (const text of ['d11cp', ' D11 C P ', 'D11-C/P', 'd11\u00a0c/p', 'D-1-1-C-P']) {
      expect(splitComposite(text)).toEqual({ forlopstype: 'D11', hendelse: 'C', utfall: 'P' });
    }
  });

  it('has nothing where nothing is left', () => {
    for (const text of ['', '  ', '-', ' / - ']) expect(splitComposite(text)).toBeUndefined();
  });

  it('reads back every code of the kodeverk', () => {
    const codes = forlopstyper().flatMap(({ code: forlopstype }) =>
      hendelser().flatMap(({ code: hendelse, utfall }) =>
        ['', ...utfall.map(({ code }) => code)].map((each) => ({ forlopstype, hendelse, utfall: each })),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...codes), (code) => {
        expect(splitComposite(joinComposite(code))).toEqual(code);
        expect(isKnownComposite(joinComposite(code))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isKnownComposite', () => {
  it('knows codes of either edition, with or without utfall', () => {
    for (const text of ['D11CP', 'd09a', 'D11C', 'D11CU', 'D12-H/K']) expect(isKnownComposite(text)).toBe(true);
  });

  it('knows nothing else', () => {
    for (const text of ['', 'D99A', 'D11', 'D11Q', 'D11AP', 'D11CQ', 'F32.1', 'D11CPP']) {
      expect(isKnownComposite(text)).toBe(false);
    }
  });
});

describe('normaliseCode', () => {
  it('trims and makes upper case', () => {
    expect(normaliseCode('  d11\t')).toBe('D11');
    expect(normaliseCode('')).toBe('');
  });
});
