import type { PanelTexts } from '../panel-texts.ts';
import { filling } from './filling.ts';
import { handover } from './handover.ts';
import { setAside } from './set-aside.ts';
import { site } from './site.ts';

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);
const events = (count: number) => (count === 1 ? '1 hending' : `${count} hendingar`);

/** The panel in nynorsk. */
export const panel: PanelTexts = {
  gaveUp: {
    text: 'Sida endrar seg så ofte at Forløpsvakt har slutta å lese ho, for ikkje å gjere journalen treg.',
    again: 'Les sida på nytt',
  },
  diagnosis: { open: 'Kvifor finn han ikkje skjemaet?', quiet: 'Kva er lese på sida?', byHand: 'Peikt ut for hand' },
  worklist: { open: 'Kontroller lista' },
  language: 'nn',
  product: 'Forløpsvakt',
  settings: 'Innstillingar',
  lookup: 'Oppslag',
  oversikt: 'Oversikt: kontroller eit uttrekk',
  verdict: { ok: 'I orden', look: 'Sjå over', stop: 'Stopp opp', unclear: 'Kan ikkje vurderast' },
  notReady: 'Ikkje ferdig utfylt',
  saved: 'Lagra',
  editing: 'Endrar ei registrert hending',
  stillToFill: (fields) => `Står att: ${fields.join(', ')}.`,
  notUnderstood: (field, text) => `${field} «${text}» lèt seg ikkje tyde.`,
  fields: { forlopstype: 'Forløpstype', hendelse: 'Hending', utfall: 'Utfall', dato: 'Dato' },
  notFilled: 'ikkje vald',
  inferredType: 'frå lista over hendingar',
  formHeading: 'Du registrerer',
  formNumber: (number, of) => `Skjema ${number} av ${of}`,
  repeated: (times) => `${times} gonger`,
  severity: { feil: 'Feil', advarsel: 'Åtvaring', tips: 'Tips', uavklart: 'Uavklart' },

  why: 'Kvifor',
  nprSays: 'NPR kallar det',
  source: 'Kjelde',
  exampleWrong: 'Slik blir det gale',
  exampleRight: 'Slik er det i orden',
  documents: {
    'helsedirektoratet-forenkling-av-registrering': 'Helsedirektoratet: Forenkling av registrering',
    'helsedirektoratet-tall-og-oppmerksomheter': 'Helsedirektoratet: Tall og oppmerksomheter',
    'isf-psykisk-helsevern': 'ISF: Psykisk helsevern',
    'fhi-tsb-2023': 'FHI: TSB 2023',
    'sintef-evaluering-2019': 'SINTEF: Evaluering 2019',
  },

  notWhole: (count) => `Lista viser ikkje alt, så ${count} ting kan ikkje vurderast:`,
  transition: {
    help: 'Einingane gjekk over på ulike dagar i 2024. Svaret gjeld for heile eininga og blir lagra på denne maskina.',
    save: 'Lagre dato',
    skip: 'Veit ikkje',
  },

  patient: {
    age: (years) => `${years} år`,
    unnamed: 'Pasient utan namn på sida',
    none: 'Ingen pasient på sida',
    reasons: {
      'no-number': 'Kodane blir sjekka likevel. Ingenting blir hugsa.',
      'wrong-check-digit':
        'Fødselsnummeret på sida er ikkje gyldig. Kodane blir sjekka likevel, men ingenting blir hugsa.',
      several: 'Sida viser fleire pasientar, så det er uklart kven dette gjeld. Ingenting blir hugsa.',
    },
  },

  forlop: {
    heading: 'Forløpet',
    others: (count) => (count === 1 ? 'Eitt forløp til' : `${count} forløp til`),
    states: { done: '', now: 'no', missing: 'manglar', unseen: 'ikkje sett', coming: '', gap: '', fault: 'sjå over' },
    gap: (count) => `${count} hendingar blir ikkje teikna.`,
    sentence: (event, state, date) =>
      ({
        done: `${event} ${date}.`,
        now: `${event} ${date}, det som blir registrert no.`,
        missing: `${event} manglar.`,
        unseen: `${event} er ikkje sett i lista.`,
        coming: `${event} er ikkje registrert.`,
        fault: `${event} ${date}, må sjåast over.`,
      })[state],
  },

  next: {
    heading: 'Neste',
    kinds: {
      fremmote: 'Første frammøte',
      beslutning: 'Klinisk avgjerd',
      'ny-beslutning': 'Ny klinisk avgjerd',
      'forste-evaluering': 'Evaluering',
      plan: 'Behandlingsplan',
      'neste-evaluering': 'Ny evaluering',
      avslutning: 'Avslutning',
      'nytt-forlop': 'Start av nytt forløp',
    },
    from: {
      fremmote: () => 'ikkje registrert',
      beslutning: (count) => `innan ${days(count)} etter første frammøte`,
      'ny-beslutning': (count) => `innan ${days(count)} etter førre avgjerd`,
      'forste-evaluering': (count) => `innan ${days(count)} etter klinisk avgjerd`,
      plan: () => 'ikkje registrert',
      'neste-evaluering': (count) => `innan ${days(count)} etter førre evaluering`,
      avslutning: () => 'ikkje registrert',
      'nytt-forlop': () => 'overført, men ny start er ikkje sett',
    },
    inDays: (count) => {
      if (count === 0) return 'i dag';
      if (count === 1) return 'i morgon';
      if (count < -365) return `over ${Math.floor(-count / 365)} år sidan`;
      return count > 0 ? `om ${days(count)}` : `${days(-count)} sidan`;
    },
    uncertain: 'kan vere gjort utan at lista viser det',
    undated: '–',
  },
  label: {
    field: 'Blir hugsa som',
    hint: 'ikkje namn eller nummer',
    save: 'Lagre',
    saved: (label) => `Blir hugsa som ${label}`,
    change: 'Endre',
    failed: 'Merkelappen vart ikkje lagra. Prøv igjen.',
  },

  filling,
  handover,
  setAside,
  site,

  history: {
    before: (count) => (count === 1 ? 'I lista frå før: 1 merknad' : `I lista frå før: ${count} merknader`),
    complete: 'heile lista',
    from: (date) => `alt frå ${date}`,
    partly: 'delar av lista',
    none: 'Ingen hendingar i lista.',
    noList: 'Sida viser inga liste over hendingar.',
    events,
    builtOn: 'Byggjer på det journalen viser no',
    unreadRows: (count) => (count === 1 ? '1 rad lét seg ikkje lese' : `${count} rader lét seg ikkje lese`),
    leftOut: (count) =>
      count === 1
        ? 'Éi rad er sletta eller ein kladd, og er ikkje teken med.'
        : `${count} rader er sletta eller kladdar, og er ikkje tekne med.`,
  },

  status: {
    'no-form': { title: 'Inga registrering her', text: 'Opne eit skjema for pasientforløp i journalen.' },
    'locked-out': { title: 'Forløpsvakt ser ikkje denne sida', text: '' },
    'no-access': {
      title: 'Denne sida kan ikkje lesast',
      text: 'Nettlesaren slepp ikkje utvidingar inn her. Gå til fana med journalen.',
    },
    error: {
      title: 'Noko gjekk gale i panelet',
      text: 'Det som blir vist, kan vere ufullstendig. Lukk panelet og opne det igjen.',
    },
  },
  access: {
    hidden: 'Trykk på Forløpsvakt-ikonet i verktøylinja medan du står på sida.',
    ask: (host) => `Forløpsvakt treng tilgang til ${host}.`,
    means: 'Skjemaet, hendingane og pasientlinja blir lesne medan sida er open. Ingenting blir sendt ut av maskina.',
    enable: 'Bruk Forløpsvakt på denne sida',
    refused: 'Tilgangen vart ikkje gitt.',
    frame: (host) => `Ein del av sida kjem frå ${host}. Han kan ikkje lesast enno.`,
    enableFrame: (host) => `Bruk også ${host}`,
  },

  reminders: {
    heading: 'Mine fristar',
    open: 'Mine fristar',
    back: 'Tilbake',
    count: (count) => (count === 1 ? '1 frist i dag' : `${count} fristar i dag`),
    groups: {
      over: 'Passert rettleiande tid',
      today: 'I dag',
      week: 'Denne veka',
      later: 'Seinare',
      undated: 'Utan dato',
      old: 'Eldre',
      done: 'Gjort',
    },
    empty: 'Ingen fristar enno. Dei kjem når du opnar pasientar i journalen.',
    noHits: 'Ingen fristar passar til søket.',
    failed: 'Fristane lèt seg ikkje hente no.',
    search: 'Søk i fristar',
    unlabelled: 'Utan merkelapp',
    lastSeen: (date) => `sist sett i journalen ${date}`,
    postponedBecause: (times, reason) =>
      times === 1 ? `utsett: ${reason}` : `utsett ${times} gonger, sist: ${reason}`,
    postpone: 'Utset',
    postponeTo: 'Ny dato',
    reason: 'Årsak',
    reasonPatient: 'Pasienten',
    reasonUnit: 'Eininga',
    reasons: {
      'ikke-mott': 'ikkje møtt',
      'bedt-om-utsettelse': 'bedt om utsetjing',
      'lang-reisevei': 'lang reiseveg',
      'behandler-syk': 'behandlar sjuk',
      ferie: 'ferie',
      'spesialist-ikke-tilgjengelig': 'spesialist ikkje tilgjengeleg',
      'venter-pa-plass': 'ventar på plass etter avrusing',
      annet: 'anna',
    },
    choices: { day: 'Éin dag', week: 'Éi veke', fortnight: 'To veker' },
    cancel: 'Avbryt',
    done: 'Gjort',
    remove: 'Fjern',
    about: (label, kind) => `${label}, ${kind}`,
    footer: (patients) =>
      patients === 1 ? 'Byggjer på 1 pasient du har opna' : `Byggjer på ${patients} pasientar du har opna`,
  },

  paste: {
    open: 'Lim inn forløp',
    instead: 'Er journalen eit Windows-program?',
    field: 'Rader frå journalen',
    placeholder: 'D11 A 02.10.2026\nD11 C P 21.11.2026',
    help: 'Éi hending per linje, eller rader frå ein tabell. Ingenting blir lagra.',
    whole: (count) =>
      count === 1 ? 'Er dette heile forløpet? 1 hending.' : `Er dette heile forløpet? ${count} hendingar.`,
    yes: 'Ja, alt er med',
    no: 'Nei, det kan mangle noko',
    unread: (count) =>
      count === 1
        ? 'Éi linje lét seg ikkje lese, og er ikkje med:'
        : `${count} linjer lét seg ikkje lese, og er ikkje med:`,
  },

  weekdays: ['mån', 'tys', 'ons', 'tors', 'fre', 'laur', 'sun'],
};
