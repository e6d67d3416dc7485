import { type DeadlineOptions, deadlines } from '../deadlines/deadlines.ts';
import type { IsoDay } from '../forlop/day.ts';
import { type KnownEvent, keyOf } from './known-events.ts';
import { isLive } from './limit.ts';
import { type Patient, type SeeOptions, seePatient } from './patient.ts';
import type { Reminder } from './reminder.ts';
import { countsFor, type SitePairs, withPairs } from './site-pairs.ts';

/** A site that no list of which asks for a reminder shows events that would end it. */
export interface SiteQuestion {
  readonly site: string;
  /** Those events: what the user has answered for them is not asked again. */
  readonly facts: string;
}

export type QuestionOptions = Omit<DeadlineOptions, 'history'> & { readonly pairs: SitePairs };

/**
 * Of which reminders of a patient the user is to be asked, by their ids: another site than those that ask for them shows
 * what they wait for. That a site does not show something says nothing of what another shows.
 */
export function questionsOf(patient: Patient, options: QuestionOptions): ReadonlyMap<string, SiteQuestion> {
  const sites = [...new Set(patient.known.map(({ site }) => site))].filter((site) => site !== undefined);
  const found = new Map<string, SiteQuestion>();
  if (sites.length < 2) return found;
  for (const one of patient.reminders) {
    const question = isLive(one) ? questionOf(one) : undefined;
    if (question) found.set(one.id, question);
  }
  return found;

  function questionOf(reminder: Reminder): SiteQuestion | undefined {
    const asking = reminder.sites ?? [];
    const counts = (site: string | undefined) => asking.some((one) => countsFor(options.pairs, site, one));
    const own = patient.known.filter(({ site }) => site === undefined || counts(site));
    if (asking.length === 0 || !isWaitedFor(reminder, own)) return undefined;
    const shown = new Set(own.map(keyOf));
    for (const site of sites.filter((one) => !counts(one))) {
      const others = patient.known.filter((event) => event.site === site);
      if (isWaitedFor(reminder, [...own, ...others])) continue;
      const news = others.filter((event) => event.forlopstype === reminder.forlopstype && !shown.has(keyOf(event)));
      const facts = news.map(keyOf).sort().join('\n\n');
      if (!reminder.answered?.some((one) => one.site === site && one.facts === facts)) return { site, facts };
    }
    return undefined;
  }

  /** Counted from its event, or from an earlier one: then it is not done, but due on another day. */
  function isWaitedFor({ kind, forlopstype, from }: Reminder, known: readonly KnownEvent[]): boolean {
    const events = [...new Map(known.map((event) => [keyOf(event), event])).values()];
    const inputs = events.map((event) => ({ ...event, omsorgsniva: event.omsorgsniva ?? '', pasient: '' }) as const);
    return deadlines(inputs, options).some(
      (one) => one.kind === kind && one.forlopstype === forlopstype && one.from.dato <= from.dato,
    );
  }
}

/** What has become of a patient, and which sites count for others from now on. */
export interface Answered {
  readonly patient: Patient;
  readonly pairs: SitePairs;
}

/**
 * The patient after the user's answer; undefined where nothing is asked of that reminder. With yes it ends, the site counts
 * for those that asked for it from then on (and they no more for the site than before), and what else of this patient it
 * shows as done ends with it.
 */
export function answerQuestion(
  patient: Patient,
  id: string,
  isYes: boolean,
  options: QuestionOptions & Pick<SeeOptions, 'today' | 'newId' | 'keepClosed'>,
): Answered | undefined {
  const question = questionsOf(patient, options).get(id);
  const sites = patient.reminders.find((one) => one.id === id)?.sites;
  if (!question || !sites) return undefined;
  const change = (after: (one: Reminder) => Reminder): Patient => ({
    ...patient,
    reminders: patient.reminders.map((one) => (one.id === id ? after(one) : one)),
  });
  if (!isYes) return { patient: change((one) => kept(one, question)), pairs: options.pairs };
  const pairs = withPairs(
    options.pairs,
    sites.map((site) => [question.site, site]),
  );
  const settled = change((one) => ended(one, options.today));
  const seen = { events: [], visible: { kind: 'unknown' } } as const;
  return { patient: seePatient(settled, seen, { ...options, ...question, token: patient.token, pairs }), pairs };
}

function kept(reminder: Reminder, { site, facts }: SiteQuestion): Reminder {
  const others = (reminder.answered ?? []).filter((one) => one.site !== site);
  return { ...reminder, answered: [...others, { site, facts }] };
}

function ended(reminder: Reminder, today: IsoDay): Reminder {
  return { ...reminder, ended: { on: today, how: 'settled' } };
}
