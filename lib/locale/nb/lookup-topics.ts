import type { TopicText } from '../../lookup/topic-text.ts';
import type { TopicId } from '../../lookup/topics.ts';

const AFTER_DECISION = 'Klinisk beslutning om behandling (C/P eller C/T).';
const AFTER_ATTENDANCE = 'Start (A) og første fremmøte (M).';
const DAY_DECIDED = 'Dagen beslutningen ble tatt.';
const DAY_ENDED = 'Dagen forløpet ble avsluttet.';
const NOTHING_REPLACES = 'Koden er fjernet, og ingen kode erstatter den.';
const ASK = 'Kildene sier ikke hvordan dette registreres. Spør etter enhetens egen rutine.';

/** What is said of each topic of the look-up, bokmål. */
export const lookupTopics: Readonly<Record<TopicId, TopicText>> = {
  start: {
    title: 'Start av forløpet',
    answer:
      'Når henvisningen er vurdert og pasienten har fått rett til helsehjelp. Forløpstype og start (A) registreres samtidig.',
    date: 'Dagen henvisningen ble vurdert og retten gitt, ikke dagen den kom inn.',
    before: 'Ingenting. Pasienten skal ikke ha et åpent forløp av samme type.',
  },
  fremmote: {
    title: 'Første fremmøte',
    answer: 'Når pasienten møter første gang i forløpet.',
    date: 'Dagen pasienten møtte.',
    before: 'Start (A).',
  },
  beslutning: {
    title: 'Klinisk beslutning',
    answer:
      'Når utredningen er ferdig og det er besluttet hva pasienten trenger. Det registreres bare én, med ett av seks utfall.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-psykisk-helsevern': {
    title: 'Klinisk beslutning: behandling i psykisk helsevern',
    answer: 'Når utredningen er ferdig og pasienten skal behandles i psykisk helsevern.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-tsb': {
    title: 'Klinisk beslutning: behandling i TSB',
    answer: 'Når utredningen er ferdig og pasienten skal behandles i tverrfaglig spesialisert rusbehandling.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-annen-spesialist': {
    title: 'Klinisk beslutning: annen spesialisthelsetjeneste',
    answer: 'Når utredningen er ferdig og pasienten trenger en annen spesialisthelsetjeneste, for eksempel somatikk.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-kommune': {
    title: 'Klinisk beslutning: fastlege eller kommune',
    answer:
      'Når utredningen er ferdig og pasienten skal følges opp av fastlege eller kommunens helse- og omsorgstjeneste.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-andre': {
    title: 'Klinisk beslutning: andre instanser',
    answer: 'Når utredningen er ferdig og andre skal følge opp, som NAV, PPT, arbeidsgiver, skole eller barnevern.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-ikke-behov': {
    title: 'Klinisk beslutning: ikke behov for mer',
    answer:
      'Når utredningen er ferdig og pasienten ikke trenger behandling eller oppfølging. Avslutt deretter forløpet (X).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'utvidet-utredning': {
    title: 'Utvidet utredning',
    answer: 'Utfallet C/U er fjernet. Vent til utredningen er ferdig, og registrer da én klinisk beslutning (C).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  adhd: {
    title: 'Utredning av ADHD og andre nevroutviklingsforstyrrelser',
    answer: 'Utfallet C/N er fjernet. Vent til utredningen er ferdig, og registrer da én klinisk beslutning (C).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  behandlingsplan: {
    title: 'Behandlingsplan laget sammen med pasienten',
    answer:
      'Når pasienten, eventuelt foreldre eller pårørende, har vært med på å lage behandlingsplanen. Registreres bare når det har skjedd.',
    date: 'Dagen det skjedde.',
    before: AFTER_DECISION,
  },
  evaluering: {
    title: 'Evaluering av behandlingen',
    answer: 'Hver gang behandlingen er evaluert sammen med pasienten.',
    date: 'Dagen evalueringen ble gjort.',
    before: 'Klinisk beslutning (C).',
  },
  avslutning: {
    title: 'Avslutning av forløpet',
    answer: 'Når forløpet er slutt i spesialisthelsetjenesten. Utfallet sier hvorfor.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-ikke-mott': {
    title: 'Avbrutt fordi pasienten ikke har møtt',
    answer: 'Når forløpet avsluttes fordi pasienten uteblir. Én time uten oppmøte er ikke en avslutning.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-eget-onske': {
    title: 'Avbrutt etter pasientens eller foresattes ønske',
    answer: 'Når pasienten eller foresatte ønsker å slutte.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-gjennomfort': {
    title: 'Gjennomført forløp',
    answer: 'Når utredning og behandling er gjennomført og forløpet er ferdig.',
    date: DAY_ENDED,
    before: 'Klinisk beslutning (C).',
  },
  'avslutning-andre-arsaker': {
    title: 'Avsluttet av andre årsaker',
    answer: 'Når forløpet avsluttes og ingen av de andre utfallene passer.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-skal-ikke': {
    title: 'Skal ikke i nasjonalt pasientforløp',
    answer:
      'Når pasienten er registrert i et forløp uten å skulle være der. Er utredning eller behandling kommet i gang, passer et annet utfall.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'annet-forlop': {
    title: 'Overføring til et annet nasjonalt forløp',
    answer: 'Avslutt dette forløpet med X/N, og start det nye med sin egen type og start (A).',
    date: 'X dagen forløpet her er slutt. A dagen det nye ble besluttet.',
    before: 'Start (A) i dette forløpet.',
  },
  'annet-helseforetak': {
    title: 'Overføring til annet helseforetak eller privat behandlingssted',
    answer: 'Avslutt med X/O her. Det nye stedet registrerer sin egen start (A) når det tar over.',
    date: 'Avslutning og ny start kan stå på samme dag.',
    before: 'Start (A) i dette forløpet.',
  },
  avtalespesialist: {
    title: 'Overføring til avtalespesialist',
    answer:
      'Når avtalespesialisten skal ferdigbehandle pasienten og avslutte forløpet. Utfallet gjelder fra 01.01.2023.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'ikke-rett': {
    title: 'Avslag: rett til helsehjelp ikke innvilget',
    answer:
      'Ingenting registreres. Forløpet starter først når pasienten har fått rett til helsehjelp, og X/R er fjernet.',
  },
  avrusning: {
    title: 'Avrusning avsluttet',
    answer: `${NOTHING_REPLACES} Forløpet fortsetter til klinisk beslutning (C) eller avslutning (X).`,
  },
  'ocd-avsluttet': {
    title: 'OCD-behandling avsluttet',
    answer: `${NOTHING_REPLACES} Forløpet avsluttes med X når det er slutt.`,
  },
  tilbakemelding: {
    title: 'Tilbakemelding til henviser og fastlege',
    answer: 'Koden er fjernet. Tilbakemeldingen dokumenteres i journalen, og epikrisedatoen rapporteres som ellers.',
  },
  utsettelse: {
    title: 'Pasienten utsetter',
    answer:
      'Koden er fjernet. Utsettelser registreres på henvisningen, og fristen her kan utsettes under Mine frister.',
  },
  hjelpebehov: {
    title: 'Hjelpebehov ved avslutning',
    answer: 'Koden er fjernet. Det er nok å registrere avslutningen (X) med utfall.',
  },
  feedbackverktoy: { title: 'Brukt feedbackverktøy', answer: NOTHING_REPLACES },
  'legemiddel-ocd': { title: 'Legemiddelbehandling for tvangslidelse', answer: NOTHING_REPLACES },
  maleverktoy: { title: 'Brukt standardisert måleverktøy', answer: NOTHING_REPLACES },
  behandlingsformer: { title: 'Informert om behandlingsformer', answer: NOTHING_REPLACES },
  samarbeidsmote: {
    title: 'Samarbeidsmøte',
    answer: 'Samarbeidsmøte er ikke blant de seks hendelsene som registreres etter forenklingen.',
  },
  tsb: {
    title: 'Forløpstype for tverrfaglig spesialisert rusbehandling',
    answer: 'D01 brukes for alle pasienter i TSB, også gravide.',
  },
  'psykisk-helsevern-voksne': {
    title: 'Forløpstype for psykisk helsevern, voksne',
    answer: 'D11 brukes for pasienter som er 18 år eller eldre når forløpet starter.',
  },
  'barn-og-unge': {
    title: 'Forløpstype for psykisk helsevern, barn og unge',
    answer: 'D12 brukes for pasienter som er under 18 år når forløpet starter.',
  },
  psykose: {
    title: 'Psykoseutvikling og psykoselidelser',
    answer: 'D06 er fjernet. Bruk D11, eller D12 når pasienten er under 18 år. Tilstanden går fram av diagnosekoden.',
  },
  ocd: {
    title: 'Tvangslidelse (OCD)',
    answer: 'D07 er fjernet. Bruk D11, eller D12 når pasienten er under 18 år. Tilstanden går fram av diagnosekoden.',
  },
  spiseforstyrrelse: {
    title: 'Spiseforstyrrelser hos barn og unge',
    answer: 'D08 er fjernet. Bruk D12. Tilstanden går fram av diagnosekoden.',
  },
  gravide: {
    title: 'Gravide som bruker eller har brukt rusmidler',
    answer: 'D09 er fjernet. Bruk D01.',
  },
  nyfodt: {
    title: 'Nyfødt barn av mor som har brukt rusmidler',
    answer: 'D10 er fjernet, og ingen av de generelle forløpene erstatter den. Spør enheten hvor barnet skal følges.',
  },
  'oyeblikkelig-hjelp': {
    title: 'Etter øyeblikkelig hjelp',
    answer:
      'Start (A) registreres når det er besluttet å gå videre med utredning eller behandling, normalt innen to uker. Første fremmøte (M) er første oppmøte etter starten.',
    date: 'A dagen det ble besluttet å gå videre, ikke dagen pasienten kom inn.',
  },
  'tsb-til-psykisk-helsevern': {
    title: 'Fra TSB til psykisk helsevern, eller omvendt',
    answer:
      'Avslutt forløpet med X/N, og start det nye med egen type og start (A). Fortsetter behandlingen også her, behold forløpet.',
    date: 'X dagen forløpet her er slutt. A dagen det nye ble besluttet.',
  },
  'begge-tjenester': {
    title: 'Behandling i TSB og psykisk helsevern samtidig',
    answer:
      'Pasienten kan ha to forløp av ulik type samtidig. Hvert har sin egen start (A) og sin egen avslutning (X).',
  },
  'ny-henvisning': {
    title: 'Ny henvisning etter avslutning',
    answer: 'Et nytt forløp begynner med ny start (A). Avslutningen (X) skiller forløpene fra hverandre.',
    date: 'Dagen den nye henvisningen ble vurdert og retten gitt.',
    before: 'Avslutning (X) av det forrige forløpet.',
  },
  'samme-type-to-steder': {
    title: 'Samme type forløp to steder',
    answer: 'NPR leser samtidige forløp av samme type som ett forløp. Avklar datoene med det andre stedet.',
  },
  'uteblitt-time': {
    title: 'Pasienten møtte ikke til en time',
    answer: 'En uteblitt time er ingen hendelse i forløpet. Avsluttes forløpet av den grunn, er det X/M.',
  },
  'dogn-og-poliklinikk': {
    title: 'Bytte mellom døgn og poliklinikk',
    answer: 'Bytte av omsorgsnivå er ingen hendelse, og forløpet fortsetter. De veiledende tidene kan bli andre.',
  },
  'frister-tider': {
    title: 'Veiledende tider',
    answer:
      'Psykisk helsevern: 42 dager fra første fremmøte til beslutning, 42 dager til første evaluering (14 i døgn), deretter 84 (42 i døgn). TSB: 21 dager til beslutning (7 i døgn), 7 til første evaluering, deretter 56 (42 i døgn). Tidene måles ikke lenger.',
  },
  rettelse: {
    title: 'Rette noe som er registrert feil',
    answer: 'Rett det i journalen. Rettelsen rapporteres til NPR ved neste innsending, som er hver måned.',
  },
  oppmerksomhet: {
    title: 'Oppmerksomhet fra NPR',
    answer:
      'NPR melder tilbake om åtte forhold, blant annet manglende start, feil rekkefølge og ugyldige koder. Rett i journalen; da er det i orden ved neste innsending.',
  },
  'gammel-dato': {
    title: 'Registrere i etterkant',
    answer: 'Bruk datoen det skjedde. Den avgjør hvilke koder som gjelder, ikke dagen det registreres.',
  },
  'fyller-18': { title: 'Pasienten fyller 18 år underveis', answer: `Typen følger alderen ved start. ${ASK}` },
  dodsfall: { title: 'Dødsfall', answer: ASK },
  erklaering: { title: 'Erklæringer og sakkyndigarbeid', answer: ASK },
  kontrolltime: { title: 'Kontrolltime', answer: ASK },
  'tvungent-vern': { title: 'Tvungent psykisk helsevern', answer: ASK },
  'telefon-video': { title: 'Telefon- og videokonsultasjon', answer: ASK },
  'hvem-registrerer': { title: 'Hvem som skal registrere', answer: ASK },
  innleggelse: { title: 'Innleggelse og utskrivning', answer: ASK },
};
