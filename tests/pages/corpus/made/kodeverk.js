// The code lists as a journal has them: its own copy, in both languages, with what it was slow to drop.
// A row is [code, bokmål, nynorsk].

export const TYPES = [
  ['D01', 'Tverrfaglig spesialisert rusbehandling (TSB)', 'Tverrfagleg spesialisert rusbehandling (TSB)'],
  ['D11', 'Utredning og behandling i psykisk helsevern, voksne', 'Utgreiing og behandling i psykisk helsevern, vaksne'],
  [
    'D12',
    'Utredning og behandling i psykisk helsevern, barn og unge',
    'Utgreiing og behandling i psykisk helsevern, barn og unge',
  ],
];

export const HENDELSER = [
  ['A', 'Nasjonalt pasientforløp start', 'Nasjonalt pasientforløp start'],
  ['M', 'Første fremmøte i nasjonalt pasientforløp', 'Førsteframmøte i nasjonalt pasientforløp'],
  ['C', 'Klinisk beslutning', 'Klinisk avgjerd'],
  ['U', 'Utført aktivitet', 'Utført aktivitet'],
  ['E', 'Evalueringspunkt', 'Evalueringspunkt'],
  ['X', 'Avslutning av nasjonalt pasientforløp', 'Avslutning av nasjonalt pasientforløp'],
];

const DECISIONS = [
  ['P', 'Behov for behandling innen psykisk helsevern', 'Behov for behandling innan psykisk helsevern'],
  ['T', 'Behov for behandling innen TSB', 'Behov for behandling innan TSB'],
  [
    'S',
    'Behov for behandling fra annen spesialisthelsetjeneste (ikke psykisk helsevern eller TSB)',
    'Behov for behandling frå anna spesialisthelseteneste (ikkje psykisk helsevern eller TSB)',
  ],
  [
    'K',
    'Behov for behandling og/eller oppfølging fra fastlege, kommunal helse- og omsorgstjeneste',
    'Behov for behandling og/eller oppfølging frå fastlege, kommunal helse- og omsorgsteneste',
  ],
  [
    'A',
    'Behov for oppfølging fra andre instanser som NAV, PPT, arbeidsgiver, skole, barnevern m.m.',
    'Behov for oppfølging frå andre instansar som NAV, PPT, arbeidsgivar, skule, barnevern m.m.',
  ],
  [
    'I',
    'Ikke behov for videre behandling og/eller oppfølging',
    'Ikkje behov for vidare behandling og/eller oppfølging',
  ],
];

const ACTIVITIES = [
  [
    'U',
    'Pasient og/eller foreldre og eventuelt pårørende er involvert i utarbeidelse av behandlingsplan',
    'Pasient og/eller foreldre og eventuelt pårørande er involvert i utarbeiding av behandlingsplan',
  ],
];

const ENDINGS = [
  ['M', 'Avbrudd fordi pasienten ikke har møtt', 'Avbrot fordi pasienten ikkje har møtt'],
  ['P', 'Avbrudd etter pasientens/foresattes eget ønske', 'Avbrot etter pasientens/føresettes eige ønske'],
  ['G', 'Avslutning av gjennomført nasjonalt pasientforløp', 'Avslutning av gjennomført nasjonalt pasientforløp'],
  ['A', 'Avslutning av andre årsaker', 'Avslutning av andre årsaker'],
  ['L', 'Skal ikke i nasjonalt pasientforløp', 'Skal ikkje i nasjonalt pasientforløp'],
  [
    'N',
    'Overført til annet nasjonalt pasientforløp for psykisk helse eller rus',
    'Overført til anna nasjonalt pasientforløp for psykisk helse eller rus',
  ],
  [
    'O',
    'Overført til annet helseforetak/privat behandlingssted for videreføring av pågående nasjonalt pasientforløp',
    'Overført til anna helseføretak/privat behandlingsstad for vidareføring av pågåande nasjonalt pasientforløp',
  ],
  [
    'S',
    'Overført til avtalespesialist for ferdigbehandling og avslutning av nasjonalt pasientforløp',
    'Overført til avtalespesialist for ferdigbehandling og avslutning av nasjonalt pasientforløp',
  ],
];

export const UTFALL = { C: DECISIONS, U: ACTIVITIES, X: ENDINGS };

/** The outcomes that a hendelse takes; none for most of them. */
export function outcomesOf(hendelse) {
  return UTFALL[hendelse] ?? [];
}

/** Text of a code in a list, in `nb` or `nn`; empty where the list has no such code. */
export function textIn(rows, code, language = 'nb') {
  const row = rows.find(([own]) => own === code);
  return row?.[language === 'nn' ? 2 : 1] ?? '';
}

export const typeText = (code, language) => textIn(TYPES, code, language);
export const hendelseText = (code, language) => textIn(HENDELSER, code, language);
export const utfallText = (hendelse, code, language) => textIn(outcomesOf(hendelse), code, language);
