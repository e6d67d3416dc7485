import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextWake } from '../../lib/reminders/wake.ts';

test.each([
  ['at night', '2026-11-20T02:00:00Z', false, '2026-11-20T07:00:00Z'],
  ['in the morning, before', '2026-11-20T06:59:00Z', true, '2026-11-20T07:00:00Z'],
  ['in the morning, on the minute', '2026-11-20T07:00:00Z', false, '2026-11-21T07:00:00Z'],
  ['before noon, nothing left', '2026-11-20T09:00:00Z', false, '2026-11-21T07:00:00Z'],
  ['before noon, something left', '2026-11-20T09:00:00Z', true, '2026-11-20T12:00:00Z'],
  ['in the afternoon, something left', '2026-11-20T13:00:00Z', true, '2026-11-21T07:00:00Z'],
  ['in summer', '2026-06-20T09:00:00Z', false, '2026-06-21T06:00:00Z'],
  ['just after midnight', '2026-11-19T23:05:00Z', false, '2026-11-20T07:00:00Z'],
])('%s', (_, now, untold, expected) => {
  expect(nextWake(new Date(now), untold).toISOString()).toBe(expected.replace('Z', '.000Z'));
});

test('always ahead, and never more than a day', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01') }), fc.boolean(), (now, untold) => {
      fc.pre(!Number.isNaN(now.getTime()));
      const wait = nextWake(now, untold).getTime() - now.getTime();
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(24 * 3_600_000);
    }),
    { numRuns: 1000 },
  );
});
