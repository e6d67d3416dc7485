import { expect, test } from 'vitest';
import { isoDay } from '../../lib/forlop/day.ts';
import { finish, remove } from '../../lib/reminders/finish.ts';
import { postpone } from '../../lib/reminders/postpone.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { viewOf } from '../../lib/reminders/view.ts';
import { made } from './made.ts';

const day = (text: string) => isoDay.parse(text);

test('the list shows neither whose it is nor what has ended', () => {
  const reminder = made({ id: 'r' });
  expect(viewOf(remove(reminder, day('2026-11-20')), '', day('2026-11-20'))).toBeUndefined();
  expect(viewOf(reminder, 'NT 12', day('2026-11-20'))).toEqual({
    id: 'r',
    kind: 'beslutning',
    forlopstype: 'D11',
    due: '2026-11-20',
    state: 'today',
    label: 'NT 12',
    lastSeen: '2026-10-09',
    old: false,
    postponements: [],
    from: { hendelse: 'M', dato: '2026-10-09' },
  });
});

test.each([
  ['the day before', '2026-11-19', '2026-11-20'],
  ['on the day', '2026-11-20', undefined],
  ['after it', '2026-11-21', undefined],
])('a prompt shows its day until that comes: %s', (_, today, due) => {
  expect(viewOf(made({ kind: 'plan' }), '', day(today))).toMatchObject({ state: 'coming' });
  expect(viewOf(made({ kind: 'plan' }), '', day(today))?.due).toBe(due);
});

test('what was put off shows its new day and why', () => {
  const put = postpone(made({ kind: 'fremmote' }), day('2026-12-04'), 'ferie', day('2026-11-20')) as Reminder;
  expect(viewOf(put, '', day('2026-11-20'))).toMatchObject({
    due: '2026-12-04',
    state: 'postponed',
    postponements: [{ to: '2026-12-04', reason: 'ferie', on: '2026-11-20' }],
  });
});

test('what the user had said is shown beside the day that the journal has given since', () => {
  const put = postpone(made(), day('2026-12-04'), 'ferie', day('2026-11-20')) as Reminder;
  expect(viewOf(put, '', day('2026-11-20'))?.overruled).toBeUndefined();
  const moved = { ...put, due: day('2026-11-27') };
  expect(viewOf(moved, '', day('2026-11-20'))).toMatchObject({ due: '2026-11-27', overruled: { to: '2026-12-04' } });
  const done = { ...finish(made(), day('2026-11-20')), due: day('2026-11-27') };
  expect(viewOf(done, '', day('2026-11-20'))).toMatchObject({ state: 'coming', overruled: { done: '2026-11-20' } });
});
