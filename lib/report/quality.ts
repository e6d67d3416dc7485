import { SEVERITIES, type Severity } from '../checks/finding.ts';
import { UNREADABLE } from '../forlop/day.ts';
import type { CheckedTable } from './check-table.ts';
import type { FindingIndex } from './finding-index.ts';
import { compareCodePoints, type Grouping, periodName } from './indicators.ts';

/** How good the registrations of a place and period are. Forløp belong to where their first event lies. */
export interface QualityRow {
  readonly hf: string;
  readonly enhet: string;
  readonly period: string;
  readonly events: number;
  readonly forlop: number;
  /** Forløp that the registry leaves out. */
  readonly utelatt: number;
  readonly toCorrect: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

type Counter = { -readonly [K in keyof QualityRow]: K extends 'findings' ? Record<Severity, number> : QualityRow[K] };

/** Data quality per place and period; events without a readable date are in no period. */
export function quality(checked: CheckedTable, index: FindingIndex, grouping: Grouping): readonly QualityRow[] {
  const { table, facts } = checked;
  const rows = new Map<string, Counter>();
  const periods = new Map<number, string>();
  const periodOf = (day: number, length: NonNullable<Grouping['period']>) => {
    const known = periods.get(day);
    if (known !== undefined) return known;
    const name = day === UNREADABLE ? '' : periodName(day, length);
    periods.set(day, name);
    return name;
  };
  const counterOf = (row: number): Counter => {
    const hf = grouping.together ? 0 : (table.hf[row] as number);
    const enhet = grouping.enhet ? (table.enhet[row] as number) : 0;
    const period = grouping.period ? periodOf(table.day[row] as number, grouping.period) : '';
    const key = `${hf} ${enhet} ${period}`;
    const known = rows.get(key);
    if (known) return known;
    const made = counter(table.hfs.text(hf), table.enheter.text(enhet), period);
    rows.set(key, made);
    return made;
  };
  for (let row = 0; row < table.size; row++) counterOf(row).events++;
  for (let n = 0; n < facts.size; n++) {
    const { firstRow, isLeftOut, verdict } = facts.at(n);
    const one = counterOf(firstRow);
    one.forlop++;
    if (isLeftOut) one.utelatt++;
    if (verdict === 'feil' || verdict === 'advarsel') one.toCorrect++;
  }
  for (let n = 0; n < index.size; n++) {
    counterOf(index.rows[n] as number).findings[SEVERITIES[index.severities[n] as number] as Severity]++;
  }
  return [...rows.values()]
    .filter(({ period }) => !grouping.period || period !== '')
    .sort(
      (a, b) =>
        compareCodePoints(a.hf, b.hf) || compareCodePoints(a.enhet, b.enhet) || compareCodePoints(a.period, b.period),
    );
}

function counter(hf: string, enhet: string, period: string): Counter {
  const findings = { feil: 0, advarsel: 0, tips: 0, uavklart: 0 };
  return { hf, enhet, period, events: 0, forlop: 0, utelatt: 0, toCorrect: 0, findings };
}
