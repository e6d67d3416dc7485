// Prints what came out of the corpus: a line for each page, then totals beside their goals.

const GOALS = { share: 0.99 };
const WIDTHS = { name: 34, detected: 10, fields: 10, rows: 10, complete: 10, patient: 9 };
let hasHeader = false;

export function printRow(result) {
  if (!hasHeader) {
    hasHeader = true;
    line(['page', 'detected', 'fields', 'rows', 'complete', 'patient'], 'ms, median and longest');
  }
  const { fields, rows, isDetected, completeSteps, patient, times } = sumOf(result);
  const detected = result.isPositive ? (isDetected ? 'yes' : 'NO') : isDetected ? 'silent' : 'REPORTED';
  const all = result.steps.length;
  line(
    [
      result.name,
      detected,
      share(fields),
      share(rows),
      completeSteps === all ? 'right' : `${completeSteps}/${all}`,
      patient,
    ],
    `${times.length === 0 ? '-' : `${median(times).toFixed(0)} ${Math.max(...times).toFixed(0)}`}${isWhole(result) ? '' : '  ✗'}`,
  );
}

/** What differed, step by step, as lines; what differs as it did in the step before is not said again. */
export function detailsOf({ name, steps }) {
  return steps.flatMap(({ does, differences }, index) => {
    const before = steps[index - 1]?.differences ?? [];
    return differences.filter((text) => !before.includes(text)).map((text) => `${name}, ${does}: ${text}`);
  });
}

export function printTotals(results) {
  const { positives, lookalikes, fields, rows, times } = totalsOf(results);
  const say = (text) => process.stdout.write(`${text}\n`);
  const whole = results.filter(isWhole).length;
  say('');
  say(`pages as expected in everything   ${whole} of ${results.length}`);
  say(`positives detected                ${count(positives, isDetected)} of ${positives.length} (goal: all)`);
  say(`fields exact                      ${share(fields)} = ${percent(fields)} (goal: at least 99 %)`);
  say(`rows exact                        ${share(rows)} = ${percent(rows)} (goal: at least 99 %)`);
  say(`completeness right                ${count(results, isCompleteRight)} of ${results.length} (goal: all)`);
  say(`look-alikes silent                ${count(lookalikes, isDetected)} of ${lookalikes.length} (goal: all)`);
  say(`patient right, or none            ${count(results, isPatientRight)} of ${results.length} (goal: all)`);
  if (times.length > 0) {
    say(
      `from choice to panel, painted     median ${median(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
    );
  }
  const missed = goalsMissed(results);
  if (missed.length > 0) say(`\nMissed: ${missed.join(', ')}`);
}

/** Names of the goals that the results do not reach. */
export function goalsMissed(results) {
  const { positives, lookalikes, fields, rows } = totalsOf(results);
  const isEnough = ({ right, all }) => all === 0 || right / all >= GOALS.share;
  return [
    ['detection', positives.every(isDetected)],
    ['fields', isEnough(fields)],
    ['rows', isEnough(rows)],
    ['completeness', results.every(isCompleteRight)],
    ['silence', lookalikes.every(isDetected)],
    ['patient', results.every(isPatientRight)],
    ['driving', !results.some(({ steps }) => steps.some(({ differences }) => differences.some(isOfPage)))],
  ]
    .filter(([, isReached]) => !isReached)
    .map(([name]) => name);
}

/** Was it the page or the way it is driven that failed, and not the reader? */
function isOfPage(text) {
  return /^(not driven|the page itself|errors in the page)/.test(text);
}

function totalsOf(results) {
  const sums = results.map(sumOf);
  const positives = results.filter(({ isPositive }) => isPositive);
  return {
    positives,
    lookalikes: results.filter(({ isPositive }) => !isPositive),
    fields: add(results.flatMap((result, index) => (result.isPositive ? [sums[index].fields] : []))),
    rows: add(sums.map(({ rows }) => rows)),
    times: sums.flatMap(({ times }) => times),
  };
}

function sumOf({ steps }) {
  const patients = steps.map(({ patient }) => patient);
  const worst = ['WRONG', 'missed', 'none', 'right'].find((word) => patients.includes(word));
  return {
    isDetected: steps.every((step) => step.isDetected),
    fields: add(steps.map(({ fields }) => fields)),
    rows: add(steps.map(({ rows }) => rows)),
    completeSteps: steps.filter(({ isComplete }) => isComplete).length,
    patient: worst,
    times: steps.flatMap(({ time }) => (time === undefined ? [] : [time])),
  };
}

function isDetected({ steps }) {
  return steps.every((step) => step.isDetected);
}

function isCompleteRight({ steps }) {
  return steps.every(({ isComplete }) => isComplete);
}

function isPatientRight({ steps }) {
  return steps.every(({ patient }) => patient === 'right' || patient === 'none');
}

function isWhole({ steps }) {
  return steps.every(({ differences }) => differences.length === 0);
}

function add(counts) {
  return counts.reduce((sum, { right, all }) => ({ right: sum.right + right, all: sum.all + all }), {
    right: 0,
    all: 0,
  });
}

function count(items, holds) {
  return items.filter(holds).length;
}

function share({ right, all }) {
  return `${right}/${all}`;
}

function percent({ right, all }) {
  return all === 0 ? '-' : `${((100 * right) / all).toFixed(2)} %`;
}

function median(values) {
  return quantile(values, 0.5);
}

/** The value that a share of the values lie at or under (nearest rank). */
function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(part * sorted.length) - 1];
}

function line(cells, last) {
  const widths = Object.values(WIDTHS);
  process.stdout.write(`${cells.map((cell, index) => String(cell).padEnd(widths[index])).join('')}${last}\n`);
}
