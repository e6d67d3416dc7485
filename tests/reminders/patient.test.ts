import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IsoDay, isoDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import { mergePatients } from '../../lib/reminders/merge-patients.ts';
import { type Patient, seePatient } from '../../lib/reminders/patient.ts';
import { postpone } from '../../lib/reminders/postpone.ts';
import type { Sighted } from '../../lib/reminders/sight.ts';

const TODAY = isoDay.parse('2026-01-20');
let ids = 0;

function event(text: string): EventInput {
  const [code = '', dato = ''] = text.split(' ');
  const [hendelse = '', utfall = ''] = code.split('/');
  return { pasient: '', forlopstype: 'D11', hendelse, utfall, dato };
}
const list = (text: string, more: Partial<Sighted> = {}): Sighted => ({
  events: text === '' ? [] : text.split(', ').map(event),
  visible: { kind: 'complete' },
  ...more,
});
/** A form that was submitted where no list is to be seen. */
const form = (text: string): Sighted => ({ events: [], visible: { kind: 'unknown' }, submitted: [event(text)] });

function see(before: Patient | undefined, sighted: Sighted, today: IsoDay = TODAY): Patient {
  return seePatient(before, sighted, { token: 't', today, keepClosed: 90, newId: () => String(ids++) });
}
const waited = ({ reminders }: Patient) =>
  reminders
    .filter((one) => !one.ended)
    .map(({ kind, due, provisional }) => `${kind} ${due ?? ''}${provisional ? ' ?' : ''}`)
    .sort();

describe('a registration that no list has shown yet', () => {
  const started = () => see(undefined, list('A 2026-01-01'));

  test('asks for what comes next, and says that it is not certain', () => {
    expect(waited(see(started(), form('M 2026-01-19')))).toEqual(['beslutning 2026-03-02 ?']);
  });

  test('is confirmed by a list that shows it', () => {
    const seen = see(see(started(), form('M 2026-01-19')), list('A 2026-01-01, M 2026-01-19'));
    expect(waited(seen)).toEqual(['beslutning 2026-03-02']);
    expect(seen.reminders.filter(({ kind }) => kind === 'beslutning')).toHaveLength(1);
  });

  test('is withdrawn by a list that would show it and does not: what it had settled is asked for again', () => {
    expect(waited(see(see(started(), form('M 2026-01-19')), list('A 2026-01-01')))).toEqual(['fremmote ']);
  });

  test('stands while lists hide rows, and is not made certain by them', () => {
    const partly = list('A 2026-01-01', { visible: { kind: 'unknown' } });
    expect(waited(see(see(started(), form('M 2026-01-19')), partly))).toEqual(['beslutning 2026-03-02 ?']);
  });

  test('twice is once', () => {
    const once = see(started(), form('M 2026-01-19'));
    expect(see(once, form('M 2026-01-19'))).toBe(once);
  });

  test('does not put in doubt what a list has shown', () => {
    const seen = see(undefined, list('A 2026-01-01, M 2026-01-19'));
    expect(waited(see(seen, form('M 2026-01-19')))).toEqual(['beslutning 2026-03-02']);
  });
});

describe('two records of one patient', () => {
  const seen = () => see(undefined, list('A 2026-01-01, M 2026-01-19'));
  const put = (one: Patient, to: string, on: string): Patient => ({
    ...one,
    reminders: one.reminders.map(
      (reminder) => postpone(reminder, isoDay.parse(to), 'ferie', isoDay.parse(on)) ?? reminder,
    ),
  });

  test('become one: what happened last holds, and every postponement is kept', () => {
    const own = seen();
    const [first, second] = [put(own, '2026-03-10', '2026-01-20'), put(own, '2026-04-01', '2026-01-25')];
    const merged = mergePatients(first, second);
    expect(merged.reminders).toHaveLength(1);
    expect(merged.reminders[0]?.postponements.map(({ to }) => to)).toEqual(['2026-03-10', '2026-04-01']);
    expect(mergePatients(second, first).reminders[0]?.postponements.at(-1)?.to).toBe('2026-04-01');
  });

  test('stored twice under other ids is the same reminder', () => {
    expect(mergePatients(seen(), seen()).reminders).toHaveLength(1);
  });

  test('the same merged again is the same, and nothing that either knows is lost', () => {
    const lists = fc.subarray(['A 2026-01-01', 'M 2026-01-05', 'C/P 2026-01-12', 'U/U 2026-01-12', 'E 2026-01-19'], {
      minLength: 1,
    });
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const [own, other] = [see(undefined, list(a.join(', '))), see(undefined, list(b.join(', ')))];
        const merged = mergePatients(own, other);
        expect(mergePatients(merged, other)).toEqual(merged);
        const known = new Set(merged.known.map(({ hendelse }) => hendelse));
        for (const text of [...a, ...b]) expect(known).toContain(event(text).hendelse);
        expect(merged.reminders.map(({ id }) => id)).toEqual(expect.arrayContaining(own.reminders.map(({ id }) => id)));
      }),
    );
  });
});
