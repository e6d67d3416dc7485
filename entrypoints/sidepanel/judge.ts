import type { ShownFields } from '../../components/IntendedCode.tsx';
import { type ForlopLineView, linesOf } from '../../components/line-of-forlop.ts';
import { checkEvents } from '../../lib/checks/check.ts';
import type { Completeness } from '../../lib/checks/completeness.ts';
import type { CheckOptions } from '../../lib/checks/engine.ts';
import { factsOf, hashFacts } from '../../lib/checks/facts.ts';
import type { Finding } from '../../lib/checks/finding.ts';
import { checkIntended, type ScopedFinding } from '../../lib/checks/intended.ts';
import type { EventInput, EventTable } from '../../lib/forlop/event-table.ts';
import type { FieldName, Verdict } from '../../lib/locale/panel-texts.ts';
import type { AsideReason } from '../../lib/locale/set-aside-texts.ts';
import type { JoinedForm } from '../../lib/page/join.ts';
import { type Asides, NO_ASIDES } from './aside-desk.ts';
import { type FindingGroup, groupFindings } from './group-findings.ts';
import { type Intended, intendedOf } from './intended.ts';
import { completenessOf, eventsOf } from './shown-history.ts';

/** Findings about one set of events, ready to be put into words. */
export interface Findings {
  readonly table: EventTable;
  readonly completeness: Completeness;
  readonly groups: readonly FindingGroup[];
  /** Those that the user has set aside. */
  readonly aside: readonly (FindingGroup & { readonly reason: AsideReason })[];
}

export interface FormView {
  readonly key: string;
  readonly verdict: Verdict;
  readonly fields: ShownFields;
  /** What is still to be filled before anything can be said. */
  readonly missing: readonly FieldName[];
  readonly saved: boolean;
  readonly edits: boolean;
  /** What concerns the registration or comes from it. */
  readonly findings: Findings;
  /** The forløp that it belongs to. */
  readonly line: ForlopLineView | undefined;
}

/** What is said of a history, apart from any registration. */
export interface JudgedHistory {
  readonly before: Findings;
  readonly lines: readonly ForlopLineView[];
  /** The history, with the registration where it could be made as it stands. */
  readonly events: readonly EventInput[];
}

/** Options of the checks, the completeness left out: each list has its own. */
export type JudgeOptions = Omit<CheckOptions, 'history'>;

/** Judges a list of events in which nothing is about to be registered. */
export function judgeHistory(
  events: readonly EventInput[],
  completeness: Completeness,
  options: JudgeOptions,
  asides: Asides = NO_ASIDES,
): JudgedHistory {
  const { table, findings } = checkEvents(events, { ...options, history: completeness });
  const { standing, aside } = part(
    findings.map((finding) => ({ finding, scope: 'history' })),
    table,
    asides,
  );
  const before = { table, completeness, groups: groupFindings(standing), aside };
  return { before, lines: linesOf(table, findings, { coming: true }), events };
}

/**
 * Judges what a form is about to register, with the list that it registers into. A row that the form edits, or that it
 * was saved as, is what is judged and no part of what was there before.
 */
export function judgeForm(
  { form, key, history: list }: JoinedForm,
  birth: string,
  options: JudgeOptions,
  asides: Asides = NO_ASIDES,
): JudgedHistory & { readonly view: FormView } {
  const all = eventsOf(list, birth);
  const completeness = completenessOf(list);
  const intended = intendedOf(form, list, birth);
  const saved = form.savedAs === undefined ? undefined : all[form.savedAs];
  const history = all.filter((_, row) => row !== (saved ? form.savedAs : form.edits));
  const about = { key, fields: intended.fields, saved: saved !== undefined, edits: !saved && form.edits !== undefined };
  const event = saved ?? intended.event;
  if (!event) return unfilled(history, completeness, options, intended, about, asides);

  const { table, findings } = checkIntended(history, event, { ...options, history: completeness });
  const { standing, aside } = part(findings, table, asides);
  const groups = groupFindings(standing);
  const isOwn = ({ lead }: FindingGroup) => lead.scope === 'intended';
  const isBefore = (group: FindingGroup) => !isOwn(group);
  const verdict = verdictOf(standing);
  const inTable = findings.map(({ finding }) => finding);
  const lines = linesOf(table, inTable, { intended: history.length, isSaved: about.saved, coming: true });
  return {
    before: { table, completeness, groups: groups.filter(isBefore), aside: aside.filter(isBefore) },
    lines,
    // What cannot stand as it is leads nowhere.
    events: verdict === 'stop' ? history : [...history, event],
    view: {
      ...about,
      verdict,
      missing: [],
      findings: { table, completeness, groups: groups.filter(isOwn), aside: aside.filter(isOwn) },
      line: lines.find(({ concerned }) => concerned),
    },
  };
}

/** The gravest answer about the registration decides; a tip alone leaves it in order. */
export function verdictOf(findings: readonly ScopedFinding[]): Verdict {
  const own = new Set(findings.filter(({ scope }) => scope === 'intended').map(({ finding }) => finding.severity));
  if (own.has('feil')) return 'stop';
  if (own.has('advarsel')) return 'look';
  return own.has('uavklart') ? 'unclear' : 'ok';
}

/** A form that is not filled enough: no fault, and the forløp that it would go into is shown as it is. */
function unfilled(
  history: readonly EventInput[],
  completeness: Completeness,
  options: JudgeOptions,
  { fields, missing }: Intended,
  about: Pick<FormView, 'key' | 'fields' | 'saved' | 'edits'>,
  asides: Asides,
): JudgedHistory & { readonly view: FormView } {
  const judged = judgeHistory(history, completeness, options, asides);
  const type = fields.forlopstype.code;
  const line = judged.lines.find(({ forlopstype, open }) => open && (type === '' || type === forlopstype));
  const findings = { ...judged.before, groups: [], aside: [] };
  return { ...judged, view: { ...about, verdict: 'unclear', missing, findings, line } };
}

/** Can it be set aside? What the journal or the registry will refuse stays until it is put right. */
export function isSetAsideable({ severity, unclear }: Finding): boolean {
  return severity !== 'feil' && unclear !== 'rule-failed';
}

/** Parts what stands from what the user has set aside. */
function part(
  findings: readonly ScopedFinding[],
  table: EventTable,
  asides: Asides,
): { readonly standing: readonly ScopedFinding[]; readonly aside: Findings['aside'] } {
  if (asides.size === 0) return { standing: findings, aside: [] };
  const reasonOf = ({ finding }: ScopedFinding) =>
    isSetAsideable(finding) ? asides.get(hashFacts(factsOf(finding, table))) : undefined;
  const reasons = new Map(findings.map((found) => [found, reasonOf(found)]));
  const aside = groupFindings(findings.filter((found) => reasons.get(found) !== undefined));
  return {
    standing: findings.filter((found) => reasons.get(found) === undefined),
    aside: aside.flatMap((group) => {
      const reason = reasons.get(group.lead);
      return reason === undefined ? [] : [{ ...group, reason }];
    }),
  };
}
