import type { Hendelse } from '../kodeverk/hendelser.ts';

/**
 * What journals call things, folded (see fold.ts) and in bokmål; nynorsk is folded to the same words. The source is
 * the documentation of journals in use and the code lists themselves.
 */

/** What a field may be for. `kode` takes type, hendelse and utfall as one code. */
export type Role = 'forlopstype' | 'hendelse' | 'utfall' | 'dato' | 'kode';

export interface Wording {
  readonly phrase: string;
  /** 3: says it by itself; 2: says it beside others; 1: is used for many other things too. */
  readonly points: 1 | 2 | 3;
  /** It belongs to pathways and nothing else. */
  readonly specific?: boolean;
  /** The whole label, not a phrase in it. */
  readonly whole?: boolean;
}

const specific = (phrase: string, points: 1 | 2 | 3 = 3): Wording => ({ phrase, points, specific: true });
const plain = (phrase: string, points: 1 | 2 | 3): Wording => ({ phrase, points });
const whole = (phrase: string, points: 1 | 2 | 3): Wording => ({ phrase, points, whole: true });

export const FIELD_WORDINGS: Readonly<Record<Role, readonly Wording[]>> = {
  forlopstype: [
    specific('forlopstype'),
    specific('type forlop'),
    specific('type pasientforlop'),
    specific('type pakkeforlop'),
    specific('pakkeforlopstype'),
    specific('pakkeforlop', 2),
    specific('pasientforlop', 2),
    whole('forlop', 2),
    whole('type', 1),
  ],
  hendelse: [
    specific('forlopshendelse'),
    specific('hendelse i forlopet'),
    specific('hendelse i pasientforlopet'),
    specific('hendelse i pakkeforlopet'),
    plain('hendelseskode', 2),
    plain('hendelsestype', 2),
    plain('type hendelse', 2),
    plain('hendelse', 2),
    whole('kode', 1),
  ],
  utfall: [
    specific('utfall av klinisk beslutning'),
    specific('utfall av beslutning', 2),
    specific('resultat av klinisk beslutning'),
    plain('utfall', 2),
    plain('utfallskode', 2),
    plain('arsak til avslutning', 2),
    plain('avslutningsarsak', 2),
    plain('resultat', 1),
    whole('vurdering', 1),
    whole('beslutning', 1),
    specific('klinisk beslutning', 2),
  ],
  dato: [
    plain('dato for hendelse', 2),
    plain('dato for hendelsen', 2),
    plain('hendelsesdato', 2),
    plain('hendelsestidspunkt', 2),
    plain('tidspunkt for hendelse', 2),
    plain('dato', 1),
    plain('date', 1),
    plain('tidspunkt', 1),
    whole('nar', 1),
  ],
  kode: [
    specific('forlopskode'),
    specific('pakkeforlopskode'),
    specific('kode for pasientforlop'),
    specific('kode for nasjonalt pasientforlop'),
    specific('kode for pakkeforlop'),
    specific('kode for forlop'),
    specific('sammensatt kode', 2),
    plain('prosedyrekode', 1),
    plain('aktivitetskode', 1),
    whole('kode', 1),
  ],
};

/** Words in a label that say what the field is not for. */
export const FIELD_BLOCKERS: Readonly<Record<Role, readonly string[]>> = {
  forlopstype: ['dato', 'kode'],
  hendelse: [
    ...['dato', 'tidspunkt', 'beskrivelse', 'kommentar', 'merknad', 'sted', 'uonsket', 'arsak', 'utfall', 'resultat'],
    'antall',
  ],
  utfall: ['dato', 'kommentar', 'merknad', 'beskrivelse', 'uonsket'],
  dato: [
    ...['fodselsdato', 'fodt', 'mottatt', 'mottaksdato', 'henvist', 'henvisning', 'fra', 'til', 'frist', 'neste'],
    ...['vurderingsdato', 'vurdert', 'siste', 'periode', 'gyldig', 'opprettet', 'signert', 'endret', 'utskrevet'],
    ...['innlagt', 'time', 'oppdatert', 'fradato', 'tildato', 'startdato', 'sluttdato', 'dodsdato', 'visninger'],
  ],
  kode: ['dato', 'diagnosekode', 'diagnose', 'postkode', 'tilgangskode', 'icd', 'ncmp', 'takstkode', 'takst'],
};

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

/** Short names of the code lists' entries, as options and cells write them; whole texts. */
export const SHORT_TEXTS: {
  readonly forlopstype: Readonly<Record<string, string>>;
  readonly hendelse: Readonly<Record<string, string>>;
} = {
  forlopstype: {
    'psykisk helsevern voksne': 'D11',
    'psykisk helsevern for voksne': 'D11',
    'psykisk helsevern barn og unge': 'D12',
    'psykisk helsevern for barn og unge': 'D12',
    'tverrfaglig spesialisert rusbehandling': 'D01',
    tsb: 'D01',
    phv: 'D11',
    phbu: 'D12',
    'spiseforstyrrelser barn og unge': 'D08',
    'tvangslidelse ocd': 'D07',
    psykoselidelser: 'D06',
  },
  hendelse: {
    start: 'A',
    forlopsstart: 'A',
    'start pasientforlop': 'A',
    'start pakkeforlop': 'A',
    'start forlop': 'A',
    'start av forlop': 'A',
    'forlop start': 'A',
    'pasientforlop start': 'A',
    'pakkeforlop start': 'A',
    'forste fremmote': 'M',
    'forste fremmote i pasientforlop': 'M',
    'forste fremmote i pakkeforlop': 'M',
    beslutning: 'C',
    evaluering: 'E',
    aktivitet: 'U',
    avslutning: 'X',
    'avslutning av pasientforlop': 'X',
    'avslutning av pakkeforlop': 'X',
    'avslutning av forlop': 'X',
    'avslutning av forlopet': 'X',
    'avslutning pasientforlop': 'X',
    'avslutning pakkeforlop': 'X',
    'avslutt pasientforlop': 'X',
    'avslutt pakkeforlop': 'X',
    hjelpebehov: 'H',
    'tilbakemelding til henviser': 'F',
    'tilbakemelding til henviser og fastlege': 'F',
    avrusning: 'D',
  },
};

/** What an option or a cell says when it says nothing. */
export const EMPTY_PHRASES = [
  'velg',
  'ikke valgt',
  'ikke satt',
  'ikke oppgitt',
  'ingen',
  'ingen valgt',
  'ikke registrert',
  'blank',
];
/** An option that lets everything through: the field filters, it does not register. */
export const ALL_PHRASES = [
  'alle',
  'vis alle',
  'alle typer',
  'alle hendelser',
  'alle forlop',
  'alle forlopstyper',
  'alle utfall',
  'alle koder',
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
/** Labels of a span of days, whole: a search, not a registration. */
export const SPAN_LABELS = [
  ...[
    'fra',
    'til',
    'fradato',
    'tildato',
    'periode',
    'tidsrom',
    'fra dato',
    'til dato',
    'dato fra',
    'dato til',
    'f o m',
  ],
  ...['t o m', 'fom', 'tom', 'fra og med', 'til og med', 'periode fra', 'periode til', 'startdato', 'sluttdato'],
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

/** Headings of columns that the fields of a form do not have. */
export const COLUMN_WORDINGS = {
  enhet: ['enhet', 'avdeling', 'behandlingssted', 'tjenesteenhet', 'seksjon', 'sted', 'poliklinikk'],
  hf: ['helseforetak', 'hf', 'foretak'],
  pasient: ['pasient', 'pasientnavn', 'fodselsnummer', 'fnr', 'personnummer', 'fodselsnr', 'pasientid'],
} as const;

/** Buttons that say that the list goes on. */
export const MORE_PHRASES = [
  ...[
    'vis flere',
    'last flere',
    'last inn flere',
    'hent flere',
    'se flere',
    'vis mer',
    'vis alle',
    'se alle',
    'neste side',
  ],
  ...['vis eldre', 'hent eldre', 'eldre', 'neste', 'last mer', 'tidligere', 'vis tidligere', 'mer', 'flere'],
];
/** Boxes that make a list shorter. */
export const NARROW_PHRASES = ['bare', 'kun', 'berre', 'skjul', 'gjem', 'siste', 'apne', 'aktive', 'pagaende'];
