// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FillButton, type Filling } from '../../components/FillButton.tsx';
import { FillResult, KeptRegistration } from '../../components/FillResult.tsx';
import { FillSteps } from '../../components/FillSteps.tsx';
import { FixButton } from '../../components/FixButton.tsx';
import type { ShownFill, StepSuggestion, Suggestion } from '../../components/suggestion.ts';
import { isoDay, parseIsoDay } from '../../lib/forlop/day.ts';
import { TODAY } from './screens.ts';
import { dataOf, show } from './show.tsx';

afterEach(cleanup);

const DAY = isoDay.parse('2026-11-21');

function filling(more: Partial<Filling> = {}): Filling & { onFill: ReturnType<typeof vi.fn> } {
  const onFill = vi.fn();
  return { today: TODAY, lastVisit: parseIsoDay('2026-11-18'), running: false, ...more, onFill };
}

function step(hendelse: string, utfall = '', more: Partial<StepSuggestion> = {}): StepSuggestion {
  return { kind: 'step', event: { forlopstype: 'D11', hendelse, utfall, dato: '' }, tips: [], unsure: false, ...more };
}

const choice = (name: string) => document.querySelector<HTMLElement>(`[data-date-choice="${name}"]`);
const press = (element: HTMLElement | null) => {
  if (!element) throw new Error('nothing to press');
  fireEvent.click(element);
};
const button = () => document.querySelector<HTMLElement>('[data-fill]');

describe('FillButton', () => {
  it('asks for the day, with none chosen beforehand, and fills with the one pressed', () => {
    const world = filling();
    show(
      <FillButton suggestion={step('M')} filling={world} label="M" look="row">
        M
      </FillButton>,
    );
    expect(dataOf(button())).toMatchObject({ forlopstype: 'D11', hendelse: 'M', utfall: '', dato: '' });
    expect(choice('today')).toBeNull();
    press(button());
    expect(world.onFill).not.toHaveBeenCalled();
    expect(['today', 'last-visit', 'other'].map((name) => dataOf(choice(name)).dato)).toEqual([
      '2026-11-21',
      '2026-11-18',
      '',
    ]);
    press(choice('last-visit'));
    expect(world.onFill.mock.calls[0]?.[1]).toEqual({
      forlopstype: 'D11',
      hendelse: 'M',
      utfall: '',
      dato: '2026-11-18',
    });
    expect(choice('today')).toBeNull();
  });

  it('fills with another day only when one is written', () => {
    const world = filling();
    show(
      <FillButton suggestion={step('M')} filling={world} label="M" look="row">
        M
      </FillButton>,
    );
    press(button());
    press(choice('other'));
    expect(world.onFill).not.toHaveBeenCalled();
    fireEvent.input(document.querySelector('input[type="date"]') as HTMLInputElement, {
      target: { value: '2026-11-02' },
    });
    expect(choice('other')?.dataset.dato).toBe('2026-11-02');
    press(choice('other'));
    expect(world.onFill.mock.calls[0]?.[1].dato).toBe('2026-11-02');
  });

  it('offers no last appointment where none is shown, nor one that is still to come', () => {
    for (const lastVisit of [undefined, TODAY + 3]) {
      show(
        <FillButton suggestion={step('M')} filling={filling({ lastVisit })} label="M" look="row">
          M
        </FillButton>,
      );
      press(button());
      expect(choice('last-visit')).toBeNull();
      cleanup();
    }
  });

  it('fills at once where the day is known, and not while another filling is going on', () => {
    const known: Suggestion = { kind: 'utfall', event: { forlopstype: 'D11', hendelse: 'M', utfall: '', dato: DAY } };
    for (const [running, calls] of [
      [false, 1],
      [true, 0],
    ] as const) {
      const world = filling({ running });
      show(<FixButton fix={known} held={undefined} filling={world} />);
      press(button());
      expect(world.onFill).toHaveBeenCalledTimes(calls);
      cleanup();
    }
  });
});

describe('FillSteps', () => {
  it('shows outcomes in the order given, open where they come first, and the plan in its own words', () => {
    const outcomes = ['P', 'T', 'S', 'K', 'A', 'I'].map((utfall) => step('C', utfall));
    const ending = ['M', 'P', 'G'].map((utfall) => step('X', utfall));
    show(<FillSteps steps={[...outcomes, ...ending]} filling={filling()} titleOf={(rule) => rule} />);
    const shown = [...document.querySelectorAll<HTMLElement>('[data-fill]')].map(
      ({ dataset }) => `${dataset.hendelse}${dataset.utfall}`,
    );
    expect(shown).toEqual(['CP', 'CT', 'CS', 'CK', 'CA', 'CI', 'XM', 'XP', 'XG']);
    expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, false]);
    cleanup();
    show(<FillSteps steps={[step('U', 'U'), step('E')]} filling={filling()} titleOf={(rule) => rule} />);
    expect(screen.getByText('Pasienten har vært med på å lage planen')).toBeTruthy();
  });

  it('says when something may have been registered already, and what a tip is about', () => {
    const steps = [step('C', 'T', { tips: ['feil-tjeneste'], unsure: true })];
    show(<FillSteps steps={steps} filling={filling()} titleOf={(rule) => `about ${rule}`} />);
    expect(screen.getByText('about feil-tjeneste')).toBeTruthy();
    expect(document.querySelector('.fv-note')?.textContent).toMatch(/^Listen viser ikke alt/);
  });
});

describe('FillResult', () => {
  const result = (more: Partial<ShownFill>): ShownFill => ({
    outcome: 'done',
    event: { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: DAY },
    notSet: [],
    refusal: undefined,
    undoable: true,
    ...more,
  });

  it('says what was filled in, and gives the way back', () => {
    const onUndo = vi.fn();
    show(<FillResult result={result({})} onUndo={onUndo} />);
    const box = document.querySelector<HTMLElement>('[data-fill-result]');
    expect(box?.dataset.fillResult).toBe('done');
    expect(box?.textContent).toContain('C · P 21.11.2026 er fylt inn. Trykk Lagre i journalen');
    press(document.querySelector('[data-action="undo"]'));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('names each field that was not set', () => {
    show(<FillResult result={result({ outcome: 'partly', notSet: ['utfall', 'dato'] })} onUndo={vi.fn()} />);
    const named = [...document.querySelectorAll<HTMLElement>('[data-not-set]')].map(({ dataset }) => dataset.notSet);
    expect(named).toEqual(['utfall', 'dato']);
    expect(document.body.textContent).toContain('Velg selv i journalen: utfall, dato.');
  });

  it.each(['patient', 'changed', 'other-form', 'busy', 'unwilling'] as const)(
    'says why nothing was done: %s',
    (refusal) => {
      show(<FillResult result={result({ outcome: 'refused', refusal, undoable: false })} onUndo={vi.fn()} />);
      expect(document.querySelector('[data-fill-result="refused"]')?.textContent).toMatch(
        /^Ingenting ble fylt inn\..+\.$/,
      );
      expect(document.querySelector('[data-action="undo"]')).toBeNull();
    },
  );
});

describe('KeptRegistration', () => {
  it('is said while the other is registered, and offered when it has been', () => {
    const event = { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: DAY } as const;
    show(<KeptRegistration kept={{ event, isReady: false }} filling={filling()} onForget={vi.fn()} />);
    expect(document.body.textContent).toBe('C · P 21.11.2026 ligger klar etterpå.');
    expect(button()).toBeNull();
    cleanup();
    const world = filling();
    show(<KeptRegistration kept={{ event, isReady: true }} filling={world} onForget={vi.fn()} />);
    press(button());
    expect(world.onFill.mock.calls[0]?.[1]).toEqual(event);
  });
});
