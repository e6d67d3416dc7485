import { layOut, typeOn } from './course.mjs';
import { addHardEvents, spoilForlop } from './defects.mjs';

/**
 * Makes the events of one patient after another.
 * @param random from `makeRandom`
 * @param {{ first: number, last: number, units: { hf: string }[], hard: boolean }} options the days that the export
 *   reaches over; `hard` adds what takes special steps to put together, see README.md
 * @returns {() => object[]} one patient's events, in no order
 */
export function makePatients(random, options) {
  return () => {
    const events = [];
    const home = unitFor(random, options);
    const day = random.between(options.first, options.last);
    followThrough(random, options, events, { type: typeOn(random, day), start: day, home });
    if (random.chance(0.05)) {
      // Another type at the same time, often at another place.
      const start = day + random.between(0, 120);
      addForlop(random, options, events, { type: typeOn(random, start), start, home: unitFor(random, options) });
    }
    if (options.hard) addHardEvents(random, events);
    else separateDays(events, options.units);
    return events.filter(({ reported }) => reported >= options.first && reported <= options.last);
  };
}

/** A first forløp and those that come after it. */
function followThrough(random, options, events, first) {
  let next = first;
  for (let n = 0; n < 5 && next && next.start <= options.last; n++) {
    const ended = addForlop(random, options, events, next);
    next = ended && successor(random, options, next, ended);
  }
}

function addForlop(random, options, events, plan) {
  const away = unitFor(random, options);
  const { events: made, ended } = layOut(random, { ...plan, away });
  spoilForlop(random, made, away);
  events.push(...made);
  return ended;
}

function successor(random, options, { type, home }, { day, utfall }) {
  if (utfall === 'O') return { type, start: day, home: unitFor(random, options) };
  if (utfall === 'N' && random.chance(0.7)) {
    const start = day + random.between(0, 60);
    return { type: typeOn(random, start), start, home };
  }
  if (!random.chance(0.22)) return undefined;
  const start = day + random.between(8, 300);
  return {
    type: random.chance(0.85) ? type : typeOn(random, start),
    start,
    home: random.chance(0.8) ? home : unitFor(random, options),
  };
}

/** Large units report more than small ones. */
function unitFor(random, { units }) {
  return Math.min(random.between(0, units.length - 1), random.between(0, units.length - 1));
}

/**
 * Moves starts off the days on which another forløp of the type ends, and drops repeated events: then the order of
 * a day never depends on what came before it, and no event is a duplicate.
 */
function separateDays(events, units) {
  const ends = new Set(events.filter(({ hendelse }) => hendelse === 'X').map(({ type, day }) => `${type} ${day}`));
  for (const event of events) {
    if (event.hendelse !== 'A') continue;
    while (ends.has(`${event.type} ${event.day}`)) {
      event.day++;
      event.reported++;
    }
  }
  const seen = new Set();
  for (let i = events.length - 1; i >= 0; i--) {
    const { type, hendelse, utfall, day, enhet } = events[i];
    const key = `${type} ${hendelse} ${utfall} ${day} ${units[enhet].hf}`;
    if (seen.has(key)) events.splice(i, 1);
    seen.add(key);
  }
}
