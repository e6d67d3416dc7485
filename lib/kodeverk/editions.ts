/**
 * The two published editions of the code lists. The event's own date decides which one applies, never today's.
 * Source: helsedirektoratet-forenkling-av-registrering, tables 1, 2, 5 and 6.
 */
export type EditionId = 'edition-2019' | 'edition-2024';

/** What applies on a day: one edition, or the year 2024 in which units went over at different times. */
export type Period = EditionId | 'transition';

/** First day of edition-2019; no code list applies before it. */
export const KODEVERK_START = '2019-01-01';
/** Default first day of the transition, where no unit has confirmed its own day. */
export const TRANSITION_START = '2024-01-01';
/** Default first day on which edition-2024 alone applies. */
export const TRANSITION_END = '2025-01-01';
/** A unit cannot have gone over to the simplified codes before this day. */
export const EARLIEST_SIMPLIFIED = '2023-01-01';

/** The national series in which the code lists are published. */
const OID_SERIES = '2.16.578.1.12.4.1.1.';

/**
 * OIDs of the code lists. The sources name 9325, 9326 and 9328 for the other outcome lists without saying which
 * is which, so those are left out rather than guessed.
 */
export const OIDS = {
  forlopstype: `${OID_SERIES}9321`,
  hendelse: `${OID_SERIES}9322`,
  utfallKliniskBeslutning: `${OID_SERIES}9323`,
} as const;
