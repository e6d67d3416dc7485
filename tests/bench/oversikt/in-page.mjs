// What runs inside the coordinator's page: it sees nothing but its arguments.

/** Notes long tasks and the moment at which files are handed to the page and a result is on the screen. */
export function watchPage() {
  const times = { dropped: 0, shown: 0, longTasks: [] };
  globalThis.benchTimes = times;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) times.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  document.addEventListener(
    'change',
    ({ target }) => {
      if (target.name === 'files') times.dropped = performance.now();
    },
    true,
  );
  new MutationObserver(() => {
    const status = document.querySelector('main')?.dataset.status;
    if (status !== 'result' || times.shown > times.dropped) return;
    times.shown = Number.POSITIVE_INFINITY;
    // After the frame that shows it.
    requestAnimationFrame(() => setTimeout(() => (times.shown = performance.now())));
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-status'] });
}

/** Milliseconds from the files to the result on the screen, and the longest task that held the page up meanwhile. */
export async function readTimes() {
  const times = globalThis.benchTimes;
  while (!(times.shown > times.dropped && Number.isFinite(times.shown))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const during = times.longTasks.filter(({ startTime }) => startTime + 1 >= times.dropped && startTime <= times.shown);
  return { wall: times.shown - times.dropped, longest: Math.max(0, ...during.map(({ duration }) => duration)) };
}

/** Milliseconds from a choice above the list to the list painted anew. */
export async function timeChoice({ name, value }) {
  const select = document.querySelector(`select[name="${name}"]`);
  const version = () => document.querySelector('.fv-virtual table')?.dataset.version;
  const before = version();
  const started = performance.now();
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  while (version() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - started;
}

/** Milliseconds of each frame while the list is scrolled by a screenful a frame, 400 rows a second. */
export async function timeScrolling(frames) {
  const list = document.querySelector('.fv-virtual');
  const times = [];
  let last = await new Promise((resolve) => requestAnimationFrame(resolve));
  for (let frame = 0; frame < frames; frame++) {
    list.scrollTop += 400;
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  return times;
}
