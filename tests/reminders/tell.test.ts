import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../lib/deadlines/working-days.ts';
import { type IsoDay, isoDay, isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import { finish, remove } from '../../lib/reminders/finish.ts';
import { stateOf, tellDays } from '../../lib/reminders/limit.ts';
import { postpone } from '../../lib/reminders/postpone.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { countDue, nextTellDay, tidingsOf, told, toTell } from '../../lib/reminders/tell.ts';
import { made } from './made.ts';

const day = (text: string): IsoDay => isoDay.parse(text);
const SUNDAY = { due: day('2026-11-22') };

/** Wakes once on each day given, and says on which there was something to tell. */
function daysTold(reminder: Reminder, days: readonly IsoDay[]): IsoDay[] {
  let held: readonly Reminder[] = [reminder];
  return days.filter((today) => {
    const news = toTell(held, today);
    if (news.length > 0) held = news.map((one) => told(one, today));
    return news.length > 0;
  });
}

const every = (from: string, to: string) =>
  Array.from({ length: parseIsoDay(to) - parseIsoDay(from) + 1 }, (_, n) => isoOf(parseIsoDay(from) + n));
const autumn = every('2026-10-09', '2026-12-31');

describe('when something is told', () => {
  test.each([
    ['a decision', made(), '2026-11-06 2026-11-13 2026-11-19 2026-11-20 2026-11-23'],
    ['an evaluation', made({ kind: 'neste-evaluering' }), '2026-11-13 2026-11-19 2026-11-20 2026-11-23'],
    // Sunday: the day, the day before, a week and two weeks before all fall on the Friday.
    ['a decision due on a Sunday', made(SUNDAY), '2026-11-06 2026-11-13 2026-11-20 2026-11-23'],
    ['a decision due at Christmas', made({ due: day('2026-12-25') }), '2026-12-11 2026-12-18 2026-12-24 2026-12-28'],
    ['a prompt', made({ kind: 'plan' }), ''],
    ['one that is old', made({ old: true }), ''],
    ['one first seen a week before', made({ firstSeen: day('2026-11-13') }), '2026-11-19 2026-11-20 2026-11-23'],
    ['one first seen on its day', made({ firstSeen: day('2026-11-20') }), '2026-11-20 2026-11-23'],
    ['one announced when first seen', made({ ...SUNDAY, firstSeen: day('2026-11-21') }), '2026-11-21 2026-11-23'],
    ['one that had passed when first seen', made({ firstSeen: day('2026-11-23') }), ''],
    ['one that is done', finish(made(), day('2026-10-10')), ''],
    ['one that was removed', remove(made(), day('2026-10-10')), ''],
  ])('%s', (_, reminder, expected) => {
    const days = autumn.filter((one) => one >= reminder.firstSeen);
    expect(daysTold(reminder, days).join(' ')).toBe(expected);
  });

  test('what was missed is told once', () => {
    expect(daysTold(made(), [day('2026-11-16'), day('2026-11-17'), day('2026-12-31')])).toEqual([
      '2026-11-16',
      '2026-12-31',
    ]);
  });

  test('a clock that is put back tells nothing anew', () => {
    expect(daysTold(made(), [day('2026-11-13'), day('2026-11-12'), day('2026-11-13')])).toEqual(['2026-11-13']);
  });

  test('one that is put off is told of by its new day, a prompt too', () => {
    const to = day('2026-12-04');
    const put = (reminder: Reminder) => postpone(reminder, to, 'ferie', day('2026-11-20')) as Reminder;
    expect(daysTold(put(made()), every('2026-11-20', '2026-12-31')).join(' ')).toBe(
      '2026-11-27 2026-12-03 2026-12-04 2026-12-07',
    );
    expect(daysTold(put(made({ kind: 'fremmote' })), autumn).join(' ')).toBe('2026-12-04 2026-12-07');
  });
});

test('the next day for telling is the earliest of those still waited for', () => {
  const later = made({ due: day('2026-12-04') });
  expect(nextTellDay([])).toBeUndefined();
  expect(nextTellDay([later, made(), made({ kind: 'plan' })])).toBe('2026-11-06');
  expect(nextTellDay([later, finish(made(), day('2026-10-10'))])).toBe('2026-11-20');
  expect(nextTellDay([told(made(), day('2026-11-20'))])).toBe('2026-11-23');
});

describe('what is told', () => {
  test('how many are due, have passed, and lie ahead', () => {
    const reminders = [
      made(),
      made(),
      made(SUNDAY),
      made({ due: day('2026-11-19') }),
      made({ due: day('2026-11-27') }),
    ];
    expect(tidingsOf(toTell(reminders, day('2026-11-20')), day('2026-11-20'))).toEqual({ today: 3, over: 1, ahead: 1 });
  });

  test('the badge counts what is due and what has passed', () => {
    const today = day('2026-11-20');
    const counted = [made(), made(SUNDAY), made({ due: day('2026-11-19') })];
    const others = [
      made({ due: day('2026-11-24') }),
      made({ kind: 'plan' }),
      made({ due: day('2026-11-19'), old: true }),
      finish(made(), today),
      remove(made(), today),
      postpone(made(), day('2026-11-30'), 'annet', today) as Reminder,
    ];
    expect(countDue([...counted, ...others], today)).toBe(3);
  });
});

describe('the state that the list shows', () => {
  const put = postpone(made(), day('2026-11-29'), 'ikke-mott', day('2026-11-20')) as Reminder;
  test.each([
    ['before its day', made(), '2026-11-19', 'coming'],
    ['on its day', made(), '2026-11-20', 'today'],
    ['after its day', made(), '2026-11-21', 'over'],
    ['a Sunday, on the Thursday before', made(SUNDAY), '2026-11-19', 'coming'],
    ['a Sunday, on the Friday before', made(SUNDAY), '2026-11-20', 'today'],
    ['put off to a Sunday, before', put, '2026-11-26', 'postponed'],
    ['put off to a Sunday, on the Friday', put, '2026-11-27', 'today'],
    ['put off, after', put, '2026-11-30', 'over'],
    ['put off, and the journal has said another day since', { ...put, due: day('2026-11-25') }, '2026-11-26', 'over'],
    ['done', finish(made(), day('2026-11-19')), '2026-12-24', 'done'],
    [
      'done, and the journal has said another day since',
      { ...finish(made(), day('2026-11-19')), ...SUNDAY },
      '2026-11-19',
      'coming',
    ],
    ['a prompt with a day, before it', made({ kind: 'plan' }), '2026-11-19', 'coming'],
    ['a prompt with a day, long after it', made({ kind: 'plan' }), '2027-11-19', 'coming'],
  ] as const)('%s', (_, reminder, today, state) => {
    expect(stateOf(reminder, day(today))).toBe(state);
  });
});

test('postponing keeps every earlier one, and refuses a day that is not ahead', () => {
  const today = day('2026-11-20');
  const once = postpone(made(), day('2026-11-27'), 'ikke-mott', today) as Reminder;
  const twice = postpone(once, day('2026-12-04'), 'ferie', day('2026-11-27')) as Reminder;
  expect(twice.postponements).toEqual([
    { to: '2026-11-27', reason: 'ikke-mott', on: '2026-11-20', due: '2026-11-20' },
    { to: '2026-12-04', reason: 'ferie', on: '2026-11-27', due: '2026-11-20' },
  ]);
  expect(postpone(once, today, 'ferie', today)).toBeUndefined();
  // Done by mistake, and put off instead.
  expect(stateOf(postpone(finish(made(), today), day('2026-12-04'), 'annet', today) as Reminder, today)).toBe(
    'postponed',
  );
});

describe('laws', { timeout: 60_000 }, () => {
  const anyDay = fc.integer({ min: parseIsoDay('2026-01-01'), max: parseIsoDay('2030-12-31') }).map(isoOf);

  test('a limit is told of on working days, and at least on or before its day and after it', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('beslutning' as const, 'neste-evaluering' as const), (due, kind) => {
        const days = tellDays(made({ due, kind }));
        expect(days.every((one) => isWorkingDay(parseIsoDay(one)))).toBe(true);
        expect(days.some((one) => one <= due)).toBe(true);
        expect(days.filter((one) => one > due)).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('however seldom one wakes, each that has passed has been told of since', () => {
    const wakes = fc.array(anyDay, { minLength: 1, maxLength: 12 }).map((days) => [...days].sort());
    fc.assert(
      fc.property(anyDay, wakes, (due, days) => {
        const reminder = made({ due, firstSeen: day('2025-12-01') });
        const passed = days.filter((one) => one >= (tellDays(reminder).at(-1) ?? one));
        const toldOn = daysTold(reminder, days);
        expect(toldOn.filter((one) => one >= (tellDays(reminder).at(-1) ?? one))).toHaveLength(
          passed.length > 0 ? 1 : 0,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
