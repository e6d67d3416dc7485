import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { type IsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import type { remindersChanged } from '../../lib/messages.ts';
import { countDueDays, nextDayToTell } from '../../lib/reminders/locked.ts';
import { limitsOf, type Patient } from '../../lib/reminders/patient.ts';
import { countDue, nextTellDay } from '../../lib/reminders/tell.ts';
import { wakeFor } from '../../lib/reminders/wake.ts';
import { readOpenDays } from '../../lib/store/days.ts';
import { countDays, type OpenDays } from '../../lib/store/open-days.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { keepingNow } from './keeping.ts';
import { store } from './patient-store.ts';
import { readUnkept, readUnsealedPatients } from './unkept.ts';

/** The one alarm for telling. It only wakes: what is to be told lies in the database. */
export const ALARM = 'reminders';

/** Brings what follows from what is stored up to date after a change: badge, alarm, and the pages that show it. */
export async function refresh(): Promise<void> {
  const now = new Date();
  const [{ due, next }, { hours }] = await Promise.all([outlook(todayInOslo(now)), readSettings()]);
  await Promise.all([
    showBadge(due),
    next === undefined
      ? browser.alarms.clear(ALARM)
      : browser.alarms.create(ALARM, { when: wakeFor(next, now, hours).getTime() }),
    announceChange(),
  ]);
}

interface Outlook {
  /** How many limits are due now or have passed. */
  readonly due: number;
  /** The next day on which there is something to tell. */
  readonly next: IsoDay | undefined;
}

async function outlook(today: IsoDay): Promise<Outlook> {
  switch (await keepingNow()) {
    case 'open': {
      const { patients } = await store.read();
      const reminders = patients.flatMap(({ patient }) => patient.reminders);
      return { due: countDue(reminders, today), next: nextTellDay(reminders) };
    }
    case 'locked':
      return ofDays(await readOpenDays(), today);
    case 'none': {
      const { announced } = await readOpenDays();
      const unsealed = ofDays(daysOf(await readUnsealedPatients(), announced), today);
      return { due: unsealed.due + countUnkept(await readUnkept(), today), next: unsealed.next };
    }
    default:
      return { due: countUnkept(await readUnkept(), today), next: undefined };
  }
}

/** The table of days of patients that are not sealed. */
export function daysOf(patients: readonly Patient[], announced: IsoDay | undefined): OpenDays {
  return { days: countDays(patients.flatMap(limitsOf)), ...(announced === undefined ? {} : { announced }) };
}

function ofDays({ days, announced }: OpenDays, today: IsoDay): Outlook {
  return { due: countDueDays(days, today), next: nextDayToTell(days, announced) };
}

function countUnkept(patients: readonly Patient[], today: IsoDay): number {
  return countDue(
    patients.flatMap(({ reminders }) => reminders),
    today,
  );
}

async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#0b5cab' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

/** Says to the pages that are open: ask again. */
export async function announceChange(): Promise<void> {
  const message: z.infer<typeof remindersChanged> = { kind: 'reminders-changed' };
  await browser.runtime.sendMessage(message).catch(() => undefined); // no page is open to hear it
}
