import type { FillEvent, StepSuggestion, Suggestion } from '../../components/suggestion.ts';
import { fixOf } from '../../lib/checks/fix.ts';
import { nextSteps } from '../../lib/checks/next-steps.ts';
import type { Fix } from '../../lib/checks/rule.ts';
import type { RuleId } from '../../lib/checks/rule-ids.ts';
import { type IsoDay, isoDay, isoOf } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import type { JoinedForm } from '../../lib/page/join.ts';
import type { FormReading, HistoryReading } from '../../lib/page/reading.ts';
import type { Findings, FormView, JudgeOptions } from './judge.ts';
import { completenessOf, eventsOf } from './shown-history.ts';

/** What can be filled into one form. */
export interface FormOffers {
  /** What would put a finding right, by the rule that found it. */
  readonly fixes: ReadonlyMap<RuleId, Suggestion>;
  /** What would be right to register next. */
  readonly steps: readonly StepSuggestion[];
}

export const NO_OFFERS: FormOffers = { fixes: new Map(), steps: [] };

/** What the panel offers to fill into a form: the form as read and as judged in, plain data out. */
export function offersFor(
  { form, history }: JoinedForm,
  view: FormView,
  birth: string,
  options: JudgeOptions,
): FormOffers {
  return { fixes: fixesFor(form, view), steps: stepsFor(form, view, history, birth, options) };
}

/** Steps of a list, remembered for as long as the list stays the same. */
const STEPS = new WeakMap<readonly EventInput[], { readonly key: string; readonly steps: readonly StepSuggestion[] }>();

/** What would put the findings about a form's registration right, by the rule that found it. */
function fixesFor(form: FormReading, { fields, findings, saved }: FormView): ReadonlyMap<RuleId, Suggestion> {
  const fixes = new Map<RuleId, Suggestion>();
  if (saved) return fixes;
  const held: FillEvent = {
    forlopstype: fields.forlopstype.code,
    hendelse: fields.hendelse.code,
    utfall: fields.utfall.code,
    dato: dayOf(fields.dato.code),
  };
  for (const { lead, also } of findings.groups) {
    const found = [lead, ...also].find(({ finding }) => offers(findings, finding, form));
    const fix = found && fixOf(found.finding, findings.table);
    const suggestion = fix && fixed(held, fix);
    if (suggestion && canTake(form, suggestion.event, held.forlopstype)) fixes.set(lead.finding.rule, suggestion);
  }
  return fixes;
}

/** A code or a date is put right in the form's own registration only; an edited one is not set aside for another. */
function offers(
  { table }: Findings,
  finding: Findings['groups'][number]['lead']['finding'],
  form: FormReading,
): boolean {
  const fix = fixOf(finding, table);
  if (!fix) return false;
  return fix.kind === 'register-first' ? form.edits === undefined : finding.row === table.size - 1;
}

function fixed(held: FillEvent, fix: Fix): Suggestion {
  switch (fix.kind) {
    case 'code':
      return {
        kind: fix.forlopstype === undefined ? 'utfall' : 'type',
        event: { ...held, forlopstype: fix.forlopstype ?? held.forlopstype, utfall: fix.utfall ?? held.utfall },
      };
    case 'date':
      return { kind: 'date', event: { ...held, dato: isoOf(fix.day) } };
    case 'register-first':
      return { kind: 'first', event: { forlopstype: held.forlopstype, hendelse: fix.hendelse, utfall: '', dato: '' } };
  }
}

/**
 * The registrations that would be right now and that the form can take. None while it holds a whole one that is not yet
 * saved, or edits a registered one: then the next thing is Lagre. What the user has chosen already is kept to.
 */
function stepsFor(
  form: FormReading,
  { fields, saved, edits, missing }: FormView,
  history: HistoryReading | undefined,
  birth: string,
  options: JudgeOptions,
): readonly StepSuggestion[] {
  if (!history || edits || (!saved && missing.length === 0)) return [];
  const chosen = (code: string) => (saved ? '' : code);
  return listSteps(eventsOf(history, birth), history, options).filter(
    ({ event }) =>
      isOneOf(chosen(fields.forlopstype.code), event.forlopstype) &&
      isOneOf(chosen(fields.hendelse.code) || headingOf(form), event.hendelse) &&
      isOneOf(chosen(fields.utfall.code), event.utfall) &&
      canTake(form, event, fields.forlopstype.code),
  );
}

function isOneOf(chosen: string, code: string): boolean {
  return chosen === '' || chosen === code;
}

function headingOf(form: FormReading): string {
  return asksForHendelse(form) || form.hendelse.kind !== 'value' ? '' : form.hendelse.value;
}

function listSteps(
  events: readonly EventInput[],
  history: HistoryReading,
  options: JudgeOptions,
): readonly StepSuggestion[] {
  const completeness = completenessOf(history);
  const key = JSON.stringify([options.today, options.simplifiedFrom, completeness]);
  const known = STEPS.get(events);
  if (known?.key === key) return known.steps;
  const steps = nextSteps(events, { ...options, history: completeness }).map(
    ({ forlopstype, hendelse, utfall, findings }): StepSuggestion => ({
      kind: 'step',
      event: { forlopstype, hendelse, utfall, dato: '' },
      tips: findings.flatMap(({ rule, severity }) => (severity === 'tips' ? [rule] : [])),
      unsure: findings.some(({ severity }) => severity === 'uavklart'),
    }),
  );
  STEPS.set(events, { key, steps });
  return steps;
}

/** Has the form a field for everything that must be set? @param type the one that it has, or that the list tells */
export function canTake(form: FormReading, event: FillEvent, type: string): boolean {
  const { fields } = form;
  const hasCode = fields.includes('kode');
  const takesType = hasCode || fields.includes('forlopstype') || type === event.forlopstype;
  const takesHendelse =
    asksForHendelse(form) || (form.hendelse.kind === 'value' && form.hendelse.value === event.hendelse);
  const takesUtfall = event.utfall === '' || asksForHendelse(form) || fields.includes('utfall');
  return takesType && takesHendelse && takesUtfall && fields.includes('dato');
}

function asksForHendelse({ fields }: FormReading): boolean {
  return fields.includes('hendelse') || fields.includes('kode');
}

function dayOf(code: string): IsoDay | '' {
  const parsed = isoDay.safeParse(code);
  return parsed.success ? parsed.data : '';
}
