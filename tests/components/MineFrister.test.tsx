// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { MineFrister, type ShownList } from '../../components/MineFrister.tsx';
import { isoOf } from '../../lib/forlop/day.ts';
import { vault } from '../../lib/locale/nb/vault.ts';
import { listed, TODAY } from './screens.ts';
import { dataOf, show } from './show.tsx';

function open(more: Partial<ShownList>) {
  const actions = {
    onPostpone: vi.fn(),
    onDone: vi.fn(),
    onRemove: vi.fn(),
    onAnswer: vi.fn(),
    onCopy: vi.fn(async () => true),
    onSetPassphrase: vi.fn(),
    onUnlock: vi.fn(),
    onLock: vi.fn(),
    onStartAnew: vi.fn(),
    onMakeCopy: vi.fn(),
    onDeclineCopy: vi.fn(),
  };
  show(<MineFrister shown={listed([], more)} today={TODAY} texts={vault} {...actions} />);
  return actions;
}

const isoToday = isoOf(TODAY);
const action = (name: string) => document.querySelector<HTMLElement>(`[data-action="${name}"]`);
const passphrase = () => document.querySelector<HTMLInputElement>('input[name="passphrase"]');
const ONE = {
  id: 'a',
  kind: 'beslutning',
  forlopstype: 'D11',
  due: TODAY,
  state: 'today',
  label: 'NT 12.03',
  old: false,
  postponements: [],
} as const;

describe('locked', () => {
  it('shows counts and dates, a field for the passphrase, and nothing of who or what', () => {
    open({
      keeping: 'locked',
      days: [
        [TODAY, 2],
        [TODAY + 6, 1],
      ],
      held: 2,
    });
    const days = [...document.querySelectorAll('[data-day]')].map((row) => dataOf(row));
    expect(days).toEqual([
      { day: '2026-11-21', count: '2' },
      { day: '2026-11-27', count: '1' },
    ]);
    expect(document.querySelectorAll('[data-reminder]')).toHaveLength(0);
    expect(screen.getByText(/^2 pasienter du har åpnet mens det var låst/)).toBeTruthy();
  });

  it('is opened with what was typed, and not with nothing', () => {
    const actions = open({ keeping: 'locked' });
    fireEvent.click(action('unlock') ?? document.body);
    expect(actions.onUnlock).not.toHaveBeenCalled();
    fireEvent.input(passphrase() ?? document.body, { target: { value: 'fjorten blå kaffekopper' } });
    fireEvent.click(action('unlock') ?? document.body);
    expect(actions.onUnlock).toHaveBeenCalledExactlyOnceWith('fjorten blå kaffekopper');
  });

  it('hides the passphrase until it is to be seen', () => {
    open({ keeping: 'locked' });
    expect(passphrase()?.type).toBe('password');
    fireEvent.click(screen.getByRole('button', { name: 'Vis' }));
    expect(passphrase()?.type).toBe('text');
  });

  it.each([
    [{ outcome: 'wrong', seconds: 0 }, 'Det er ikke passfrasen.'],
    [{ outcome: 'wrong', seconds: 4 }, 'Det er ikke passfrasen. Prøv igjen om 4 sekunder.'],
    [{ outcome: 'wait', seconds: 200 }, 'Prøv igjen om 4 minutter.'],
  ] as const)('says how an attempt went: %o', (refused, text) => {
    open({ keeping: 'locked', refused });
    expect(screen.getByRole('alert').textContent).toBe(text);
    expect(passphrase()?.getAttribute('aria-invalid')).toBe('true');
  });

  it('begins anew only after a warning that was answered', () => {
    const actions = open({ keeping: 'locked' });
    const button = screen.getByText<HTMLButtonElement>('Begynn på nytt');
    expect(button.disabled).toBe(true);
    fireEvent.click(screen.getByLabelText('Jeg vil slette alt og begynne på nytt'));
    fireEvent.click(button);
    expect(actions.onStartAnew).toHaveBeenCalledOnce();
  });
});

describe('not kept yet', () => {
  it('asks for a passphrase in two sentences, and says that it lies on this machine only', () => {
    const actions = open({ keeping: 'none', list: [{ ...ONE, lastSeen: isoToday }] });
    expect(vault.ask.text.match(/[.]/g)).toHaveLength(2);
    expect(vault.ask.text).toContain('bare på denne maskinen');
    fireEvent.input(passphrase() ?? document.body, { target: { value: 'fjorten blå kaffekopper' } });
    fireEvent.click(action('set-passphrase') ?? document.body);
    expect(actions.onSetPassphrase).toHaveBeenCalledExactlyOnceWith('fjorten blå kaffekopper');
    expect(document.querySelectorAll('[data-reminder]')).toHaveLength(1);
    expect(action('done')).toBeNull();
  });

  it('asks for nothing while there is nothing to keep, or where the administrator says that nothing is kept', () => {
    open({ keeping: 'none' });
    expect(passphrase()).toBeNull();
    document.body.textContent = '';
    open({ keeping: 'ephemeral', list: [{ ...ONE, lastSeen: isoToday }] });
    expect(passphrase()).toBeNull();
    expect(screen.getByText(/slettes nettleserens data ved avlogging/)).toBeTruthy();
  });
});

describe('open', () => {
  it('locks at a press', () => {
    const actions = open({});
    fireEvent.click(action('lock') ?? document.body);
    expect(actions.onLock).toHaveBeenCalledOnce();
  });

  it('says what went wrong, what cannot be read, and that the list cannot be had', () => {
    open({ fault: 'full', damaged: 2, failed: true });
    const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(alerts).toEqual([
      'Fristene lar seg ikke hente nå.',
      vault.faults.full,
      '2 pasienter lar seg ikke lese, og er latt i fred. De andre er her.',
    ]);
  });

  it('offers a copy when it is time, and takes no for an answer', () => {
    const actions = open({ copyDue: true });
    fireEvent.click(action('make-copy') ?? document.body);
    fireEvent.click(screen.getByRole('button', { name: 'Ikke nå' }));
    expect(actions.onMakeCopy).toHaveBeenCalledOnce();
    expect(actions.onDeclineCopy).toHaveBeenCalledOnce();
  });
});
