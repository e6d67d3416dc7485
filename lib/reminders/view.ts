import type { IsoDay } from '../forlop/day.ts';
import type { ReminderView } from '../messages.ts';
import { isDone, limitOf, postponedTo, stateOf } from './limit.ts';
import type { Reminder } from './reminder.ts';
import type { SiteQuestion } from './site-questions.ts';

/**
 * The reminder as the list shows it; undefined where it has ended. `due` is the day put off to, where there is one. A
 * prompt shows its day until that comes, and none from then on: it has no limit that could pass.
 * @param question what is asked of it, where another site shows it as done
 */
export function viewOf(
  reminder: Reminder,
  label: string,
  today: IsoDay,
  question?: SiteQuestion,
): ReminderView | undefined {
  if (reminder.ended) return undefined;
  const due = limitOf(reminder) ?? laterThan(today, reminder.due);
  return {
    id: reminder.id,
    kind: reminder.kind,
    forlopstype: reminder.forlopstype,
    ...(due === undefined ? {} : { due }),
    state: stateOf(reminder, today),
    label,
    lastSeen: reminder.lastSeen,
    old: reminder.old,
    postponements: reminder.postponements.map(({ to, reason, on }) => ({ to, reason, on })),
    ...overruledBy(reminder),
    ...(reminder.provisional ? { provisional: true } : {}),
    ...(question ? { shownDoneBy: nameOf(question.site) } : {}),
    from: { hendelse: reminder.from.hendelse, dato: reminder.from.dato },
  };
}

/** What the user said last, where the journal has given another day since: then both are shown. */
function overruledBy(reminder: Reminder): Pick<ReminderView, 'overruled'> {
  const { done } = reminder;
  if (done && !isDone(reminder)) return { overruled: { done: done.on } };
  const last = reminder.postponements.at(-1);
  return last && postponedTo(reminder) === undefined ? { overruled: { to: last.to } } : {};
}

/** A site as one knows it: its host, with the port where that is another than the usual one. */
function nameOf(site: string): string {
  return URL.canParse(site) ? new URL(site).host : site;
}

function laterThan(today: IsoDay, day: IsoDay | undefined): IsoDay | undefined {
  return day !== undefined && day > today ? day : undefined;
}
