/*
 * What the background and the scripts in pages say to one another of whether these may stay; the schemas stand in
 * lib/frame-messages.ts, which the sentinel is too small to load.
 */

/** Some site is no longer allowed. */
export const ACCESS_CHANGED = 'access-changed';
/** Is mine? */
export const MAY_STAY = 'may-stay';
/** It is not: stop. */
export const STAND_DOWN = 'stand-down';

/** Is it a message, or an answer, of this kind? */
export function isOfKind(message: unknown, kind: string): boolean {
  return Object(message).kind === kind;
}
