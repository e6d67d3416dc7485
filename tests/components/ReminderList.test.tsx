// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { groupOf, ReminderList } from '../../components/ReminderList.tsx';
import type { ShownReminder } from '../../components/ReminderRow.tsx';
import { VaultTextsProvider } from '../../components/vault-context.ts';
import { isoDay } from '../../lib/forlop/day.ts';
import { vault } from '../../lib/locale/nb/vault.ts';
import { TODAY } from './screens.ts';
import { dataOf, show } from './show.tsx';

const SEEN = isoDay.parse('2026-11-18');

function reminder(id: string, more: Partial<ShownReminder> = {}): ShownReminder {
  return {
    id,
    kind: 'beslutning',
    forlopstype: 'D11',
    due: TODAY,
    state: 'today',
    label: `merke ${id}`,
    lastSeen: SEEN,
    old: false,
    postponements: [],
    ...more,
  };
}

function list(reminders: readonly ShownReminder[], more: { patients?: number; isKept?: boolean } = {}) {
  const actions = {
    onPostpone: vi.fn(),
    onDone: vi.fn(),
    onRemove: vi.fn(),
    onAnswer: vi.fn(),
    onCopy: vi.fn(async () => true),
  };
  show(
    <VaultTextsProvider value={vault}>
      <ReminderList reminders={reminders} patients={31} isKept today={TODAY} {...more} {...actions} />
    </VaultTextsProvider>,
  );
  return actions;
}

const put = (reason: 'ferie' | 'ikke-mott', on: string, to: string) => ({
  reason,
  on: isoDay.parse(on),
  to: isoDay.parse(to),
});

const ids = () => [...document.querySelectorAll('[data-reminder]')].map((row) => row.getAttribute('data-reminder'));
const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-reminder="${id}"]`) ?? document.body;

describe('groupOf', () => {
  // The day is a Saturday: the week ends tomorrow.
  it.each([
    [{ due: TODAY - 1, state: 'over' }, 'over'],
    [{ due: TODAY }, 'today'],
    [{ due: TODAY + 1, state: 'coming' }, 'week'],
    [{ due: TODAY + 2, state: 'coming' }, 'later'],
    [{ due: TODAY + 30, state: 'postponed' }, 'later'],
    [{ due: undefined, state: 'coming' }, 'undated'],
    [{ due: TODAY - 90, state: 'over', old: true }, 'old'],
    [{ due: TODAY - 1, state: 'done', old: true }, 'done'],
  ] as const)('puts %o under %s', (more, group) => {
    expect(groupOf(reminder('a', more), TODAY)).toBe(group);
  });
});

describe('ReminderList', () => {
  it('stands in groups, the most urgent first, the soonest first in each', () => {
    list([
      reminder('later', { due: TODAY + 90, state: 'coming' }),
      reminder('sooner', { due: TODAY + 20, state: 'coming' }),
      reminder('today'),
      reminder('over', { due: TODAY - 3, state: 'over' }),
    ]);
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Passert veiledende tid',
      'I dag',
      'Senere 2',
    ]);
    expect(ids()).toEqual(['over', 'today', 'sooner', 'later']);
    expect(screen.getByText('Bygger på 31 pasienter du har åpnet')).toBeTruthy();
  });

  it('keeps in a closed line what had passed before it was first seen', () => {
    list([reminder('a', { old: true, due: TODAY - 200, state: 'over' })]);
    const group = screen.getByText('Eldre (1)').closest('details');
    expect(group?.open).toBe(false);
    expect(ids()).toEqual(['a']);
  });

  it('tells what, for whom, by when, and when the journal last said so', () => {
    list([reminder('a', { due: TODAY + 5, state: 'coming' }), reminder('b', { label: '', kind: 'plan' })]);
    expect(dataOf(rowOf('a'))).toMatchObject({ kind: 'beslutning', due: '2026-11-26', state: 'coming' });
    expect(rowOf('a').textContent).toMatch(
      /merke a · Klinisk beslutning26\.11D11 · sist sett i journalen 18\.11om 5 dager/,
    );
    expect(rowOf('b').textContent).toContain('Uten merkelapp · Behandlingsplan');
  });

  it('names a kind that it does not know by itself', () => {
    list([reminder('a', { kind: 'noe-nytt' })]);
    expect(rowOf('a').textContent).toContain('noe-nytt');
  });

  it('says why and how often it was postponed', () => {
    list([
      reminder('a', {
        postponements: [put('ferie', '2026-11-02', '2026-11-14'), put('ikke-mott', '2026-11-14', '2026-11-21')],
      }),
    ]);
    expect(rowOf('a').textContent).toContain('utsatt 2 ganger, sist: ikke møtt');
    expect(rowOf('a').textContent).toContain('02.11: utsatt til 14.11, ferie');
  });

  it('gives the last reason as a sentence for the journal', async () => {
    const actions = list([reminder('a', { postponements: [put('ikke-mott', '2026-11-14', '2026-12-04')] })]);
    fireEvent.click(within(rowOf('a')).getByRole('button', { name: 'Kopier begrunnelse' }));
    expect(actions.onCopy).toHaveBeenCalledExactlyOnceWith(
      'Klinisk beslutning er utsatt til 04.12.2026. Årsak: pasienten har ikke møtt.',
    );
    expect(await within(rowOf('a')).findByRole('button', { name: 'Kopiert' })).toBeTruthy();
  });

  it('shows what the user had said beside what the journal says now, and what no list has shown yet', () => {
    list([
      reminder('a', { overruled: { to: isoDay.parse('2026-12-04') } }),
      reminder('b', { overruled: { done: isoDay.parse('2026-11-20') }, provisional: true }),
    ]);
    expect(rowOf('a').textContent).toContain('Du utsatte til 04.12. Journalen gir nå denne datoen.');
    expect(rowOf('b').textContent).toContain('Du merket den som gjort 20.11.');
    expect(rowOf('b').textContent).toContain('ikke sett i journalens liste ennå');
  });

  it('offers nothing to do with what is not kept', () => {
    list([reminder('a')], { isKept: false });
    expect(within(rowOf('a')).queryAllByRole('button')).toEqual([]);
  });

  it('gathers the decisions of the next three weeks for the meeting with the specialist', () => {
    list([
      reminder('now'),
      reminder('last', { due: TODAY + 21, state: 'coming' }),
      reminder('too late', { due: TODAY + 22, state: 'coming' }),
      reminder('new', { kind: 'ny-beslutning', due: TODAY + 3, state: 'coming' }),
      reminder('evaluation', { kind: 'neste-evaluering' }),
      reminder('done', { state: 'done' }),
      reminder('old', { old: true, due: TODAY - 100, state: 'over' }),
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Beslutningsmøte (3)' }));
    expect(ids()).toEqual(['now', 'new', 'last']);
    expect(screen.getByText('Klinisk beslutning innen 21 dager')).toBeTruthy();
  });

  it('can be narrowed to one type', () => {
    list([reminder('a'), reminder('b', { forlopstype: 'D01' })]);
    fireEvent.change(screen.getByLabelText('Forløpstype'), { target: { value: 'D01' } });
    expect(ids()).toEqual(['b']);
  });

  it('of two thousand shows the first ones of each group, and more when asked', () => {
    const many = Array.from({ length: 2000 }, (_, n) => reminder(`r${n}`, { due: TODAY + 100 + n, state: 'coming' }));
    list(many);
    expect(ids()).toHaveLength(40);
    fireEvent.click(screen.getByRole('button', { name: 'Vis 40 til' }));
    expect(ids()).toHaveLength(80);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'merke r1999' } });
    expect(ids()).toEqual(['r1999']);
  });

  it('moves by as many days as there are to the next appointment, where the patient did not come', () => {
    const actions = list([reminder('a', { due: TODAY + 10, state: 'coming' })]);
    const row = within(rowOf('a'));
    fireEvent.click(row.getByRole('button', { name: /^Utsett: / }));
    expect(row.queryByLabelText('Neste time')).toBeNull();
    fireEvent.change(row.getByLabelText('Årsak'), { target: { value: 'ikke-mott' } });
    fireEvent.input(row.getByLabelText('Neste time'), { target: { value: '2026-11-26' } });
    fireEvent.click(row.getByRole('button', { name: 'Utsett' }));
    // Five days to the appointment: due on 1 December, and so put off to the sixth.
    expect(actions.onPostpone).toHaveBeenCalledExactlyOnceWith('a', '2026-12-06', 'ikke-mott');
  });

  it('is done with, or removed, at one press each, and each button says what it is about', () => {
    const actions = list([reminder('a')]);
    const row = within(rowOf('a'));
    fireEvent.click(row.getByRole('button', { name: 'Gjort: merke a, Klinisk beslutning' }));
    fireEvent.click(row.getByRole('button', { name: /^Fjern/ }));
    expect(actions.onDone).toHaveBeenCalledExactlyOnceWith('a');
    expect(actions.onRemove).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('offers nothing to do with what is done', () => {
    list([reminder('a', { state: 'done' })]);
    expect(within(rowOf('a')).queryAllByRole('button')).toEqual([]);
  });

  it('is postponed to one of three ready days, with a reason', () => {
    const actions = list([reminder('a')]);
    const row = within(rowOf('a'));
    fireEvent.click(row.getByRole('button', { name: /^Utsett: / }));
    const submit = row.getByRole<HTMLButtonElement>('button', { name: 'Utsett' });
    expect(submit.disabled).toBe(true);
    fireEvent.click(row.getByRole('button', { name: 'Én uke · 28.11' }));
    expect(submit.disabled, 'a reason is never taken for granted').toBe(true);
    fireEvent.change(row.getByLabelText('Årsak'), { target: { value: 'behandler-syk' } });
    fireEvent.click(submit);
    expect(actions.onPostpone).toHaveBeenCalledExactlyOnceWith('a', '2026-11-28', 'behandler-syk');
    expect(row.queryByLabelText('Årsak')).toBeNull();
  });

  it('is postponed from the day it is due, where that is yet to come', () => {
    const actions = list([reminder('a', { due: TODAY + 10, state: 'coming' })]);
    const row = within(rowOf('a'));
    fireEvent.click(row.getByRole('button', { name: /^Utsett: / }));
    fireEvent.click(row.getByRole('button', { name: 'To uker · 15.12' }));
    fireEvent.change(row.getByLabelText('Årsak'), { target: { value: 'ferie' } });
    fireEvent.click(row.getByRole('button', { name: 'Utsett' }));
    expect(actions.onPostpone).toHaveBeenCalledExactlyOnceWith('a', '2026-12-15', 'ferie');
  });

  it('is not postponed into the past, and not at all on second thoughts', () => {
    const actions = list([reminder('a')]);
    const row = within(rowOf('a'));
    fireEvent.click(row.getByRole('button', { name: /^Utsett: / }));
    fireEvent.change(row.getByLabelText('Årsak'), { target: { value: 'annet' } });
    fireEvent.input(row.getByLabelText('Ny dato'), { target: { value: '2026-11-21' } });
    expect(row.getByRole<HTMLButtonElement>('button', { name: 'Utsett' }).disabled).toBe(true);
    fireEvent.click(row.getByRole('button', { name: 'Avbryt' }));
    expect(row.queryByLabelText('Årsak')).toBeNull();
    expect(actions.onPostpone).not.toHaveBeenCalled();
  });

  it('can be searched by label, by what it is, and by type, when it is long', () => {
    const many = Array.from({ length: 7 }, (_, index) => reminder(`r${index}`, { label: `AB 0${index}.01` }));
    list([...many, reminder('plan', { kind: 'plan', label: '', forlopstype: 'D01' })]);
    const field = screen.getByRole('searchbox', { name: 'Søk i frister' });
    for (const [query, found] of [
      ['ab 03', ['r3']],
      ['BEHANDLINGSPLAN', ['plan']],
      ['d01', ['plan']],
      ['finnes ikke', []],
    ] as const) {
      fireEvent.input(field, { target: { value: query } });
      expect(ids()).toEqual(found);
    }
    expect(screen.getByText('Ingen frister passer til søket.')).toBeTruthy();
  });

  it('says that there is nothing yet', () => {
    list([], { patients: 0 });
    expect(screen.getByText(/^Ingen frister ennå/)).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});

describe('what another site shows as done', () => {
  it('is asked of in one line, with yes and keep, and of nothing that is not kept', () => {
    const { onAnswer } = list([reminder('a', { shownDoneBy: 'epj.invalid' })]);
    const asked = document.querySelector<HTMLElement>('[data-question="epj.invalid"]');
    expect(asked?.textContent).toContain('epj.invalid viser at dette er gjort. Avslutt påminnelsen?');
    const buttons = within(asked ?? document.body).getAllByRole('button');
    expect(buttons.map((one) => one.textContent)).toEqual(['Ja', 'Behold']);
    for (const button of buttons) fireEvent.click(button);
    expect(onAnswer.mock.calls).toEqual([
      ['a', true],
      ['a', false],
    ]);
    list([reminder('b', { shownDoneBy: 'epj.invalid' })], { isKept: false });
    expect(document.querySelectorAll('[data-reminder="b"] [data-question]')).toHaveLength(0);
  });
});
