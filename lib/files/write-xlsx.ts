import writeXlsxFile, { type Feature, type Sheet } from 'write-excel-file/universal';
import { getCellAddress, getSelfClosingTagMarkup } from 'write-excel-file/utility';
import type { ExportCell, ExportSheet } from './export-sheet.ts';

/** Excel's own limits. */
const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;

/**
 * A workbook with frozen, filtered headers and columns of a readable width. Every text is written as a text cell: no
 * formula is ever written, whatever the text begins with.
 */
export function writeXlsx(sheets: readonly ExportSheet[]): Promise<Blob> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map(
    ({ columns, rows }, index): Sheet<Blob> => ({
      sheet: names[index] ?? '',
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(xlsxCell)),
      ],
    }),
  );
  return writeXlsxFile(written, { features: [filterOf(sheets)] }).toBlob();
}

function xlsxCell(cell: ExportCell) {
  if (typeof cell === 'number') return { value: cell, type: Number };
  // What no XML can hold, the library leaves out.
  return cell === '' ? null : { value: cell.slice(0, LONGEST_TEXT), type: String };
}

/** The library writes no filters; its way to add what it lacks is a feature that sees a sheet before it is packed. */
function filterOf(sheets: readonly ExportSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet) return xml;
            const last = getCellAddress(sheet.rows.length, sheet.columns.length - 1);
            const filter = getSelfClosingTagMarkup('autoFilter', { ref: `A1:${last}` });
            return xml.replace('</sheetData>', `</sheetData>${filter}`);
          },
        },
      },
    },
  };
}

/** Names that Excel accepts, no two alike: it forbids some characters, more than 31, and the same name in other case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = clean === '' || /^history$/i.test(clean) ? `_${clean}` : clean;
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : ` (${number})`;
      const name = base.slice(0, LONGEST_NAME - end.length).trimEnd() + end;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
