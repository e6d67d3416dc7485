import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import { isPreliminary, periodEnd } from '../../lib/report/period-end.ts';
import { quality } from '../../lib/report/quality.ts';
import { hiddenGroups, isSmall, isSmallShare } from '../../lib/report/small-numbers.ts';
import { made } from './made.ts';

describe('small numbers', () => {
  it('are those from one to four', () => {
    expect([0, 1, 4, 5].map(isSmall)).toEqual([false, true, true, false]);
    expect(isSmallShare({ teller: 0, nevner: 4 })).toBe(true);
    expect(isSmallShare({ teller: 0, nevner: 5 })).toBe(false);
  });

  it('cannot be worked out from the sum', () => {
    expect(hiddenGroups({ n: 4, groups: [4, 0] })).toEqual([true, true]);
    expect(hiddenGroups({ n: 30, groups: [2, 10, 18, 0] })).toEqual([true, true, false, false]);
    expect(hiddenGroups({ n: 25, groups: [2, 3, 20, 0] })).toEqual([true, true, false, false]);
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }), (groups) => {
        const n = groups.reduce((sum, count) => sum + count, 0);
        const hidden = hiddenGroups({ n, groups });
        groups.forEach((count, index) => {
          if (isSmall(count)) expect(hidden[index]).toBe(true);
        });
        // One hidden number alone is the sum less the others, unless it is all there is.
        const alone = hidden.filter(Boolean).length === 1;
        expect(alone && groups.filter((count) => count > 0).length > 1).toBe(false);
      }),
    );
  });
});

describe('periods', () => {
  it('end on their last day', () => {
    expect(['2024-02', '2026-T1', '2026-T3', '2026'].map((period) => isoOf(periodEnd(period)))).toEqual([
      '2024-02-29',
      '2026-04-30',
      '2026-12-31',
      '2026-12-31',
    ]);
  });

  it('are preliminary for 84 days', () => {
    const end = parseIsoDay('2026-08-31');
    expect(isPreliminary('2026-08', end + 83)).toBe(true);
    expect(isPreliminary('2026-08', end + 84)).toBe(false);
    expect(isPreliminary('2026-T2', end + 84)).toBe(false);
  });
});

describe('data quality', () => {
  it('counts per place and period what it counts together', () => {
    const { checked, index } = made(`
      p1 HF1/U1 D11 M 2026-09-01
      p1 HF1/U1 D11 C/U 2026-10-20
      p2 HF2/U3 D12 A 2026-10-01
      p3 HF2/U3 D12 A x`);
    expect(quality(checked, index, { together: true })).toEqual([
      {
        ...{ hf: '', enhet: '', period: '', events: 4, forlop: 2, utelatt: 1, toCorrect: 1 },
        findings: { feil: 2, advarsel: 1, tips: 0, uavklart: 0 },
      },
    ]);
    const months = quality(checked, index, { period: 'month' });
    expect(months.map(({ hf, period, events, forlop, utelatt }) => [hf, period, events, forlop, utelatt])).toEqual([
      ['HF1', '2026-09', 1, 1, 1],
      ['HF1', '2026-10', 1, 0, 0],
      ['HF2', '2026-10', 1, 1, 0],
    ]);
  });
});
