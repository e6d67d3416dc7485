/** The user's own acts, as the browser vouches for them: what a script does is told apart by `isTrusted`. */

/** So often one is told of acts (ms): whoever is told counts in minutes. */
const INTERVAL_MS = 30_000;
const TYPES = ['pointerdown', 'keydown'] as const;

/**
 * Calls back when the user presses a key or a pointer in this document, at most every half minute. Of every other press
 * two numbers are compared, and nothing else is done.
 * @returns stops it
 */
export function watchUserActs(onAct: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const heard = ({ isTrusted, timeStamp }: Event) => {
    if (!isTrusted || timeStamp - last < INTERVAL_MS) return;
    last = timeStamp;
    onAct();
  };
  for (const type of TYPES) window.addEventListener(type, heard, { capture: true, passive: true });
  return () => {
    for (const type of TYPES) window.removeEventListener(type, heard, { capture: true });
  };
}
