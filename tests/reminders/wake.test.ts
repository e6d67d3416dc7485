import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay, isoOf, parseIsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import { wakeFor } from '../../lib/reminders/wake.ts';

test.each([
  ['a day to come', '2026-11-23', '2026-11-20T09:30:00Z', '2026-11-23T07:00:00Z'],
  ['tomorrow, from just after midnight', '2026-11-21', '2026-11-19T23:05:00Z', '2026-11-21T07:00:00Z'],
  ['today, before the morning', '2026-11-20', '2026-11-20T06:59:00Z', '2026-11-20T07:00:00Z'],
  ['today, on the minute', '2026-11-20', '2026-11-20T07:00:00Z', '2026-11-20T12:00:00Z'],
  ['today, after lunch', '2026-11-20', '2026-11-20T12:00:00Z', '2026-11-21T07:00:00Z'],
  ['a day gone by', '2026-11-01', '2026-11-20T09:00:00Z', '2026-11-20T12:00:00Z'],
  ['in summer', '2026-06-21', '2026-06-20T09:00:00Z', '2026-06-21T06:00:00Z'],
])('%s', (_, day, now, expected) => {
  expect(wakeFor(isoDay.parse(day), new Date(now)).toISOString()).toBe(expected.replace('Z', '.000Z'));
});

test('always ahead, and for a day to come on that day, whatever the clocks do', () => {
  const first = parseIsoDay('2026-01-01');
  const days = fc.integer({ min: first, max: first + 1500 }).map(isoOf);
  const times = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, times, (day, now) => {
      const at = wakeFor(day, now);
      expect(at.getTime()).toBeGreaterThan(now.getTime());
      if (day > todayInOslo(now)) expect(todayInOslo(at)).toBe(day);
      else expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
    }),
    { numRuns: 1000 },
  );
});
