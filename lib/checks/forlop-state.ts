import type { EventCode } from '../forlop/event-code.ts';
import type { CheckedForlop } from './engine.ts';
import type { Finding } from './finding.ts';
import { type Fired, type ForlopView, NONE, type Position, type Rule } from './rule.ts';
import { RunningSeen } from './seen.ts';

/** What a rule that looks at a whole forløp, or across forløp, answers. */
export type Answer = Fired | readonly Fired[] | undefined;

const NOTHING: readonly Finding[] = [];

/** One forløp while it is walked, and what the rules across forløp read afterwards. */
export class ForlopState implements CheckedForlop {
  readonly seen = new RunningSeen();
  findings: readonly Finding[] = NOTHING;
  start: Position = NONE;
  last: Position = NONE;
  end: Position = NONE;
  previous: ForlopView | undefined;
  whole = false;
  code!: EventCode;
  /** What has fired; the severity waits until it is known whether the forløp is whole. */
  private fired: { rule: Rule; fired: Fired }[] = [];

  get firedCount(): number {
    return this.fired.length;
  }

  begin(start: Position, stop: Position, code: EventCode, before: ForlopState | undefined): void {
    this.seen.clear();
    this.start = start;
    this.last = stop - 1;
    this.end = NONE;
    this.code = code;
    this.previous = before?.code.typeIndex === code.typeIndex ? before : undefined;
    if (this.fired.length > 0) this.fired = [];
  }

  add(rule: Rule, fired: Fired): void {
    this.fired.push({ rule, fired });
  }

  addAll(rule: Rule, answer: Fired | readonly Fired[]): void {
    if (Array.isArray(answer)) for (const fired of answer) this.add(rule, fired);
    else this.add(rule, answer as Fired);
  }

  /** Makes findings of what has fired, now that it is known whether the forløp is whole. */
  settle(): void {
    this.findings =
      this.fired.length > 0 ? this.fired.map(({ rule, fired }) => findingOf(rule, fired, this.whole)) : NOTHING;
  }
}

/** Only here does a finding become `uavklart` because events may be hidden; no rule knows about completeness. */
export function findingOf(rule: Rule, fired: Fired, whole: boolean): Finding {
  const unclear = fired.unclear ?? (whole || rule.looksAt === 'event' ? undefined : 'not-whole');
  return {
    rule: rule.id,
    severity: unclear ? 'uavklart' : (fired.severity ?? rule.severity),
    row: fired.row,
    related: fired.related,
    variant: fired.variant,
    unclear,
  };
}

/** A rule that throws becomes one visible finding, never an empty panel. */
export function failed(row: number): Fired {
  return { row, related: [], unclear: 'rule-failed' };
}
