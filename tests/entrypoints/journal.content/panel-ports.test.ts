import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenToPanels, type Panels } from '../../../entrypoints/journal.content/panel-ports.ts';
import type { FrameReading } from '../../../lib/page/reading.ts';
import { startAfresh, testPort } from './ports.ts';

const reading = (revision: number, ...declined: string[]): FrameReading => ({
  revision,
  patient: { kind: 'none', reason: 'no-number' },
  forms: [],
  declined: declined.map((cue) => ({ cue })),
  closedFrames: [],
});

let world: ReturnType<typeof startAfresh>;
let now: FrameReading;
let changes: number;
let again: number;
let panels: Panels;
beforeEach(() => {
  world = startAfresh();
  now = reading(1);
  changes = 0;
  again = 0;
  panels = listenToPanels({
    onChange: () => changes++,
    onLookAgain: () => again++,
    onMark: () => undefined,
    onTellWhose: () => undefined,
    current: () => now,
    onRequest: () => undefined,
  });
});
afterEach(() => vi.restoreAllMocks());

it('sends a reading at once, and then when it says something else', () => {
  const panel = testPort('panel');
  world.connect(panel.port);
  panels.post(reading(2));
  panels.post(reading(3, 'declined'));
  panels.post(reading(4, 'declined'));
  expect(panel.posted).toEqual([
    { kind: 'reading', reading: reading(1) },
    { kind: 'reading', reading: reading(3, 'declined') },
  ]);
});

it('answers a reread with its number, changed or not', () => {
  const panel = testPort('panel');
  world.connect(panel.port);
  now = reading(2);
  panel.say({ kind: 'reread', ask: 7 });
  expect(panel.posted.at(-1)).toEqual({ kind: 'reading', reading: reading(2), ask: 7 });
});

it('tells each panel what the page has come to say, also where another has asked for it first', () => {
  const [one, other] = [testPort('panel'), testPort('panel')];
  world.connect(one.port);
  world.connect(other.port);
  now = reading(2, 'declined');
  one.say({ kind: 'reread', ask: 7 });
  panels.post(reading(3, 'declined'));
  expect(one.posted.at(-1)).toEqual({ kind: 'reading', reading: reading(2, 'declined'), ask: 7 });
  expect(other.posted.at(-1)).toEqual({ kind: 'reading', reading: reading(3, 'declined') });
});

it('passes on that the user wants a page looked at again', () => {
  const panel = testPort('panel');
  world.connect(panel.port);
  panel.say({ kind: 'look-again' });
  expect([again, panel.posted.length]).toEqual([1, 1]);
});

it('takes no other message', () => {
  const panel = testPort('panel');
  world.connect(panel.port);
  for (const message of [undefined, 'reread', { kind: 'reread' }, { kind: 'fill', ask: 1 }]) panel.say(message);
  expect(panel.posted).toHaveLength(1);
});

it('takes no port of another name or another extension', () => {
  const others = [testPort('sighting'), testPort('panel', 'somebody-else')];
  for (const { port } of others) world.connect(port);
  panels.post(reading(2, 'declined'));
  expect(others.flatMap(({ posted }) => posted)).toEqual([]);
  expect(panels.count()).toBe(0);
});

it('tells every panel, and none that has gone', () => {
  const [one, other] = [testPort('panel'), testPort('panel')];
  world.connect(one.port);
  world.connect(other.port);
  one.close();
  panels.post(reading(2, 'declined'));
  expect([one.posted.length, other.posted.length, panels.count(), changes]).toEqual([1, 2, 1, 3]);
});

it('drops a panel that turns out to be gone', () => {
  const panel = testPort('panel');
  world.connect(panel.port);
  panel.port.disconnect();
  panels.post(reading(2, 'declined'));
  expect(panels.count()).toBe(0);
});
