import { describe, expect, it } from 'vitest';
import { compareExports } from '../../lib/report/compare.ts';
import { type Made, made } from './made.ts';

const compared = ({ checked: { table }, index }: Made) => ({ table, index });

/** Before: p1 and p2 lack a start, p3 a code that was withdrawn twice over, p4 a start. */
const BEFORE = `
  p1 HF1/U1 D11 M 2026-10-01
  p2 HF1/U1 D11 M 2026-10-02
  p3 HF2/U2 D11 A 2026-09-01
  p3 HF2/U2 D11 M 2026-09-02
  p3 HF2/U2 D11 C/U 2026-09-20
  p4 HF2/U2 D11 M 2026-10-04`;
/** Now: p1 has got its start, p2 stands as it did, p3's code is right but its date lies ahead, p4 is not here. */
const AFTER = `
  p3 HF2/U2 D11 A 2026-09-01
  p3 HF2/U2 D11 M 2026-09-02
  p3 HF2/U2 D11 C/P 2026-12-20
  p1 HF1/U1 D11 A 2026-09-20
  p1 HF1/U1 D11 M 2026-10-01
  p2 HF1/U1 D11 M 2026-10-02`;

describe('two exports compared', () => {
  const before = made(BEFORE);
  const after = made(AFTER);
  const comparison = compareExports(compared(before), compared(after));

  it('tell what is corrected, new, remaining and no longer there', () => {
    const { corrected, fresh, remaining, gone } = comparison;
    expect({ corrected, fresh, remaining, gone }).toEqual({ corrected: 2, fresh: 1, remaining: 1, gone: 1 });
  });

  it('tell it for each rule and each unit', () => {
    expect(comparison.rules).toEqual([
      { rule: 'utgatt-utfall', corrected: 1, gone: 0, fresh: 0, remaining: 0 },
      { rule: 'dato-fram-i-tid', corrected: 0, gone: 0, fresh: 1, remaining: 0 },
      { rule: 'start-mangler', corrected: 1, gone: 1, fresh: 0, remaining: 1 },
    ]);
    expect(comparison.places).toEqual([
      { hf: 'HF1', enhet: 'U1', corrected: 1, gone: 0, fresh: 0, remaining: 1 },
      { hf: 'HF2', enhet: 'U2', corrected: 1, gone: 1, fresh: 1, remaining: 0 },
    ]);
  });

  it('point at the findings', () => {
    const rulesOf = ({ checked }: Made, numbers: readonly number[]) => numbers.map((n) => checked.findings.at(n).rule);
    expect(rulesOf(after, comparison.freshNumbers)).toEqual(['dato-fram-i-tid']);
    expect(rulesOf(after, comparison.remainingNumbers)).toEqual(['start-mangler']);
    expect(rulesOf(before, comparison.correctedNumbers)).toEqual(['start-mangler', 'utgatt-utfall']);
  });

  it('are the same as themselves, repeated events and all', () => {
    const twice = made('p HF1 D11 C 2026-09-03\np HF1 D11 C 2026-09-03');
    const { corrected, fresh, remaining } = compareExports(compared(twice), compared(twice));
    expect({ corrected, fresh, remaining }).toEqual({ corrected: 0, fresh: 0, remaining: twice.index.size });
  });
});
