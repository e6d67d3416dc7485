import type { TopicId } from './topics.ts';

/**
 * Other words for a topic, as people ask for it, in bokmål and nynorsk. They are searched in every language of the
 * interface and shown in none.
 */
export const EVERYDAY_WORDS: Readonly<Record<TopicId, string>> = {
  start:
    'starte begynne nytt forløp pasientforløp oppstart henvisning vurdert tilvising vurdering rett nødvendig helsehjelp inntak startdato mottatt når starter forløpet startkode opprette',
  fremmote:
    'første time fremmøte frammøte oppmøte møter konsultasjon førstegangssamtale første gang kommer første samtale fyrste',
  beslutning:
    'klinisk avgjerd beslutning konkludere konklusjon utredning ferdig utgreiing ferdig beslutningsmøte utredet',
  'beslutning-psykisk-helsevern': 'trenger behandling psykisk helsevern PHV behandlingsbehov',
  'beslutning-tsb': 'trenger rusbehandling TSB behandling rus avhengighet',
  'beslutning-annen-spesialist': 'somatikk somatisk sykehus annen spesialist annan spesialisthelseteneste nevrologi',
  'beslutning-kommune': 'fastlege kommune kommunal oppfølging sendes tilbake fastlegen fastlækjar psykolog i kommunen',
  'beslutning-andre': 'NAV PPT skole skule barnevern arbeidsgiver arbeidsgjevar andre instanser',
  'beslutning-ikke-behov':
    'frisk ikke behov trenger ikke behandling ikkje behov friskmeldt ingen behandling etter utredning',
  'utvidet-utredning': 'utvidet utvida utgreiing lengre utredning CU',
  adhd: 'ADHD autisme nevroutvikling nevroutviklingsforstyrrelser nevroutviklingsforstyrringar CN utredning utgreiing',
  behandlingsplan:
    'plan planen laget lage saman medvirkning brukermedvirkning medverknad pårørende involvert samarbeid om behandlingsplan UU registrere behandlingsplan',
  evaluering:
    'evaluere evaluert evalueringspunkt evalueringssamtale vurdere behandlingen underveis når registrerer jeg evaluering',
  avslutning: 'avslutte slutt lukke forløp avsluttes ferdig slutte avslutningskode avsluttar',
  'avslutning-ikke-mott':
    'dukker ikke opp uteblir møter ikke kjem ikkje avbrudd avbrot kommer aldri sluttet å møte drop-out',
  'avslutning-eget-onske':
    'ønsker å slutte ønskjer å slutte vil ikke mer vil ikke fortsette avbryter selv trekker seg eget ønske eige ønske takker nei foresatte føresette',
  'avslutning-gjennomfort':
    'ferdigbehandlet ferdig behandlet fullført gjennomført gjennomførd fullførd utskrevet ferdig avslutte behandling ferdigbehandla',
  'avslutning-andre-arsaker': 'annen årsak flyttet flytta anna grunn andre grunner',
  'avslutning-skal-ikke': 'feil registrert skulle ikke vært i forløp ikke aktuelt feilregistrert pasient skal ikkje',
  'annet-forlop': 'overføre annet forløp bytte forløp skifte forløpstype nytt forløp anna forløp overført XN',
  'annet-helseforetak':
    'overføring overføres annet helseforetak anna helseføretak nytt sykehus sjukehus privat behandlingssted flytter til annen region annen DPS XO HF',
  avtalespesialist: 'avtalespesialist privatpraktiserende psykolog XS',
  'ikke-rett': 'avslag avslått henvisning ikke rett avvist tilvising ikkje rett XR rett til helsehjelp ikke innvilget',
  avrusning: 'avrusning avgiftning abstinens avrusa avruset detox rus',
  'ocd-avsluttet': 'OCD-behandling avsluttet tvangslidelse ferdig',
  tilbakemelding: 'tilbakemelding fastlege henviser epikrise brev tilvisar underveis svar til fastlegen',
  utsettelse: 'utsette utsatt utsettelse pasientutsatt venter utsetjing pasienten vil vente',
  hjelpebehov: 'hjelpebehov ved avslutning behov etter avslutning hjelpebehov ved avslutting',
  feedbackverktoy: 'feedback feedbackverktøy FIT ORS SRS KOR PCOMS tilbakemeldingsverktøy',
  'legemiddel-ocd': 'legemiddel medisin tvangslidelse medikament',
  maleverktoy: 'måleverktøy standardisert verktøy skjema kartleggingsverktøy symptom funksjon GAF AUDIT MADRS',
  behandlingsformer: 'informasjon behandlingsformer behandlingsalternativ informert om behandling valg av behandling',
  samarbeidsmote: 'samarbeidsmøte ansvarsgruppe ansvarsgruppemøte IP-møte nettverksmøte',
  tsb: 'rus rusbehandling TSB LAR avhengighet forløpstype',
  'psykisk-helsevern-voksne': 'voksen voksne vaksne DPS VOP psykisk helsevern forløpstype',
  'barn-og-unge': 'barn unge ungdom BUP PHBU forløpstype',
  psykose: 'psykose schizofreni psykoselidelse psykoseforløp',
  ocd: 'OCD tvang tvangslidelse tvangstanker tvangslidingar',
  spiseforstyrrelse: 'spiseforstyrrelse anoreksi bulimi eteforstyrring etevanskar',
  gravide: 'gravid svanger graviditet rus gravide rusmidlar',
  nyfodt: 'nyfødt spedbarn baby barn av rusmisbrukende mor',
  'oyeblikkelig-hjelp':
    'akutt øhjelp ø-hjelp øyeblikkelig hjelp akuttinnleggelse innlagt akutt augeblikkeleg hjelp naudhjelp akuttpost direkte inn',
  'tsb-til-psykisk-helsevern':
    'fra TSB til PHV fra rus til psykisk frå rus til psykiatri PHV til TSB bytte tjeneste mellom tenester',
  'begge-tjenester': 'parallelle forløp samtidig to forløp både rus og psykisk ROP dobbeltdiagnose begge',
  'ny-henvisning': 'ny henvisning tilbake igjen rehenvist kommer tilbake ny tilvising etter avslutting',
  'samme-type-to-steder': 'to helseforetak samme forløp to steder dobbelt registrert to HF samtidige',
  'uteblitt-time': 'ikke møtt møtte ikke uteblitt time avlyst avbestilt ikkje møtt no-show',
  'dogn-og-poliklinikk':
    'døgn poliklinikk omsorgsnivå innlagt på døgn fra poliklinikk til døgn flyttes internt sengepost',
  'frister-tider':
    'frist frister hvor lang tid dager tider veiledende forløpstid forløpstider hvor mange dager utredningstid',
  rettelse: 'rette feil endre slette korrigere retting angre feil dato feil kode rette opp',
  oppmerksomhet: 'oppmerksomhet NPR tilbakemelding fra NPR advarsel fra NPR merknad merksemd',
  'gammel-dato': 'etterregistrere i etterkant gammel dato tilbake i tid glemt å registrere registrere seint',
  'fyller-18': 'fyller 18 år blir voksen overgang BUP DPS 18-årsdag fyller atten',
  dodsfall: 'død døde dødsfall selvmord pasienten er død sjølvmord',
  erklaering:
    'erklæring sakkyndig sakkyndigerklæring legeerklæring attest uttalelse førerkort spesialisterklæring NAV-erklæring',
  kontrolltime: 'kontroll kontrolltime etterkontroll årskontroll oppfølgingstime kontrolltimar',
  'tvungent-vern':
    'tvang tvungent vern tvungent psykisk helsevern TUD døgnopphold på tvang tvunge tvangsinnlagt tvangsvedtak',
  'telefon-video': 'telefon video videokonsultasjon telefonkonsultasjon digital time fjernkonsultasjon',
  'hvem-registrerer': 'hvem skal registrere ansvar kven registrerer sekretær merkantil koordinator',
  innleggelse: 'innleggelse utskrivning innlagt utskrevet innlegging utskriving',
};
