import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../lib/report/overview.ts';
import { made } from './made.ts';

function overview(text: string) {
  const { checked, index, places, months } = made(text);
  return overviewOf(checked, index, places, months);
}

/*
 * Worked out by hand, today 2026-11-22. p1 is in order. p2 has no A: start-mangler on its M (left out; comes back when
 * that is put right). p3 has C/U in edition-2024 (feil) but all its dates in order. p4 has neither A nor M: start-mangler
 * and beslutning-uten-fremmote on the C, both advarsel. The second E of p1 is a duplicate: an advarsel on an event that
 * is in no forløp.
 */
const TEXT = `
  p1 HF1/U1 D11 A 2026-09-01
  p1 HF1/U1 D11 M 2026-09-10
  p1 HF1/U1 D11 C/P 2026-10-01
  p1 HF1/U1 D11 U/U 2026-10-02
  p1 HF1/U1 D11 E 2026-11-02
  p1 HF1/U1 D11 E 2026-11-02
  p2 HF1/U2 D11 M 2026-10-01
  p3 HF2/U3 D12 A 2026-10-01
  p3 HF2/U3 D12 M 2026-10-02
  p3 HF2/U3 D12 C/U 2026-10-20
  p4 HF2/U3 D11 C/P 2026-11-03`;

describe('the overview', () => {
  it('counts forløp by the gravest of their findings', () => {
    const { forlop, pasienter, events, inOrder, toCorrect, verdicts, outside } = overview(TEXT);
    expect({ forlop, pasienter, events, inOrder, toCorrect, outside }).toEqual({
      forlop: 4,
      pasienter: 4,
      events: 11,
      inOrder: 1,
      toCorrect: 3,
      outside: 1,
    });
    expect(verdicts).toEqual({ ok: 1, uavklart: 0, advarsel: 2, feil: 1 });
  });

  it('says how many forløp each rule gives back, and puts those first', () => {
    const { rules, leftOut, severalReasons } = overview(TEXT);
    expect(leftOut).toBe(2);
    expect(severalReasons).toBe(0);
    expect(rules[0]).toMatchObject({ rule: 'start-mangler', count: 2, regained: 2 });
    expect(rules.slice(1).every(({ regained }) => regained === 0)).toBe(true);
    expect(rules.find(({ rule }) => rule === 'utgatt-utfall')?.findings).toEqual({
      feil: 1,
      advarsel: 0,
      tips: 0,
      uavklart: 0,
    });
  });

  it('gives a forløp with two reasons to none of them', () => {
    // Before edition-2019 began, and without a start.
    const { rules, severalReasons, leftOut } = overview('p1 HF1 D11 M 2018-12-01');
    expect({ severalReasons, leftOut }).toEqual({ severalReasons: 1, leftOut: 1 });
    expect(rules.map(({ regained }) => regained)).toEqual(rules.map(() => 0));
  });

  it('counts by place and by month', () => {
    const { places, months } = overview(TEXT);
    expect(
      places.map(({ hf, enhet, events, forlop, toCorrect, leftOut }) => [
        hf,
        enhet,
        events,
        forlop,
        toCorrect,
        leftOut,
      ]),
    ).toEqual([
      ['HF1', 'U1', 6, 1, 0, 0],
      ['HF1', 'U2', 1, 1, 1, 1],
      ['HF2', 'U3', 4, 2, 2, 1],
    ]);
    expect(months.map(({ month, events, forlop, leftOut }) => [month, events, forlop, leftOut])).toEqual([
      ['2026-09', 2, 1, 0],
      ['2026-10', 6, 2, 1],
      ['2026-11', 3, 1, 1],
    ]);
    const sum = places.reduce((all, { findings }) => all + findings.feil + findings.advarsel, 0);
    expect(sum).toBe(months.reduce((all, { findings }) => all + findings.feil + findings.advarsel, 0));
  });
});
