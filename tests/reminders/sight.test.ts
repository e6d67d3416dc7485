import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadDays, type Visible } from '../../lib/deadlines/deadlines.ts';
import { type IsoDay, isoDay, isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import { finish, remove } from '../../lib/reminders/finish.ts';
import { isLive } from '../../lib/reminders/limit.ts';
import { postpone } from '../../lib/reminders/postpone.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { type Held, type Sighted, type SightOptions, sight } from '../../lib/reminders/sight.ts';

const TODAY = isoDay.parse('2026-01-20');
const ALL: Visible = { kind: 'complete' };
const SOME: Visible = { kind: 'unknown' };
const NOTHING: Held = { stored: [], known: [] };

const EVENT = /^(?:(D\d\d) )?(\w)(?:\/(\w))? (\S+)$/;

/** A list as the journal shows it: `[type ]hendelse[/utfall] date` with commas between; D11 where no type is given. */
function list(text: string, visible: Visible = ALL): Sighted {
  const events = text.split(', ').map((part): EventInput => {
    const [, forlopstype = 'D11', hendelse = '', utfall = '', dato = ''] = EVENT.exec(part) ?? [];
    return { pasient: '', forlopstype, hendelse, utfall, dato };
  });
  return { events, visible };
}

let ids = 0;

function see(held: Held, sighted: Sighted, today: IsoDay = TODAY, more: Partial<SightOptions> = {}): Held {
  const newId = () => String(ids++);
  const { known, put } = sight(held, sighted, { today, newId, ...more });
  const stored = new Map([...held.stored, ...put].map((one) => [one.id, one]));
  return { known, stored: [...stored.values()] };
}

const seeAll = (...sightings: Sighted[]) => sightings.reduce((held, next) => see(held, next), NOTHING);
const live = (held: Held) => held.stored.filter((one) => !one.ended);
/** What is waited for, in an order of its own. */
const waited = (held: Held) =>
  live(held)
    .map(({ forlopstype, kind, from, due }) => `${forlopstype} ${kind} ${from.dato}${due ? ` ${due}` : ''}`)
    .sort();
const dropped = (held: Held) => held.stored.filter((one) => one.ended?.how === 'dropped').map((one) => one.id);
const limits = (held: Held) => waited({ ...held, stored: held.stored.filter((one) => leadDays(one.kind)) });
const only = (held: Held): Reminder => {
  expect(live(held)).toHaveLength(1);
  return live(held)[0] as Reminder;
};
const change = (held: Held, changed: Reminder | undefined): Held => {
  expect(changed).toBeDefined();
  return { ...held, stored: held.stored.map((one) => (one.id === changed?.id ? changed : one)) };
};

describe('a patient seen again', () => {
  test('what the journal shows settles one and asks for the next', () => {
    let held = seeAll(list('A 2026-01-01'));
    expect(waited(held)).toEqual(['D11 fremmote 2026-01-01']);
    held = see(held, list('A 2026-01-01, M 2026-01-05'));
    expect(waited(held)).toEqual(['D11 beslutning 2026-01-05 2026-02-16']);
    held = see(held, list('A 2026-01-01, M 2026-01-05, C/P 2026-01-19, U/U 2026-01-19'));
    expect(waited(held)).toEqual(['D11 forste-evaluering 2026-01-19 2026-03-02']);
    held = see(held, list('A 2026-01-01, M 2026-01-05, C/P 2026-01-19, U/U 2026-01-19, E 2026-01-20'));
    expect(waited(held)).toEqual(['D11 neste-evaluering 2026-01-20 2026-04-14']);
    held = see(held, list('A 2026-01-01, M 2026-01-05, C/P 2026-01-19, U/U 2026-01-19, E 2026-01-20, X/G 2026-01-20'));
    expect(waited(held)).toEqual([]);
    expect(held.stored.map((one) => one.ended?.how)).toEqual(['settled', 'settled', 'settled', 'settled']);
  });

  test('a correction moves the reminder, and only a new event makes a new one', () => {
    const first = only(seeAll(list('A 2026-01-01, M 2026-01-12')));
    const corrected = only(seeAll(list('A 2026-01-01, M 2026-01-12'), list('A 2026-01-01, M 2026-01-05')));
    expect(corrected).toMatchObject({ due: '2026-02-16', from: { dato: '2026-01-05' } });
    expect(Number(corrected.id)).toBe(Number(first.id) + 1);
    const evaluated = 'A 2026-01-01, M 2026-01-02, C/P 2026-01-05, U/U 2026-01-05, E 2026-01-12';
    const next = seeAll(list(evaluated), list(`${evaluated}, E 2026-01-19`));
    expect(next.stored).toHaveLength(2);
    expect(waited(next)).toEqual(['D11 neste-evaluering 2026-01-19 2026-04-13']);
  });

  test('a deleted registration drops the reminder, and its return restores it as the user left it', () => {
    const with_ = list('A 2026-01-01, M 2026-01-05');
    let held = see(NOTHING, with_);
    held = change(held, postpone(only(held), isoDay.parse('2026-03-01'), 'ikke-mott', TODAY));
    const before = only(held);
    held = see(held, list('A 2026-01-01'));
    expect(waited(held)).toEqual(['D11 fremmote 2026-01-01']);
    held = see(held, with_);
    expect(live(held)).toEqual([before]);
  });

  test('a list that hides rows takes nothing back', () => {
    const held = seeAll(list('A 2026-01-01, M 2026-01-05'));
    for (const next of [list('A 2026-01-01', SOME), list('D01 A 2026-01-01', SOME), { events: [], visible: SOME }]) {
      expect(waited(see(held, next))).toContain('D11 beslutning 2026-01-05 2026-02-16');
    }
    const from: Visible = { kind: 'from', day: parseIsoDay('2026-01-06') };
    expect(waited(see(held, list('E 2026-01-10', from)))).toContain('D11 beslutning 2026-01-05 2026-02-16');
    // The row that cannot be read may be the one that is missing.
    expect(waited(see(held, list('A 2026-01-01, M 2026-01-32')))).toContain('D11 beslutning 2026-01-05 2026-02-16');
  });

  test('a whole list without an event takes everything back, until it is filled again', () => {
    const held = seeAll(list('A 2026-01-01, M 2026-01-05'));
    const empty = see(held, { events: [], visible: ALL });
    expect(waited(empty)).toEqual([]);
    expect(live(see(empty, list('A 2026-01-01, M 2026-01-05')))).toEqual(live(held));
  });

  test('a list that hides earlier rows still shows that a later one is gone', () => {
    const from: Visible = { kind: 'from', day: parseIsoDay('2026-01-02') };
    const held = seeAll(list('A 2026-01-01, M 2026-01-05, C/P 2026-01-12'), list('M 2026-01-05', from));
    expect(waited(held)).toEqual(['D11 beslutning 2026-01-05 2026-02-16']);
  });

  test('what settles a reminder is seen in a list that hides rows, too', () => {
    const held = seeAll(list('A 2026-01-01, M 2026-01-05'), list('C/P 2026-01-12', SOME));
    expect(waited(held)).toContain('D11 forste-evaluering 2026-01-12 2026-02-23');
    expect(waited(held).join()).not.toContain('beslutning');
  });

  test('prompts rest on absence, and are not begun where rows may be hidden', () => {
    expect(waited(seeAll(list('A 2026-01-01', SOME)))).toEqual([]);
    expect(waited(seeAll(list('A 2026-01-01, M 2026-01-05', SOME)))).toEqual(['D11 beslutning 2026-01-05 2026-02-16']);
  });

  test('a prompt that has begun goes on, also where more is seen of a list that hides rows', () => {
    const held = seeAll(list('A 2026-01-05'), list('A 2026-01-02, A 2026-01-05', SOME));
    expect(waited(held)).toEqual(['D11 fremmote 2026-01-02']);
  });

  test('when the earlier sightings are forgotten, the reminders themselves remember what they count from', () => {
    const held = seeAll(list('A 2026-01-01, M 2026-01-05'));
    expect(waited(see({ ...held, known: [] }, list('A 2026-01-01', SOME)))).toEqual(waited(held));
  });

  test('two forløp side by side', () => {
    const held = seeAll(list('A 2026-01-01, M 2026-01-05, D01 A 2026-01-01, D01 M 2026-01-05'));
    expect(waited(held)).toEqual(['D01 beslutning 2026-01-05 2026-01-26', 'D11 beslutning 2026-01-05 2026-02-16']);
  });
});

describe('what the user has done', () => {
  const seen = list('A 2026-01-01, M 2026-01-05');
  const corrected = list('A 2026-01-01, M 2026-01-06');

  test('stays when the journal says the same again', () => {
    const held = see(NOTHING, seen);
    for (const changed of [finish(only(held), TODAY), remove(only(held), TODAY)]) {
      expect(see(change(held, changed), seen).stored).toEqual([changed]);
    }
  });

  test('a removed one stays away, also where the figures change', () => {
    const held = change(see(NOTHING, seen), remove(only(see(NOTHING, seen)), TODAY));
    const gone = held.stored.map((one) => remove(one, TODAY));
    const options = { today: TODAY, newId: () => 'new', figures: { beslutning: { PH: { P: 10 } } } };
    const { put } = sight({ ...held, stored: gone }, seen, options);
    expect(put.map((one) => one.ended?.how)).toEqual(['removed']);
  });

  test('stays to be shown, and no longer holds, where the journal gives another day', () => {
    const held = see(NOTHING, seen);
    const put = postpone(only(held), isoDay.parse('2026-03-01'), 'ferie', TODAY);
    const moved = only(see(change(held, put), corrected));
    expect(moved).toMatchObject({ due: '2026-02-17', postponements: [{ to: '2026-03-01', due: '2026-02-16' }] });
    const done = only(see(change(held, finish(only(held), TODAY)), corrected));
    expect(isLive(done)).toBe(true);
    expect(done.done).toEqual({ on: TODAY, due: '2026-02-16' });
  });

  test('does not reach the next of the same kind', () => {
    const evaluated = 'A 2026-01-01, M 2026-01-02, C/P 2026-01-05, U/U 2026-01-05, E 2026-01-12';
    const held = see(NOTHING, list(evaluated));
    const after = see(change(held, finish(only(held), TODAY)), list(`${evaluated}, E 2026-01-19`));
    expect(isLive(only(after))).toBe(true);
  });
});

describe('one that had passed before it was first seen', () => {
  test.each([
    ['2025-12-08', true, 'yesterday'],
    ['2025-12-09', false, 'today'],
  ])('%s: %s (%s)', (first, old) => {
    expect(only(seeAll(list(`A 2025-12-01, M ${first}`)))).toMatchObject({ old });
  });

  test('a correction to a day to come makes it an ordinary one', () => {
    const held = seeAll(list('A 2025-12-01, M 2025-12-02'), list('A 2025-12-01, M 2026-01-02'));
    expect(only(held)).toMatchObject({ old: false, due: '2026-02-13' });
  });
});

describe('laws', { timeout: 60_000 }, () => {
  const day = fc.integer({ min: parseIsoDay('2025-10-01'), max: parseIsoDay(TODAY) }).map(isoOf);
  const event = fc.record({
    pasient: fc.constant(''),
    forlopstype: fc.constantFrom('D01', 'D11'),
    hendelse: fc.constantFrom('A', 'M', 'C', 'E', 'U', 'X'),
    utfall: fc.constantFrom('', 'P', 'K', 'U', 'G', 'N'),
    dato: day,
  });
  /** What the journal holds; no two of the same hendelse on one day, since their order would be by chance. */
  const journal = fc.uniqueArray(event, {
    minLength: 1,
    maxLength: 10,
    selector: ({ forlopstype, hendelse, dato }) => `${forlopstype} ${hendelse} ${dato}`,
  });

  /** A part of the journal, as a list shows it that is complete, begins at a day, or hides rows at random. */
  const partOf = (events: readonly EventInput[]) =>
    fc.oneof(
      fc.constant<Sighted>({ events, visible: ALL }),
      day.map((first): Sighted => {
        const shown = events.filter((one) => one.dato >= first);
        return { events: shown, visible: { kind: 'from', day: parseIsoDay(first) } };
      }),
      fc.subarray([...events]).map((shown): Sighted => ({ events: shown, visible: SOME })),
    );
  const parts = journal.chain((events) => fc.array(partOf(events), { minLength: 1, maxLength: 5 }));
  const runs = { numRuns: 1000 };

  test('seen twice is seen once', () => {
    fc.assert(
      fc.property(fc.array(journal.chain(partOf), { minLength: 1, maxLength: 4 }), (sightings) => {
        const once = seeAll(...sightings);
        expect(see(once, sightings.at(-1) as Sighted)).toEqual(once);
      }),
      runs,
    );
  });

  test('a prompt that nothing hidden could settle does not let an uncertain one in at the second sight', () => {
    const event = (hendelse: string, utfall: string, dato: string): EventInput => {
      return { pasient: '', forlopstype: 'D11', hendelse, utfall, dato };
    };
    const sighted: Sighted = {
      events: [event('X', 'N', '2025-10-28'), event('A', '', '2025-10-24'), event('X', 'N', '2026-01-18')],
      visible: { kind: 'from', day: parseIsoDay('2025-10-01') },
    };
    const once = seeAll(sighted);
    expect(see(once, sighted)).toEqual(once);
  });

  test('in whichever order the parts of one journal are seen, the same limits are waited for', () => {
    const orders = parts.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(orders, ([one, other]) => {
        expect(limits(seeAll(...one))).toEqual(limits(seeAll(...other)));
      }),
      runs,
    );
  });

  test('once all has been seen, parts of it change nothing', () => {
    const seen = journal.chain((events) => fc.tuple(fc.constant(events), fc.array(partOf(events), { maxLength: 4 })));
    fc.assert(
      fc.property(seen, ([events, later]) => {
        const whole = seeAll({ events, visible: ALL });
        expect(waited(later.reduce((held, next) => see(held, next), whole))).toEqual(waited(whole));
      }),
      runs,
    );
  });

  test('where rows may be hidden, nothing is ever dropped', () => {
    const earlier = fc.array(journal.chain(partOf), { maxLength: 3 });
    fc.assert(
      fc.property(earlier, journal, (sightings, events) => {
        const held = seeAll(...sightings);
        const after = see(held, { events, visible: SOME });
        const before = new Set(dropped(held));
        expect(dropped(after).filter((id) => !before.has(id))).toEqual([]);
        for (const one of live(held)) {
          // Whatever it counted from is still known, so only an event can have settled it.
          expect(after.known.some(({ dato }) => dato === one.from.dato)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('an event that goes and comes again brings everything back as it was', () => {
    const without = journal.chain((events) => fc.tuple(fc.constant(events), fc.nat(events.length - 1)));
    fc.assert(
      fc.property(without, ([events, index]) => {
        fc.pre(events.length > 1);
        const whole = { events, visible: ALL };
        const before = see(NOTHING, whole);
        const after = see(see(before, { events: events.filter((_, n) => n !== index), visible: ALL }), whole);
        expect(waited(after)).toEqual(waited(before));
      }),
      runs,
    );
  });

  test('at most one of a kind is waited for in each forløp, whatever the journal says next', () => {
    fc.assert(
      fc.property(fc.array(journal, { minLength: 1, maxLength: 4 }), (journals) => {
        const held = seeAll(...journals.map((events): Sighted => ({ events, visible: ALL })));
        const kinds = live(held)
          .filter((one) => one.kind !== 'nytt-forlop')
          .map((one) => `${one.forlopstype} ${one.kind}`);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
      runs,
    );
  });
});

describe('laws of several sites', { timeout: 60_000 }, () => {
  const SITES = ['https://a.invalid', 'https://b.invalid', 'https://c.invalid'] as const;
  // Few days, so that sites often show the same event.
  const day = fc.constantFrom(
    ...['2025-10-01', '2025-11-03', '2025-12-08', '2026-01-19'].map((text) => isoDay.parse(text)),
  );
  const event = fc.record({
    pasient: fc.constant(''),
    forlopstype: fc.constantFrom('D01', 'D11'),
    hendelse: fc.constantFrom('A', 'M', 'C', 'E', 'U', 'X'),
    utfall: fc.constantFrom('', 'P', 'G'),
    dato: day,
  });
  const journal = fc.uniqueArray(event, {
    minLength: 1,
    maxLength: 8,
    selector: ({ forlopstype, hendelse, dato }) => `${forlopstype} ${hendelse} ${dato}`,
  });
  /** A whole list, one that begins at a day, or one that hides rows at random. */
  const shown = journal.chain((events) =>
    fc.oneof(
      fc.constant<Sighted>({ events, visible: ALL }),
      day.map(
        (first): Sighted => ({
          events: events.filter((one) => one.dato >= first),
          visible: { kind: 'from', day: parseIsoDay(first) },
        }),
      ),
      fc.subarray([...events]).map((part): Sighted => ({ events: part, visible: SOME })),
    ),
  );
  const onSites = fc.array(fc.tuple(fc.constantFrom(...SITES), shown), { minLength: 1, maxLength: 6 });
  type Seen = readonly (readonly [site: string, sighted: Sighted])[];
  const seeOn = (seen: Seen, from: Held = NOTHING) =>
    seen.reduce((held, [site, sighted]) => see(held, sighted, TODAY, { site }), from);
  const asked = (held: Held, site: string) => live(held).filter(({ sites }) => sites?.includes(site));
  const limitsOn = (held: Held) =>
    live(held)
      .filter((one) => leadDays(one.kind))
      .map(({ forlopstype, kind, from, due, sites }) => `${forlopstype} ${kind} ${from.dato} ${due} ${sites}`)
      .sort();
  const runs = { numRuns: 1000 };

  test('what one site shows ends, drops and moves nothing that another asks for', () => {
    fc.assert(
      fc.property(onSites, shown, (seen, next) => {
        const [site, ...others] = SITES;
        const before = seeOn(seen);
        const after = seeOn([[site, next]], before);
        for (const other of others) {
          const facts = ({ id, from, due, kind }: Reminder) => ({ id, from, due, kind });
          expect(asked(after, other).map(facts)).toEqual(asked(before, other).map(facts));
        }
      }),
      runs,
    );
  });

  test('each site is followed as if it were the only one', () => {
    fc.assert(
      fc.property(onSites, (seen) => {
        const together = seeOn(seen);
        for (const site of SITES) {
          const alone = seeOn(seen.filter(([one]) => one === site));
          const own = limits({ ...together, stored: asked(together, site) });
          expect(own).toEqual(limits(alone));
        }
      }),
      runs,
    );
  });

  test('in whichever order the sites are seen, the same limits are waited for, by the same sites', () => {
    fc.assert(
      fc.property(onSites, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (seen, keys) => {
        // Each site's own sightings stay in their order.
        const queues = SITES.map((site) => seen.filter(([one]) => one === site));
        const mixed: [string, Sighted][] = [];
        for (const key of keys) {
          const left = queues.filter((queue) => queue.length > 0);
          const next = left[key % Math.max(1, left.length)]?.shift();
          if (next) mixed.push([...next]);
        }
        expect(limitsOn(seeOn(mixed))).toEqual(limitsOn(seeOn(seen)));
      }),
      runs,
    );
  });

  test('seen twice is seen once', () => {
    fc.assert(
      fc.property(onSites, (seen) => {
        const once = seeOn(seen);
        expect(seeOn(seen.slice(-1), once)).toEqual(once);
      }),
      runs,
    );
  });

  test('sites that count for each other are followed as one', () => {
    const [a, b] = SITES;
    const pairs = [
      [a, b],
      [b, a],
    ] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(a, b), shown), { minLength: 1, maxLength: 5 }), (seen) => {
        const paired = seen.reduce((held, [site, sighted]) => see(held, sighted, TODAY, { site, pairs }), NOTHING);
        const one = seen.reduce((held, [, sighted]) => see(held, sighted, TODAY, { site: a }), NOTHING);
        expect(waited(paired)).toEqual(waited(one));
      }),
      runs,
    );
  });

  test('a site that counts for another ends what that one asks for, and is not ended by it', () => {
    const [a, b] = SITES;
    const pairs = [[b, a]] as const;
    fc.assert(
      fc.property(onSites, shown, (seen, next) => {
        const before = seen.reduce((held, [site, sighted]) => see(held, sighted, TODAY, { site, pairs }), NOTHING);
        const after = see(before, next, TODAY, { site: a, pairs });
        expect(asked(after, b).map(({ id }) => id)).toEqual(asked(before, b).map(({ id }) => id));
        const ended = see(before, { events: [], visible: ALL }, TODAY, { site: b, pairs });
        expect([...asked(ended, a), ...asked(ended, b)].filter(({ sites }) => !sites?.includes(SITES[2]))).toEqual([]);
      }),
      runs,
    );
  });

  test('what was known before sites were is ended by any of them, and then belongs to the one that shows it', () => {
    const [a, b] = SITES;
    const old = seeAll(list('A 2026-01-01, M 2026-01-05'));
    expect(old.stored.every((one) => !('sites' in one)) && old.known.every((one) => !('site' in one))).toBe(true);
    expect(waited(see(old, list('A 2026-01-01'), TODAY, { site: b }))).toEqual(['D11 fremmote 2026-01-01']);
    const learnt = see(old, list('A 2026-01-01, M 2026-01-05'), TODAY, { site: a });
    expect(only(learnt).sites).toEqual([a]);
    expect(learnt.known.map(({ site }) => site)).toEqual([a, a]);
    expect(waited(see(learnt, list('A 2026-01-01'), TODAY, { site: b }))).toContain(
      'D11 beslutning 2026-01-05 2026-02-16',
    );
  });
});
