// The product as a contender: the whole command line as a coordinator runs it, from CSV bytes to findings (kept as
// row + rule), counts and indicators, with every rule on.
import { fileURLToPath } from 'node:url';
import { SIMPLIFIED_FROM } from './data/course.mjs';

const SCRIPT = fileURLToPath(new URL('../../../entrypoints/cli/run.mjs', import.meta.url));

/** Everything is judged as on this day, so that the answers are the same whenever the bench runs. */
export const TODAY = '2026-11-22';

/** 1 says that something was found. */
export const EXIT_CODES = [0, 1];

/** Script and arguments. `limit` is the most findings to list; all are kept and counted in any case. */
export function ourCommand(file, limit = 0) {
  const listed = limit === Number.POSITIVE_INFINITY ? [] : ['--findings-limit', String(limit)];
  return [SCRIPT, file, '--json', ...listed, '--today', TODAY, '--simplified-from', SIMPLIFIED_FROM];
}

/**
 * The command line's JSON in the form in which the rivals answer. The sums of lines are there only when every finding
 * is listed.
 */
export function readOurAnswer(text) {
  const { events, pasienter, forlop, findings, counts, indicators } = JSON.parse(text);
  const rules = Object.fromEntries(Object.entries(counts).map(([rule, count]) => [rule, { count }]));
  for (const { rule, line } of findings) rules[rule].lines = (rules[rule].lines ?? 0) + line;
  return { events, pasienter, forlop, rules, indicators };
}
