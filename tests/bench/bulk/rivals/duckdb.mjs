// DuckDB in its Node package: the file as a table, one window over each patient and type, and aggregates.
// node duckdb.mjs FILE [--threads N] [--hard]
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { emptyIndicators, GROUP_ENDS, printAnswer, Tally } from './answer.mjs';
import {
  brokenCodeRules,
  CODE_DAYS,
  DAY_ORDER,
  KODEVERK_START,
  LATER_TYPES,
  LATER_TYPES_START,
  SIMPLIFIED_FROM,
  TYPES,
} from './codes.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { threads: { type: 'string' }, hard: { type: 'boolean', default: false } },
});
const [file = ''] = positionals;
const instance = await DuckDBInstance.create(':memory:', values.threads ? { threads: values.threads } : {});
const connection = await instance.connect();
const tally = new Tally();

const RANK_END = DAY_ORDER.length + 1;
const RANK_LATE_START = RANK_END + 1;
/** A sort key holds day, rank and row in one integer; 2^32 rows and 16 ranks fit below the day. */
const ROW_SPAN = 4_294_967_296;
const DAY_SPAN = ROW_SPAN * 16;
/** Line 1 is the header and the table counts rows from 0. */
const LINE_OF_KEY = `(k % ${ROW_SPAN} + 2)`;
const GOES_ON = `u IN ('U', 'N') AND d < DATE '${SIMPLIFIED_FROM}'`;

await readFile();
await countCodeRules();
if (values.hard) await takeHardSteps();
await orderEvents();
await countOrderRules();
await gatherForlop();
printAnswer(await answer());

/** A text as SQL has it. */
function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

function listed(texts) {
  return `(${texts.map(quoted).join(', ')})`;
}

async function run(sql) {
  return (await connection.runAndReadAll(sql)).getRows();
}

/** Numbers of a one-row answer. */
async function numbers(sql) {
  return (await run(sql))[0].map(Number);
}

async function readFile() {
  const columns = ['pasient', 'enhet', 'hf', 'forlopstype', 'hendelse', 'utfall', 'dato', 'omsorgsniva']
    .map((name) => `${name}: ${quoted(name === 'dato' && !values.hard ? 'DATE' : 'VARCHAR')}`)
    .join(', ');
  const dato = values.hard ? 'TRY_CAST(dato AS DATE)' : 'dato';
  await run(`CREATE TABLE event AS
    SELECT pasient p, forlopstype t, hf, hendelse h, coalesce(utfall, '') u, ${dato} d
    FROM read_csv(${quoted(file)}, delim = ';', header = true, auto_detect = false, quote = '"', escape = '"', columns = {${columns}})`);
}

/** What an event breaks by itself depends on its code and on a few days, so that a short list of groups is judged. */
async function countCodeRules() {
  const span = CODE_DAYS.map((day) => `(d >= DATE ${quoted(day)})::INT`).join(' + ');
  const groups = await run(
    `SELECT t, h, u, min(d)::VARCHAR, count(*), sum(rowid + 2)::BIGINT FROM event GROUP BY t, h, u, ${span}`,
  );
  for (const [t, h, u, d, count, lines] of groups) {
    for (const rule of brokenCodeRules(t, h, u, d)) tally.addMany(rule, Number(count), Number(lines));
  }
}

/** Duplicates go, days without a date are set apart, and the starts that come after an end of the same day are found. */
async function takeHardSteps() {
  await run(`CREATE TABLE total AS SELECT count(*) events, count(DISTINCT p) pasienter FROM event`);
  await run(`CREATE TABLE unclear AS SELECT DISTINCT p, t FROM event WHERE d IS NULL`);
  await run(`CREATE TABLE kept AS SELECT min(rowid) r FROM event WHERE d IS NOT NULL GROUP BY p, t, h, u, d, hf`);
  const isDuplicate = 'd IS NOT NULL AND rowid NOT IN (SELECT r FROM kept)';
  const [count, lines] = await numbers(
    `SELECT count(*), coalesce(sum(rowid + 2), 0)::BIGINT FROM event WHERE ${isDuplicate}`,
  );
  tally.addMany('duplikat', count, lines);
  await run(`CREATE TABLE late_start AS
    WITH double AS (
      SELECT p, t, d FROM event WHERE h IN ('A', 'X') AND rowid IN (SELECT r FROM kept) GROUP BY p, t, d HAVING count(DISTINCT h) = 2
    ), day AS (
      SELECT p, t, d, bool_or(h = 'A') a, bool_or(h = 'X') x FROM event SEMI JOIN double USING (p, t)
      WHERE rowid IN (SELECT r FROM kept) GROUP BY p, t, d
    ), told AS (
      SELECT *, last_value(CASE WHEN a AND x THEN NULL ELSE NOT x END IGNORE NULLS)
        OVER (PARTITION BY p, t ORDER BY d ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) is_open
      FROM day
    )
    SELECT p, t, d FROM told WHERE a AND x AND is_open`);
}

/**
 * Gives every event the keys of what came before it in its patient and type: the last X (which ends the forløp before
 * this one), M, C and C that decides. What is later than the last X is in the same forløp.
 */
async function orderEvents() {
  const late = values.hard
    ? `WHEN h = 'A' AND (p, t, d) IN (SELECT (p, t, d) FROM late_start) THEN ${RANK_LATE_START}`
    : '';
  const rank = `CASE ${late} WHEN h = 'X' THEN ${RANK_END} WHEN length(h) = 1 AND instr('${DAY_ORDER}', h) > 0
    THEN instr('${DAY_ORDER}', h) - 1 ELSE ${DAY_ORDER.length} END`;
  const key = `(d - DATE '1900-01-01')::BIGINT * ${DAY_SPAN} + (${rank}) * ${ROW_SPAN} + rowid`;
  const kept = values.hard ? 'AND rowid IN (SELECT r FROM kept)' : '';
  const lastOf = (condition) => `coalesce(max(k) FILTER (${condition}) OVER earlier, -1)`;
  await run(`CREATE TABLE placed AS
    WITH keyed AS (SELECT p, t, hf, h, u, d, ${key} k FROM event WHERE t IN ${listed(TYPES)} ${kept})
    SELECT p, t, hf, h, u, d, k, ${lastOf("h = 'X'")} last_x, ${lastOf("h = 'M'")} last_m, ${lastOf("h = 'C'")} last_c,
      ${lastOf(`h = 'C' AND NOT (${GOES_ON})`)} last_decision
    FROM keyed
    WINDOW earlier AS (PARTITION BY p, t ORDER BY k ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`);
}

async function countOrderRules() {
  const isSimplified = `d >= DATE '${SIMPLIFIED_FROM}'`;
  await countWhere('placed', LINE_OF_KEY, {
    'beslutning-uten-fremmote': `h = 'C' AND last_m <= last_x`,
    'evaluering-uten-beslutning': `h = 'E' AND last_c <= last_x`,
    'tilbakemelding-uten-beslutning': `h = 'F' AND NOT (${isSimplified}) AND last_c <= last_x`,
    'fremmote-etter-beslutning': `h = 'M' AND last_c > last_x`,
    'flere-fremmoter': `h = 'M' AND last_m > last_x`,
    'flere-beslutninger': `h = 'C' AND ${isSimplified} AND last_decision > last_x`,
  });
}

/** Counts, in one pass over a table, the rows on which each rule fires. */
async function countWhere(table, line, rules) {
  const wanted = Object.values(rules).map(
    (fires) => `count(*) FILTER (${fires}), coalesce(sum(${line}) FILTER (${fires}), 0)::BIGINT`,
  );
  const found = await numbers(`SELECT ${wanted.join(', ')} FROM ${table}`);
  Object.keys(rules).forEach((rule, n) => {
    tally.addMany(rule, found[2 * n], found[2 * n + 1]);
  });
}

/** One row for each forløp: the key of its first event, of the decision that ends the assessment, and what it has. */
async function gatherForlop() {
  const tooEarly = `d < DATE '${KODEVERK_START}' OR (d < DATE '${LATER_TYPES_START}' AND t IN ${listed(LATER_TYPES)})`;
  const decides = `h = 'C' AND last_m > last_x AND NOT (${GOES_ON})`;
  const treats = `h = 'C' AND u IN ('P', 'T')`;
  const unclear = values.hard ? '(p, t) IN (SELECT (p, t) FROM unclear)' : 'false';
  await run(`CREATE TABLE forlop AS
    WITH gathered AS (
      SELECT p, t, min(k) k, arg_min(hf, k) hf, bool_or(h = 'A') has_start, bool_or(${tooEarly}) too_early,
        min(d) FILTER (h = 'M') attended, min(d) FILTER (${decides}) decided, arg_min(hf, k) FILTER (${decides}) decided_hf,
        arg_min(hf, k) FILTER (${treats}) treated_hf, bool_or(h = 'U' AND u = 'U') has_plan, bool_or(h = 'E') has_evaluation
      FROM placed GROUP BY p, t, last_x
    )
    SELECT *, has_start AND (k // ${ROW_SPAN}) % 16 IN (0, ${RANK_LATE_START}) starts_right, NOT (${unclear}) whole FROM gathered`);
  await countWhere('forlop', LINE_OF_KEY, {
    'start-mangler': 'NOT has_start',
    'forste-kode-ikke-start': 'has_start AND NOT starts_right',
  });
}

async function answer() {
  const all = values.hard ? 'SELECT events, pasienter FROM total' : 'SELECT count(*), count(DISTINCT p) FROM event';
  const [events, pasienter] = await numbers(all);
  const [forlop] = await numbers('SELECT count(*) FROM forlop');
  return { events, pasienter, forlop, rules: tally.rules, indicators: await readIndicators() };
}

async function readIndicators() {
  const rows = new Map((await run('SELECT DISTINCT hf FROM event')).map(([hf]) => [hf, emptyIndicators(hf)]));
  const leftOut = '(too_early OR (whole AND NOT starts_right))';
  for (const [hf, count] of await run(`SELECT hf, count(*) FROM forlop WHERE ${leftOut} GROUP BY hf`)) {
    rows.get(hf).utelatt = Number(count);
  }
  const days = '(decided - attended)';
  const groups = [...GROUP_ENDS, 'infinity'].map((end, n) => {
    const above = n === 0 ? '' : `${days} > ${GROUP_ENDS[n - 1]}`;
    const upTo = end === 'infinity' ? '' : `${days} <= ${end}`;
    return `count(*) FILTER (${[above, upTo].filter(Boolean).join(' AND ')})`;
  });
  const assessed = `SELECT decided_hf, count(*), sum(${days})::BIGINT, median(${days}), ${groups.join(', ')}
    FROM forlop WHERE NOT ${leftOut} AND decided IS NOT NULL GROUP BY decided_hf`;
  for (const [hf, n, sum, median, ...counts] of await run(assessed)) {
    const mean = Number(sum) / Number(n);
    rows.get(hf).utredningstid = { n: Number(n), mean, median: Number(median), groups: counts.map(Number) };
  }
  const treated = `SELECT treated_hf, count(*), count(*) FILTER (has_plan), count(*) FILTER (has_evaluation)
    FROM forlop WHERE NOT ${leftOut} AND treated_hf IS NOT NULL GROUP BY treated_hf`;
  for (const [hf, nevner, planned, evaluated] of await run(treated)) {
    rows.get(hf).behandlingsplan = { teller: Number(planned), nevner: Number(nevner) };
    rows.get(hf).evaluering = { teller: Number(evaluated), nevner: Number(nevner) };
  }
  return rows.values();
}
