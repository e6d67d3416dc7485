import type { ShownPointing, ShownProfile } from '../../../components/Pointing.tsx';
import type { ShownReminder } from '../../../components/ReminderRow.tsx';
import { type FormFill, NO_FILL, type ShownFill } from '../../../components/suggestion.ts';
import type { Screen } from '../../../entrypoints/sidepanel/app.tsx';
import { isoDay, parseIsoDay } from '../../../lib/forlop/day.ts';
import { EMIL, form, kept, list, listed, NOBODY, NORA, reading, screenOf } from '../screens.ts';

const REMINDERS: readonly ShownReminder[] = [
  reminder('NT 12.03', 'beslutning', 'D11', '2026-11-18', 'over'),
  reminder('KH 30.07', 'forste-evaluering', 'D01', '2026-11-21', 'today', [
    { reason: 'ikke-mott', to: isoDay.parse('2026-11-21'), on: isoDay.parse('2026-11-14') },
  ]),
  reminder('', 'beslutning', 'D11', '2026-11-21', 'today'),
  reminder('EP 04.01', 'beslutning', 'D12', '2026-11-22', 'coming'),
  reminder('SF 11.09', 'neste-evaluering', 'D01', '2027-02-13', 'coming'),
  reminder('OT 02.02', 'plan', 'D11', '2026-12-01', 'coming'),
  reminder('LP 19.06', 'fremmote', 'D12', undefined, 'coming'),
  { ...reminder('HD 01.12', 'beslutning', 'D11', '2026-06-01', 'over'), old: true },
];

const DAYS = [
  [parseIsoDay('2026-11-18'), 1],
  [parseIsoDay('2026-11-21'), 2],
  [parseIsoDay('2026-11-27'), 12],
] as const;

/** What the journal has changed, what it does not show yet, and what was put off more than once. */
const CHANGED: readonly ShownReminder[] = [
  {
    ...reminder('NT 12.03', 'beslutning', 'D11', '2026-11-25', 'coming'),
    overruled: { to: isoDay.parse('2026-12-04') },
  },
  { ...reminder('EP 04.01', 'neste-evaluering', 'D12', '2026-12-01', 'coming'), provisional: true },
  { ...reminder('OT 02.02', 'beslutning', 'D11', '2026-12-02', 'coming'), shownDoneBy: 'epj.helse.example' },
  reminder('SF 11.09', 'beslutning', 'D01', '2026-12-09', 'postponed', [
    { reason: 'ikke-mott', to: isoDay.parse('2026-12-02'), on: isoDay.parse('2026-11-10') },
    { reason: 'behandler-syk', to: isoDay.parse('2026-12-09'), on: isoDay.parse('2026-11-17') },
  ]),
];

function reminder(
  label: string,
  kind: string,
  forlopstype: string,
  due: string | undefined,
  state: ShownReminder['state'],
  postponements: ShownReminder['postponements'] = [],
): ShownReminder {
  const id = `${label} ${kind} ${due}`;
  const day = due === undefined ? undefined : parseIsoDay(due);
  return {
    id,
    kind,
    forlopstype,
    due: day,
    state,
    label,
    lastSeen: isoDay.parse('2026-11-18'),
    old: false,
    postponements,
  };
}

/** What is being pointed out, or was, in the states that show it. */
export const POINTED: Readonly<
  Record<string, { readonly picking: ShownPointing; readonly profile: ShownProfile | undefined }>
> = {
  pointing: {
    picking: {
      kind: 'picking',
      part: 'forlopstype',
      step: 1,
      steps: 5,
      count: 7,
      shown: { at: 2, name: 'felt 3' },
      taken: undefined,
    },
    profile: undefined,
  },
  'pointed-out': {
    picking: { kind: 'idle', said: 'saved' },
    profile: { found: ['forlopstype', 'hendelse', 'dato'], missing: ['utfall', 'liste'], isLocked: false },
  },
  'pointed-out-by-policy': {
    picking: { kind: 'idle' },
    profile: { found: ['kode', 'dato'], missing: [], isLocked: true },
  },
};

const EVENT = { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: isoDay.parse('2026-11-21') } as const;
const DECISION = reading(NORA, { forms: [form('D11', 'C/P', '2026-11-21')], history: list('A 2026-10-02') });
const ATTENDANCE = reading(NORA, { forms: [form('D11', 'M', '2026-11-20')], history: list('A 2026-10-02') });
const REFUSALS = ['patient', 'changed', 'other-form', 'busy', 'unwilling'] as const;

/** What is known of filling the one form. */
function fills(known: Partial<FormFill>): ReadonlyMap<string, FormFill> {
  return new Map([['top f1', { ...NO_FILL, ...known }]]);
}

function filled(outcome: ShownFill['outcome']): ShownFill {
  return { outcome, event: EVENT, notSet: [], refusal: undefined, undoable: true };
}

/** Every state of the panel worth looking at, by name. */
export const STATES: Readonly<Record<string, Screen>> = {
  look: screenOf(reading(NORA, { forms: [form('D11', 'C/P', '2026-11-21')], history: list('A 2026-10-02') })),
  ok: screenOf(
    reading(EMIL, {
      forms: [form('D12', 'E', '2026-11-21')],
      history: list('D12 A 2026-08-03, D12 M 2026-08-10, D12 C/P 2026-09-14, D12 U/U 2026-09-20'),
    }),
  ),
  stop: screenOf(
    reading(NORA, {
      forms: [form('D11', 'U/V', '2026-11-21')],
      history: list('A 2026-10-02, M 2026-10-09, C/P 2026-11-10'),
    }),
    { kept: kept('NT 12.03') },
  ),
  'unclear-list': screenOf(
    reading(NORA, {
      forms: [form('D11', 'E', '2026-11-21')],
      history: list('U/U 2026-10-02, E 2026-10-20', { kind: 'unknown', reason: 'paged' }),
    }),
  ),
  transition: screenOf(
    reading(NORA, {
      forms: [form('D11', 'F', '2024-05-06')],
      history: list('A 2024-01-12, M 2024-01-20, C/P 2024-02-09'),
    }),
  ),
  tip: screenOf(
    reading(NORA, {
      forms: [form('D11', 'X/G', '2026-11-21')],
      history: list('A 2026-06-02, M 2026-06-09, C/P 2026-07-10'),
    }),
  ),
  empty: screenOf(reading(NORA, { forms: [form('', '', '')], history: list('A 2026-10-02, M 2026-10-09') })),
  'half-filled': screenOf(
    reading(NORA, { forms: [form('D11', 'C', '')], history: list('A 2026-10-02, M 2026-10-09') }),
  ),
  unreadable: screenOf(
    reading(NORA, {
      forms: [form('D11', 'C/P', '31.02.2026')],
      history: list('A 2026-10-02, M 31.02.2026'),
    }),
  ),
  swapped: screenOf(
    reading(NORA, { forms: [form('D11', 'M', '2026-11-21')], history: list('A 2026-10-02, C/P 2026-11-10') }),
  ),
  saved: screenOf(
    reading(NORA, {
      forms: [form('D11', 'C/P', '2026-11-21', { savedAs: 0 })],
      history: list('C/P 2026-11-21, M 2026-10-09, A 2026-10-02'),
    }),
  ),
  editing: screenOf(
    reading(NORA, {
      forms: [form('D11', 'M', '2026-10-10', { edits: 0 })],
      history: list('M 2026-10-09, A 2026-10-02'),
    }),
  ),
  'history-wrong': screenOf(
    reading(NORA, {
      forms: [form('D11', 'E', '2026-11-21')],
      history: list(
        'M 2026-03-02, C/P 2026-03-20, C/P 2026-03-20, F 2026-04-02, E 2026-05-01, E 2026-07-01, E 2026-09-01',
      ),
    }),
  ),
  'several-forlop': screenOf(
    reading(NORA, {
      history: list(
        'D11 A 2024-10-02, D11 M 2024-10-09, D11 C/P 2024-11-20, D11 U/U 2024-11-21, D11 E 2025-01-02, D11 E 2025-03-02, D11 X/G 2025-06-20, D01 A 2026-09-01, D01 M 2026-09-10, D01 C/T 2026-09-28, D06 A 2023-02-01, D06 X/A 2023-03-01',
      ),
    }),
  ),
  'several-forms': screenOf(
    reading(NORA, {
      forms: [form('D11', 'C/P', '2026-11-21'), form('D01', 'A', '2026-11-20', { id: 'f2' })],
      history: list('A 2026-10-02, M 2026-10-09'),
    }),
  ),
  diagnosis: screenOf(reading(NOBODY), { view: 'diagnosis' }),
  pointing: screenOf(reading(NOBODY), { view: 'diagnosis' }),
  'pointed-out': screenOf(reading(NOBODY), { view: 'diagnosis' }),
  'pointed-out-by-policy': screenOf(reading(NOBODY), { view: 'diagnosis' }),
  'read-by-hand': screenOf(
    reading(EMIL, {
      forms: [form('D12', 'E', '2026-11-21')],
      history: list('D12 A 2026-08-03, D12 M 2026-08-10, D12 C/P 2026-09-14, D12 U/U 2026-09-20'),
    }),
    { isPointedOut: true },
  ),
  'no-form': screenOf(reading(NOBODY)),
  'no-patient': screenOf(
    reading(
      { kind: 'none', reason: 'wrong-check-digit' },
      { forms: [form('D11', 'A', '2026-11-21')], history: list('') },
    ),
  ),
  'no-list': screenOf(reading(NORA, { forms: [form('D11', 'M', '2026-11-21')] })),
  'locked-out': screenOf(undefined, { access: { kind: 'locked', origin: 'https://journal.sykehus.example' } }),
  'locked-hidden': screenOf(undefined, { access: { kind: 'locked', origin: undefined } }),
  'closed-frame': screenOf(reading(NORA, { closedFrames: ['https://skjema.sykehus.example'] })),
  'no-access': screenOf(undefined, { access: { kind: 'never' } }),
  error: { ...screenOf(undefined), status: 'error' },
  reminders: screenOf(reading(NORA, { history: list('A 2026-10-02') }), {
    view: 'reminders',
    reminders: listed(REMINDERS),
  }),
  lookup: screenOf(reading(NORA), { view: 'lookup' }),
  paste: screenOf(undefined, { view: 'paste', access: { kind: 'never' } }),
  'reminders-locked': screenOf(reading(NORA), {
    view: 'reminders',
    reminders: listed([], { keeping: 'locked', days: DAYS, held: 3 }),
  }),
  'reminders-locked-wrong': screenOf(reading(NORA), {
    view: 'reminders',
    reminders: listed([], { keeping: 'locked', days: DAYS, refused: { outcome: 'wrong', seconds: 4 } }),
  }),
  'reminders-not-kept': screenOf(reading(NORA), {
    view: 'reminders',
    reminders: listed(REMINDERS.slice(0, 3), { keeping: 'none', patients: 3 }),
  }),
  'reminders-ephemeral': screenOf(reading(NORA), {
    view: 'reminders',
    reminders: listed(REMINDERS.slice(0, 3), { keeping: 'ephemeral', patients: 3 }),
  }),
  'reminders-faults': screenOf(reading(NORA), {
    view: 'reminders',
    reminders: listed(CHANGED, { fault: 'full', damaged: 2, copyDue: true }),
  }),
  'ask-passphrase': screenOf(reading(NORA, { history: list('A 2026-10-02, M 2026-10-09') }), {
    kept: kept('', { keeping: 'none', kept: 'held' }),
  }),
  'ask-passphrase-short': screenOf(reading(NORA, { history: list('A 2026-10-02, M 2026-10-09') }), {
    kept: kept('', { keeping: 'none', kept: 'held', refused: { outcome: 'too-short', seconds: 0 } }),
  }),
  'ask-passphrase-weak': screenOf(reading(NORA, { history: list('A 2026-10-02, M 2026-10-09') }), {
    kept: kept('', { keeping: 'none', kept: 'held', refused: { outcome: 'too-simple', seconds: 0, weakness: 'word' } }),
  }),
  'kept-locked': screenOf(reading(NORA, { history: list('A 2026-10-02, M 2026-10-09') }), {
    kept: kept('', { keeping: 'locked', kept: 'held' }),
  }),
  'reminders-empty': screenOf(reading(NORA), { view: 'reminders' }),
  'site-off': screenOf(undefined, { access: { kind: 'off', origin: 'https://journal.sykehus.example' } }),
  'site-on': screenOf(DECISION, {
    access: { kind: 'granted', loading: false, origin: 'https://journal.sykehus.example' },
  }),
  'set-aside': screenOf(DECISION, { setAside: true }),
  filling: screenOf(DECISION, { fills: fills({ running: true }) }),
  filled: screenOf(DECISION, { fills: fills({ result: filled('done') }) }),
  'filled-partly': screenOf(DECISION, {
    fills: fills({ result: { ...filled('partly'), notSet: ['utfall', 'dato'] } }),
  }),
  'fill-undone': screenOf(DECISION, { fills: fills({ result: { ...filled('undone'), undoable: false } }) }),
  ...Object.fromEntries(
    REFUSALS.map((refusal) => [
      `fill-refused-${refusal}`,
      screenOf(DECISION, { fills: fills({ result: { ...filled('refused'), refusal, undoable: false } }) }),
    ]),
  ),
  kept: screenOf(ATTENDANCE, { fills: fills({ kept: { event: EVENT, isReady: false } }) }),
  'kept-ready': screenOf(ATTENDANCE, { fills: fills({ kept: { event: EVENT, isReady: true } }) }),
};

/** What somebody does in a state before it is looked at: presses, then what is written in a field. */
export interface Deed {
  readonly state: string;
  readonly press: readonly string[];
  readonly write?: readonly [field: string, text: string];
}

const SLIP = { state: 'empty', press: ['[data-action="paste-code"]'] } as const;

/** States that come of pressing and writing in another one. */
export const DEEDS: Readonly<Record<string, Deed>> = {
  why: { state: 'look', press: ['[data-action="why"]'] },
  'set-aside-reasons': { state: 'look', press: ['[data-action="set-aside"]'] },
  'fix-date': { state: 'look', press: ['[data-fill]'] },
  'step-date': { state: 'empty', press: ['.fv-steps [data-fill]'] },
  'step-other-day': { state: 'empty', press: ['.fv-steps [data-fill]', '[data-date-choice="other"]'] },
  'slip-empty': SLIP,
  'slip-fits': { ...SLIP, write: ['slip', 'D11 C P 20.11.2026'] },
  'slip-wrong': { ...SLIP, write: ['slip', 'D11 E 20.11.2026'] },
  'slip-unreadable': { ...SLIP, write: ['slip', 'ring mor'] },
  'lookup-answers': { state: 'lookup', press: [], write: ['search', 'overføring til annet helseforetak'] },
  'lookup-nothing': { state: 'lookup', press: [], write: ['search', 'qqqq'] },
  'paste-rows': {
    state: 'paste',
    press: [],
    write: ['pasted', 'D11 A 02.10.2026\nD11 C P 21.11.2026'],
  },
  postponing: { state: 'reminders', press: ['[data-action="postpone"]'] },
};
