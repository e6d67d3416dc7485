/**
 * Rules that the rivals compute too: those on single codes and dates, and the order rules that a window over the
 * forløp can answer. The other rules are the product's alone.
 */
const COMPARED_RULES = [
  'ukjent-forlopstype',
  'utgatt-forlopstype',
  'forlop-ikke-innfort',
  'ukjent-hendelse',
  'utgatt-hendelse',
  'utfall-mangler',
  'utfall-uten-plass',
  'ukjent-utfall',
  'utgatt-utfall',
  'for-tidlig-utfall',
  'ugyldig-dato',
  'dato-fram-i-tid',
  'dato-for-kodeverket',
  'start-mangler',
  'forste-kode-ikke-start',
  'beslutning-uten-fremmote',
  'evaluering-uten-beslutning',
  'tilbakemelding-uten-beslutning',
  'fremmote-etter-beslutning',
  'flere-beslutninger',
  'flere-fremmoter',
  'duplikat',
];

/**
 * Holds several answers about the same file against each other.
 * @param {Record<string, object>} answers by contender
 * @returns {{ what: string, values: (string | number)[], isEqual: boolean }[]} one row for each thing compared
 */
export function compareAnswers(answers) {
  const all = Object.values(answers);
  const row = (what, values, keys = values) => ({ what, values, isEqual: new Set(keys).size === 1 });
  return [
    ...['events', 'pasienter', 'forlop'].map((what) =>
      row(
        what,
        all.map((answer) => answer[what]),
      ),
    ),
    ...COMPARED_RULES.map((rule) => compareRule(rule, all, row)),
    row(
      'indicators per HF',
      all.map(({ indicators }) => `${indicators.length} HF`),
      all.map(({ indicators }) => JSON.stringify(indicators.map(inOneOrder))),
    ),
  ];
}

/** By count, and by the sum of the lines where all have it. */
function compareRule(rule, all, row) {
  const found = all.map((answer) => answer.rules[rule] ?? { count: 0, lines: 0 });
  const hasLines = found.every(({ lines }) => lines !== undefined);
  return row(
    rule,
    found.map(({ count }) => count),
    found.map(({ count, lines }) => (hasLines ? `${count} ${lines}` : count)),
  );
}

function inOneOrder({ hf, utelatt, utredningstid: { n, mean, median, groups }, behandlingsplan, evaluering }) {
  return [hf, utelatt, n, mean, median, ...groups, ...share(behandlingsplan), ...share(evaluering)];
}

function share({ teller, nevner }) {
  return [teller, nevner];
}

/** How many rules fired that only the product has, and how often. */
export function countOwnRules({ rules }) {
  const own = Object.entries(rules).filter(([rule]) => !COMPARED_RULES.includes(rule));
  return { rules: own.length, findings: own.reduce((sum, [, { count }]) => sum + count, 0) };
}
