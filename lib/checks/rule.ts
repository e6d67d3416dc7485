import type { DayNumber } from '../forlop/day.ts';
import type { EventCode } from '../forlop/event-code.ts';
import type { Period } from '../kodeverk/editions.ts';
import type { Hendelse } from '../kodeverk/hendelser.ts';
import type { Severity, Unclear } from './finding.ts';
import type { RuleId } from './rule-ids.ts';
import type { SourceId } from './sources.ts';

/** A place in the order of a forløp; later events have higher positions. NONE where there is no such event. */
export type Position = number;
export const NONE: Position = -1;

/** A hendelse of the kodeverk, or a hendelse with one utfall, as `seen` can be asked about it. */
export type SeenKey = 'A' | 'M' | 'C' | 'D' | 'T' | 'E' | 'F' | 'L' | 'U' | 'H' | 'X' | `${'C' | 'U' | 'X'}/${string}`;

/** One event, as a rule reads it. The object is reused for the next event: keep numbers, not the object. */
export interface EventView {
  readonly row: number;
  readonly position: Position;
  /** UNREADABLE where the date was missing or could not be read. */
  readonly day: DayNumber;
  /** ISO day, or the cell's own text where the date could not be read; empty where none was given. */
  readonly dateText: string;
  /** Which code list applies on the day; undefined where none does or the date is unreadable. */
  readonly period: Period | undefined;
  readonly code: EventCode;
  readonly hendelse: string;
  readonly utfall: string;
  /** Row that this event repeats, or NONE. */
  readonly duplicateOf: number;
  /** Date of birth, day the referral was received, day it was assessed; UNREADABLE where not known. */
  readonly birth: DayNumber;
  readonly received: DayNumber;
  readonly assessed: DayNumber;
}

/** What came before in the forløp (in `on`), or all of it (in `end` and `patient`). */
export interface Seen {
  has(key: SeenKey): boolean;
  count(key: SeenKey): number;
  first(key: SeenKey): Position;
  last(key: SeenKey): Position;
}

/** A whole forløp. */
export interface ForlopView {
  readonly seen: Seen;
  readonly start: Position;
  /** Position of the last event. */
  readonly last: Position;
  /** Position of the X that ends it, or NONE while it is open. */
  readonly end: Position;
  /** The ended forløp of the same patient and type that this one follows. */
  readonly previous: ForlopView | undefined;
  readonly code: EventCode;
  /** Nothing of it can be hidden. */
  readonly whole: boolean;
}

/** How a rule reads events by position, and what it may know besides. `today` is never read from a clock. */
export interface Context {
  readonly today: DayNumber;
  readonly source: 'page' | 'file';
  row(position: Position): number;
  day(position: Position): DayNumber;
  code(position: Position): EventCode;
  period(position: Position): Period | undefined;
  /** Are the two events at known and different places? */
  isElsewhere(a: Position, b: Position): boolean;
}

/** What a rule answers where it fires; what is left out is the rule's own. */
export interface Fired {
  /** The row it stands on, where that is not the event handed to the rule. */
  readonly row: number;
  readonly related: readonly number[];
  readonly severity?: Severity | undefined;
  readonly unclear?: Unclear | undefined;
  readonly variant?: string | undefined;
  /** Does all that the finding rests on lie in whole forløp? Set by rules across forløp only. */
  readonly whole?: boolean | undefined;
}

const NOTHING: readonly number[] = [];

/** A finding on one event; `related` are the rows of the other events concerned, the nearest first. */
export function finding(on: { readonly row: number }, more: Partial<Omit<Fired, 'row'>> = {}): Fired {
  return {
    row: on.row,
    related: more.related ?? NOTHING,
    severity: more.severity,
    unclear: more.unclear,
    variant: more.variant,
    whole: more.whole,
  };
}

/**
 * The registration that is certain to put it right: the same event with another code or date (what is left out stays),
 * or another event to register before it. The date of an event to register is asked for, never proposed; nor is an
 * utfall that only the clinician knows.
 */
export type Fix =
  | { readonly kind: 'code'; readonly forlopstype?: string; readonly utfall?: string }
  | { readonly kind: 'date'; readonly day: DayNumber }
  | { readonly kind: 'register-first'; readonly hendelse: Hendelse };

/** What a fix may rest on besides the finding's variant: the event itself. */
export type FixSubject = Pick<EventView, 'code' | 'assessed'>;

/**
 * One example: events in the notation of `examples.ts`, with what the check must be told. `!` before an event
 * marks where the finding stands.
 */
export type Example =
  | string
  | {
      readonly events: string;
      /** Why a near miss is fine, or what is special here. Shown in the docs. */
      readonly note?: string;
      readonly today?: string;
      readonly simplifiedFrom?: string;
      readonly source?: 'page' | 'file';
    };

export interface Examples {
  readonly broken: readonly Example[];
  /** Near misses: the rule is silent. */
  readonly fine: readonly Example[];
  /** The rule answers `uavklart`. */
  readonly unclear?: readonly Example[];
  /** The same registration on both sides of a change of edition. */
  readonly boundary?: readonly { readonly expect: 'broken' | 'fine' | 'unclear'; readonly example: Example }[];
}

type OneOrMore = Fired | readonly Fired[] | undefined;

export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** The document that says so, and where in it. */
  readonly source: { readonly document: SourceId; readonly place: string };
  /** What the registry's own feedback calls it. */
  readonly npr?: string;
  /** `event`: judged from the event alone, so it answers even where the forløp is not whole. */
  readonly looksAt: 'event' | 'forlop';
  /** Given only to files, never to a page. */
  readonly filesOnly?: boolean;
  /** Keys of the rule's other texts. */
  readonly variants?: readonly string[];
  readonly examples: Examples;
  /**
   * Every event, also those that join no forløp. Whether it fires rests on the code, the day and `duplicateOf` alone:
   * silence is remembered for all events with the same code and day.
   */
  each?(event: EventView, context: Context): Fired | undefined;
  /** Events of one hendelse within a forløp, with what came before. */
  readonly on?: {
    readonly [hendelse in 'A' | 'M' | 'C' | 'E' | 'F' | 'U' | 'X']?: (
      event: EventView,
      seen: Seen,
      context: Context,
    ) => Fired | undefined;
  };
  /** Each forløp, when all of it has been seen. */
  end?(forlop: ForlopView, context: Context): OneOrMore;
  /** All forløp of one patient. */
  patient?(forlop: readonly ForlopView[], context: Context): OneOrMore;
  /** What puts a finding of the rule right, where that is certain. Never asked of an `uavklart` answer. */
  fix?(event: FixSubject, variant: string | undefined): Fix | undefined;
}

/** Declares a rule; the type keeps the id literal, so that a rule without texts does not compile. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}
