import { type DayNumber, type IsoDay, isoOf, parseIsoDay } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { TRANSITION_END } from '../kodeverk/editions.ts';
import { type CareLevel, figureOf, LEAD_DAYS, type LimitKind, type OwnFigures } from './figures.ts';
import type { DeadlineKind, Kind, KindContext, PlacedEvent, PlacedForlop } from './kind.ts';
import { KINDS } from './kinds.ts';
import { type PlacedPatient, placePatients } from './placed.ts';
import { lastWorkingDay } from './working-days.ts';

/** Something that a forløp waits for: by a day (`limit`), or without one, as a prompt. Advisory, never a check. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly forlopstype: string;
  /** The event that it counts from; `row` is its index among the events given. */
  readonly from: { readonly row: number; readonly hendelse: string; readonly utfall: string; readonly dato: IsoDay };
  /** Is there a time limit? */
  readonly limit: boolean;
  /** The day of the limit; for the prompt `plan` the day from which it stands; other prompts have none. */
  readonly due: IsoDay | undefined;
  /** Last working day on or before `due`: when a limit is announced. The date itself does not move. */
  readonly announce: IsoDay | undefined;
  /** How many days before `due` one is told. */
  readonly lead: readonly number[];
  /** False where an event that is not visible could have settled it. */
  readonly certain: boolean;
}

/** How much of the journal's list is visible. */
export type Visible =
  | { readonly kind: 'complete' }
  | { readonly kind: 'from'; readonly day: DayNumber }
  | { readonly kind: 'unknown' };

export interface DeadlineOptions {
  /** First day of edition-2024 for the unit, where it has said so. */
  readonly simplifiedFrom?: DayNumber | undefined;
  /** Where an event does not tell; poliklinikk when left out. */
  readonly careLevel?: CareLevel | undefined;
  /** Figures that the unit has set for itself. */
  readonly figures?: OwnFigures | undefined;
  /** How much of the history is visible; all of it when left out. */
  readonly history?: Visible | undefined;
}

/**
 * What the forløp of a patient's events wait for, soonest first and prompts without a day last. Events come in any
 * order and may include one that is about to be registered; those without a readable date do not count. A
 * decision whose code is wrong is a decision all the same.
 */
export function deadlines(events: readonly EventInput[], options: DeadlineOptions = {}): Deadline[] {
  return placePatients(events)
    .flatMap((patient) => deadlinesOf(patient, events, options))
    .sort(bySoonest);
}

function deadlinesOf(patient: PlacedPatient, events: readonly EventInput[], options: DeadlineOptions): Deadline[] {
  const context: KindContext = {
    patient: patient.forlop,
    simplifiedFrom: options.simplifiedFrom ?? parseIsoDay(TRANSITION_END),
  };
  const found: Deadline[] = [];
  for (const forlop of patient.forlop) {
    const certain = isWhole(forlop, patient, options.history);
    for (const kind of Object.values(KINDS)) {
      if ((kind.closed ?? false) === forlop.open) continue;
      const from = kind.from(forlop, context);
      const deadline = from && deadlineFrom(kind, forlop, from, levelOf(events[from.row], options), options.figures);
      if (deadline) found.push({ ...deadline, certain });
    }
  }
  return found;
}

function deadlineFrom(
  kind: Kind,
  forlop: PlacedForlop,
  from: PlacedEvent,
  level: CareLevel,
  figures: OwnFigures | undefined,
): Omit<Deadline, 'certain'> | undefined {
  const days = kind.figure && figureOf(kind.figure, forlop.service, level, figures);
  if (kind.figure && days === undefined) return undefined;
  const due = days === undefined ? undefined : from.day + days;
  const lead = leadDays(kind.id);
  return {
    kind: kind.id,
    forlopstype: forlop.forlopstype,
    from: { row: from.row, hendelse: from.hendelse, utfall: from.utfall, dato: isoOf(from.day) },
    limit: lead !== undefined,
    due: due === undefined ? undefined : isoOf(due),
    announce: due === undefined || !lead ? undefined : isoOf(lastWorkingDay(due)),
    lead: lead ?? [],
  };
}

/** Days of notice for a kind with a limit; undefined for a prompt. */
export function leadDays(kind: DeadlineKind): readonly number[] | undefined {
  return kind in LEAD_DAYS ? LEAD_DAYS[kind as LimitKind] : undefined;
}

function levelOf(event: EventInput | undefined, options: DeadlineOptions): CareLevel {
  return event?.omsorgsniva || options.careLevel || 'P';
}

/** Nothing of the forløp can be hidden: all is visible, or all from a day on and it started on or after that day. */
function isWhole(forlop: PlacedForlop, patient: PlacedPatient, history: Visible | undefined): boolean {
  if (patient.unreadable.has(forlop.forlopstype) || history?.kind === 'unknown') return false;
  if (history?.kind !== 'from') return true;
  return forlop.events.some((event) => event.hendelse === 'A' && event.day >= history.day);
}

const NO_DAY = '9999-12-31';

function bySoonest(a: Deadline, b: Deadline): number {
  const first = a.due ?? NO_DAY;
  const second = b.due ?? NO_DAY;
  if (first !== second) return first < second ? -1 : 1;
  return order(a.kind) - order(b.kind);
}

const ORDER = Object.keys(KINDS);

function order(kind: DeadlineKind): number {
  return ORDER.indexOf(kind);
}
