import { describe, expect, it } from 'vitest';
import { parseExample } from '../../lib/checks/examples.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';

const NOTHING_MORE = { pasient: 'P', utfall: '', hf: '', enhet: '', fodselsdato: '', mottatt: '', vurdert: '' };

describe('parseExample', () => {
  it('reads type, hendelse, utfall, date, place and what else is known', () => {
    const { events, marked } = parseExample(
      'A 2026-01-05, !D12 C/P 2026-02-30 @HF1/Post born=2010-01-02 received=2026-01-01 assessed=2026-01-03, M - @/Post',
    );
    expect(events).toEqual([
      { ...NOTHING_MORE, forlopstype: 'D11', hendelse: 'A', dato: '2026-01-05' },
      {
        ...NOTHING_MORE,
        forlopstype: 'D12',
        hendelse: 'C',
        utfall: 'P',
        dato: '2026-02-30',
        hf: 'HF1',
        enhet: 'Post',
        fodselsdato: '2010-01-02',
        mottatt: '2026-01-01',
        vurdert: '2026-01-03',
      },
      { ...NOTHING_MORE, forlopstype: 'D11', hendelse: 'M', dato: '', enhet: 'Post' },
    ]);
    expect(marked).toEqual([1]);
  });

  it('reads what is not filled in', () => {
    expect(parseExample('- - -').events).toEqual([{ ...NOTHING_MORE, forlopstype: '', hendelse: '', dato: '' }]);
  });

  it('says how much is visible', () => {
    expect(parseExample('A 2026-01-05').history).toEqual({ kind: 'complete' });
    expect(parseExample('… A 2026-01-05')).toMatchObject({ history: { kind: 'unknown' }, events: [{ hendelse: 'A' }] });
    expect(parseExample('…2026-01-01 A 2026-01-05').history).toMatchObject({
      kind: 'from',
      day: parseIsoDay('2026-01-01'),
    });
  });

  it('knows what the check is told, with defaults', () => {
    expect(parseExample('A 2026-01-05')).toMatchObject({ today: '2026-11-21', source: 'file' });
    const told = { today: '2024-01-01', simplifiedFrom: '2023-02-01', source: 'page', note: 'hvorfor' } as const;
    expect(parseExample({ events: 'A 2026-01-05', ...told })).toMatchObject(told);
  });

  it('refuses what it cannot read', () => {
    expect(() => parseExample('A')).toThrow('unreadable example: A');
  });
});
