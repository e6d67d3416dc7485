import type { VaultTexts } from '../vault-texts.ts';

const limits = (count: number) => (count === 1 ? '1 frist' : `${count} frister`);
const patients = (count: number) => (count === 1 ? '1 pasient' : `${count} pasienter`);

/** What keeps the reminders, in bokmål. */
export const vault: VaultTexts = {
  passphrase: 'Passfrase',
  newPassphrase: (length) => `Passfrase, minst ${length} tegn`,
  show: 'Vis',
  ask: {
    heading: 'Vil du ha fristene husket?',
    text: 'De ligger bare på denne maskinen, forseglet med en passfrase som bare du kjenner. Glemmer du den, kan ingen lese dem igjen.',
    set: 'Husk fristene',
    later: 'Ikke nå',
  },
  locked: {
    heading: 'Påminnelsene er låst',
    unlock: 'Lås opp',
    count: limits,
    held: (count) => `${patients(count)} du har åpnet mens det var låst, huskes når du låser opp.`,
    holdsNothing: 'Pasienter du åpner nå, huskes først når du åpner dem igjen etter at du har låst opp.',
    onPage: 'Påminnelsene er låst.',
    noneDue: 'Ingen frister.',
  },
  forgotten: {
    summary: 'Glemt passfrasen?',
    text: 'Uten passfrasen kan ingen åpne påminnelsene. Du kan begynne på nytt: da slettes alle påminnelser på denne maskinen, og fristene regnes ut igjen når du åpner pasientene i journalen. Det du selv har utsatt og notert, er borte.',
    confirm: 'Jeg vil slette alt og begynne på nytt',
    start: 'Begynn på nytt',
  },
  outcomes: {
    wrong: 'Det er ikke passfrasen.',
    'too-simple': 'Bare tall, eller de samme få tegnene om igjen, er for lett å gjette. Noen tilfeldige ord er bedre.',
  },
  weak: {
    word: 'Vanlige ord, navn og årstall, også med tall og tegn til, prøves først av den som gjetter. Bruk fire tilfeldige ord.',
    keyboard: 'Taster ved siden av hverandre prøves først av den som gjetter. Bruk fire tilfeldige ord.',
    sequence: 'Bokstaver eller tall i rekkefølge prøves først av den som gjetter. Bruk fire tilfeldige ord.',
    repeat: 'Det samme om igjen er for lett å gjette. Bruk fire tilfeldige ord.',
    few: 'For lett å gjette. Legg til et ord eller to.',
  },
  offer: {
    text: (words) =>
      words === 4
        ? 'Forslag: fire tilfeldige ord, ett av 280 billioner mulige utvalg. Skriv dem ned til du husker dem.'
        : `Forslag: ${words} tilfeldige ord. Skriv dem ned til du husker dem.`,
    take: 'Bruk forslaget',
    another: 'Et annet forslag',
  },
  tooShort: (length) => `Minst ${length} tegn. Noen tilfeldige ord er lette å huske.`,
  wait: (seconds) =>
    seconds === 1
      ? 'Prøv igjen om 1 sekund.'
      : seconds < 120
        ? `Prøv igjen om ${seconds} sekunder.`
        : `Prøv igjen om ${Math.ceil(seconds / 60)} minutter.`,
  lock: 'Lås',
  notKept: {
    none: 'Uten passfrase huskes fristene bare til nettleseren lukkes.',
    ephemeral:
      'Her slettes nettleserens data ved avlogging, så ingenting lagres. Fristene regnes ut av det journalen har vist siden nettleseren ble åpnet.',
    off: 'Lagring er slått av av administrator. Fristene regnes ut av det journalen har vist siden nettleseren ble åpnet.',
  },
  faults: {
    full: 'Disken er full, og det siste er kanskje ikke lagret. Alt som var lagret fra før, er der. Frigjør plass, og start nettleseren på nytt.',
    blocked:
      'En eldre utgave av Forløpsvakt er åpen i et annet vindu. Lukk det vinduet og prøv igjen. Ingenting er borte.',
    newer: 'Påminnelsene er lagret av en nyere utgave av Forløpsvakt. Oppdater utvidelsen. Ingenting er borte.',
    unusable:
      'Lageret lar seg ikke åpne. Disken kan være full, skrivebeskyttet eller skadet. Forløpsvakt har ikke slettet noe. Frigjør plass, eller rett opp feilen, og start nettleseren på nytt.',
    lost: 'Påminnelsene er borte: nettleseren har kastet lageret, trolig fordi det var skadet. Har du en kopi, henter du den inn under Innstillinger. Ellers kommer de igjen når du åpner pasientene.',
    single:
      'Påminnelsene er lagret, men bare på ett sted i stedet for to: de er for mange, eller det andre stedet lar seg ikke skrive til. Lagre en kopi under Innstillinger.',
    older:
      'Påminnelsene er eldre enn de som lå her sist: noen har lagt tilbake en tidligere utgave av nettleserprofilen, for eksempel fra en sikkerhetskopi. Det som er endret siden, mangler. Fristene kommer igjen når du åpner pasientene.',
    locked: 'Påminnelsene er låst. Lås opp og prøv igjen.',
    storage: 'Det siste ble ikke lagret. Prøv igjen.',
    'swapped-key':
      'Det du åpnet mens påminnelsene var låst, er ikke husket: noen eller noe på maskinen har byttet nøkkelen det forsegles med. Åpne pasientene igjen, og si fra til IT.',
  },
  damaged: (count) => `${patients(count)} lar seg ikke lese, og er latt i fred. De andre er her.`,
  copyDue: {
    text: 'Det er en måned siden du ble spurt om en kopi av påminnelsene.',
    make: 'Lagre en kopi',
    later: 'Ikke nå',
  },
  list: {
    meeting: (count) => `Beslutningsmøte (${count})`,
    meetingHeading: 'Klinisk beslutning innen 21 dager',
    meetingEmpty: 'Ingen beslutninger de neste 21 dagene.',
    types: 'Forløpstype',
    allTypes: 'Alle typer',
    more: (count) => `Vis ${count} til`,
    overruledTo: (date) => `Du utsatte til ${date}. Journalen gir nå denne datoen.`,
    overruledDone: (date) => `Du merket den som gjort ${date}. Journalen gir nå denne datoen.`,
    provisional: 'Registrert, men ikke sett i journalens liste ennå.',
    shownDone: (site) => `${site} viser at dette er gjort. Avslutt påminnelsen?`,
    end: 'Ja',
    endMeans: (site) => `Etter dette teller ${site} uten at du blir spurt.`,
    keep: 'Behold',
    history: (on, to, reason) => `${on}: utsatt til ${to}, ${reason}`,
    copyReason: 'Kopier begrunnelse',
    copied: 'Kopiert',
    reason: (what, to, reason) => `${what} er utsatt til ${to}. Årsak: ${REASONS[reason]}.`,
    nextVisit: 'Neste time',
    nextVisitHelp: 'Fristen flyttes like mange dager som det er til neste time.',
  },
  settings: {
    heading: 'Påminnelser',
    states: {
      open: 'Låst opp.',
      locked: 'Låst.',
      none: 'Ingen passfrase er valgt ennå. Du blir spurt når den første fristen kommer.',
      ephemeral: 'Ingenting lagres: administrator har sagt at nettleserens data slettes ved avlogging.',
      off: 'Ingenting lagres: lagring er slått av av administrator.',
    },
    lockAfter: 'Låses etter så mange minutter uten bruk',
    minutes: 'Fra 1 til 600 minutter.',
    change: {
      heading: 'Bytt passfrase',
      old: 'Passfrasen nå',
      next: (length) => `Ny passfrase, minst ${length} tegn`,
      save: 'Bytt',
      done: 'Passfrasen er byttet.',
      changing:
        'Noen påminnelser ligger fortsatt under en tidligere nøkkel. De forsegles på nytt neste gang du låser opp.',
      help: 'Alt forsegles på nytt, og filene det lå i, slettes: etterpå åpner den gamle passfrasen ingenting i nettleseren. Den åpner fortsatt kopier du har lagret, sikkerhetskopier og øyeblikksbilder av maskinen, og det som måtte ligge igjen i ledige områder på disken.',
      weak: 'Passfrasen du har, er lett å gjette for den som får tak i disken. Bytt den gjerne til fire tilfeldige ord.',
    },
    hours: {
      heading: 'Varsler',
      help: 'Varsler kommer på virkedager mellom disse klokkeslettene. De sier hvor mange frister, aldri hvem eller hva.',
      from: 'Fra',
      to: 'Til',
      wrong: 'Det første klokkeslettet må være før det siste.',
    },
    keep: {
      heading: 'Hvor lenge ting beholdes',
      done: 'Gjorte og bortfalte påminnelser, dager',
      closed: 'Alt om avsluttede forløp, dager',
      outside: 'Fra 1 til 730 dager.',
    },
    copy: {
      heading: 'Kopi',
      help: 'Kopien er like forseglet som påminnelsene, og åpnes med passfrasen du har nå. Legg den der bare du kommer til.',
      last: (date) => `Sist lagret ${date}.`,
      none: 'Ingen kopi er lagret ennå.',
      save: 'Lagre en kopi',
      file: 'Hent inn en kopi',
      passphrase: 'Kopiens passfrase',
      read: 'Hent inn',
      imported: (count, damaged) =>
        `${patients(count)} er hentet inn.${damaged === 0 ? '' : ` ${damaged} lot seg ikke lese.`}`,
      unreadable: 'Filen er ikke en kopi fra Forløpsvakt.',
      fileName: 'forlopsvakt-kopi',
    },
    remove: {
      heading: 'Slett alt',
      help: 'Påminnelsene slettes sammen med filene de lå i, så ingen passfrase åpner noe i nettleseren etterpå. Kopier du har lagret, sikkerhetskopier og øyeblikksbilder av maskinen, og ledige områder på disken, når Forløpsvakt ikke. Innstillingene blir stående.',
      confirm: 'Jeg vil slette alle påminnelser på denne maskinen',
      button: 'Slett alt',
      done: 'Alle påminnelser er slettet.',
    },
    log: {
      heading: 'Logg',
      help: 'Hva Forløpsvakt har gjort, og når. Ingenting om pasienter.',
      none: 'Ingenting ennå.',
      save: 'Lagre loggen',
      fileName: 'forlopsvakt-logg',
      what: {
        sighting: 'Melding fra journalsiden',
        'page-message': 'Melding til bakgrunnen',
        storage: 'Lagring',
        access: 'Tilgang til en side',
        notification: 'Varsel',
        vault: 'Passfrase',
        copy: 'Kopi',
        all: 'Alle påminnelser',
      },
      why: {
        'wrong-sender': 'avvist, feil avsender',
        malformed: 'avvist, ikke forstått',
        failed: 'mislyktes',
        'damaged-record': 'noe lot seg ikke lese',
        restored: 'hentet tilbake fra det andre stedet',
        older: 'eldre enn det som lå her sist',
        made: 'valgt',
        opened: 'låst opp',
        'wrong-passphrase': 'feil passfrase',
        locked: 'låst',
        changed: 'byttet',
        exported: 'lagret',
        imported: 'hentet inn',
        deleted: 'slettet',
        'swapped-key': 'nøkkelen for det som ses mens det er låst, var byttet',
      },
    },
    failed: 'Det gikk ikke. Prøv igjen.',
  },
};

const REASONS = {
  'ikke-mott': 'pasienten har ikke møtt',
  'bedt-om-utsettelse': 'pasienten har bedt om utsettelse',
  'lang-reisevei': 'pasienten har lang reisevei',
  'behandler-syk': 'behandler er syk',
  ferie: 'ferie',
  'spesialist-ikke-tilgjengelig': 'spesialist er ikke tilgjengelig',
  'venter-pa-plass': 'venter på plass etter avrusning',
  annet: 'annet',
};
