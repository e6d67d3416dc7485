import type { ShownList } from '../../components/MineFrister.tsx';
import type { ShownKept } from '../../components/PatientKept.tsx';
import type { ShownReminder } from '../../components/ReminderRow.tsx';
import type { Screen } from '../../entrypoints/sidepanel/app.tsx';
import { type Asides, NO_ASIDES } from '../../entrypoints/sidepanel/aside-desk.ts';
import type { DiagnosedTab } from '../../entrypoints/sidepanel/diagnosis.ts';
import type { Access } from '../../entrypoints/sidepanel/site-access.ts';
import { NO_MARK } from '../../entrypoints/sidepanel/slip-desk.ts';
import { statusOf } from '../../entrypoints/sidepanel/status.ts';
import { type ViewSettings, viewPage } from '../../entrypoints/sidepanel/view.ts';
import { factsOf, hashFacts } from '../../lib/checks/facts.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import {
  type JoinedPage,
  joinReadings,
  NO_READINGS,
  openDocument,
  type TabReadings,
  takeReading,
} from '../../lib/page/join.ts';
import { type FrameReading, frameReading } from '../../lib/page/reading.ts';

/** The day on which all of this happens: a Saturday. */
export const TODAY = parseIsoDay('2026-11-21');
export const SETTINGS: ViewSettings = { simplifiedFrom: undefined, careLevel: 'P', figures: {} };
export const NORA = { kind: 'one', fingerprint: 'nora', name: 'Nora Testesen', birth: '1992-03-12' };
export const EMIL = { kind: 'one', fingerprint: 'emil', name: 'Emil Prøvesen', birth: '2011-01-04' };
export const NOBODY = { kind: 'none', reason: 'no-number' };
const GRANTED: Access = { kind: 'granted', loading: false };

/** A list in the notation of the rules' examples, `A 2026-10-02, C/P 2026-11-21`; the type is D11 where left out. */
export function list(events: string, completeness: object = { kind: 'complete' }) {
  const rows = events === '' ? [] : events.split(', ');
  return { events: rows.map(row), completeness, unreadRows: 0 };
}

function row(text: string) {
  const parts = text.split(' ');
  const [forlopstype, code, date] = parts.length === 3 ? parts : ['D11', ...parts];
  const [hendelse = '', utfall = ''] = (code ?? '').split('/');
  return { forlopstype, hendelse, utfall, dato: dayRead(date ?? '') };
}

function dayRead(text: string) {
  if (text === '') return { kind: 'empty' };
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return isDay ? { kind: 'value', value: text } : { kind: 'unreadable', text };
}

const codeRead = (text: string) => (text === '' ? { kind: 'empty' } : { kind: 'value', value: text });

/** A form with all four fields, filled as said. */
export function form(forlopstype: string, code: string, dato: string, more: object = {}) {
  const [hendelse = '', utfall = ''] = code.split('/');
  return {
    id: 'f1',
    forlopstype: codeRead(forlopstype),
    hendelse: codeRead(hendelse),
    utfall: codeRead(utfall),
    dato: dayRead(dato),
    fields: ['forlopstype', 'hendelse', 'utfall', 'dato'],
    cues: [],
    ...more,
  };
}

/** What one frame says. */
export function reading(patient: unknown, more: object = {}): FrameReading {
  return frameReading.parse({ revision: 1, patient, forms: [], declined: [], closedFrames: [], ...more });
}

/** «Mine frister», open, with these in it. */
export function listed(list: readonly ShownReminder[], more: Partial<ShownList> = {}): ShownList {
  return {
    keeping: 'open',
    list,
    patients: list.length === 0 ? 0 : 31,
    held: 0,
    days: [],
    damaged: 0,
    fault: undefined,
    copyDue: false,
    passphraseLength: 12,
    refused: undefined,
    failed: false,
    ...more,
  };
}

/** A patient who is kept under a label. */
export function kept(label: string, more: Partial<ShownKept> = {}): ShownKept {
  return {
    keeping: 'open',
    kept: 'yes',
    label,
    failed: false,
    declined: false,
    passphraseLength: 12,
    refused: undefined,
    ...more,
  };
}

/** A tab in which a search was seen, and a frame that shows a list and no form. */
export function declinedTab(): DiagnosedTab {
  const declined = [
    { cue: 'declined', detail: 'search-filter' },
    { cue: 'label', detail: 'hendelse: type hendelse' },
    { cue: 'options', detail: 'utfall: 5/6' },
    { cue: 'date-field' },
    { cue: 'declined', detail: 'other-subject' },
    { cue: 'heading', detail: 'avvik' },
  ];
  const page = reading(NOBODY, { declined, closedFrames: ['https://lab.sykehus.example'] });
  const frame = reading(NORA, {
    declined: [{ cue: 'declined', detail: 'no-fields' }],
    history: { ...list('A 2026-10-02', { kind: 'unknown', reason: 'paged' }), unreadRows: 2 },
  });
  const opened = openDocument(openDocument(NO_READINGS, 'top', 0).tab, 'inner', 4).tab;
  const readings = takeReading(takeReading(opened, 'top', page).tab, 'inner', frame).tab;
  const places = [
    { document: 'top', address: 'https://epj.sykehus.example/pasient/nora-testesen?id=7' },
    { document: 'inner', address: 'https://skjema.sykehus.example' },
  ];
  return { readings, places, access: GRANTED };
}

/** What the panel would show of a tab with one frame. */
export function screenOf(
  said: FrameReading | undefined,
  more: Partial<Screen> & { settings?: ViewSettings; setAside?: boolean } = {},
): Screen {
  const { settings = SETTINGS, access = GRANTED, setAside = false, ...rest } = more;
  const tab = tabOf(said);
  const joined = joinReadings(tab);
  return {
    status: statusOf(tab, joined, access),
    page: said
      ? viewPage(joined, settings, TODAY, { asides: setAside ? allAside(joined) : NO_ASIDES, mark: NO_MARK })
      : undefined,
    access,
    closedFrames: joined.closedFrames,
    refused: undefined,
    view: 'page',
    settings,
    reminders: listed([]),
    kept: undefined,
    today: TODAY,
    fills: new Map(),
    ...rest,
  };
}

/** Everything about the forms of a page, set aside. */
function allAside(joined: JoinedPage): Asides {
  const { forms } = viewPage(joined, SETTINGS, TODAY);
  const groups = forms.flatMap(({ findings }) => findings.groups.map((group) => ({ group, table: findings.table })));
  const facts = groups.flatMap(({ group, table }) =>
    group.all.map(({ finding }) => hashFacts(factsOf(finding, table))),
  );
  return new Map(facts.map((one) => [one, 'annet-sted']));
}

/** A tab whose one document has said this. */
export function tabOf(said: FrameReading | undefined): TabReadings {
  if (!said) return NO_READINGS;
  return takeReading(openDocument(NO_READINGS, 'top', 0).tab, 'top', said).tab;
}
