// The bulk bench: a national volume of events from CSV bytes to findings, counts and indicators, beside rivals on the
// same file in the same run. node tests/bench/bulk/run.mjs [--events N] [--runs R]
import { availableParallelism, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runOrSay } from '../../tools/setup.mjs';
import { compareAnswers } from './compare.mjs';
import { gatherContenders } from './contenders.mjs';
import { dataFile, NATIONAL_VOLUME } from './generate.mjs';
import { measure } from './measure.mjs';
import { printComparison, printGoals, printOwnRules, printTimes } from './report.mjs';

/** Enough for every kind of finding, and few enough to list them all. */
const COMPARED_EVENTS = 200_000;
const ROUNDS = 3;

/**
 * Runs the bench and prints its tables. The exit code is 1 when two answers differ or a goal is missed.
 * @param {string[]} words arguments
 */
export async function run(words = []) {
  const { values } = parseArgs({ args: words, options: { events: { type: 'string' }, runs: { type: 'string' } } });
  const events = Number(values.events ?? NATIONAL_VOLUME);
  const rounds = Math.max(1, Number(values.runs ?? ROUNDS));
  const contenders = gatherContenders();
  for (const line of contenders.skipped) console.log(line);
  const before = loadavg()[0];
  const isSame = await compareListed(contenders);
  const measured = await measureRounds(contenders, events, rounds);
  console.log(`\nAnswers about ${grouped(events)} events`);
  const isSameAtScale = reportAnswers(contenders, measured);
  console.log(`\n${grouped(events)} events, rounds in turn: ${rounds}; median (least–most)`);
  printTimes([...measured.everyone, ...measured.parts]);
  console.log('');
  const isReached = printGoals({ ...measured, growth: [...measured.parts, measured.ours] });
  const load = `load ${before.toFixed(1)} before and ${loadavg()[0].toFixed(1)} after`;
  console.log(`\n${availableParallelism()} cores, ${load}: on a machine that does other work the times say little`);
  if (!isSame || !isSameAtScale || !isReached) process.exitCode = 1;
}

function grouped(number) {
  return number.toLocaleString('en');
}

/** Compares counts, lines and indicators on small files that have every kind of defect, hard ones included. */
async function compareListed({ ours, duckdb2, plain }) {
  let isSame = true;
  for (const variant of ['2019', 'mixed']) {
    for (const hard of [false, true]) {
      const file = dataFile({ events: COMPARED_EVENTS, variant, hard });
      const answers = {};
      for (const { name, command, exitCodes, read } of [ours, duckdb2, plain].filter(Boolean)) {
        answers[name] = read((await measure(command(file, { hard, lines: true }), exitCodes)).output);
      }
      const rows = compareAnswers(answers);
      const different = rows.filter(({ isEqual }) => !isEqual);
      const what = `${grouped(COMPARED_EVENTS)} events of ${variant}${hard ? ', hard days' : ''}`;
      console.log(`${what}: ${rows.length - different.length} of ${rows.length} EQUAL, by count and by lines`);
      if (different.length > 0) printComparison(answers, different);
      isSame &&= different.length === 0;
    }
  }
  return isSame;
}

/** Everyone in turn, round after round, so that what else the machine does falls on all alike. */
async function measureRounds({ ours, duckdb2, duckdb1, plain, floor }, events, rounds) {
  const enter = (contender, size = events, name = contender?.name) =>
    contender && { contender, name, events: size, file: dataFile({ events: size }), runs: [] };
  const entries = { ours: enter(ours), duckdb: enter(duckdb2), plain: enter(plain) };
  const others = { single: enter(duckdb1), floor: enter(floor) };
  const parts = [1, 2].map((third) => {
    const size = Math.round((events * third) / 3);
    return enter(ours, size, `${ours.name}, ${(size / 1e6).toFixed(2)} million`);
  });
  const everyone = [entries.ours, entries.duckdb, others.single, entries.plain, others.floor].filter(Boolean);
  // Builds the command line and brings the file into memory, so that the first round is like the others.
  await measure(ours.command(dataFile({ events: 1000 })), ours.exitCodes);
  await measure(floor.command(others.floor.file));
  for (let round = 0; round < rounds; round++) {
    for (const { contender, file, runs } of [...everyone, ...parts]) {
      runs.push(await measure(contender.command(file), contender.exitCodes));
    }
  }
  return { ...entries, everyone, parts };
}

function reportAnswers({ ours }, measured) {
  const answers = {};
  for (const { contender, runs } of [measured.ours, measured.duckdb, measured.plain].filter(Boolean)) {
    answers[contender.name] = contender.read(runs[0].output);
  }
  const rows = compareAnswers(answers);
  printComparison(answers, rows);
  printOwnRules(ours.name, answers[ours.name]);
  return rows.every(({ isEqual }) => isEqual);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runOrSay(() => run(process.argv.slice(2)));
