import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../lib/checks/finding.ts';
import { PackedFindings } from '../../lib/checks/packed-findings.ts';
import { RULE_IDS } from '../../lib/checks/rule-ids.ts';

const finding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom(...RULE_IDS),
  severity: fc.constantFrom('feil', 'advarsel', 'tips', 'uavklart'),
  row: fc.nat(30),
  related: fc.array(fc.nat(30), { maxLength: 3 }),
  variant: fc.constantFrom(undefined, 'elsewhere', 'swapped'),
  unclear: fc.constantFrom(undefined, 'transition', 'unlisted', 'not-whole', 'rule-failed'),
});

/** Findings of one row come by rule id; the same rule twice on one row, as they came. */
function byRowAndRule(a: Finding, b: Finding): number {
  return a.row - b.row || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}

it('gives back every finding as it was put in, in the order of rows and rule ids', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 2000 }), (findings) => {
      const packed = new PackedFindings();
      for (const found of findings) packed.add(found);
      const out = Array.from(packed.inRowOrder(31), (number) => packed.at(number));
      expect(out).toEqual([...findings].sort(byRowAndRule));
      for (const id of RULE_IDS) expect(packed.count(id)).toBe(findings.filter(({ rule }) => rule === id).length);
    }),
    { numRuns: 1000 },
  );
});

it('does not take a place that is still empty for the first finding', () => {
  const packed = new PackedFindings();
  const on = (row: number, rule: Finding['rule']): Finding => ({ rule, severity: 'tips', row, related: [] });
  const findings = [on(5, 'utgatt-utfall'), on(5, 'duplikat'), on(4, 'duplikat')];
  for (const found of findings) packed.add(found);
  expect([...packed.inRowOrder(6)]).toEqual([2, 1, 0]);
});

describe('very many findings', () => {
  const on = (row: number, rule: Finding['rule'], severity: Finding['severity'], related: number[] = []): Finding => ({
    rule,
    severity,
    row,
    related,
  });
  const packed = new PackedFindings();
  const findings = Array.from({ length: 3000 }, (_, n) =>
    on(n, n % 3 ? 'duplikat' : 'utgatt-utfall', n % 2 ? 'feil' : 'tips', [n + 1, n + 2].slice(0, n % 3)),
  );
  for (const found of findings) packed.add(found);

  it('are kept while the room for them grows', () => {
    expect(packed.size).toBe(3000);
    expect(Array.from(findings, (_, n) => packed.at(n))).toEqual(findings);
  });

  it('are counted by rule, by severity, and by both', () => {
    expect(packed.countsByRule()).toEqual({ duplikat: 2000, 'utgatt-utfall': 1000 });
    expect(Object.keys(packed.countsByRule())).toEqual(['duplikat', 'utgatt-utfall']);
    expect([packed.countOf('feil'), packed.countOf('tips'), packed.countOf('advarsel')]).toEqual([1500, 1500, 0]);
    expect([packed.count('duplikat', 'feil'), packed.count('duplikat', 'uavklart')]).toEqual([1000, 0]);
  });
});
