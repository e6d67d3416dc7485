import { UNREADABLE } from '../forlop/day.ts';
import type { EventTable } from '../forlop/event-table.ts';
import type { Finding } from './finding.ts';
import { ruleOf } from './index.ts';
import type { Fix } from './rule.ts';

/**
 * What puts a finding right, or undefined where that is not certain: an `uavklart` answer never has a fix.
 * @param table the table that was checked
 */
export function fixOf(found: Finding, table: EventTable): Fix | undefined {
  if (found.severity === 'uavklart') return undefined;
  const event = { code: table.codeOf(found.row), assessed: table.assessed?.[found.row] ?? UNREADABLE };
  return ruleOf(found.rule).fix?.(event, found.variant);
}
