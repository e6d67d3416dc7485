import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { sourceOfBytes } from '../../lib/files/byte-source.ts';
import { makeXlsx, type SheetCell, type WorkbookToMake } from './make-xlsx.ts';
import { read, readSet } from './read.ts';

// Room for a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

const HEADER: SheetCell[] = ['pasient', 'kode', 'dato'];

function readWorkbook(workbook: WorkbookToMake) {
  return read([sourceOfBytes('bok.xlsx', makeXlsx(workbook))]);
}

function readRows(...rows: (readonly SheetCell[] | undefined)[]) {
  return readWorkbook({ sheets: [{ name: 'Ark1', rows: [HEADER, ...rows] }] });
}

describe('workbooks', () => {
  it('read the same as the CSV of the same cells', async () => {
    const rows: SheetCell[][] = [
      ['p1', 'D11A', '2024-01-02', 'E1'],
      [' p2 ', ' d11-c/p', '31.02.2024', 'Øst; "Sør"'],
      ['p3', 'D11', '2024-01-02', ''],
      ['', 'D11A', '', ''],
    ];
    const header = [...HEADER, 'enhet'];
    const csv = [header, ...rows]
      .map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(';'))
      .join('\n');
    const ofCsv = await read([sourceOfBytes('x.csv', new TextEncoder().encode(csv))]);
    const ofXlsx = await readWorkbook({ sheets: [{ name: 'Ark1', rows: [header, ...rows] }] });
    expect('events' in ofXlsx && ofXlsx.events).toEqual('events' in ofCsv && ofCsv.events);
    const lines = (result: typeof ofCsv) =>
      'rejected' in result && result.rejected.map(({ line, reason }) => [line, reason]);
    expect(lines(ofXlsx)).toEqual(lines(ofCsv));
  });

  it('choose the first sheet that can be read, and say what is wrong with the best one when none can', async () => {
    const cover = { name: 'Forside', rows: [['Dato', 'Bestilt av']] };
    const found = await readWorkbook({
      sheets: [cover, { name: 'Data', rows: [HEADER, ['p1', 'D11A', '2024-01-02']] }],
    });
    expect(found).toMatchObject({ files: [{ sheet: 'Data', rows: 1 }] });
    const none = await readWorkbook({ sheets: [{ name: 'A', rows: [['x']] }, cover, { name: 'B', rows: [['kode']] }] });
    expect(none).toEqual({
      unreadable: {
        reason: 'missing-columns',
        missing: ['pasient', 'forlopstype', 'hendelse'],
        headers: ['Dato', 'Bestilt av'],
      },
    });
  });

  it('keep every digit of a long number, and none of an exponent', async () => {
    const exponent = { xml: '<c r="ADDRESS"><v>1.2345678901E10</v></c>' };
    const long = { xml: '<c r="ADDRESS"><v>123456789012345</v></c>' };
    expect(await readRows([exponent, 'D11A', '2024-01-02'], [long, 'D11A', '2024-01-02'])).toMatchObject({
      events: [{ pasient: '12345678901' }, { pasient: '123456789012345' }],
    });
  });

  it('give the day of a date cell whatever the hour and the time zone of the machine', async () => {
    const zone = process.env.TZ;
    try {
      for (const place of ['Pacific/Auckland', 'Europe/Oslo', 'America/Los_Angeles']) {
        process.env.TZ = place;
        const iso = { xml: '<c r="ADDRESS" t="d"><v>2024-01-02T00:00:00</v></c>' };
        const result = await readRows(
          ['p', 'D11A', { date: 45293 }],
          ['p', 'D11A', { date: 45293.999 }],
          ['p', 'D11A', iso],
        );
        expect('events' in result && result.events.map(({ dato }) => dato)).toEqual(Array(3).fill('2024-01-02'));
      }
    } finally {
      process.env.TZ = zone;
    }
  });

  it('count from 1904 however the workbook says so', async () => {
    const sheets = [{ name: 'Ark1', rows: [HEADER, ['p', 'D11A', { date: 43831 }]] }];
    expect(await readWorkbook({ sheets, date1904: 'true' })).toMatchObject({ events: [{ dato: '2024-01-02' }] });
  });

  it('of other formats are not taken for an archive to unpack, and nothing for a workbook', async () => {
    const ods = zipSync({ mimetype: new Uint8Array(), 'content.xml': strToU8('<office:document-content/>') });
    const xlsb = zipSync({
      'xl/workbook.bin': new Uint8Array(9),
      'xl/_rels/workbook.bin.rels': strToU8('<Relationships/>'),
    });
    const reasonOf = (name: string, bytes: Uint8Array) => read([sourceOfBytes(name, bytes)]);
    expect(await reasonOf('ark.ods', ods)).toEqual({ unreadable: { reason: 'broken-xlsx' } });
    expect(await reasonOf('bok.xlsb', xlsb)).toEqual({ unreadable: { reason: 'broken-xlsx' } });
    expect(await reasonOf('tom.xlsx', new Uint8Array())).toEqual({ unreadable: { reason: 'empty' } });
  });

  it('that are larger unpacked than there is room for are refused before they are unpacked', async () => {
    const bytes = makeXlsx({ sheets: [{ name: 'Ark1', rows: [HEADER] }] });
    // The size of the first part, as the archive's own table tells it.
    const entry = bytes.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, index) => bytes[at + index] === byte));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 300 << 20, true);
    expect(await read([sourceOfBytes('bok.xlsx', bytes)])).toEqual({ unreadable: { reason: 'too-large-xlsx' } });
  });

  it('with a cell far down are read, and the empty rows between are none', async () => {
    const rows: SheetCell[][] = [HEADER];
    rows[1_000_000] = ['p', 'D11A', '2024-01-02', null, null, null, 'bortgjemt'];
    const set = await readSet(makeXlsx({ sheets: [{ name: 'Ark1', rows }] }), 'bok.xlsx');
    expect(set.rejected).toMatchObject([{ line: 1_000_001, reason: 'for-mange-felt' }]);
  });

  it('of 20,000 rows are read, numbered as in the sheet', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `p${index % 500}`,
      'D11A',
      { date: 45293 + (index % 30) },
    ]);
    const set = await readSet(makeXlsx({ sheets: [{ name: 'Ark1', rows: [HEADER, ...rows] }] }), 'bok.xlsx');
    expect([set.table.size, set.table.pasienter.size, set.table.line[19_999]]).toEqual([20_000, 501, 20_001]);
  });
});
