// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../lib/forlop/day.ts';
import { writeComposite, writeDay } from '../../lib/page/fill-notation.ts';
import { isWanted, pickOption, type Target } from '../../lib/page/fill-target.ts';

const DAY = isoDay.parse('2026-03-04');

describe('writeDay', () => {
  it.each([
    ['', '04.03.2026'],
    ['dd.mm.åååå', '04.03.2026'],
    ['Dato (dd/mm/yyyy)', '04/03/2026'],
    ['mm/dd/yyyy', '03/04/2026'],
    ['ÅÅÅÅ-MM-DD', '2026-03-04'],
    ['dd.mm.åå', '04.03.26'],
    ['ddmmåååå', '04032026'],
    ['f.eks. 2026-11-21', '2026-03-04'],
    ['for eksempel 21/11/2026', '04/03/2026'],
    ['Hendelsesdato', '04.03.2026'],
  ])('writes the day as «%s» tells', (hint, written) => {
    expect(writeDay(DAY, hint)).toBe(written);
  });
});

describe('writeComposite', () => {
  it.each([
    ['D11CP', '', 'D11CP'],
    ['D11CP', 'For eksempel D12XG', 'D11CP'],
    ['D11CP', 'D12 X G', 'D11 C P'],
    ['D11CP', 'D12-X-G', 'D11-C-P'],
    ['D11CP', 'D12X/G', 'D11C/P'],
    ['D11E', 'D12 X G', 'D11 E'],
  ])('writes %s as in «%s»', (code, example, written) => {
    expect(writeComposite(code, example)).toBe(written);
  });
});

const options = (...texts: string[]) => texts.map((text) => ({ text, value: '' }));
const utfall = (hendelse: string, code: string): Target => ({ kind: 'code', vocabulary: 'utfall', code, hendelse });

describe('pickOption', () => {
  it('takes the code, its text, or both', () => {
    const target: Target = { kind: 'code', vocabulary: 'hendelse', code: 'C', hendelse: 'C' };
    expect(pickOption(options('A', 'C', 'E'), target)).toBe(1);
    expect(pickOption(options('Første fremmøte', 'Klinisk beslutning'), target)).toBe(1);
    expect(pickOption(options('Velg', 'Klinisk beslutning (C)'), target)).toBe(1);
  });

  it('takes none where two say it in different words, and the first of two alike', () => {
    expect(
      pickOption(options('P', 'P Behov for behandling innen psykisk helsevern'), utfall('C', 'P')),
    ).toBeUndefined();
    expect(pickOption(options('P', 'P'), utfall('C', 'P'))).toBe(0);
  });

  it('takes no outcome of another hendelse with the same letter', () => {
    const both = options(
      'Avbrudd etter pasientens/foresattes eget ønske',
      'Behov for behandling innen psykisk helsevern',
    );
    expect(pickOption(both, utfall('C', 'P'))).toBe(1);
    expect(pickOption(both, utfall('X', 'P'))).toBe(0);
  });

  it('takes nothing that only looks like it', () => {
    expect(pickOption(options('I orden', 'Pasienten', 'Annet'), utfall('C', 'I'))).toBeUndefined();
    expect(isWanted({ text: 'Velg utfall', value: 'P' }, utfall('C', 'P'))).toBe(false);
  });

  it('empties with a prompt, and restores a text exactly', () => {
    expect(pickOption(options('Velg …', 'C'), { kind: 'empty' })).toBe(0);
    expect(pickOption(options('Velg …', 'Gammel kode Q'), { kind: 'text', text: 'Gammel kode Q' })).toBe(1);
    expect(pickOption(options('Gammel kode q'), { kind: 'text', text: 'Gammel kode Q' })).toBeUndefined();
  });
});
