import { describe, expect, it } from 'vitest';
import { checkEvents } from '../../lib/checks/check.ts';
import { COMPLETE, type Completeness } from '../../lib/checks/completeness.ts';
import { type CheckedForlop, runChecks } from '../../lib/checks/engine.ts';
import { parseExample } from '../../lib/checks/examples.ts';
import type { Finding } from '../../lib/checks/finding.ts';
import { RULES, ruleOf } from '../../lib/checks/index.ts';
import { finding, type Rule } from '../../lib/checks/rule.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import { type EventInput, tableOf } from '../../lib/forlop/event-table.ts';
import { sammenstill } from '../../lib/forlop/sammenstilling.ts';

const TOLD = { today: parseIsoDay('2026-11-21'), source: 'file', history: COMPLETE, rules: RULES } as const;

function check(example: string, more: { history?: Completeness; rules?: readonly Rule[]; source?: 'page' } = {}) {
  return checkEvents(parseExample(example).events, { ...TOLD, ...more }).findings;
}

function severitiesOf(findings: readonly Finding[], rule: string): readonly string[] {
  return findings.filter((found) => found.rule === rule).map(({ severity }) => severity);
}

describe('what is visible', () => {
  const from = (day: string): Completeness => ({ kind: 'from', day: parseIsoDay(day), reason: 'test' });

  it('makes a forløp whole from the day on which its start lies', () => {
    const broken = 'A 2026-01-10, C/P 2026-02-02';
    const severity = (history: Completeness) => severitiesOf(check(broken, { history }), 'beslutning-uten-fremmote');
    expect(severity(COMPLETE)).toEqual(['advarsel']);
    expect(severity(from('2026-01-09'))).toEqual(['advarsel']);
    expect(severity(from('2026-01-10'))).toEqual(['advarsel']);
    expect(severity(from('2026-01-11'))).toEqual(['uavklart']);
    expect(severity({ kind: 'unknown', reason: 'test' })).toEqual(['uavklart']);
  });

  it('takes any start on or after the day, not only the first', () => {
    const broken = 'A 2026-01-05, A 2026-01-10, C/P 2026-02-02';
    expect(severitiesOf(check(broken, { history: from('2026-01-08') }), 'beslutning-uten-fremmote')).toEqual([
      'advarsel',
    ]);
  });

  it('is unknown for the patient and type of a date that cannot be read, and for no other', () => {
    const findings = check('A 2026-01-10, C/P 2026-02-02, D11 E 2026-02-30, D12 A 2026-01-10, D12 C/P 2026-02-02');
    expect(severitiesOf(findings, 'beslutning-uten-fremmote')).toEqual(['uavklart', 'advarsel']);
  });

  it('does not matter to rules about one event', () => {
    const history: Completeness = { kind: 'unknown', reason: 'test' };
    const findings = check(
      'D09 A 2026-01-10, D11 C/T 2026-02-02, D11 C/T 2026-02-02, D12 A 2026-01-10 born=1990-01-01',
      {
        history,
      },
    );
    for (const rule of ['utgatt-forlopstype', 'feil-tjeneste', 'duplikat', 'alder-og-forlopstype']) {
      expect(severitiesOf(findings, rule)).toEqual([ruleOf(rule as 'duplikat').severity]);
    }
  });
});

describe('who is asked', () => {
  it('gives rules for files to files only', () => {
    const quiet = 'A 2025-01-10';
    expect(severitiesOf(check(quiet), 'apent-uten-aktivitet')).toEqual(['tips']);
    expect(severitiesOf(check(quiet, { source: 'page' }), 'apent-uten-aktivitet')).toEqual([]);
  });

  it('gives events that join no forløp to the rules about one event, and to no other', () => {
    const rules = check('D99 C/T 2026-02-02').map(({ rule }) => rule);
    expect(rules).toEqual(['ukjent-forlopstype']);
    expect(check('C/T 2026-02-30').map(({ rule }) => rule)).toEqual(['ugyldig-dato']);
  });

  it('lists findings by row, then by rule', () => {
    const found = check('C/Q 2026-02-02, A 2026-03-02, D09 A 2026-01-02').map(({ row, rule }) => `${row} ${rule}`);
    expect(found).toEqual([...found].sort());
    expect(found.length).toBeGreaterThan(4);
  });
});

describe('a rule that throws', () => {
  const broken = (stand: Partial<Rule>): Rule => ({ ...ruleOf('duplikat'), each: undefined, ...stand }) as Rule;
  const fail = () => {
    throw new Error('a bug');
  };
  const fine = ruleOf('start-mangler');

  it.each([
    ['each', broken({ each: fail }), [0, 1]],
    ['on', broken({ on: { M: fail } }), [1]],
    ['end', broken({ end: fail }), [0]],
    ['patient', broken({ patient: fail }), [0]],
  ])('in %s becomes one visible finding, and the others answer', (_, rule, rows) => {
    const findings = check('C 2026-01-05, M 2026-01-09', { rules: [rule, fine] });
    const failed = findings.filter(({ unclear }) => unclear === 'rule-failed');
    expect(failed.map(({ row }) => row)).toEqual(rows);
    expect(failed.every(({ severity }) => severity === 'uavklart')).toBe(true);
    expect(severitiesOf(findings, 'start-mangler')).toEqual(['advarsel']);
  });

  it('says so for each event that joins no forløp too', () => {
    const findings = check('D99 M 2026-01-05', { rules: [broken({ each: fail })] });
    expect(findings).toMatchObject([{ row: 0, unclear: 'rule-failed', severity: 'uavklart' }]);
  });
});

describe('what is told of each forløp', () => {
  function forlopOf(events: readonly EventInput[]) {
    const table = tableOf(events);
    const told: { start: number; end: number; whole: boolean; rules: string[]; followed: boolean }[] = [];
    const note = (forlop: CheckedForlop) =>
      told.push({
        start: forlop.start,
        end: forlop.end,
        whole: forlop.whole,
        rules: forlop.findings.map(({ rule }) => rule),
        followed: forlop.previous !== undefined,
      });
    runChecks(table, sammenstill(table), TOLD, { finding: () => undefined, forlop: note });
    return told;
  }

  it('is its bounds, whether it is whole, and what stands on its events', () => {
    const { events } = parseExample('A 2026-01-05, M 2026-01-09, X/G 2026-02-02, M 2026-03-02, D12 A 2026-03-30');
    expect(forlopOf(events)).toEqual([
      { start: 0, end: 2, whole: true, rules: ['gjennomfort-uten-beslutning'], followed: false },
      { start: 3, end: -1, whole: true, rules: ['start-mangler', 'apent-uten-aktivitet'], followed: true },
      { start: 4, end: -1, whole: true, rules: ['apent-uten-aktivitet'], followed: false },
    ]);
  });

  it('forgets the patient before', () => {
    const first = parseExample('A 2026-11-05, X/P 2026-11-06').events;
    const second = parseExample('A 2026-11-05').events.map((event) => ({ ...event, pasient: 'Q' }));
    expect(forlopOf([...first, ...second]).map(({ followed, rules }) => [followed, rules])).toEqual([
      [false, []],
      [false, []],
    ]);
  });
});

describe('finding', () => {
  it('stands on the event, with nothing related', () => {
    expect(finding({ row: 3 })).toEqual({ row: 3, related: [] });
    expect(finding({ row: 3 }, { related: [1], variant: 'elsewhere' })).toEqual({
      row: 3,
      related: [1],
      variant: 'elsewhere',
    });
  });
});

describe('two places', () => {
  it.each([
    ['@HF1', '@HF2', 'tips'],
    ['@HF1', '@HF1', 'advarsel'],
    ['@HF1/E1', '@HF1/E2', 'advarsel'],
    ['@/E1', '@/E2', 'tips'],
    ['@HF1/E1', '@/E2', 'tips'],
    ['@/E1', '@HF1/E2', 'tips'],
    ['@HF1/E1', '@/E1', 'advarsel'],
    ['@HF1', '@/E1', 'advarsel'],
    ['@HF1/E1', '@HF2/E1', 'tips'],
  ])('%s and %s are compared by HF where both have one, else by unit: %s', (one, other, severity) => {
    const findings = check(`A 2026-01-05, M 2026-01-12 ${one}, M 2026-01-19 ${other}`);
    expect(severitiesOf(findings, 'flere-fremmoter')).toEqual([severity]);
  });
});

describe('the date of birth', () => {
  const aged = (example: string) => check(example).filter(({ rule }) => rule === 'alder-og-forlopstype').length;

  it('is the one given with the event, else the first readable one of the patient, in the order given', () => {
    expect(aged('D12 M 2026-01-02 born=1990-01-01, D12 A 2026-01-05 born=2012-01-05')).toBe(0);
    expect(aged('D12 M 2026-01-02 born=1990-01-01, D12 A 2026-01-05')).toBe(1);
    expect(aged('D12 M 2026-01-12, D12 A 2026-01-05, D12 E 2026-01-04 born=1990-01-01')).toBe(1);
    expect(aged('D12 M 2026-01-12 born=2012-01-05, D12 A 2026-01-05, D12 E 2026-01-04 born=1990-01-01')).toBe(0);
  });
});
