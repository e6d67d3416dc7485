import type { DayNumber } from '../forlop/day.ts';
import type { LimitKind, Service } from './figures.ts';

export type PromptKind = 'fremmote' | 'plan' | 'avslutning' | 'nytt-forlop';
export type DeadlineKind = LimitKind | PromptKind;

/** An event at its place in a forløp; `row` is its index among the events given. */
export interface PlacedEvent {
  readonly row: number;
  readonly hendelse: string;
  readonly utfall: string;
  readonly day: DayNumber;
}

/** One forløp with its events in order. */
export interface PlacedForlop {
  readonly forlopstype: string;
  readonly service: Service;
  readonly events: readonly PlacedEvent[];
  readonly open: boolean;
}

/** What a kind may know besides the forløp. */
export interface KindContext {
  /** All forløp of the patient. */
  readonly patient: readonly PlacedForlop[];
  /** First day of edition-2024 alone. */
  readonly simplifiedFrom: DayNumber;
}

/** One thing that a forløp can be waiting for. */
export interface Kind {
  readonly id: DeadlineKind;
  /** Whose figure gives the day; for a prompt, the day from which it stands. */
  readonly figure?: LimitKind;
  /** Does it look at forløp that have ended? All others look at open ones. */
  readonly closed?: boolean;
  /** The event that it counts from, or undefined where the forløp does not wait for this. */
  from(forlop: PlacedForlop, context: KindContext): PlacedEvent | undefined;
}

/** The first event with the hendelse. */
export function firstOf(forlop: PlacedForlop, hendelse: string): PlacedEvent | undefined {
  return forlop.events.find((event) => event.hendelse === hendelse);
}

/** The last event with the hendelse. */
export function lastOf(forlop: PlacedForlop, hendelse: string): PlacedEvent | undefined {
  return forlop.events.findLast((event) => event.hendelse === hendelse);
}

/** The last decision, where its outcome is one of those given; an earlier one no longer holds. */
export function decisionIn(forlop: PlacedForlop, outcomes: string): PlacedEvent | undefined {
  const decision = lastOf(forlop, 'C');
  return decision && decision.utfall !== '' && outcomes.includes(decision.utfall) ? decision : undefined;
}

/** Does `a` stand after `b` in the forløp? Also where there is no `b`. */
export function isAfter(forlop: PlacedForlop, a: PlacedEvent, b: PlacedEvent | undefined): boolean {
  return b === undefined || forlop.events.indexOf(a) > forlop.events.indexOf(b);
}
