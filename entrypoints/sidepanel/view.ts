import type { ShownHistory } from '../../components/HistoryList.tsx';
import type { ForlopLineView } from '../../components/line-of-forlop.ts';
import type { ShownDeadline } from '../../components/NextSteps.tsx';
import type { ShownPatient } from '../../components/PatientLine.tsx';
import type { Completeness } from '../../lib/checks/completeness.ts';
import { RULES } from '../../lib/checks/index.ts';
import { deadlines } from '../../lib/deadlines/deadlines.ts';
import type { OwnFigures } from '../../lib/deadlines/figures.ts';
import { birthday, type DayNumber, type IsoDay, parseIsoDay, partsOfDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import type { JoinedPage } from '../../lib/page/join.ts';
import type { PatientReading } from '../../lib/page/reading.ts';
import { type Asides, NO_ASIDES } from './aside-desk.ts';
import { type Findings, type FormView, type JudgeOptions, judgeForm, judgeHistory } from './judge.ts';
import { completenessOf, eventsOf, listOf } from './shown-history.ts';
import { type SlipCheck, slipCheckFor } from './slip-check.ts';
import { NO_MARK, type SlipMark } from './slip-desk.ts';
import { type FormOffers, offersFor } from './suggestions.ts';

/** The unit's choices that a verdict or a deadline depends on. */
export interface ViewSettings {
  readonly simplifiedFrom: IsoDay | undefined;
  readonly careLevel: 'P' | 'D';
  readonly figures: OwnFigures;
}

/** All that the panel shows of one page. */
export interface PageView {
  readonly patient: ShownPatient;
  readonly forms: readonly FormView[];
  /** What was wrong before anything is registered. */
  readonly before: Findings;
  /** Forløp that no form's own line shows. */
  readonly lines: readonly ForlopLineView[];
  readonly next: readonly ShownDeadline[];
  readonly history: Omit<ShownHistory, 'because'>;
  /** What can be filled into each form, by its key. */
  readonly offers: ReadonlyMap<string, FormOffers>;
  /** Looks at lines pasted for each form, by its key. */
  readonly slips: ReadonlyMap<string, SlipCheck>;
  /** The patient's last appointment, where the page shows it. */
  readonly lastVisit: DayNumber | undefined;
  readonly mark: SlipMark;
}

/** What is known of the patient besides what the page says. */
export interface Known {
  readonly asides: Asides;
  readonly mark: SlipMark;
}

const NOTHING_KNOWN: Known = { asides: NO_ASIDES, mark: NO_MARK };

/**
 * Works out what the panel shows: the page's readings in, plain data out. What comes next follows from the one form's
 * registration; of several forms nobody knows which will be saved.
 */
export function viewPage(
  page: JoinedPage,
  settings: ViewSettings,
  today: DayNumber,
  { asides, mark }: Known = NOTHING_KNOWN,
): PageView {
  const options: JudgeOptions = { today, simplifiedFrom: dayOf(settings.simplifiedFrom), source: 'page', rules: RULES };
  const birth = page.patient.kind === 'one' ? (page.patient.birth ?? '') : '';
  const completeness = completenessOf(page.history);
  const judged = page.forms.map((form) => judgeForm(form, birth, options, asides));
  const [alone] = judged.length === 1 ? judged : [];
  const { before, lines, events } = alone ?? judgeHistory(eventsOf(page.history, birth), completeness, options, asides);
  const forms = judged.map(({ view }) => view);
  return {
    patient: shownPatient(page.patient, today),
    forms,
    before,
    lines: lines.filter((line) => !forms.some(({ line: own }) => own && isSameForlop(own, line))),
    next: nextOf(events, completeness, settings),
    history: { ...listOf(page.history), completeness },
    offers: new Map(
      page.forms.flatMap((form, index) => {
        const view = forms[index];
        return view ? [[form.key, offersFor(form, view, birth, options)] as const] : [];
      }),
    ),
    slips: new Map(page.forms.map((form) => [form.key, slipCheckFor(form, birth, options, mark)])),
    lastVisit: page.patient.kind === 'one' ? dayOf(page.patient.lastVisit) : undefined,
    mark,
  };
}

function dayOf(day: IsoDay | undefined): DayNumber | undefined {
  return day === undefined ? undefined : parseIsoDay(day);
}

/** A form's own drawing has the registration in it, so that the same forløp without it is another object. */
function isSameForlop(own: ForlopLineView, line: ForlopLineView): boolean {
  return own === line || (own.forlopstype === line.forlopstype && own.open && line.open);
}

function shownPatient(patient: PatientReading, today: DayNumber): ShownPatient {
  if (patient.kind === 'none') return { present: false, reason: patient.reason };
  const birth = patient.birth ?? '';
  return { present: true, name: patient.name, age: birth === '' ? undefined : ageOf(parseIsoDay(birth), today), birth };
}

function ageOf(birth: DayNumber, today: DayNumber): number | undefined {
  if (birth > today) return undefined;
  const years = partsOfDay(today).year - partsOfDay(birth).year;
  return birthday(birth, years) <= today ? years : years - 1;
}

function nextOf(
  events: readonly EventInput[],
  history: Completeness,
  { simplifiedFrom, careLevel, figures }: ViewSettings,
): readonly ShownDeadline[] {
  const found = deadlines(events, { simplifiedFrom: dayOf(simplifiedFrom), careLevel, figures, history });
  return found.map(({ kind, forlopstype, limit, certain, from, ...deadline }) => {
    const due = dayOf(deadline.due);
    return { kind, forlopstype, limit, certain, due, days: due === undefined ? 0 : due - parseIsoDay(from.dato) };
  });
}
