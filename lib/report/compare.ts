import { RULE_IDS, type RuleId } from '../checks/rule-ids.ts';
import type { EventTable } from '../forlop/event-table.ts';
import type { FindingIndex } from './finding-index.ts';
import { findingKey } from './finding-keys.ts';

/** An export and its findings. */
export interface Compared {
  readonly table: EventTable;
  readonly index: FindingIndex;
}

/** What has become of findings from one export to the next. */
export interface Change {
  /** Found before and not now, although the patient is still there. */
  readonly corrected: number;
  /** Found before; nothing of the patient is in the new export. */
  readonly gone: number;
  readonly fresh: number;
  readonly remaining: number;
}

type Counter = { -readonly [K in keyof Change]: Change[K] };

export interface Comparison extends Change {
  readonly rules: readonly (Change & { readonly rule: RuleId })[];
  readonly places: readonly (Change & { readonly hf: string; readonly enhet: string })[];
  /** Numbers of findings: in the new export, and of those corrected in the former one. */
  readonly freshNumbers: readonly number[];
  readonly remainingNumbers: readonly number[];
  readonly correctedNumbers: readonly number[];
}

/**
 * Holds the findings of two exports against each other. A finding is the same when patient, type, code, date and rule
 * are: an event that was given another date, and is still wrong, is one corrected and one new.
 */
export function compareExports(before: Compared, after: Compared): Comparison {
  const inBefore = countKeys(before);
  const inAfter = countKeys(after);
  const patients = patientsOf(after.table);
  const counters = new Counters();
  const freshNumbers: number[] = [];
  const remainingNumbers: number[] = [];
  const correctedNumbers: number[] = [];
  for (const n of before.index.order) {
    if (take(inAfter, findingKey(before.table, before.index, n))) continue;
    const pasient = before.table.pasienter.text(before.table.pasient[before.index.rows[n] as number] as number);
    const isThere = patients.has(pasient);
    counters.add(before, n, isThere ? 'corrected' : 'gone');
    if (isThere) correctedNumbers.push(n);
  }
  for (const n of after.index.order) {
    const isOld = take(inBefore, findingKey(after.table, after.index, n));
    counters.add(after, n, isOld ? 'remaining' : 'fresh');
    (isOld ? remainingNumbers : freshNumbers).push(n);
  }
  return { ...counters.result(), freshNumbers, remainingNumbers, correctedNumbers };
}

function countKeys({ table, index }: Compared): Map<string, number> {
  const counts = new Map<string, number>();
  for (const n of index.order) {
    const key = findingKey(table, index, n);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Takes one of a key, if there is one left. */
function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

function patientsOf({ size, pasient, pasienter }: EventTable): ReadonlySet<string> {
  const numbers = new Set<number>();
  for (let row = 0; row < size; row++) numbers.add(pasient[row] as number);
  return new Set(Array.from(numbers, (number) => pasienter.text(number)));
}

/** The changes counted for each rule and each place. */
class Counters {
  private readonly all = counter();
  private readonly byRule = new Map<RuleId, Counter>();
  private readonly byPlace = new Map<string, Counter & { readonly hf: string; readonly enhet: string }>();

  add({ table, index }: Compared, n: number, what: keyof Change): void {
    const row = index.rows[n] as number;
    const rule = RULE_IDS[index.rules[n] as number] as RuleId;
    const hf = table.hfs.text(table.hf[row] as number);
    const enhet = table.enheter.text(table.enhet[row] as number);
    const place = `${hf}\n${enhet}`;
    const ofRule = this.byRule.get(rule) ?? counter();
    const ofPlace = this.byPlace.get(place) ?? { hf, enhet, ...counter() };
    this.byRule.set(rule, ofRule);
    this.byPlace.set(place, ofPlace);
    for (const one of [this.all, ofRule, ofPlace]) one[what]++;
  }

  result() {
    const rules = RULE_IDS.flatMap((rule) => {
      const counts = this.byRule.get(rule);
      return counts ? [{ rule, ...counts }] : [];
    });
    return { ...this.all, rules, places: [...this.byPlace.values()] };
  }
}

function counter(): Counter {
  return { corrected: 0, gone: 0, fresh: 0, remaining: 0 };
}
