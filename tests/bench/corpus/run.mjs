// Time from a choice to the verdict on the screen on every page of the corpus that has a form, beside a panel that only paints a counter
// when something is done in the same page. Driven at a person's pace: nobody does two things within a tenth of a second.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildCorpus } from '../../pages/corpus/build.mjs';
import { stepsOf } from '../../pages/corpus/compare.mjs';
import { drive, noteInput, readPage } from '../../pages/corpus/drive.mjs';
import { expectedOf, PAGES, readThrough } from '../../pages/corpus/read.mjs';
import { serveCorpus } from '../../pages/corpus/serve.mjs';
import { buildExtension } from '../../tools/build.mjs';
import { waitForPanel } from '../../tools/panel.mjs';
import { runOrSay, setUp } from '../../tools/setup.mjs';
import { launchBrowser, openPanel } from '../../tools/stage.mjs';

const COUNTER = fileURLToPath(new URL('counter', import.meta.url));
/** Between two actions of a person (ms). */
const PACE = 300;
/** After which nothing more is painted of what was done (ms). */
const AT_REST = 300;

await runOrSay(async () => {
  setUp();
  buildExtension();
  const server = await serveCorpus(buildCorpus());
  const { context, extensionId, close } = await launchBrowser({ viewport: { width: 1280, height: 900 } });
  try {
    await context.addInitScript(noteInput);
    const [page = await context.newPage()] = context.pages();
    // The product has no access to the second address, and the counter to no other.
    const [address, floor] = ['127.0.0.1', '127.0.0.2'].map((host) => `http://${host}:${server.port}/`);
    await page.goto(`${address}start.html`);
    const panel = await openPanel(context, extensionId, address);
    await waitForPanel(panel, ({ ready, status }) => ready > 0 && status !== undefined);
    const counter = await openCounter(context);
    await page.bringToFront();
    const names = readdirSync(PAGES).filter((name) => name !== 'start.html' && expectedOf(name).kind === 'positive');
    const results = [];
    for (const name of names) {
      const { steps } = await readThrough({ page, panel, address, name, pace: PACE });
      const floors = await countThrough({ page, counter, address: floor, name });
      const isChoice = choicesOf(name);
      // Only what both have a time for.
      const times = steps.flatMap(({ presented }, at) =>
        isChoice[at] && presented && floors[at] ? [{ product: presented, floor: floors[at] }] : [],
      );
      results.push(...times);
      row(name, times);
    }
    process.stdout.write('\n');
    row('all', results);
    const ratios = results.map(({ product, floor }) => product / floor);
    process.stdout.write(`as many times the counter's: ${spread(ratios, 'x')}\n`);
  } finally {
    await close();
    await server.close();
  }
});

/**
 * For each step, is it a choice in a form that stands there already, and nothing else? What opens or closes a form, or
 * unfolds a list, takes the page's own time, for moving things most of all.
 */
function choicesOf(name) {
  const steps = stepsOf(expectedOf(name));
  return steps.map(({ expect }, at) => {
    const before = steps[at - 1]?.expect;
    const isSame = (key) => JSON.stringify(before?.[key]) === JSON.stringify(expect[key]);
    return before?.forms.length === expect.forms.length && !isSame('forms') && isSame('rows');
  });
}

/** The counter's panel, in a window like the product's. */
async function openCounter(context) {
  const session = await context.browser().newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: COUNTER });
  await session.detach();
  const helper = await context.newPage();
  await helper.goto(`chrome-extension://${id}/manifest.json`);
  const opening = context.waitForEvent('page');
  await helper.evaluate(openWindow);
  const panel = await opening;
  await panel.waitForLoadState();
  await panel.setViewportSize({ width: 360, height: 800 });
  await helper.close();
  return panel;
}

/** Runs in a page of the counter's extension. */
async function openWindow() {
  await globalThis.chrome.windows.create({ url: 'panel.html', type: 'popup', width: 360, height: 800 });
}

/** Drives the page as `readThrough` does; for each step the time from the last thing done to the counter presented. */
async function countThrough({ page, counter, address, name }) {
  const times = [];
  for (const [index, step] of stepsOf(expectedOf(name)).entries()) {
    if (index === 0) await page.goto(`${address}${name}/`);
    await drive(page, step, PACE);
    const presented = await counter.evaluate(whenAtRest, AT_REST);
    const { lastInput } = await readPage(page);
    times.push(index > 0 && presented > lastInput ? presented - lastInput : undefined);
  }
  return times;
}

/** Runs in the counter's panel. */
async function whenAtRest(rest) {
  for (;;) {
    const before = globalThis.presented;
    await new Promise((done) => setTimeout(done, rest));
    if (globalThis.presented === before) return before;
  }
}

/** One line: median and p95 of both, in milliseconds, presented. */
function row(name, times) {
  const [product, floor] = ['product', 'floor'].map((which) => times.map((time) => time[which]));
  const said = times.length === 0 ? '-' : `${spread(product)}   counter ${spread(floor)}`;
  process.stdout.write(`${name.padEnd(28)}${String(times.length).padStart(4)} choices   ${said}\n`);
}

function spread(values, unit = 'ms') {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1].toFixed(1);
  return `median ${at(0.5)} ${unit}, p95 ${at(0.95)} ${unit}`;
}
