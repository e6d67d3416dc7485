import type { IsoDay } from '../forlop/day.ts';
import type { PostponeReason } from '../messages.ts';
import { toldWhenSeen } from './limit.ts';
import type { Reminder } from './reminder.ts';

/**
 * Puts a reminder off to another day, usually the next appointment. Every postponement is kept with its reason; it
 * holds for as long as the journal gives the same day. Undefined where the day given is not after today.
 */
export function postpone(reminder: Reminder, to: IsoDay, reason: PostponeReason, today: IsoDay): Reminder | undefined {
  if (to <= today) return undefined;
  const { done: _, ...rest } = reminder;
  const { due } = reminder;
  const postponements = [...reminder.postponements, { to, reason, on: today, ...(due === undefined ? {} : { due }) }];
  const put = { ...rest, postponements };
  return { ...put, old: false, toldThrough: toldWhenSeen(put, today) };
}
