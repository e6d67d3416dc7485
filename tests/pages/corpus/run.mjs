// `npm run corpus [-- NAME …] [--pictures]`: reads every page of the corpus in the browser, driven as a person would,
// and prints what came out beside what should have. Exit code 1 when a goal is missed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPanel, waitForPanel } from '../../tools/panel.mjs';
import { ROOT, runOrSay, setUp } from '../../tools/setup.mjs';
import { launchBrowser, openPanel } from '../../tools/stage.mjs';
import { buildCorpus } from './build.mjs';
import { compareStep, stepsOf } from './compare.mjs';
import { drive, noteInput, readPage } from './drive.mjs';
import { fillThrough, printFills, printFillTotals } from './fill.mjs';
import { serveCorpus } from './serve.mjs';
import { detailsOf, goalsMissed, printRow, printTotals } from './table.mjs';
import { watchPanel } from './watch-panel.mjs';

const PAGES = fileURLToPath(new URL('pages/', import.meta.url));
const PICTURES = join(ROOT, 'output/corpus-pictures');
const DIFFERENCES = join(ROOT, 'output/corpus-differences.txt');
/** How long a panel that does not change is waited for (ms): less on a page where it has already missed something. */
const PATIENCE = { first: 5_000, lost: 1_000 };
/** How long the panel must have stood still before what it says at the end is believed (ms). */
const AT_REST = 400;

await runOrSay(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pictures: { type: 'boolean' },
      built: { type: 'boolean' },
      fill: { type: 'boolean' },
      limit: { type: 'string' },
    },
  });
  const names = pick(positionals);
  setUp();
  const folder = buildCorpus();
  if (!values.built && process.env.FORLOPSVAKT_BUILT !== '1') buildExtension();
  if (values.pictures) mkdirSync(PICTURES, { recursive: true });
  const server = await serveCorpus(folder);
  const { context, extensionId, close } = await launchBrowser({ viewport: { width: 1280, height: 900 } });
  try {
    await context.addInitScript(noteInput);
    const [page = await context.newPage()] = context.pages();
    const address = `http://127.0.0.1:${server.port}/`;
    await page.goto(`${address}start.html`);
    const panel = await openPanel(context, extensionId, address);
    await waitForPanel(panel, ({ ready, status }) => ready > 0 && status !== undefined);
    const results = [];
    if (values.fill) {
      for (const name of names.filter(isPositive)) {
        const limit = values.limit ? Number(values.limit) : undefined;
        results.push(await fillThrough({ page, panel, address, name, folder: PAGES, limit }));
        printFills(results.at(-1));
      }
      if (!printFillTotals(results)) process.exitCode = 1;
      return;
    }
    for (const name of names) {
      const result = await readThrough({ page, panel, address, name, pictures: values.pictures });
      results.push(result);
      printRow(result);
      if (positionals.length > 0) for (const line of detailsOf(result)) process.stdout.write(`    ${line}\n`);
    }
    printTotals(results);
    writeFileSync(
      DIFFERENCES,
      results
        .flatMap(detailsOf)
        .map((line) => `${line}\n`)
        .join(''),
    );
    process.stdout.write(`What differed, page by page: ${relative(ROOT, DIFFERENCES)}\n`);
    if (goalsMissed(results).length > 0) process.exitCode = 1;
  } finally {
    await close();
    await server.close();
  }
});

function isPositive(name) {
  return JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8')).kind === 'positive';
}

/** Names of the pages asked for: all, those named, or those whose name begins so. */
function pick(asked) {
  const all = readdirSync(PAGES).filter((name) => existsSync(join(PAGES, name, 'expected.json')));
  const unknown = asked.filter((prefix) => !all.some((name) => name.startsWith(prefix)));
  if (unknown.length > 0) throw new Error(`no such page: ${unknown.join(', ')}\nthere are: ${all.join(', ')}`);
  return asked.length === 0 ? all : all.filter((name) => asked.some((prefix) => name.startsWith(prefix)));
}

function buildExtension() {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '--mode', 'test'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** Opens a page, drives it step by step and compares the panel with what is expected after each. */
async function readThrough({ page, panel, address, name, pictures }) {
  const expected = JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8'));
  const errors = [];
  const note = (error) => errors.push(String(error).split('\n')[0]);
  page.on('pageerror', note);
  const steps = [];
  for (const [index, step] of stepsOf(expected).entries()) {
    const isOpening = index === 0;
    const { ready } = await readPanel(panel);
    if (isOpening) await page.goto(`${address}start.html`);
    const quiet = steps.at(-1)?.differences.length > 0 ? PATIENCE.lost : PATIENCE.first;
    const watched = await watchPanel(panel, step.expect, { after: isOpening ? ready : -1, quiet });
    let fault;
    try {
      if (isOpening) await page.goto(`${address}${name}/`);
      page.setDefaultTimeout(5_000);
      await drive(page, step);
    } catch (error) {
      fault = `not driven: ${String(error).split('\n')[0]}`;
    }
    const { state, painted } = await watched.end();
    const { models, lastInput } = await readPage(page);
    const compared = compareStep(state, step.expect, models);
    if (fault) compared.differences.unshift(fault);
    const isTimed = !isOpening && lastInput > 0 && painted > lastInput && compared.differences.length === 0;
    steps.push({ does: step.does, ...compared, time: isTimed ? painted - lastInput : undefined });
    if (pictures) await page.screenshot({ path: join(PICTURES, `${name}-${index}.png`) });
    if (fault) break;
  }
  await settle({ page, panel, expected, steps });
  page.off('pageerror', note);
  if (errors.length > 0) steps.at(-1).differences.push(`errors in the page: ${errors.join('; ')}`);
  return { name, isPositive: expected.kind === 'positive', steps };
}

/** What the panel says must stand when it has come to rest: a look-alike is not taken for a form a moment later. */
async function settle({ page, panel, expected, steps }) {
  const last = steps.at(-1);
  if (last.differences.length > 0) return;
  const watched = await watchPanel(panel, { forms: [], rows: [], status: 'never' }, { quiet: AT_REST });
  await watched.end();
  const { models } = await readPage(page);
  const compared = compareStep(await readPanel(panel), stepsOf(expected).at(-1).expect, models);
  const differences = compared.differences.map((text) => `after a while: ${text}`);
  steps[steps.length - 1] = { ...last, ...compared, differences };
}
