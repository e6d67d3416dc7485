import type { SourceId } from '../checks/sources.ts';

/** A code that a topic is about; the parts that it leaves open are `''`. */
export interface TopicCode {
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
}

/** Something that people ask about: one code, or one situation. */
export interface Topic {
  /** The codes that answer it, in the order in which they are registered; none where no code does. */
  readonly codes: readonly TopicCode[];
  /** Codes that it is about, and that the simplification took away. */
  readonly gone: readonly TopicCode[];
  /** Where the answer stands; undefined where no source answers, and the unit's own routine must be asked for. */
  readonly source: { readonly document: SourceId; readonly place: string } | undefined;
}

const FORENKLING = 'helsedirektoratet-forenkling-av-registrering';
const TALL = 'helsedirektoratet-tall-og-oppmerksomheter';
const SINTEF = 'sintef-evaluering-2019';

/** `'C/P'` is a hendelse with its utfall, `'D11'` a type, `'-F'` one that is no longer in use. */
function topic(codes: string, document?: SourceId, place = ''): Topic {
  const words = codes.split(' ').filter((word) => word !== '');
  return {
    codes: words.filter((word) => !word.startsWith('-')).map(codeOf),
    gone: words.filter((word) => word.startsWith('-')).map((word) => codeOf(word.slice(1))),
    source: document && { document, place },
  };
}

function codeOf(word: string): TopicCode {
  if (/^D\d\d$/.test(word)) return { forlopstype: word, hendelse: '', utfall: '' };
  const [hendelse = '', utfall = ''] = word.split('/');
  return { forlopstype: '', hendelse, utfall };
}

const KEPT = 'Tabell 6';
const BEFORE = 'Tabell 5';
const TYPES = 'Tabell 1 og 2';
const NPR = 'Oppmerksomheter';

/** Every topic, by its name. What is said of each stands in the locale files under the same name. */
export const TOPICS = {
  start: topic('A', FORENKLING, 'Endre tidspunkt for start'),
  fremmote: topic('M', FORENKLING, KEPT),
  beslutning: topic('C', FORENKLING, 'Registrere kun én klinisk beslutning'),
  'beslutning-psykisk-helsevern': topic('C/P', FORENKLING, KEPT),
  'beslutning-tsb': topic('C/T', FORENKLING, KEPT),
  'beslutning-annen-spesialist': topic('C/S', FORENKLING, KEPT),
  'beslutning-kommune': topic('C/K', FORENKLING, KEPT),
  'beslutning-andre': topic('C/A', FORENKLING, KEPT),
  'beslutning-ikke-behov': topic('C/I', FORENKLING, KEPT),
  'utvidet-utredning': topic('C -C/U', FORENKLING, 'Registrere kun én klinisk beslutning'),
  adhd: topic('C -C/N', FORENKLING, 'Registrere kun én klinisk beslutning'),
  behandlingsplan: topic('U/U', FORENKLING, 'Involvering i planlegging av behandling'),
  evaluering: topic('E', FORENKLING, 'Involvering i evaluering av behandlingen'),
  avslutning: topic('X', FORENKLING, KEPT),
  'avslutning-ikke-mott': topic('X/M', FORENKLING, KEPT),
  'avslutning-eget-onske': topic('X/P', FORENKLING, KEPT),
  'avslutning-gjennomfort': topic('X/G', FORENKLING, KEPT),
  'avslutning-andre-arsaker': topic('X/A', FORENKLING, KEPT),
  'avslutning-skal-ikke': topic('X/L', FORENKLING, KEPT),
  'annet-forlop': topic('X/N A', FORENKLING, KEPT),
  'annet-helseforetak': topic('X/O A', FORENKLING, KEPT),
  avtalespesialist: topic('X/S', FORENKLING, KEPT),
  'ikke-rett': topic('-X/R', FORENKLING, 'Endre tidspunkt for start'),
  avrusning: topic('-D', FORENKLING, BEFORE),
  'ocd-avsluttet': topic('-T', FORENKLING, BEFORE),
  tilbakemelding: topic('-F', FORENKLING, BEFORE),
  utsettelse: topic('-L', FORENKLING, BEFORE),
  hjelpebehov: topic('X -H', FORENKLING, BEFORE),
  feedbackverktoy: topic('-U/F', FORENKLING, BEFORE),
  'legemiddel-ocd': topic('-U/M', FORENKLING, BEFORE),
  maleverktoy: topic('-U/V', FORENKLING, BEFORE),
  behandlingsformer: topic('-U/B', FORENKLING, BEFORE),
  samarbeidsmote: topic('', TALL, 'Rapporterte hendelser i pakkeforløp'),
  tsb: topic('D01', FORENKLING, TYPES),
  'psykisk-helsevern-voksne': topic('D11', FORENKLING, TYPES),
  'barn-og-unge': topic('D12', FORENKLING, TYPES),
  psykose: topic('D11 D12 -D06', FORENKLING, TYPES),
  ocd: topic('D11 D12 -D07', FORENKLING, TYPES),
  spiseforstyrrelse: topic('D12 -D08', FORENKLING, TYPES),
  gravide: topic('D01 -D09', FORENKLING, TYPES),
  nyfodt: topic('-D10', FORENKLING, TYPES),
  'oyeblikkelig-hjelp': topic('A M', FORENKLING, 'Endre tidspunkt for start'),
  'tsb-til-psykisk-helsevern': topic('X/N A', FORENKLING, TYPES),
  'begge-tjenester': topic('', FORENKLING, 'Redusere typer forløp'),
  'ny-henvisning': topic('A', FORENKLING, BEFORE),
  'samme-type-to-steder': topic('', TALL, 'Spørsmål og utfordringer'),
  'uteblitt-time': topic('', FORENKLING, BEFORE),
  'dogn-og-poliklinikk': topic('', FORENKLING, 'Differensiert utredningstid'),
  'frister-tider': topic('', SINTEF, 'Forløpstider'),
  rettelse: topic('', FORENKLING, 'Tilbakemelding til rapporterende enheter'),
  oppmerksomhet: topic('', TALL, NPR),
  'gammel-dato': topic('', FORENKLING, BEFORE),
  'fyller-18': topic(''),
  dodsfall: topic(''),
  erklaering: topic(''),
  kontrolltime: topic(''),
  'tvungent-vern': topic(''),
  'telefon-video': topic(''),
  'hvem-registrerer': topic(''),
  innleggelse: topic(''),
} as const satisfies { readonly [id: string]: Topic };

export type TopicId = keyof typeof TOPICS;

export const TOPIC_IDS = Object.keys(TOPICS) as readonly TopicId[];
