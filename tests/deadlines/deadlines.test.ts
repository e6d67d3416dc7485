import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DeadlineOptions, deadlines } from '../../lib/deadlines/deadlines.ts';
import { isWorkingDay } from '../../lib/deadlines/working-days.ts';
import { isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';

const EVENT = /^(?:(D\d\d) )?(\w)(?:\/(\w+))? (\S+?)(?: (P|D))?$/;

/** Events of one patient, `[type ]hendelse[/utfall] date[ level]` with commas between; D11 where no type is given. */
function read(text: string): EventInput[] {
  return text.split(', ').map((part) => {
    const [, forlopstype = 'D11', hendelse = '', utfall = '', dato = '', level] = EVENT.exec(part) ?? [];
    return {
      pasient: 'P',
      forlopstype,
      hendelse,
      utfall,
      dato,
      omsorgsniva: level === 'D' || level === 'P' ? level : '',
    };
  });
}

/** What is waited for, each as `kind due`. */
function found(text: string, options?: DeadlineOptions): string[] {
  return deadlines(read(text), options).map(({ kind, due }) => (due ? `${kind} ${due}` : kind));
}

describe('the table of advised times', () => {
  const level = { P: 'poliklinikk', D: 'døgn' };
  test.each([
    // forløpstype, care level, M → C, C → E, E → E
    ['D11', 'P', 42, 42, 84],
    ['D11', 'D', 42, 14, 42],
    ['D12', 'P', 42, 42, 84],
    ['D06', 'D', 42, 14, 42],
    ['D01', 'P', 21, 7, 56],
    ['D01', 'D', 7, 7, 42],
    ['D09', 'P', 21, 7, 56],
    ['D10', 'D', 7, 7, 42],
  ] as const)('%s, %s', (type, careLevel, toDecision, toFirst, toNext) => {
    const start = parseIsoDay('2026-01-05');
    const later = (days: number) => isoOf(start + days);
    const options = { careLevel };
    expect(found(`${type} A 2026-01-01, ${type} M 2026-01-05`, options), level[careLevel]).toEqual([
      `beslutning ${later(toDecision)}`,
    ]);
    const decided = `${type} A 2026-01-01, ${type} M 2026-01-02, ${type} C/P 2026-01-05, ${type} U/U 2026-01-05`;
    expect(found(decided, options)).toEqual([`forste-evaluering ${later(toFirst)}`]);
    expect(found(`${decided}, ${type} E 2026-01-05`, options)).toEqual([`neste-evaluering ${later(toNext)}`]);
  });

  test('extended assessment, before edition-2024 only, and not in TSB', () => {
    expect(found('A 2023-01-02, M 2023-01-09, C/U 2023-02-01')).toEqual(['ny-beslutning 2023-03-15']);
    expect(found('A 2023-01-02, M 2023-01-09, C/N 2023-02-01', { careLevel: 'D' })).toEqual([
      'ny-beslutning 2023-03-15',
    ]);
    expect(found('A 2023-01-02, M 2023-01-09, C/U 2023-02-01, C/P 2023-03-01, U/U 2023-03-01')).toEqual([
      'forste-evaluering 2023-04-12',
    ]);
    expect(found('D01 A 2023-01-02, D01 M 2023-01-09, D01 C/U 2023-02-01')).toEqual([]);
  });

  test('the last day before edition-2024 alone, and the unit that went over earlier', () => {
    const on = (day: string) => `A 2023-01-02, M 2023-01-09, C/U ${day}`;
    expect(found(on('2024-12-31'))).toEqual(['ny-beslutning 2025-02-11']);
    expect(found(on('2025-01-01'))).toEqual([]);
    const simplifiedFrom = parseIsoDay('2024-04-01');
    expect(found(on('2024-03-31'), { simplifiedFrom })).toEqual(['ny-beslutning 2024-05-12']);
    expect(found(on('2024-04-01'), { simplifiedFrom })).toEqual([]);
  });

  test('the event tells its own care level before the unit does, and the unit its own figures', () => {
    expect(found('A 2026-01-01, M 2026-01-02, C/P 2026-01-05 D, U/U 2026-01-05')).toEqual([
      'forste-evaluering 2026-01-19',
    ]);
    expect(found('A 2026-01-01, M 2026-01-02, C/P 2026-01-05 P, U/U 2026-01-05', { careLevel: 'D' })).toEqual([
      'forste-evaluering 2026-02-16',
    ]);
    const figures = { beslutning: { PH: { P: 30 } } };
    expect(found('A 2026-01-01, M 2026-01-05', { figures })).toEqual(['beslutning 2026-02-04']);
    expect(found('A 2026-01-01, M 2026-01-05', { figures, careLevel: 'D' })).toEqual(['beslutning 2026-02-16']);
  });
});

describe('when each kind is waited for', () => {
  test.each([
    ['nothing at all yet', 'E 2026-02-31', []],
    ['started', 'A 2026-01-05', ['fremmote']],
    ['attended without a start', 'M 2026-01-05', ['beslutning 2026-02-16']],
    ['the first attendance counts', 'A 2026-01-01, M 2026-01-12, M 2026-01-05', ['beslutning 2026-02-16']],
    ['decided before attendance, dates swapped', 'A 2026-01-01, C/S 2026-01-05, M 2026-01-12', ['avslutning']],
    [
      'decided without attendance',
      'A 2026-01-05, C/P 2026-02-01, U/U 2026-02-01',
      ['forste-evaluering 2026-03-15', 'fremmote'],
    ],
    ['a decision with an error is a decision', 'A 2026-01-01, M 2026-01-05, C/Q 2026-01-20', []],
    ['a decision without outcome is a decision', 'A 2026-01-01, M 2026-01-05, C 2026-01-20', []],
    [
      'a decision without a readable date is none',
      'A 2026-01-01, M 2026-01-05, C/P 2026-02-31',
      ['beslutning 2026-02-16'],
    ],
    ['no plan', 'A 2026-01-01, M 2026-01-02, C/T 2026-01-05', ['forste-evaluering 2026-02-16', 'plan 2026-02-16']],
    [
      'a plan made before the decision',
      'A 2026-01-01, M 2026-01-02, U/U 2026-01-03, C/P 2026-01-05',
      ['forste-evaluering 2026-02-16'],
    ],
    [
      'another activity is no plan',
      'A 2026-01-01, M 2026-01-02, C/P 2023-01-05, U/B 2023-01-06',
      ['forste-evaluering 2023-02-16', 'plan 2023-02-16'],
    ],
    [
      'evaluated without a plan',
      'A 2026-01-01, M 2026-01-02, C/P 2026-01-05, E 2026-02-01',
      ['plan 2026-02-16', 'neste-evaluering 2026-04-26'],
    ],
    [
      'evaluated twice',
      'A 2026-01-01, M 2026-01-02, C/P 2026-01-05, U/U 2026-01-05, E 2026-02-01, E 2026-03-01',
      ['neste-evaluering 2026-05-24'],
    ],
    [
      'evaluated without a decision',
      'A 2026-01-01, M 2026-01-05, E 2026-02-01',
      ['beslutning 2026-02-16', 'neste-evaluering 2026-04-26'],
    ],
    [
      'decided anew after an evaluation',
      'A 2026-01-01, M 2026-01-02, C/P 2026-01-05, U/U 2026-01-05, E 2026-02-01, C/P 2026-02-02',
      ['forste-evaluering 2026-03-16'],
    ],
    [
      'no longer to be treated',
      'A 2026-01-01, M 2026-01-02, C/P 2026-01-05, E 2026-02-01, C/K 2026-02-02',
      ['avslutning'],
    ],
    ['each decision that ends', 'A 2026-01-01, M 2026-01-02, C/I 2026-01-05', ['avslutning']],
    ['ended', 'A 2026-01-01, M 2026-01-02, C/P 2026-01-05, X/G 2026-02-01', []],
    ['ended and started again', 'A 2026-01-01, X/G 2026-02-01, A 2026-03-01', ['fremmote']],
    ['an unknown type', 'D99 A 2026-01-01', []],
    ['a duplicate changes nothing', 'A 2026-01-01, M 2026-01-05, M 2026-01-05', ['beslutning 2026-02-16']],
  ])('%s', (_, events, expected) => {
    expect(found(events)).toEqual(expected);
  });

  test.each([
    ['transferred and not started', 'A 2026-01-01, X/N 2026-06-01', ['nytt-forlop']],
    ['started elsewhere 90 days before', 'A 2026-01-01, X/N 2026-06-01, D01 A 2026-03-03, D01 X/G 2026-05-01', []],
    [
      'started elsewhere 91 days before',
      'A 2026-01-01, X/N 2026-06-01, D01 A 2026-03-02, D01 X/G 2026-05-01',
      ['nytt-forlop'],
    ],
    [
      'another open, its start long ago',
      'A 2026-01-01, X/N 2026-06-01, D01 A 2020-01-01, D01 M 2020-01-02, D01 C/Q 2020-01-03',
      [],
    ],
    ['begun anew in the same type', 'A 2026-01-01, X/N 2026-06-01, A 2026-06-01', ['fremmote']],
    ['ended for another reason', 'A 2026-01-01, X/O 2026-06-01', []],
  ])('%s', (_, events, expected) => {
    expect(found(events)).toEqual(expected);
  });
});

describe('announcing', () => {
  test.each([
    ['a working day', 'M 2026-01-05', '2026-02-16', '2026-02-16'],
    ['a Sunday', 'M 2026-01-04', '2026-02-15', '2026-02-13'],
    ['Easter Day', 'M 2026-02-22', '2026-04-05', '2026-04-01'],
    ['New Year, after a leap day', 'M 2027-11-20', '2028-01-01', '2027-12-31'],
  ])('%s', (_, events, due, announce) => {
    expect(deadlines(read(events))[0]).toMatchObject({ due, announce, lead: [14, 7, 1], limit: true });
  });

  test('a prompt is neither announced nor told beforehand', () => {
    const prompts = deadlines(read('A 2026-01-01, C/P 2026-01-05')).filter((deadline) => !deadline.limit);
    expect(prompts).toMatchObject([
      { kind: 'plan', due: '2026-02-16', announce: undefined, lead: [] },
      { kind: 'fremmote', due: undefined, announce: undefined, lead: [] },
    ]);
  });
});

describe('what can be told from what is visible', () => {
  const events = 'A 2026-01-05, M 2026-01-12';
  const certain = (text: string, options?: DeadlineOptions) => deadlines(read(text), options).map((one) => one.certain);

  test('all of it, from before the start, from the start, from after it, nobody knows', () => {
    expect(certain(events)).toEqual([true]);
    expect(certain(events, { history: { kind: 'from', day: parseIsoDay('2026-01-04') } })).toEqual([true]);
    expect(certain(events, { history: { kind: 'from', day: parseIsoDay('2026-01-05') } })).toEqual([true]);
    expect(certain(events, { history: { kind: 'from', day: parseIsoDay('2026-01-06') } })).toEqual([false]);
    expect(certain(events, { history: { kind: 'unknown' } })).toEqual([false]);
  });

  test('an unreadable date concerns its own type only', () => {
    expect(certain(`${events}, C/P 2026-02-31`)).toEqual([false]);
    expect(certain(`${events}, D01 C/P 2026-02-31`)).toEqual([true]);
  });
});

describe('laws', { timeout: 60_000 }, () => {
  const day = fc.integer({ min: 19_000, max: 21_500 }).map(isoOf);
  const event = fc.record({
    pasient: fc.constant('P'),
    forlopstype: fc.constantFrom('D01', 'D11', 'D12', 'D06', 'D99'),
    hendelse: fc.constantFrom('A', 'M', 'C', 'E', 'U', 'X', 'H', 'Q'),
    utfall: fc.constantFrom('', 'U', 'N', 'P', 'T', 'S', 'K', 'G', 'Q'),
    dato: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constant('31.02.2024') }),
  });
  const events = fc.array(event, { maxLength: 12 });

  test('at most one of a kind per open forløp, each counted from an event that was given', () => {
    fc.assert(
      fc.property(events, (given) => {
        const waited = deadlines(given);
        const open = waited.filter((one) => one.kind !== 'nytt-forlop').map((one) => `${one.forlopstype} ${one.kind}`);
        expect(new Set(open).size).toBe(open.length);
        for (const { from, forlopstype } of waited) {
          expect(given[from.row]).toMatchObject({ forlopstype, hendelse: from.hendelse, dato: from.dato });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a limit falls after its event and is announced on a working day not after it', () => {
    fc.assert(
      fc.property(events, (given) => {
        for (const { limit, due, announce, from } of deadlines(given)) {
          expect(announce !== undefined).toBe(limit);
          if (!due || !announce) continue;
          expect(due > from.dato).toBe(true);
          expect(announce <= due).toBe(true);
          expect(isWorkingDay(parseIsoDay(announce))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the order in which events are given does not matter, except among the same hendelse on the same day', () => {
    const distinct = fc.uniqueArray(event, {
      maxLength: 12,
      selector: ({ forlopstype, hendelse, dato }) => `${forlopstype} ${hendelse} ${dato}`,
    });
    const shuffled = distinct.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    const bare = (given: readonly EventInput[]) =>
      deadlines(given).map(({ from: { row: _, ...from }, ...rest }) => ({ ...rest, from }));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(bare(one)).toEqual(bare(other));
      }),
      { numRuns: 1000 },
    );
  });
});
