import { UNREADABLE } from '../forlop/day.ts';
import type { EventInput, EventTable } from '../forlop/event-table.ts';
import { checkEvents } from './check.ts';
import type { CheckOptions } from './engine.ts';
import type { Finding } from './finding.ts';

/** `intended`: concerns the event about to be registered, or appears only because of it. `history`: was there. */
export type Scope = 'intended' | 'history';

export interface ScopedFinding {
  readonly finding: Finding;
  readonly scope: Scope;
}

export interface CheckedIntended {
  /** The history's events in the order given, then the intended one. */
  readonly table: EventTable;
  /** What concerns the intended event first, then what was already wrong. */
  readonly findings: readonly ScopedFinding[];
}

/**
 * Checks an event before it is registered: the same rules on the history with it and without it. A finding that the
 * event makes go away is not shown; one that stands on it, or that the history alone does not give, is its doing.
 */
export function checkIntended(
  history: readonly EventInput[],
  intended: EventInput,
  options: CheckOptions,
): CheckedIntended {
  const { table, findings } = checkEvents([...history, intended], options);
  const before = checkEvents(history, options).findings;
  const own = history.length;
  const known = new Set(before.map(place));
  const caused = findings.filter((found) => found.row === own || !known.has(place(found)));
  // An event whose date cannot be read makes everything of its type unclear; it does not change what was wrong.
  const earlier =
    table.day[own] === UNREADABLE ? before : findings.filter((found) => found.row !== own && known.has(place(found)));
  return {
    table,
    findings: [...caused.map(scoped('intended')), ...earlier.map(scoped('history'))],
  };
}

/** The same rule on the same event is the same finding, even when its severity changes. */
function place(found: Finding): string {
  return `${found.row} ${found.rule}`;
}

function scoped(scope: Scope): (finding: Finding) => ScopedFinding {
  return (finding) => ({ finding, scope });
}
