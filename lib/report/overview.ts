import { SEVERITIES, type Severity } from '../checks/finding.ts';
import { RULE_IDS, type RuleId } from '../checks/rule-ids.ts';
import type { CheckedTable } from './check-table.ts';
import type { FindingIndex } from './finding-index.ts';
import type { ForlopFacts } from './forlop-facts.ts';
import type { Months } from './months.ts';
import type { Place, Places } from './places.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What is counted of a place, a month, or everything. Forløp belong to the place and month of their first event. */
export interface Tally {
  readonly events: number;
  readonly forlop: number;
  /** Forløp with a `feil` or an `advarsel`. */
  readonly toCorrect: number;
  /** Forløp that the registry leaves out of its figures. */
  readonly leftOut: number;
  readonly findings: SeverityCounts;
}

export interface RuleCount {
  readonly rule: RuleId;
  readonly findings: SeverityCounts;
  readonly count: number;
  /** Forløp that come back into the registry's figures when this rule's findings alone are put right. */
  readonly regained: number;
}

/** All that the result screen says of an export, in numbers. */
export interface Overview extends Tally {
  readonly pasienter: number;
  readonly inOrder: number;
  /** Forløp by the gravest of their findings. */
  readonly verdicts: Readonly<Record<ForlopFacts['verdict'], number>>;
  /** Events in no forløp: duplicates, unknown types, dates that cannot be read. */
  readonly outside: number;
  readonly withoutStart: number;
  /** Left-out forløp with several reasons: none of `regained` counts them. */
  readonly severalReasons: number;
  /** The rules that fired, the most forløp regained first, then the most findings. */
  readonly rules: readonly RuleCount[];
  readonly places: readonly (Place & Tally)[];
  readonly months: readonly (Tally & { readonly month: string })[];
}

type Counter = { -readonly [K in keyof Tally]: K extends 'findings' ? Record<Severity, number> : number };

/** Counts what a checked export comes to. */
export function overviewOf(checked: CheckedTable, index: FindingIndex, places: Places, months: Months): Overview {
  const { table, facts, put } = checked;
  const all = counter();
  const byPlace = places.list.map(counter);
  const byMonth = months.list.map(counter);
  const countersOf = (row: number) => [
    all,
    byPlace[places.ofRow[row] as number] as Counter,
    byMonth[months.ofRow[row] as number] as Counter,
  ];
  for (let row = 0; row < table.size; row++) {
    (byPlace[places.ofRow[row] as number] as Counter).events++;
    (byMonth[months.ofRow[row] as number] as Counter).events++;
  }
  const verdicts = { ok: 0, uavklart: 0, advarsel: 0, feil: 0 };
  const regained = new Map<RuleId, number>();
  let severalReasons = 0;
  for (let n = 0; n < facts.size; n++) {
    const { firstRow, verdict, leftOutBy } = facts.at(n);
    verdicts[verdict]++;
    const [reason] = leftOutBy;
    if (leftOutBy.length > 1) severalReasons++;
    else if (reason) regained.set(reason, (regained.get(reason) ?? 0) + 1);
    for (const one of countersOf(firstRow)) {
      one.forlop++;
      if (verdict === 'feil' || verdict === 'advarsel') one.toCorrect++;
      if (reason) one.leftOut++;
    }
  }
  for (let n = 0; n < index.size; n++) {
    const severity = SEVERITIES[index.severities[n] as number] as Severity;
    for (const one of countersOf(index.rows[n] as number)) one.findings[severity]++;
  }
  const inForlop = put.forlopEnd.reduce((sum, end, n) => sum + end - (put.forlopStart[n] as number), 0);
  return {
    ...all,
    events: table.size,
    pasienter: checked.pasienter,
    inOrder: verdicts.ok,
    verdicts,
    outside: table.size - inForlop,
    withoutStart: facts.withoutStart,
    severalReasons,
    rules: rulesOf(checked, regained),
    places: places.list.map((place, n) => ({ ...place, ...(byPlace[n] as Counter) })),
    months: months.list.map((month, n) => ({ month, ...(byMonth[n] as Counter) })),
  };
}

function rulesOf({ findings }: CheckedTable, regained: ReadonlyMap<RuleId, number>): RuleCount[] {
  return RULE_IDS.filter((rule) => findings.count(rule) > 0)
    .map((rule) => ({
      rule,
      findings: countsOf((severity) => findings.count(rule, severity)),
      count: findings.count(rule),
      regained: regained.get(rule) ?? 0,
    }))
    .sort((a, b) => b.regained - a.regained || b.count - a.count);
}

function countsOf(count: (severity: Severity) => number): Record<Severity, number> {
  return { feil: count('feil'), advarsel: count('advarsel'), tips: count('tips'), uavklart: count('uavklart') };
}

function counter(): Counter {
  return { events: 0, forlop: 0, toCorrect: 0, leftOut: 0, findings: countsOf(() => 0) };
}
