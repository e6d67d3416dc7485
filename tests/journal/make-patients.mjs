// Writes patients.data.js: `node tests/journal/make-patients.mjs`. The numbers are synthetic (month + 80), so that none
// can belong to a person, and every one is checked before it is written.
import { writeFileSync } from 'node:fs';
import { idnr } from '@navikt/fnrvalidator';

const DPS = 'Fjordby DPS';
const BUP = 'Fjordby BUP';
const TSB = 'Fjordby rusbehandling';

// name, born, sex, unit and what is special about the one person
const people = [
  ['Nora Testesen', '1992-03-14', 'K', DPS],
  ['Emil Prøvesen', '1988-09-02', 'M', DPS],
  ['Ida Eksempelsen', '1979-12-24', 'K', DPS],
  ['Jonas Demovik', '1965-05-30', 'M', DPS],
  ['Sara Fiktiveng', '1997-01-19', 'K', TSB, { level: 'dogn' }],
  ['Liam Prøveberg', '2014-08-11', 'M', BUP],
  ['Oda Testrud', '1984-06-07', 'K', DPS],
  ['Aksel Dummestad', '2007-05-10', 'M', DPS],
  ['Tiril Mockstad', '1990-10-28', 'K', DPS],
  ['Mathias Tomesen', '2001-02-16', 'M', DPS],
  ['Vilde Feilsifersen', '1995-07-21', 'K', DPS, { number: 'wrong' }],
  ['Ukjent Prøveperson', '', 'M', DPS, { number: 'none', level: 'dogn' }],
  ['Henrik Kodesen', '1973-11-03', 'M', DPS],
  ['Ronja Gamlestad', '1999-04-17', 'K', DPS],
  ['Sander Overgangsen', '1986-01-25', 'M', DPS],
  ['Frida Utgåttsen', '1993-08-08', 'K', DPS],
  ['Magnus Utfallsen', '1970-02-12', 'M', DPS, { number: 'd' }],
  ['Elias Tidligsen', '1991-03-29', 'M', DPS],
  ['Thea Datosen', '2000-02-29', 'K', DPS],
  ['Filip Framtidsen', '1982-12-05', 'M', DPS, { level: 'dogn' }],
  ['Astrid Førkodesen', '1958-06-18', 'K', DPS],
  ['Oskar Startløsen', '1977-09-13', 'M', DPS],
  ['Maja Omvendtsen', '1996-11-27', 'K', DPS, { level: 'dogn' }],
  ['Jakob Hastesen', '2012-10-06', 'M', BUP],
  ['Ella Evalueringsen', '2015-04-02', 'K', BUP],
  ['Noah Tilbakesen', '1989-07-15', 'M', DPS],
  ['Hedda Dobbelsen', '1981-05-23', 'K', DPS],
  ['Kasper Avslutningsen', '1968-08-31', 'M', DPS],
  ['Live Rusvik', '1994-01-09', 'K', DPS],
  ['Viktor Barnesen', '2013-12-20', 'M', DPS],
];

const patients = people.map(([name, born, sex, unit, special = {}], index) => ({
  key: toKey(name),
  name,
  number: makeNumber(born, sex, index, special.number),
  born,
  sex,
  unit,
  level: special.level ?? 'poliklinikk',
}));
const header = '// Made by make-patients.mjs; change that file, not this one.';
const text = `${header}\nexport const people = [\n${patients.map(formatPatient).join('')}];\n`;
writeFileSync(new URL('patients.data.js', import.meta.url), text);

/** As the formatter writes it, so that a new run leaves no difference. */
function formatPatient(patient) {
  const rows = Object.entries(patient).map(([name, value]) => `    ${name}: '${value}',\n`);
  return `  {\n${rows.join('')}  },\n`;
}

function toKey(name) {
  const letters = { æ: 'ae', ø: 'o', å: 'a' };
  return name
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter])
    .replaceAll(' ', '-');
}

function makeNumber(born, sex, index, special) {
  if (special === 'none') return '';
  const number = firstValid(born, sex, index, special === 'd' ? 40 : 0);
  if (special !== 'wrong') return number;
  const wrong = number.slice(0, 10) + ((Number(number[10]) + 1) % 10);
  if (idnr(wrong).status === 'valid') throw new Error(`${wrong} should not be valid`);
  return wrong;
}

/** Not every serial number has check digits; people of one birthday take the next one that has. */
function firstValid(born, sex, index, dayOffset) {
  const [year, month, day] = born.split('-').map(Number);
  const date = [day + dayOffset, month + 80, year % 100].map((part) => String(part).padStart(2, '0')).join('');
  const parity = sex === 'M' ? 1 : 0;
  for (let serial = (year < 2000 ? 100 : 600) + 2 * index + parity; serial < 1000; serial += 2) {
    const number = withCheckDigits(`${date}${serial}`);
    if (!number) continue;
    const answer = idnr(number);
    if (answer.status !== 'valid') throw new Error(`${number}: ${answer.reasons.join(', ')}`);
    return number;
  }
  throw new Error(`no number for ${born}`);
}

function withCheckDigits(nine) {
  const first = checkDigit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = first < 10 ? checkDigit(nine + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) : 10;
  return second < 10 ? `${nine}${first}${second}` : undefined;
}

function checkDigit(digits, weights) {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11;
}
