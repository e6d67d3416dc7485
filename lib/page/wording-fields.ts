/**
 * What journals call the fields of a registration and the columns of a list, folded (see fold.ts) and in bokmål; nynorsk
 * is folded to the same words. From the documentation of journals in use, and from the code lists themselves.
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

/** A list of templates has the same names in it: documents are written from them, nothing is registered. */
const TEMPLATES = ['mal', 'dokumentmal', 'notatmal', 'brevmal', 'dokumenttype', 'notattype'];

/** Words in a label that say what the field is not for. */
export const FIELD_BLOCKERS: Readonly<Record<Role, readonly string[]>> = {
  forlopstype: ['dato', 'kode', ...TEMPLATES],
  hendelse: [
    ...['dato', 'tidspunkt', 'beskrivelse', 'kommentar', 'merknad', 'sted', 'uonsket', 'arsak', 'utfall', 'resultat'],
    ...['antall', ...TEMPLATES],
  ],
  utfall: ['dato', 'kommentar', 'merknad', 'beskrivelse', 'uonsket', ...TEMPLATES],
  dato: [
    ...['fodselsdato', 'fodt', 'mottatt', 'mottaksdato', 'henvist', 'henvisning', 'fra', 'til', 'frist', 'neste'],
    ...['vurderingsdato', 'vurdert', 'siste', 'periode', 'gyldig', 'opprettet', 'signert', 'endret', 'utskrevet'],
    ...['innlagt', 'time', 'oppdatert', 'fradato', 'tildato', 'startdato', 'sluttdato', 'dodsdato', 'visninger'],
  ],
  kode: ['dato', 'diagnosekode', 'diagnose', 'postkode', 'tilgangskode', 'icd', 'ncmp', 'takstkode', 'takst'],
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

/** Headings of columns that the fields of a form do not have. */
export const COLUMN_WORDINGS = {
  enhet: ['enhet', 'avdeling', 'behandlingssted', 'tjenesteenhet', 'seksjon', 'sted', 'poliklinikk'],
  hf: ['helseforetak', 'hf', 'foretak'],
  pasient: ['pasient', 'pasientnavn', 'fodselsnummer', 'fnr', 'personnummer', 'fodselsnr', 'pasientid'],
} as const;
