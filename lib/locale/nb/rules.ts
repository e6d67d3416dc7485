import type { RuleTexts } from '../rule-texts.ts';

const INVALID = 'NPR regner koden som ugyldig.';
const LEFT_OUT = 'NPR regner ikke forløpet med i tallene.';
const REPORTED_BACK = 'NPR melder dette tilbake som en oppmerksomhet.';

/** Texts of the rules, bokmål. */
export const rules: RuleTexts = {
  'ukjent-forlopstype': {
    title: 'Ukjent forløpstype',
    message: 'Forløpstypen «{forlopstype}» finnes ikke i kodeverket.',
    consequence: 'NPR regner koden som ugyldig, og hendelsen blir ikke med i noe forløp.',
    action:
      'Velg D01 (TSB), D11 (psykisk helsevern, voksne), D12 (psykisk helsevern, barn og unge) eller en annen type som gjaldt på datoen.',
    why: 'Typen sier hvilket forløp hendelsen hører til. Med en type som ikke finnes, kan hendelsen ikke settes sammen med andre.',
    variants: {
      missing: {
        title: 'Forløpstype mangler',
        message: 'Hendelsen er registrert uten forløpstype.',
        consequence: 'Hendelsen blir ikke med i noe forløp.',
      },
    },
  },
  'utgatt-forlopstype': {
    title: 'Utgått forløpstype',
    message: 'Forløpstypen «{forlopstype}» ble fjernet da kodene ble forenklet.',
    consequence: INVALID,
    action: 'Bruk «{erstatning}».',
    why: 'De tilstandsspesifikke forløpene er fjernet, og pasientene følges i et av de tre generelle forløpene. Tilstanden går fram av diagnosekodene.',
    variants: {
      'under-18': {},
      'by-age': { action: 'Bruk «{erstatning}», eller «{erstatning.under18}» når pasienten er under 18 år.' },
      'ask-unit': {
        action: 'Spør enheten hvor barnet skal følges, siden ingen av de generelle forløpene erstatter denne typen.',
      },
    },
  },
  'forlop-ikke-innfort': {
    title: 'Forløpet var ikke innført',
    message: '«{forlopstype}» ble innført {innfort}, og hendelsen er datert {dato}.',
    consequence: LEFT_OUT,
    action: 'Kontroller datoen, eller bruk en forløpstype som gjaldt da.',
    why: 'Forløpene ble innført til ulike tider i 2019. Før sin egen dato er en forløpstype ikke gyldig.',
  },
  'ukjent-hendelse': {
    title: 'Ukjent hendelse',
    message: 'Hendelsen «{hendelse}» finnes ikke i kodeverket.',
    consequence: INVALID,
    action:
      'Velg start (A), første fremmøte (M), klinisk beslutning (C), utført aktivitet (U), evalueringspunkt (E) eller avslutning (X).',
    why: 'Etter forenklingen registreres bare seks hendelser. For tiden før er listene ikke fullstendige, og da blir svaret uavklart.',
    variants: {
      missing: { title: 'Hendelse mangler', message: 'Registreringen har ingen hendelse.' },
    },
  },
  'utgatt-hendelse': {
    title: 'Utgått hendelse',
    message: 'Hendelsen «{hendelse}» ble fjernet da kodene ble forenklet.',
    consequence: INVALID,
    action: 'La være å registrere den, for ingen kode erstatter den.',
    why: 'Forenklingen beholdt seks hendelser: start, første fremmøte, klinisk beslutning, behandlingsplan, evaluering og slutt. De andre er ikke lenger i bruk i målingene.',
    variants: {
      feedback: {
        action:
          'La være å registrere den, for tilbakemeldingen dokumenteres i journalen og epikrisedatoen rapporteres til NPR som ellers.',
      },
      postponed: { action: 'La være å registrere den, for utsettelser registreres på henvisningen.' },
      'needs-at-end': {
        action: 'La være å registrere den, for det er nok å registrere avslutningen (X) med utfall.',
      },
    },
  },
  'utfall-mangler': {
    title: 'Utfall mangler',
    message: 'Hendelsen «{hendelse}» er registrert uten utfall.',
    consequence: INVALID,
    action: 'Velg utfallet som beskriver det som skjedde.',
    why: 'Utfallet sier hva som ble besluttet, hva som ble gjort eller hvorfor forløpet ble avsluttet. Uten utfall kan hendelsen ikke brukes i målingene.',
  },
  'utfall-uten-plass': {
    title: 'Utfall som ikke skal være der',
    message: 'Hendelsen «{hendelse}» skal ikke ha utfall, men er registrert med «{utfall}».',
    consequence: INVALID,
    action: 'Fjern utfallet.',
    why: 'Bare klinisk beslutning (C), utført aktivitet (U) og avslutning (X) har utfall, og før forenklingen også hjelpebehov ved avslutning (H).',
  },
  'ukjent-utfall': {
    title: 'Ukjent utfall',
    message: 'Utfallet «{utfall}» finnes ikke for hendelsen «{hendelse}».',
    consequence: INVALID,
    action: 'Velg et av utfallene som hører til hendelsen.',
    why: 'Hver hendelse har sin egen liste over utfall, og samme bokstav kan bety noe annet for en annen hendelse.',
  },
  'utgatt-utfall': {
    title: 'Utgått utfall',
    message: 'Utfallet «{utfall}» ble fjernet da kodene ble forenklet.',
    consequence: INVALID,
    action:
      'La være å registrere aktiviteten, for det eneste som registreres nå, er at pasienten har vært med på å lage behandlingsplanen (U med utfall U).',
    why: 'Forenklingen beholdt bare det som brukes i målingene: utredningstid, behandlingsplan og evaluering.',
    variants: {
      'extended-assessment': {
        action: 'Vent med klinisk beslutning (C) til utredningen er ferdig, og registrer én beslutning da.',
        why: 'Etter forenklingen registreres én klinisk beslutning, når utredningen er ferdig. At utredningen er utvidet, registreres ikke lenger.',
      },
      'no-right': {
        action: 'La være å registrere forløpet, for det starter først når pasienten har fått rett til helsehjelp.',
        why: 'Før startet forløpet da henvisningen ble mottatt, også for dem som ikke fikk rett til helsehjelp. Nå starter det når retten er gitt.',
      },
    },
  },
  'for-tidlig-utfall': {
    title: 'Utfallet gjaldt ikke ennå',
    message: 'Utfallet «{utfall}» kom {innfort}, og hendelsen er datert {dato}.',
    consequence: INVALID,
    action: 'Kontroller datoen, eller velg et utfall som gjaldt da.',
    why: 'To utfall kom til senere enn resten: utredning av ADHD og andre nevroutviklingsforstyrrelser 01.03.2022, og overføring til avtalespesialist 01.01.2023.',
  },
  'ugyldig-dato': {
    title: 'Ugyldig dato',
    message: 'Datoen «{dato}» finnes ikke eller kan ikke leses.',
    consequence: 'Hendelsen kan ikke plasseres i forløpet.',
    action: 'Rett datoen.',
    why: 'Datoen avgjør hvilket kodeverk som gjelder, og hvor i forløpet hendelsen hører hjemme. Så lenge en dato ikke kan leses, er det usikkert hva som gjelder for resten av forløpet.',
    variants: {
      missing: {
        title: 'Dato mangler',
        message: 'Hendelsen er registrert uten dato.',
        action: 'Fyll inn datoen da det skjedde.',
      },
    },
  },
  'dato-fram-i-tid': {
    title: 'Dato fram i tid',
    message: 'Datoen {dato} er fram i tid.',
    consequence: 'Registreringen er ikke gyldig før det har skjedd.',
    action: 'Rett datoen, eller registrer hendelsen når den har skjedd.',
    why: 'Hendelser registreres på den datoen de skjer. En dato fram i tid er oftest en skrivefeil eller en time som er satt opp.',
  },
  'dato-for-kodeverket': {
    title: 'Dato før kodeverket',
    message: 'Datoen {dato} er før forløpene ble innført 01.01.2019.',
    consequence: LEFT_OUT,
    action: 'Rett datoen, eller fjern hendelsen hvis den virkelig er fra før 2019.',
    why: 'Ingen koder gjaldt før 01.01.2019. En slik dato er oftest en skrivefeil i årstallet.',
  },
  'start-mangler': {
    title: 'Start mangler',
    message: 'Forløpet har ingen start (A).',
    consequence: LEFT_OUT,
    action:
      'Registrer start (A) med datoen da henvisningen ble vurdert, eller da den ble mottatt hvis det var før forenklingen.',
    why: 'NPR tar bare med forløp som har en start. Forløpet starter når henvisningen er vurdert og pasienten har fått rett til helsehjelp; før forenklingen startet det da henvisningen ble mottatt.',
    variants: {
      'after-end': {
        title: 'Hendelse etter avslutning',
        message:
          'Hendelsen {dato} kommer etter avslutningen (X) {relatert.dato}, og etter den er ingen start (A) registrert.',
        consequence: 'NPR leser den som et nytt forløp uten start, og regner ikke det med i tallene.',
        action: 'Kontroller datoene, eller registrer start (A) hvis et nytt forløp er i gang.',
        why: 'En avslutning (X) ender forløpet. Alt som er datert etter den, hører til et nytt forløp, som må ha sin egen start (A).',
      },
      'ended-elsewhere': {
        title: 'Starten er lest inn i et annet forløp',
        message: 'Starten ved {relatert2.sted} er lest inn i forløpet som {relatert.sted} avsluttet {relatert.dato}.',
        consequence: 'Hendelsene etter avslutningen står uten start, og NPR regner dem ikke med i tallene.',
        action: 'Avklar datoene for start (A) og avslutning (X) mellom {relatert2.sted} og {relatert.sted}.',
        why: 'NPR leser samtidige forløp av samme type som ett, også når de er ved ulike steder. Da ender avslutningen ved det ene stedet også forløpet ved det andre.',
      },
    },
  },
  'forste-kode-ikke-start': {
    title: 'Første kode er ikke start',
    message: 'Hendelsen «{hendelse}» {dato} ligger før starten (A) {relatert.dato}.',
    consequence: LEFT_OUT,
    action: 'Kontroller datoene, for starten (A) skal være den første hendelsen i forløpet.',
    why: 'NPR tar bare med forløp som begynner med start. Ofte er en av datoene skrevet feil, eller starten er datert til dagen den ble registrert.',
    variants: {
      emergency: {
        action:
          'Kontroller datoene, og husk at første fremmøte (M) etter en akuttinnleggelse er det første fremmøtet etter starten (A).',
        why: 'Etter en akuttinnleggelse dateres starten til dagen det ble besluttet å gå videre med utredning eller behandling, vanligvis innen to uker. Første fremmøte er da det første etter starten, ikke innleggelsen.',
      },
    },
  },
  'beslutning-uten-fremmote': {
    title: 'Klinisk beslutning uten første fremmøte',
    message: 'Første fremmøte (M) er ikke registrert før den kliniske beslutningen (C) {dato}.',
    consequence: 'NPR regner ikke utredningstid for forløpet, og sender en oppmerksomhet om det.',
    action: 'Registrer første fremmøte (M) først.',
    why: 'Utredningstiden går fra første fremmøte (M) til klinisk beslutning (C). Mangler det første, kan tiden ikke regnes ut.',
    variants: {
      swapped: {
        title: 'Klinisk beslutning før første fremmøte',
        message: 'Den kliniske beslutningen (C) {dato} ligger før første fremmøte (M) {relatert.dato}.',
        action: 'Kontroller datoene, som kan være byttet om.',
      },
    },
  },
  'evaluering-uten-beslutning': {
    title: 'Evaluering uten klinisk beslutning',
    message: 'Evalueringen (E) {dato} har ingen klinisk beslutning (C) før seg.',
    consequence: REPORTED_BACK,
    action: 'Registrer den kliniske beslutningen (C) hvis den er tatt, eller kontroller datoene.',
    why: 'Det som evalueres, er behandlingen som ble besluttet. Evalueringen skal derfor komme etter beslutningen, tidligst samme dag.',
  },
  'tilbakemelding-uten-beslutning': {
    title: 'Tilbakemelding uten klinisk beslutning',
    message: 'Tilbakemeldingen til henviser og fastlege (F) {dato} har ingen klinisk beslutning (C) før seg.',
    consequence: REPORTED_BACK,
    action: 'Registrer den kliniske beslutningen (C) hvis den er tatt, eller kontroller datoene.',
    why: 'Før forenklingen skulle henviser og fastlege få tilbakemelding om hva som var besluttet. Koden er ikke lenger i bruk.',
  },
  'fremmote-etter-beslutning': {
    title: 'Første fremmøte etter klinisk beslutning',
    message: 'Første fremmøte (M) {dato} ligger etter den kliniske beslutningen (C) {relatert.dato}.',
    consequence: 'NPR melder dette tilbake som en oppmerksomhet, og utredningstiden kan bli feil.',
    action: 'Kontroller datoene, eller fjern fremmøtet hvis det ikke er det første.',
    why: 'Første fremmøte (M) registreres én gang, når pasienten møter første gang etter starten. Senere timer registreres ikke i forløpet.',
  },
  'flere-beslutninger': {
    title: 'Flere kliniske beslutninger',
    message: 'Forløpet har allerede en klinisk beslutning (C) fra {relatert.dato}.',
    consequence: 'Etter forenklingen skal hvert forløp ha bare én klinisk beslutning.',
    action: 'Behold beslutningen som ble tatt da utredningen var ferdig, og fjern den andre.',
    why: 'Det registreres én klinisk beslutning, etter endt utredning. Endres behandlingen senere, registreres det som evaluering (E) eller avslutning (X).',
    variants: {
      elsewhere: {
        message: 'Forløpet har allerede en klinisk beslutning (C) fra {relatert.dato} ved {relatert.sted}.',
        consequence: 'Begge kan være riktige, men NPR leser samtidige forløp av samme type som ett.',
        action: 'Avklar med {relatert.sted} hvilken beslutning som gjelder.',
      },
    },
  },
  'flere-fremmoter': {
    title: 'Flere første fremmøter',
    message: 'Første fremmøte (M) er allerede registrert {relatert.dato}.',
    consequence: 'Utredningstiden regnes fra det første av dem.',
    action: 'Fjern det som ikke var det første fremmøtet, eller kontroller datoene.',
    why: 'Første fremmøte (M) registreres én gang i hvert forløp. Senere timer registreres ikke i forløpet.',
    variants: {
      elsewhere: {
        message: 'Første fremmøte (M) er allerede registrert {relatert.dato} ved {relatert.sted}.',
        consequence: 'Begge kan være riktige, men NPR leser samtidige forløp av samme type som ett.',
        action: 'Avklar med {relatert.sted} hvem som følger pasienten.',
      },
    },
  },
  'dobbel-start': {
    title: 'Forløpet er allerede startet',
    message: 'Pasienten har allerede et aktivt forløp av denne typen, startet {relatert.dato}.',
    consequence: 'NPR leser de to som ett forløp.',
    action: 'Fjern denne starten (A), eller avslutt (X) det første forløpet hvis det er over.',
    why: 'En pasient har ett forløp av hver type om gangen. Et nytt starter først når det forrige er avsluttet.',
    variants: {
      elsewhere: {
        message: 'Pasienten har allerede et aktivt forløp av denne typen ved {relatert.sted}, startet {relatert.dato}.',
        consequence: 'NPR leser samtidige forløp av samme type som ett, også ved ulike steder.',
        action: 'Avklar med {relatert.sted} hvem som følger pasienten videre, og når forløpet der avsluttes (X).',
      },
      'ended-elsewhere': {
        title: 'Starten er lest inn i et annet forløp',
        message: 'Starten ved {sted} er lest inn i forløpet som {relatert2.sted} avsluttet {relatert2.dato}.',
        consequence: 'Det som er registrert ved {sted} etter avslutningen, blir stående uten start.',
        action: 'Avklar datoene for start (A) og avslutning (X) mellom {sted} og {relatert2.sted}.',
        why: 'NPR leser samtidige forløp av samme type som ett, også når de er ved ulike steder. Når ett sted overtar, skal starten der ikke komme før avslutningen der pasienten kom fra.',
      },
    },
  },
  duplikat: {
    title: 'Samme hendelse to ganger',
    message: 'Hendelsen «{hendelse}» {dato} er registrert fra før.',
    consequence: 'Bare den første teller.',
    action: 'Fjern den ene.',
    why: 'Samme hendelse med samme utfall på samme dag er oftest registrert to ganger ved et uhell, eller rapportert på nytt.',
  },
  'gjennomfort-uten-beslutning': {
    title: 'Gjennomført uten klinisk beslutning',
    message: 'Forløpet er avsluttet som gjennomført (X med utfall G) uten at en klinisk beslutning (C) er registrert.',
    consequence: 'NPR regner ikke utredningstid for forløpet.',
    action:
      'Registrer den kliniske beslutningen (C) hvis den ble tatt, eller velg et annet utfall for avslutningen (X).',
    why: 'Et gjennomført forløp har vanligvis kommet fram til en beslutning. Ble det avbrutt før det, finnes det egne utfall for avbrudd.',
  },
  'skal-ikke-i-forlop': {
    title: 'Skulle ikke i forløp, men har vært det',
    message: 'Forløpet er avsluttet med «{utfall}», men har «{relatert.hendelse}» {relatert.dato}.',
    consequence: 'Avslutningen stemmer ikke med det som er registrert.',
    action: 'Velg utfallet som sier hvorfor forløpet ble avsluttet.',
    why: 'Dette utfallet er for pasienter som ikke skulle hatt forløp. Når noe er besluttet, planlagt eller evaluert, har pasienten hatt et forløp.',
  },
  'feil-tjeneste': {
    title: 'Behov for behandling i den andre tjenesten',
    message: 'Forløpet er i psykisk helsevern, og beslutningen er behov for behandling innen TSB (C med utfall T).',
    consequence: 'Behandlingen hører til et forløp i TSB (D01).',
    action:
      'Avslutt med overføring (X med utfall N) og start forløpet i TSB (D01); fortsetter behandlingen også her, behold forløpet.',
    why: 'Psykisk helsevern og TSB har hvert sitt forløp. Mange pasienter har begge, og da skal begge stå.',
    variants: {
      'to-mental-health': {
        message: 'Forløpet er i TSB, og beslutningen er behov for behandling innen psykisk helsevern (C med utfall P).',
        consequence: 'Behandlingen hører til et forløp i psykisk helsevern (D11 for voksne, D12 for barn og unge).',
        action:
          'Avslutt med overføring (X med utfall N) og start forløpet i psykisk helsevern; fortsetter behandlingen også her, behold forløpet.',
      },
    },
  },
  'overfort-uten-nytt-forlop': {
    title: 'Overført uten nytt forløp',
    message:
      'Forløpet er avsluttet med overføring til et annet forløp (X med utfall N), men det andre er ikke registrert.',
    consequence: 'I tallene ser det ut som om pasienten ikke følges videre.',
    action: 'Registrer start (A) i det nye forløpet; er det hos en annen virksomhet, er dette i orden.',
    why: 'Når en pasient går over til et annet forløp, avsluttes det første og det andre startes. Starter ingen, blir overgangen borte.',
  },
  'plan-uten-behandlingsbehov': {
    title: 'Behandlingsplan uten behov for behandling',
    message: 'Behandlingsplanen (U med utfall U) {dato} står i et forløp uten beslutning om behandling.',
    consequence: 'Planen blir ikke med i andelen som har behandlingsplan.',
    action: 'Kontroller utfallet av den kliniske beslutningen (C), eller fjern planen hvis den ikke ble laget.',
    why: 'Andelen med behandlingsplan regnes av forløp der det er besluttet behov for behandling (C med utfall P eller T).',
  },
  'avsluttet-uten-plan': {
    title: 'Avsluttet uten behandlingsplan',
    message: 'Forløpet er gjennomført, men behandlingsplanen (U med utfall U) er ikke registrert.',
    consequence: 'Forløpet teller som et forløp uten behandlingsplan.',
    action: 'Ble planen laget sammen med pasienten? Registrer den med datoen det skjedde.',
    why: 'At pasienten er med på å lage planen, er et av de tre områdene som måles. Planen kan registreres i ettertid, men bare når den faktisk ble laget.',
  },
  'avsluttet-uten-evaluering': {
    title: 'Avsluttet uten evaluering',
    message: 'Forløpet er gjennomført, men ingen evaluering (E) er registrert.',
    consequence: 'Forløpet teller som et forløp uten evaluering.',
    action: 'Ble behandlingen evaluert sammen med pasienten? Registrer det med datoen det skjedde.',
    why: 'At behandlingen er evaluert i løpet av forløpet, er et av de tre områdene som måles. Evalueringen kan registreres i ettertid, men bare når den faktisk ble gjort.',
  },
  'avslutning-bor-vurderes': {
    title: 'Bør forløpet avsluttes?',
    message: 'Klinisk beslutning (C) {dato} var «{utfall}», og verken plan eller evaluering er registrert siden.',
    consequence: 'Forløpet står åpent, selv om det ikke er besluttet behandling her.',
    action: 'Avslutt forløpet (X) hvis pasienten ikke skal følges videre her.',
    why: 'Når pasienten ikke trenger behandling her, avsluttes forløpet, og henviser og fastlege får vite det.',
  },
  'start-pa-mottaksdato': {
    title: 'Start på mottaksdatoen',
    message: 'Starten (A) er datert {dato}, som er dagen da henvisningen ble mottatt.',
    consequence: 'Forløpet blir lengre enn det var.',
    action: 'Dater starten (A) til {vurdert}, dagen da henvisningen ble vurdert.',
    why: 'Med forenklingen ble starten flyttet fra mottak av henvisningen til dagen den er vurdert og pasienten har fått rett til helsehjelp.',
  },
  'alder-og-forlopstype': {
    title: 'Alder og forløpstype',
    message: 'Pasienten var 18 år eller eldre ved starten av et forløp for barn og unge (D12).',
    consequence: 'Forløpet telles blant barn og unge.',
    action: 'Bruk forløpet for voksne (D11) hvis pasienten følges i psykisk helsevern for voksne.',
    why: 'Barn og unge følges i D12 og voksne i D11. Følges en ung voksen fortsatt i psykisk helsevern for barn og unge, er typen riktig som den er.',
    variants: {
      'under-18': {
        message: 'Pasienten var under 18 år ved starten av et forløp for voksne (D11).',
        consequence: 'Forløpet telles blant voksne.',
        action: 'Bruk forløpet for barn og unge (D12) hvis pasienten følges i psykisk helsevern for barn og unge.',
        why: 'Barn og unge følges i D12 og voksne i D11. Følges en ungdom i psykisk helsevern for voksne, er typen riktig som den er.',
      },
      'before-birth': {
        message: 'Starten (A) {dato} er datert før pasienten ble født.',
        consequence: 'Alderen ved starten kan ikke stemme.',
        action: 'Kontroller datoen og fødselsdatoen.',
      },
    },
  },
  'parallelle-forlop': {
    title: 'To forløp på samme tid',
    message: 'Forløpet begynte {dato}, mens et forløp av typen «{relatert.forlopstype}» var i gang.',
    consequence: 'Pasienten telles i begge, og hendelsene kan bli delt mellom dem.',
    action: 'Avslutt (X) det ene hvis pasienten ikke skal følges i begge.',
    why: 'Forløp ved siden av hverandre i samme tjeneste er vanskelige å registrere riktig, og har gitt dårligere data. Psykisk helsevern og TSB kan gå ved siden av hverandre.',
  },
  'apent-uten-aktivitet': {
    title: 'Åpent uten aktivitet',
    message: 'Forløpet er ikke avsluttet, og siste hendelse er fra {dato}.',
    consequence: 'Blir pasienten henvist på nytt, kan det nye forløpet bli lest som en del av dette.',
    action: 'Avslutt (X) forløpet med datoen da det var over, eller registrer det som mangler.',
    why: 'Avslutningen (X) skiller forløp fra hverandre når samme pasient har flere etter hverandre.',
  },
};
