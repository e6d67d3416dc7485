/** Does one piece of work at a time: what reads and then writes must not meet another that does the same. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('forlopsvakt', work);
}
