import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkEvents } from '../../lib/checks/check.ts';
import { COMPLETE } from '../../lib/checks/completeness.ts';
import type { CheckOptions } from '../../lib/checks/engine.ts';
import { parseExample } from '../../lib/checks/examples.ts';
import { RULES } from '../../lib/checks/index.ts';
import { nextSteps } from '../../lib/checks/next-steps.ts';
import { isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import { recentEvents } from './arbitrary-events.ts';

vi.setConfig({ testTimeout: 120_000 });

const TOLD: CheckOptions = {
  today: parseIsoDay('2026-11-21'),
  source: 'page',
  history: COMPLETE,
  rules: RULES,
};

/** What is offered after an example's events, as composite codes. */
function offered(example: string): readonly string[] {
  return codesOf(nextSteps(parseExample(example).events, TOLD));
}

function codesOf(steps: ReturnType<typeof nextSteps>): readonly string[] {
  return steps.map(({ forlopstype, hendelse, utfall }) => `${forlopstype}${hendelse}${utfall}`);
}

const ENDS = ['D11XM', 'D11XP', 'D11XG', 'D11XA', 'D11XL', 'D11XN', 'D11XO', 'D11XS'];
const DECISIONS = ['D11CP', 'D11CT', 'D11CS', 'D11CK', 'D11CA', 'D11CI'];

describe('what comes next', () => {
  it('is a start, of one of the types that are in use, where nothing is registered', () => {
    expect(codesOf(nextSteps([], TOLD))).toEqual(['D01A', 'D11A', 'D12A']);
  });

  it('is the first attendance after a start, or an end', () => {
    expect(offered('A 2026-11-02')).toEqual(['D11M', ...ENDS]);
  });

  it('is the decision after the attendance', () => {
    expect(offered('A 2026-11-02, M 2026-11-09')).toEqual([...DECISIONS, ...ENDS]);
  });

  it('is the plan and the evaluation after a decision to treat, and no end as never in a pathway', () => {
    const ends = ENDS.filter((code) => code !== 'D11XL');
    expect(offered('A 2026-11-02, M 2026-11-09, C/P 2026-11-16')).toEqual(['D11UU', 'D11E', ...ends]);
    expect(offered('D01 A 2026-11-02, D01 M 2026-11-09, D01 C/T 2026-11-16').slice(0, 2)).toEqual(['D01UU', 'D01E']);
  });

  it('is no second plan, but another evaluation', () => {
    const steps = offered('A 2026-11-02, M 2026-11-09, C/P 2026-11-16, U/U 2026-11-17, E 2026-11-18');
    expect(steps).not.toContain('D11UU');
    expect(steps).toContain('D11E');
  });

  it('is a plan where nothing but other activities, or an utfall of the same letter, is registered', () => {
    expect(offered('A 2024-02-01, M 2024-02-08, U/B 2024-02-09, C/P 2024-03-01')).toContain('D11UU');
    expect(offered('A 2023-02-01, M 2023-02-08, C/U 2023-02-09, C/P 2023-03-01')).toContain('D11UU');
  });

  it('is neither plan nor evaluation where no treatment was decided', () => {
    const steps = offered('A 2026-11-02, M 2026-11-09, C/K 2026-11-16');
    expect(steps).not.toContain('D11UU');
    expect(steps).not.toContain('D11E');
  });

  it('is a new start after an end, of another type after a transfer', () => {
    expect(offered('A 2026-11-02, M 2026-11-09, X/P 2026-11-10')).toEqual(['D11A']);
    expect(offered('A 2026-11-02, M 2026-11-09, X/N 2026-11-10')).toEqual(['D01A', 'D12A']);
  });

  it('follows the last forløp of a type', () => {
    expect(offered('A 2026-10-02, X/P 2026-10-10, A 2026-11-02')).toEqual(['D11M', ...ENDS]);
  });

  it('is told of each type, in the order of the codes, and of each code once', () => {
    const steps = offered('D12 A 2026-11-02, D12 X/N 2026-11-03, D11 A 2026-11-02, D11 X/P 2026-11-03');
    expect(steps).toEqual(['D11A', 'D01A']);
  });

  it('knows the patient’s age', () => {
    const born = nextSteps(parseExample('A 2026-11-02, X/N 2026-11-03 born=1990-01-01').events, TOLD);
    const ofChild = nextSteps(
      [
        { pasient: 'P', forlopstype: 'D11', hendelse: 'A', dato: '2026-11-02', fodselsdato: '1990-01-01' },
        { pasient: 'P', forlopstype: 'D11', hendelse: 'X', utfall: 'N', dato: '2026-11-03' },
      ],
      TOLD,
    );
    expect(codesOf(born)).toEqual(['D01A', 'D12A']);
    expect(ofChild.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain('alder-og-forlopstype');
  });

  it('shows what is only a tip, or not certain, with what is offered', () => {
    const given = nextSteps(parseExample('A 2026-11-02, M 2026-11-09').events, TOLD);
    const treatedElsewhere = given.find(({ utfall }) => utfall === 'T');
    expect(treatedElsewhere?.findings).toMatchObject([{ rule: 'feil-tjeneste', severity: 'tips' }]);
    const unknown = nextSteps(parseExample('A 2026-11-02').events, {
      ...TOLD,
      history: { kind: 'unknown', reason: 'test' },
    });
    expect(codesOf(unknown)).toContain('D11CP');
    expect(unknown.find(({ hendelse }) => hendelse === 'C')?.findings).toMatchObject([{ severity: 'uavklart' }]);
  });

  it('never is what the engine itself calls wrong', () => {
    const history = recentEvents.map((events) => events.filter(({ pasient }) => pasient === 'P1').slice(0, 6));
    fc.assert(
      fc.property(history, (events) => {
        for (const { findings, ...code } of nextSteps(events, TOLD)) {
          const one = { ...code, pasient: 'P1', dato: isoOf(TOLD.today) };
          const own = checkEvents([...events, one], TOLD).findings.filter(({ row }) => row === events.length);
          expect(findings).toEqual(expect.arrayContaining(own));
          for (const { severity } of findings) expect(['tips', 'uavklart']).toContain(severity);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
