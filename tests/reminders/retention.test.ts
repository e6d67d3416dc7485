import { expect, test } from 'vitest';
import { isoDay } from '../../lib/forlop/day.ts';
import { finish, remove } from '../../lib/reminders/finish.ts';
import { isExpired } from '../../lib/reminders/retention.ts';
import { made } from './made.ts';

const day = (text: string) => isoDay.parse(text);

test.each([
  ['one that is waited for', made(), '2036-01-01', false],
  ['one that is done, the last day', finish(made(), day('2026-11-20')), '2026-12-20', false],
  ['one that is done, the day after', finish(made(), day('2026-11-20')), '2026-12-21', true],
  [
    'one that is done and still asked for',
    { ...finish(made(), day('2026-11-20')), lastSeen: day('2026-12-01') },
    '2026-12-21',
    false,
  ],
  ['one that was removed', remove(made(), day('2026-11-20')), '2026-12-21', true],
  [
    'one that was done, and moved since',
    { ...finish(made(), day('2026-11-20')), due: day('2026-12-01') },
    '2036-01-01',
    false,
  ],
])('%s', (_, reminder, today, expired) => {
  expect(isExpired(reminder, day(today))).toBe(expired);
});
