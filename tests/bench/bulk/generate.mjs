// Synthetic events of the shape and volume of a national export; no real data, no real patient.
// node tests/bench/bulk/generate.mjs [--events N] [--variant 2019|mixed] [--seed N] [--hard]
// prints the path of the file, made unless it is there already. What --hard adds is told in README.md.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { dayOf, isoOf, monthOf } from './data/calendar.mjs';
import { MonthFiles } from './data/month-files.mjs';
import { makePatients } from './data/patient.mjs';
import { makeRandom } from './data/random.mjs';

/** Events reported in 2019-2021. Source: helsedirektoratet-tall-og-oppmerksomheter, «Rapporterte hendelser». */
export const NATIONAL_VOLUME = 3_057_985;

const FOLDER = fileURLToPath(new URL('../../../output/bench', import.meta.url));
const HEADER = 'pasient;enhet;hf;forlopstype;hendelse;utfall;dato;omsorgsniva\n';
/** First and last day of each variant: the first edition alone, or both with the change in the middle. */
const VARIANTS = { 2019: ['2019-01-01', '2021-12-31'], mixed: ['2022-01-01', '2025-12-31'] };
const UNITS = 300;
const HFS = 24;

/**
 * Path of a file with these parameters under output/bench, made unless it is there.
 * @param {{ events?: number, variant?: '2019' | 'mixed', seed?: number, hard?: boolean }} parameters
 */
export function dataFile({ events = NATIONAL_VOLUME, variant = '2019', seed = 1, hard = false } = {}) {
  if (!Object.hasOwn(VARIANTS, variant)) throw new Error(`No variant «${variant}»: 2019 or mixed`);
  if (!Number.isInteger(events) || events < 1) throw new Error('--events takes a whole number from 1');
  const name = `bulk-${variant}-${events}-${seed}${hard ? '-hard' : ''}`;
  const path = `${FOLDER}/${name}.${sourceFingerprint()}.csv`;
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER)) if (old.startsWith(`${name}.`)) rmSync(`${FOLDER}/${old}`);
  const unfinished = `${path}.${process.pid}`;
  write(unfinished, { events, variant, seed, hard });
  renameSync(unfinished, path);
  return path;
}

/** Changes when the generator does, so that a file of an earlier one is not taken for the same data. */
function sourceFingerprint() {
  const hash = createHash('sha256');
  const here = new URL('data/', import.meta.url);
  for (const name of readdirSync(here).sort()) hash.update(readFileSync(new URL(name, here)));
  hash.update(readFileSync(new URL(import.meta.url)));
  return hash.digest('hex').slice(0, 8);
}

function write(path, { events, variant, seed, hard }) {
  const random = makeRandom(seed);
  const [first, last] = VARIANTS[variant].map(dayOf);
  const units = makeUnits(random);
  const nextPatient = makePatients(random, { first, last, units, hard });
  const months = new MonthFiles(path);
  try {
    for (let written = 0; written < events; ) {
      const pasient = hex(random.word()) + hex(random.word());
      for (const event of nextPatient().slice(0, events - written)) {
        months.add(monthOf(event.reported), rowOf(pasient, event, units[event.enhet]));
        written++;
      }
    }
    months.writeTo(path, HEADER, random);
  } finally {
    months.remove();
  }
}

function makeUnits(random) {
  return Array.from({ length: UNITS }, (_, n) => ({
    name: `ENHET${String(n + 1).padStart(3, '0')}`,
    hf: `HF${String(random.between(1, HFS)).padStart(2, '0')}`,
  }));
}

function rowOf(pasient, { type, hendelse, utfall, day, dato, omsorgsniva }, { name, hf }) {
  return `${pasient};${name};${hf};${type};${hendelse};${utfall};${dato || isoOf(day)};${omsorgsniva}\n`;
}

function hex(word) {
  return word.toString(16).padStart(8, '0');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      events: { type: 'string' },
      variant: { type: 'string' },
      seed: { type: 'string' },
      hard: { type: 'boolean' },
    },
  });
  const { events = NATIONAL_VOLUME, variant, seed = 1, hard } = values;
  console.log(dataFile({ events: Number(events), variant, seed: Number(seed), hard }));
}
