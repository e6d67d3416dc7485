import { describe, expect, it } from 'vitest';
import { linesOf } from '../../components/line-of-forlop.ts';
import { checkEvents } from '../../lib/checks/check.ts';
import { parseExample } from '../../lib/checks/examples.ts';
import { RULES } from '../../lib/checks/index.ts';
import { TODAY } from './screens.ts';

/** Each forløp of an example as words, `A M? C/P! (E)`: `?` missing or unseen, `!` at fault, `*` now, `( )` to come. */
function draw(events: string, { intended, coming = true }: { intended?: number; coming?: boolean } = {}): string[] {
  const parsed = parseExample(events);
  const { table, findings } = checkEvents(parsed.events, {
    today: TODAY,
    source: 'page',
    history: parsed.history,
    rules: RULES,
  });
  return linesOf(table, findings, { intended, coming }).map(({ steps }) =>
    steps
      .map(({ hendelse, utfall, state, times, fault }) => {
        const code = `${utfall ? `${hendelse}/${utfall}` : hendelse}${times > 1 ? `x${times}` : ''}`;
        const marked = `${code}${fault ? '!' : ''}${state === 'now' ? '*' : ''}`;
        if (state === 'coming') return `(${code})`;
        return state === 'missing' ? `${code}?` : state === 'unseen' ? `${code}??` : marked;
      })
      .join(' '),
  );
}

describe('linesOf', () => {
  it('draws what is registered, then what the ordinary course has left', () => {
    expect(draw('A 2026-10-02, M 2026-10-09')).toEqual(['A M (C) (U) (E) (X)']);
    expect(draw('A 2026-10-02, M 2026-10-09', { coming: false })).toEqual(['A M']);
  });

  it('shows what is missing where it should stand, and the registration as it is made', () => {
    expect(draw('A 2026-10-02, C/P 2026-11-21', { intended: 1 })).toEqual(['A M? C/P* (U) (E) (X)']);
    expect(draw('M 2026-10-02, E 2026-11-01')).toEqual(['A? M C? E (U) (X)']);
  });

  it('shows as not seen what an incomplete list cannot tell', () => {
    expect(draw('… E 2026-11-01')).toEqual(['A?? C?? E (U) (X)']);
  });

  it('marks the events whose order is at fault, where none is missing', () => {
    expect(draw('A 2026-10-02, C/P 2026-10-09, M 2026-10-20')).toEqual(['A C/P! M! (U) (E) (X)']);
  });

  it('ends at the end, and after a decision without treatment has only that left', () => {
    expect(draw('A 2026-10-02, M 2026-10-09, X/P 2026-10-20')).toEqual(['A M X/P']);
    expect(draw('A 2026-10-02, M 2026-10-09, C/K 2026-10-20')).toEqual(['A M C/K (X)']);
  });

  it('draws a run of the same as one', () => {
    expect(draw('A 2026-01-02, M 2026-01-09, C/P 2026-02-01, E 2026-03-01, E 2026-05-01, E 2026-07-01')).toEqual([
      'A M C/P Ex3 (U) (X)',
    ]);
  });

  it('cuts a very long line to its ends and what calls for a look', () => {
    const pairs = Array.from({ length: 12 }, (_, i) => `E 2025-${pad(i + 1)}-01, F 2025-${pad(i + 1)}-02`);
    const [line = ''] = draw(`A 2024-01-02, M 2024-01-09, C/P 2024-02-01, ${pairs.join(', ')}`, { coming: false });
    expect(line).toMatch(/^A M C\/P …/);
    expect(line).toMatch(/E F! E F!$|F! E F!$/);
    expect(line.split(' ').length).toBeLessThanOrEqual(20);
  });

  it('puts the forløp that is registered into first, then open ones, then the latest', () => {
    const events = 'D11 A 2020-01-02, D11 X/P 2020-02-01, D12 A 2021-01-01, D12 X/P 2021-02-01, D01 A 2026-01-02';
    expect(draw(events, { coming: false })).toEqual(['A', 'A X/P', 'A X/P']);
    expect(draw(`${events}, D11 A 2019-05-05`, { intended: 5, coming: false })[0]).toContain('*');
  });
});

function pad(month: number): string {
  return String(month).padStart(2, '0');
}
