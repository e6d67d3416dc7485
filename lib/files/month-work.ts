import * as z from 'zod/mini';
import { isoDay } from '../forlop/day.ts';

/**
 * What a coordinator has done with a month's export: which files it was, what their headers mean, and which findings are
 * handled. Of a finding no more is kept than a number worked out from what it is known by.
 */
export const monthWork = z.object({
  /** `2026-11` */
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  savedOn: isoDay,
  files: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(200)),
  mapping: z.record(z.string().check(z.maxLength(300)), z.string().check(z.maxLength(40))),
  handled: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(500_000)),
});
export type MonthWork = z.infer<typeof monthWork>;
