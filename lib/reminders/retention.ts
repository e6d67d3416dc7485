import { type IsoDay, parseIsoDay } from '../forlop/day.ts';
import { isLive } from './limit.ts';
import type { Reminder } from './reminder.ts';

/** How many days one that is done or has ended is kept after the journal was last seen to ask for it. */
const KEPT = 30;

/** Has the reminder had its time? Those still waited for are never among them. */
export function isExpired(reminder: Reminder, today: IsoDay): boolean {
  if (isLive(reminder)) return false;
  const days = [reminder.lastSeen, reminder.done?.on, reminder.ended?.on].filter((day) => day !== undefined);
  return days.every((day) => isLongAgo(day, today));
}

/** Is a day so long ago that what is no longer needed may go? */
export function isLongAgo(day: IsoDay, today: IsoDay): boolean {
  return parseIsoDay(today) - parseIsoDay(day) > KEPT;
}
