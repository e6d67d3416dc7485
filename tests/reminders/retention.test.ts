import { describe, expect, test } from 'vitest';
import { isoDay } from '../../lib/forlop/day.ts';
import { finish, remove } from '../../lib/reminders/finish.ts';
import type { Patient } from '../../lib/reminders/patient.ts';
import { isExpired, withoutExpired } from '../../lib/reminders/retention.ts';
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
  expect(isExpired(reminder, day(today), 30)).toBe(expired);
});

describe('a patient', () => {
  const RETENTION = { keepDone: 30, keepClosed: 90 };
  const event = (text: string) => {
    const [hendelse = '', utfall = '', dato = ''] = text.split('/');
    return { forlopstype: 'D11', hendelse, utfall, dato: day(dato) };
  };
  const from = (text: string) => {
    const { forlopstype: _, ...rest } = event(text);
    return rest;
  };
  const closed = ['A//2026-05-01', 'M//2026-05-08', 'X/N/2026-06-01'].map(event);
  const open = ['A//2026-07-01', 'M//2026-10-09'].map(event);
  const transferred = made({ kind: 'nytt-forlop', from: from('X/N/2026-06-01') });
  const one = (change: Partial<Patient>): Patient => ({
    token: 't',
    label: 'NT 12',
    lastSeen: day('2026-11-01'),
    known: [],
    reminders: [],
    ...change,
  });

  test('keeps everything of a closed forløp for ninety days, and nothing of it after that', () => {
    const patient = one({ known: [...closed, ...open], reminders: [transferred, made()] });
    expect(withoutExpired(patient, day('2026-08-30'), RETENTION)).toBe(patient);
    const left = withoutExpired(patient, day('2026-08-31'), RETENTION);
    expect(left?.known).toEqual(open);
    expect(left?.reminders.map(({ kind }) => kind)).toEqual(['beslutning']);
  });

  test('for as many days as are set', () => {
    const patient = one({ known: closed, reminders: [transferred] });
    expect(withoutExpired(patient, day('2026-06-12'), { ...RETENTION, keepClosed: 10 })?.known).toEqual([]);
    expect(withoutExpired(patient, day('2026-06-11'), { ...RETENTION, keepClosed: 10 })).toBe(patient);
  });

  test('goes when nothing is waited for and nobody has opened it for thirty days', () => {
    const patient = one({ known: open });
    expect(withoutExpired(patient, day('2026-12-01'), RETENTION)).toBe(patient);
    expect(withoutExpired(patient, day('2026-12-02'), RETENTION)).toBeUndefined();
    const waiting = one({ reminders: [made()] });
    expect(withoutExpired(waiting, day('2036-01-01'), RETENTION)).toBe(waiting);
  });
});
