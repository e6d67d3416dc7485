import type { FileProblem } from '../../files/unreadable-file.ts';
import { type FileProblemText, type FileTexts, listNames } from '../file-texts.ts';

const SAVE_AGAIN = 'Opne fila i Excel, lagre henne på nytt som .xlsx eller CSV, og prøv igjen.';
const EXPORT_TABLE = 'Ta ut tabellen som CSV eller XLSX i staden.';

const FOREIGN: { readonly [Kind in Extract<FileProblem, { reason: 'foreign' }>['kind']]: FileProblemText } = {
  pdf: { message: 'Fila er ein PDF, ikkje ein tabell.', action: EXPORT_TABLE },
  image: { message: 'Fila er eit bilete, ikkje ein tabell.', action: EXPORT_TABLE },
  zip: {
    message: 'Fila er eit ZIP-arkiv, ikkje ein tabell.',
    action: 'Pakk henne ut, og vel filene som ligg i henne.',
  },
  'web-page': { message: 'Fila er ei nettside, ikkje ein tabell.', action: EXPORT_TABLE },
  'old-excel': {
    message: 'Fila er ei Excel-fil i det gamle formatet (.xls).',
    action: 'Opne henne i Excel og lagre henne som .xlsx.',
  },
  'locked-excel': {
    message: 'Excel-fila er verna med passord.',
    action: 'Opne henne i Excel, fjern passordet og lagre henne på nytt.',
  },
};

/** Texts about files in nynorsk. */
export const files: FileTexts = {
  problem: problemText,
  rejections: {
    'for-mange-felt': 'fleire felt enn kolonnar',
    'mangler-pasient': 'pasient manglar',
    'mangler-hendelse': 'hending manglar',
  },
};

function problemText(problem: FileProblem): FileProblemText {
  switch (problem.reason) {
    case 'empty':
      return { message: 'Fila er tom.', action: 'Ta ut fila på nytt, med kolonnenamn i første linje.' };
    case 'no-known-column':
      return {
        message: 'Første linje har ingen kolonnenamn som er kjende.',
        action:
          'Set kolonnenamn øvst (pasient, forlopstype, hendelse, dato), skilde med semikolon, komma eller tabulator.',
      };
    case 'missing-columns':
      return {
        message: `Fila manglar ${problem.missing.length === 1 ? 'kolonna' : 'kolonnane'} ${listNames(problem.missing, 'og')}.`,
        action: `Rett kolonnenamna i første linje, eller ta ut fila på nytt med alle kolonnar${orCode(problem.missing)}.`,
      };
    case 'duplicate-column':
      return {
        message: `Fleire kolonnar tyder «${problem.column}»: ${listNames(problem.same, 'og')}.`,
        action: 'Behald éi av dei, og gi dei andre eit anna namn.',
      };
    case 'unclosed-quote':
      return {
        message: `Eit hermeteikn på linje ${problem.line} blir aldri lukka.`,
        action: 'Rett linja, eller ta ut fila på nytt.',
      };
    case 'row-too-long':
      return {
        message: `Linje ${problem.line} er så lang at fila neppe er ein tabell.`,
        action: 'Kontroller at det er rett fil, og ta henne ut på nytt.',
      };
    case 'foreign':
      return FOREIGN[problem.kind];
    case 'not-xlsx':
      return { message: 'Fila har eit Excel-namn, men er inga Excel-fil.', action: SAVE_AGAIN };
    case 'broken-xlsx':
      return { message: 'Excel-fila er skadd, eller laga slik at ho ikkje kan lesast.', action: SAVE_AGAIN };
    case 'outside-sheet':
      return {
        message: 'Excel-fila har celler utanfor arket, som sluttar med rad 1 048 576 og kolonne XFD.',
        action: SAVE_AGAIN,
      };
    case 'too-large-xlsx':
      return {
        message: 'Excel-fila er for stor til å lesast.',
        action: 'Lagre arket som CSV, som kan vere så stor ho vil.',
      };
  }
}

/** The composite code does for two of the columns. */
function orCode(missing: readonly string[]): string {
  return missing.includes('hendelse') || missing.includes('forlopstype')
    ? ' («kode» kan stå for type, hending og utfall)'
    : '';
}
