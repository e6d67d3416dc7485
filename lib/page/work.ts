/**
 * Work on a page that can be put down at each `yield` and taken up again, so that it never keeps the page waiting. The
 * same work done at once is `finish`.
 */
export type Work<T> = Generator<undefined, T, undefined>;

/** Does work to its end. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
