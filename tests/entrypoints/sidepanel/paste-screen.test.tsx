// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Actions, App } from '../../../entrypoints/sidepanel/app.tsx';
import { loadTexts } from '../../../entrypoints/sidepanel/languages.ts';
import { screenOf } from '../../components/screens.ts';

afterEach(cleanup);

const texts = await loadTexts('nb');
const nothing = vi.fn();
const actions = new Proxy({}, { get: () => nothing }) as Actions;

function paste(text: string): void {
  fireEvent.input(screen.getByLabelText('Rader fra journalen'), { target: { value: text } });
}

function open(): void {
  const shown = screenOf(undefined, { view: 'paste', access: { kind: 'never' } });
  render(<App screen={shown} texts={texts} parts={undefined} lookup={undefined} {...actions} />);
}

const findings = () =>
  [...document.querySelectorAll<HTMLElement>('[data-finding]')].map(
    ({ dataset }) => `${dataset.finding} ${dataset.severity}`,
  );

describe('pasted rows', () => {
  it('are drawn and given what comes next', () => {
    open();
    paste('D11 A 02.10.2026\nD11 M 09.10.2026');
    expect(document.querySelectorAll('[data-event]')).toHaveLength(2);
    expect(document.querySelector('[data-deadline="beslutning"]')?.getAttribute('data-due')).toBe('2026-11-20');
    expect(document.querySelector('main')?.dataset.status).toBe('paste');
  });

  it('are judged for certain only when they are said to be all', () => {
    open();
    paste('D11A 02.10.2026\nD11CP 21.11.2026');
    expect(findings()).toEqual(['beslutning-uten-fremmote uavklart']);
    fireEvent.click(screen.getByRole('button', { name: 'Ja, alt er med' }));
    expect(findings()).toEqual(['beslutning-uten-fremmote advarsel']);
    fireEvent.click(screen.getByRole('button', { name: 'Nei, det kan mangle noe' }));
    expect(findings()).toEqual(['beslutning-uten-fremmote uavklart']);
  });

  it('tell which lines could not be read, and are then never all', () => {
    open();
    paste('D11A 02.10.2026\nringte mor\nD11CP 21.11.2026');
    fireEvent.click(screen.getByRole('button', { name: 'Ja, alt er med' }));
    expect(screen.getByText('ringte mor').closest('li')?.value).toBe(2);
    expect(findings()).toEqual(['beslutning-uten-fremmote uavklart']);
  });

  it('are gone when the view has been left', () => {
    open();
    paste('D11A 02.10.2026');
    const shown = screenOf(undefined, { view: 'page', access: { kind: 'never' } });
    cleanup();
    render(<App screen={shown} texts={texts} parts={undefined} lookup={undefined} {...actions} />);
    expect(document.querySelectorAll('[data-event]')).toHaveLength(0);
  });
});
