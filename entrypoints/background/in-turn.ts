/**
 * Does one piece of work at a time: what reads and then writes must not meet another that does the same.
 * @param queue work of another queue neither waits for this nor is waited for
 */
export function inTurn<T>(work: () => Promise<T>, queue = 'forlopsvakt'): Promise<T> {
  return navigator.locks.request(queue, work);
}
