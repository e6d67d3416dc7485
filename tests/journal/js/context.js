import { listPatients } from '../patients.mjs';
import { isIsoDay, todayInOslo } from './days.js';
import { parsePath } from './routes.js';
import { translator } from './texts.js';

const VARIANTS = ['sprak', 'ramme', 'feil', 'tom', 'today'];

/** Everything a view needs, read anew from the address each time: back and forward then need nothing more. */
export function readContext() {
  const query = new URLSearchParams(location.search);
  const lang = query.get('sprak') === 'nn' ? 'nn' : 'nb';
  const today = readToday(query.get('today'));
  const route = parsePath(location.pathname);
  const patients = listPatients(today);
  return {
    lang,
    t: translator(lang),
    today,
    isFramed: query.get('ramme') === '1',
    isBroken: query.get('feil') === '1',
    isEmpty: query.get('tom') === '1',
    route,
    patients,
    patient: patients.find((patient) => patient.key === route.key),
  };
}

/** An address in the journal with the variants of the present one. */
export function href(path, changes = {}) {
  const query = new URLSearchParams();
  const present = new URLSearchParams(location.search);
  for (const name of VARIANTS) {
    const value = name in changes ? changes[name] : present.get(name);
    if (value) query.set(name, value);
  }
  return query.size ? `${path}?${query}` : path;
}

function readToday(asked) {
  const served = document.querySelector('meta[name="dagens-dato"]')?.content;
  return [asked, served].find((day) => day && isIsoDay(day)) ?? todayInOslo();
}
