import type { IsoDay } from '../forlop/day.ts';
import type { Reminder } from './reminder.ts';

/** Notes that the user has done it elsewhere; it holds for as long as the journal gives the same day. */
export function finish(reminder: Reminder, today: IsoDay): Reminder {
  const { due } = reminder;
  return { ...reminder, done: { on: today, ...(due === undefined ? {} : { due }) } };
}

/** Takes a reminder off the list for good; it is stored a while longer, so that the next sighting does not add it anew. */
export function remove(reminder: Reminder, today: IsoDay): Reminder {
  return { ...reminder, ended: { on: today, how: 'removed' } };
}
