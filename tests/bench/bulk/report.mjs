import { countOwnRules } from './compare.mjs';
import { median, printTable, spread } from './table.mjs';

const MIB = 1024;
/** What two runs of the same program may differ by on a quiet machine. */
const NOISE = 0.05;
const AGAINST_DUCKDB = 'time / DuckDB on 2 threads';

/** The counts side by side, and what the product found besides. Both come from `compareAnswers`' input and output. */
export function printComparison(answers, rows) {
  printTable([
    ['', ...Object.keys(answers), ''],
    ...rows.map(({ what, values, isEqual }) => [what, ...values, isEqual ? 'EQUAL' : 'DIFFERENT']),
  ]);
}

/** How much of the product's work no rival did. */
export function printOwnRules(name, answer) {
  const own = countOwnRules(answer);
  console.log(`${name} alone: ${own.findings.toLocaleString('en')} findings of ${own.rules} more rules`);
}

/** @param {{ name: string, runs: object[] }[]} entries with what `measure` answered, in the order to be printed */
export function printTimes(entries) {
  printTable([
    ['', 'wall s', 'CPU s', 'peak MiB'],
    ...entries.map(({ name, runs }) => [
      name,
      spread(valuesOf(runs, 'wall'), 2),
      spread(valuesOf(runs, 'cpu'), 2),
      spread(peaksInMib(runs), 0),
    ]),
  ]);
}

function valuesOf(runs, what) {
  return runs.map((run) => run[what]);
}

function peaksInMib(runs) {
  return valuesOf(runs, 'peakKiB').map((peak) => peak / MIB);
}

/**
 * The product's ratios with what they should be.
 * @param {{ ours: object, duckdb: object | undefined, plain: object, growth: object[] }} entries `growth` are the
 *   product's own, from few rows to many
 * @returns {boolean} is every goal reached?
 */
export function printGoals({ ours, duckdb, plain, growth }) {
  const perMillion = growth.map((entry) => (wallOf(entry) / entry.events) * 1e6);
  const sizes = growth.map(({ events }) => (events / 1e6).toFixed(2)).join(' → ');
  console.log(`Seconds per million rows at ${sizes} million: ${perMillion.map((s) => s.toFixed(3)).join(' → ')}\n`);
  const goals = [
    duckdb
      ? atMost(AGAINST_DUCKDB, wallOf(ours) / wallOf(duckdb), 1, 0.6)
      : { what: AGAINST_DUCKDB, goal: '', aim: '' },
    atLeast('time of the plain program / time', wallOf(plain) / wallOf(ours), 5, 8),
    atMost('peak memory in MiB', median(peaksInMib(ours.runs)), 400, 300),
    atMost('time per row, all rows / a third of them', perMillion.at(-1) / perMillion[0], 1 + NOISE, 1),
  ];
  printTable([
    [ours.name, 'here', 'goal', 'aim', ''],
    ...goals.map(({ what, value, goal, aim, isReached }) => [
      what,
      value?.toFixed(2) ?? 'skipped',
      goal,
      aim,
      value === undefined ? '' : isReached ? 'reached' : 'MISSED',
    ]),
  ]);
  return goals.every(({ isReached }) => isReached !== false);
}

function wallOf({ runs }) {
  return median(valuesOf(runs, 'wall'));
}

function atMost(what, value, goal, aim) {
  return { what, value, goal: `≤ ${goal}`, aim: `≤ ${aim}`, isReached: value <= goal };
}

function atLeast(what, value, goal, aim) {
  return { what, value, goal: `≥ ${goal}`, aim: `≥ ${aim}`, isReached: value >= goal };
}
