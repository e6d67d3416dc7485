import { deflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { sourceOfBytes } from '../../lib/files/byte-source.ts';
import { readFirstSheet } from '../../lib/files/read-xlsx.ts';
import { makeXlsx, type SheetCell } from './make-xlsx.ts';
import { makeZip, type PartToMake, packedWithBlanks, part, partsOf, workbookOfBlanks } from './make-zip.ts';
import { read, readSet } from './read.ts';

// Room for a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

const SHEET = 'xl/worksheets/sheet1.xml';
const HEADER: SheetCell[] = ['pasient', 'kode', 'dato'];
const GOOD = makeXlsx({ sheets: [{ name: 'Ark1', rows: [HEADER, ['p', 'D11A', '2024-01-02']] }] });
const PARTS = partsOf(GOOD);
const TEXTS = unzipSync(GOOD);
const TOO_LARGE = { unreadable: { reason: 'too-large-xlsx' } };
const BROKEN = { unreadable: { reason: 'broken-xlsx' } };
const OUTSIDE = { unreadable: { reason: 'outside-sheet' } };
const READ = { events: [{ pasient: 'p', dato: '2024-01-02' }] };
/** More than is unpacked, and little enough for a reader without limits to come through. */
const MEGABYTES = 300;

const readZip = (parts: readonly PartToMake[]) => read([sourceOfBytes('bok.xlsx', makeZip(parts))]);

/** The workbook with one part changed. */
function changed(name: string, change: (part: PartToMake) => PartToMake): PartToMake[] {
  return PARTS.map((one) => (one.name === name ? change(one) : one));
}

function bomb(more: Partial<PartToMake> = {}): PartToMake {
  const xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  const packed = packedWithBlanks(xml, MEGABYTES, '</sheetData></worksheet>');
  return { name: SHEET, packed, declaredSize: MEGABYTES << 20, ...more };
}

describe('a workbook that is larger than it says', () => {
  it.each([
    ['says so', {}],
    ['is said to be empty', { declaredSize: 0 }],
    ['is said to be small', { declaredSize: 4_000 }],
    ['has its sizes after it', { hasDescriptor: true, declaredSize: 0 }],
    ['has its sizes in the extra field', { isZip64: true, declaredSize: 4_000 }],
  ])('is refused where its sheet %s', async (_, more) => {
    expect(await readZip(changed(SHEET, () => bomb(more)))).toEqual(TOO_LARGE);
  });

  it('is refused where its sheet is not called XML', async () => {
    expect(await read([sourceOfBytes('bok.xlsx', workbookOfBlanks(MEGABYTES))])).toEqual(TOO_LARGE);
  });

  it('is refused where many small parts come to too much', async () => {
    const many = Array.from({ length: MEGABYTES }, (_, index) => ({
      name: `xl/worksheets/more${index}.xml`,
      packed: packedWithBlanks('', 1, ''),
      declaredSize: 0,
      isAgain: index > 0,
    }));
    expect(await readZip([...PARTS, ...many])).toEqual(TOO_LARGE);
  });

  it('is refused as a list of feedback as well', async () => {
    const source = sourceOfBytes('svar.xlsx', makeZip(changed(SHEET, () => bomb({ declaredSize: 0 }))));
    await expect(readFirstSheet(source)).rejects.toMatchObject({ problem: { reason: 'too-large-xlsx' } });
  });

  it('leaves what is said of the others', async () => {
    const csv = sourceOfBytes('god.csv', Buffer.from('pasient;kode;dato\np;D11A;2024-01-02\n'));
    const large = sourceOfBytes('stor.xlsx', makeZip(changed(SHEET, () => bomb({ declaredSize: 0 }))));
    expect(await read([csv, large])).toEqual(TOO_LARGE);
    expect(await read([csv])).toMatchObject(READ);
  });
});

describe('an archive that no program writes', () => {
  it('is refused with 60,000 parts', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => part(`xl/${index}.xml`, '', { isAgain: index > 0 }));
    expect(await readZip([...PARTS, ...many])).toEqual(TOO_LARGE);
  });

  it.each([SHEET, SHEET.toUpperCase(), SHEET.replaceAll('/', '\\'), `/${SHEET}`])(
    'is refused with %s twice',
    async (name) => {
      expect(await readZip([...PARTS, part(name, textOf(SHEET))])).toEqual(BROKEN);
    },
  );

  it('is refused where a part is cut off, is not deflated, or lies outside', async () => {
    expect(await readZip(changed(SHEET, (one) => ({ ...one, packed: one.packed.subarray(0, -9) })))).toEqual(BROKEN);
    expect(await readZip(changed(SHEET, (one) => ({ ...one, packed: Buffer.from('bare tekst') })))).toEqual(BROKEN);
    const bytes = makeZip(PARTS);
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 42, 0x7fffffff, true);
    expect(await read([sourceOfBytes('bok.xlsx', bytes)])).toEqual(BROKEN);
  });

  it('is not opened where an archive lies in it', async () => {
    const inner = zipSync({ 'Index.zip': GOOD });
    expect(await read([sourceOfBytes('bok.xlsx', inner)])).toEqual({ unreadable: { reason: 'foreign', kind: 'zip' } });
    const both = PARTS.filter(({ name }) => name !== '[Content_Types].xml');
    const nested = makeZip([...both, { name: 'Index.zip', packed: deflateRawSync(GOOD), declaredSize: GOOD.length }]);
    expect(await read([sourceOfBytes('bok.xlsx', nested)])).toEqual(BROKEN);
  });
});

describe('a cell', () => {
  const readCell = (address: string) => {
    const row = Number(/\d+$/.exec(address)?.[0]);
    const xml = textOf(SHEET).replace(
      '</sheetData>',
      `<row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData>`,
    );
    return readZip(changed(SHEET, ({ name }) => part(name, xml)));
  };

  it.each(['A1048577', 'A2147483646', 'A4294967295', 'A4294967297', 'XFE3', 'ZZZZZZ3', 'ZZZZZZZZ3'])(
    'in %s is outside every sheet',
    async (address) => {
      expect(await readCell(address)).toEqual(OUTSIDE);
    },
  );

  it.each(['A1048576', 'XFD3', 'XFD1048576'])('in %s is within', async (address) => {
    expect(await readCell(address)).toMatchObject({ ...READ, rejected: [{}] });
  });

  it('is not made for each that a link covers', async () => {
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576"/><x:hyperlink ref="A1:XFD1048576"/></hyperlinks>';
    const xml = textOf(SHEET).replace('</sheetData>', `</sheetData>${links}`);
    expect(await readZip(changed(SHEET, ({ name }) => part(name, xml)))).toMatchObject(READ);
  });

  it('keeps its text, whatever that says of links', async () => {
    const texts = ['hyperlink a', '<hyperlink b', 'c:hyperlink d', '<x:hyperlink ref="A1">'];
    const rows = texts.map((text) => [text, 'D11A', '2024-01-02']);
    for (const inlineTexts of [true, false]) {
      const bytes = makeXlsx({ sheets: [{ name: 'Ark1', rows: [HEADER, ...rows] }], inlineTexts });
      const set = await read([sourceOfBytes('bok.xlsx', bytes)]);
      expect('events' in set && set.events.map(({ pasient }) => pasient)).toEqual(texts);
    }
  });
});

describe('an honest workbook', () => {
  it.each([
    ['sizes after each part', { hasDescriptor: true }],
    ['sizes in the extra field', { isZip64: true }],
  ])('is read with %s', async (_, more) => {
    expect(await readZip(PARTS.map((one) => ({ ...one, ...more })))).toMatchObject(READ);
  });

  it('is read with names of another kind, folders and pictures', async () => {
    const others = PARTS.map((one) => ({ ...one, name: one.name.replaceAll('/', '\\') }));
    expect(await readZip(others)).toMatchObject(READ);
    const picture = {
      name: 'xl/media/bilde.png',
      packed: packedWithBlanks('', MEGABYTES, ''),
      declaredSize: MEGABYTES << 20,
    };
    expect(await readZip([part('xl/', ''), part('docProps/', ''), ...PARTS, picture])).toMatchObject(READ);
  });

  it('is read where its parts are not packed', async () => {
    const bytes = zipSync(Object.fromEntries(PARTS.map(({ name }) => [name, Buffer.from(textOf(name))])), { level: 0 });
    expect((await readSet(bytes, 'bok.xlsx')).table.size).toBe(1);
  });
});

function textOf(name: string): string {
  const found = TEXTS[name];
  if (!found) throw new Error(`no part ${name}`);
  return strFromU8(found);
}
