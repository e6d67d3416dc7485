import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import { type EventInput, tableOf } from '../../lib/forlop/event-table.ts';
import { checkTable } from '../../lib/report/check-table.ts';
import {
  compareCodePoints,
  type Grouping,
  indicators,
  periodName,
  utredningstid,
} from '../../lib/report/indicators.ts';

/** `pasient hf/enhet TYPE h/u dato`, one a line. */
function rowsOf(text: string): EventInput[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [pasient = '', place = '', forlopstype = '', code = '', dato = ''] = line.trim().split(/\s+/);
      const [hf = '', enhet = ''] = place.split('/');
      const [hendelse = '', utfall = ''] = code.split('/');
      return { pasient, hf: hf === '-' ? '' : hf, enhet, forlopstype, hendelse, utfall, dato };
    });
}

function indicatorsOf(text: string, grouping: Grouping = {}, completeFrom?: string) {
  const table = tableOf(rowsOf(text));
  const checked = checkTable(table, {
    today: parseIsoDay('2026-11-22'),
    completeFrom: completeFrom === undefined ? undefined : parseIsoDay(completeFrom),
  });
  return indicators(table, checked.facts, grouping);
}

describe('indicators', () => {
  /*
   * Worked out by hand. HF1: p1 takes 20 days (12.01 to 01.02) and has a plan and an evaluation; p2 takes 0 days, is
   * treated (C/T), has neither. p3's decision at HF2 ends a measure that began at HF1: 31 days, HF2's; not treated.
   * p4 has no start: left out, HF1's. So HF1: n 2, mean (20+0)/2 = 10, median 10, groups 0-14: 1, 15-28: 1;
   * plan 1 of 2, evaluation 1 of 2, one left out. HF2: n 1, mean and median 31, group 29-42; no forløp treated.
   */
  const text = `
    p1 HF1 D11 A 2026-01-05
    p1 HF1 D11 M 2026-01-12
    p1 HF1 D11 C/P 2026-02-01
    p1 HF1 D11 U/U 2026-02-03
    p1 HF1 D11 E 2026-03-03
    p2 HF1 D01 A 2026-01-05
    p2 HF1 D01 M 2026-01-12
    p2 HF1 D01 C/T 2026-01-12
    p3 HF1 D12 A 2026-01-05
    p3 HF1 D12 M 2026-01-12
    p3 HF2 D12 C/K 2026-02-12
    p4 HF1 D11 M 2026-01-12
    p4 HF2 D11 C/P 2026-02-01`;

  it('are those worked out by hand', () => {
    expect(indicatorsOf(text)).toEqual([
      {
        hf: 'HF1',
        enhet: '',
        period: '',
        utelatt: 1,
        utredningstid: { n: 2, mean: 10, median: 10, groups: [1, 1, 0, 0, 0, 0] },
        behandlingsplan: { teller: 1, nevner: 2 },
        evaluering: { teller: 1, nevner: 2 },
      },
      {
        hf: 'HF2',
        enhet: '',
        period: '',
        utelatt: 0,
        utredningstid: { n: 1, mean: 31, median: 31, groups: [0, 0, 1, 0, 0, 0] },
        behandlingsplan: { teller: 0, nevner: 0 },
        evaluering: { teller: 0, nevner: 0 },
      },
    ]);
  });

  it('count the forløp that are left out where asked', () => {
    const [, hf2] = indicatorsOf(text, { withLeftOut: true });
    expect(hf2?.utredningstid).toMatchObject({ n: 2, mean: 25.5 });
    expect(hf2?.behandlingsplan).toEqual({ teller: 0, nevner: 1 });
  });

  it('leave nothing out that only might lack a start', () => {
    expect(indicatorsOf(text, {}, '2026-01-08').map(({ utelatt }) => utelatt)).toEqual([0, 0]);
  });

  it('let a decision on more assessment before the simplification go on to the next', () => {
    const [row] = indicatorsOf(`
      p1 HF1 D11 A 2022-01-05
      p1 HF1 D11 M 2022-01-12
      p1 HF1 D11 C/U 2022-02-12
      p1 HF1 D11 C/P 2022-03-13`);
    expect(row?.utredningstid).toMatchObject({ n: 1, mean: 60 });
  });

  it('end the measure at a C/U dated in edition-2024, for it is a decision all the same', () => {
    const [row] = indicatorsOf(`
      p1 HF1 D11 A 2026-01-05
      p1 HF1 D11 M 2026-01-12
      p1 HF1 D11 C/U 2026-02-12
      p1 HF1 D11 C/P 2026-03-13`);
    expect(row?.utredningstid).toMatchObject({ n: 1, mean: 31 });
  });

  it('give every HF of an event a row, also the empty one, by code point', () => {
    const rows = indicatorsOf(`
      p1 𝐇 D11 A 2026-01-05
      p2 ﬀ D11 A 2026-01-05
      p3 - D11 A 2026-01-05`);
    expect(rows.map(({ hf }) => hf)).toEqual(['', 'ﬀ', '𝐇']);
    expect(rows[0]?.utredningstid).toEqual({ n: 0, mean: null, median: null, groups: [0, 0, 0, 0, 0, 0] });
  });

  it('tell units and periods apart by the decision that a forløp is measured by', () => {
    const rows = indicatorsOf(text, { enhet: true, period: 'tertial' });
    expect(rows.map(({ hf, period, utredningstid: { n } }) => [hf, period, n])).toEqual([
      ['HF1', '2026-T1', 2],
      ['HF2', '2026-T1', 1],
    ]);
  });
});

describe('utredningstid', () => {
  it.each([
    [
      [14, 15],
      [1, 1, 0, 0, 0, 0],
    ],
    [
      [28, 29],
      [0, 1, 1, 0, 0, 0],
    ],
    [
      [42, 43],
      [0, 0, 1, 1, 0, 0],
    ],
    [
      [63, 64],
      [0, 0, 0, 1, 1, 0],
    ],
    [
      [91, 92],
      [0, 0, 0, 0, 1, 1],
    ],
  ])('puts %j in the groups %j', (days, groups) => {
    expect(utredningstid(days).groups).toEqual(groups);
  });

  it('takes the middle two where n is even, and sorts as numbers', () => {
    expect(utredningstid([100, 9, 20, 3]).median).toBe(14.5);
    expect(utredningstid([100, 9, 20]).median).toBe(20);
  });
});

describe('periodName', () => {
  it.each([
    ['2026-04-30', 'tertial', '2026-T1'],
    ['2026-05-01', 'tertial', '2026-T2'],
    ['2026-09-01', 'tertial', '2026-T3'],
    ['2026-12-31', 'month', '2026-12'],
    ['2026-01-01', 'year', '2026'],
  ] as const)('of %s by %s is %s', (day, length, name) => {
    expect(periodName(parseIsoDay(day), length)).toBe(name);
  });
});

describe('compareCodePoints', () => {
  it('puts a shorter text before one that goes on', () => {
    expect(compareCodePoints('HF1', 'HF10')).toBeLessThan(0);
    expect(compareCodePoints('HF1', 'HF1')).toBe(0);
  });
});
