import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../lib/forlop/day.ts';
import { faultIn } from '../../lib/page/check-reading.ts';
import { MAX_FORMS, MAX_ROWS } from '../../lib/page/limits.ts';
import { type FrameReading, frameReading } from '../../lib/page/reading.ts';
import { finish } from '../../lib/page/work.ts';

const DAY = { kind: 'value', value: isoDay.parse('2026-11-05') } as const;
const EVENT = { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: DAY };
const CODE = { kind: 'value', value: 'C' } as const;
const FORM: FrameReading['forms'][number] = {
  id: 'f1',
  forlopstype: CODE,
  hendelse: CODE,
  utfall: { kind: 'empty' },
  dato: DAY,
  fields: ['hendelse', 'dato'],
  cues: [{ cue: 'label' }],
};
const READING: FrameReading = {
  revision: 3,
  patient: { kind: 'one', fingerprint: 'token' },
  forms: [FORM],
  history: { events: [EVENT, EVENT], completeness: { kind: 'complete' }, unreadRows: 0 },
  declined: [],
  closedFrames: [],
};
const LONG = 'x'.repeat(300);

describe('a reading is checked in steps', () => {
  it('and is what it may be', () => {
    expect(finish(faultIn(READING))).toBeUndefined();
    const { history: _, ...bare } = READING;
    expect(finish(faultIn({ ...bare, forms: [] }))).toBeUndefined();
  });

  it.each<[string, FrameReading]>([
    ['patient.0.name', { ...READING, patient: { kind: 'one', fingerprint: 'token', name: LONG } }],
    ['forms.1.id', { ...READING, forms: [FORM, { ...FORM, id: LONG }] }],
    ['forms', { ...READING, forms: Array(MAX_FORMS + 1).fill(FORM) }],
    ['history.events.1.hendelse', withEvents([EVENT, { ...EVENT, hendelse: LONG }])],
    ['history.events', withEvents(Array(MAX_ROWS + 1).fill(EVENT))],
    ['closedFrames.0', { ...READING, closedFrames: [LONG] }],
  ])('or not: %s', (where, reading) => {
    expect(finish(faultIn(reading))).toBe(where);
  });

  it('a long list is put down now and then', () => {
    expect([...faultIn(withEvents(Array(MAX_ROWS).fill(EVENT)))].length).toBeGreaterThan(10);
  });

  it('law: no more and no less than the schema', () => {
    const anything = fc.oneof(fc.constant(undefined), fc.constant(LONG), fc.constant(-1), fc.constant([]));
    const place = fc.constantFrom(...placesIn(READING));
    fc.assert(
      fc.property(place, anything, (path, value) => {
        const bent = structuredClone(READING);
        put(bent, path, value);
        expect(finish(faultIn(bent)) === undefined).toBe(frameReading.safeParse(bent).success);
      }),
      { numRuns: 1000 },
    );
  });
});

function withEvents(events: NonNullable<FrameReading['history']>['events']): FrameReading {
  return { ...READING, history: { events, completeness: { kind: 'complete' }, unreadRows: 0 } };
}

/** Every place in plain data that holds a text or a number. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
}

function put(target: object, [first, ...rest]: readonly string[], value: unknown): void {
  if (first === undefined) return;
  if (rest.length === 0) Reflect.set(target, first, value);
  else put(Reflect.get(target, first), rest, value);
}
