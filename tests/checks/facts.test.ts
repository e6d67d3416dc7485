import { describe, expect, it } from 'vitest';
import { factsOf } from '../../lib/checks/facts.ts';
import type { Finding } from '../../lib/checks/finding.ts';
import { tableOf } from '../../lib/forlop/event-table.ts';

const events = [
  { pasient: 'P', forlopstype: 'D11', hendelse: 'A', dato: '2026-01-05' },
  { pasient: 'P', forlopstype: 'D11', hendelse: 'M', dato: '2026-01-12' },
  { pasient: 'P', forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: 'i går' },
];
const found: Finding = { rule: 'dobbel-start', severity: 'tips', row: 2, related: [1, 0] };

describe('what a finding rests on', () => {
  it('is the rule, its answer and the events, by codes and day', () => {
    expect(factsOf(found, tableOf(events))).toBe(
      'dobbel-start | tips |  | D11 C P i går | D11 A  2026-01-05 | D11 M  2026-01-12',
    );
    expect(factsOf({ ...found, variant: 'elsewhere', related: [] }, tableOf(events))).toBe(
      'dobbel-start | tips | elsewhere | D11 C P i går',
    );
  });

  it('is the same wherever the events stand in a list', () => {
    const other = tableOf([...events].reverse());
    expect(factsOf({ ...found, row: 0, related: [2, 1] }, other)).toBe(factsOf(found, tableOf(events)));
  });
});
