import type { CheckedForlop } from '../checks/engine.ts';
import type { Finding } from '../checks/finding.ts';
import { type Context, NONE, type Position } from '../checks/rule.ts';
import type { RuleId } from '../checks/rule-ids.ts';

/** Forløp with one of these the registry leaves out of its figures («ikke med i beregning»). */
const LEFT_OUT: ReadonlySet<RuleId> = new Set<RuleId>([
  'start-mangler',
  'forste-kode-ikke-start',
  'forlop-ikke-innfort',
  'dato-for-kodeverket',
]);

const IS_LEFT_OUT = 1;
const HAS_PLAN = 2;
const HAS_EVALUATION = 4;
const HAS_START = 8;

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
  private flags = new Uint8Array(1024);

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
      (forlop.findings.some(leavesOut) ? IS_LEFT_OUT : 0) |
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
      isLeftOut: (flags & IS_LEFT_OUT) !== 0,
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
    const flags = new Uint8Array(capacity);
    flags.set(this.flags);
    this.flags = flags;
  }
}

function copied(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(capacity);
  copy.set(column);
  return copy;
}

function leavesOut({ rule, severity }: Finding): boolean {
  return severity !== 'uavklart' && LEFT_OUT.has(rule);
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
