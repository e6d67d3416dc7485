import type { Completeness } from '../../lib/checks/completeness.ts';
import { isoOf, parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import { isElsewhere, sammenstillPlainly } from '../forlop/sammenstill-plainly.ts';

/**
 * The whole table of rules once more, written out as slowly and plainly as it is said, with code lists of its own: what
 * the engine is held against. It shares nothing with the engine but the arithmetic of days.
 */
export interface Told {
  readonly today: string;
  readonly simplifiedFrom: string | undefined;
  readonly source: 'page' | 'file';
  readonly history: Completeness;
}

type Say = (row: number, rule: string, severity: string) => void;
type Period = 'old' | 'transition' | 'new' | undefined;
type Row = Required<EventInput> & { readonly row: number };

const INTRODUCED: Readonly<Record<string, string>> = {
  D01: '2019-01-01',
  D06: '2019-02-15',
  D07: '2019-02-15',
  D08: '2019-02-15',
  D09: '2019-01-01',
  D10: '2019-01-01',
  D11: '2019-01-01',
  D12: '2019-01-01',
};
const OLD: Readonly<Record<string, string>> = {
  A: '',
  M: '',
  C: 'UPTSKAIN',
  D: '',
  T: '',
  E: '',
  F: '',
  L: '',
  U: 'FMVUB',
  H: 'PTSKAI',
  X: 'MPGARLNOS',
};
const NEW: Readonly<Record<string, string>> = { A: '', M: '', C: 'PTSKAI', E: '', U: 'U', X: 'MPGALNOS' };
const NEW_TYPES = ['D01', 'D11', 'D12'];
const LATER: Readonly<Record<string, string>> = { CN: '2022-03-01', XS: '2023-01-01' };
const TSB = ['D01', 'D09', 'D10'];

/** Every answer as `row rule severity`, sorted. Codes must be in upper case and trimmed. */
export function checkPlainly(given: readonly EventInput[], told: Told): readonly string[] {
  const found: string[] = [];
  const events = given.map((one, row) => ({ ...EMPTY, ...one, row }));
  const { forlop, duplicateOf } = sammenstillPlainly(given);
  const say: Say = (row, rule, severity) => found.push(`${row} ${rule} ${severity}`);
  for (const one of events) {
    checkEvent(one, told, say);
    if (duplicateOf.has(one.row)) say(one.row, 'duplikat', 'advarsel');
  }
  const all = forlop.map((rows) => rows.map((row) => events[row] as Row));
  for (const one of all) {
    const whole = isWhole(one, events, told.history);
    const judged: Say = (row, rule, severity) => say(row, rule, whole ? severity : 'uavklart');
    checkOrder(one, told, judged);
    checkEnding(one, told, judged);
    checkAlone(one, events, told, say);
    const before = all.filter((other) => other !== one && isSamePatient(other, one));
    checkTransfer(one, before, judged);
    checkParallel(one, before, (other) => whole && isWhole(other, events, told.history), say);
  }
  return found.sort();
}

const EMPTY: Required<EventInput> = {
  pasient: '',
  forlopstype: '',
  hendelse: '',
  utfall: '',
  dato: '',
  enhet: '',
  hf: '',
  omsorgsniva: '',
  fodselsdato: '',
  mottatt: '',
  vurdert: '',
};

function isDay(text: string): boolean {
  return parseIsoDay(text) !== UNREADABLE;
}

function daysFrom(earlier: string, later: string): number {
  return parseIsoDay(later) - parseIsoDay(earlier);
}

function periodOf(dato: string, { simplifiedFrom }: Told): Period {
  if (!isDay(dato) || dato < '2019-01-01') return undefined;
  if (simplifiedFrom) return dato < simplifiedFrom ? 'old' : 'new';
  if (dato < '2024-01-01') return 'old';
  return dato < '2025-01-01' ? 'transition' : 'new';
}

function checkEvent(one: Row, told: Told, say: Say): void {
  const { row, dato, forlopstype } = one;
  if (!isDay(dato)) say(row, 'ugyldig-dato', 'feil');
  if (isDay(dato) && dato > told.today) say(row, 'dato-fram-i-tid', 'feil');
  if (isDay(dato) && dato < '2019-01-01') say(row, 'dato-for-kodeverket', 'feil');
  const period = periodOf(dato, told);
  if (!period) return;
  const withdrawn = period === 'new' ? 'feil' : 'uavklart';
  const introduced = INTRODUCED[forlopstype];
  if (!introduced) say(row, 'ukjent-forlopstype', 'feil');
  else if (period !== 'old' && !NEW_TYPES.includes(forlopstype)) say(row, 'utgatt-forlopstype', withdrawn);
  if (introduced && period !== 'new' && dato < introduced) say(row, 'forlop-ikke-innfort', 'feil');

  const answer = judgeHendelse(one, period, withdrawn) ?? judgeUtfall(one, period, withdrawn);
  if (answer) say(row, ...answer);
}

function judgeHendelse({ hendelse }: Row, period: Period, withdrawn: string): readonly [string, string] | undefined {
  if (OLD[hendelse] === undefined) return ['ukjent-hendelse', period === 'new' ? 'feil' : 'uavklart'];
  return period !== 'old' && NEW[hendelse] === undefined ? ['utgatt-hendelse', withdrawn] : undefined;
}

function judgeUtfall(
  { hendelse, utfall, dato }: Row,
  period: Period,
  withdrawn: string,
): readonly [string, string] | undefined {
  const takes = OLD[hendelse] ?? '';
  if (takes === '') return utfall === '' ? undefined : ['utfall-uten-plass', 'feil'];
  if (utfall === '') return ['utfall-mangler', 'feil'];
  if (utfall.length > 1 || !takes.includes(utfall)) return ['ukjent-utfall', 'feil'];
  if (period !== 'old' && !NEW[hendelse]?.includes(utfall)) return ['utgatt-utfall', withdrawn];
  return period !== 'new' && dato < (LATER[hendelse + utfall] ?? '') ? ['for-tidlig-utfall', 'feil'] : undefined;
}

function isWhole(forlop: readonly Row[], events: readonly Row[], history: Completeness): boolean {
  const [first] = forlop;
  const unreadable = events.some(
    (one) => !isDay(one.dato) && one.pasient === first?.pasient && one.forlopstype === first.forlopstype,
  );
  if (unreadable || history.kind === 'unknown') return false;
  if (history.kind === 'complete') return true;
  return forlop.some((one) => one.hendelse === 'A' && one.dato >= isoOf(history.day));
}

const is =
  (hendelse: string, utfall = '') =>
  (one: Row) =>
    one.hendelse === hendelse && (utfall === '' || utfall.includes(one.utfall)) && (utfall === '' || one.utfall !== '');

function checkOrder(forlop: readonly Row[], told: Told, say: Say): void {
  const [first] = forlop;
  if (first && !forlop.some(is('A'))) say(first.row, 'start-mangler', 'advarsel');
  else if (first && first.hendelse !== 'A') say(first.row, 'forste-kode-ikke-start', 'advarsel');
  forlop.forEach((one, n) => {
    const before = forlop.slice(0, n);
    const decisions = before.filter(is('C'));
    const again = (hendelse: string) => {
      const nearest = before.filter(is(hendelse)).at(-1);
      if (!nearest) return undefined;
      return isElsewhere(nearest, one) ? 'tips' : 'advarsel';
    };
    const period = periodOf(one.dato, told);
    if (one.hendelse === 'C' && !before.some(is('M'))) say(one.row, 'beslutning-uten-fremmote', 'advarsel');
    if (one.hendelse === 'E' && decisions.length === 0) say(one.row, 'evaluering-uten-beslutning', 'advarsel');
    if (one.hendelse === 'F' && decisions.length === 0 && period !== 'new') {
      say(one.row, 'tilbakemelding-uten-beslutning', 'advarsel');
    }
    if (one.hendelse === 'M' && decisions.length > 0) say(one.row, 'fremmote-etter-beslutning', 'advarsel');
    const extended = (c: Row) => (c.utfall === 'U' || c.utfall === 'N') && periodOf(c.dato, told) !== 'new';
    const twice = again(one.hendelse);
    if (one.hendelse === 'C' && period === 'new' && twice && !decisions.every(extended)) {
      say(one.row, 'flere-beslutninger', twice);
    }
    if (one.hendelse === 'M' && twice) say(one.row, 'flere-fremmoter', twice);
    if (one.hendelse === 'A' && twice) say(one.row, 'dobbel-start', twice);
  });
}

function checkEnding(forlop: readonly Row[], { today, source }: Told, say: Say): void {
  const last = forlop.at(-1) as Row;
  const has = (hendelse: string, utfall = '') => forlop.some(is(hendelse, utfall));
  const completed = is('X', 'G')(last);
  const treated = has('C', 'PT');
  if (completed && !has('C') && !has('H')) say(last.row, 'gjennomfort-uten-beslutning', 'tips');
  if (is('X', 'L')(last) && (has('C') || has('U') || has('E'))) say(last.row, 'skal-ikke-i-forlop', 'advarsel');
  if (completed && treated && !has('U', 'U')) say(last.row, 'avsluttet-uten-plan', 'tips');
  if (completed && treated && !has('E')) say(last.row, 'avsluttet-uten-evaluering', 'tips');
  if (last.hendelse === 'X') {
    if (!treated) for (const plan of forlop.filter(is('U', 'U'))) say(plan.row, 'plan-uten-behandlingsbehov', 'tips');
    return;
  }
  const decision = forlop.findLastIndex(is('C'));
  const since = forlop.slice(decision + 1);
  const decided = forlop[decision];
  if (decided && is('C', 'SKAI')(decided) && !since.some(is('E')) && !since.some(is('U', 'U'))) {
    if (daysFrom(decided.dato, today) > 30) say(decided.row, 'avslutning-bor-vurderes', 'tips');
  }
  const limit = TSB.includes(last.forlopstype) ? 365 : 180;
  if (source === 'file' && daysFrom(last.dato, today) > limit) say(last.row, 'apent-uten-aktivitet', 'tips');
}

/** What the event alone decides, though only in a forløp. */
function checkAlone(forlop: readonly Row[], events: readonly Row[], told: Told, say: Say): void {
  for (const one of forlop) {
    const { row, forlopstype, dato, mottatt, vurdert } = one;
    if (one.hendelse === 'C' && one.utfall === 'T' && ['D11', 'D12'].includes(forlopstype))
      say(row, 'feil-tjeneste', 'tips');
    if (one.hendelse === 'C' && one.utfall === 'P' && forlopstype === 'D01') say(row, 'feil-tjeneste', 'tips');
    if (one.hendelse !== 'A') continue;
    if (isDay(mottatt) && isDay(vurdert) && mottatt !== vurdert && dato === mottatt && periodOf(dato, told) === 'new') {
      say(row, 'start-pa-mottaksdato', 'advarsel');
    }
    const births = [one, ...events.filter(({ pasient }) => pasient === one.pasient)].map((each) => each.fodselsdato);
    const born = births.find(isDay);
    if (!born) continue;
    const adult = isAdult(born, dato);
    if ((forlopstype === 'D12' && adult) || (forlopstype === 'D11' && !adult)) say(row, 'alder-og-forlopstype', 'tips');
  }
}

/** As text: the eighteenth birthday of 29 February sorts before 1 March and after 28 February. */
function isAdult(born: string, dato: string): boolean {
  const [year, month, date] = born.split('-');
  return dato >= `${Number(year) + 18}-${month}-${date}`;
}

function isSamePatient(a: readonly Row[], b: readonly Row[]): boolean {
  return a[0]?.pasient === b[0]?.pasient;
}

function isSameType(a: readonly Row[], b: readonly Row[]): boolean {
  return a[0]?.forlopstype === b[0]?.forlopstype;
}

function checkTransfer(forlop: readonly Row[], others: readonly (readonly Row[])[], say: Say): void {
  const last = forlop.at(-1) as Row;
  if (!is('X', 'N')(last)) return;
  const goesOn = others
    .filter((other) => !isSameType(other, forlop))
    .some(
      (other) =>
        other.at(-1)?.hendelse !== 'X' || other.some((one) => is('A')(one) && daysFrom(one.dato, last.dato) <= 90),
    );
  if (!goesOn) say(last.row, 'overfort-uten-nytt-forlop', 'tips');
}

function checkParallel(
  forlop: readonly Row[],
  others: readonly (readonly Row[])[],
  isCertain: (other: readonly Row[]) => boolean,
  say: Say,
): void {
  const first = forlop[0] as Row;
  const overlapping = others.filter((other) => {
    const [start, end] = [other[0] as Row, other.at(-1) as Row];
    if (isSameType(other, forlop) || TSB.includes(start.forlopstype) !== TSB.includes(first.forlopstype)) return false;
    const key = ({ dato, forlopstype }: Row) => dato + forlopstype;
    return key(start) < key(first) && (end.hendelse !== 'X' || first.dato < end.dato);
  });
  if (overlapping.length > 0) say(first.row, 'parallelle-forlop', overlapping.some(isCertain) ? 'tips' : 'uavklart');
}
