import type { FileProblem } from '../../files/unreadable-file.ts';
import { type FileProblemText, type FileTexts, listNames } from '../file-texts.ts';

const SAVE_AGAIN = 'Open the file in Excel, save it again as .xlsx or CSV, and try again.';
const EXPORT_TABLE = 'Export the table as CSV or XLSX instead.';

const FOREIGN: { readonly [Kind in Extract<FileProblem, { reason: 'foreign' }>['kind']]: FileProblemText } = {
  pdf: { message: 'The file is a PDF, not a table.', action: EXPORT_TABLE },
  image: { message: 'The file is a picture, not a table.', action: EXPORT_TABLE },
  zip: { message: 'The file is a ZIP archive, not a table.', action: 'Unpack it, and choose the files inside.' },
  'web-page': { message: 'The file is a web page, not a table.', action: EXPORT_TABLE },
  'old-excel': {
    message: 'The file is an Excel file in the old format (.xls).',
    action: 'Open it in Excel and save it as .xlsx.',
  },
  'locked-excel': {
    message: 'The Excel file is protected by a password.',
    action: 'Open it in Excel, remove the password and save it again.',
  },
};

/** Texts about files in English. */
export const files: FileTexts = {
  problem: problemText,
  rejections: {
    'for-mange-felt': 'more fields than columns',
    'mangler-pasient': 'no patient',
    'mangler-hendelse': 'no hendelse',
  },
};

function problemText(problem: FileProblem): FileProblemText {
  switch (problem.reason) {
    case 'empty':
      return { message: 'The file is empty.', action: 'Export the file again, with column names in the first line.' };
    case 'no-known-column':
      return {
        message: 'The first line has no column name that is known.',
        action:
          'Put column names at the top (pasient, forlopstype, hendelse, dato), separated by semicolon, comma or tab.',
      };
    case 'missing-columns':
      return {
        message: `The file lacks the ${problem.missing.length === 1 ? 'column' : 'columns'} ${listNames(problem.missing, 'and')}.`,
        action: `Correct the column names in the first line, or export the file again with all columns${orCode(problem.missing)}.`,
      };
    case 'duplicate-column':
      return {
        message: `Several columns mean «${problem.column}»: ${listNames(problem.same, 'and')}.`,
        action: 'Keep one of them, and give the others another name.',
      };
    case 'unclosed-quote':
      return {
        message: `A quotation mark on line ${problem.line} is never closed.`,
        action: 'Correct the line, or export the file again.',
      };
    case 'row-too-long':
      return {
        message: `Line ${problem.line} is so long that the file is hardly a table.`,
        action: 'See that it is the right file, and export it again.',
      };
    case 'foreign':
      return FOREIGN[problem.kind];
    case 'not-xlsx':
      return { message: 'The file is named as an Excel file but is none.', action: SAVE_AGAIN };
    case 'broken-xlsx':
      return { message: 'The Excel file is damaged, or made in a way that cannot be read.', action: SAVE_AGAIN };
    case 'outside-sheet':
      return {
        message: 'The Excel file has cells outside the sheet, which ends with row 1,048,576 and column XFD.',
        action: SAVE_AGAIN,
      };
    case 'too-large-xlsx':
      return {
        message: 'The Excel file is too large to be read.',
        action: 'Save the sheet as CSV, which may be of any size.',
      };
  }
}

/** The composite code does for two of the columns. */
function orCode(missing: readonly string[]): string {
  return missing.includes('hendelse') || missing.includes('forlopstype')
    ? ' («kode» may stand for type, hendelse and utfall)'
    : '';
}
