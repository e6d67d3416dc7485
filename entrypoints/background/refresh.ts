import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { type IsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import type { remindersChanged } from '../../lib/messages.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { countDue, nextTellDay } from '../../lib/reminders/tell.ts';
import { wakeFor } from '../../lib/reminders/wake.ts';
import { reminderStore } from './reminder-store.ts';

/** The one alarm. It only wakes: what is to be told lies in the database. */
export const ALARM = 'reminders';

/** Brings what follows from the stored reminders up to date after a change: badge, alarm, and the pages that show them. */
export async function refresh(): Promise<void> {
  const { records } = await reminderStore.read();
  const now = new Date();
  await Promise.all([showBadge(records, todayInOslo(now)), setAlarm(records, now), announceChange()]);
}

async function showBadge(reminders: readonly Reminder[], today: IsoDay): Promise<void> {
  const count = countDue(reminders, today);
  await browser.action.setBadgeBackgroundColor({ color: '#0b5cab' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

async function setAlarm(reminders: readonly Reminder[], now: Date): Promise<void> {
  const day = nextTellDay(reminders);
  if (day === undefined) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: wakeFor(day, now).getTime() });
}

async function announceChange(): Promise<void> {
  const message: z.infer<typeof remindersChanged> = { kind: 'reminders-changed' };
  await browser.runtime.sendMessage(message).catch(() => undefined); // no page is open to hear it
}
