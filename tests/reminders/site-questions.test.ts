import { describe, expect, test } from 'vitest';
import { isoDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import { finish } from '../../lib/reminders/finish.ts';
import { mergePatients } from '../../lib/reminders/merge-patients.ts';
import { type Patient, seePatient, patient as shape } from '../../lib/reminders/patient.ts';
import { withoutExpired } from '../../lib/reminders/retention.ts';
import type { Sighted } from '../../lib/reminders/sight.ts';
import { countsFor, type SitePairs, withPairs } from '../../lib/reminders/site-pairs.ts';
import { answerQuestion, questionsOf } from '../../lib/reminders/site-questions.ts';

const TODAY = isoDay.parse('2026-01-20');
const [A, B, C] = ['https://a.invalid', 'https://b.invalid', 'https://c.invalid'] as const;
let ids = 0;
const newId = () => String(ids++);

function list(text: string, visible: Sighted['visible'] = { kind: 'complete' }): Sighted {
  const events = text.split(', ').map((part): EventInput => {
    const [code = '', dato = ''] = part.split(' ');
    const [hendelse = '', utfall = ''] = code.split('/');
    return { pasient: '', forlopstype: 'D11', hendelse, utfall, dato };
  });
  return { events, visible };
}

const ATTENDED = 'A 2026-01-01, M 2026-01-05';
const ENDED = `${ATTENDED}, X/G 2026-01-19`;
type Seen = readonly [site: string, text: string];

function see(before: Patient | undefined, [site, text]: Seen, pairs: SitePairs = [], today = TODAY): Patient {
  return seePatient(before, list(text), { token: 't', today, keepClosed: 90, newId, site, pairs });
}
const seeAll = (...seen: Seen[]) => {
  const [first, ...others] = seen;
  if (!first) throw new Error('nothing was seen');
  return others.reduce((patient, next) => see(patient, next), see(undefined, first));
};
const options = (pairs: SitePairs = []) => ({ pairs, today: TODAY, newId, keepClosed: 90 });
const live = ({ reminders }: Patient) => reminders.filter((one) => !one.ended).map(({ kind }) => kind);
const asked = (patient: Patient, pairs: SitePairs = []) =>
  [...questionsOf(patient, options(pairs))].map(([id, { site }]) => [
    patient.reminders.find((one) => one.id === id)?.kind,
    site,
  ]);

function answer(patient: Patient, kind: string, isYes: boolean, pairs: SitePairs = []) {
  const id = patient.reminders.find((one) => one.kind === kind && !one.ended)?.id ?? '';
  const answered = answerQuestion(patient, id, isYes, options(pairs));
  if (!answered) throw new Error(`nothing is asked of ${kind}`);
  return answered;
}

describe('a site that shows as done what another asks for', () => {
  test('is asked of, and ends nothing', () => {
    const patient = seeAll([A, ATTENDED], [B, ENDED]);
    expect(live(patient)).toEqual(['beslutning']);
    expect(asked(patient)).toEqual([['beslutning', B]]);
  });

  test('in either order', () => {
    const patient = seeAll([B, ENDED], [A, ATTENDED]);
    expect(live(patient)).toEqual(['beslutning']);
    expect(asked(patient)).toEqual([['beslutning', B]]);
  });

  test.each([
    ['shows the same', ATTENDED],
    ['shows an earlier attendance, which moves the day', 'A 2026-01-01, M 2026-01-03'],
    ['shows another forløp', 'A 2025-10-01, X/G 2025-11-01'],
  ])('is not asked of where it %s', (_, text) => {
    expect(asked(seeAll([A, ATTENDED], [B, text]))).toEqual([]);
  });

  test('is trusted no more for having asked: a yes to what another shows does not let it end the other’s', () => {
    // The second shows less, as a training journal does, and asks for what the first shows as done.
    const patient = seeAll([A, ATTENDED], [B, 'A 2026-01-01']);
    expect(asked(patient)).toEqual([['fremmote', A]]);
    const { patient: after, pairs } = answer(patient, 'fremmote', true);
    expect([live(after), asked(after, pairs)]).toEqual([['beslutning'], []]);
    const ended = see(after, [B, ENDED], pairs);
    expect([live(ended), asked(ended, pairs)]).toEqual([['beslutning'], [['beslutning', B]]]);
  });

  test('is not asked of what the user has done, or what has ended', () => {
    const patient = seeAll([A, ATTENDED], [B, ENDED]);
    const done = { ...patient, reminders: patient.reminders.map((one) => finish(one, TODAY)) };
    expect(asked(done)).toEqual([]);
    expect(asked(see(patient, [A, ENDED]))).toEqual([]);
  });

  test('adds what it asks for itself', () => {
    const patient = seeAll([A, ATTENDED], [B, `${ATTENDED}, C/P 2026-01-19`]);
    expect(live(patient)).toEqual(expect.arrayContaining(['beslutning', 'forste-evaluering']));
    expect(asked(patient)).toEqual([['beslutning', B]]);
  });

  test('with yes it ends, the two sites count as one from then on, and what else it shows of the patient ends too', () => {
    const { patient, pairs } = answer(seeAll([A, 'A 2026-01-01'], [B, ENDED]), 'fremmote', true);
    expect(live(patient)).toEqual([]);
    expect(pairs).toEqual([[B, A]]);
    const other = see(see(undefined, [A, ATTENDED], pairs), [B, ENDED], pairs);
    expect([live(other), asked(other, pairs)]).toEqual([[], []]);
  });

  test('with no it stays, and is asked again only when the site shows something else', () => {
    const { patient, pairs } = answer(seeAll([A, ATTENDED], [B, ENDED]), 'beslutning', false);
    expect([live(patient), pairs, asked(patient)]).toEqual([['beslutning'], [], []]);
    const again = see(see(patient, [A, ATTENDED]), [B, ENDED]);
    expect(asked(again)).toEqual([]);
    const other = see(again, [B, `${ATTENDED}, C/K 2026-01-12, X/G 2026-01-19`]);
    expect(asked(other)).toEqual([['beslutning', B]]);
  });

  test('closes nothing of another site when its own forløp ended long ago', () => {
    const later = isoDay.parse('2026-06-20');
    const patient = see(seeAll([A, ATTENDED], [B, ENDED]), [B, ENDED], [], later);
    const retention = { keepDone: 30, keepClosed: 90 };
    const left = withoutExpired(patient, later, retention);
    expect(left && live(left)).toEqual(['beslutning']);
    expect(left?.known.map(({ site }) => site)).toEqual([A, A]);
    const same = withoutExpired(seeAll([A, ATTENDED], [B, ENDED]), later, { ...retention, pairs: [[B, A]] });
    expect(same?.known ?? [], 'where it counts, it closes it').toEqual([]);
  });

  test('what is written is read again', () => {
    const { patient } = answer(seeAll([A, ATTENDED], [B, ENDED]), 'beslutning', false);
    expect(shape.parse(JSON.parse(JSON.stringify(patient)))).toEqual(patient);
  });
});

describe('records of a patient with sites, as one', () => {
  const events = ({ known }: Patient) => known.map(({ site, hendelse }) => `${hendelse} ${site}`);
  const asks = ({ reminders }: Patient) => reminders.map(({ kind, sites }) => `${kind} ${sites}`).sort();

  test('know what either site has shown, whichever is merged into which', () => {
    const [one, other] = [seeAll([A, ATTENDED], [B, 'A 2026-01-01']), seeAll([B, ENDED], [C, ATTENDED])];
    const [first, second] = [mergePatients(one, other), mergePatients(other, one)];
    expect(events(first)).toEqual(events(second));
    expect(asks(first)).toEqual(asks(second));
    expect(asks(first)).toContain(`beslutning ${A},${C}`);
    expect(asked(first).map(([kind]) => kind)).toContain('beslutning');
    expect(mergePatients(first, other)).toEqual(first);
  });

  test('learn the sites of what was known before sites were', () => {
    const old = seePatient(undefined, list(ATTENDED), { token: 't', today: TODAY, keepClosed: 90, newId });
    const seen = seeAll([A, ATTENDED]);
    for (const merged of [mergePatients(old, seen), mergePatients(seen, old)]) {
      expect(events(merged)).toEqual([`A ${A}`, `M ${A}`]);
      expect(asks(merged)).toEqual([`beslutning ${A}`]);
    }
  });
});

test('a site counts for itself, for those it is paired with, and through these for others, one way only', () => {
  for (const pairs of [
    [
      [A, B],
      [B, C],
    ],
    [
      [B, C],
      [A, B],
    ],
  ] satisfies SitePairs[]) {
    const counts = [A, B, C].map((site) => [A, B, C].filter((other) => countsFor(pairs, site, other)));
    expect(counts).toEqual([[A, B, C], [B, C], [C]]);
    expect(withPairs(pairs, [[A, C]])).toEqual(pairs);
    expect(withPairs(pairs, [[C, A]])).toHaveLength(3);
  }
  expect(countsFor([], undefined, undefined)).toBe(true);
});
