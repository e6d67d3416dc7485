// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { expect, it, vi } from 'vitest';
import { PasteForlop } from '../../components/PasteForlop.tsx';
import { show } from './show.tsx';

function open(more: Partial<ComponentProps<typeof PasteForlop>> = {}) {
  const actions = { onText: vi.fn(), onWhole: vi.fn() };
  show(
    <PasteForlop text="" whole={undefined} count={0} unread={[]} {...actions} {...more}>
      <p>forløpet</p>
    </PasteForlop>,
  );
  return actions;
}

it('waits for rows in the field that has the focus, and asks nothing before there are any', () => {
  const { onText } = open();
  const field = screen.getByRole('textbox', { name: 'Rader fra journalen' });
  expect(document.activeElement).toBe(field);
  expect(screen.queryAllByRole('button')).toEqual([]);
  fireEvent.input(field, { target: { value: 'D11 A 02.10.2026' } });
  expect(onText).toHaveBeenCalledExactlyOnceWith('D11 A 02.10.2026');
  expect(screen.getByText('forløpet')).toBeTruthy();
});

it('asks whether the rows are all, and shows what was answered', () => {
  const { onWhole } = open({ text: 'D11 A 02.10.2026', count: 1, whole: false });
  expect(screen.getByRole('group', { name: 'Er dette hele forløpet? 1 hendelse.' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Nei, det kan mangle noe', pressed: true })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ja, alt er med', pressed: false }));
  expect(onWhole).toHaveBeenCalledExactlyOnceWith(true);
});

it('tells of each line that could not be read, by its number', () => {
  open({ count: 2, unread: [{ line: 3, text: 'ring mor' }] });
  expect(screen.getByRole('status').textContent).toContain('Én linje lot seg ikke lese');
  const line = screen.getByRole('listitem');
  expect([line.textContent, line.getAttribute('value')]).toEqual(['ring mor', '3']);
});
