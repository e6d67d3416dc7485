import { isoDay } from '../../lib/forlop/day.ts';
import { toldWhenSeen } from '../../lib/reminders/limit.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';

let ids = 0;

/** A reminder of a decision that is due 2026-11-20, a Friday, first seen 2026-10-09, a Friday too. */
export function made(change: Partial<Reminder> = {}): Reminder {
  const due = isoDay.parse('2026-11-20');
  const firstSeen = isoDay.parse('2026-10-09');
  const reminder: Reminder = {
    id: `r${ids++}`,
    forlopstype: 'D11',
    kind: 'beslutning',
    from: { hendelse: 'M', utfall: '', dato: isoDay.parse('2026-10-09') },
    due,
    firstSeen,
    lastSeen: firstSeen,
    old: false,
    toldThrough: firstSeen,
    postponements: [],
    ...change,
  };
  return 'toldThrough' in change ? reminder : { ...reminder, toldThrough: toldWhenSeen(reminder, reminder.firstSeen) };
}
