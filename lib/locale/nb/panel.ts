import type { PanelTexts } from '../panel-texts.ts';
import { filling } from './filling.ts';
import { handover } from './handover.ts';
import { setAside } from './set-aside.ts';
import { site } from './site.ts';

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dager`);
const events = (count: number) => (count === 1 ? '1 hendelse' : `${count} hendelser`);

/** The panel in bokmål. */
export const panel: PanelTexts = {
  gaveUp: {
    text: 'Siden endrer seg så ofte at Forløpsvakt har sluttet å lese den, for ikke å gjøre journalen treg.',
    again: 'Les siden på nytt',
  },
  diagnosis: { open: 'Hvorfor finner den ikke skjemaet?', quiet: 'Hva er lest på siden?', byHand: 'Pekt ut for hånd' },
  worklist: { open: 'Kontroller listen' },
  language: 'nb',
  product: 'Forløpsvakt',
  settings: 'Innstillinger',
  lookup: 'Oppslag',
  oversikt: 'Oversikt: kontroller et uttrekk',
  verdict: { ok: 'I orden', look: 'Se over', stop: 'Stopp opp', unclear: 'Kan ikke vurderes' },
  notReady: 'Ikke ferdig utfylt',
  saved: 'Lagret',
  editing: 'Endrer en registrert hendelse',
  stillToFill: (fields) => `Gjenstår: ${fields.join(', ')}.`,
  notUnderstood: (field, text) => `${field} «${text}» lar seg ikke tyde.`,
  fields: { forlopstype: 'Forløpstype', hendelse: 'Hendelse', utfall: 'Utfall', dato: 'Dato' },
  notFilled: 'ikke valgt',
  inferredType: 'fra listen over hendelser',
  formHeading: 'Du registrerer',
  formNumber: (number, of) => `Skjema ${number} av ${of}`,
  repeated: (times) => `${times} ganger`,
  severity: { feil: 'Feil', advarsel: 'Advarsel', tips: 'Tips', uavklart: 'Uavklart' },

  why: 'Hvorfor',
  nprSays: 'NPR kaller det',
  source: 'Kilde',
  exampleWrong: 'Slik blir det galt',
  exampleRight: 'Slik er det i orden',
  documents: {
    'helsedirektoratet-forenkling-av-registrering': 'Helsedirektoratet: Forenkling av registrering',
    'helsedirektoratet-tall-og-oppmerksomheter': 'Helsedirektoratet: Tall og oppmerksomheter',
    'isf-psykisk-helsevern': 'ISF: Psykisk helsevern',
    'fhi-tsb-2023': 'FHI: TSB 2023',
    'sintef-evaluering-2019': 'SINTEF: Evaluering 2019',
  },

  notWhole: (count) => `Listen viser ikke alt, så ${count} ting kan ikke vurderes:`,
  transition: {
    help: 'Enhetene gikk over på ulike dager i 2024. Svaret gjelder for hele enheten og lagres på denne maskinen.',
    save: 'Lagre dato',
    skip: 'Vet ikke',
  },

  patient: {
    age: (years) => `${years} år`,
    unnamed: 'Pasient uten navn på siden',
    none: 'Ingen pasient på siden',
    reasons: {
      'no-number': 'Kodene sjekkes likevel. Ingenting huskes.',
      'wrong-check-digit': 'Fødselsnummeret på siden er ikke gyldig. Kodene sjekkes likevel, men ingenting huskes.',
      several: 'Siden viser flere pasienter, så det er uklart hvem dette gjelder. Ingenting huskes.',
    },
  },

  forlop: {
    heading: 'Forløpet',
    others: (count) => (count === 1 ? 'Ett forløp til' : `${count} forløp til`),
    states: { done: '', now: 'nå', missing: 'mangler', unseen: 'ikke sett', coming: '', gap: '', fault: 'se over' },
    gap: (count) => `${count} hendelser tegnes ikke.`,
    sentence: (event, state, date) =>
      ({
        done: `${event} ${date}.`,
        now: `${event} ${date}, det som registreres nå.`,
        missing: `${event} mangler.`,
        unseen: `${event} er ikke sett i listen.`,
        coming: `${event} er ikke registrert.`,
        fault: `${event} ${date}, må ses over.`,
      })[state],
  },

  next: {
    heading: 'Neste',
    kinds: {
      fremmote: 'Første fremmøte',
      beslutning: 'Klinisk beslutning',
      'ny-beslutning': 'Ny klinisk beslutning',
      'forste-evaluering': 'Evaluering',
      plan: 'Behandlingsplan',
      'neste-evaluering': 'Ny evaluering',
      avslutning: 'Avslutning',
      'nytt-forlop': 'Start av nytt forløp',
    },
    from: {
      fremmote: () => 'ikke registrert',
      beslutning: (count) => `innen ${days(count)} etter første fremmøte`,
      'ny-beslutning': (count) => `innen ${days(count)} etter forrige beslutning`,
      'forste-evaluering': (count) => `innen ${days(count)} etter klinisk beslutning`,
      plan: () => 'ikke registrert',
      'neste-evaluering': (count) => `innen ${days(count)} etter forrige evaluering`,
      avslutning: () => 'ikke registrert',
      'nytt-forlop': () => 'overført, men ny start er ikke sett',
    },
    inDays: (count) => {
      if (count === 0) return 'i dag';
      if (count === 1) return 'i morgen';
      if (count < -365) return `over ${Math.floor(-count / 365)} år siden`;
      return count > 0 ? `om ${days(count)}` : `${days(-count)} siden`;
    },
    uncertain: 'kan være gjort uten at listen viser det',
    undated: '–',
  },
  label: {
    field: 'Huskes som',
    hint: 'ikke navn eller nummer',
    save: 'Lagre',
    saved: (label) => `Huskes som ${label}`,
    change: 'Endre',
    failed: 'Merkelappen ble ikke lagret. Prøv igjen.',
  },

  filling,
  handover,
  setAside,
  site,

  history: {
    before: (count) => (count === 1 ? 'I listen fra før: 1 merknad' : `I listen fra før: ${count} merknader`),
    complete: 'hele listen',
    from: (date) => `alt fra ${date}`,
    partly: 'deler av listen',
    none: 'Ingen hendelser i listen.',
    noList: 'Siden viser ingen liste over hendelser.',
    events,
    builtOn: 'Bygger på det journalen viser nå',
    unreadRows: (count) => (count === 1 ? '1 rad lot seg ikke lese' : `${count} rader lot seg ikke lese`),
    leftOut: (count) =>
      count === 1
        ? 'Én rad er slettet eller en kladd, og er ikke tatt med.'
        : `${count} rader er slettet eller kladder, og er ikke tatt med.`,
  },

  status: {
    'no-form': { title: 'Ingen registrering her', text: 'Åpne et skjema for pasientforløp i journalen.' },
    'locked-out': { title: 'Forløpsvakt ser ikke denne siden', text: '' },
    'no-access': {
      title: 'Denne siden kan ikke leses',
      text: 'Nettleseren slipper ikke utvidelser inn her. Gå til fanen med journalen.',
    },
    error: {
      title: 'Noe gikk galt i panelet',
      text: 'Det som vises kan være ufullstendig. Lukk panelet og åpne det igjen.',
    },
  },
  access: {
    hidden: 'Trykk på Forløpsvakt-ikonet i verktøylinjen mens du står på siden.',
    ask: (host) => `Forløpsvakt trenger tilgang til ${host}.`,
    means: 'Skjemaet, hendelsene og pasientlinjen leses mens siden er åpen. Ingenting sendes ut av maskinen.',
    enable: 'Bruk Forløpsvakt på denne siden',
    refused: 'Tilgangen ble ikke gitt.',
    frame: (host) => `En del av siden kommer fra ${host}. Den kan ikke leses ennå.`,
    enableFrame: (host) => `Bruk også ${host}`,
  },

  reminders: {
    heading: 'Mine frister',
    open: 'Mine frister',
    back: 'Tilbake',
    count: (count) => (count === 1 ? '1 frist i dag' : `${count} frister i dag`),
    groups: {
      over: 'Passert veiledende tid',
      today: 'I dag',
      week: 'Denne uken',
      later: 'Senere',
      undated: 'Uten dato',
      old: 'Eldre',
      done: 'Gjort',
    },
    empty: 'Ingen frister ennå. De kommer når du åpner pasienter i journalen.',
    noHits: 'Ingen frister passer til søket.',
    failed: 'Fristene lar seg ikke hente nå.',
    search: 'Søk i frister',
    unlabelled: 'Uten merkelapp',
    lastSeen: (date) => `sist sett i journalen ${date}`,
    postponedBecause: (times, reason) =>
      times === 1 ? `utsatt: ${reason}` : `utsatt ${times} ganger, sist: ${reason}`,
    postpone: 'Utsett',
    postponeTo: 'Ny dato',
    reason: 'Årsak',
    reasonPatient: 'Pasienten',
    reasonUnit: 'Enheten',
    reasons: {
      'ikke-mott': 'ikke møtt',
      'bedt-om-utsettelse': 'bedt om utsettelse',
      'lang-reisevei': 'lang reisevei',
      'behandler-syk': 'behandler syk',
      ferie: 'ferie',
      'spesialist-ikke-tilgjengelig': 'spesialist ikke tilgjengelig',
      'venter-pa-plass': 'venter på plass etter avrusning',
      annet: 'annet',
    },
    choices: { day: 'Én dag', week: 'Én uke', fortnight: 'To uker' },
    cancel: 'Avbryt',
    done: 'Gjort',
    remove: 'Fjern',
    about: (label, kind) => `${label}, ${kind}`,
    footer: (patients) =>
      patients === 1 ? 'Bygger på 1 pasient du har åpnet' : `Bygger på ${patients} pasienter du har åpnet`,
  },

  paste: {
    open: 'Lim inn forløp',
    instead: 'Er journalen et Windows-program?',
    field: 'Rader fra journalen',
    placeholder: 'D11 A 02.10.2026\nD11 C P 21.11.2026',
    help: 'Én hendelse per linje, eller rader fra en tabell. Ingenting lagres.',
    whole: (count) =>
      count === 1 ? 'Er dette hele forløpet? 1 hendelse.' : `Er dette hele forløpet? ${count} hendelser.`,
    yes: 'Ja, alt er med',
    no: 'Nei, det kan mangle noe',
    unread: (count) =>
      count === 1
        ? 'Én linje lot seg ikke lese, og er ikke med:'
        : `${count} linjer lot seg ikke lese, og er ikke med:`,
  },

  weekdays: ['man', 'tirs', 'ons', 'tors', 'fre', 'lør', 'søn'],
};
