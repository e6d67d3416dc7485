import { strToU8, zipSync } from 'fflate';

/** A cell as written: a text, a number, a day's serial number shown as a date, a formula, or the cell's own XML. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly formula: string; readonly value: string | number }
  | { readonly xml: string };

export interface SheetToMake {
  readonly name: string;
  /** Rows by their number in the sheet minus one; an undefined or empty row is not written at all. */
  readonly rows: readonly (readonly SheetCell[] | undefined)[];
}

export interface WorkbookToMake {
  readonly sheets: readonly SheetToMake[];
  /** The two ways that a workbook may say true. */
  readonly date1904?: '1' | 'true';
  /** Texts are kept in a table of their own, as Excel does it, unless they are to stand in the cells. */
  readonly inlineTexts?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Index of the cell format that shows a number as a date. */
const DATE_STYLE = 1;

/** An XLSX file with the parts that Excel needs to open it, so that fixtures can hold what no writer would write. */
export function makeXlsx({ sheets, date1904, inlineTexts = false }: WorkbookToMake): Uint8Array {
  const texts = new Map<string, number>();
  const written = sheets.map((sheet) => sheetXml(sheet, inlineTexts ? undefined : texts));
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ` date1904="${date1904}"` : ''}/><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
  };
  written.forEach((xml, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  });
  const entries = Object.entries(files).map(([path, xml]) => [path, strToU8(HEAD + xml)] as const);
  // A fixed time keeps the bytes the same each time they are made.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2024, 0, 1), level: 6 });
}

function sheetXml({ rows }: SheetToMake, texts: Map<string, number> | undefined): string {
  const rowsXml = rows.map((cells, index) => {
    if (!cells || cells.length === 0) return '';
    const cellsXml = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`, texts));
    return `<row r="${index + 1}">${cellsXml.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${rowsXml.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, address: string, texts: Map<string, number> | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, address, texts);
  if ('date' in cell) return `<c r="${address}" s="${DATE_STYLE}"><v>${cell.date}</v></c>`;
  if ('xml' in cell) return cell.xml.replace('ADDRESS', address);
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  return `<c r="${address}"${type}><f>${escapeXml(cell.formula)}</f><v>${escapeXml(String(cell.value))}</v></c>`;
}

function textXml(text: string, address: string, texts: Map<string, number> | undefined): string {
  if (!texts) return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  const number = texts.get(text) ?? texts.size;
  texts.set(text, number);
  return `<c r="${address}" t="s"><v>${number}</v></c>`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
