// What ordinarily happens in a forløp, with the shares of the national figures for 2019-2021: of all reported events
// A 18 %, U 16 %, E 15 %, M and C 12 % each, X 11 %, H 7 %, F 6 %, an unlisted hendelse 3 %.
import { dayOf } from './calendar.mjs';
import { shares } from './random.mjs';

/** First day of the simplified codes in this data, as given to every program with the file. */
export const SIMPLIFIED_FROM = '2024-01-01';
export const SIMPLIFIED = dayOf(SIMPLIFIED_FROM);

const TSB = ['D01', 'D09', 'D10'];
const TYPES_2019 = shares({ D11: 608, D12: 219, D01: 120, D06: 32, D07: 13, D08: 6.4, D09: 0.3, D10: 0.1 });
const TYPES_2024 = shares({ D11: 650, D12: 240, D01: 108, D06: 1, D08: 1 });

const DECISION_PSYCHE = shares({ P: 71, T: 2, S: 2, K: 10, A: 3, I: 12 });
const DECISION_TSB = shares({ T: 74, P: 3, S: 1, K: 8, A: 3, I: 11 });
const ACTIVITY_2019 = shares({ F: 8, M: 1, V: 30, U: 34, B: 27 });
const NEED_AT_END = shares({ K: 40, I: 30, P: 15, A: 8, T: 4, S: 3 });
const END = shares({ G: 59, P: 10, M: 9, A: 9, L: 5, N: 4, O: 3 });
const END_WITHOUT_ATTENDANCE_2019 = shares({ R: 60, A: 18, L: 12, P: 7, O: 3 });
const END_WITHOUT_ATTENDANCE_2024 = shares({ A: 50, L: 25, P: 20, O: 5 });

/** A type for a forløp that starts on the day. */
export function typeOn(random, day) {
  return random.pick(day < SIMPLIFIED ? TYPES_2019 : TYPES_2024);
}

/**
 * The events of one forløp that goes as it should. `home` is the number of the unit; some events are registered by
 * another. `last` is the day of its X with that outcome, where it ends.
 * @returns {{ events: object[], ended: { day: number, utfall: string } | undefined }}
 */
export function layOut(random, { type, start, home, away }) {
  const events = [];
  const care = random.chance(0.12) ? 'D' : 'P';
  const isShared = random.chance(0.05);
  const add = (hendelse, utfall, day) => {
    const enhet = isShared && random.chance(0.4) ? away : home;
    const omsorgsniva = random.chance(0.03) ? otherCare(care) : care;
    events.push({ type, hendelse, utfall, day, reported: day, dato: '', enhet, omsorgsniva });
  };
  add('A', '', start);
  const attended = random.chance(start < SIMPLIFIED ? 0.66 : 0.86);
  const reached = attended ? treat(random, type, start, add) : start;
  if (!random.chance(attended ? 0.72 : 0.57)) return { events, ended: undefined };
  const day = reached + (attended ? 5 + random.wait(35) : 3 + random.wait(14));
  if (day < SIMPLIFIED && random.chance(0.62)) add('H', random.pick(NEED_AT_END), day);
  const early = day < SIMPLIFIED ? END_WITHOUT_ATTENDANCE_2019 : END_WITHOUT_ATTENDANCE_2024;
  const utfall = random.pick(attended ? END : early);
  add('X', utfall, day);
  return { events, ended: { day, utfall } };
}

function otherCare(care) {
  return care === 'P' ? 'D' : 'P';
}

/** First attendance, decisions and what follows from them; answers the day of the last. */
function treat(random, type, start, add) {
  const isTsb = TSB.includes(type);
  const attended = start + (start >= SIMPLIFIED && random.chance(0.3) ? 0 : 2 + random.wait(29));
  add('M', '', attended);
  if (isTsb && random.chance(0.2)) addUntilSimplified('D', attended + random.between(0, 14), add);
  const wanted = attended + (random.chance(0.04) ? 0 : 7 + random.wait(33));
  if (random.chance(0.13)) return Math.max(attended, activities(random, attended, 0.6, add));
  const decided = decide(random, type, wanted, add);
  const { day, utfall } = decided;
  const isTreated = utfall === 'P' || utfall === 'T';
  let last = Math.max(day, activities(random, day, isTreated ? 2.05 : 0.8, add));
  for (let n = random.times(isTreated ? 2.25 : 0.6), evaluated = day; n > 0; n--) {
    evaluated += 14 + random.wait(45);
    add('E', '', evaluated);
    last = Math.max(last, evaluated);
  }
  for (let n = random.times(0.72); n > 0; n--) addUntilSimplified('F', random.between(day, last), add);
  // A hendelse that the published lists of edition-2019 do not name, reported all the same.
  for (let n = random.times(0.33); n > 0; n--) addUntilSimplified('R', random.between(day, last), add);
  if (random.chance(0.02)) addUntilSimplified('L', random.between(attended, last), add);
  if (type === 'D07' && random.chance(0.012)) addUntilSimplified('T', last, add);
  return last;
}

/** The clinical decision, for some in edition-2019 after one to go on assessing. */
function decide(random, type, wanted, add) {
  let day = wanted;
  if (day < SIMPLIFIED && random.chance(0.15)) {
    const hasN = day >= dayOf('2022-03-01') && random.chance(type === 'D12' ? 0.5 : 0.15);
    add('C', hasN ? 'N' : 'U', day);
    day += 14 + random.wait(40);
  }
  const utfall = random.pick(TSB.includes(type) ? DECISION_TSB : DECISION_PSYCHE);
  add('C', utfall, day);
  return { day, utfall };
}

function activities(random, from, mean, add) {
  let day = from;
  for (let n = random.times(from < SIMPLIFIED ? mean : mean * 0.6); n > 0; n--) {
    day += random.chance(0.45) ? 0 : 1 + random.wait(30);
    add('U', day < SIMPLIFIED ? random.pick(ACTIVITY_2019) : 'U', day);
  }
  return day;
}

/** A hendelse that the simplification removed is not registered after it. */
function addUntilSimplified(hendelse, day, add) {
  if (day < SIMPLIFIED) add(hendelse, '', day);
}
