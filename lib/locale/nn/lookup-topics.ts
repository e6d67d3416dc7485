import type { TopicText } from '../../lookup/topic-text.ts';
import type { TopicId } from '../../lookup/topics.ts';

const AFTER_DECISION = 'Klinisk avgjerd om behandling (C/P eller C/T).';
const AFTER_ATTENDANCE = 'Start (A) og første frammøte (M).';
const DAY_DECIDED = 'Dagen avgjerda vart teken.';
const DAY_ENDED = 'Dagen forløpet vart avslutta.';
const NOTHING_REPLACES = 'Koden er fjerna, og ingen kode erstattar han.';
const ASK = 'Kjeldene seier ikkje korleis dette skal registrerast. Spør etter rutinen i eininga.';

/** What is said of each topic of the look-up, nynorsk. */
export const lookupTopics: Readonly<Record<TopicId, TopicText>> = {
  start: {
    title: 'Start av forløpet',
    answer:
      'Når tilvisinga er vurdert og pasienten har fått rett til helsehjelp. Forløpstype og start (A) blir registrerte samtidig.',
    date: 'Dagen tilvisinga vart vurdert og retten gitt, ikkje dagen ho kom inn.',
    before: 'Ingenting. Pasienten skal ikkje ha eit ope forløp av same type.',
  },
  fremmote: {
    title: 'Første frammøte',
    answer: 'Når pasienten møter første gong i forløpet.',
    date: 'Dagen pasienten møtte.',
    before: 'Start (A).',
  },
  beslutning: {
    title: 'Klinisk avgjerd',
    answer:
      'Når utgreiinga er ferdig og det er avgjort kva pasienten treng. Det skal registrerast berre éi, med eitt av seks utfall.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-psykisk-helsevern': {
    title: 'Klinisk avgjerd: behandling i psykisk helsevern',
    answer: 'Når utgreiinga er ferdig og pasienten skal behandlast i psykisk helsevern.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-tsb': {
    title: 'Klinisk avgjerd: behandling i TSB',
    answer: 'Når utgreiinga er ferdig og pasienten skal behandlast i tverrfagleg spesialisert rusbehandling.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-annen-spesialist': {
    title: 'Klinisk avgjerd: anna spesialisthelseteneste',
    answer: 'Når utgreiinga er ferdig og pasienten treng ei anna spesialisthelseteneste, til dømes somatikk.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-kommune': {
    title: 'Klinisk avgjerd: fastlege eller kommune',
    answer:
      'Når utgreiinga er ferdig og pasienten skal følgjast opp av fastlege eller helse- og omsorgstenesta i kommunen.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-andre': {
    title: 'Klinisk avgjerd: andre instansar',
    answer: 'Når utgreiinga er ferdig og andre skal følgje opp, som NAV, PPT, arbeidsgivar, skule eller barnevern.',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'beslutning-ikke-behov': {
    title: 'Klinisk avgjerd: ikkje behov for meir',
    answer:
      'Når utgreiinga er ferdig og pasienten ikkje treng behandling eller oppfølging. Avslutt deretter forløpet (X).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  'utvidet-utredning': {
    title: 'Utvida utgreiing',
    answer: 'Utfallet C/U er fjerna. Vent til utgreiinga er ferdig, og registrer då éi klinisk avgjerd (C).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  adhd: {
    title: 'Utgreiing av ADHD og andre nevroutviklingsforstyrringar',
    answer: 'Utfallet C/N er fjerna. Vent til utgreiinga er ferdig, og registrer då éi klinisk avgjerd (C).',
    date: DAY_DECIDED,
    before: AFTER_ATTENDANCE,
  },
  behandlingsplan: {
    title: 'Behandlingsplan laga saman med pasienten',
    answer:
      'Når pasienten, eventuelt foreldre eller pårørande, har vore med på å lage behandlingsplanen. Skal registrerast berre når det har skjedd.',
    date: 'Dagen det skjedde.',
    before: AFTER_DECISION,
  },
  evaluering: {
    title: 'Evaluering av behandlinga',
    answer: 'Kvar gong behandlinga er evaluert saman med pasienten.',
    date: 'Dagen evalueringa vart gjord.',
    before: 'Klinisk avgjerd (C).',
  },
  avslutning: {
    title: 'Avslutning av forløpet',
    answer: 'Når forløpet er slutt i spesialisthelsetenesta. Utfallet seier kvifor.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-ikke-mott': {
    title: 'Avbrote fordi pasienten ikkje har møtt',
    answer: 'Når forløpet blir avslutta fordi pasienten uteblir. Éin time utan oppmøte er ikkje ei avslutning.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-eget-onske': {
    title: 'Avbrote etter ønske frå pasienten eller føresette',
    answer: 'Når pasienten eller føresette ønskjer å slutte.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-gjennomfort': {
    title: 'Gjennomført forløp',
    answer: 'Når utgreiing og behandling er gjennomførte og forløpet er ferdig.',
    date: DAY_ENDED,
    before: 'Klinisk avgjerd (C).',
  },
  'avslutning-andre-arsaker': {
    title: 'Avslutta av andre årsaker',
    answer: 'Når forløpet blir avslutta og ingen av dei andre utfalla passar.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'avslutning-skal-ikke': {
    title: 'Skal ikkje i nasjonalt pasientforløp',
    answer:
      'Når pasienten er registrert i eit forløp utan å skulle vere der. Er utgreiing eller behandling komen i gang, passar eit anna utfall.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'annet-forlop': {
    title: 'Overføring til eit anna nasjonalt forløp',
    answer: 'Avslutt dette forløpet med X/N, og start det nye med sin eigen type og start (A).',
    date: 'X dagen forløpet her er slutt. A dagen det nye vart avgjort.',
    before: 'Start (A) i dette forløpet.',
  },
  'annet-helseforetak': {
    title: 'Overføring til anna helseføretak eller privat behandlingsstad',
    answer: 'Avslutt med X/O her. Den nye staden registrerer sin eigen start (A) når han tek over.',
    date: 'Avslutning og ny start kan stå på same dag.',
    before: 'Start (A) i dette forløpet.',
  },
  avtalespesialist: {
    title: 'Overføring til avtalespesialist',
    answer: 'Når avtalespesialisten skal ferdigbehandle pasienten og avslutte forløpet. Utfallet gjeld frå 01.01.2023.',
    date: DAY_ENDED,
    before: 'Start (A).',
  },
  'ikke-rett': {
    title: 'Avslag: rett til helsehjelp ikkje innvilga',
    answer:
      'Ingenting skal registrerast. Forløpet startar først når pasienten har fått rett til helsehjelp, og X/R er fjerna.',
  },
  avrusning: {
    title: 'Avrusing avslutta',
    answer: `${NOTHING_REPLACES} Forløpet held fram til klinisk avgjerd (C) eller avslutning (X).`,
  },
  'ocd-avsluttet': {
    title: 'OCD-behandling avslutta',
    answer: `${NOTHING_REPLACES} Forløpet blir avslutta med X når det er slutt.`,
  },
  tilbakemelding: {
    title: 'Tilbakemelding til tilvisar og fastlege',
    answer:
      'Koden er fjerna. Tilbakemeldinga blir dokumentert i journalen, og epikrisedatoen blir rapportert som elles.',
  },
  utsettelse: {
    title: 'Pasienten utset',
    answer:
      'Koden er fjerna. Utsetjingar blir registrerte på tilvisinga, og fristen her kan utsetjast under Mine fristar.',
  },
  hjelpebehov: {
    title: 'Hjelpebehov ved avslutning',
    answer: 'Koden er fjerna. Det er nok å registrere avslutninga (X) med utfall.',
  },
  feedbackverktoy: { title: 'Brukt feedbackverktøy', answer: NOTHING_REPLACES },
  'legemiddel-ocd': { title: 'Legemiddelbehandling for tvangsliding', answer: NOTHING_REPLACES },
  maleverktoy: { title: 'Brukt standardisert måleverktøy', answer: NOTHING_REPLACES },
  behandlingsformer: { title: 'Informert om behandlingsformer', answer: NOTHING_REPLACES },
  samarbeidsmote: {
    title: 'Samarbeidsmøte',
    answer: 'Samarbeidsmøte er ikkje mellom dei seks hendingane som skal registrerast etter forenklinga.',
  },
  tsb: {
    title: 'Forløpstype for tverrfagleg spesialisert rusbehandling',
    answer: 'D01 gjeld for alle pasientar i TSB, også gravide.',
  },
  'psykisk-helsevern-voksne': {
    title: 'Forløpstype for psykisk helsevern, vaksne',
    answer: 'D11 gjeld for pasientar som er 18 år eller eldre når forløpet startar.',
  },
  'barn-og-unge': {
    title: 'Forløpstype for psykisk helsevern, barn og unge',
    answer: 'D12 gjeld for pasientar som er under 18 år når forløpet startar.',
  },
  psykose: {
    title: 'Psykoseutvikling og psykoselidingar',
    answer: 'D06 er fjerna. Bruk D11, eller D12 når pasienten er under 18 år. Tilstanden går fram av diagnosekoden.',
  },
  ocd: {
    title: 'Tvangsliding (OCD)',
    answer: 'D07 er fjerna. Bruk D11, eller D12 når pasienten er under 18 år. Tilstanden går fram av diagnosekoden.',
  },
  spiseforstyrrelse: {
    title: 'Eteforstyrringar hos barn og unge',
    answer: 'D08 er fjerna. Bruk D12. Tilstanden går fram av diagnosekoden.',
  },
  gravide: {
    title: 'Gravide som bruker eller har brukt rusmiddel',
    answer: 'D09 er fjerna. Bruk D01.',
  },
  nyfodt: {
    title: 'Nyfødd barn av mor som har brukt rusmiddel',
    answer: 'D10 er fjerna, og ingen av dei generelle forløpa erstattar han. Spør eininga kvar barnet skal følgjast.',
  },
  'oyeblikkelig-hjelp': {
    title: 'Etter augeblikkeleg hjelp',
    answer:
      'Start (A) skal registrerast når det er avgjort å gå vidare med utgreiing eller behandling, normalt innan to veker. Første frammøte (M) er første oppmøte etter starten.',
    date: 'A dagen det vart avgjort å gå vidare, ikkje dagen pasienten kom inn.',
  },
  'tsb-til-psykisk-helsevern': {
    title: 'Frå TSB til psykisk helsevern, eller omvendt',
    answer:
      'Avslutt forløpet med X/N, og start det nye med eigen type og start (A). Held behandlinga fram også her, behald forløpet.',
    date: 'X dagen forløpet her er slutt. A dagen det nye vart avgjort.',
  },
  'begge-tjenester': {
    title: 'Behandling i TSB og psykisk helsevern samtidig',
    answer:
      'Pasienten kan ha to forløp av ulik type samtidig. Kvart har sin eigen start (A) og si eiga avslutning (X).',
  },
  'ny-henvisning': {
    title: 'Ny tilvising etter avslutning',
    answer: 'Eit nytt forløp byrjar med ny start (A). Avslutninga (X) skil forløpa frå kvarandre.',
    date: 'Dagen den nye tilvisinga vart vurdert og retten gitt.',
    before: 'Avslutning (X) av det førre forløpet.',
  },
  'samme-type-to-steder': {
    title: 'Same type forløp to stader',
    answer: 'NPR les samtidige forløp av same type som eitt forløp. Avklar datoane med den andre staden.',
  },
  'uteblitt-time': {
    title: 'Pasienten møtte ikkje til ein time',
    answer: 'Ein time utan oppmøte er inga hending i forløpet. Blir forløpet avslutta av den grunn, er det X/M.',
  },
  'dogn-og-poliklinikk': {
    title: 'Byte mellom døgn og poliklinikk',
    answer: 'Byte av omsorgsnivå er inga hending, og forløpet held fram. Dei rettleiande tidene kan bli andre.',
  },
  'frister-tider': {
    title: 'Rettleiande tider',
    answer:
      'Psykisk helsevern: 42 dagar frå første frammøte til avgjerd, 42 dagar til første evaluering (14 i døgn), deretter 84 (42 i døgn). TSB: 21 dagar til avgjerd (7 i døgn), 7 til første evaluering, deretter 56 (42 i døgn). Tidene blir ikkje lenger målte.',
  },
  rettelse: {
    title: 'Rette noko som er registrert feil',
    answer: 'Rett det i journalen. Rettinga blir rapportert til NPR ved neste innsending, som er kvar månad.',
  },
  oppmerksomhet: {
    title: 'Merksemd frå NPR',
    answer:
      'NPR melder tilbake om åtte forhold, mellom anna manglande start, feil rekkjefølgje og ugyldige kodar. Rett i journalen; då er det i orden ved neste innsending.',
  },
  'gammel-dato': {
    title: 'Registrere i etterkant',
    answer: 'Bruk datoen det skjedde. Han avgjer kva kodar som gjeld, ikkje dagen det blir registrert.',
  },
  'fyller-18': { title: 'Pasienten fyller 18 år undervegs', answer: `Typen følgjer alderen ved start. ${ASK}` },
  dodsfall: { title: 'Dødsfall', answer: ASK },
  erklaering: { title: 'Erklæringar og sakkunnigarbeid', answer: ASK },
  kontrolltime: { title: 'Kontrolltime', answer: ASK },
  'tvungent-vern': { title: 'Tvunge psykisk helsevern', answer: ASK },
  'telefon-video': { title: 'Telefon- og videokonsultasjon', answer: ASK },
  'hvem-registrerer': { title: 'Kven som skal registrere', answer: ASK },
  innleggelse: { title: 'Innlegging og utskriving', answer: ASK },
};
