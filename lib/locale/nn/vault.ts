import type { VaultTexts } from '../vault-texts.ts';

const limits = (count: number) => (count === 1 ? '1 frist' : `${count} fristar`);
const patients = (count: number) => (count === 1 ? '1 pasient' : `${count} pasientar`);

/** What keeps the reminders, in nynorsk. */
export const vault: VaultTexts = {
  passphrase: 'Passfrase',
  newPassphrase: (length) => `Passfrase, minst ${length} teikn`,
  show: 'Vis',
  ask: {
    heading: 'Vil du at fristane skal hugsast?',
    text: 'Dei ligg berre på denne maskina, forsegla med ein passfrase som berre du kjenner. Gløymer du han, kan ingen lese dei att.',
    set: 'Hugs fristane',
    later: 'Ikkje no',
  },
  locked: {
    heading: 'Påminningane er låste',
    unlock: 'Lås opp',
    count: limits,
    held: (count) => `${patients(count)} du har opna medan det var låst, blir hugsa når du låser opp.`,
    holdsNothing: 'Pasientar du opnar no, blir hugsa først når du opnar dei igjen etter at du har låst opp.',
    onPage: 'Påminningane er låste.',
    noneDue: 'Ingen fristar.',
  },
  forgotten: {
    summary: 'Gløymt passfrasen?',
    text: 'Utan passfrasen kan ingen opne påminningane. Du kan byrje på nytt: då blir alle påminningar på denne maskina sletta, og fristane blir rekna ut att når du opnar pasientane i journalen. Det du sjølv har utsett og merkt, er borte.',
    confirm: 'Eg vil slette alt og byrje på nytt',
    start: 'Byrj på nytt',
  },
  outcomes: {
    wrong: 'Det er ikkje passfrasen.',
    'too-simple': 'Berre tal, eller dei same få teikna om att, er for lett å gjette. Nokre tilfeldige ord er betre.',
  },
  weak: {
    word: 'Vanlege ord, namn og årstal, òg med tal og teikn til, blir prøvde først av den som gjettar. Bruk fire tilfeldige ord.',
    keyboard: 'Tastar ved sida av kvarandre blir prøvde først av den som gjettar. Bruk fire tilfeldige ord.',
    sequence: 'Bokstavar eller tal i rekkjefølgje blir prøvde først av den som gjettar. Bruk fire tilfeldige ord.',
    repeat: 'Det same om att er for lett å gjette. Bruk fire tilfeldige ord.',
    few: 'For lett å gjette. Legg til eit ord eller to.',
  },
  offer: {
    text: (words) =>
      words === 4
        ? 'Framlegg: fire tilfeldige ord, eitt av 280 billionar moglege utval. Skriv dei ned til du hugsar dei.'
        : `Framlegg: ${words} tilfeldige ord. Skriv dei ned til du hugsar dei.`,
    take: 'Bruk framlegget',
    another: 'Eit anna framlegg',
  },
  tooShort: (length) => `Minst ${length} teikn. Nokre tilfeldige ord er lette å hugse.`,
  wait: (seconds) =>
    seconds === 1
      ? 'Prøv att om 1 sekund.'
      : seconds < 120
        ? `Prøv att om ${seconds} sekund.`
        : `Prøv att om ${Math.ceil(seconds / 60)} minutt.`,
  lock: 'Lås',
  notKept: {
    none: 'Utan passfrase blir fristane hugsa berre til nettlesaren blir lukka.',
    ephemeral:
      'Her blir data i nettlesaren sletta ved avlogging, så ingenting blir lagra. Fristane blir rekna ut av det journalen har vist sidan nettlesaren vart opna.',
    off: 'Lagring er slått av av administrator. Fristane blir rekna ut av det journalen har vist sidan nettlesaren vart opna.',
  },
  faults: {
    full: 'Disken er full, og det siste er kanskje ikkje lagra. Alt som var lagra frå før, er der. Frigjer plass, og start nettlesaren på nytt.',
    blocked:
      'Ei eldre utgåve av Forløpsvakt er open i eit anna vindauge. Lukk det vindauget og prøv att. Ingenting er borte.',
    newer: 'Påminningane er lagra av ei nyare utgåve av Forløpsvakt. Oppdater utvidinga. Ingenting er borte.',
    unusable:
      'Lageret lèt seg ikkje opne. Disken kan vere full, skriveverna eller skadd. Forløpsvakt har ikkje sletta noko. Frigjer plass, eller rett opp feilen, og start nettlesaren på nytt.',
    lost: 'Påminningane er borte: nettlesaren har kasta lageret, truleg fordi det var skadd. Har du ein kopi, hentar du han inn under Innstillingar. Elles kjem dei att når du opnar pasientane.',
    single:
      'Påminningane er lagra, men berre på éin stad i staden for to: dei er for mange, eller den andre staden lèt seg ikkje skrive til. Lagre ein kopi under Innstillingar.',
    older:
      'Påminningane er eldre enn dei som låg her sist: nokon har lagt tilbake ei tidlegare utgåve av nettlesarprofilen, til dømes frå ein tryggingskopi. Det som er endra sidan, manglar. Fristane kjem att når du opnar pasientane.',
    locked: 'Påminningane er låste. Lås opp og prøv att.',
    storage: 'Det siste vart ikkje lagra. Prøv att.',
    'swapped-key':
      'Det du opna medan påminningane var låste, er ikkje hugsa: nokon eller noko på maskina har bytt nøkkelen det blir forsegla med. Opne pasientane igjen, og sei frå til IT.',
  },
  damaged: (count) => `${patients(count)} lèt seg ikkje lese, og er late i fred. Dei andre er her.`,
  copyDue: {
    text: 'Det er ein månad sidan du vart spurd om ein kopi av påminningane.',
    make: 'Lagre ein kopi',
    later: 'Ikkje no',
  },
  list: {
    meeting: (count) => `Avgjerdsmøte (${count})`,
    meetingHeading: 'Klinisk avgjerd innan 21 dagar',
    meetingEmpty: 'Ingen avgjerder dei neste 21 dagane.',
    types: 'Forløpstype',
    allTypes: 'Alle typar',
    more: (count) => `Vis ${count} til`,
    overruledTo: (date) => `Du utsette til ${date}. Journalen gir no denne datoen.`,
    overruledDone: (date) => `Du merkte han som gjord ${date}. Journalen gir no denne datoen.`,
    provisional: 'Registrert, men ikkje sett i lista i journalen enno.',
    shownDone: (site) => `${site} viser at dette er gjort. Avslutte påminninga?`,
    end: 'Ja',
    endMeans: (site) => `Etter dette tel ${site} utan at du blir spurd.`,
    keep: 'Behald',
    history: (on, to, reason) => `${on}: utsett til ${to}, ${reason}`,
    copyReason: 'Kopier grunngiving',
    copied: 'Kopiert',
    reason: (what, to, reason) => `${what} er utsett til ${to}. Årsak: ${REASONS[reason]}.`,
    nextVisit: 'Neste time',
    nextVisitHelp: 'Fristen blir flytt like mange dagar som det er til neste time.',
  },
  settings: {
    heading: 'Påminningar',
    states: {
      open: 'Låst opp.',
      locked: 'Låst.',
      none: 'Ingen passfrase er vald enno. Du blir spurd når den første fristen kjem.',
      ephemeral: 'Ingenting blir lagra: administrator har sagt at data i nettlesaren blir sletta ved avlogging.',
      off: 'Ingenting blir lagra: lagring er slått av av administrator.',
    },
    lockAfter: 'Blir låst etter så mange minutt utan bruk',
    minutes: 'Frå 1 til 600 minutt.',
    change: {
      heading: 'Bytt passfrase',
      old: 'Passfrasen no',
      next: (length) => `Ny passfrase, minst ${length} teikn`,
      save: 'Bytt',
      done: 'Passfrasen er bytt.',
      changing:
        'Nokre påminningar ligg framleis under ein tidlegare nøkkel. Dei blir forsegla på nytt neste gong du låser opp.',
      help: 'Alt blir forsegla på nytt, og filene det låg i, blir sletta: etterpå opnar den gamle passfrasen ingenting i nettlesaren. Han opnar framleis kopiar du har lagra, tryggingskopiar og augeblinksbilete av maskina, og det som måtte liggje att i ledige område på disken.',
      weak: 'Passfrasen du har, er lett å gjette for den som får tak i disken. Byt han gjerne til fire tilfeldige ord.',
    },
    hours: {
      heading: 'Varsel',
      help: 'Varsel kjem på verkedagar mellom desse klokkesletta. Dei seier kor mange fristar, aldri kven eller kva.',
      from: 'Frå',
      to: 'Til',
      wrong: 'Det første klokkeslettet må vere før det siste.',
    },
    keep: {
      heading: 'Kor lenge ting blir haldne på',
      done: 'Gjorde og bortfalne påminningar, dagar',
      closed: 'Alt om avslutta forløp, dagar',
      outside: 'Frå 1 til 730 dagar.',
    },
    copy: {
      heading: 'Kopi',
      help: 'Kopien er like forsegla som påminningane, og blir opna med passfrasen du har no. Legg han der berre du kjem til.',
      last: (date) => `Sist lagra ${date}.`,
      none: 'Ingen kopi er lagra enno.',
      save: 'Lagre ein kopi',
      file: 'Hent inn ein kopi',
      passphrase: 'Kopiens passfrase',
      read: 'Hent inn',
      imported: (count, damaged) =>
        `${patients(count)} er henta inn.${damaged === 0 ? '' : ` ${damaged} lét seg ikkje lese.`}`,
      unreadable: 'Fila er ikkje ein kopi frå Forløpsvakt.',
      fileName: 'forlopsvakt-kopi',
    },
    remove: {
      heading: 'Slett alt',
      help: 'Påminningane blir sletta saman med filene dei låg i, så ingen passfrase opnar noko i nettlesaren etterpå. Kopiar du har lagra, tryggingskopiar og augeblinksbilete av maskina, og ledige område på disken, når ikkje Forløpsvakt. Innstillingane blir ståande.',
      confirm: 'Eg vil slette alle påminningar på denne maskina',
      button: 'Slett alt',
      done: 'Alle påminningar er sletta.',
    },
    log: {
      heading: 'Logg',
      help: 'Kva Forløpsvakt har gjort, og når. Ingenting om pasientar.',
      none: 'Ingenting enno.',
      save: 'Lagre loggen',
      fileName: 'forlopsvakt-logg',
      what: {
        sighting: 'Melding frå journalsida',
        'page-message': 'Melding til bakgrunnen',
        storage: 'Lagring',
        access: 'Tilgang til ei side',
        notification: 'Varsel',
        vault: 'Passfrase',
        copy: 'Kopi',
        all: 'Alle påminningar',
      },
      why: {
        'wrong-sender': 'avvist, feil avsendar',
        malformed: 'avvist, ikkje forstått',
        failed: 'gjekk ikkje',
        'damaged-record': 'noko lét seg ikkje lese',
        restored: 'henta tilbake frå den andre staden',
        older: 'eldre enn det som låg her sist',
        made: 'vald',
        opened: 'låst opp',
        'wrong-passphrase': 'feil passfrase',
        locked: 'låst',
        changed: 'bytt',
        exported: 'lagra',
        imported: 'henta inn',
        deleted: 'sletta',
        'swapped-key': 'nøkkelen for det som blir sett medan det er låst, var bytt',
      },
    },
    failed: 'Det gjekk ikkje. Prøv att.',
  },
};

const REASONS = {
  'ikke-mott': 'pasienten har ikkje møtt',
  'bedt-om-utsettelse': 'pasienten har bedt om utsettelse',
  'lang-reisevei': 'pasienten har lang reisevei',
  'behandler-syk': 'behandlar er sjuk',
  ferie: 'ferie',
  'spesialist-ikke-tilgjengelig': 'spesialist er ikkje tilgjengeleg',
  'venter-pa-plass': 'ventar på plass etter avrusing',
  annet: 'anna',
};
