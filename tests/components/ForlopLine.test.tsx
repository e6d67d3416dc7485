// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ForlopLine } from '../../components/ForlopLine.tsx';
import type { ForlopLineView, LineStep } from '../../components/line-of-forlop.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import { TODAY } from './screens.ts';
import { show } from './show.tsx';

function step(hendelse: string, state: LineStep['state'], day?: string, more: Partial<LineStep> = {}): LineStep {
  const known = day === undefined ? undefined : parseIsoDay(day);
  return { hendelse, utfall: '', state, day: known, times: 1, fault: undefined, ...more };
}

function line(...steps: LineStep[]): HTMLElement {
  const view: ForlopLineView = { forlopstype: 'D11', steps, open: true, concerned: false };
  show(<ForlopLine line={view} today={TODAY} />);
  return screen.getByRole('img');
}

describe('ForlopLine', () => {
  it('can be read as sentences', () => {
    const svg = line(
      step('A', 'done', '2026-10-02'),
      step('M', 'missing'),
      step('C', 'now', '2026-11-21'),
      step('E', 'coming'),
    );
    expect(svg.getAttribute('aria-label')).toBe(
      'Nasjonalt pasientforløp start 02.10.2026. Første fremmøte i nasjonalt pasientforløp mangler. ' +
        'Klinisk beslutning 21.11.2026, det som registreres nå. Evalueringspunkt er ikke registrert.',
    );
  });

  it('writes codes and dates below, with the year where it is not this one', () => {
    const svg = line(step('A', 'done', '2026-10-02'), step('C', 'done', '2025-11-01', { utfall: 'P' }));
    expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toEqual([
      'A',
      '02.10',
      'C/P',
      '01.11.25',
    ]);
  });

  it('has a mark for what is wrong or not seen, not a colour alone', () => {
    const svg = line(step('A', 'unseen'), step('F', 'done', '2026-10-02', { fault: 'feil' }));
    expect([...svg.querySelectorAll('.fv-line-mark')].map((mark) => mark.textContent)).toEqual(['?', '!']);
    expect(svg.getAttribute('aria-label')).toContain('må ses over');
  });

  it('says how many it leaves out', () => {
    const svg = line(step('A', 'done', '2026-10-02'), step('…', 'gap', undefined, { times: 9 }));
    expect(svg.getAttribute('aria-label')).toContain('9 hendelser tegnes ikke.');
  });

  it('goes on in a second row', () => {
    const many = Array.from({ length: 8 }, (_, index) => step('E', 'done', `2026-0${index + 1}-01`, { fault: 'feil' }));
    const rows = new Set([...line(...many).querySelectorAll('circle')].map((circle) => circle.getAttribute('cy')));
    expect(rows.size).toBe(2);
  });

  it('has half as many steps in a row where the panel is enlarged twice, and as large letters', () => {
    vi.stubGlobal('matchMedia', (query: string) => Object.assign(new EventTarget(), { matches: /15rem/.test(query) }));
    try {
      const svg = line(...['A', 'M', 'C', 'U'].map((hendelse) => step(hendelse, 'coming')));
      expect(svg.getAttribute('viewBox')).toMatch(/^0 0 160 /);
      const rows = [...svg.querySelectorAll('circle')].map((circle) => Number(circle.getAttribute('cy')));
      expect(rows).toEqual([14, 14, 14, 74]);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
