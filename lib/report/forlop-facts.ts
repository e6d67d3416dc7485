import type { CheckedForlop } from '../checks/engine.ts';
import type { Finding, Severity } from '../checks/finding.ts';
import { type Context, NONE, type Position } from '../checks/rule.ts';
import type { RuleId } from '../checks/rule-ids.ts';

/** Forløp with one of these the registry leaves out of its figures («ikke med i beregning»). */
const LEFT_OUT: readonly RuleId[] = [
  'start-mangler',
  'forste-kode-ikke-start',
  'forlop-ikke-innfort',
  'dato-for-kodeverket',
];
/** Every set of those rules, by the set as bits, so that asking for one makes nothing. */
const LEFT_OUT_SETS: readonly (readonly RuleId[])[] = Array.from({ length: 1 << LEFT_OUT.length }, (_, bits) =>
  LEFT_OUT.filter((_, bit) => (bits & (1 << bit)) !== 0),
);
/** What a forløp's findings come to, by the gravest: tips leave it in order. */
const VERDICTS: readonly ForlopFacts['verdict'][] = ['ok', 'uavklart', 'advarsel', 'feil'];
const RANK: Readonly<Record<Severity, number>> = { tips: 0, uavklart: 1, advarsel: 2, feil: 3 };

const HAS_PLAN = 1;
const HAS_EVALUATION = 2;
const HAS_START = 4;
/** Above the flags: two bits for the verdict, then one for each rule that leaves out. */
const VERDICT_SHIFT = 3;
const LEFT_OUT_SHIFT = 5;

/** No such event in the forløp. */
export const NO_ROW = -1;

/** What the indicators need of one forløp. Rows are the table's. */
export interface ForlopFacts {
  readonly firstRow: number;
  /** The clinical decision that ends the assessment, and the days to it from the first attendance. */
  readonly decisionRow: number;
  readonly assessmentDays: number;
  /** The first decision on treatment (C/P or C/T). */
  readonly treatmentRow: number;
  readonly isLeftOut: boolean;
  /** The rules for which the registry leaves it out; all of them must be put right to bring it back. */
  readonly leftOutBy: readonly RuleId[];
  /** The gravest of what stands on its events; `ok` where that is at most a `tips`. */
  readonly verdict: 'ok' | 'uavklart' | 'advarsel' | 'feil';
  readonly hasPlan: boolean;
  readonly hasEvaluation: boolean;
  readonly hasStart: boolean;
}

/**
 * The facts of every forløp as columns, filled while the checks run. Source of the definitions:
 * helsedirektoratet-forenkling-av-registrering, table 4 and «Indikatorer».
 */
export class ForlopFactsTable {
  size = 0;
  /** How many forløp have no A. */
  withoutStart = 0;
  private firstRows = new Int32Array(1024);
  private decisionRows = new Int32Array(1024);
  private days = new Int32Array(1024);
  private treatmentRows = new Int32Array(1024);
  private flags = new Uint16Array(1024);

  add(forlop: CheckedForlop, reader: Context): void {
    const n = this.size++;
    if (n === this.firstRows.length) this.grow();
    const { seen } = forlop;
    const decision = assessmentEnd(forlop, reader);
    const treatment = firstOf(seen.first('C/P'), seen.first('C/T'));
    this.firstRows[n] = reader.row(forlop.start);
    this.decisionRows[n] = decision === NONE ? NO_ROW : reader.row(decision);
    this.days[n] = decision === NONE ? 0 : reader.day(decision) - reader.day(seen.first('M'));
    this.treatmentRows[n] = treatment === NONE ? NO_ROW : reader.row(treatment);
    this.flags[n] =
      judge(forlop.findings) |
      (seen.has('U/U') ? HAS_PLAN : 0) |
      (seen.has('E') ? HAS_EVALUATION : 0) |
      (seen.has('A') ? HAS_START : 0);
    if (!seen.has('A')) this.withoutStart++;
  }

  at(n: number): ForlopFacts {
    const flags = this.flags[n] as number;
    return {
      firstRow: this.firstRows[n] as number,
      decisionRow: this.decisionRows[n] as number,
      assessmentDays: this.days[n] as number,
      treatmentRow: this.treatmentRows[n] as number,
      isLeftOut: flags >> LEFT_OUT_SHIFT !== 0,
      leftOutBy: LEFT_OUT_SETS[flags >> LEFT_OUT_SHIFT] as readonly RuleId[],
      verdict: VERDICTS[(flags >> VERDICT_SHIFT) & 3] as ForlopFacts['verdict'],
      hasPlan: (flags & HAS_PLAN) !== 0,
      hasEvaluation: (flags & HAS_EVALUATION) !== 0,
      hasStart: (flags & HAS_START) !== 0,
    };
  }

  private grow(): void {
    const capacity = this.firstRows.length * 2;
    this.firstRows = copied(this.firstRows, capacity);
    this.decisionRows = copied(this.decisionRows, capacity);
    this.days = copied(this.days, capacity);
    this.treatmentRows = copied(this.treatmentRows, capacity);
    const flags = new Uint16Array(capacity);
    flags.set(this.flags);
    this.flags = flags;
  }
}

function copied(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(capacity);
  copy.set(column);
  return copy;
}

/** The verdict and the rules that leave out, as the flags hold them. */
function judge(findings: readonly Finding[]): number {
  let verdict = 0;
  let leftOut = 0;
  for (const { rule, severity } of findings) {
    verdict = Math.max(verdict, RANK[severity]);
    if (severity === 'uavklart') continue;
    const bit = LEFT_OUT.indexOf(rule);
    if (bit >= 0) leftOut |= 1 << bit;
  }
  return (verdict << VERDICT_SHIFT) | (leftOut << LEFT_OUT_SHIFT);
}

function firstOf(a: Position, b: Position): Position {
  if (a === NONE || b === NONE) return Math.max(a, b);
  return Math.min(a, b);
}

/**
 * The first C after the first M. A decision to go on assessing (C/U, C/N) dated before edition-2024 does not end the
 * measure: the next C does.
 */
function assessmentEnd({ seen, last }: CheckedForlop, reader: Context): Position {
  if (!seen.has('M') || !seen.has('C')) return NONE;
  for (let position = seen.first('M') + 1; position <= last; position++) {
    const { hendelse, utfall } = reader.code(position);
    if (hendelse !== 'C') continue;
    const goesOn = (utfall === 'U' || utfall === 'N') && reader.period(position) !== 'edition-2024';
    if (!goesOn) return position;
  }
  return NONE;
}
