// The program one would write first: papaparse to objects, a Map of arrays, sort, loop. node plain.mjs FILE [--hard]
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { emptyIndicators, GROUP_ENDS, printAnswer, Tally } from './answer.mjs';
import {
  brokenCodeRules,
  DAY_ORDER,
  KODEVERK_START,
  LATER_TYPES,
  LATER_TYPES_START,
  SIMPLIFIED_FROM,
  TYPES,
} from './codes.mjs';

const [file, option] = process.argv.slice(2);
const isHard = option === '--hard';
const MILLISECONDS = 86_400_000;

const tally = new Tally();
const byHf = new Map();
let forlop = 0;

const rows = Papa.parse(readFileSync(file, 'utf8'), { header: true, delimiter: ';', skipEmptyLines: true }).data;
const groups = groupRows(rows);
for (const group of groups.values()) checkGroup(group);
for (const indicators of byHf.values()) finish(indicators);
printAnswer({
  events: rows.length,
  pasienter: new Set(rows.map((row) => row.pasient)).size,
  forlop,
  rules: tally.rules,
  indicators: [...byHf.values()].map(({ days, ...indicators }) => indicators),
});

/** Events by patient and type, each with its line; the code rules are asked on the way. */
function groupRows(all) {
  const found = new Map();
  all.forEach((row, index) => {
    row.line = index + 2;
    indicatorsOf(row.hf);
    const dato = isHard && !isDay(row.dato) ? null : row.dato;
    for (const rule of brokenCodeRules(row.forlopstype, row.hendelse, row.utfall, dato)) tally.add(rule, row.line);
    const key = `${row.pasient};${row.forlopstype}`;
    const group = found.get(key) ?? { rows: [], isWhole: true };
    found.set(key, group);
    if (dato === null) group.isWhole = false;
    else group.rows.push(row);
  });
  return found;
}

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Puts the events of one patient and type in order, splits them at each X, and checks each forløp. */
function checkGroup({ rows: given, isWhole }) {
  const events = isHard ? withoutDuplicates(given) : given;
  if (events.length === 0 || !TYPES.includes(events[0].forlopstype)) return;
  events.sort(
    (a, b) =>
      (a.dato < b.dato ? -1 : a.dato > b.dato ? 1 : 0) || rank(a.hendelse) - rank(b.hendelse) || a.line - b.line,
  );
  let current = [];
  for (const event of isHard ? startsAfterEnds(events) : events) {
    current.push(event);
    if (event.hendelse !== 'X') continue;
    checkForlop(current, isWhole);
    current = [];
  }
  if (current.length > 0) checkForlop(current, isWhole);
}

function rank(hendelse) {
  if (hendelse === 'X') return DAY_ORDER.length + 1;
  const at = DAY_ORDER.indexOf(hendelse);
  return at < 0 ? DAY_ORDER.length : at;
}

/** The rows come in the order of the file: what was seen before stays, what repeats it at the same HF goes. */
function withoutDuplicates(given) {
  const seen = new Set();
  return given.filter((row) => {
    const key = `${row.hendelse};${row.utfall};${row.dato};${row.hf}`;
    const isNew = !seen.has(key);
    if (!isNew) tally.add('duplikat', row.line);
    seen.add(key);
    return isNew;
  });
}

/** On a day that begins with a forløp open and has an X, every A comes after every X. */
function startsAfterEnds(events) {
  const ordered = [];
  for (let from = 0, to = 0; from < events.length; from = to) {
    while (to < events.length && events[to].dato === events[from].dato) to++;
    const day = events.slice(from, to);
    const isOpen = ordered.length > 0 && ordered.at(-1).hendelse !== 'X';
    if (isOpen && day.at(-1).hendelse === 'X') {
      ordered.push(...day.filter((event) => event.hendelse !== 'A'), ...day.filter((event) => event.hendelse === 'A'));
    } else ordered.push(...day);
  }
  return ordered;
}

function checkForlop(events, isWhole) {
  forlop++;
  const first = events[0];
  const startIsWrong = first.hendelse !== 'A';
  if (!events.some((event) => event.hendelse === 'A')) tally.add('start-mangler', first.line);
  else if (startIsWrong) tally.add('forste-kode-ikke-start', first.line);
  checkOrder(events);
  if ((startIsWrong && isWhole) || events.some(isBeforeKodeverk)) indicatorsOf(first.hf).utelatt++;
  else measure(events);
}

function isBeforeKodeverk({ dato, forlopstype }) {
  return dato < KODEVERK_START || (dato < LATER_TYPES_START && LATER_TYPES.includes(forlopstype));
}

function checkOrder(events) {
  let hasM = false;
  let hasC = false;
  let hasFinalC = false;
  for (const { hendelse, utfall, dato, line } of events) {
    if (hendelse === 'M') {
      if (hasM) tally.add('flere-fremmoter', line);
      if (hasC) tally.add('fremmote-etter-beslutning', line);
      hasM = true;
    }
    if (hendelse === 'E' && !hasC) tally.add('evaluering-uten-beslutning', line);
    if (hendelse === 'F' && !hasC && dato < SIMPLIFIED_FROM) tally.add('tilbakemelding-uten-beslutning', line);
    if (hendelse !== 'C') continue;
    if (!hasM) tally.add('beslutning-uten-fremmote', line);
    if (hasFinalC && dato >= SIMPLIFIED_FROM) tally.add('flere-beslutninger', line);
    hasC = true;
    hasFinalC ||= !goesOn(utfall, dato);
  }
}

/** A decision to go on assessing, as edition-2019 had it. */
function goesOn(utfall, dato) {
  return (utfall === 'U' || utfall === 'N') && dato < SIMPLIFIED_FROM;
}

function measure(events) {
  const at = events.findIndex((event) => event.hendelse === 'M');
  const decision = events.find(
    ({ hendelse, utfall, dato }, index) => at >= 0 && index > at && hendelse === 'C' && !goesOn(utfall, dato),
  );
  if (decision) {
    const days = (new Date(decision.dato) - new Date(events[at].dato)) / MILLISECONDS;
    indicatorsOf(decision.hf).days.push(days);
  }
  const treatment = events.find(({ hendelse, utfall }) => hendelse === 'C' && (utfall === 'P' || utfall === 'T'));
  if (!treatment) return;
  const { behandlingsplan, evaluering } = indicatorsOf(treatment.hf);
  behandlingsplan.nevner++;
  evaluering.nevner++;
  if (events.some(({ hendelse, utfall }) => hendelse === 'U' && utfall === 'U')) behandlingsplan.teller++;
  if (events.some(({ hendelse }) => hendelse === 'E')) evaluering.teller++;
}

function indicatorsOf(hf) {
  if (!byHf.has(hf)) byHf.set(hf, { ...emptyIndicators(hf), days: [] });
  return byHf.get(hf);
}

function finish({ utredningstid, days }) {
  const sorted = days.sort((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return;
  utredningstid.n = n;
  utredningstid.mean = sorted.reduce((sum, day) => sum + day, 0) / n;
  utredningstid.median = (sorted[n >> 1] + sorted[(n - 1) >> 1]) / 2;
  for (const day of sorted) {
    const group = GROUP_ENDS.findIndex((end) => day <= end);
    utredningstid.groups[group < 0 ? GROUP_ENDS.length : group]++;
  }
}
