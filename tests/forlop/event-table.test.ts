import { describe, expect, it } from 'vitest';
import { parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';
import { EventTable, TextDictionary, tableOf } from '../../lib/forlop/event-table.ts';

const DAY = parseIsoDay('2026-01-05');

function row(n: number) {
  const dates = { birth: UNREADABLE, received: UNREADABLE, assessed: UNREADABLE };
  return { pasient: n, code: n + 1, day: DAY + n, enhet: n + 2, hf: n + 3, file: n % 7, line: n + 4, ...dates };
}

/** The values of a row of the table, in the form in which they were given. */
function at(table: EventTable, n: number) {
  const { pasient, code, day, enhet, hf, file, line } = table;
  const more = { birth: table.birth?.[n], received: table.received?.[n], assessed: table.assessed?.[n] };
  return {
    pasient: pasient[n],
    code: code[n],
    day: day[n],
    enhet: enhet[n],
    hf: hf[n],
    file: file[n],
    line: line[n],
    ...more,
  };
}

describe('a table of events', () => {
  it('keeps every row while it grows, also from no room at all', () => {
    for (const capacity of [0, 1, 16]) {
      const table = new EventTable(capacity);
      for (let n = 0; n < 200; n++) expect(table.append(row(n))).toBe(n);
      expect(table.size).toBe(200);
      for (let n = 0; n < 200; n++)
        expect(at(table, n)).toMatchObject({ ...row(n), birth: undefined, received: undefined, assessed: undefined });
    }
  });

  it('makes room by halves, so that millions of rows are not copied for each one', () => {
    const table = new EventTable();
    const rooms = new Set<number>();
    for (let n = 0; n < 200; n++) {
      table.append(row(n));
      rooms.add(table.pasient.length);
    }
    expect([...rooms]).toEqual([16, 24, 36, 54, 81, 121, 181, 271]);
  });

  it('has the columns that few files have when a row fills one, and nothing in the rows that do not', () => {
    const table = new EventTable(2);
    table.append(row(0));
    table.append({ ...row(1), birth: 1, received: 2, assessed: 3 });
    for (let n = 2; n < 40; n++) table.append(row(n));
    table.append({ ...row(40), birth: 4, received: 5, assessed: 6 });
    expect(at(table, 1)).toMatchObject({ birth: 1, received: 2, assessed: 3 });
    expect(at(table, 40)).toMatchObject({ birth: 4, received: 5, assessed: 6 });
    for (const n of [0, 2, 39]) {
      expect(at(table, n)).toMatchObject({ birth: UNREADABLE, received: UNREADABLE, assessed: UNREADABLE });
    }
  });

  it('gives back the room that no row came for, and only that', () => {
    const table = new EventTable(100);
    for (let n = 0; n < 3; n++) table.append({ ...row(n), birth: n });
    table.trim();
    expect([table.pasient.length, table.birth?.length, table.file.length]).toEqual([3, 3, 3]);
    for (let n = 0; n < 3; n++)
      expect(at(table, n)).toMatchObject({ ...row(n), birth: n, received: undefined, assessed: undefined });
    const { pasient } = table;
    table.trim();
    expect(table.pasient).toBe(pasient);
  });

  it('shows a date that cannot be read as it was written, and a day as an ISO day', () => {
    const dates = ['2026-01-05', '31.02.2026', ''];
    const table = tableOf(dates.map((dato) => ({ pasient: 'P', forlopstype: 'D11', hendelse: 'A', dato })));
    expect(dates.map((_, n) => table.dateText(n))).toEqual(dates);
    const bare = new EventTable();
    bare.append({ ...row(0), day: UNREADABLE });
    expect(bare.dateText(0)).toBe('');
  });
});

describe('a handful of events', () => {
  it('are trimmed, numbered by line from 1, and empty where nothing is said', () => {
    const bare = { pasient: 'P', forlopstype: 'D11', hendelse: 'A', dato: '2026-01-05' };
    const full = {
      ...bare,
      pasient: ' P ',
      forlopstype: ' d11 ',
      hendelse: ' c ',
      utfall: ' p ',
      enhet: ' E ',
      hf: ' H ',
    };
    const table = tableOf([bare, full]);
    expect(at(table, 0)).toMatchObject({ enhet: 0, hf: 0, file: 0, line: 1 });
    expect(table.codeOf(0)).toMatchObject({ forlopstype: 'D11', hendelse: 'A', utfall: '' });
    expect(at(table, 1)).toMatchObject({ pasient: table.pasient[0], file: 0, line: 2 });
    expect(table.codeOf(1)).toMatchObject({ forlopstype: 'D11', hendelse: 'C', utfall: 'P' });
    expect([table.enheter.text(1), table.hfs.text(1), table.pasienter.text(1)]).toEqual(['E', 'H', 'P']);
  });

  it('have no date of birth, receipt or assessment where none is said', () => {
    const table = tableOf([{ pasient: 'P', forlopstype: 'D11', hendelse: 'A', dato: '2026-01-05' }]);
    expect([table.birth, table.received, table.assessed]).toEqual([undefined, undefined, undefined]);
  });
});

describe('texts', () => {
  it('have a number each, 0 for the empty one', () => {
    const texts = new TextDictionary();
    expect(['', 'b', 'a', 'b'].map((text) => texts.number(text))).toEqual([0, 1, 2, 1]);
    expect([0, 1, 2, 3].map((number) => texts.text(number))).toEqual(['', 'b', 'a', '']);
    expect(texts.size).toBe(3);
  });
});
