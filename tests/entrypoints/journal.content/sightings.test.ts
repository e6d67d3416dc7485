import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSightings, type Sightings } from '../../../entrypoints/journal.content/sightings.ts';
import { isoDay } from '../../../lib/forlop/day.ts';
import { SIGHTING_PORT, sighting } from '../../../lib/frame-messages.ts';
import type { FrameReading } from '../../../lib/page/reading.ts';
import { startAfresh } from './ports.ts';

/** Synthetic: month + 80. */
const NUMBER = '14839210001';
const DAY = isoDay.parse('2026-11-05');

function reading(hendelser: string, more: Partial<FrameReading> = {}): FrameReading {
  const dato = { kind: 'value', value: DAY } as const;
  return {
    revision: 1,
    patient: { kind: 'one', fingerprint: 'token', birth: isoDay.parse('1992-03-14'), name: 'Nora Testesen' },
    forms: [],
    history: {
      events: [...hendelser].map((hendelse) => ({ forlopstype: 'D11', hendelse, utfall: '', dato })),
      completeness: { kind: 'complete' },
      unreadRows: 0,
    },
    declined: [],
    closedFrames: [],
    ...more,
  };
}

let world: ReturnType<typeof startAfresh>;
let sightings: Sightings;
beforeEach(() => {
  vi.useFakeTimers();
  world = startAfresh();
  sightings = createSightings();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Hendelser told so far, one text a port. */
const told = () =>
  world.opened.map(({ posted }) =>
    sighting
      .parse(posted[0])
      .events.map(({ hendelse }) => hendelse)
      .join(''),
  );

it('tells once, when the list is at rest, with the number and without the name', () => {
  sightings.consider(reading('A'), NUMBER);
  expect(world.opened).toEqual([]);
  vi.advanceTimersByTime(300);
  const [port] = world.opened;
  expect(port?.port.name).toBe(SIGHTING_PORT);
  expect(port?.posted).toEqual([
    expect.objectContaining({ kind: 'sighting', number: NUMBER, fingerprint: 'token', birth: '1992-03-14' }),
  ]);
  expect(JSON.stringify(port?.posted)).not.toContain('Testesen');
});

it('closes the port when it is answered', () => {
  sightings.consider(reading('A'), NUMBER);
  vi.advanceTimersByTime(300);
  expect(world.opened[0]?.isClosed()).toBe(false);
  world.opened[0]?.say({ kind: 'done' });
  expect(world.opened[0]?.isClosed()).toBe(true);
});

it('tells nothing twice, and everything that is new', () => {
  for (const hendelser of ['A', 'A', 'AM', 'AM']) {
    sightings.consider(reading(hendelser), NUMBER);
    vi.advanceTimersByTime(300);
  }
  expect(told()).toEqual(['A', 'AM']);
});

it('tells what the list has come to when it changes in several steps', () => {
  for (const hendelser of ['', 'A', 'AM', 'AMC']) {
    sightings.consider(reading(hendelser), NUMBER);
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(300);
  expect(told()).toEqual(['AMC']);
});

it('waits longer before it tells that a list is empty', () => {
  sightings.consider(reading(''), NUMBER);
  vi.advanceTimersByTime(1400);
  expect(told()).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(told()).toEqual(['']);
});

it('tells the same patient again when it comes back', () => {
  sightings.consider(reading('A'), NUMBER);
  vi.advanceTimersByTime(300);
  sightings.consider(reading('A', { patient: { kind: 'one', fingerprint: 'another' } }), NUMBER);
  vi.advanceTimersByTime(300);
  expect(told()).toEqual(['A', 'A']);
});

it('tries once more when the port dies unanswered, and then not until something changes', () => {
  sightings.consider(reading('A'), NUMBER);
  vi.advanceTimersByTime(300);
  for (let times = 0; times < 5; times++) world.opened.at(-1)?.close();
  sightings.consider(reading('A'), NUMBER);
  vi.advanceTimersByTime(300);
  expect(told()).toEqual(['A', 'A']);
  sightings.consider(reading('AM'), NUMBER);
  vi.advanceTimersByTime(300);
  expect(told()).toEqual(['A', 'A', 'AM']);
});

it.each([
  ['no patient', reading('A', { patient: { kind: 'none', reason: 'no-number' } }), undefined],
  ['no list', { ...reading('A'), history: undefined }, NUMBER],
  ['a number that is none', reading('A'), '123'],
])('tells nothing of %s', (_, found, number) => {
  const { history, ...rest } = found;
  sightings.consider(history ? { ...rest, history } : rest, number);
  vi.advanceTimersByTime(5000);
  expect(world.opened).toEqual([]);
});

it('forgets what was due when the patient goes, and when it is stopped', () => {
  sightings.consider(reading('A'), NUMBER);
  sightings.consider(reading('A', { patient: { kind: 'none', reason: 'no-number' } }), undefined);
  vi.advanceTimersByTime(5000);
  sightings.consider(reading('AM'), NUMBER);
  sightings.stop();
  vi.advanceTimersByTime(5000);
  expect(world.opened).toEqual([]);
});

describe('a form that is saved', () => {
  const event = { forlopstype: 'D11', hendelse: 'M', utfall: '', dato: { kind: 'value', value: DAY } } as const;
  const saved = () => world.opened.map(({ posted }) => sighting.parse(posted[0]).submitted ?? []);

  it('is told of at once where no list is there to show it, and once for a press and what it submits', () => {
    const { history: _, ...bare } = reading('');
    sightings.submit(event, bare, NUMBER);
    sightings.submit(event, bare, NUMBER);
    expect(saved()).toEqual([[event]]);
    expect(sighting.parse(world.opened[0]?.posted[0])).toMatchObject({ events: [], completeness: { kind: 'unknown' } });
  });

  it('is told of beside a list that may hide it, which is then told of anew as it stands', () => {
    const { history } = reading('A');
    const completeness = { kind: 'unknown', reason: 'filtered' } as const;
    const cut = reading('A', { history: { events: history?.events ?? [], unreadRows: 0, completeness } });
    sightings.consider(cut, NUMBER);
    vi.advanceTimersByTime(300);
    sightings.submit(event, cut, NUMBER);
    sightings.consider(cut, NUMBER);
    vi.advanceTimersByTime(300);
    expect(told()).toEqual(['A', 'A', 'A']);
    expect(saved()).toEqual([[], [event], []]);
  });

  it('is not told of beside a whole list, or of nobody', () => {
    sightings.submit(event, reading('A'), NUMBER);
    const { history: _, ...bare } = reading('');
    sightings.submit(event, bare, undefined);
    expect(world.opened).toEqual([]);
  });
});
