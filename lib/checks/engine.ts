import { type DayNumber, UNREADABLE } from '../forlop/day.ts';
import type { EventCode } from '../forlop/event-code.ts';
import type { EventTable } from '../forlop/event-table.ts';
import type { Sammenstilling } from '../forlop/sammenstilling.ts';
import type { Period } from '../kodeverk/editions.ts';
import type { Completeness } from './completeness.ts';
import { Cursor } from './cursor.ts';
import type { Finding } from './finding.ts';
import { periodOf } from './period.ts';
import { type Context, type Fired, type ForlopView, NONE, type Position, type Rule } from './rule.ts';
import { RunningSeen, slotsOf } from './seen.ts';

export interface CheckOptions {
  /** The day that limits of days count to. */
  readonly today: DayNumber;
  /** First day of edition-2024 for these events, where the unit, its policy or the command line has said so. */
  readonly simplifiedFrom?: DayNumber | undefined;
  readonly source: 'page' | 'file';
  readonly history: Completeness;
  readonly rules: readonly Rule[];
}

/** What is told of each forløp when it has been checked; valid only during the call. */
export interface CheckedForlop extends ForlopView {
  /** Findings that stand on its events, those across forløp excepted. */
  readonly findings: readonly Finding[];
}

export interface CheckSink {
  finding(found: Finding): void;
  forlop?(checked: CheckedForlop, reader: Context): void;
}

/**
 * Checks every event of a table: walks each forløp once, handing each event to the rules that subscribe to it
 * together with what has been seen so far. Findings come patient by patient, in no further order.
 */
export function runChecks(table: EventTable, put: Sammenstilling, options: CheckOptions, sink: CheckSink): void {
  const walk = new Walk(table, put, options, sink);
  const patients = put.patientForlop.length - 1;
  for (let patient = 0; patient < patients; patient++) walk.patient(patient);
}

/** A rule with one of its functions taken out, so that the loops call it without looking it up. */
interface Subscriber<Call> {
  readonly rule: Rule;
  readonly call: Call;
}
type OnHendelse = NonNullable<NonNullable<Rule['on']>['A']>;

/** One pass over a table; its objects are reused from event to event and from patient to patient. */
class Walk implements Context {
  readonly today: DayNumber;
  readonly source: 'page' | 'file';
  private readonly cursor: Cursor;
  private readonly each: readonly Subscriber<NonNullable<Rule['each']>>[];
  private readonly end: readonly Subscriber<NonNullable<Rule['end']>>[];
  private readonly across: readonly Subscriber<NonNullable<Rule['patient']>>[];
  /** By code number: the rules that care about its hendelse, and the slots that it fills in `seen`. */
  private readonly on: readonly (readonly Subscriber<OnHendelse>[])[];
  private readonly slots: readonly { hendelse: number; utfall: number }[];
  private readonly states: ForlopState[] = [];

  constructor(
    private readonly table: EventTable,
    private readonly put: Sammenstilling,
    private readonly options: CheckOptions,
    private readonly sink: CheckSink,
  ) {
    const rules = options.rules.filter((rule) => !rule.filesOnly || options.source === 'file');
    this.today = options.today;
    this.source = options.source;
    this.cursor = new Cursor(table, put, options.simplifiedFrom);
    this.each = rules.flatMap((rule) => (rule.each ? [{ rule, call: rule.each }] : []));
    this.end = rules.flatMap((rule) => (rule.end ? [{ rule, call: rule.end }] : []));
    this.across = rules.flatMap((rule) => (rule.patient ? [{ rule, call: rule.patient }] : []));
    this.on = table.codes.codes.map((code) =>
      rules.flatMap((rule) => {
        const call = rule.on?.[code.hendelse as 'A'];
        return call ? [{ rule, call }] : [];
      }),
    );
    this.slots = table.codes.codes.map(slotsOf);
  }

  /** Checks one patient: each forløp, then the events that join none, then across the forløp. */
  patient(patient: number): void {
    const { patientForlop, patientStart, forlopEnd } = this.put;
    const from = patientForlop[patient] as number;
    const to = patientForlop[patient + 1] as number;
    const first = patientStart[patient] as number;
    const last = patientStart[patient + 1] as number;
    const outside = to > from ? (forlopEnd[to - 1] as number) : first;
    this.cursor.enter(first, last);
    const unreadable = this.typesWithUnreadableDate(outside, last);
    for (let n = from; n < to; n++) this.forlop(n, n - from, unreadable);
    for (let position = outside; position < last; position++) {
      this.cursor.moveTo(position);
      for (const { rule, call } of this.each) {
        const fired = attempt(() => call(this.cursor, this), this.cursor.row) as Fired | undefined;
        if (fired) this.sink.finding(findingOf(rule, fired, true));
      }
    }
    if (to > from) this.acrossForlop(this.states.slice(0, to - from));
  }

  row(position: Position): number {
    return this.put.order[position] as number;
  }

  day(position: Position): DayNumber {
    return this.table.day[this.put.order[position] as number] as number;
  }

  code(position: Position): EventCode {
    return this.table.codeOf(this.put.order[position] as number);
  }

  period(position: Position): Period | undefined {
    return periodOf(this.day(position), this.options.simplifiedFrom);
  }

  isElsewhere(a: Position, b: Position): boolean {
    const { hf, enhet } = this.table;
    const one = this.row(a);
    const other = this.row(b);
    if (hf[one] !== 0 && hf[other] !== 0) return hf[one] !== hf[other];
    return enhet[one] !== 0 && enhet[other] !== 0 && enhet[one] !== enhet[other];
  }

  private forlop(n: number, index: number, unreadable: readonly number[]): void {
    const start = this.put.forlopStart[n] as number;
    const stop = this.put.forlopEnd[n] as number;
    const state = this.state(index);
    state.begin(start, stop, this.code(start), index > 0 ? this.states[index - 1] : undefined);
    for (let position = start; position < stop; position++) this.event(position, state);
    state.end = state.seen.last('X');
    state.whole = this.isWhole(state, unreadable);
    for (const { rule, call } of this.end) {
      for (const fired of several(attempt(() => call(state, this), this.row(start)))) state.add(rule, fired);
    }
    state.settle();
    for (const found of state.findings) this.sink.finding(found);
    this.sink.forlop?.(state, this);
  }

  private event(position: Position, state: ForlopState): void {
    const { cursor, each } = this;
    cursor.moveTo(position);
    for (let i = 0; i < each.length; i++) {
      const { rule, call } = each[i] as Subscriber<NonNullable<Rule['each']>>;
      let fired: Fired | undefined;
      try {
        fired = call(cursor, this);
      } catch {
        fired = failed(cursor.row);
      }
      if (fired) state.add(rule, fired);
    }
    const code = this.table.code[cursor.row] as number;
    const subscribers = this.on[code] as readonly Subscriber<OnHendelse>[];
    for (let i = 0; i < subscribers.length; i++) {
      const { rule, call } = subscribers[i] as Subscriber<OnHendelse>;
      let fired: Fired | undefined;
      try {
        fired = call(cursor, state.seen, this);
      } catch {
        fired = failed(cursor.row);
      }
      if (fired) state.add(rule, fired);
    }
    const slot = this.slots[code] as { hendelse: number; utfall: number };
    state.seen.note(slot.hendelse, position);
    state.seen.note(slot.utfall, position);
  }

  private acrossForlop(forlop: readonly ForlopState[]): void {
    const row = this.row((forlop[0] as ForlopState).start);
    for (const { rule, call } of this.across) {
      for (const fired of several(attempt(() => call(forlop, this), row))) {
        this.sink.finding(findingOf(rule, fired, fired.whole ?? true));
      }
    }
  }

  private state(index: number): ForlopState {
    this.states[index] ??= new ForlopState();
    return this.states[index];
  }

  /** Types of which the patient has an event with an unreadable date: nobody knows where it belongs. */
  private typesWithUnreadableDate(from: Position, to: Position): readonly number[] {
    let types: number[] | undefined;
    for (let position = from; position < to; position++) {
      if (this.day(position) !== UNREADABLE) continue;
      types ??= [];
      types.push(this.code(position).typeIndex);
    }
    return types ?? [];
  }

  /** domain.md section 3: complete, or complete from a day on with an A on or after that day. */
  private isWhole(state: ForlopState, unreadable: readonly number[]): boolean {
    const { history } = this.options;
    if (history.kind === 'unknown' || unreadable.includes(state.code.typeIndex)) return false;
    if (history.kind === 'complete') return true;
    return state.seen.has('A') && this.day(state.seen.last('A')) >= history.day;
  }
}

/** One forløp while it is walked, and what the rules across forløp read afterwards. */
class ForlopState implements CheckedForlop {
  readonly seen = new RunningSeen();
  findings: Finding[] = [];
  start: Position = NONE;
  last: Position = NONE;
  end: Position = NONE;
  previous: ForlopView | undefined;
  whole = false;
  code!: EventCode;
  /** What has fired; the severity waits until it is known whether the forløp is whole. */
  private fired: { rule: Rule; fired: Fired }[] = [];

  begin(start: Position, stop: Position, code: EventCode, previous: ForlopState | undefined): void {
    this.seen.clear();
    this.start = start;
    this.last = stop - 1;
    this.end = NONE;
    this.code = code;
    this.previous = previous?.code.typeIndex === code.typeIndex ? previous : undefined;
    if (this.fired.length > 0) this.fired = [];
  }

  add(rule: Rule, fired: Fired): void {
    this.fired.push({ rule, fired });
  }

  settle(): void {
    this.findings = this.fired.map(({ rule, fired }) => findingOf(rule, fired, this.whole));
  }
}

/** Only here does a finding become `uavklart` because events may be hidden; no rule knows about completeness. */
function findingOf(rule: Rule, fired: Fired, whole: boolean): Finding {
  const { row, related, variant } = fired;
  const base = { rule: rule.id, row, related, ...(variant === undefined ? {} : { variant }) };
  if (fired.unclear) return { ...base, severity: 'uavklart', unclear: fired.unclear };
  if (!whole && rule.looksAt !== 'event') return { ...base, severity: 'uavklart', unclear: 'not-whole' };
  return { ...base, severity: fired.severity ?? rule.severity };
}

/** A rule that throws becomes one visible finding, never an empty panel. */
function failed(row: number): Fired {
  return { row, related: [], unclear: 'rule-failed' };
}

type Answer = Fired | readonly Fired[] | undefined;

function attempt(call: () => Answer, row: number): Answer {
  try {
    return call();
  } catch {
    return failed(row);
  }
}

function several(answer: Answer): readonly Fired[] {
  if (answer === undefined) return [];
  return Array.isArray(answer) ? answer : [answer as Fired];
}
