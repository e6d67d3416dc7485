import type { DayNumber } from '../forlop/day.ts';

/**
 * How much of a history is visible: all of it, all from a day on, or nobody knows. `reason`
 * says why, in a word that the texts know.
 */
export type Completeness =
  | { readonly kind: 'complete' }
  | { readonly kind: 'from'; readonly day: DayNumber; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export const COMPLETE: Completeness = { kind: 'complete' };
