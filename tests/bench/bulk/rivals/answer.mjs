/** The form in which every contender answers, so that two answers can be compared as they stand. */

/** Last day of each group of assessment times but the last. */
export const GROUP_ENDS = [14, 28, 42, 63, 91];

/** How often each rule fired, and the sum of the lines on which it did: the same sum, in all likelihood the same lines. */
export class Tally {
  rules = {};

  add(rule, line) {
    this.addMany(rule, 1, line);
  }

  addMany(rule, count, lines) {
    if (count === 0) return;
    this.rules[rule] ??= { count: 0, lines: 0 };
    this.rules[rule].count += count;
    this.rules[rule].lines += lines;
  }
}

/** One HF's row of indicators, all zero. */
export function emptyIndicators(hf) {
  return {
    hf,
    utelatt: 0,
    utredningstid: { n: 0, mean: null, median: null, groups: GROUP_ENDS.map(() => 0).concat(0) },
    behandlingsplan: { teller: 0, nevner: 0 },
    evaluering: { teller: 0, nevner: 0 },
  };
}

/** Writes the answer as JSON. `indicators` come in any order. */
export function printAnswer({ events, pasienter, forlop, rules, indicators }) {
  const sorted = [...indicators].sort((a, b) => (a.hf < b.hf ? -1 : 1));
  console.log(JSON.stringify({ events, pasienter, forlop, rules, indicators: sorted }));
}
