import { SEVERITIES, type Severity } from '../checks/finding.ts';
import type { PackedFindings } from '../checks/packed-findings.ts';
import { RULE_IDS, type RuleId } from '../checks/rule-ids.ts';
import { UNREADABLE } from '../forlop/day.ts';
import type { EventTable } from '../forlop/event-table.ts';
import { countingSort } from './counting-sort.ts';
import type { Months } from './months.ts';
import type { Places } from './places.ts';

/** Which findings to list; what is left out or empty leaves all through. */
export interface FindingQuery {
  readonly rules?: readonly RuleId[] | undefined;
  readonly severities?: readonly Severity[] | undefined;
  readonly hf?: string | undefined;
  readonly enhet?: string | undefined;
  /** `2026-10`, or empty for events without a readable date. */
  readonly month?: string | undefined;
  readonly handled?: boolean | undefined;
  /** Part of a patient's key, in any case. */
  readonly search?: string | undefined;
  /** Marks that must stand on the finding, by the number given to `mark`. */
  readonly marked?: number | undefined;
  readonly sort: FindingSort;
  readonly descending?: boolean | undefined;
}

/** `patient` keeps each patient's findings together, in the order in which the file first names them. */
export type FindingSort = 'file' | 'patient' | 'severity' | 'rule' | 'place' | 'date';

const RULE_INDEX = new Map<RuleId, number>(RULE_IDS.map((id, index) => [id, index]));

/** The findings of a table as columns to filter and sort by: a hundred thousand are put in order in a few milliseconds. */
export class FindingIndex {
  readonly size: number;
  readonly rows: Int32Array;
  /** Index in RULE_IDS. */
  readonly rules: Uint8Array;
  /** Index in SEVERITIES. */
  readonly severities: Uint8Array;
  /** 1 where the user has marked it as handled. */
  readonly handled: Uint8Array;
  /** Bits that comparisons have set. */
  private readonly marks: Uint8Array;
  private inFileOrder: Uint32Array | undefined;
  private keys: readonly string[] | undefined;

  constructor(
    private readonly table: EventTable,
    private readonly findings: PackedFindings,
    private readonly places: Places,
    private readonly months: Months,
  ) {
    this.size = findings.size;
    this.rows = new Int32Array(this.size);
    this.rules = new Uint8Array(this.size);
    this.severities = new Uint8Array(this.size);
    this.handled = new Uint8Array(this.size);
    this.marks = new Uint8Array(this.size);
    for (let n = 0; n < this.size; n++) {
      const { row, rule, severity } = findings.at(n);
      this.rows[n] = row;
      this.rules[n] = RULE_INDEX.get(rule) as number;
      this.severities[n] = SEVERITIES.indexOf(severity);
    }
  }

  /** Numbers of the findings in the order of files, lines and rule ids. */
  get order(): Uint32Array {
    this.inFileOrder ??= this.findings.inRowOrder(this.table.size);
    return this.inFileOrder;
  }

  /** Sets a mark (a power of two) on the findings given, and takes it from all others. */
  mark(mark: number, numbers: Iterable<number>): void {
    for (let n = 0; n < this.size; n++) this.marks[n] = (this.marks[n] as number) & ~mark;
    for (const n of numbers) this.marks[n] = (this.marks[n] as number) | mark;
  }

  /** Numbers of the findings that the query lets through, in its order. */
  select(query: FindingQuery): Uint32Array {
    const passes = this.passes(query);
    const found = new Uint32Array(this.size);
    let count = 0;
    for (const n of this.order) if (passes(n)) found[count++] = n;
    const sorted = this.sorted(found.subarray(0, count), query.sort);
    return query.descending ? sorted.reverse() : sorted;
  }

  private passes(query: FindingQuery): (n: number) => boolean {
    const { rows, rules, severities, handled, marks, places, months, table } = this;
    const wantedRules = query.rules?.length
      ? flags(RULE_IDS.length, query.rules, (id) => RULE_INDEX.get(id))
      : undefined;
    const wantedSeverities = query.severities?.length
      ? flags(SEVERITIES.length, query.severities, (severity) => SEVERITIES.indexOf(severity))
      : undefined;
    const isPlace = this.placeFlags(query);
    const month = query.month === undefined ? undefined : months.list.indexOf(query.month);
    const isPatient = query.search?.trim() ? this.patientFlags(query.search.trim().toLowerCase()) : undefined;
    return (n) => {
      const row = rows[n] as number;
      return (
        (!wantedRules || wantedRules[rules[n] as number] === 1) &&
        (!wantedSeverities || wantedSeverities[severities[n] as number] === 1) &&
        (!isPlace || isPlace[places.ofRow[row] as number] === 1) &&
        (month === undefined || months.ofRow[row] === month) &&
        (query.handled === undefined || (handled[n] === 1) === query.handled) &&
        (query.marked === undefined || ((marks[n] as number) & query.marked) !== 0) &&
        (!isPatient || isPatient[table.pasient[row] as number] === 1)
      );
    };
  }

  private placeFlags({ hf, enhet }: FindingQuery): Uint8Array | undefined {
    if (hf === undefined && enhet === undefined) return undefined;
    return Uint8Array.from(this.places.list, (place) =>
      (hf === undefined || place.hf === hf) && (enhet === undefined || place.enhet === enhet) ? 1 : 0,
    );
  }

  /** The texts of the keys are made once, for patients with a finding only. */
  private patientFlags(part: string): Uint8Array {
    const { pasienter, pasient } = this.table;
    if (!this.keys) {
      const keys = new Array<string>(pasienter.size).fill('');
      for (const row of this.rows) {
        const number = pasient[row] as number;
        if (keys[number] === '') keys[number] = pasienter.text(number).toLowerCase();
      }
      this.keys = keys;
    }
    return Uint8Array.from(this.keys, (key) => (key.includes(part) ? 1 : 0));
  }

  private sorted(found: Uint32Array, sort: FindingSort): Uint32Array {
    const { rows, rules, severities, places, table } = this;
    const row = (n: number) => rows[n] as number;
    switch (sort) {
      case 'file':
        return found;
      case 'patient':
        return countingSort(found, (n) => table.pasient[row(n)] as number, table.pasienter.size);
      case 'severity':
        return countingSort(found, (n) => severities[n] as number, SEVERITIES.length);
      case 'rule':
        return countingSort(found, (n) => rules[n] as number, RULE_IDS.length);
      case 'place':
        return countingSort(found, (n) => places.ofRow[row(n)] as number, places.list.length);
      case 'date':
        return this.byDate(found);
    }
  }

  /** Days are few beside findings, and a finding without a day comes first. */
  private byDate(found: Uint32Array): Uint32Array {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const n of found) {
      const day = this.dayOf(n);
      if (day === UNREADABLE) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
    if (last < first) return found;
    const keyOf = (n: number) => {
      const day = this.dayOf(n);
      return day === UNREADABLE ? 0 : day - first + 1;
    };
    return countingSort(found, keyOf, last - first + 2);
  }

  private dayOf(n: number): number {
    return this.table.day[this.rows[n] as number] as number;
  }
}

function flags<T>(count: number, wanted: readonly T[], indexOf: (one: T) => number | undefined): Uint8Array {
  const set = new Uint8Array(count);
  for (const one of wanted) set[indexOf(one) ?? -1] = 1;
  return set;
}
