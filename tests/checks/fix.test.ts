import { describe, expect, it } from 'vitest';
import { checkEvents } from '../../lib/checks/check.ts';
import { parseExample } from '../../lib/checks/examples.ts';
import { fixOf } from '../../lib/checks/fix.ts';
import { RULES } from '../../lib/checks/index.ts';
import type { Fix } from '../../lib/checks/rule.ts';
import type { RuleId } from '../../lib/checks/rule-ids.ts';
import { isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';

/** Fixes offered for a rule's findings on an example. */
function fixesOf(id: RuleId, example: string): readonly (Fix | undefined)[] {
  const { events, history, today } = parseExample(example);
  const options = { today: parseIsoDay(today), source: 'page', history, rules: RULES } as const;
  const { table, findings } = checkEvents(events, options);
  return findings.filter(({ rule }) => rule === id).map((found) => fixOf(found, table));
}

describe('fixOf', () => {
  it('replaces a withdrawn type, by age where that decides and is known', () => {
    expect(fixesOf('utgatt-forlopstype', 'D09 A 2026-01-05')).toEqual([{ kind: 'code', forlopstype: 'D01' }]);
    expect(fixesOf('utgatt-forlopstype', 'D08 A 2026-01-05')).toEqual([{ kind: 'code', forlopstype: 'D12' }]);
    expect(fixesOf('utgatt-forlopstype', 'D06 A 2026-01-05 born=2012-01-01')).toEqual([
      { kind: 'code', forlopstype: 'D12' },
    ]);
    expect(fixesOf('utgatt-forlopstype', 'D07 A 2026-01-05 born=2008-01-05')).toEqual([
      { kind: 'code', forlopstype: 'D11' },
    ]);
    expect(fixesOf('utgatt-forlopstype', 'D07 A 2026-01-05')).toEqual([undefined]);
    expect(fixesOf('utgatt-forlopstype', 'D10 A 2026-01-05')).toEqual([undefined]);
  });

  it('takes away an utfall that has no place', () => {
    expect(fixesOf('utfall-uten-plass', 'M/P 2026-01-05')).toEqual([{ kind: 'code', utfall: '' }]);
  });

  it('registers what is missing first, but not where dates are what is wrong', () => {
    expect(fixesOf('beslutning-uten-fremmote', 'A 2026-01-05, C/P 2026-02-02')).toEqual([
      { kind: 'register-first', hendelse: 'M' },
    ]);
    expect(fixesOf('beslutning-uten-fremmote', 'A 2026-01-05, C/P 2026-02-02, M 2026-02-09')).toEqual([undefined]);
    expect(fixesOf('start-mangler', 'M 2026-01-05')).toEqual([{ kind: 'register-first', hendelse: 'A' }]);
    expect(fixesOf('start-mangler', 'A 2026-01-05, X/G 2026-02-02, E 2026-02-09')).toEqual([undefined]);
  });

  it('dates a start to the day of assessment', () => {
    expect(fixesOf('start-pa-mottaksdato', 'A 2026-01-05 received=2026-01-05 assessed=2026-01-12')).toEqual([
      { kind: 'date', day: parseIsoDay('2026-01-12') },
    ]);
  });

  it('proposes no outcome of a decision, and nothing where the answer is unclear', () => {
    expect(fixesOf('utfall-mangler', 'A 2026-01-05, C 2026-02-02')).toEqual([undefined]);
    expect(fixesOf('evaluering-uten-beslutning', 'A 2026-01-05, E 2026-02-02')).toEqual([undefined]);
    expect(fixesOf('utgatt-forlopstype', 'D09 A 2024-06-01')).toEqual([undefined]);
    expect(fixesOf('start-mangler', '… M 2026-01-05')).toEqual([undefined]);
  });
});

/** The events after the user has pressed the fix of the one at `row`; a date that is asked for is the same day. */
function applied(fix: Fix, events: readonly EventInput[], row: number): readonly EventInput[] {
  const event = events[row] as EventInput;
  switch (fix.kind) {
    case 'code':
      return events.with(row, { ...event, ...fix });
    case 'date':
      return events.with(row, { ...event, dato: isoOf(fix.day) });
    case 'register-first':
      return [...events, { ...event, hendelse: fix.hendelse, utfall: '' }];
  }
}

describe('every fix offered for an example', () => {
  const offered = RULES.flatMap(({ id, examples }) =>
    examples.broken.flatMap((example) => {
      const { events, history, today, source } = parseExample(example);
      const options = { today: parseIsoDay(today), source, history, rules: RULES };
      const { table, findings } = checkEvents(events, options);
      return findings.flatMap((found) => {
        const fix = found.rule === id ? fixOf(found, table) : undefined;
        return fix ? [{ id, events, row: found.row, fix, options }] : [];
      });
    }),
  );

  it.each(offered)('$id: $fix puts it right', ({ id, events, row, fix, options }) => {
    const { findings } = checkEvents(applied(fix, events, row), options);
    expect(findings.filter((found) => found.rule === id && found.row === row)).toEqual([]);
  });

  it('is offered by five rules', () => {
    expect(new Set(offered.map(({ id }) => id)).size).toBe(5);
  });
});
