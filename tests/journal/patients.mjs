// The 30 synthetic patients with their histories, for Node and for the page.
import { histories } from './histories.mjs';
import { addDays, ageOn, isIsoDay } from './js/days.js';
import { people } from './patients.data.js';

export function listPatients(today) {
  return people.map((person, index) => makePatient(person, index, today));
}

function makePatient(person, index, today) {
  const events = readHistory(histories[person.key], person.unit, today);
  const isOpen = events.at(-1)?.hendelse !== 'X';
  return {
    ...person,
    age: person.born ? ageOn(person.born, today) : undefined,
    events,
    referral: makeReferral(person, events, today),
    lastVisit: isOpen ? addDays(today, -7 - (index % 5)) : undefined,
    nextVisit: isOpen ? addDays(today, 6 + (index % 9)) : undefined,
  };
}

function readHistory(history, unit, today) {
  const lines = history.trim().split('\n').filter(Boolean);
  return lines.map((line, index) => ({ id: `e${index + 1}`, ...readLine(line.trim(), unit, today) }));
}

function readLine(line, unit, today) {
  const [codes, place] = line.split(' @');
  const [date, forlopstype, event] = codes.split(' ');
  const [hendelse, utfall = ''] = event.split('/');
  const dato = /^-?\d+$/.test(date) ? addDays(today, Number(date)) : date;
  return { forlopstype, hendelse, utfall, dato, enhet: place ?? unit };
}

/** The newest start was assessed the day it is dated; only one unit dated it the day the referral came. */
function makeReferral(person, events, today) {
  const start = events.findLast((event) => event.hendelse === 'A' && isIsoDay(event.dato));
  if (!start) return { received: addDays(today, -9), assessed: undefined };
  if (person.key === 'viktor-barnesen') return { received: start.dato, assessed: addDays(start.dato, 7) };
  return { received: addDays(start.dato, -8), assessed: start.dato };
}
