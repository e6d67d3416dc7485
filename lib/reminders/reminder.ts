import * as z from 'zod/mini';
import type { DeadlineKind } from '../deadlines/kind.ts';
import { KINDS } from '../deadlines/kinds.ts';
import { isoDay } from '../forlop/day.ts';
import { postponeReason } from '../messages.ts';

const short = z.string().check(z.maxLength(80));
const kind = z.custom<DeadlineKind>((value) => typeof value === 'string' && Object.hasOwn(KINDS, value));

/** The event that a reminder counts from. */
const basis = z.object({ hendelse: short, utfall: short, dato: isoDay });

/** The user's own wish, made while the journal gave this due day; where the journal gives another, that one holds. */
const postponement = z.object({ to: isoDay, reason: postponeReason, on: isoDay, due: z.optional(isoDay) });

/**
 * One reminder as it is stored, within its patient's record. A reminder that has ended stays for a while, hidden: what
 * the journal shows again comes back as the user left it.
 */
export const reminder = z.object({
  id: short,
  forlopstype: short,
  kind,
  from: basis,
  /** The day that follows from the journal; prompts may have none. */
  due: z.optional(isoDay),
  firstSeen: isoDay,
  /** Day on which the journal was last seen to ask for it. */
  lastSeen: isoDay,
  /** Its day had passed before it was first seen: kept apart, never notified. */
  old: z.boolean(),
  /** Up to and including this day, all that there was to tell has been told. */
  toldThrough: isoDay,
  postponements: z.array(postponement),
  done: z.optional(z.object({ on: isoDay, due: z.optional(isoDay) })),
  /** It counts from a registration that no list has shown yet. */
  provisional: z.optional(z.literal(true)),
  /**
   * `settled`: the journal shows what it waited for. `dropped`: the journal no longer shows what it counted from.
   * `removed`: the user wants no more of it.
   */
  ended: z.optional(z.object({ on: isoDay, how: z.enum(['settled', 'dropped', 'removed']) })),
  /** Sites (origins) whose lists ask for it: no other site ends it. Missing in old records, which any site ends. */
  sites: z.optional(z.array(z.string())),
  /** Sites that show it as done, by which events, and for which the user has said that it stays. */
  answered: z.optional(z.array(z.object({ site: z.string(), facts: z.string() }))),
});
export type Reminder = z.infer<typeof reminder>;
