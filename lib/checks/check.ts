import { type EventInput, type EventTable, tableOf } from '../forlop/event-table.ts';
import { sammenstill } from '../forlop/sammenstilling.ts';
import { type CheckOptions, runChecks } from './engine.ts';
import type { Finding } from './finding.ts';

export interface Checked {
  readonly table: EventTable;
  /** In the order of the events given, then of the rule ids. */
  readonly findings: readonly Finding[];
}

/** Checks a handful of events, as a page, a paste or an example gives them. `row` of a finding is the index. */
export function checkEvents(events: readonly EventInput[], options: CheckOptions): Checked {
  const table = tableOf(events);
  const findings: Finding[] = [];
  runChecks(table, sammenstill(table), options, { finding: (found) => findings.push(found) });
  findings.sort((a, b) => a.row - b.row || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  return { table, findings };
}
