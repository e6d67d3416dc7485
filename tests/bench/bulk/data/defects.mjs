// What goes wrong in registration: for each kind of rule some share of the forløp or of the events breaks it. The
// rules on dates of birth and of referral are left out, since an export of this shape has no such columns.
import { SIMPLIFIED } from './course.mjs';
import { shares } from './random.mjs';

const AFTER_END = shares({ E: 4, U: 3, M: 1, C: 1, A: 1 });
const REMOVED = shares({ F: 5, H: 3, L: 1, D: 1, T: 1 });
const REMOVED_ACTIVITY = shares({ B: 3, V: 3, F: 1, M: 1 });
const NO_HENDELSE = shares({ Z: 2, S: 1, G: 1 });
const NO_UTFALL = shares({ Q: 3, X: 2, 9: 1, PP: 1 });
const NO_TYPE = shares({ D13: 3, D99: 1, P11: 1 });
const WRONG_YEAR = shares({ past: 3, future: 2 });
const NO_DAY = shares({ '2021-02-31': 2, '0000-00-00': 1, ukjent: 1 });

/** Each with the share of forløp that it is tried on. `events` may be changed in any way. */
const IN_FORLOP = [
  { share: 0.035, spoil: ({ events }) => drop(events, 'A') },
  { share: 0.012, spoil: (it) => moveAfter(it, 'A', 'M', 10) },
  { share: 0.02, spoil: ({ events }) => has(events, 'C') && drop(events, 'M') },
  { share: 0.008, spoil: (it) => moveAfter(it, 'M', 'C', 30) },
  { share: 0.012, spoil: ({ events }) => has(events, 'E') && drop(events, 'C') },
  { share: 0.01, spoil: (it) => moveBefore(it, 'E', 'C', 14) },
  { share: 0.02, spoil: (it) => moveBefore(it, 'F', 'C', 14) },
  { share: 0.02, spoil: (it) => repeat(it, 'C', 90, { utfall: 'P' }) },
  { share: 0.015, spoil: (it) => repeat(it, 'M', 60) },
  { share: 0.006, spoil: (it) => repeat(it, 'M', 60, { enhet: it.away }) },
  { share: 0.008, spoil: (it) => repeat(it, 'A', 120) },
  { share: 0.008, spoil: (it) => repeat(it, 'A', 120, { enhet: it.away }) },
  { share: 0.012, spoil: goOnAfterEnd },
];

/** Each with the share of events that it is tried on. */
const IN_EVENT = [
  { share: 0.001, spoil: (event, random) => assign(event, { hendelse: random.pick(NO_HENDELSE), utfall: '' }) },
  { share: 0.006, spoil: useRemovedHendelse },
  { share: 0.004, spoil: (event) => assign(event, { utfall: '' }) },
  { share: 0.001, spoil: (event) => event.utfall === '' && assign(event, { utfall: 'P' }) },
  { share: 0.003, spoil: (event, random) => event.utfall !== '' && assign(event, { utfall: random.pick(NO_UTFALL) }) },
  { share: 0.012, spoil: useRemovedUtfall },
  { share: 0.002, spoil: useUtfallTooEarly },
  { share: 0.0004, spoil: (event, random) => assign(event, { type: random.pick(NO_TYPE) }) },
  { share: 0.0005, spoil: useWrongYear },
];

/** Breaks one forløp of a patient here and there. `away` is a unit other than its own. */
export function spoilForlop(random, events, away) {
  for (const { share, spoil } of IN_FORLOP) if (random.chance(share)) spoil({ events, random, away });
  for (const event of events) {
    for (const { share, spoil } of IN_EVENT) if (random.chance(share)) spoil(event, random);
  }
}

/** Adds what takes special steps to put together: the same event twice, and days that no calendar has. */
export function addHardEvents(random, events) {
  for (const event of [...events]) {
    if (random.chance(0.004)) events.push({ ...event });
    if (random.chance(0.0005)) event.dato = random.pick(NO_DAY);
  }
}

function assign(event, change) {
  Object.assign(event, change);
}

function has(events, hendelse) {
  return events.some((event) => event.hendelse === hendelse);
}

function find(events, hendelse) {
  return events.find((event) => event.hendelse === hendelse);
}

function drop(events, hendelse) {
  for (let i = events.length - 1; i >= 0; i--) if (events[i].hendelse === hendelse) events.splice(i, 1);
}

function setDay(event, day) {
  event.day = day;
  event.reported = day;
}

function moveAfter({ events, random }, hendelse, other, within) {
  const event = find(events, hendelse);
  const fixed = find(events, other);
  if (event && fixed) setDay(event, fixed.day + random.between(1, within));
}

function moveBefore({ events, random }, hendelse, other, within) {
  const event = find(events, hendelse);
  const fixed = find(events, other);
  if (event && fixed) setDay(event, fixed.day - random.between(1, within));
}

function repeat({ events, random }, hendelse, within, change = {}) {
  const event = find(events, hendelse);
  if (!event) return;
  const again = { ...event, ...change };
  setDay(again, event.day + random.between(1, within));
  events.push(again);
}

function goOnAfterEnd({ events, random }) {
  const end = find(events, 'X');
  if (!end) return;
  const hendelse = random.pick(AFTER_END);
  const late = { ...end, hendelse, utfall: hendelse === 'U' ? 'U' : hendelse === 'C' ? 'P' : '' };
  setDay(late, end.day + random.between(1, 30));
  events.push(late);
}

function useRemovedHendelse(event, random) {
  if (event.day < SIMPLIFIED) return;
  const hendelse = random.pick(REMOVED);
  assign(event, { hendelse, utfall: hendelse === 'H' ? 'K' : '' });
}

function useRemovedUtfall(event, random) {
  if (event.day < SIMPLIFIED) return;
  if (event.hendelse === 'C') event.utfall = random.chance(0.6) ? 'U' : 'N';
  if (event.hendelse === 'U') event.utfall = random.pick(REMOVED_ACTIVITY);
  if (event.hendelse === 'X') event.utfall = 'R';
}

/** C/N and X/S before they were taken into use: how early is for the checks to find out. */
function useUtfallTooEarly(event) {
  if (event.hendelse === 'C') event.utfall = 'N';
  if (event.hendelse === 'X') event.utfall = 'S';
}

/** A slip in the year: the row is still reported with its month. */
function useWrongYear(event, random) {
  event.day += random.pick(WRONG_YEAR) === 'past' ? -3653 : 3653;
}
