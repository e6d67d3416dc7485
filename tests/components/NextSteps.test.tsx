// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { NextSteps, type ShownDeadline } from '../../components/NextSteps.tsx';
import { TODAY } from './screens.ts';
import { dataOf, show } from './show.tsx';

const DECISION: ShownDeadline = {
  kind: 'beslutning',
  forlopstype: 'D11',
  due: TODAY + 42,
  limit: true,
  days: 42,
  certain: true,
};

function rows(...deadlines: ShownDeadline[]): HTMLElement[] {
  show(
    <NextSteps deadlines={deadlines} today={TODAY} showsType={new Set(deadlines.map((d) => d.forlopstype)).size > 1} />,
  );
  return screen.getAllByRole('listitem');
}

describe('NextSteps', () => {
  it('says what, by when, how long it is, and what it counts from', () => {
    const [row] = rows(DECISION);
    expect(row?.textContent).toBe('Klinisk beslutning02.01.2027innen 42 dager etter første fremmøteom 42 dager');
    expect(dataOf(row)).toMatchObject({ deadline: 'beslutning', due: '2027-01-02' });
  });

  it.each([
    [0, 'i dag'],
    [1, 'i morgen'],
    [2, 'om 2 dager'],
    [-1, '1 dag siden'],
    [-40, '40 dager siden'],
    [-800, 'over 2 år siden'],
  ])('says %i days in words', (days, words) => {
    expect(rows({ ...DECISION, due: TODAY + days })[0]?.textContent).toContain(words);
  });

  it('has prompts without a day', () => {
    const [row] = rows({ kind: 'fremmote', forlopstype: 'D11', due: undefined, limit: false, days: 0, certain: true });
    expect(dataOf(row)).toMatchObject({ deadline: 'fremmote', due: '' });
    expect(row?.textContent).toContain('ikke registrert');
  });

  it('tells of a prompt no day that has passed: it has no limit', () => {
    const [row] = rows({ ...DECISION, kind: 'plan', limit: false, due: TODAY - 18 });
    expect(row?.textContent).toBe('Behandlingsplan–ikke registrert');
    expect(dataOf(row)).toMatchObject({ due: '2026-11-03' });
  });

  it('says so when an event that is not seen could have settled it', () => {
    expect(rows({ ...DECISION, certain: false })[0]?.textContent).toContain('kan være gjort uten at listen viser det');
  });

  it('names the type where there are two', () => {
    expect(rows(DECISION)[0]?.textContent).not.toContain('D11');
    document.body.textContent = '';
    expect(rows(DECISION, { ...DECISION, forlopstype: 'D01' })[1]?.textContent).toContain('D01');
  });
});
