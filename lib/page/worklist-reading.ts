import * as z from 'zod/mini';
import { isoDay } from '../forlop/day.ts';
import { eventReading } from './reading.ts';

/**
 * What was read, on the user's word, of a list in the journal that tells of several patients. It crosses from a hostile
 * page's process to the panel, so every text has a limit and every list a length. No identity number is part of it.
 */
export const worklistReading = z.object({
  /** In the order of the list. */
  patients: z
    .array(
      z.object({
        /** As the list itself names the patient; empty where it gives no name. */
        name: z.string().check(z.maxLength(200)),
        birth: z.optional(isoDay),
        events: z.array(eventReading).check(z.maxLength(2000)),
        /** The list tells of them by a valid identity number, without which nothing can be kept. */
        hasNumber: z.boolean(),
      }),
    )
    .check(z.maxLength(2000)),
  /** Rows that hold something and could not be read as an event. */
  unreadRows: z.number().check(z.int(), z.nonnegative()),
  /** Rows that do not say, or not for certain, whose they are. */
  rowsOfNobody: z.number().check(z.int(), z.nonnegative()),
});
export type WorklistReading = z.infer<typeof worklistReading>;

/** What came of keeping what was read. `changed`: the list is no longer as it was shown. */
export const worklistKept = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('kept'),
    /** For each patient in order: a token by which the background knows the patient; empty where nothing was kept. */
    fingerprints: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(2000)),
  }),
  z.object({ kind: z.literal('changed') }),
]);
export type WorklistKept = z.infer<typeof worklistKept>;
