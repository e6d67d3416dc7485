import { isoOf, parseIsoDay } from '../forlop/day.ts';
import type { ClassifiedField } from './classify.ts';
import { isFiltered } from './list-filters.ts';
import { isFolded } from './list-folds.ts';
import { pagingOf } from './list-paging.ts';
import { besideIn, type Scope, type SeenList, scopeOf, type Words, wordsAround } from './list-scope.ts';
import { windowOf } from './list-window.ts';
import type { CompletenessReading, EventReading } from './reading.ts';
import { findAll, findClosest, isShown } from './safe-dom.ts';

/** What was read of a list whose completeness is asked for. */
export interface ReadList extends SeenList {
  readonly events: readonly EventReading[];
  readonly unreadRows: number;
  /** Rows that are there but not shown. */
  readonly hiddenRows: number;
  readonly leftOut: number;
}

/**
 * How much of a list is visible. It counts as complete only when nothing says otherwise: loading, a filter, rows that
 * are folded in, hidden or unreadable, paging, rows that are not in the page. The first page of a list with the newest
 * first is complete from the day after its oldest: more of that day may stand on the next page.
 */
export function readCompleteness(list: ReadList, fields: readonly ClassifiedField[]): CompletenessReading {
  const scope = scopeOf(list);
  const words = wordsAround(scope);
  const rows = list.events.length + list.unreadRows + list.leftOut;
  if (isLoading(list, scope, words)) return { kind: 'unknown', reason: 'loading' };
  const paging = pagingOf(scope, words, rows);
  const window = windowOf(list);
  const cut = paging ?? (window && { ...window, reason: 'virtualised' as const });
  const doubt =
    (isFiltered(scope, words, fields) || list.hiddenRows > 0 ? 'filtered' : undefined) ??
    (isFolded(scope) ? 'collapsed' : undefined) ??
    (list.unreadRows > 0 ? 'unreadable-rows' : undefined);
  if (!cut) return doubt === undefined ? { kind: 'complete' } : { kind: 'unknown', reason: doubt };
  const day = doubt === undefined && cut.isFirst && cut.reason !== 'filtered' ? dayAfterOldest(list.events) : undefined;
  return day === undefined ? { kind: 'unknown', reason: cut.reason } : { kind: 'from', day, reason: cut.reason };
}

/** Where the newest come first: the day after the last one's; undefined where the order is another or cannot be told. */
function dayAfterOldest(events: readonly EventReading[]) {
  const days = events.map(({ dato }) => (dato.kind === 'value' ? dato.value : undefined));
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || first <= last) return undefined;
  const isFalling = days.every((day, index) => day !== undefined && (index === 0 || day <= (days[index - 1] ?? '')));
  return isFalling ? isoOf(parseIsoDay(last) + 1) : undefined;
}

const BUSY = '[aria-busy="true"]';
const SPINNER =
  '[role="progressbar"]:not([aria-valuenow]), [role="status"] [aria-busy="true"], [class*="skeleton" i], [class*="shimmer" i]';

/** The whole of a line, as a list says it in the place of rows. */
const SAYS_LOADING =
  /^(?:laster|lastar|henter|hentar|loading)(?: (?:inn|flere|fleire|hendelser|hendingar|rader|data|more|liste|listen))*\s*(?:…|\.{2,})?$/i;

/** Rows are still on their way. */
function isLoading({ parts }: SeenList, scope: Scope, { lines }: Words): boolean {
  if (parts.some((part) => findClosest(part, BUSY) !== undefined || findAll(part, BUSY, 5).some(isShown))) return true;
  return besideIn(scope, SPINNER, 5).length > 0 || lines.some((line) => SAYS_LOADING.test(line));
}
