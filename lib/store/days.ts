import type { IsoDay } from '../forlop/day.ts';
import { read } from './database.ts';
import { change } from './mirror.ts';
import { type OpenDays, parseOpenDays } from './open-days.ts';

/** What stands in the open, readable while everything else is locked. */
export async function readOpenDays(): Promise<OpenDays> {
  return parseOpenDays(await read((transaction) => transaction.objectStore('meta').get('days')));
}

/** Notes that through a day all has been told that the table tells of. */
export async function announceThrough(day: IsoDay): Promise<void> {
  await change(async (transaction) => {
    const meta = transaction.objectStore('meta');
    await meta.put({ ...parseOpenDays(await meta.get('days')), announced: day }, 'days');
  });
}
