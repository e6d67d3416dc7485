import fc from 'fast-check';
import { isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import { forlopstyper } from '../../lib/kodeverk/forlopstyper.ts';
import { hendelser } from '../../lib/kodeverk/hendelser.ts';

/** Days that rules turn on. */
const TURNING_POINTS = ['2019-01-01', '2019-02-15', '2022-03-01', '2023-01-01', '2024-01-01', '2025-01-01'];
/** What forløp are mostly made of, so that events meet in the ways that rules look for. */
const USUAL = 'A A M M C/P C/P C/T C/K C/I C/U C/N U/U U/U E E F H/K X/G X/G X/N X/L X/O'.split(' ');

const knownType = fc.constantFrom(...forlopstyper().map(({ code }) => code));
const knownHendelse = fc.constantFrom(...hendelser().map(({ code }) => code));
const knownUtfall = fc.constantFrom(
  '',
  ...new Set(hendelser().flatMap(({ utfall }) => utfall.map(({ code }) => code))),
);

/** ISO days near a turning point. */
export const turningDay: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...TURNING_POINTS), fc.integer({ min: -8, max: 8 }))
  .map(([day, shift]) => isoOf(parseIsoDay(day) + shift));

/** Days of six weeks in 2026, so that several events fall on one. */
export const dayOf2026: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 42 })
  .map((shift) => isoOf(parseIsoDay('2026-02-16') + shift));

export const someDay = fc.oneof(turningDay, dayOf2026);

const place = fc.constantFrom('', '', 'HF1', 'HF2');
const usualCode = fc.constantFrom(...USUAL).map((code) => {
  const [hendelse = '', utfall = ''] = code.split('/');
  return { hendelse, utfall };
});
/** Parts that need not fit together. */
const oddCode = fc.record({ hendelse: fc.oneof(knownHendelse, fc.constantFrom('R', '')), utfall: knownUtfall });

/** An event with codes of the kodeverk, of one of a few patients. */
function event(day: fc.Arbitrary<string>): fc.Arbitrary<EventInput> {
  return fc
    .record({
      code: fc.oneof({ weight: 9, arbitrary: usualCode }, { weight: 1, arbitrary: oddCode }),
      pasient: fc.constantFrom('P1', 'P1', 'P1', 'P2'),
      forlopstype: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('D11', 'D11', 'D12', 'D01') }, knownType),
      dato: fc.oneof({ weight: 40, arbitrary: day }, { weight: 1, arbitrary: fc.constantFrom('2026-02-30', '') }),
      enhet: place,
      hf: place,
      mottatt: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, day),
      vurdert: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, day),
    })
    .map(({ code, ...rest }) => ({ ...code, ...rest }));
}

export const recentEvent: fc.Arbitrary<EventInput> = event(dayOf2026);

/** Some of the events twice: at the same place, or at another. */
function withRepeats(events: fc.Arbitrary<EventInput[]>): fc.Arbitrary<EventInput[]> {
  return fc.tuple(events, fc.array(fc.tuple(fc.nat(), place), { maxLength: 2 })).map(([given, repeats]) => [
    ...given,
    ...repeats.flatMap(([index, hf]) => {
      const one = given[index % Math.max(1, given.length)];
      return one ? [{ ...one, hf }] : [];
    }),
  ]);
}

const ROOM = { maxLength: 12, size: 'max' } as const;

/** Histories of six weeks. */
export const recentEvents: fc.Arbitrary<EventInput[]> = withRepeats(fc.array(recentEvent, ROOM));

/** Days about the limits of 30, 90, 180 and 365 before the days that tests call today. */
const limitDay: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('2026-11-21', '2026-06-01'),
    fc.constantFrom(0, 30, 90, 180, 365),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([today, days, shift]) => isoOf(parseIsoDay(today) - days + shift));

/** Histories of six weeks, scattered over the editions, or about limits of days; in any order. */
export const someEvents: fc.Arbitrary<EventInput[]> = fc.oneof(
  recentEvents,
  withRepeats(fc.array(event(someDay), ROOM)),
  withRepeats(fc.array(event(limitDay), ROOM)),
);

/** An event of any texts whatever. */
export const anyEvent: fc.Arbitrary<EventInput> = fc.record({
  pasient: fc.string({ maxLength: 3 }),
  forlopstype: fc.oneof(knownType, fc.string({ unit: 'binary' })),
  hendelse: fc.oneof(knownHendelse, fc.string({ unit: 'binary' })),
  utfall: fc.oneof(knownUtfall, fc.string({ unit: 'binary' })),
  dato: fc.oneof(someDay, fc.string({ unit: 'binary' }), fc.constantFrom('0000-01-01', '9999-12-31', '-1-01-01')),
  enhet: fc.string(),
  hf: fc.string(),
  fodselsdato: fc.oneof(someDay, fc.string()),
  mottatt: fc.oneof(someDay, fc.string()),
  vurdert: fc.oneof(someDay, fc.string()),
});
