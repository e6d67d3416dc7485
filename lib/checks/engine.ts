import { type DayNumber, UNREADABLE } from '../forlop/day.ts';
import type { EventCode } from '../forlop/event-code.ts';
import type { EventTable } from '../forlop/event-table.ts';
import type { Sammenstilling } from '../forlop/sammenstilling.ts';
import type { Period } from '../kodeverk/editions.ts';
import type { Completeness } from './completeness.ts';
import { Cursor } from './cursor.ts';
import type { Finding } from './finding.ts';
import { type Answer, ForlopState, failed, findingOf } from './forlop-state.ts';
import { periodOf } from './period.ts';
import type { Context, Fired, ForlopView, Position, Rule } from './rule.ts';
import { slotsOf } from './seen.ts';
import { SilenceMemory } from './silence-memory.ts';

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
type Each = NonNullable<Rule['each']>;
type On = NonNullable<NonNullable<Rule['on']>['A']>;
type End = NonNullable<Rule['end']>;
type Across = NonNullable<Rule['patient']>;

/** One pass over a table; its objects are reused from event to event and from patient to patient. */
class Walk implements Context {
  readonly today: DayNumber;
  readonly source: 'page' | 'file';
  private readonly cursor: Cursor;
  private readonly each: readonly Subscriber<Each>[];
  private readonly end: readonly Subscriber<End>[];
  private readonly across: readonly Subscriber<Across>[];
  /** By code number: the rules that care about its hendelse, and the slots that it fills in `seen`. */
  private readonly on: readonly (readonly Subscriber<On>[])[];
  private readonly slots: readonly { hendelse: number; utfall: number }[];
  private readonly codes: readonly EventCode[];
  private readonly silence: SilenceMemory;
  private readonly states: ForlopState[] = [];
  /** The first so many of them, as the rules across forløp are given them. */
  private readonly firstStates: (readonly ForlopView[])[] = [];

  constructor(
    private readonly table: EventTable,
    private readonly put: Sammenstilling,
    private readonly options: CheckOptions,
    private readonly sink: CheckSink,
  ) {
    const rules = options.rules.filter((rule) => !rule.filesOnly || options.source === 'file');
    this.today = options.today;
    this.source = options.source;
    this.codes = table.codes.codes;
    this.cursor = new Cursor(table, put, options.simplifiedFrom);
    this.each = rules.flatMap((rule) => (rule.each ? [{ rule, call: rule.each }] : []));
    this.end = rules.flatMap((rule) => (rule.end ? [{ rule, call: rule.end }] : []));
    this.across = rules.flatMap((rule) => (rule.patient ? [{ rule, call: rule.patient }] : []));
    this.on = this.codes.map((code) =>
      rules.flatMap((rule) => {
        const call = rule.on?.[code.hendelse as 'A'];
        return call ? [{ rule, call }] : [];
      }),
    );
    this.slots = this.codes.map(slotsOf);
    this.silence = new SilenceMemory(this.codes.length);
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
    const unreadable = outside < last ? this.typesWithUnreadableDate(outside, last) : NO_TYPES;
    for (let n = from; n < to; n++) this.forlop(n, n - from, unreadable);
    for (let position = outside; position < last; position++) {
      this.cursor.moveTo(position, false);
      this.askEach((rule, fired) => this.sink.finding(findingOf(rule, fired, true)));
    }
    if (to > from) this.acrossForlop(to - from);
  }

  row(position: Position): number {
    return this.put.order.row(position);
  }

  day(position: Position): DayNumber {
    return this.put.order.day(position);
  }

  code(position: Position): EventCode {
    return this.codes[this.put.order.code(position)] as EventCode;
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
    const state = this.stateAt(index);
    state.begin(start, stop, this.code(start), index > 0 ? this.states[index - 1] : undefined);
    for (let position = start; position < stop; position++) this.event(position, state);
    state.end = state.seen.last('X');
    state.whole = this.isWhole(state, unreadable);
    for (let i = 0; i < this.end.length; i++) {
      const { rule, call } = this.end[i] as Subscriber<End>;
      let answer: Answer;
      try {
        answer = call(state, this);
      } catch {
        answer = failed(this.row(start));
      }
      if (answer !== undefined) state.addAll(rule, answer);
    }
    state.settle();
    for (const found of state.findings) this.sink.finding(found);
    this.sink.forlop?.(state, this);
  }

  private event(position: Position, state: ForlopState): void {
    const { cursor } = this;
    const code = this.put.order.code(position);
    cursor.moveTo(position, true);
    if (!this.silence.isKnown(code, cursor.day)) {
      const before = state.firedCount;
      this.askEach((rule, fired) => state.add(rule, fired));
      if (state.firedCount === before) this.silence.note(code, cursor.day);
    }
    const subscribers = this.on[code] as readonly Subscriber<On>[];
    for (let i = 0; i < subscribers.length; i++) {
      const { rule, call } = subscribers[i] as Subscriber<On>;
      let fired: Fired | undefined;
      try {
        fired = call(cursor, state.seen, this);
      } catch {
        fired = failed(cursor.row);
      }
      if (fired !== undefined) state.add(rule, fired);
    }
    const slot = this.slots[code] as { hendelse: number; utfall: number };
    state.seen.note(slot.hendelse, position);
    state.seen.note(slot.utfall, position);
  }

  /** Asks every rule that looks at the event alone. */
  private askEach(tell: (rule: Rule, fired: Fired) => void): void {
    for (const { rule, call } of this.each) {
      let fired: Fired | undefined;
      try {
        fired = call(this.cursor, this);
      } catch {
        fired = failed(this.cursor.row);
      }
      if (fired !== undefined) tell(rule, fired);
    }
  }

  private acrossForlop(count: number): void {
    this.firstStates[count] ??= this.states.slice(0, count);
    const forlop = this.firstStates[count];
    for (const { rule, call } of this.across) {
      let answer: Answer;
      try {
        answer = call(forlop, this);
      } catch {
        answer = failed(this.row((forlop[0] as ForlopView).start));
      }
      if (answer === undefined) continue;
      for (const fired of Array.isArray(answer) ? answer : [answer as Fired]) {
        this.sink.finding(findingOf(rule, fired, fired.whole ?? true));
      }
    }
  }

  private stateAt(index: number): ForlopState {
    this.states[index] ??= new ForlopState();
    return this.states[index];
  }

  /** Types of which the patient has an event with an unreadable date: nobody knows where it belongs. */
  private typesWithUnreadableDate(from: Position, to: Position): readonly number[] {
    const types = new Set<number>();
    for (let position = from; position < to; position++) {
      if (this.day(position) === UNREADABLE) types.add(this.code(position).typeIndex);
    }
    return [...types];
  }

  /** Nothing can be hidden: the history is complete, or complete from a day on and has an A on or after that day. */
  private isWhole(state: ForlopState, unreadable: readonly number[]): boolean {
    const { history } = this.options;
    if (history.kind === 'unknown' || unreadable.includes(state.code.typeIndex)) return false;
    if (history.kind === 'complete') return true;
    return state.seen.has('A') && this.day(state.seen.last('A')) >= history.day;
  }
}

const NO_TYPES: readonly number[] = [];
