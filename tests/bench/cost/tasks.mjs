/** What has to be traced for `longestOwnTask`. */
export const CATEGORIES = 'toplevel,devtools.timeline,v8';

const OWN = 'chrome-extension://';

/**
 * The longest task of a page's main thread that compiled or ran a script of an extension, in milliseconds of the thread's
 * own time; all of the task, the page's share in it too. 0 where there was none.
 */
export function longestOwnTask(events) {
  const whole = events.filter(({ ph }) => ph === 'X');
  const tasks = whole.filter(({ name }) => name.endsWith('RunTask'));
  const own = whole.filter(({ name, args }) => !name.endsWith('RunTask') && JSON.stringify(args ?? {}).includes(OWN));
  const lasted = own.flatMap((one) =>
    tasks
      .filter(({ pid, tid, ts, dur }) => pid === one.pid && tid === one.tid && ts <= one.ts && one.ts < ts + dur)
      .map(({ tdur, dur }) => tdur ?? dur),
  );
  return Math.max(0, ...lasted) / 1000;
}
