import type { Hendelse } from '../kodeverk/hendelser.ts';

/** What stands above and below a form, folded as in wording-fields.ts. */

/** Words that tie a heading to pathways. */
export const PATHWAY_PHRASES = [
  ...['pasientforlop', 'pakkeforlop', 'nasjonalt forlop', 'nasjonale forlop', 'forlop', 'ppr', 'forlopshendelse'],
  ...['forlopet', 'pasientforlopet', 'pakkeforlopet', 'forlopskode', 'forlopskoder'],
];

/** Subjects that use the same words for something else. */
export const OTHER_SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  avvik: ['uonsket hendelse', 'uonskede hendelser', 'uonsket', 'avvik', 'avviksmelding', 'meld hendelse', 'skade'],
  diagnose: ['diagnose', 'diagnoser', 'diagnosekode', 'diagnosekoding', 'diagnoseregistrering', 'icd', 'icd 10'],
  kreft: ['kreft', 'kreftforlop', 'pakkeforlop for kreft', 'kreftpakkeforlop', 'svulst', 'karsinom', 'lymfom'],
  time: ['timebestilling', 'ny time', 'bestill time', 'booking', 'timebok', 'avtale', 'ny avtale', 'innkalling'],
  prosedyre: ['prosedyrekoding', 'prosedyrer', 'ncmp', 'ncsp', 'operasjon', 'takster'],
};

/** Headings that name a hendelse, the more telling first. `utfall` where the heading says that too. */
export interface HeadingWording {
  readonly phrase: string;
  readonly hendelse: Hendelse;
  readonly utfall?: string;
  /** Is said of other things too: counts only beside a word for pathways. */
  readonly vague?: boolean;
}

export const HEADING_WORDINGS: readonly HeadingWording[] = [
  { phrase: 'hjelpebehov ved avslutning', hendelse: 'H' },
  { phrase: 'tilbakemelding til henviser', hendelse: 'F' },
  { phrase: 'avrusning avsluttet', hendelse: 'D' },
  { phrase: 'ocd behandling avsluttet', hendelse: 'T' },
  { phrase: 'pasientutsatt', hendelse: 'L' },
  { phrase: 'klinisk beslutning', hendelse: 'C' },
  { phrase: 'beslutningspunkt', hendelse: 'C' },
  { phrase: 'forste fremmote', hendelse: 'M' },
  { phrase: 'forste oppmote', hendelse: 'M' },
  { phrase: 'evalueringspunkt', hendelse: 'E' },
  { phrase: 'utfort aktivitet', hendelse: 'U' },
  { phrase: 'avslutning av nasjonalt pasientforlop', hendelse: 'X' },
  { phrase: 'avslutning av pasientforlop', hendelse: 'X' },
  { phrase: 'avslutning pasientforlop', hendelse: 'X' },
  { phrase: 'avslutning av pakkeforlop', hendelse: 'X' },
  { phrase: 'avslutning pakkeforlop', hendelse: 'X' },
  { phrase: 'avslutning av forlop', hendelse: 'X' },
  { phrase: 'avslutning av forlopet', hendelse: 'X' },
  { phrase: 'avslutning forlop', hendelse: 'X' },
  { phrase: 'avslutt pasientforlop', hendelse: 'X' },
  { phrase: 'avslutt pakkeforlop', hendelse: 'X' },
  { phrase: 'avslutt forlop', hendelse: 'X' },
  { phrase: 'slutt pakkeforlop', hendelse: 'X' },
  { phrase: 'slutt pasientforlop', hendelse: 'X' },
  { phrase: 'nasjonalt pasientforlop start', hendelse: 'A' },
  { phrase: 'start nasjonalt pasientforlop', hendelse: 'A' },
  { phrase: 'start av nasjonalt pasientforlop', hendelse: 'A' },
  { phrase: 'start pasientforlop', hendelse: 'A' },
  { phrase: 'start av pasientforlop', hendelse: 'A' },
  { phrase: 'pasientforlop start', hendelse: 'A' },
  { phrase: 'start pakkeforlop', hendelse: 'A' },
  { phrase: 'start av pakkeforlop', hendelse: 'A' },
  { phrase: 'pakkeforlop start', hendelse: 'A' },
  { phrase: 'start forlop', hendelse: 'A' },
  { phrase: 'start av forlop', hendelse: 'A' },
  { phrase: 'forlop start', hendelse: 'A' },
  { phrase: 'forlopsstart', hendelse: 'A' },
  { phrase: 'behandlingsplan', hendelse: 'U', utfall: 'U', vague: true },
  { phrase: 'evaluering', hendelse: 'E', vague: true },
  { phrase: 'avslutning', hendelse: 'X', vague: true },
  { phrase: 'start', hendelse: 'A', vague: true },
];

export const SAVE_WORDS = [
  ...[
    'lagre',
    'registrer',
    'registrere',
    'godkjenn',
    'signer',
    'fullfor',
    'ferdigstill',
    'legg til',
    'bekreft',
    'send',
  ],
  ...['ok', 'opprett', 'oppdater', 'ferdig', 'save', 'submit', 'send inn', 'kvitter'],
];
export const SEARCH_WORDS = [
  'sok',
  'filtrer',
  'finn',
  'nullstill filter',
  'tom filter',
  'vis treff',
  'oppdater visning',
  'hent',
];
export const FILTER_PHRASES = [
  'filter',
  'filtrer',
  'sok',
  'sokefilter',
  'utvalg',
  'avgrens',
  'sok i',
  'finn hendelser',
];
export const EDIT_WORDS = [
  'rediger',
  'redigerer',
  'endre',
  'korriger',
  'korrigere',
  'korreksjon',
  'retting',
  'rediger hendelse',
  'lagre endringer',
  'endring',
];
