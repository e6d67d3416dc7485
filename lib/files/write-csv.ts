import type { ExportCell, ExportSheet } from './export-sheet.ts';

const SEPARATOR = ';';
/** What a spreadsheet takes for the beginning of a formula, in its full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A sheet as CSV that Norwegian spreadsheets open as it stands: semicolons, UTF-8 with a byte order mark, every text
 * quoted. A text that would be taken for a formula gets an apostrophe before it (as OWASP advises for CSV), so that
 * nothing in a file from elsewhere is run by the one who opens the list.
 */
export function writeCsv({ columns, rows }: Pick<ExportSheet, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ header }) => header), ...rows].map((row) => row.map(csvCell).join(SEPARATOR));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: ExportCell): string {
  if (typeof cell === 'number') return String(cell);
  const inert = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${inert.replaceAll('"', '""')}"`;
}
