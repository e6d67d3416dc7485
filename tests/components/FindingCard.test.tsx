// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { FindingBody, FindingCard, type ShownFinding } from '../../components/FindingCard.tsx';
import { TODAY } from './screens.ts';
import { show } from './show.tsx';

const FINDING: ShownFinding = {
  rule: 'beslutning-uten-fremmote',
  severity: 'advarsel',
  scope: 'intended',
  message: 'Første fremmøte er ikke registrert.',
  consequence: 'NPR regner ikke utredningstid.',
  action: 'Registrer fremmøtet først.',
  why: 'Utredningstiden går fra M til C.',
  times: 1,
  also: [],
  listed: [],
  question: undefined,
  facts: ['f'],
};

function card(more: Partial<ShownFinding> = {}, onSimplifiedFrom = vi.fn()) {
  show(<FindingCard finding={{ ...FINDING, ...more }} today={TODAY} onSimplifiedFrom={onSimplifiedFrom} />);
  return screen.getByRole('article');
}

const marks = () =>
  [...document.querySelectorAll<HTMLElement>('[data-finding]')].map(
    ({ dataset: { finding, severity, scope } }) => `${finding} ${severity} ${scope}`,
  );

describe('FindingCard', () => {
  it('says what is wrong, what follows and what to do, and how grave it is', () => {
    const article = card();
    for (const text of [FINDING.message, FINDING.consequence, FINDING.action]) {
      expect(article.textContent).toContain(text);
    }
    expect(article.textContent).toContain('Advarsel:');
    expect(marks()).toEqual(['beslutning-uten-fremmote advarsel intended']);
  });

  it('keeps the reason, the source, the name and the examples behind «Hvorfor»', () => {
    const article = card();
    expect(article.textContent).not.toContain(FINDING.why);
    const button = within(article).getByRole('button', { name: 'Hvorfor' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(article.textContent).toContain(FINDING.why);
    expect(article.textContent).toContain('Helsedirektoratet: Tall og oppmerksomheter');
    expect(article.textContent).toContain('mangler forutgående kode M');
    const [wrong, right] = within(article).getAllByRole('img');
    expect(wrong?.getAttribute('aria-label')).toContain('Første fremmøte i nasjonalt pasientforløp mangler.');
    expect(right?.getAttribute('aria-label')).not.toMatch(/mangler|ses over/);
    fireEvent.click(button);
    expect(article.textContent).not.toContain(FINDING.why);
  });

  it('says how many times the same was found', () => {
    expect(card({ times: 3 }).textContent).toContain('3 ganger');
  });

  it('names both rules where one cause fires two', () => {
    const article = card({ also: [{ rule: 'fremmote-etter-beslutning', severity: 'advarsel', scope: 'history' }] });
    expect(marks()).toEqual([
      'beslutning-uten-fremmote advarsel intended',
      'fremmote-etter-beslutning advarsel history',
    ]);
    fireEvent.click(within(article).getByRole('button', { name: 'Hvorfor' }));
    expect(within(article).getAllByText(/NPR kaller det/)).toHaveLength(2);
  });

  it('lists what cannot be judged, each by its name once', () => {
    const unclear = { severity: 'uavklart', scope: 'history' } as const;
    const article = card({
      severity: 'uavklart',
      listed: [
        { rule: 'beslutning-uten-fremmote', severity: 'uavklart', scope: 'intended', title: 'Uten fremmøte' },
        { rule: 'start-mangler', ...unclear, title: 'Start mangler' },
        { rule: 'beslutning-uten-fremmote', ...unclear, title: 'Uten fremmøte' },
      ],
    });
    expect(
      within(article)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Uten fremmøte', 'Start mangler']);
    expect(marks()).toEqual([
      'beslutning-uten-fremmote uavklart intended',
      'start-mangler uavklart history',
      'beslutning-uten-fremmote uavklart history',
    ]);
  });

  it('asks what only the unit knows', () => {
    const onSimplifiedFrom = vi.fn();
    card({ severity: 'uavklart', question: 'Når tok dere i bruk de nye kodene?' }, onSimplifiedFrom);
    const field = screen.getByLabelText('Når tok dere i bruk de nye kodene?');
    fireEvent.input(field, { target: { value: '2024-03-01' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lagre dato' }));
    expect(onSimplifiedFrom).toHaveBeenCalledExactlyOnceWith('2024-03-01');
  });

  it('can leave the message to the verdict that it led to', () => {
    const { container } = show(<FindingBody finding={FINDING} today={TODAY} onSimplifiedFrom={vi.fn()} />);
    expect(container.textContent).not.toContain(FINDING.message);
    expect(container.textContent).toContain(FINDING.consequence);
    expect(marks()).toEqual([]);
  });
});
