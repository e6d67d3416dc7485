import { isoOf } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { tableOf } from '../forlop/event-table.ts';
import { sammenstill } from '../forlop/sammenstilling.ts';
import { forlopstyper } from '../kodeverk/forlopstyper.ts';
import { findHendelse } from '../kodeverk/hendelser.ts';
import type { CheckOptions } from './engine.ts';
import type { Finding } from './finding.ts';
import { checkIntended } from './intended.ts';

/** A registration that would be right today. */
export interface NextStep {
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  /** `tips` and `uavklart` only: what would be a `feil` or an `advarsel` is never offered. */
  readonly findings: readonly Finding[];
}

type Candidate = Pick<NextStep, 'forlopstype' | 'hendelse' | 'utfall'>;

/** The ordinary course of a forløp. */
const COURSE = ['A', 'M', 'C', 'U', 'E', 'X'] as const;
/** Ends after which the patient's treatment goes on in a forløp of another type. */
const TRANSFERRED = 'N';

/**
 * The registrations that would be right on `options.today`, in the order of the ordinary course. Which hendelse comes
 * next follows from what the forløp has; whether it is right is the engine's answer, the same as for any event.
 * @param history one patient's events, in the order of the journal's list
 */
export function nextSteps(history: readonly EventInput[], options: CheckOptions): readonly NextStep[] {
  const steps: NextStep[] = [];
  for (const candidate of candidates(history)) {
    const intended: EventInput = {
      ...candidate,
      pasient: history[0]?.pasient ?? '',
      dato: isoOf(options.today),
    };
    const caused = checkIntended(history, intended, options)
      .findings.filter(({ scope }) => scope === 'intended')
      .map(({ finding }) => finding);
    const holds = caused.every(({ severity }) => severity === 'tips' || severity === 'uavklart');
    if (holds) steps.push({ ...candidate, findings: caused });
  }
  return steps;
}

function candidates(history: readonly EventInput[]): readonly Candidate[] {
  const table = tableOf(history);
  const put = sammenstill(table);
  const found: Candidate[] = [];
  for (const { code: forlopstype } of forlopstyper()) {
    const last = lastForlop(forlopstype);
    if (!last) continue;
    const codes = codesOf(last.start, last.end);
    const ending = codes.find(({ hendelse }) => hendelse === 'X');
    if (!ending) found.push(...COURSE.flatMap((hendelse) => withUtfall(forlopstype, hendelse, codes)));
    else if (ending.utfall === TRANSFERRED) found.push(...otherStarts(forlopstype));
    else found.push({ forlopstype, hendelse: 'A', utfall: '' });
  }
  // A patient of whom nothing is registered is taken into a forløp of some type: only the clinician knows which.
  if (found.length === 0) found.push(...otherStarts(''));
  return unique(found);

  function lastForlop(forlopstype: string): { start: number; end: number } | undefined {
    for (let n = put.forlopStart.length - 1; n >= 0; n--) {
      const start = put.forlopStart[n] as number;
      if (table.codeOf(put.order.row(start)).forlopstype === forlopstype) {
        return { start, end: put.forlopEnd[n] as number };
      }
    }
    return undefined;
  }

  function codesOf(start: number, end: number) {
    return Array.from({ length: end - start }, (_, n) => table.codeOf(put.order.row(start + n)));
  }
}

/** The codes of one hendelse that fit an open forløp with these codes; none where its turn has passed. */
function withUtfall(
  forlopstype: string,
  hendelse: (typeof COURSE)[number],
  codes: readonly { hendelse: string; utfall: string }[],
): Candidate[] {
  const has = (code: string) => codes.some((event) => event.hendelse === code);
  const isTreated = codes.some(({ hendelse: h, utfall }) => h === 'C' && (utfall === 'P' || utfall === 'T'));
  const hasPlan = codes.some(({ hendelse: h, utfall }) => h === 'U' && utfall === 'U');
  if (hendelse === 'U' && (!isTreated || hasPlan)) return [];
  if (hendelse === 'E' && !isTreated) return [];
  if (hendelse === 'M' && has('C')) return [];
  const utfall = findHendelse(hendelse)?.utfall.filter((entry) => entry.inEdition2024) ?? [];
  if (utfall.length === 0) return [{ forlopstype, hendelse, utfall: '' }];
  return utfall.map(({ code }) => ({ forlopstype, hendelse, utfall: code }));
}

function otherStarts(ended: string): Candidate[] {
  return forlopstyper()
    .filter((entry) => entry.inEdition2024 && entry.code !== ended)
    .map(({ code }) => ({ forlopstype: code, hendelse: 'A', utfall: '' }));
}

function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ forlopstype, hendelse, utfall }) => {
    const key = `${forlopstype}${hendelse}${utfall}`;
    return !seen.has(key) && seen.add(key);
  });
}
