// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LineStep } from '../../components/line-of-forlop.ts';
import { Bar } from '../../components/oversikt/Bar.tsx';
import { MiniLine } from '../../components/oversikt/MiniLine.tsx';
import { SeverityTag } from '../../components/oversikt/SeverityTag.tsx';
import { VirtualList } from '../../components/oversikt/VirtualList.tsx';
import { SEVERITIES } from '../../lib/checks/finding.ts';

afterEach(cleanup);

describe('Bar', () => {
  it.each([
    [0.4, '40'],
    [0, '1'],
  ])('is as long as its part, and to be seen even where that is nothing: %d', (part, width) => {
    const { container } = render(<Bar part={part} />);
    expect(container.querySelector('rect')?.getAttribute('width')).toBe(width);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('SeverityTag', () => {
  it.each(SEVERITIES)('is read out with the name of its severity: %s', (severity) => {
    const { container } = render(
      <SeverityTag severity={severity} name="Hvor alvorlig">
        Start mangler
      </SeverityTag>,
    );
    expect(screen.getByRole('img', { name: 'Hvor alvorlig:' })).toBeTruthy();
    expect(container.querySelector('.fv-tag')?.getAttribute('data-severity')).toBe(severity);
  });
});

describe('MiniLine', () => {
  const step = (hendelse: string, more: Partial<LineStep> = {}): LineStep => ({
    hendelse,
    utfall: '',
    state: 'done',
    day: undefined,
    times: 1,
    fault: undefined,
    ...more,
  });
  const marks = (steps: readonly LineStep[]) => {
    const { container } = render(<MiniLine line={{ forlopstype: 'D11', steps, open: true, concerned: false }} />);
    return [...container.querySelectorAll('i')].filter((mark) => mark.dataset.state !== 'none');
  };

  it('has a mark a step, says the codes, and marks what is at fault', () => {
    const found = marks([step('A'), step('C', { utfall: 'P', fault: 'feil' })]);
    expect(found.map((mark) => [mark.textContent, mark.dataset.fault])).toEqual([
      ['A', undefined],
      ['C', 'feil'],
    ]);
    expect(screen.getByRole('img', { name: 'A C/P' })).toBeTruthy();
  });

  it('shortens what is long to its ends and what is at fault', () => {
    const many = Array.from('AMCUEEEEEEFEEX', (hendelse, at) => step(hendelse, at === 10 ? { fault: 'advarsel' } : {}));
    expect(marks(many).map((mark) => mark.textContent)).toEqual(['A', 'M', 'C', '…', 'F', '…', 'E', 'E', 'X']);
  });
});

describe('VirtualList', () => {
  async function list(count: number) {
    const onActive = vi.fn();
    const onKey = vi.fn(() => true);
    await act(async () => {
      render(
        <VirtualList
          count={count}
          version={1}
          rowHeight={60}
          label="Funn"
          header={<th>Hva</th>}
          fetch={async (from, to) => Array.from({ length: to - from }, (_, n) => `funn ${from + n}`)}
          active={0}
          onActive={onActive}
          onKey={onKey}
          rowKey={(item) => item ?? ''}
          rowProps={() => ({})}
        >
          {(item, button) => <td>{item === undefined ? 'henter' : <button {...button}>{item}</button>}</td>}
        </VirtualList>,
      );
    });
    return { onActive, onKey };
  }

  it('draws the first of very many rows, says how many there are, and lets Tab into one of them', async () => {
    await list(100_000);
    expect(screen.getByRole('table', { name: 'Funn' }).getAttribute('aria-rowcount')).toBe('100001');
    const buttons = screen.getAllByRole('button');
    expect(buttons.length).toBeLessThan(60);
    expect(buttons[0]?.textContent).toBe('funn 0');
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0).map(({ textContent }) => textContent)).toEqual(['funn 0']);
  });

  it('goes on to the next row with the arrow, and hands on the keys that it has no use for', async () => {
    const { onActive, onKey } = await list(3);
    const [first] = screen.getAllByRole('button');
    fireEvent.keyDown(first ?? document.body, { key: 'b' });
    expect(onKey).toHaveBeenCalledExactlyOnceWith('b', 'funn 0');
    fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' });
    expect(onActive).toHaveBeenLastCalledWith(1);
    fireEvent.keyDown(first ?? document.body, { key: 'End' });
    expect(onActive).toHaveBeenLastCalledWith(2);
  });
});
