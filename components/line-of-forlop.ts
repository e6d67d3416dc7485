import type { Finding } from '../lib/checks/finding.ts';
import type { RuleId } from '../lib/checks/rule-ids.ts';
import type { DayNumber } from '../lib/forlop/day.ts';
import type { EventTable } from '../lib/forlop/event-table.ts';
import { sammenstill } from '../lib/forlop/sammenstilling.ts';

/** One step in the drawing of a forløp. */
export interface LineStep {
  readonly hendelse: string;
  readonly utfall: string;
  /**
   * `missing`: should stand here and does not. `unseen`: it cannot be told. `coming`: the rest of the course. `gap`:
   * registered steps that are left out, `times` of them, because nobody could take in a longer line.
   */
  readonly state: 'done' | 'now' | 'missing' | 'unseen' | 'coming' | 'gap';
  readonly day: DayNumber | undefined;
  /** How many of the same in a row are drawn as one. */
  readonly times: number;
  /** Something about this event is wrong. */
  readonly fault: 'feil' | 'advarsel' | undefined;
}

export interface ForlopLineView {
  readonly forlopstype: string;
  readonly steps: readonly LineStep[];
  readonly open: boolean;
  /** The event that is about to be registered is in it. */
  readonly concerned: boolean;
}

interface LineOptions {
  /** Row of the event that is about to be registered, and whether that has been done. */
  readonly intended?: number | undefined;
  readonly isSaved?: boolean;
  /** Whether the rest of the ordinary course is drawn after an open forløp. */
  readonly coming: boolean;
}

/** Rules that say that an earlier event is not there, and which. */
const MISSING: { readonly [Id in RuleId]?: string } = {
  'start-mangler': 'A',
  'beslutning-uten-fremmote': 'M',
  'evaluering-uten-beslutning': 'C',
  'tilbakemelding-uten-beslutning': 'C',
};

/**
 * The forløp of one patient's events, each as the steps that it is drawn as: what is registered in its order, what is
 * missing where it should stand, and what the ordinary course has left. The forløp that the registration belongs to
 * comes first, then open ones, then the latest.
 */
export function linesOf(
  table: EventTable,
  findings: readonly Finding[],
  options: LineOptions,
): readonly ForlopLineView[] {
  const put = sammenstill(table);
  const lines = Array.from(put.forlopStart, (start, n) => {
    const end = put.forlopEnd[n] ?? start;
    const rows = Array.from({ length: end - start }, (_, i) => put.order.row(start + i));
    return { line: lineOf(table, rows, findings, options), last: put.order.day(end - 1) };
  });
  const rank = ({ concerned, open }: ForlopLineView) => (concerned ? 2 : open ? 1 : 0);
  return lines.sort((a, b) => rank(b.line) - rank(a.line) || b.last - a.last).map(({ line }) => line);
}

function lineOf(
  table: EventTable,
  rows: readonly number[],
  findings: readonly Finding[],
  { intended, isSaved = false, coming }: LineOptions,
): ForlopLineView {
  const registered = new Set(rows.map((row) => table.codeOf(row).hendelse));
  const absent = new Set<string>();
  const steps: LineStep[] = [];
  for (const row of rows) {
    const own = findings.filter((found) => found.row === row);
    for (const hendelse of ['A', 'M', 'C']) {
      const found = own.find((one) => absentIn(one, registered) === hendelse);
      if (!found || absent.has(hendelse)) continue;
      absent.add(hendelse);
      steps.push(step(hendelse, found.severity === 'uavklart' ? 'unseen' : 'missing'));
    }
    const { hendelse, utfall } = table.codeOf(row);
    const state = row === intended && !isSaved ? 'now' : 'done';
    steps.push({ ...step(hendelse, state), utfall, day: table.day[row], fault: faultOf(own, registered) });
  }
  const open = table.codeOf(rows.at(-1) as number).hendelse !== 'X';
  return {
    forlopstype: table.codeOf(rows[0] as number).forlopstype,
    steps: [...shorten(merge(steps)), ...(coming && open ? restOfCourse(steps) : [])],
    open,
    concerned: intended !== undefined && rows.includes(intended),
  };
}

function step(hendelse: string, state: LineStep['state']): LineStep {
  return { hendelse, utfall: '', state, day: undefined, times: 1, fault: undefined };
}

/** The hendelse that the finding says is not there; where one stands later, the order is at fault instead. */
function absentIn({ rule }: Finding, registered: ReadonlySet<string>): string | undefined {
  const hendelse = MISSING[rule];
  return hendelse === undefined || registered.has(hendelse) ? undefined : hendelse;
}

function faultOf(own: readonly Finding[], registered: ReadonlySet<string>): LineStep['fault'] {
  const faults = own.filter((found) => absentIn(found, registered) === undefined).map((found) => found.severity);
  return faults.includes('feil') ? 'feil' : faults.includes('advarsel') ? 'advarsel' : undefined;
}

/** Draws a run of the same hendelse, as evaluations come, as one step with the date of the last. */
function merge(steps: readonly LineStep[]): readonly LineStep[] {
  const merged: LineStep[] = [];
  for (const next of steps) {
    const last = merged.at(-1);
    const same = last?.hendelse === next.hendelse && last.state === 'done' && next.state === 'done';
    if (last && same && !last.fault && !next.fault) merged[merged.length - 1] = { ...next, times: last.times + 1 };
    else merged.push(next);
  }
  return merged;
}

/** A longer line is cut to its beginning and its end, and what calls for a look in between. */
const LONGEST = 12;
const BEGINNING = 3;
const END = 5;

function shorten(steps: readonly LineStep[]): readonly LineStep[] {
  if (steps.length <= LONGEST) return steps;
  let looks = LONGEST - BEGINNING - END;
  const shortened: LineStep[] = [];
  for (const [index, next] of steps.entries()) {
    const isEdge = index < BEGINNING || index >= steps.length - END;
    const isLook = next.state !== 'done' || next.fault !== undefined;
    const last = shortened.at(-1);
    if (isEdge || (isLook && looks-- > 0)) shortened.push(next);
    else if (last?.state === 'gap') shortened[shortened.length - 1] = { ...last, times: last.times + 1 };
    else shortened.push(step('…', 'gap'));
  }
  return shortened;
}

/** What the ordinary course still has after the steps so far. */
function restOfCourse(steps: readonly LineStep[]): readonly LineStep[] {
  const has = (hendelse: string) => steps.some((each) => each.hendelse === hendelse);
  const decision = steps.findLast((each) => each.hendelse === 'C' && each.state !== 'missing');
  const isTreated = decision === undefined || !'SKAI'.includes(decision.utfall || ' ');
  const rest = [];
  if (!has('M') && !has('C')) rest.push('M');
  if (!has('C') && !has('E')) rest.push('C');
  if (isTreated && !has('U')) rest.push('U');
  if (isTreated && !has('E')) rest.push('E');
  return [...rest, 'X'].map((hendelse) => step(hendelse, 'coming'));
}
