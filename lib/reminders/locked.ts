import { lastWorkingDay, nextWorkingDay } from '../deadlines/working-days.ts';
import { type IsoDay, isoOf, parseIsoDay } from '../forlop/day.ts';
import { announceDay, limitOf } from './limit.ts';
import type { Reminder } from './reminder.ts';
import { type Tidings, untoldDays } from './tell.ts';

/**
 * What can be told while everything is locked, from nothing but on which days how many limits fall. Of which kind they
 * are is not known, so one is told beforehand on the days that all kinds have in common.
 */

/** How many limits fall on a day. */
export type DayCount = readonly [day: IsoDay, count: number];

const LEADS = [7, 1, 0];

/** What there is to tell that has not been told through `announced`; undefined where it is nothing. */
export function tidingsOfDays(
  days: readonly DayCount[],
  announced: IsoDay | undefined,
  today: IsoDay,
): Tidings | undefined {
  const sum = { today: 0, over: 0, ahead: 0 };
  for (const [limit, count] of days) {
    if (untold(limit, announced).some((day) => day <= today)) sum[placeOf(limit, today)] += count;
  }
  return sum.today + sum.over + sum.ahead === 0 ? undefined : sum;
}

/** The next day on which there will be something to tell. */
export function nextDayToTell(days: readonly DayCount[], announced: IsoDay | undefined): IsoDay | undefined {
  return days.flatMap(([limit]) => untold(limit, announced)).sort()[0];
}

/** What the badge counts while locked: limits that are due now or have passed. */
export function countDueDays(days: readonly DayCount[], today: IsoDay): number {
  return days.filter(([limit]) => placeOf(limit, today) !== 'ahead').reduce((sum, [, count]) => sum + count, 0);
}

/**
 * The reminder, when through a day all was told that could be told while locked: what was told last makes up for what was
 * not told before it. What only an open vault could tell of (a fortnight before), and what was seen or put off on that
 * day or later, is still to be told.
 */
export function toldWhileLocked(reminder: Reminder, announced: IsoDay): Reminder {
  const limit = limitOf(reminder);
  const last = untoldDays(reminder)
    .filter((day) => day <= announced)
    .sort()
    .at(-1);
  if (limit === undefined || last === undefined) return reminder;
  const since = [reminder.lastSeen, ...reminder.postponements.map(({ on }) => on)].sort().at(-1) ?? reminder.lastSeen;
  return last > since && tellable(limit).includes(last) ? { ...reminder, toldThrough: announced } : reminder;
}

function untold(limit: IsoDay, announced: IsoDay | undefined): IsoDay[] {
  return tellable(limit).filter((day) => announced === undefined || day > announced);
}

function tellable(limit: IsoDay): IsoDay[] {
  const day = parseIsoDay(limit);
  return [...LEADS.map((lead) => lastWorkingDay(day - lead)), nextWorkingDay(day + 1)].map(isoOf);
}

function placeOf(limit: IsoDay, today: IsoDay): keyof Tidings {
  if (limit < today) return 'over';
  return announceDay(limit) <= today ? 'today' : 'ahead';
}
