import { useMemo, useState } from 'preact/hooks';
import { norwegianDate, parseIsoDay } from '../../lib/forlop/day.ts';
import type { WorklistTexts } from '../../lib/locale/worklist-texts.ts';
import type { JoinedPage } from '../../lib/page/join.ts';
import type { WorklistReading } from '../../lib/page/worklist-reading.ts';
import type { Actions, Screen } from './app.tsx';
import { explain, type Texts } from './explain.ts';
import { PageParts } from './page-screen.tsx';
import { type PageView, viewPage } from './view.ts';
import type { Seeded, ShownWorklist } from './worklist-desk.ts';

type ListedPatient = WorklistReading['patients'][number];

interface Props extends Actions {
  readonly shown: ShownWorklist;
  readonly own: WorklistTexts;
  readonly screen: Screen;
  readonly texts: Texts;
}

/** So many patients with something to look at stand open from the start. */
const OPEN = 3;

/** A list of several patients, each checked as the list shows them. It stands in this view alone. */
export function WorklistScreen({ shown, own, screen, texts, ...actions }: Props) {
  if (shown.kind !== 'read') {
    const text = { reading: own.reading, failed: own.failed, none: own.none }[shown.kind];
    return (
      <section class="fv-section" data-worklist={shown.kind}>
        <p role="status">{text}</p>
        {shown.kind !== 'reading' && <Again own={own} onRead={actions.onReadList} />}
      </section>
    );
  }
  return <ReadList {...{ ...shown, own, screen, texts, ...actions }} />;
}

interface Checked {
  readonly place: number;
  readonly patient: ListedPatient;
  readonly page: PageView;
  /** What is wrong or should be looked at; what cannot be judged from a list of many is no more than that. */
  readonly count: number;
}

type ReadProps = Omit<Props, 'shown'> & { readonly reading: WorklistReading; readonly seeded: Seeded };

function ReadList({ reading, seeded, own, screen, texts, ...actions }: ReadProps) {
  const { patients, unreadRows, rowsOfNobody } = reading;
  const { settings, today } = screen;
  const checked = useMemo(
    () => patients.map((patient, index) => checkPatient(patient, index + 1, settings, today, texts)),
    [patients, settings, today, texts],
  );
  const toLookAt = checked.filter(({ count }) => count > 0);
  const rest = checked.filter(({ count }) => count === 0);
  const events = patients.reduce((sum, one) => sum + one.events.length, 0);
  const group = (list: readonly Checked[], open: number) =>
    list.map((one, index) => (
      <Patient key={one.place} {...{ one, own, screen, texts, ...actions }} isOpen={index < open} />
    ));
  return (
    <>
      <section class="fv-section" data-worklist="read" data-patients={patients.length}>
        <h2 class="fv-heading">
          <span role="status">{own.count(patients.length, events)}</span>
        </h2>
        <p class="fv-subtle">{own.about}</p>
        {unreadRows > 0 && <p class="fv-subtle">{own.unread(unreadRows)}</p>}
        {rowsOfNobody > 0 && <p class="fv-subtle">{own.nobody(rowsOfNobody)}</p>}
        <Again own={own} onRead={actions.onReadList} />
      </section>
      {toLookAt.length > 0 ? (
        <section class="fv-worklist" data-listed="look">
          <h2 class="fv-heading">{own.toLookAt(toLookAt.length)}</h2>
          {group(toLookAt, OPEN)}
        </section>
      ) : (
        <p class="fv-section">{own.nothing}</p>
      )}
      {rest.length > 0 && (
        <section class="fv-worklist" data-listed="rest">
          <h2 class="fv-heading">{own.rest(rest.length)}</h2>
          {group(rest, 0)}
        </section>
      )}
      {screen.reminders.keeping === 'open' && (
        <Seed patients={patients} seeded={seeded} own={own} onSeed={actions.onSeedList} />
      )}
    </>
  );
}

interface PatientProps extends Omit<Props, 'shown'> {
  readonly one: Checked;
  readonly isOpen: boolean;
}

/** One patient, drawn in full only while opened: a list may be of hundreds. */
function Patient({ one: { patient, place, page, count }, isOpen, own, screen, texts, ...actions }: PatientProps) {
  const [open, setOpen] = useState(isOpen);
  const { inDays } = texts.panel.next;
  const limit = page.next.find((step) => step.limit && step.due !== undefined)?.due;
  return (
    <details
      class="fv-patient-in-list"
      data-place={place}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span class="fv-patient-name">{patient.name || own.unnamed(place)}</span>
        {patient.birth && <span class="fv-subtle"> {norwegianDate(parseIsoDay(patient.birth))}</span>}
        {count > 0 && <span class="fv-worklist-count">{own.findings(count)}</span>}
        {limit !== undefined && (
          <small class={limit < screen.today ? 'fv-due fv-past' : 'fv-due'}>
            {norwegianDate(limit)} ({inDays(limit - screen.today)})
          </small>
        )}
      </summary>
      {open && <PageParts {...{ page, screen, texts, ...actions }} />}
    </details>
  );
}

function Again({ own, onRead }: { readonly own: WorklistTexts; readonly onRead: () => void }) {
  return (
    <button
      type="button"
      class="ds-button fv-quiet-button"
      data-variant="tertiary"
      data-action="read-list"
      onClick={onRead}
    >
      {own.again}
    </button>
  );
}

interface SeedProps {
  readonly patients: readonly ListedPatient[];
  readonly seeded: Seeded;
  readonly own: WorklistTexts;
  readonly onSeed: () => void;
}

/** The way to have the deadlines followed; nothing is kept before it is pressed. */
function Seed({ patients, seeded, own: { seed }, onSeed }: SeedProps) {
  const followed = patients.filter(({ hasNumber }) => hasNumber).length;
  const without = patients.length - followed;
  return (
    <section class="fv-section" data-seeded={seeded.kind}>
      <h2 class="fv-heading">{seed.heading}</h2>
      {followed > 0 && seeded.kind !== 'done' && (
        <>
          <p>{seed.help(followed)}</p>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-action="seed-list"
            aria-busy={seeded.kind === 'working'}
            onClick={onSeed}
          >
            {seed.button}
          </button>
        </>
      )}
      <p role="status">
        {seeded.kind === 'done' && seed.done(seeded.patients)}
        {seeded.kind === 'working' && seed.working}
        {(seeded.kind === 'changed' || seeded.kind === 'failed') && seed[seeded.kind]}
      </p>
      {without > 0 && <p class="fv-subtle">{seed.without(without)}</p>}
    </section>
  );
}

function checkPatient(
  patient: ListedPatient,
  place: number,
  settings: Screen['settings'],
  today: Screen['today'],
  texts: Texts,
): Checked {
  // What stands under a patient is said of the list, and nothing there is set aside or kept of anybody.
  const page: PageView = {
    ...viewPage(pageOf(patient), settings, today),
    patient: { present: false, reason: 'several' },
  };
  const count = explain(page.before, texts).filter(({ severity }) => severity === 'feil' || severity === 'advarsel');
  return { place, patient, page, count: count.length };
}

/** The rows as if a page showed them of this patient alone, as a list that may not be all. */
function pageOf({ name, birth, events }: ListedPatient): JoinedPage {
  return {
    patient: { kind: 'one', fingerprint: '', name, ...(birth ? { birth } : {}) },
    forms: [],
    history: { events, completeness: { kind: 'unknown', reason: 'unknown' }, unreadRows: 0 },
    closedFrames: [],
    waiting: false,
    declined: [],
  };
}
