import { describe, expect, it } from 'vitest';
import { checkEvents } from '../../lib/checks/check.ts';
import { parseExample } from '../../lib/checks/examples.ts';
import { RULES } from '../../lib/checks/index.ts';
import type { Example } from '../../lib/checks/rule.ts';
import type { RuleId } from '../../lib/checks/rule-ids.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';

/** A rule's answers on an example: `row severity variant → related rows`. */
function answers(id: RuleId, example: Example): readonly string[] {
  const { events, history, today, source } = parseExample(example);
  const { findings } = checkEvents(events, { today: parseIsoDay(today), source, history, rules: RULES });
  return findings
    .filter(({ rule }) => rule === id)
    .map(({ row, severity, variant, unclear, related }) =>
      [row, severity, variant ?? '-', unclear ?? '-', `→ ${related.join(' ')}`.trim()].join(' '),
    );
}

describe('a second event at another place', () => {
  it('is a tip where both places are known and different', () => {
    expect(answers('flere-fremmoter', 'M 2026-01-05 @HF1, M 2026-01-09 @HF2')).toEqual(['1 tips elsewhere - → 0']);
    expect(answers('dobbel-start', 'A 2026-01-05 @/E1, A 2026-01-09 @/E2')).toEqual(['1 tips elsewhere - → 0']);
    expect(answers('flere-beslutninger', 'C/P 2026-01-05 @HF1, C/P 2026-01-09 @HF2')).toEqual([
      '1 tips elsewhere - → 0',
    ]);
  });

  it('is a warning where a place is the same or not known', () => {
    expect(answers('flere-fremmoter', 'M 2026-01-05 @HF1, M 2026-01-09 @HF1')).toEqual(['1 advarsel - - → 0']);
    expect(answers('flere-fremmoter', 'M 2026-01-05 @HF1/E1, M 2026-01-09 @HF1/E2')).toEqual(['1 advarsel - - → 0']);
    expect(answers('dobbel-start', 'A 2026-01-05 @HF1, A 2026-01-09')).toEqual(['1 advarsel - - → 0']);
    expect(answers('flere-beslutninger', 'C/P 2026-01-05 @HF1, C/P 2026-01-09 @/E1')).toEqual(['1 advarsel - - → 0']);
  });

  it('is compared with the nearest earlier one', () => {
    const places = ['@HF1', '@HF2', '@HF2'];
    const three = (code: string) => places.map((place, i) => `${code} 2026-01-0${i + 5} ${place}`).join(', ');
    const expected = ['1 tips elsewhere - → 0', '2 advarsel - - → 1'];
    expect(answers('flere-fremmoter', three('M'))).toEqual(expected);
    expect(answers('dobbel-start', three('A'))).toEqual(expected);
    expect(answers('flere-beslutninger', three('C/P'))).toEqual(expected);
  });
});

describe('a start read into a forløp that another place ended', () => {
  it('is said of the start, with the earlier start and the end', () => {
    const broken = 'A 2026-01-05 @HF1, A 2026-03-20 @HF2, X/G 2026-04-05 @HF1, M 2026-04-10 @HF2, X/G 2026-05-05 @HF2';
    expect(answers('dobbel-start', broken)).toEqual(['1 tips ended-elsewhere - → 0 2']);
    expect(answers('start-mangler', broken)).toEqual(['3 advarsel ended-elsewhere - → 2 1']);
  });

  it('is not said where the end is at the place of the start, or not known', () => {
    expect(answers('dobbel-start', 'A 2026-01-05 @HF1, A 2026-03-20 @HF2, X/G 2026-04-05 @HF2')).toEqual([
      '1 tips elsewhere - → 0',
    ]);
    expect(answers('dobbel-start', 'A 2026-01-05 @HF1, A 2026-03-20 @HF2, X/G 2026-04-05')).toEqual([
      '1 tips elsewhere - → 0',
    ]);
    expect(answers('start-mangler', 'A 2026-01-05 @HF1, X/G 2026-04-05 @HF1, M 2026-04-10 @HF2')).toEqual([
      '2 advarsel after-end - → 1',
    ]);
    expect(answers('start-mangler', 'M 2026-01-05 @HF1, X/G 2026-04-05 @HF1, M 2026-04-10 @HF2')).toEqual([
      '0 advarsel - - →',
      '2 advarsel after-end - → 1',
    ]);
  });

  it('finds the start also where it is not the last', () => {
    const broken = 'A 2026-01-05 @HF2, M 2026-01-09 @HF2, A 2026-03-20 @HF1, X/G 2026-04-05 @HF1, M 2026-04-10 @HF2';
    expect(answers('start-mangler', broken)).toEqual(['4 advarsel ended-elsewhere - → 3 0']);
  });

  it('does not reach into the forløp of another type', () => {
    expect(answers('start-mangler', 'D01 A 2026-01-05 @HF1, D01 X/G 2026-02-05 @HF2, M 2026-03-05 @HF2')).toEqual([
      '2 advarsel - - →',
    ]);
  });
});

describe('the events concerned', () => {
  it.each<[RuleId, string, string[]]>([
    ['forste-kode-ikke-start', 'M 2026-01-02, A 2026-02-05', ['0 advarsel - - → 1']],
    ['forste-kode-ikke-start', 'M 2026-01-02, A 2026-01-16', ['0 advarsel emergency - → 1']],
    ['forste-kode-ikke-start', 'M 2026-01-02, A 2026-01-17', ['0 advarsel - - → 1']],
    [
      'forste-kode-ikke-start',
      'U/U 2026-01-02, M 2026-01-05, M 2026-01-10, A 2026-01-16',
      ['0 advarsel emergency - → 3 2'],
    ],
    ['forste-kode-ikke-start', 'U/U 2026-01-02, A 2026-01-05, M 2026-01-06', ['0 advarsel - - → 1']],
    [
      'beslutning-uten-fremmote',
      'C/P 2026-01-02, C/P 2026-01-05, M 2026-01-06',
      ['0 advarsel swapped - → 2', '1 advarsel swapped - → 2'],
    ],
    [
      'beslutning-uten-fremmote',
      'C/P 2026-01-02, E 2026-01-03, C/K 2026-01-05',
      ['0 advarsel - - →', '2 advarsel - - →'],
    ],
    ['fremmote-etter-beslutning', 'C/P 2026-01-02, C/K 2026-01-03, M 2026-01-04', ['2 advarsel - - → 1']],
    [
      'skal-ikke-i-forlop',
      'C/P 2026-01-02, U/U 2026-01-03, E 2026-01-04, M 2026-01-05, X/L 2026-01-06',
      ['4 advarsel - - → 2'],
    ],
    ['skal-ikke-i-forlop', 'E 2026-01-02, U/U 2026-01-03, C/P 2026-01-04, X/L 2026-01-06', ['3 advarsel - - → 2']],
    ['skal-ikke-i-forlop', 'E 2026-01-02, C/P 2026-01-03, U/U 2026-01-04, X/L 2026-01-06', ['3 advarsel - - → 2']],
    ['avsluttet-uten-plan', 'C/T 2026-01-02, C/P 2026-01-03, C/K 2026-01-04, X/G 2026-01-06', ['3 tips - - → 1']],
    ['avsluttet-uten-evaluering', 'C/P 2026-01-02, C/T 2026-01-03, C/K 2026-01-04, X/G 2026-01-06', ['3 tips - - → 1']],
    [
      'plan-uten-behandlingsbehov',
      'U/U 2026-01-02, U/B 2026-01-03, E 2026-01-03, U/U 2026-01-04, X/G 2026-01-06',
      ['0 tips - - → 4', '3 tips - - → 4'],
    ],
    [
      'duplikat',
      'M 2026-01-02, E 2026-01-03, M 2026-01-02, M 2026-01-02',
      ['2 advarsel - - → 0', '3 advarsel - - → 0'],
    ],
    ['parallelle-forlop', 'A 2026-01-02, D12 A 2026-01-05', ['1 tips - - → 0']],
  ])('%s: %s', (id, events, expected) => {
    expect(answers(id, events)).toEqual(expected);
  });
});

describe('two forløp at the same time', () => {
  it('are certain only where one pair is whole on both sides', () => {
    const from = '…2026-01-10 ';
    const halfSeen = 'D06 M 2026-01-12';
    const seen = 'D07 A 2026-01-15';
    expect(answers('parallelle-forlop', `${from}${halfSeen}, D12 A 2026-02-01`)).toEqual([
      '1 uavklart - not-whole → 0',
    ]);
    expect(answers('parallelle-forlop', `${from}${halfSeen}, ${seen}, D12 A 2026-02-01`)).toEqual([
      '1 uavklart - not-whole → 0',
      '2 tips - - → 1',
    ]);
    expect(answers('parallelle-forlop', `${from}D06 A 2026-01-12, D07 M 2026-01-15, D12 A 2026-02-01`)).toEqual([
      '1 uavklart - not-whole → 0',
      '2 tips - - → 0',
    ]);
  });

  it('are told apart by the date of the first event, then by the type', () => {
    expect(answers('parallelle-forlop', 'D12 M 2026-01-05, A 2026-01-05')).toEqual(['0 tips - - → 1']);
    expect(answers('parallelle-forlop', 'D12 M 2026-01-04, A 2026-01-05')).toEqual(['1 tips - - → 0']);
  });

  it('do not count once the first has ended that day', () => {
    const later = 'D12 A 2026-02-02';
    expect(answers('parallelle-forlop', `A 2026-01-05, X/G 2026-02-02, ${later}`)).toEqual([]);
    expect(answers('parallelle-forlop', `A 2026-01-05, X/G 2026-02-03, ${later}`)).toEqual(['2 tips - - → 0']);
  });
});

describe('a transfer to another forløp', () => {
  it('looks at each transfer for itself', () => {
    const twice = 'A 2026-01-05, X/N 2026-02-02, D01 A 2026-02-10, D01 X/G 2026-03-02, A 2026-08-05, X/N 2026-09-02';
    expect(answers('overfort-uten-nytt-forlop', twice)).toEqual(['5 tips - - →']);
  });

  it('finds the latest start of the other type', () => {
    const events =
      'D01 A 2024-01-05, D01 X/G 2024-02-05, D01 A 2026-01-20, D01 X/G 2026-02-01, A 2026-01-05, X/N 2026-02-28';
    expect(answers('overfort-uten-nytt-forlop', events)).toEqual([]);
  });

  it('does not count a start that joins no forløp', () => {
    expect(answers('overfort-uten-nytt-forlop', 'A 2026-01-05, X/N 2026-02-02, D99 A 2026-02-03')).toEqual([
      '1 tips - - →',
    ]);
  });

  it('does not count a closed forløp of another type without a start', () => {
    expect(
      answers('overfort-uten-nytt-forlop', 'A 2026-01-05, X/N 2026-02-02, D01 M 2026-02-03, D01 X/G 2026-02-09'),
    ).toEqual(['1 tips - - →']);
    expect(answers('overfort-uten-nytt-forlop', 'A 2026-01-05, X/N 2026-02-02, D01 M 2026-02-03')).toEqual([]);
  });
});

describe('the date of birth', () => {
  it('is the row’s own, else the first readable one in the order given', () => {
    const born = (first: string, second: string) =>
      `D12 A 2026-01-05, D12 M 2026-01-09 ${first}, D12 E 2026-01-10 ${second}`;
    expect(answers('alder-og-forlopstype', born('born=2000-01-01', 'born=2015-01-01'))).toEqual(['0 tips - - →']);
    expect(answers('alder-og-forlopstype', born('born=2015-01-01', 'born=2000-01-01'))).toEqual([]);
    expect(answers('alder-og-forlopstype', born('born=2015-02-30', 'born=2000-01-01'))).toEqual(['0 tips - - →']);
    expect(
      answers('alder-og-forlopstype', 'D12 A 2026-01-05 born=2015-01-01, D12 M 2026-01-09 born=2000-01-01'),
    ).toEqual([]);
  });
});

describe('limits of days', () => {
  it('are not reached by an event after today', () => {
    const future = { events: 'A 2026-01-05, C/K 2027-01-05', today: '2026-11-21' };
    expect(answers('avslutning-bor-vurderes', future)).toEqual([]);
    expect(answers('apent-uten-aktivitet', future)).toEqual([]);
  });
});
