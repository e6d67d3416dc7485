// The code lists and the code rules for the rivals, written from the same tables as the product's but on their own:
// if the two disagree, the comparison shows it.

/** Utfall of each hendelse; an empty text where it takes none. Source: helsedirektoratet-forenkling, table 6. */
const EDITION_2019 = {
  A: '',
  M: '',
  D: '',
  T: '',
  E: '',
  F: '',
  L: '',
  C: 'UPTSKAIN',
  U: 'FMVUB',
  H: 'PTSKAI',
  X: 'MPGARLNOS',
};
const EDITION_2024 = { A: '', M: '', E: '', C: 'PTSKAI', U: 'U', X: 'MPGALNOS' };

export const TYPES = ['D01', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'D12'];
const TYPES_2024 = ['D01', 'D11', 'D12'];
/** Taken into use after the others. */
export const LATER_TYPES = ['D06', 'D07', 'D08'];

/** The order of a day; any other hendelse comes after these, X last. */
export const DAY_ORDER = 'AMDCULFTEH';

export const KODEVERK_START = '2019-01-01';
export const LATER_TYPES_START = '2019-02-15';
const DECISION_N_START = '2022-03-01';
const END_S_START = '2023-01-01';
export const SIMPLIFIED_FROM = '2024-01-01';
export const TODAY = '2026-11-22';

/** Days on which the answer of a code rule changes. */
export const CODE_DAYS = [
  KODEVERK_START,
  LATER_TYPES_START,
  DECISION_N_START,
  END_S_START,
  SIMPLIFIED_FROM,
  nextDay(TODAY),
];

/**
 * Ids of the rules that an event breaks by itself. `dato` is an ISO day, or null where it cannot be read.
 * @returns {string[]}
 */
export function brokenCodeRules(forlopstype, hendelse, utfall, dato) {
  if (dato === null) return ['ugyldig-dato'];
  const future = dato > TODAY ? ['dato-fram-i-tid'] : [];
  if (dato < KODEVERK_START) return ['dato-for-kodeverket'];
  const broken = [brokenType(forlopstype, dato), brokenHendelse(hendelse, utfall, dato)];
  return [...future, ...broken.filter((rule) => rule !== undefined)];
}

function brokenType(forlopstype, dato) {
  if (!TYPES.includes(forlopstype)) return 'ukjent-forlopstype';
  if (dato >= SIMPLIFIED_FROM) return TYPES_2024.includes(forlopstype) ? undefined : 'utgatt-forlopstype';
  return LATER_TYPES.includes(forlopstype) && dato < LATER_TYPES_START ? 'forlop-ikke-innfort' : undefined;
}

function brokenHendelse(hendelse, utfall, dato) {
  const before = EDITION_2019[hendelse];
  if (before === undefined) return 'ukjent-hendelse';
  const isSimplified = dato >= SIMPLIFIED_FROM;
  const list = isSimplified ? EDITION_2024[hendelse] : before;
  if (list === undefined) return 'utgatt-hendelse';
  if (utfall === '') return list === '' ? undefined : 'utfall-mangler';
  if (list === '') return 'utfall-uten-plass';
  if (utfall.length !== 1 || !before.includes(utfall)) return 'ukjent-utfall';
  if (!list.includes(utfall)) return 'utgatt-utfall';
  if (hendelse === 'C' && utfall === 'N' && dato < DECISION_N_START) return 'for-tidlig-utfall';
  return hendelse === 'X' && utfall === 'S' && dato < END_S_START ? 'for-tidlig-utfall' : undefined;
}

function nextDay(iso) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
