import { describe, expect, it } from 'vitest';
import { readPastedRows } from '../../lib/page/pasted-rows.ts';

const EVENTS = [
  { forlopstype: 'D11', hendelse: 'A', utfall: '', dato: { kind: 'value', value: '2026-10-02' } },
  { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: { kind: 'value', value: '2026-11-21' } },
];

describe('pasted rows', () => {
  it.each([
    ['a table with headings', 'Dato\tForløpstype\tHendelse\tUtfall\n02.10.2026\tD11\tA\t\n21.11.2026\tD11\tC\tP'],
    [
      'a table in words',
      'Dato\tType forløp\tHendelse\tUtfall\n' +
        '02.10.2026\tD11\tA – Nasjonalt pasientforløp start\t\n' +
        '21.11.2026\tD11\tC – Klinisk beslutning\tP – Behov for behandling innen psykisk helsevern',
    ],
    ['another order, by semicolon', 'Hendelse;Utfall;Dato;Type forløp\nA;;2026-10-02;D11\nC;P;2026-11-21;D11'],
    ['composite codes', 'D11A 02.10.2026\nD11CP 21.11.2026'],
    ['codes apart, with blank lines between', '\n02.10.2026 D11 A\r\n\r\n21.11.2026 D11 C/P\n'],
    ['composite codes in a column', 'Kode\tDato\nD11A\t02.10.2026\nD11CP\t21.11.2026'],
  ])('are read: %s', (_, text) => {
    expect(readPastedRows(text)).toEqual({ events: EVENTS, unread: [] });
  });

  it('tell the lines that could not be read, and lose none', () => {
    const { events, unread } = readPastedRows('D11A 02.10.2026\nsamtale med pårørende\nD11CP 21.11.2026');
    expect(events).toEqual(EVENTS);
    expect(unread).toEqual([{ line: 2, text: 'samtale med pårørende' }]);
  });

  it('are none where nothing was pasted', () => {
    expect(readPastedRows('  \n\t\n')).toEqual({ events: [], unread: [] });
  });
});
