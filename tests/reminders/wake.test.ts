import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay } from '../../lib/deadlines/working-days.ts';
import { isoDay, isoOf, parseIsoDay, todayInOslo } from '../../lib/forlop/day.ts';
import { isTimeToTell, wakeFor } from '../../lib/reminders/wake.ts';

const HOURS = { from: '08:00', to: '16:00' };

test.each([
  ['a day to come', '2026-11-23', '2026-11-20T09:30:00Z', '2026-11-23T07:00:00Z'],
  ['tomorrow, from just after midnight', '2026-11-20', '2026-11-18T23:05:00Z', '2026-11-20T07:00:00Z'],
  ['a Saturday to come: on the Monday', '2026-11-21', '2026-11-20T09:30:00Z', '2026-11-23T07:00:00Z'],
  ['today, before the morning', '2026-11-20', '2026-11-20T06:59:00Z', '2026-11-20T07:00:00Z'],
  ['today, on the minute', '2026-11-20', '2026-11-20T07:00:00Z', '2026-11-20T12:00:00Z'],
  ['today, after lunch on a Friday', '2026-11-20', '2026-11-20T12:00:00Z', '2026-11-23T07:00:00Z'],
  ['today, after lunch before Christmas', '2026-12-24', '2026-12-24T12:00:00Z', '2026-12-28T07:00:00Z'],
  ['a day gone by', '2026-11-01', '2026-11-20T09:00:00Z', '2026-11-20T12:00:00Z'],
  ['in summer', '2026-06-22', '2026-06-19T09:00:00Z', '2026-06-22T06:00:00Z'],
  ['the day after the leap day', '2028-03-01', '2028-02-29T14:00:00Z', '2028-03-01T07:00:00Z'],
  ['a leap day', '2028-02-29', '2028-02-28T14:00:00Z', '2028-02-29T07:00:00Z'],
])('%s', (_, day, now, expected) => {
  expect(wakeFor(isoDay.parse(day), new Date(now), HOURS).toISOString()).toBe(expected.replace('Z', '.000Z'));
});

test.each([
  ['before the first time', { from: '07:30', to: '12:00' }, '2026-11-20T06:00:00Z', '2026-11-20T06:30:00Z'],
  [
    'no afternoon where the hours end before it',
    { from: '07:30', to: '12:00' },
    '2026-11-20T09:00:00Z',
    '2026-11-23T06:30:00Z',
  ],
  [
    'one time only where the hours begin after lunch',
    { from: '14:00', to: '20:00' },
    '2026-11-20T09:00:00Z',
    '2026-11-20T13:00:00Z',
  ],
])('other hours: %s', (_, hours, now, expected) => {
  expect(wakeFor(isoDay.parse('2026-11-20'), new Date(now), hours).toISOString()).toBe(expected.replace('Z', '.000Z'));
});

test.each([
  ['a minute too early', '2026-11-20T06:59:00Z', false],
  ['on the first minute', '2026-11-20T07:00:00Z', true],
  ['on the last', '2026-11-20T14:59:00Z', true],
  ['a minute too late', '2026-11-20T15:00:00Z', false],
  ['on a Saturday', '2026-11-21T10:00:00Z', false],
  ['on Constitution Day', '2027-05-17T10:00:00Z', false],
  ['in summer an hour earlier by the world', '2026-06-19T06:00:00Z', true],
  ['the morning after the clocks were put forward, which is Easter', '2027-03-29T06:00:00Z', false],
  ['the same in another year', '2026-03-30T06:00:00Z', true],
  ['the morning after the clocks were put back', '2026-10-26T07:00:00Z', true],
])('is it a time for telling: %s', (_, now, expected) => {
  expect(isTimeToTell(new Date(now), HOURS)).toBe(expected);
});

test('always ahead, on a working day, and never before its time, whatever the clocks do', () => {
  const first = parseIsoDay('2026-01-01');
  const days = fc.integer({ min: first, max: first + 1500 }).map(isoOf);
  const times = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, times, (day, now) => {
      const at = wakeFor(day, now, HOURS);
      expect(at.getTime()).toBeGreaterThan(now.getTime());
      expect(isWorkingDay(parseIsoDay(todayInOslo(at)))).toBe(true);
      expect(todayInOslo(at) >= day).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
