import { type DayNumber, partsOfDay } from '../forlop/day.ts';
import type { EventTable } from '../forlop/event-table.ts';
import { type ForlopFacts, type ForlopFactsTable, NO_ROW } from './forlop-facts.ts';

export type PeriodLength = 'month' | 'tertial' | 'year';

/** How the forløp are told apart besides by HF. */
export interface Grouping {
  /** All HF as one: their `hf` is empty. */
  readonly together?: boolean;
  readonly enhet?: boolean;
  readonly period?: PeriodLength;
  /** Count the forløp that the registry leaves out too: what the figure would be with them. */
  readonly withLeftOut?: boolean;
}

export interface Share {
  readonly teller: number;
  readonly nevner: number;
}

export interface IndicatorRow {
  readonly hf: string;
  readonly enhet: string;
  /** `2026-11`, `2026-T3`, `2026`, or empty when periods are not told apart. */
  readonly period: string;
  /** Forløp left out of all three figures, where the first event lies here. */
  readonly utelatt: number;
  readonly utredningstid: Utredningstid;
  readonly behandlingsplan: Share;
  readonly evaluering: Share;
}

export interface Utredningstid {
  readonly n: number;
  /** Days, not rounded; null where n is 0. */
  readonly mean: number | null;
  /** Days; the mean of the middle two where n is even; null where n is 0. */
  readonly median: number | null;
  /** How many forløp took 0-14, 15-28, 29-42, 43-63, 64-91 and over 91 days. */
  readonly groups: readonly number[];
}

/** Last day of each group of assessment times but the last. */
const GROUP_ENDS = [14, 28, 42, 63, 91];

/**
 * The three indicators per HF, and per unit and period where asked (source: helsedirektoratet-forenkling-av-
 * registrering, table 4). A forløp belongs to the HF, unit and period of the decision that it is measured by, one
 * left out to those of its first event. Every HF of an event has a row, sorted by code point.
 */
export function indicators(table: EventTable, facts: ForlopFactsTable, grouping: Grouping = {}): IndicatorRow[] {
  const groups = new Groups(table, grouping);
  if (!grouping.enhet && !grouping.period) for (const row of firstRowOfEachHf(table)) groups.of(row);
  for (let n = 0; n < facts.size; n++) addForlop(groups, facts.at(n), grouping.withLeftOut ?? false);
  return groups.rows();
}

function firstRowOfEachHf({ size, hf, hfs }: EventTable): number[] {
  const seen = new Uint8Array(hfs.size);
  const rows: number[] = [];
  for (let row = 0; row < size; row++) {
    const number = hf[row] as number;
    if (seen[number]) continue;
    seen[number] = 1;
    rows.push(row);
  }
  return rows;
}

function addForlop(groups: Groups, facts: ForlopFacts, withLeftOut: boolean): void {
  if (facts.isLeftOut) groups.of(facts.firstRow).utelatt++;
  if (facts.isLeftOut && !withLeftOut) return;
  if (facts.decisionRow !== NO_ROW) groups.of(facts.decisionRow).days.push(facts.assessmentDays);
  if (facts.treatmentRow === NO_ROW) return;
  const treated = groups.of(facts.treatmentRow);
  treated.treated++;
  if (facts.hasPlan) treated.planned++;
  if (facts.hasEvaluation) treated.evaluated++;
}

interface Group {
  readonly hf: number;
  readonly enhet: number;
  readonly period: string;
  readonly days: number[];
  utelatt: number;
  treated: number;
  planned: number;
  evaluated: number;
}

class Groups {
  private readonly byHf = new Map<number, Group>();
  private readonly byKey = new Map<string, Group>();

  constructor(
    private readonly table: EventTable,
    private readonly grouping: Grouping,
  ) {}

  /** The group that the event of this row belongs to. */
  of(row: number): Group {
    const hf = this.grouping.together ? 0 : (this.table.hf[row] as number);
    if (!this.grouping.enhet && !this.grouping.period) return fetch(this.byHf, hf, () => group(hf, 0, ''));
    const enhet = this.grouping.enhet ? (this.table.enhet[row] as number) : 0;
    const period = this.grouping.period ? periodName(this.table.day[row] as number, this.grouping.period) : '';
    return fetch(this.byKey, `${hf} ${enhet} ${period}`, () => group(hf, enhet, period));
  }

  rows(): IndicatorRow[] {
    const all = [...this.byHf.values(), ...this.byKey.values()].map((found) => this.row(found));
    return all.sort(
      (a, b) =>
        compareCodePoints(a.hf, b.hf) || compareCodePoints(a.enhet, b.enhet) || compareCodePoints(a.period, b.period),
    );
  }

  private row(found: Group): IndicatorRow {
    return {
      hf: this.table.hfs.text(found.hf),
      enhet: this.table.enheter.text(found.enhet),
      period: found.period,
      utelatt: found.utelatt,
      utredningstid: utredningstid(found.days),
      behandlingsplan: { teller: found.planned, nevner: found.treated },
      evaluering: { teller: found.evaluated, nevner: found.treated },
    };
  }
}

function group(hf: number, enhet: number, period: string): Group {
  return { hf, enhet, period, days: [], utelatt: 0, treated: 0, planned: 0, evaluated: 0 };
}

function fetch<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Number, mean, median and distribution of assessment times in days. */
export function utredningstid(days: readonly number[]): Utredningstid {
  const sorted = Float64Array.from(days).sort();
  const n = sorted.length;
  const groups = new Array<number>(GROUP_ENDS.length + 1).fill(0);
  let total = 0;
  for (const day of sorted) {
    total += day;
    const found = GROUP_ENDS.findIndex((end) => day <= end);
    const at = found < 0 ? GROUP_ENDS.length : found;
    groups[at] = (groups[at] as number) + 1;
  }
  if (n === 0) return { n, mean: null, median: null, groups };
  const upper = sorted[n >> 1] as number;
  const lower = sorted[(n - 1) >> 1] as number;
  return { n, mean: total / n, median: (lower + upper) / 2, groups };
}

/** Name of the period that a day lies in: `2026-11`, `2026-T3` (a tertial is four months) or `2026`. */
export function periodName(day: DayNumber, length: PeriodLength): string {
  const { year, month } = partsOfDay(day);
  if (length === 'year') return String(year);
  if (length === 'tertial') return `${year}-T${Math.ceil(month / 4)}`;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Order by Unicode code point, which differs from the order of UTF-16 units above the basic plane. */
export function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0) as number);
  const right = Array.from(b, (character) => character.codePointAt(0) as number);
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i] !== right[i]) return (left[i] as number) - (right[i] as number);
  }
  return left.length - right.length;
}
