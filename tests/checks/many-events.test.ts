import { describe, expect, it } from 'vitest';
import { checkEvents } from '../../lib/checks/check.ts';
import { COMPLETE } from '../../lib/checks/completeness.ts';
import { RULES } from '../../lib/checks/index.ts';
import { isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';

const TOLD = { today: parseIsoDay('2026-11-21'), source: 'file', history: COMPLETE, rules: RULES } as const;

describe('one patient with 100,000 events', { timeout: 60_000 }, () => {
  const day = (n: number) => isoOf(parseIsoDay('2019-03-01') + (n % 2500));
  const many = (codeOf: (n: number) => Partial<EventInput>): readonly EventInput[] =>
    Array.from({ length: 100_000 }, (_, n) => ({
      pasient: 'P',
      forlopstype: 'D11',
      hendelse: 'E',
      dato: day(n),
      hf: `HF${n % 50}`,
      ...codeOf(n),
    }));

  it.each<[string, (n: number) => Partial<EventInput>]>([
    ['one long forløp', () => ({})],
    ['all starts', () => ({ hendelse: 'A', enhet: 'E' })],
    ['all decisions', () => ({ hendelse: 'C', utfall: 'T' })],
    ['all ends', () => ({ hendelse: 'X', utfall: 'N' })],
    [
      'two types that overlap',
      (n) => ({ forlopstype: n % 2 ? 'D11' : 'D12', hendelse: n % 7 ? 'M' : 'X', utfall: 'G' }),
    ],
  ])('is checked in a moment: %s', (_, codeOf) => {
    const events = many(codeOf);
    const began = performance.now();
    const { findings } = checkEvents(events, TOLD);
    expect(findings.length).toBeGreaterThan(0);
    // A rule that looked at the whole forløp for each event would take minutes.
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});
