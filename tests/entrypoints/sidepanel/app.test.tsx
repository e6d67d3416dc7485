// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Actions, App, type Screen } from '../../../entrypoints/sidepanel/app.tsx';
import { loadTexts } from '../../../entrypoints/sidepanel/languages.ts';
import { loadLookup } from '../../../entrypoints/sidepanel/lookup.ts';
import { loadReminderParts } from '../../../entrypoints/sidepanel/reminder-parts.ts';
import { LANGUAGES } from '../../../lib/locale/language.ts';
import { STATES } from '../../components/gallery/states.ts';
import { EMIL, form, kept, list, NORA, reading, screenOf } from '../../components/screens.ts';
import { dataOf } from '../../components/show.tsx';

afterEach(cleanup);

function actionsOf(more: Partial<Actions> = {}): Actions {
  return {
    onView: vi.fn(),
    onOversikt: vi.fn(),
    onSettings: undefined,
    onEnable: vi.fn(),
    onLookAgain: vi.fn(),
    onReadList: vi.fn(),
    onSeedList: vi.fn(),
    onSimplifiedFrom: vi.fn(),
    onLabel: vi.fn(),
    onFill: vi.fn(),
    onUndo: vi.fn(),
    onForget: vi.fn(),
    onCopy: vi.fn(async () => true),
    onPostpone: vi.fn(),
    onDone: vi.fn(),
    onAnswer: vi.fn(),
    onRemove: vi.fn(),
    onSetPassphrase: vi.fn(),
    onUnlock: vi.fn(),
    onLock: vi.fn(),
    onStartAnew: vi.fn(),
    onMakeCopy: vi.fn(),
    onDeclineCopy: vi.fn(),
    onDecline: vi.fn(),
    onSetAside: vi.fn(),
    onShowAgain: vi.fn(),
    onTurnSite: vi.fn(),
    ...more,
  };
}

const texts = await loadTexts('nb');
const parts = await loadReminderParts('nb');
const lookup = await loadLookup(texts, []);

function app(shown: Screen, more: Partial<Actions> = {}) {
  return render(<App screen={shown} texts={texts} parts={parts} lookup={lookup} {...actionsOf(more)} />);
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const LOOK = STATES.look;
if (!LOOK) throw new Error('unreachable: the state stands in the gallery');

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(Object.keys(STATES))('says what it knows in attributes, and nothing twice: %s', async (name) => {
    const state = STATES[name];
    if (!state) throw new Error('unreachable: the name is one of its keys');
    const words = await loadTexts(language);
    const looked = await loadLookup(words, []);
    render(
      <App screen={state} texts={words} parts={await loadReminderParts(language)} lookup={looked} {...actionsOf()} />,
    );
    const status = state.view === 'paste' ? 'paste' : state.status;
    expect(document.querySelector('main')?.getAttribute('data-status')).toBe(status ?? null);
    const forms = state.view === 'page' ? (state.page?.forms ?? []) : [];
    expect(all('[data-form]')).toHaveLength(forms.length);
    expect(all('[data-verdict]').map((box) => box.dataset.verdict)).toEqual(forms.map(({ verdict }) => verdict));
    for (const field of ['forlopstype', 'hendelse', 'utfall', 'dato']) {
      expect(all(`[data-form] [data-field="${field}"]`)).toHaveLength(forms.length);
    }
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.body.textContent).not.toMatch(/undefined|NaN|\{\w+\}|\[object/);
  });
});

describe('App', () => {
  it('says aloud the word and what is wrong', () => {
    app(LOOK);
    expect(document.querySelector('[aria-live]')?.textContent).toMatch(/^Se over\. Første fremmøte/);
  });

  it('keeps the focus and what is unfolded while the form is filled on', () => {
    const { rerender } = app(LOOK);
    const button = screen.getAllByRole('button', { name: 'Hvorfor' })[0];
    if (button) fireEvent.click(button);
    button?.focus();
    const next = screenOf(reading(NORA, { forms: [form('D11', 'C/T', '2026-11-21')], history: list('A 2026-10-02') }));
    rerender(<App screen={next} texts={texts} parts={parts} lookup={lookup} {...actionsOf()} />);
    expect(document.activeElement).toBe(button);
    expect(button?.getAttribute('aria-expanded')).toBe('true');
  });

  it('has nothing of a patient left when it is blanked', () => {
    const { rerender } = app(LOOK);
    expect(document.body.textContent).toContain('Nora');
    rerender(
      <App
        screen={{ ...LOOK, page: undefined, status: undefined }}
        texts={texts}
        parts={parts}
        lookup={lookup}
        {...actionsOf()}
      />,
    );
    expect(document.querySelector('main')?.childElementCount).toBe(0);
    expect(document.querySelector('[aria-live]')?.textContent).toBe('');
    const emil = screenOf(reading(EMIL, { history: list('D12 A 2026-10-02') }));
    rerender(<App screen={emil} texts={texts} parts={parts} lookup={lookup} {...actionsOf()} />);
    expect(document.body.textContent).not.toContain('Nora');
  });

  it('asks for the site itself, and for that of a frame', () => {
    const onEnable = vi.fn();
    const locked = STATES['locked-out'];
    const framed = STATES['closed-frame'];
    if (!locked || !framed) throw new Error('unreachable: both stand in the gallery');
    const { rerender } = app(locked, { onEnable });
    fireEvent.click(screen.getByRole('button', { name: 'Bruk Forløpsvakt på denne siden' }));
    rerender(<App screen={framed} texts={texts} parts={parts} lookup={lookup} {...actionsOf({ onEnable })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Bruk også skjema.sykehus.example' }));
    expect(onEnable.mock.calls).toEqual([['https://journal.sykehus.example'], ['https://skjema.sykehus.example']]);
  });

  it('counts in the header what is due and not old', () => {
    const state = STATES.reminders;
    if (!state) throw new Error('unreachable: it stands in the gallery');
    app({ ...state, view: 'page' });
    expect(screen.getByRole('button', { name: 'Mine frister: 3 frister i dag' })).toBeTruthy();
    expect(all('[data-reminder]')).toEqual([]);
  });

  it('shows the findings of the list closed where they are many, and open where they are few', () => {
    const many = STATES['history-wrong'];
    if (!many) throw new Error('unreachable: it stands in the gallery');
    app(many);
    const findings = all('[data-finding][data-scope="history"]');
    expect(findings.length).toBeGreaterThan(2);
    expect(findings.every((found) => found.closest('details')?.open === false)).toBe(true);
  });

  it('offers the deadlines a label only where there is a patient to name', () => {
    app({ ...LOOK, kept: kept('') });
    expect(all('input[name="label"]')).toHaveLength(1);
    cleanup();
    const nobody = STATES['no-patient'];
    if (!nobody) throw new Error('unreachable: it stands in the gallery');
    app(nobody);
    expect(all('input[name="label"]')).toEqual([]);
    expect(dataOf(document.querySelector('[data-deadline]'))).toMatchObject({ deadline: 'fremmote', due: '' });
  });
});
