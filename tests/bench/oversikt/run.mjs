// The coordinator's page beside the command line on the same files in the same run: from a file handed to the page in
// Chromium to the result on the screen. node tests/bench/oversikt/run.mjs [--events N] [--runs R]
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../tools/build.mjs';
import { runOrSay, setUp } from '../../tools/setup.mjs';
import { launchBrowser } from '../../tools/stage.mjs';
import { dataFile, NATIONAL_VOLUME } from '../bulk/generate.mjs';
import { measure } from '../bulk/measure.mjs';
import { EXIT_CODES, ourCommand } from '../bulk/ours.mjs';
import { median, printTable } from '../bulk/table.mjs';
import { readTimes, timeChoice, timeScrolling, watchPage } from './in-page.mjs';

/** So many events have some hundred thousand findings. */
const MANY_FINDINGS = 520_000;
const SMALL = 10_000;
const SMALL_ROUNDS = 7;
const FRAMES = 180;
const CHOICES = [
  ...['patient', 'severity', 'rule', 'place', 'date', 'file'].map((value) => ({ name: 'sort', value })),
  ...['correct', 'tips', '*'].map((value) => ({ name: 'severity', value })),
];

await runOrSay(async () => {
  setUp();
  const { values } = parseArgs({ options: { events: { type: 'string' }, runs: { type: 'string' } } });
  const events = Number(values.events ?? NATIONAL_VOLUME);
  const rounds = Math.max(1, Number(values.runs ?? 3));
  buildExtension();
  const file = dataFile({ events });
  await measure(ourCommand(dataFile({ events: 1000 })), EXIT_CODES);
  const cli = [];
  const page = [];
  for (let round = 0; round < rounds; round++) {
    cli.push(await measure(ourCommand(file), EXIT_CODES));
    page.push(await inBrowser(({ drop }) => drop(file)));
  }
  const many = await inBrowser(async ({ drop, list }) => {
    await drop(dataFile({ events: MANY_FINDINGS }));
    return list();
  });
  const small = await inBrowser(async ({ drop }) => {
    const runs = [];
    for (let round = 0; round < SMALL_ROUNDS; round++) runs.push((await drop(dataFile({ events: SMALL }))).wall);
    return { wall: median(runs.slice(1)) };
  });
  report({ events, rounds, cli, page, many, small });
});

/** A browser of its own for each measure, so that its peak of memory is its own. */
async function inBrowser(work) {
  const { context, extensionId, close } = await launchBrowser();
  try {
    const page = await context.newPage();
    const open = async () => {
      await page.goto(`chrome-extension://${extensionId}/oversikt.html`);
      await page.waitForSelector('main[data-status="start"]');
      await page.evaluate(watchPage);
    };
    const drop = async (path) => {
      await page.goto('about:blank');
      await open();
      await page.setInputFiles('input[name="files"]', path);
      return page.evaluate(readTimes);
    };
    const list = async () => {
      await page.click('nav a[href="#list"]');
      await page.waitForSelector('.fv-virtual tbody td.fv-two');
      const findings = Number(await page.getAttribute('[data-count]', 'data-count'));
      // The first choice puts the findings in the order of the file, which all others begin from.
      await page.evaluate(timeChoice, CHOICES[0]);
      const choices = [];
      for (const choice of CHOICES) choices.push(await page.evaluate(timeChoice, choice));
      const frames = await page.evaluate(timeScrolling, FRAMES);
      return { findings, choices, frames };
    };
    const measured = await work({ drop, list });
    return { ...measured, peak: await peakOfRenderers(context) };
  } finally {
    await close();
  }
}

/** Peak memory in MiB of the largest renderer: the page and its worker are one. Undefined where Linux does not tell. */
async function peakOfRenderers(context) {
  const session = await context.browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id));
  return Math.max(...peaks);
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

function report({ events, rounds, cli, page, many, small }) {
  const cliWall = median(cli.map(({ wall }) => wall));
  const pageWall = median(page.map(({ wall }) => wall)) / 1000;
  const longest = Math.max(...page.map((run) => run.longest));
  const peak = Math.max(...page.map((run) => run.peak));
  const frames = [...many.frames].sort((a, b) => a - b);
  console.log(`${events.toLocaleString('en')} events, rounds in turn: ${rounds}`);
  console.log(`command line ${cliWall.toFixed(2)} s; page ${pageWall.toFixed(2)} s from the file to the result\n`);
  const goals = [
    ['page / command line', pageWall / cliWall, 2, 2],
    ['longest task on the main thread, ms', longest, 50, 0],
    ['peak memory of page and worker, MiB', peak, 900, 0],
    [`a choice in a list of ${many.findings.toLocaleString('en')} findings, ms`, Math.max(...many.choices), 100, 0],
    [`${SMALL.toLocaleString('en')} rows from the file to the result, ms`, small.wall, 200, 0],
    ['frame while scrolling, 95th percentile, ms', frames[Math.floor(frames.length * 0.95)], 1.5 * (1000 / 60), 1],
  ].map(([what, value, goal, digits]) => ({ what, value, goal, digits, isReached: !(value > goal) }));
  printTable([
    ['', 'here', 'goal', ''],
    ...goals.map(({ what, value, goal, digits, isReached }) => [
      what,
      Number.isNaN(value) ? 'not told' : value.toFixed(digits),
      `≤ ${goal.toFixed(digits)}`,
      isReached ? 'reached' : 'MISSED',
    ]),
  ]);
  console.log(`\n${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`);
  if (goals.some(({ isReached }) => !isReached)) process.exitCode = 1;
}
