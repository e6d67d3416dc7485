// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { HistoryList, type ShownHistory } from '../../components/HistoryList.tsx';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import { dataOf, show } from './show.tsx';

const EVENTS = [
  { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: '2026-11-21', dateText: '' },
  { forlopstype: 'D11', hendelse: 'A', utfall: '', dato: '', dateText: '31.02.2026' },
];

function list(more: Partial<ShownHistory>): HTMLElement | null {
  const history = { listed: true, events: EVENTS, unreadRows: 0, because: '', ...more };
  const { container } = show(<HistoryList history={{ completeness: { kind: 'complete' }, ...history }} />);
  return container.querySelector<HTMLElement>('[data-complete]');
}

describe('HistoryList', () => {
  it('holds every event of the list, whether it is opened or not', () => {
    const rows = [...(list({})?.querySelectorAll<HTMLElement>('[data-event]') ?? [])];
    expect(rows.map(dataOf)).toEqual([
      { event: 'true', dato: '2026-11-21', hendelse: 'C', utfall: 'P', forlopstype: 'D11' },
      { event: 'true', dato: '', hendelse: 'A', utfall: '', forlopstype: 'D11' },
    ]);
    expect(rows[0]?.textContent).toContain('21.11.2026');
    expect(rows[1]?.textContent).toContain('31.02.2026');
  });

  it('says that it is all of it', () => {
    const found = list({});
    expect(dataOf(found)).toMatchObject({ complete: 'true' });
    expect(dataOf(found)).not.toHaveProperty('reason');
    expect(found?.querySelector('summary')?.textContent).toBe(
      'Bygger på det journalen viser nå · 2 hendelser, hele listen',
    );
  });

  it('says from which day on it is all', () => {
    const found = list({ completeness: { kind: 'from', day: parseIsoDay('2025-01-02'), reason: 'paged' } });
    expect(dataOf(found)).toMatchObject({ complete: 'from', from: '2025-01-02', reason: 'paged' });
    expect(found?.textContent).toContain('alt fra 02.01.2025');
  });

  it('says that there may be more, and why', () => {
    const found = list({
      completeness: { kind: 'unknown', reason: 'filtered' },
      because: 'listen i journalen er filtrert',
      unreadRows: 2,
    });
    expect(dataOf(found)).toMatchObject({ complete: 'false', reason: 'filtered' });
    expect(found?.textContent).toContain('deler av listen');
    expect(found?.textContent).toContain('Listen i journalen er filtrert.');
    expect(found?.textContent).toContain('2 rader lot seg ikke lese');
  });

  it('says that the page shows no list', () => {
    const found = list({ listed: false, events: [], completeness: { kind: 'unknown', reason: 'no-list' } });
    expect(dataOf(found)).toMatchObject({ complete: 'false', reason: 'no-list' });
    expect(found?.textContent).toContain('Siden viser ingen liste over hendelser.');
  });

  it('says that a list is empty', () => {
    expect(list({ events: [] })?.textContent).toContain('Ingen hendelser i listen.');
  });
});
