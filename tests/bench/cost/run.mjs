// What the extension costs the main thread of pages that it stands in, with no panel open: time in its own scripts by CPU
// profile; then, without the profiler, the longest task and the heap beside the same page without it. Median of five runs.
import { createServer } from 'node:http';
import { buildExtension } from '../../tools/build.mjs';
import { runOrSay, setUp } from '../../tools/setup.mjs';
import { launchBrowser } from '../../tools/stage.mjs';
import { PAGES } from './pages.mjs';
import { ownTime } from './profile.mjs';
import { CATEGORIES, longestOwnTask } from './tasks.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const LONGEST_TASK = 16;
/** After the last step, for what is put off. */
const SETTLE = 2000;

await runOrSay(async () => {
  setUp();
  buildExtension();
  const server = createServer((request, response) => {
    const found = PAGES.find(({ name }) => request.url === `/${name}`);
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(found?.html());
  });
  // The second address is one that the extension has no access to: the same page without it.
  await new Promise((done) => server.listen(0, '0.0.0.0', done));
  const { port } = server.address();
  try {
    const results = [];
    for (let run = 0; run < RUNS; run++) {
      for (const page of PAGES) {
        const { context, close } = await launchBrowser();
        try {
          const [bare, own] = ['127.0.0.2', '127.0.0.1'].map((host) => `http://${host}:${port}/${page.name}`);
          const { heap: without } = await visit(context, bare);
          const { total } = await visit(context, own, profiled(page.interval));
          const { longest, heap } = await visit(context, own, traced);
          results.push({ name: page.name, total, longest, heap: heap - without });
        } finally {
          await close();
        }
      }
    }
    report(results);
  } finally {
    server.close();
  }
});

/** Begins to measure in a page's session, and answers how it is ended. */
function profiled(interval = 1000) {
  return async (session) => {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval });
    await session.send('Profiler.start');
    return async ({ TaskDuration }) => ownTime((await session.send('Profiler.stop')).profile, TaskDuration * 1000);
  };
}

async function traced(session) {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { categories: CATEGORIES, transferMode: 'ReportEvents' });
  return async () => {
    const isComplete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await isComplete;
    return { longest: longestOwnTask(events) };
  };
}

async function visit(context, address, begin = async () => async () => ({})) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const metrics = async () =>
    Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map((one) => [one.name, one.value]));
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const end = await begin(session);
  await page.goto(address);
  await page.waitForFunction('globalThis.isFinished', undefined, { timeout: 120_000 });
  await new Promise((done) => setTimeout(done, SETTLE));
  const measured = await end(await metrics());
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await metrics();
  await page.close();
  return { ...measured, heap: JSHeapUsedSize / 2 ** 20 };
}

function report(results) {
  process.stdout.write(`What the extension costs a page, no panel open; median (lowest to highest) of ${RUNS} runs\n`);
  process.stdout.write(`${''.padEnd(42)}${'own scripts'.padEnd(34)}${'longest task'.padEnd(16)}heap added\n`);
  for (const { name, what, goal, heap } of PAGES) {
    const own = results.filter((result) => result.name === name);
    const [total, longest, added] = ['total', 'longest', 'heap'].map((key) => own.map((result) => result[key]));
    const isWithin =
      (goal === undefined || median(total) <= goal) && median(longest) <= LONGEST_TASK && median(added) <= heap;
    if (!isWithin) process.exitCode = 1;
    const range = `${median(total).toFixed(1)} ms (${Math.min(...total).toFixed(1)} to ${Math.max(...total).toFixed(1)})`;
    const wanted = goal === undefined ? '' : `, goal ${goal}`;
    process.stdout.write(
      `${what.padEnd(42)}${(range + wanted).padEnd(34)}${`${median(longest).toFixed(1)} of ${LONGEST_TASK} ms`.padEnd(16)}` +
        `${median(added).toFixed(2)} of ${heap} MB${isWithin ? '' : '  OVER'}\n`,
    );
  }
}

function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
