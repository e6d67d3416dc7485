import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExample } from '../../lib/checks/examples.ts';
import { parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';
import { type EventInput, tableOf } from '../../lib/forlop/event-table.ts';
import { type Sammenstilling, sammenstill } from '../../lib/forlop/sammenstilling.ts';
import { someEvents } from '../checks/arbitrary-events.ts';
import { sammenstillPlainly } from './sammenstill-plainly.ts';

/** Rows of each forløp in its order, patient by patient and type by type. */
function forlopOf(put: Sammenstilling): readonly (readonly number[])[] {
  return Array.from(put.forlopStart, (start, n) => {
    const rows: number[] = [];
    for (let position = start; position < (put.forlopEnd[n] ?? 0); position++) rows.push(put.order.row(position));
    return rows;
  });
}

/** The forløp of an example, each as its codes and days: `A 05, M 12`. */
function read(example: string): readonly string[] {
  const { events } = parseExample(example);
  const put = sammenstill(tableOf(events));
  return forlopOf(put).map((rows) =>
    rows
      .map((row) => {
        const { hendelse = '', utfall = '', dato = '' } = events[row] ?? {};
        return `${hendelse}${utfall && `/${utfall}`} ${dato.slice(8)}`;
      })
      .join(', '),
  );
}

function duplicates(example: string): readonly (readonly [number, number])[] {
  return [...sammenstill(tableOf(parseExample(example).events)).duplicateOf];
}

describe('grouping', () => {
  it('is by patient and type, whatever the place', () => {
    expect(read('A 2026-01-05 @HF1, D12 A 2026-01-06, M 2026-01-07 @HF2, D12 M 2026-01-08')).toEqual([
      'A 05, M 07',
      'A 06, M 08',
    ]);
  });

  it('keeps patients apart, by ids that are trimmed and compared as they stand', () => {
    const one = { forlopstype: 'D11', hendelse: 'M', dato: '2026-01-05' };
    const events = ['P', 'p', ' P ', 'Q'].map((pasient, n) => ({ ...one, pasient, utfall: String(n) }));
    expect(forlopOf(sammenstill(tableOf(events)))).toEqual([[0, 2], [1], [3]]);
  });

  it('compares codes trimmed and in upper case', () => {
    expect(read('d11 A 2026-01-05, D11 m 2026-01-06')).toEqual(['A 05, m 06']);
  });
});

describe('the order within a forløp', () => {
  it('is by date', () => {
    expect(read('E 2026-03-01, M 2026-01-09, A 2026-01-05, C/P 2026-02-01')).toEqual(['A 05, M 09, C/P 01, E 01']);
  });

  it('is A M D C U L F T E H, any other, X within a day', () => {
    const shuffled = ['X/G', 'H/K', 'R', 'E', 'T', 'F', 'L', 'U/U', 'C/P', 'D', 'M', 'A'];
    expect(read(shuffled.map((code) => `${code} 2026-01-05`).join(', '))).toEqual([
      'A 05, M 05, D 05, C/P 05, U/U 05, L 05, F 05, T 05, E 05, H/K 05, R 05, X/G 05',
    ]);
  });

  it('is the order given within the same rank, all unknown hendelser being of one', () => {
    expect(read('Z 2026-01-05, C/T 2026-01-05, R 2026-01-05, C/P 2026-01-05')).toEqual(['C/T 05, C/P 05, Z 05, R 05']);
  });

  it('is the same for very many events as for a few', () => {
    const days = Array.from({ length: 60 }, (_, n) => 1 + ((n * 7) % 28));
    const events = days.map((day, n) => `E/${n} 2026-02-${String(day).padStart(2, '0')}`);
    const put = sammenstill(tableOf(parseExample(events.join(', ')).events));
    const rows = forlopOf(put)[0] ?? [];
    expect(rows).toEqual(days.map((_, n) => n).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b));
  });
});

describe('the end of a forløp', () => {
  it('is an X: what comes after belongs to the next', () => {
    expect(read('A 2026-01-05, X/G 2026-01-06, A 2026-01-07, M 2026-01-08, X/M 2026-01-09, E 2026-01-10')).toEqual([
      'A 05, X/G 06',
      'A 07, M 08, X/M 09',
      'E 10',
    ]);
  });

  it('is each X of a day', () => {
    expect(read('A 2026-01-05, X/G 2026-01-06, X/M 2026-01-06')).toEqual(['A 05, X/G 06', 'X/M 06']);
  });

  it('lets an A of the same day begin the next, where the day began with a forløp open', () => {
    expect(read('A 2026-01-05, A 2026-02-10, M 2026-02-10, X/O 2026-02-10, E 2026-02-11')).toEqual([
      'A 05, M 10, X/O 10',
      'A 10, E 11',
    ]);
    expect(read('M 2026-01-05, A 2026-02-10 @HF1, X/O 2026-02-10, X/G 2026-02-10, A 2026-02-10 @HF2')).toEqual([
      'M 05, X/O 10',
      'X/G 10',
      'A 10, A 10',
    ]);
  });

  it('leaves the A first where the day did not begin with a forløp open', () => {
    expect(read('X/O 2026-02-10, A 2026-02-10, M 2026-02-10')).toEqual(['A 10, M 10, X/O 10']);
    expect(read('A 2026-01-05, X/G 2026-01-06, X/O 2026-02-10, A 2026-02-10')).toEqual([
      'A 05, X/G 06',
      'A 10, X/O 10',
    ]);
  });

  it('leaves the A in its place where the day has no X', () => {
    expect(read('M 2026-01-05, C/P 2026-02-10, A 2026-02-10')).toEqual(['M 05, A 10, C/P 10']);
  });

  it('does not count an X of another type, or one that is a duplicate only', () => {
    expect(read('M 2026-01-05, A 2026-02-10, D12 X/O 2026-02-10')).toEqual(['M 05, A 10', 'X/O 10']);
  });
});

describe('what joins no forløp', () => {
  it('is a date that cannot be read, a type in no edition, and a duplicate', () => {
    expect(read('A 2026-02-30, A -, D99 A 2026-01-05, - A 2026-01-05, M 2026-01-06, M 2026-01-06')).toEqual(['M 06']);
  });

  it('still has a place in the order, after the patient’s forløp', () => {
    const { events } = parseExample('A 2026-02-30, M 2026-01-06, M 2026-01-06, D99 A 2026-01-05');
    const { order, patientStart, forlopEnd } = sammenstill(
      tableOf([...events, { ...events[1], pasient: 'Q' } as EventInput]),
    );
    expect([...patientStart]).toEqual([0, 4, 5]);
    expect(forlopEnd[0]).toBe(1);
    expect(
      [0, 1, 2, 3, 4]
        .map((position) => order.row(position))
        .slice(1, 4)
        .sort(),
    ).toEqual([0, 2, 3]);
    expect(order.day(0)).toBe(parseIsoDay('2026-01-06'));
    expect([1, 2, 3].map((position) => order.day(position))).toContain(UNREADABLE);
  });

  it('may be all there is', () => {
    expect(read('A 2026-02-30')).toEqual([]);
    expect(forlopOf(sammenstill(tableOf([])))).toEqual([]);
  });
});

describe('a duplicate', () => {
  it('repeats an earlier line in all but case and spaces', () => {
    expect(duplicates('C/P 2026-01-05, C/P 2026-01-05')).toEqual([[1, 0]]);
    expect(duplicates('c/p 2026-01-05, C/P 2026-01-05')).toEqual([[1, 0]]);
    expect(duplicates('C/P 2026-01-05, C/T 2026-01-05, C 2026-01-05, C/P 2026-01-06, D12 C/P 2026-01-05')).toEqual([]);
  });

  it('is not at another known place: by hf where both have one', () => {
    expect(duplicates('A 2026-01-05 @HF1, A 2026-01-05 @HF2')).toEqual([]);
    expect(duplicates('A 2026-01-05 @HF1/E1, A 2026-01-05 @HF1/E2')).toEqual([[1, 0]]);
  });

  it('is not at another known place: by enhet where one has no hf', () => {
    expect(duplicates('A 2026-01-05 @HF1/E1, A 2026-01-05 @/E2')).toEqual([]);
    expect(duplicates('A 2026-01-05 @HF1/E1, A 2026-01-05 @/E1')).toEqual([[1, 0]]);
  });

  it('is one where a place is not known', () => {
    expect(duplicates('A 2026-01-05 @HF1, A 2026-01-05')).toEqual([[1, 0]]);
    expect(duplicates('A 2026-01-05 @HF1, A 2026-01-05 @/E1')).toEqual([[1, 0]]);
  });

  it('may repeat a duplicate, at a place that the first was not', () => {
    expect(duplicates('A 2026-01-05 @HF1, A 2026-01-05, A 2026-01-05 @HF2')).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('needs a date that can be read, but not a known type', () => {
    expect(duplicates('A 2026-02-30, A 2026-02-30')).toEqual([]);
    expect(duplicates('D99 A 2026-01-05, D99 A 2026-01-05')).toEqual([[1, 0]]);
    expect(duplicates('- A 2026-01-05, - A 2026-01-05')).toEqual([[1, 0]]);
  });

  it('stands where several codes share a day and a rank', () => {
    expect(duplicates('R 2026-01-05, Z 2026-01-05, R 2026-01-05, Z 2026-01-05')).toEqual([
      [2, 0],
      [3, 1],
    ]);
  });
});

describe('on any events', { timeout: 60_000 }, () => {
  it('is what the rules say, read plainly', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const put = sammenstill(tableOf(events));
        const expected = sammenstillPlainly(events);
        const inOrder = (forlop: readonly (readonly number[])[]) => forlop.map((rows) => rows.join(' ')).sort();
        expect(inOrder(forlopOf(put))).toEqual(inOrder(expected.forlop));
        expect([...put.duplicateOf].sort()).toEqual([...expected.duplicateOf].sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('gives every row one position, patients together', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const { order, patientStart } = sammenstill(tableOf(events));
        const rows = events.map((_, position) => order.row(position));
        expect([...rows].sort((a, b) => a - b)).toEqual(events.map((_, row) => row));
        for (let n = 0; n + 1 < patientStart.length; n++) {
          const own = rows.slice(patientStart[n], patientStart[n + 1]).map((row) => events[row]?.pasient);
          expect(new Set(own).size).toBe(1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
