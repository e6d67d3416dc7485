import type { RuleTexts } from '../rule-texts.ts';

const INVALID = 'NPR reknar koden som ugyldig.';
const LEFT_OUT = 'NPR reknar ikkje forløpet med i tala.';
const REPORTED_BACK = 'NPR melder dette tilbake som ei «oppmerksomhet».';

/** Texts of the rules, nynorsk. */
export const rules: RuleTexts = {
  'ukjent-forlopstype': {
    title: 'Ukjend forløpstype',
    message: 'Forløpstypen «{forlopstype}» finst ikkje i kodeverket.',
    consequence: 'NPR reknar koden som ugyldig, og hendinga blir ikkje med i noko forløp.',
    action:
      'Vel D01 (TSB), D11 (psykisk helsevern, vaksne), D12 (psykisk helsevern, barn og unge) eller ein annan type som galdt på datoen.',
    why: 'Typen seier kva forløp hendinga høyrer til. Med ein type som ikkje finst, kan hendinga ikkje setjast saman med andre.',
    variants: {
      missing: {
        title: 'Forløpstype manglar',
        message: 'Hendinga er registrert utan forløpstype.',
        consequence: 'Hendinga blir ikkje med i noko forløp.',
      },
    },
  },
  'utgatt-forlopstype': {
    title: 'Utgått forløpstype',
    message: 'Forløpstypen «{forlopstype}» vart fjerna då kodane vart forenkla.',
    consequence: INVALID,
    action: 'Bruk «{erstatning}».',
    why: 'Dei tilstandsspesifikke forløpa er fjerna, og pasientane blir følgde i eitt av dei tre generelle forløpa. Tilstanden går fram av diagnosekodane.',
    variants: {
      'under-18': {},
      'by-age': { action: 'Bruk «{erstatning}», eller «{erstatning.under18}» når pasienten er under 18 år.' },
      'ask-unit': {
        action: 'Spør eininga kvar barnet skal følgjast, sidan ingen av dei generelle forløpa erstattar denne typen.',
      },
    },
  },
  'forlop-ikke-innfort': {
    title: 'Forløpet var ikkje innført',
    message: '«{forlopstype}» vart innført {innfort}, og hendinga er datert {dato}.',
    consequence: LEFT_OUT,
    action: 'Kontroller datoen, eller bruk ein forløpstype som galdt då.',
    why: 'Forløpa vart innførte til ulike tider i 2019. Før sin eigen dato er ein forløpstype ikkje gyldig.',
  },
  'ukjent-hendelse': {
    title: 'Ukjend hending',
    message: 'Hendinga «{hendelse}» finst ikkje i kodeverket.',
    consequence: INVALID,
    action:
      'Vel start (A), første frammøte (M), klinisk avgjerd (C), utført aktivitet (U), evalueringspunkt (E) eller avslutning (X).',
    why: 'Etter forenklinga blir berre seks hendingar registrerte. For tida før er listene ikkje fullstendige, og då blir svaret uavklart.',
    variants: {
      missing: { title: 'Hending manglar', message: 'Registreringa har inga hending.' },
    },
  },
  'utgatt-hendelse': {
    title: 'Utgått hending',
    message: 'Hendinga «{hendelse}» vart fjerna då kodane vart forenkla.',
    consequence: INVALID,
    action: 'Lat vere å registrere henne, for ingen kode erstattar henne.',
    why: 'Forenklinga heldt på seks hendingar: start, første frammøte, klinisk avgjerd, behandlingsplan, evaluering og slutt. Dei andre er ikkje lenger i bruk i målingane.',
    variants: {
      feedback: {
        action:
          'Lat vere å registrere henne, for tilbakemeldinga blir dokumentert i journalen og epikrisedatoen rapportert til NPR som elles.',
      },
      postponed: { action: 'Lat vere å registrere henne, for utsetjingar blir registrerte på tilvisinga.' },
      'needs-at-end': {
        action: 'Lat vere å registrere henne, for det er nok å registrere avslutninga (X) med utfall.',
      },
    },
  },
  'utfall-mangler': {
    title: 'Utfall manglar',
    message: 'Hendinga «{hendelse}» er registrert utan utfall.',
    consequence: INVALID,
    action: 'Vel utfallet som beskriv det som hende.',
    why: 'Utfallet seier kva som vart avgjort, kva som vart gjort eller kvifor forløpet vart avslutta. Utan utfall kan hendinga ikkje brukast i målingane.',
  },
  'utfall-uten-plass': {
    title: 'Utfall som ikkje skal vere der',
    message: 'Hendinga «{hendelse}» skal ikkje ha utfall, men er registrert med «{utfall}».',
    consequence: INVALID,
    action: 'Fjern utfallet.',
    why: 'Berre klinisk avgjerd (C), utført aktivitet (U) og avslutning (X) har utfall, og før forenklinga også hjelpebehov ved avslutning (H).',
  },
  'ukjent-utfall': {
    title: 'Ukjent utfall',
    message: 'Utfallet «{utfall}» finst ikkje for hendinga «{hendelse}».',
    consequence: INVALID,
    action: 'Vel eitt av utfalla som høyrer til hendinga.',
    why: 'Kvar hending har si eiga liste over utfall, og same bokstaven kan bety noko anna for ei anna hending.',
  },
  'utgatt-utfall': {
    title: 'Utgått utfall',
    message: 'Utfallet «{utfall}» vart fjerna då kodane vart forenkla.',
    consequence: INVALID,
    action:
      'Lat vere å registrere aktiviteten, for det einaste som blir registrert no, er at pasienten har vore med på å lage behandlingsplanen (U med utfall U).',
    why: 'Forenklinga heldt berre på det som blir brukt i målingane: utgreiingstid, behandlingsplan og evaluering.',
    variants: {
      'extended-assessment': {
        action: 'Vent med klinisk avgjerd (C) til utgreiinga er ferdig, og registrer éi avgjerd då.',
        why: 'Etter forenklinga blir éi klinisk avgjerd registrert, når utgreiinga er ferdig. At utgreiinga er utvida, blir ikkje lenger registrert.',
      },
      'no-right': {
        action: 'Lat vere å registrere forløpet, for det startar først når pasienten har fått rett til helsehjelp.',
        why: 'Før starta forløpet då tilvisinga kom inn, også for dei som ikkje fekk rett til helsehjelp. No startar det når retten er gitt.',
      },
    },
  },
  'for-tidlig-utfall': {
    title: 'Utfallet galdt ikkje enno',
    message: 'Utfallet «{utfall}» kom {innfort}, og hendinga er datert {dato}.',
    consequence: INVALID,
    action: 'Kontroller datoen, eller vel eit utfall som galdt då.',
    why: 'To utfall kom til seinare enn resten: utgreiing av ADHD og andre nevroutviklingsforstyrringar 01.03.2022, og overføring til avtalespesialist 01.01.2023.',
  },
  'ugyldig-dato': {
    title: 'Ugyldig dato',
    message: 'Datoen «{dato}» finst ikkje eller kan ikkje lesast.',
    consequence: 'Hendinga kan ikkje plasserast i forløpet.',
    action: 'Rett datoen.',
    why: 'Datoen avgjer kva kodeverk som gjeld, og kvar i forløpet hendinga høyrer heime. Så lenge ein dato ikkje kan lesast, er det usikkert kva som gjeld for resten av forløpet.',
    variants: {
      missing: {
        title: 'Dato manglar',
        message: 'Hendinga er registrert utan dato.',
        action: 'Fyll inn datoen då det hende.',
      },
    },
  },
  'dato-fram-i-tid': {
    title: 'Dato fram i tid',
    message: 'Datoen {dato} er fram i tid.',
    consequence: 'Registreringa er ikkje gyldig før det har hendt.',
    action: 'Rett datoen, eller registrer hendinga når ho har funne stad.',
    why: 'Hendingar blir registrerte på den datoen dei skjer. Ein dato fram i tid er oftast ein skrivefeil eller ein time som er sett opp.',
  },
  'dato-for-kodeverket': {
    title: 'Dato før kodeverket',
    message: 'Datoen {dato} er før forløpa vart innførte 01.01.2019.',
    consequence: LEFT_OUT,
    action: 'Rett datoen, eller fjern hendinga om ho verkeleg er frå før 2019.',
    why: 'Ingen kodar galdt før 01.01.2019. Ein slik dato er oftast ein skrivefeil i årstalet.',
  },
  'start-mangler': {
    title: 'Start manglar',
    message: 'Forløpet har ingen start (A).',
    consequence: LEFT_OUT,
    action:
      'Registrer start (A) med datoen då tilvisinga vart vurdert, eller då ho kom inn om det var før forenklinga.',
    why: 'NPR tek berre med forløp som har ein start. Forløpet startar når tilvisinga er vurdert og pasienten har fått rett til helsehjelp; før forenklinga starta det då tilvisinga kom inn.',
    variants: {
      'after-end': {
        title: 'Hending etter avslutning',
        message:
          'Hendinga {dato} kjem etter avslutninga (X) {relatert.dato}, og etter den er ingen start (A) registrert.',
        consequence: 'NPR les henne som eit nytt forløp utan start, og reknar ikkje det med i tala.',
        action: 'Kontroller datoane, eller registrer start (A) om eit nytt forløp er i gang.',
        why: 'Ei avslutning (X) endar forløpet. Alt som er datert etter henne, høyrer til eit nytt forløp, som må ha sin eigen start (A).',
      },
      'ended-elsewhere': {
        title: 'Starten er lesen inn i eit anna forløp',
        message: 'Starten ved {relatert2.sted} er lesen inn i forløpet som {relatert.sted} avslutta {relatert.dato}.',
        consequence: 'Hendingane etter avslutninga står utan start, og NPR reknar dei ikkje med i tala.',
        action: 'Avklar datoane for start (A) og avslutning (X) mellom {relatert2.sted} og {relatert.sted}.',
        why: 'NPR les samtidige forløp av same type som eitt, også når dei er ved ulike stader. Då endar avslutninga ved den eine staden også forløpet ved den andre.',
      },
    },
  },
  'forste-kode-ikke-start': {
    title: 'Første kode er ikkje start',
    message: 'Hendinga «{hendelse}» {dato} ligg før starten (A) {relatert.dato}.',
    consequence: LEFT_OUT,
    action: 'Kontroller datoane, for starten (A) skal vere den første hendinga i forløpet.',
    why: 'NPR tek berre med forløp som begynner med start. Ofte er ein av datoane skriven feil, eller starten er datert til dagen han vart registrert.',
    variants: {
      emergency: {
        action:
          'Kontroller datoane, og hugs at første frammøte (M) etter ei akuttinnlegging er det første frammøtet etter starten (A).',
        why: 'Etter ei akuttinnlegging blir starten datert til dagen det vart avgjort å gå vidare med utgreiing eller behandling, vanlegvis innan to veker. Første frammøte er då det første etter starten, ikkje innlegginga.',
      },
    },
  },
  'beslutning-uten-fremmote': {
    title: 'Klinisk avgjerd utan første frammøte',
    message: 'Første frammøte (M) er ikkje registrert før den kliniske avgjerda (C) {dato}.',
    consequence: 'NPR reknar ikkje utgreiingstid for forløpet, og sender ei «oppmerksomhet» om det.',
    action: 'Registrer første frammøte (M) først.',
    why: 'Utgreiingstida går frå første frammøte (M) til klinisk avgjerd (C). Manglar det første, kan tida ikkje reknast ut.',
    variants: {
      swapped: {
        title: 'Klinisk avgjerd før første frammøte',
        message: 'Den kliniske avgjerda (C) {dato} ligg før første frammøte (M) {relatert.dato}.',
        action: 'Kontroller datoane, som kan vere bytte om.',
      },
    },
  },
  'evaluering-uten-beslutning': {
    title: 'Evaluering utan klinisk avgjerd',
    message: 'Evalueringa (E) {dato} har inga klinisk avgjerd (C) før seg.',
    consequence: REPORTED_BACK,
    action: 'Registrer den kliniske avgjerda (C) om ho er teken, eller kontroller datoane.',
    why: 'Det som blir evaluert, er behandlinga som vart avgjord. Evalueringa skal difor kome etter avgjerda, tidlegast same dag.',
  },
  'tilbakemelding-uten-beslutning': {
    title: 'Tilbakemelding utan klinisk avgjerd',
    message: 'Tilbakemeldinga til tilvisar og fastlege (F) {dato} har inga klinisk avgjerd (C) før seg.',
    consequence: REPORTED_BACK,
    action: 'Registrer den kliniske avgjerda (C) om ho er teken, eller kontroller datoane.',
    why: 'Før forenklinga skulle tilvisar og fastlege få tilbakemelding om kva som var avgjort. Koden er ikkje lenger i bruk.',
  },
  'fremmote-etter-beslutning': {
    title: 'Første frammøte etter klinisk avgjerd',
    message: 'Første frammøte (M) {dato} ligg etter den kliniske avgjerda (C) {relatert.dato}.',
    consequence: 'NPR melder dette tilbake som ei «oppmerksomhet», og utgreiingstida kan bli feil.',
    action: 'Kontroller datoane, eller fjern frammøtet om det ikkje er det første.',
    why: 'Første frammøte (M) blir registrert éin gong, når pasienten møter første gong etter starten. Seinare timar blir ikkje registrerte i forløpet.',
  },
  'flere-beslutninger': {
    title: 'Fleire kliniske avgjerder',
    message: 'Forløpet har allereie ei klinisk avgjerd (C) frå {relatert.dato}.',
    consequence: 'Etter forenklinga skal kvart forløp ha berre éi klinisk avgjerd.',
    action: 'Hald på avgjerda som vart teken då utgreiinga var ferdig, og fjern den andre.',
    why: 'Det blir registrert éi klinisk avgjerd, når utgreiinga er ferdig. Blir behandlinga endra seinare, blir det registrert som evaluering (E) eller avslutning (X).',
    variants: {
      elsewhere: {
        message: 'Forløpet har allereie ei klinisk avgjerd (C) frå {relatert.dato} ved {relatert.sted}.',
        consequence: 'Begge kan vere rette, men NPR les samtidige forløp av same type som eitt.',
        action: 'Avklar med {relatert.sted} kva avgjerd som gjeld.',
      },
    },
  },
  'flere-fremmoter': {
    title: 'Fleire første frammøte',
    message: 'Første frammøte (M) er allereie registrert {relatert.dato}.',
    consequence: 'Utgreiingstida blir rekna frå det første av dei.',
    action: 'Fjern det som ikkje var det første frammøtet, eller kontroller datoane.',
    why: 'Første frammøte (M) blir registrert éin gong i kvart forløp. Seinare timar blir ikkje registrerte i forløpet.',
    variants: {
      elsewhere: {
        message: 'Første frammøte (M) er allereie registrert {relatert.dato} ved {relatert.sted}.',
        consequence: 'Begge kan vere rette, men NPR les samtidige forløp av same type som eitt.',
        action: 'Avklar med {relatert.sted} kven som følgjer pasienten.',
      },
    },
  },
  'dobbel-start': {
    title: 'Forløpet er allereie starta',
    message: 'Pasienten har allereie eit aktivt forløp av denne typen, starta {relatert.dato}.',
    consequence: 'NPR les dei to som eitt forløp.',
    action: 'Fjern denne starten (A), eller avslutt (X) det første forløpet om det er over.',
    why: 'Ein pasient har eitt forløp av kvar type om gongen. Eit nytt startar først når det førre er avslutta.',
    variants: {
      elsewhere: {
        message: 'Pasienten har allereie eit aktivt forløp av denne typen ved {relatert.sted}, starta {relatert.dato}.',
        consequence: 'NPR les samtidige forløp av same type som eitt, også ved ulike stader.',
        action: 'Avklar med {relatert.sted} kven som følgjer pasienten vidare, og når forløpet der blir avslutta (X).',
      },
      'ended-elsewhere': {
        title: 'Starten er lesen inn i eit anna forløp',
        message: 'Starten ved {sted} er lesen inn i forløpet som {relatert2.sted} avslutta {relatert2.dato}.',
        consequence: 'Det som er registrert ved {sted} etter avslutninga, blir ståande utan start.',
        action: 'Avklar datoane for start (A) og avslutning (X) mellom {sted} og {relatert2.sted}.',
        why: 'NPR les samtidige forløp av same type som eitt, også når dei er ved ulike stader. Når éin stad tek over, skal starten der ikkje kome før avslutninga der pasienten kom frå.',
      },
    },
  },
  duplikat: {
    title: 'Same hending to gonger',
    message: 'Hendinga «{hendelse}» {dato} er registrert frå før.',
    consequence: 'Berre den første tel.',
    action: 'Fjern den eine.',
    why: 'Same hending med same utfall på same dag er oftast registrert to gonger ved eit uhell, eller rapportert på nytt.',
  },
  'gjennomfort-uten-beslutning': {
    title: 'Gjennomført utan klinisk avgjerd',
    message: 'Forløpet er avslutta som gjennomført (X med utfall G) utan at ei klinisk avgjerd (C) er registrert.',
    consequence: 'NPR reknar ikkje utgreiingstid for forløpet.',
    action: 'Registrer den kliniske avgjerda (C) om ho vart teken, eller vel eit anna utfall for avslutninga (X).',
    why: 'Eit gjennomført forløp har vanlegvis kome fram til ei avgjerd. Vart det avbrote før det, finst det eigne utfall for avbrot.',
  },
  'skal-ikke-i-forlop': {
    title: 'Skulle ikkje i forløp, men har vore det',
    message: 'Forløpet er avslutta med «{utfall}», men har «{relatert.hendelse}» {relatert.dato}.',
    consequence: 'Avslutninga stemmer ikkje med det som er registrert.',
    action: 'Vel utfallet som seier kvifor forløpet vart avslutta.',
    why: 'Dette utfallet er for pasientar som ikkje skulle hatt forløp. Når noko er avgjort, planlagt eller evaluert, har pasienten hatt eit forløp.',
  },
  'feil-tjeneste': {
    title: 'Behov for behandling i den andre tenesta',
    message: 'Forløpet er i psykisk helsevern, og avgjerda er behov for behandling innan TSB (C med utfall T).',
    consequence: 'Behandlinga høyrer til eit forløp i TSB (D01).',
    action:
      'Avslutt med overføring (X med utfall N) og start forløpet i TSB (D01); held behandlinga fram også her, la forløpet stå.',
    why: 'Psykisk helsevern og TSB har kvar sine forløp. Mange pasientar har begge, og då skal begge stå.',
    variants: {
      'to-mental-health': {
        message: 'Forløpet er i TSB, og avgjerda er behov for behandling innan psykisk helsevern (C med utfall P).',
        consequence: 'Behandlinga høyrer til eit forløp i psykisk helsevern (D11 for vaksne, D12 for barn og unge).',
        action:
          'Avslutt med overføring (X med utfall N) og start forløpet i psykisk helsevern; held behandlinga fram også her, la forløpet stå.',
      },
    },
  },
  'overfort-uten-nytt-forlop': {
    title: 'Overført utan nytt forløp',
    message:
      'Forløpet er avslutta med overføring til eit anna forløp (X med utfall N), men det andre er ikkje registrert.',
    consequence: 'I tala ser det ut som om pasienten ikkje blir følgd vidare.',
    action: 'Registrer start (A) i det nye forløpet; er det hos ei anna verksemd, er dette i orden.',
    why: 'Når ein pasient går over til eit anna forløp, blir det første avslutta og det andre starta. Startar ingen, blir overgangen borte.',
  },
  'plan-uten-behandlingsbehov': {
    title: 'Behandlingsplan utan behov for behandling',
    message: 'Behandlingsplanen (U med utfall U) {dato} står i eit forløp utan avgjerd om behandling.',
    consequence: 'Planen blir ikkje med i delen som har behandlingsplan.',
    action: 'Kontroller utfallet av den kliniske avgjerda (C), eller fjern planen om han ikkje vart laga.',
    why: 'Delen med behandlingsplan blir rekna av forløp der det er avgjort behov for behandling (C med utfall P eller T).',
  },
  'avsluttet-uten-plan': {
    title: 'Avslutta utan behandlingsplan',
    message: 'Forløpet er gjennomført, men behandlingsplanen (U med utfall U) er ikkje registrert.',
    consequence: 'Forløpet tel som eit forløp utan behandlingsplan.',
    action: 'Vart planen laga saman med pasienten? Registrer han med datoen det hende.',
    why: 'At pasienten er med på å lage planen, er eitt av dei tre områda som blir målte. Planen kan registrerast i etterkant, men berre når han faktisk vart laga.',
  },
  'avsluttet-uten-evaluering': {
    title: 'Avslutta utan evaluering',
    message: 'Forløpet er gjennomført, men inga evaluering (E) er registrert.',
    consequence: 'Forløpet tel som eit forløp utan evaluering.',
    action: 'Vart behandlinga evaluert saman med pasienten? Registrer det med datoen det hende.',
    why: 'At behandlinga er evaluert i løpet av forløpet, er eitt av dei tre områda som blir målte. Evalueringa kan registrerast i etterkant, men berre når ho faktisk vart gjord.',
  },
  'avslutning-bor-vurderes': {
    title: 'Bør forløpet avsluttast?',
    message: 'Klinisk avgjerd (C) {dato} var «{utfall}», og verken plan eller evaluering er registrert sidan.',
    consequence: 'Forløpet står ope, sjølv om det ikkje er avgjort behandling her.',
    action: 'Avslutt forløpet (X) om pasienten ikkje skal følgjast vidare her.',
    why: 'Når pasienten ikkje treng behandling her, blir forløpet avslutta, og tilvisar og fastlege får vite det.',
  },
  'start-pa-mottaksdato': {
    title: 'Start på mottaksdatoen',
    message: 'Starten (A) er datert {dato}, som er dagen då tilvisinga kom inn.',
    consequence: 'Forløpet blir lengre enn det var.',
    action: 'Dater starten (A) til {vurdert}, dagen då tilvisinga vart vurdert.',
    why: 'Med forenklinga vart starten flytta frå dagen tilvisinga kom inn, til dagen ho er vurdert og pasienten har fått rett til helsehjelp.',
  },
  'alder-og-forlopstype': {
    title: 'Alder og forløpstype',
    message: 'Pasienten var 18 år eller eldre ved starten av eit forløp for barn og unge (D12).',
    consequence: 'Forløpet blir talt blant barn og unge.',
    action: 'Bruk forløpet for vaksne (D11) om pasienten blir følgd i psykisk helsevern for vaksne.',
    why: 'Barn og unge blir følgde i D12 og vaksne i D11. Blir ein ung vaksen framleis følgd i psykisk helsevern for barn og unge, er typen rett som han er.',
    variants: {
      'under-18': {
        message: 'Pasienten var under 18 år ved starten av eit forløp for vaksne (D11).',
        consequence: 'Forløpet blir talt blant vaksne.',
        action: 'Bruk forløpet for barn og unge (D12) om pasienten blir følgd i psykisk helsevern for barn og unge.',
        why: 'Barn og unge blir følgde i D12 og vaksne i D11. Blir ein ungdom følgd i psykisk helsevern for vaksne, er typen rett som han er.',
      },
      'before-birth': {
        message: 'Starten (A) {dato} er datert før pasienten vart fødd.',
        consequence: 'Alderen ved starten kan ikkje stemme.',
        action: 'Kontroller datoen og fødselsdatoen.',
      },
    },
  },
  'parallelle-forlop': {
    title: 'To forløp på same tid',
    message: 'Forløpet begynte {dato}, medan eit forløp av typen «{relatert.forlopstype}» var i gang.',
    consequence: 'Pasienten blir talt i begge, og hendingane kan bli delte mellom dei.',
    action: 'Avslutt (X) det eine om pasienten ikkje skal følgjast i begge.',
    why: 'Forløp ved sida av kvarandre i same teneste er vanskelege å registrere rett, og har gitt dårlegare data. Psykisk helsevern og TSB kan gå ved sida av kvarandre.',
  },
  'apent-uten-aktivitet': {
    title: 'Ope utan aktivitet',
    message: 'Forløpet er ikkje avslutta, og siste hending er frå {dato}.',
    consequence: 'Blir pasienten tilvist på nytt, kan det nye forløpet bli lese som ein del av dette.',
    action: 'Avslutt (X) forløpet med datoen då det var over, eller registrer det som manglar.',
    why: 'Avslutninga (X) skil forløp frå kvarandre når same pasient har fleire etter kvarandre.',
  },
};
