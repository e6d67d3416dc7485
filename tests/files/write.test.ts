import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExportSheet } from '../../lib/files/export-sheet.ts';
import { writeCsv } from '../../lib/files/write-csv.ts';
import { sheetNames, writeXlsx } from '../../lib/files/write-xlsx.ts';

const HOSTILE = ['=1+1', '+47 12', '-2', '@SUM(A1)', "'=1", '\t=1', '=HYPERLINK("http://x","y")', '＝1', '<b>&"</b>'];

const sheet = (rows: ExportSheet['rows'], name = 'Ark'): ExportSheet => ({
  name,
  columns: [
    { header: 'Tekst', width: 20 },
    { header: 'Linje', width: 8 },
  ],
  rows,
});

async function bytesOf(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  return new Uint8Array(await (await writeXlsx(sheets)).arrayBuffer());
}

function xmlOf(bytes: Uint8Array, path: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[path]);
}

describe('a workbook', () => {
  it('is read back by another library with every text as it was', async () => {
    const rows = HOSTILE.map((text, line) => [text, line + 1]);
    const book = read(await bytesOf([sheet(rows)]), { cellFormula: true });
    const back = utils.sheet_to_json<unknown[]>(book.Sheets.Ark ?? {}, { header: 1, blankrows: false });
    expect(back).toEqual([['Tekst', 'Linje'], ...rows]);
  });

  it('has no formula, frozen headers, a filter over all rows, and widths', async () => {
    const bytes = await bytesOf([sheet(HOSTILE.map((text) => [text, 1]))]);
    const xml = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toContain(`<autoFilter ref="A1:B${HOSTILE.length + 1}"`);
    expect(xml).toMatch(/<col [^>]*width="20/);
  });

  it('leaves out what no XML can hold', async () => {
    const book = read(await bytesOf([sheet([['a\u0001b\ud800c', 1]])]));
    expect(book.Sheets.Ark?.A2?.v).toBe('abc');
  });

  it('has a sheet for each name, however alike and whatever they hold', () => {
    expect(sheetNames(['DPS Nord', 'dps nord', '', 'A/B: [1]?*', "'x'", 'History', 'x'.repeat(40), 'x'.repeat(40)])).toEqual([
      ...['DPS Nord', 'dps nord (2)', '_', 'A B   1', 'x', '_History'],
      ...['x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ]);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/s);
      }),
    );
  });
});

describe('a CSV list', () => {
  it('begins no cell as a formula', () => {
    const rows = Papa.parse<string[]>(writeCsv(sheet(HOSTILE.map((text) => [text, -1]))).slice(1), { delimiter: ';' }).data;
    expect(rows.slice(1, -1).map(([text]) => text)).toEqual([
      ...["'=1+1", "'+47 12", "'-2", "'@SUM(A1)", "'=1", "'\t=1"],
      ...["'=HYPERLINK(\"http://x\",\"y\")", "'＝1", '<b>&"</b>'],
    ]);
  });

  it('gives every text back, an apostrophe before what looks like a formula apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
        const csv = writeCsv(sheet(texts.map((text) => [text, 1])));
        const back = Papa.parse<string[]>(csv.slice(1), { delimiter: ';', newline: '\r\n' }).data.slice(1, -1);
        expect(back.map(([text]) => text?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
          texts.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')),
        );
        for (const [text] of back) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
