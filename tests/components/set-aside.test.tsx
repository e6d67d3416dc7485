// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { AsideList, type ShownAside } from '../../components/AsideList.tsx';
import { SetAside } from '../../components/SetAside.tsx';
import { TextsProvider } from '../../components/texts.ts';
import { panel } from '../../lib/locale/nb/panel.ts';
import { show } from './show.tsx';

const ASIDE: ShownAside = { rule: 'duplikat', title: 'Samme hendelse to ganger', reason: 'avklares', facts: ['a'] };

describe('SetAside', () => {
  it('asks why, and sets aside with that reason', () => {
    const onChoose = vi.fn();
    show(<SetAside onChoose={onChoose} />);
    const button = screen.getByRole('button', { name: 'Legg til side' });
    expect(screen.queryByRole('group')).toBeNull();
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('group', { name: 'Vurdert:' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Registrert et annet sted' }));
    expect(onChoose.mock.calls).toEqual([['annet-sted']]);
  });
});

describe('AsideList', () => {
  const list = (asides: readonly ShownAside[], onShowAgain = vi.fn()) => (
    <TextsProvider value={panel}>
      <AsideList asides={asides} onShowAgain={onShowAgain} />
    </TextsProvider>
  );

  it('says what was assessed and how, and shows it again on demand', () => {
    const onShowAgain = vi.fn();
    render(list([ASIDE], onShowAgain));
    expect(screen.getByRole('listitem').textContent).toContain(
      'Samme hendelse to ganger · Vurdert: må avklares med andre',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Vis igjen: Samme hendelse to ganger' }));
    expect(onShowAgain.mock.calls).toEqual([[['a']]]);
  });

  it('takes the focus over from the finding that has gone, and from nothing else', () => {
    const { rerender } = render(list([]));
    rerender(list([ASIDE]));
    const button = screen.getByRole('button');
    expect(document.activeElement).toBe(button);
    button.blur();
    rerender(list([ASIDE]));
    expect(document.activeElement).toBe(document.body);
  });
});
