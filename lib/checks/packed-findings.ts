import type { Finding, Severity, Unclear } from './finding.ts';
import { RULE_IDS, type RuleId } from './rule-ids.ts';

const SEVERITIES: readonly Severity[] = ['feil', 'advarsel', 'tips', 'uavklart'];
const UNCLEAR: readonly (Unclear | undefined)[] = [undefined, 'transition', 'unlisted', 'not-whole', 'rule-failed'];

/** Rule numbers by id, in the order in which findings of one event are listed. */
const BY_NAME = [...RULE_IDS].sort();
const RULE_NUMBER = new Map<RuleId, number>(BY_NAME.map((id, number) => [id, number]));

/** Stands in a place of an order that no finding has taken. */
const NOT_YET = 0xffffffff;

/** Findings of millions of events as columns; each becomes an object, and text, only when it is shown. */
export class PackedFindings {
  size = 0;
  private rows = new Int32Array(1024);
  private relatedRows = new Int32Array(1024);
  private rules = new Uint8Array(1024);
  private answers = new Uint8Array(1024);
  private variants = new Uint8Array(1024);
  private readonly variantNames: (string | undefined)[] = [undefined];
  /** Related rows beyond the first, by finding: few have any. */
  private readonly moreRelated = new Map<number, readonly number[]>();
  /** Findings by rule and severity. */
  private readonly counts = new Uint32Array(BY_NAME.length * SEVERITIES.length);

  add(found: Finding): void {
    const n = this.size++;
    if (n === this.rows.length) this.grow();
    const rule = RULE_NUMBER.get(found.rule) as number;
    const severity = SEVERITIES.indexOf(found.severity);
    this.rows[n] = found.row;
    this.rules[n] = rule;
    this.answers[n] = severity + SEVERITIES.length * UNCLEAR.indexOf(found.unclear);
    this.variants[n] = found.variant === undefined ? 0 : this.variantNumber(found.variant);
    this.relatedRows[n] = found.related[0] ?? -1;
    if (found.related.length > 1) this.moreRelated.set(n, found.related.slice(1));
    const cell = rule * SEVERITIES.length + severity;
    this.counts[cell] = (this.counts[cell] as number) + 1;
  }

  /** The finding kept under a number from 0 to `size`. */
  at(n: number): Finding {
    const answer = this.answers[n] as number;
    const unclear = UNCLEAR[Math.floor(answer / SEVERITIES.length)];
    const variant = this.variantNames[this.variants[n] as number];
    const related = this.relatedRows[n] as number;
    return {
      rule: BY_NAME[this.rules[n] as number] as RuleId,
      severity: SEVERITIES[answer % SEVERITIES.length] as Severity,
      row: this.rows[n] as number,
      related: related < 0 ? [] : [related, ...(this.moreRelated.get(n) ?? [])],
      variant,
      unclear,
    };
  }

  /** How many findings a rule has, of one severity or of all, `uavklart` answers included. */
  count(rule: RuleId, severity?: Severity): number {
    const first = (RULE_NUMBER.get(rule) as number) * SEVERITIES.length;
    if (severity !== undefined) return this.counts[first + SEVERITIES.indexOf(severity)] as number;
    return this.counts.subarray(first, first + SEVERITIES.length).reduce((sum, count) => sum + count, 0);
  }

  /** How many findings there are of one severity. */
  countOf(severity: Severity): number {
    return BY_NAME.reduce((sum, rule) => sum + this.count(rule, severity), 0);
  }

  /** The rules that fired, by id in alphabetical order, with how often. */
  countsByRule(): Partial<Record<RuleId, number>> {
    return Object.fromEntries(BY_NAME.filter((id) => this.count(id) > 0).map((id) => [id, this.count(id)]));
  }

  /** Numbers of the findings in the order of the rows, then of the rule ids. */
  inRowOrder(rowCount: number): Uint32Array {
    const next = new Uint32Array(rowCount + 1);
    const { rows, rules, size } = this;
    for (let n = 0; n < size; n++) next[(rows[n] as number) + 1] = (next[(rows[n] as number) + 1] as number) + 1;
    for (let row = 0; row < rowCount; row++) next[row + 1] = (next[row + 1] as number) + (next[row] as number);
    const order = new Uint32Array(size).fill(NOT_YET);
    for (let n = 0; n < size; n++) {
      const row = rows[n] as number;
      let at = next[row] as number;
      next[row] = at + 1;
      // Findings of one row are few: each slides down past those whose rule comes later in the alphabet.
      while (
        at > 0 &&
        rows[order[at - 1] as number] === row &&
        (rules[order[at - 1] as number] as number) > (rules[n] as number)
      ) {
        order[at] = order[at - 1] as number;
        at--;
      }
      order[at] = n;
    }
    return order;
  }

  private variantNumber(variant: string): number {
    const known = this.variantNames.indexOf(variant);
    return known >= 0 ? known : this.variantNames.push(variant) - 1;
  }

  private grow(): void {
    const capacity = this.rows.length * 2;
    this.rows = grown(new Int32Array(capacity), this.rows);
    this.relatedRows = grown(new Int32Array(capacity), this.relatedRows);
    this.rules = grown(new Uint8Array(capacity), this.rules);
    this.answers = grown(new Uint8Array(capacity), this.answers);
    this.variants = grown(new Uint8Array(capacity), this.variants);
  }
}

function grown<Column extends Int32Array | Uint8Array>(column: Column, from: Column): Column {
  column.set(from);
  return column;
}
