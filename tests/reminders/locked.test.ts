import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../lib/deadlines/working-days.ts';
import { type IsoDay, isoDay, isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import {
  countDueDays,
  type DayCount,
  nextDayToTell,
  tidingsOfDays,
  toldWhileLocked,
} from '../../lib/reminders/locked.ts';
import { limitsOf } from '../../lib/reminders/patient.ts';
import { postpone } from '../../lib/reminders/postpone.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { countDue, tidingsOf, told, toTell } from '../../lib/reminders/tell.ts';
import { made } from './made.ts';

const day = (text: string): IsoDay => isoDay.parse(text);
/** Friday 20 November: two limits, and one on the Sunday after. */
const DAYS: DayCount[] = [
  [day('2026-11-20'), 2],
  [day('2026-11-22'), 1],
];

describe('from nothing but a table of days', () => {
  test.each([
    ['a week before', '2026-11-13', '2026-11-12', { today: 0, over: 0, ahead: 3 }],
    ['the day before', '2026-11-19', '2026-11-18', { today: 0, over: 0, ahead: 2 }],
    ['on the day, with what falls on the Sunday', '2026-11-20', '2026-11-19', { today: 3, over: 0, ahead: 0 }],
    ['when it has passed', '2026-11-23', '2026-11-20', { today: 0, over: 3, ahead: 0 }],
    ['all that was missed, once', '2026-12-24', '2026-11-01', { today: 0, over: 3, ahead: 0 }],
    ['the first time ever', '2026-11-20', undefined, { today: 3, over: 0, ahead: 0 }],
    ['nothing on the days between', '2026-11-17', '2026-11-13', undefined],
    ['nothing again on the same day', '2026-11-20', '2026-11-20', undefined],
    ['nothing when the clock was put back', '2026-11-13', '2026-11-20', undefined],
  ])('%s', (_, today, announced, expected) => {
    const through = announced === undefined ? undefined : day(announced);
    expect(tidingsOfDays(DAYS, through, day(today))).toEqual(expected);
  });

  test('the next day, and what is due', () => {
    expect(nextDayToTell(DAYS, day('2026-11-13'))).toBe('2026-11-19');
    expect(nextDayToTell(DAYS, day('2026-11-23'))).toBeUndefined();
    expect([19, 20, 23].map((date) => countDueDays(DAYS, day(`2026-11-${date}`)))).toEqual([0, 3, 3]);
  });
});

describe('what was told while locked', () => {
  const through = (reminder: Reminder, announced: string) => toldWhileLocked(reminder, day(announced)).toldThrough;

  test('is not told again', () => {
    const seen = told(made(), day('2026-11-06'));
    expect(through(seen, '2026-11-13')).toBe('2026-11-13');
    expect(toTell([toldWhileLocked(seen, day('2026-11-13'))], day('2026-11-13'))).toEqual([]);
  });

  test('is told all the same where only an open vault could tell of it', () => {
    // A fortnight before a decision, which the table does not tell apart from an evaluation.
    expect(toTell([toldWhileLocked(made(), day('2026-11-06'))], day('2026-11-06'))).toHaveLength(1);
  });

  test('is told all the same where it was first seen, or put off, on that very day', () => {
    const fresh = made({ firstSeen: day('2026-11-20'), lastSeen: day('2026-11-20') });
    expect(toTell([toldWhileLocked(fresh, day('2026-11-20'))], day('2026-11-20'))).toHaveLength(1);
    const put = postpone(told(made(), day('2026-11-18')), day('2026-11-22'), 'ferie', day('2026-11-20')) as Reminder;
    expect(toTell([toldWhileLocked(put, day('2026-11-20'))], day('2026-11-20'))).toHaveLength(1);
  });

  test('leaves alone what has no limit', () => {
    const prompt = made({ kind: 'plan' });
    expect(toldWhileLocked(prompt, day('2026-12-01'))).toBe(prompt);
  });
});

test('locked or open on any of its days, each notice is given once and none is lost', () => {
  const first = parseIsoDay('2026-10-09');
  const limits = fc.integer({ min: first + 1, max: first + 60 }).map(isoOf);
  const kinds = fc.constantFrom<Reminder['kind']>('beslutning', 'neste-evaluering');
  const wakes = fc.array(fc.boolean(), { minLength: 75, maxLength: 75 });
  fc.assert(
    fc.property(limits, kinds, wakes, (due, kind, isOpen) => {
      let one = made({ due, kind });
      let announced: IsoDay | undefined;
      const given: { today: number; over: number; ahead: number }[] = [];
      for (const [index, open] of isOpen.entries()) {
        const today = isoOf(first + index);
        // Nobody is told of anything on other days.
        if (!isWorkingDay(first + index)) continue;
        const table = limitsOf({ reminders: [one] }).map((limit): DayCount => [limit, 1]);
        if (open && announced !== undefined) one = toldWhileLocked(one, announced);
        const news = open ? toTell([one], today) : [];
        const tidings = open
          ? news.length > 0
            ? tidingsOf(news, today)
            : undefined
          : tidingsOfDays(table, announced, today);
        if (tidings) given.push(tidings);
        if (open) one = news.length > 0 ? told(one, today) : one;
        announced = today;
        expect(countDueDays(table, today)).toBe(countDue([one], today));
      }
      const late = given.filter(({ over }) => over > 0);
      // Open from some day on and locked until then, or the other way round: passed is told of exactly once.
      expect(late).toHaveLength(1);
      expect(given.length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 300 },
  );
});
