import { MAX_TEXT } from './limits.ts';

/**
 * Words of nynorsk (folded) and the bokmål that they are compared as. Wordings and code texts then need to stand once.
 * Not a translation: only words that occur in labels, headings and the code lists' texts.
 */
const NYNORSK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    anna: 'annet',
    annan: 'annet',
    annen: 'annet',
    avbrot: 'avbrudd',
    avgjerd: 'beslutning',
    avgjerda: 'beslutning',
    avgjersle: 'beslutning',
    avrusing: 'avrusning',
    avslutta: 'avsluttet',
    dei: 'de',
    eige: 'eget',
    eining: 'enhet',
    eininga: 'enheten',
    eteforstyrringar: 'spiseforstyrrelser',
    endringar: 'endringer',
    fleire: 'flere',
    fodd: 'fodt',
    foresette: 'foresatte',
    foresettes: 'foresattes',
    forlopshending: 'forlopshendelse',
    forsteframmote: 'forste fremmote',
    framande: 'fremmed',
    framme: 'fremme',
    framtidig: 'fremtidig',
    framtidige: 'fremtidige',
    frammote: 'fremmote',
    forstefremmote: 'forste fremmote',
    hending: 'hendelse',
    hendinga: 'hendelsen',
    hendingar: 'hendelser',
    hendingane: 'hendelsene',
    hendingsdato: 'hendelsesdato',
    hendingskode: 'hendelseskode',
    hendingstidspunkt: 'hendelsestidspunkt',
    hendingstype: 'hendelsestype',
    henta: 'hentet',
    ikkje: 'ikke',
    innan: 'innen',
    innhald: 'innhold',
    instansar: 'instanser',
    liding: 'lidelse',
    meir: 'mer',
    motteken: 'mottatt',
    motteke: 'mottatt',
    namn: 'navn',
    omsorgsteneste: 'omsorgstjeneste',
    onskt: 'onsket',
    pagaande: 'pagaende',
    pasientutsett: 'pasientutsatt',
    psykoselidingar: 'psykoselidelser',
    rusmiddel: 'rusmidler',
    sida: 'siden',
    sjukdom: 'sykdom',
    skildring: 'beskrivelse',
    skule: 'skole',
    spesialisthelseteneste: 'spesialisthelsetjeneste',
    spesialisthelsetenesta: 'spesialisthelsetjenesten',
    stad: 'sted',
    tenesteeining: 'tjenesteenhet',
    tilvisar: 'henviser',
    tilvising: 'henvisning',
    tvangsliding: 'tvangslidelse',
    tverrfagleg: 'tverrfaglig',
    uonskt: 'uonsket',
    utgreiing: 'utredning',
    utarbeiding: 'utarbeidelse',
    utvida: 'utvidet',
    vaksne: 'voksne',
    vel: 'velg',
    vidare: 'videre',
    vidareforing: 'videreforing',
  }),
);

/**
 * A text as it is compared: lower case, æ, ø and å as ae, o and a, one space between words, no punctuation, and
 * nynorsk words as bokmål. Texts are cut at the length that texts of a page have.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = foldAnew(text.slice(0, MAX_TEXT * 2));
  if (folded.size >= MAX_FOLDED) folded.clear();
  folded.set(text, result);
  return result;
}

/** A list says the same few words in each row, and is read again whenever it changes. */
const folded = new Map<string, string>();
const MAX_FOLDED = 2000;

function foldAnew(text: string): string {
  const plain = text
    // Where a word may be broken is no end of it.
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (plain === '') return '';
  return plain
    .split(' ')
    .map((word) => NYNORSK.get(word) ?? word)
    .join(' ');
}

/** One space for each run of white space, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name in code (`hendelsesDato`, `utfall_kode`) as words, folded. */
export function foldIdentifier(text: string): string {
  return fold(text.replace(/([a-zæøå])([A-ZÆØÅ])/g, '$1 $2').replace(/[_\-.[\]:]+/g, ' '));
}

/** Does the folded text hold the folded phrase as whole words? */
export function hasPhrase(folded: string, phrase: string): boolean {
  return ` ${folded} `.includes(` ${phrase} `);
}

/** Does the folded text hold any of the folded phrases as whole words? */
export function hasAnyPhrase(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => hasPhrase(folded, phrase));
}

/** Does the folded text begin with any of the folded phrases, as whole words? */
export function startsInPhrase(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => `${folded} `.startsWith(`${phrase} `));
}

/** Does the folded text end in any of the folded phrases, as whole words? */
export function endsInPhrase(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => ` ${folded}`.endsWith(` ${phrase}`));
}
