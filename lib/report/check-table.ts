import type { Completeness } from '../checks/completeness.ts';
import { runChecks } from '../checks/engine.ts';
import { RULES } from '../checks/index.ts';
import { PackedFindings } from '../checks/packed-findings.ts';
import { type DayNumber, dayFromParts, partsOfDay, UNREADABLE } from '../forlop/day.ts';
import type { EventTable } from '../forlop/event-table.ts';
import { type Sammenstilling, sammenstill } from '../forlop/sammenstilling.ts';
import { ForlopFactsTable } from './forlop-facts.ts';

export interface FileCheckOptions {
  readonly today: DayNumber;
  readonly simplifiedFrom?: DayNumber | undefined;
  /** The export holds every event from this day on; all of the patients' events where it is left out. */
  readonly completeFrom?: DayNumber | undefined;
  /** Told now and then how many forløp have been checked, and how many there are. */
  readonly onProgress?: (forlop: number, of: number) => void;
}

/** Forløp from one telling to the next. */
const STEP = 1 << 14;

/** Everything that is known of an export once it has been checked. */
export interface CheckedTable {
  readonly table: EventTable;
  readonly put: Sammenstilling;
  readonly findings: PackedFindings;
  readonly facts: ForlopFactsTable;
  readonly forlop: number;
  readonly pasienter: number;
}

/**
 * Checks an export: puts its events together, runs every rule, and gathers what the indicators need.
 * @param put the events put together, where that has been done before: no setting changes it
 */
export function checkTable(
  table: EventTable,
  options: FileCheckOptions,
  put: Sammenstilling = sammenstill(table),
): CheckedTable {
  const findings = new PackedFindings();
  const facts = new ForlopFactsTable();
  const { today, simplifiedFrom, completeFrom, onProgress } = options;
  const history: Completeness =
    completeFrom === undefined ? { kind: 'complete' } : { kind: 'from', day: completeFrom, reason: 'file-from' };
  runChecks(
    table,
    put,
    { today, simplifiedFrom, source: 'file', history, rules: RULES },
    {
      finding: (found) => findings.add(found),
      forlop: (checked, reader) => {
        facts.add(checked, reader);
        if (facts.size % STEP === 0) onProgress?.(facts.size, put.forlopStart.length);
      },
    },
  );
  return { table, put, findings, facts, forlop: facts.size, pasienter: put.patientStart.length - 1 };
}

/** Above this share of forløp without an A, the export probably begins in the middle of them. */
const SHARE_WITHOUT_START = 0.08;

/**
 * The day from which the export is probably complete, where so many forløp lack a start that it must be an extract;
 * undefined where nothing needs to be asked. It is the first day of the first month that has at least a tenth as
 * many events as the busiest month, so that a few wrong years do not count.
 */
export function likelyCompleteFrom({ table, facts }: CheckedTable): DayNumber | undefined {
  if (facts.withoutStart <= facts.size * SHARE_WITHOUT_START) return undefined;
  const months = new Map<number, number>();
  for (let row = 0; row < table.size; row++) {
    const day = table.day[row] as number;
    if (day === UNREADABLE) continue;
    const { year, month } = partsOfDay(day);
    const key = year * 12 + month - 1;
    months.set(key, (months.get(key) ?? 0) + 1);
  }
  const busiest = Math.max(...months.values());
  const first = Math.min(...[...months].filter(([, count]) => count * 10 >= busiest).map(([key]) => key));
  return dayFromParts(Math.floor(first / 12), (first % 12) + 1, 1);
}
