import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { SLACK } from '../../lib/files/byte-texts.ts';
import { CsvScanner, UNFINISHED } from '../../lib/files/csv-scanner.ts';
import { textOf } from '../../lib/files/row.ts';

// Room for a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

const WIDTH = 8;

interface ScannedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
}

/** Every row of a whole text, or `unclosed` with the line of a quote that stays open. */
function scan(
  text: string,
  separator = ';',
  width: number | undefined = undefined,
): ScannedRow[] | { unclosed: number } {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(bytes.length + 1 + SLACK).fill(0x0a);
  padded.set(bytes);
  const scanner = new CsvScanner(separator.charCodeAt(0), width);
  scanner.use(padded);
  const rows: ScannedRow[] = [];
  for (let at = 0; at < bytes.length; ) {
    at = scanner.scanRow(at, bytes.length, true);
    if (at === UNFINISHED) return { unclosed: scanner.openQuoteLine };
    const count = width === undefined ? scanner.count : Math.min(scanner.count, width);
    const cells = Array.from({ length: count }, (_, cell) => textOf(scanner, cell));
    rows.push({ line: scanner.line, cells, raw: scanner.rawText() });
  }
  return rows;
}

function cellsOf(text: string, separator = ';'): readonly (readonly string[])[] {
  const rows = scan(text, separator);
  return 'unclosed' in rows ? [] : rows.map(({ cells }) => cells);
}

describe('scanning', () => {
  it.each([
    ['plain cells', 'a;b;c\n', [['a', 'b', 'c']]],
    ['empty cells, the last one too', ';a;\n', [['', 'a', '']]],
    [
      'a last row without a line end',
      'a;b\nc;',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a quoted separator', '"a;b";c\n', [['a;b', 'c']]],
    ['a quoted line end', '"a\nb";c\r\n', [['a\nb', 'c']]],
    ['two quotes for one', '"a""b";"""";c\n', [['a"b', '"', 'c']]],
    ['an empty quoted cell', '"";a\n', [['', 'a']]],
    ['a quote in the middle of a cell', 'a"b;c"\n', [['a"b', 'c"']]],
    ['a quote after a space, which does not open', ' "a;b\n', [[' "a', 'b']]],
    ['a quote inside quotes with no separator after it', '"5" x";b\n', [['5" x', 'b']]],
    ['spaces after a closing quote', '"a"  ;b\n', [['a', 'b']]],
    ['a NUL as any character', 'a\0b;c\n', [['a\0b', 'c']]],
    ['letters beyond ASCII', 'ø;日本;😀\n', [['ø', '日本', '😀']]],
  ])('reads %s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('counts LF, CRLF and lone CR as line ends, in and out of quotes', () => {
    const rows = scan('a\r\nb\rc\n"x\r\ny\rz";d\n\ne');
    expect('unclosed' in rows ? [] : rows.map(({ line, raw }) => [line, raw])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, '"x\r\ny\rz";d'],
      [7, ''],
      [8, 'e'],
    ]);
  });

  it('says the line of a quote that never closes, also behind a cell of several lines', () => {
    expect(scan('a;b\n"x\ny";"c\n\nd')).toEqual({ unclosed: 3 });
  });

  it('keeps a row as it stands although its cells are unquoted', () => {
    const rows = scan('"a""b"; c ;d\n');
    expect('unclosed' in rows ? '' : rows[0]?.raw).toBe('"a""b"; c ;d');
  });
});

const separators = fc.constantFrom(';', ',', '\t');
/** Cells of what makes trouble: separators, quotes, line ends, spaces, and letters of one to four bytes. */
const cells = fc.string({
  unit: fc.constantFrom('a', 'b', '"', ';', ',', '\t', '\n', '\r', ' ', 'ø', '€', '😀', '\0'),
  maxLength: 6,
});

/** A cell in quotes when it must or when told to. */
function written(cell: string, always: boolean): string {
  return always || /[";,\t\r\n]|^ /.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

describe('scanning against a library', () => {
  it('gives back every cell that was written, whatever stands in it and however lines end', () => {
    const row = fc.array(fc.tuple(cells, fc.boolean()), { minLength: 1, maxLength: WIDTH });
    const rows = fc.array(fc.tuple(row, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 8 });
    fc.assert(
      fc.property(rows, separators, (table, separator) => {
        const lines = table.map(
          ([row, end]) => row.map(([cell, always]) => written(cell, always)).join(separator) + end,
        );
        // A lone CR before a blank line that ends in LF would be one CRLF.
        fc.pre(!lines.some((line, index) => line.endsWith('\r') && lines[index + 1] === '\n'));
        expect(cellsOf(lines.join(''), separator)).toEqual(table.map(([row]) => row.map(([cell]) => cell)));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees on any text about what is a cell', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '"', ';', '\n', ' ', 'ø', 'b;', '"\n'), maxLength: 40 });
    fc.assert(
      fc.property(text, (any) => {
        // The library takes spaces after a closing quote to be nothing, except at the end of the file.
        fc.pre(!/" +$/.test(any));
        const ours = scan(any);
        const theirs = Papa.parse<string[]>(any, { delimiter: ';', newline: '\n' });
        const isUnclosed = theirs.errors.some(({ code }) => code === 'MissingQuotes');
        expect('unclosed' in ours).toBe(isUnclosed);
        // The library sees one more row after a last line end.
        const rows = any.endsWith('\n') || any === '' ? theirs.data.slice(0, -1) : theirs.data;
        if (!isUnclosed) expect(cellsOf(any)).toEqual(rows);
      }),
      { numRuns: 3000 },
    );
  });
});
