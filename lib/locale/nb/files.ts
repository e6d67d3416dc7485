import type { FileProblem } from '../../files/unreadable-file.ts';
import { type FileProblemText, type FileTexts, listNames } from '../file-texts.ts';

const SAVE_AGAIN = 'Åpne filen i Excel, lagre den på nytt som .xlsx eller CSV, og prøv igjen.';
const EXPORT_TABLE = 'Ta ut tabellen som CSV eller XLSX i stedet.';

const FOREIGN: { readonly [Kind in Extract<FileProblem, { reason: 'foreign' }>['kind']]: FileProblemText } = {
  pdf: { message: 'Filen er en PDF, ikke en tabell.', action: EXPORT_TABLE },
  image: { message: 'Filen er et bilde, ikke en tabell.', action: EXPORT_TABLE },
  zip: { message: 'Filen er et ZIP-arkiv, ikke en tabell.', action: 'Pakk den ut, og velg filene som ligger i den.' },
  'web-page': { message: 'Filen er en nettside, ikke en tabell.', action: EXPORT_TABLE },
  'old-excel': {
    message: 'Filen er en Excel-fil i det gamle formatet (.xls).',
    action: 'Åpne den i Excel og lagre den som .xlsx.',
  },
  'locked-excel': {
    message: 'Excel-filen er beskyttet med passord.',
    action: 'Åpne den i Excel, fjern passordet og lagre den på nytt.',
  },
};

/** Texts about files in bokmål. */
export const files: FileTexts = {
  problem: problemText,
  rejections: {
    'for-mange-felt': 'flere felt enn kolonner',
    'mangler-pasient': 'pasient mangler',
    'mangler-hendelse': 'hendelse mangler',
  },
};

function problemText(problem: FileProblem): FileProblemText {
  switch (problem.reason) {
    case 'empty':
      return {
        message: 'Filen er tom.',
        action: 'Ta ut filen på nytt, med kolonnenavn i første linje.',
      };
    case 'no-known-column':
      return {
        message: 'Første linje har ingen kolonnenavn som er kjent.',
        action:
          'Sett kolonnenavn øverst (pasient, forlopstype, hendelse, dato), skilt med semikolon, komma eller tabulator.',
      };
    case 'missing-columns':
      return {
        message: `Filen mangler ${problem.missing.length === 1 ? 'kolonnen' : 'kolonnene'} ${listNames(problem.missing, 'og')}.`,
        action: `Rett kolonnenavnene i første linje, eller ta ut filen på nytt med alle kolonner${orCode(problem.missing)}.`,
      };
    case 'duplicate-column':
      return {
        message: `Flere kolonner betyr «${problem.column}»: ${listNames(problem.same, 'og')}.`,
        action: 'Behold én av dem, og gi de andre et annet navn.',
      };
    case 'unclosed-quote':
      return {
        message: `Et anførselstegn på linje ${problem.line} blir aldri lukket.`,
        action: 'Rett linjen, eller ta ut filen på nytt.',
      };
    case 'row-too-long':
      return {
        message: `Linje ${problem.line} er så lang at filen neppe er en tabell.`,
        action: 'Kontroller at det er riktig fil, og ta den ut på nytt.',
      };
    case 'foreign':
      return FOREIGN[problem.kind];
    case 'not-xlsx':
      return { message: 'Filen har et Excel-navn, men er ingen Excel-fil.', action: SAVE_AGAIN };
    case 'broken-xlsx':
      return { message: 'Excel-filen er skadet, eller laget slik at den ikke kan leses.', action: SAVE_AGAIN };
    case 'outside-sheet':
      return {
        message: 'Excel-filen har celler utenfor arket, som slutter med rad 1 048 576 og kolonne XFD.',
        action: SAVE_AGAIN,
      };
    case 'too-large-xlsx':
      return {
        message: 'Excel-filen er for stor til å leses.',
        action: 'Lagre arket som CSV, som kan være så stor den vil.',
      };
  }
}

/** The composite code does for two of the columns. */
function orCode(missing: readonly string[]): string {
  return missing.includes('hendelse') || missing.includes('forlopstype')
    ? ' («kode» kan stå for type, hendelse og utfall)'
    : '';
}
