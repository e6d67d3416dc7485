import * as z from 'zod/mini';
import { type IsoDay, isoDay } from '../forlop/day.ts';

/** All that stands in the open: on how many limits a day falls, and through which day has been told of them. */
export const openDays = z.object({
  days: z.array(z.tuple([isoDay, z.int().check(z.positive())])),
  announced: z.optional(isoDay),
});
export type OpenDays = z.infer<typeof openDays>;

export const NO_DAYS: OpenDays = { days: [] };

/** The table of the days given, soonest first. */
export function countDays(days: readonly IsoDay[]): OpenDays['days'] {
  const counts = new Map<IsoDay, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What lies in the database, as far as it can be read. */
export function parseOpenDays(value: unknown): OpenDays {
  const found = openDays.safeParse(value);
  return found.success ? found.data : NO_DAYS;
}
