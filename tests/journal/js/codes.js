// The journal's own copy of the code lists, with codes that were withdrawn long ago: a journal is slow to drop them.
// [code, bokmål, nynorsk]
const typeRows = [
  ['D01', 'Tverrfaglig spesialisert rusbehandling (TSB)', 'Tverrfagleg spesialisert rusbehandling (TSB)'],
  ['D06', 'Psykoseutvikling og psykoselidelser', 'Psykoseutvikling og psykoselidingar'],
  ['D07', 'Utredning og behandling av tvangslidelse (OCD)', 'Utgreiing og behandling av tvangsliding (OCD)'],
  ['D08', 'Spiseforstyrrelser hos barn og unge', 'Eteforstyrringar hos barn og unge'],
  ['D09', 'Gravide som bruker/har brukt rusmidler - kvinne', 'Gravide som bruker/har brukt rusmiddel - kvinne'],
  [
    'D10',
    'Gravide som bruker/har brukt rusmidler - nyfødt barn',
    'Gravide som bruker/har brukt rusmiddel - nyfødt barn',
  ],
  ['D11', 'Utredning og behandling i psykisk helsevern, voksne', 'Utgreiing og behandling i psykisk helsevern, vaksne'],
  [
    'D12',
    'Utredning og behandling i psykisk helsevern, barn og unge',
    'Utgreiing og behandling i psykisk helsevern, barn og unge',
  ],
];

const hendelseRows = [
  ['A', 'Nasjonalt pasientforløp start', 'Nasjonalt pasientforløp start'],
  ['M', 'Første fremmøte i nasjonalt pasientforløp', 'Førsteframmøte i nasjonalt pasientforløp'],
  ['C', 'Klinisk beslutning', 'Klinisk avgjerd'],
  ['D', 'Avrusning avsluttet', 'Avrusing avslutta'],
  ['T', 'OCD-behandling avsluttet', 'OCD-behandling avslutta'],
  ['E', 'Evalueringspunkt', 'Evalueringspunkt'],
  [
    'F',
    'Tilbakemelding til henviser og fastlege sendt underveis i forløpet',
    'Tilbakemelding til tilvisar og fastlege send undervegs i forløpet',
  ],
  ['L', 'Pasientutsatt forløp', 'Pasientutsett forløp'],
  ['U', 'Utført aktivitet', 'Utført aktivitet'],
  [
    'H',
    'Hjelpebehov ved avslutning av nasjonalt pasientforløp i spesialisthelsetjenesten',
    'Hjelpebehov ved avslutning av nasjonalt pasientforløp i spesialisthelsetenesta',
  ],
  ['X', 'Avslutning av nasjonalt pasientforløp', 'Avslutning av nasjonalt pasientforløp'],
];

const needRows = [
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

const decisionRows = [
  ['U', 'Behov for utvidet utredning', 'Behov for utvida utgreiing'],
  [
    'N',
    'Behov for utvidet utredning av ADHD og/eller andre nevroutviklingsforstyrrelser',
    'Behov for utvida utgreiing av ADHD og/eller andre nevroutviklingsforstyrringar',
  ],
  ...needRows,
];

const activityRows = [
  ['F', 'Brukt feedbackverktøy', 'Brukt tilbakemeldingsverktøy'],
  ['M', 'Legemiddelbehandling for tvangslidelse', 'Legemiddelbehandling for tvangsliding'],
  [
    'V',
    'Brukt standardisert verktøy for måling av symptom og/eller funksjon',
    'Brukt standardisert verktøy for måling av symptom og/eller funksjon',
  ],
  [
    'U',
    'Pasient og/eller foreldre og eventuelt pårørende er involvert i utarbeidelse av behandlingsplan',
    'Pasient og/eller foreldre og eventuelt pårørande er involvert i utarbeiding av behandlingsplan',
  ],
  [
    'B',
    'Pasient og/eller foreldre og eventuelt pårørende er informert om de ulike behandlingsformer enheten tilbyr for aktuell lidelse',
    'Pasient og/eller foreldre og eventuelt pårørande er informert om dei ulike behandlingsformene eininga tilbyr for aktuell liding',
  ],
];

const endRows = [
  ['M', 'Avbrudd fordi pasienten ikke har møtt', 'Avbrot fordi pasienten ikkje har møtt'],
  ['P', 'Avbrudd etter pasientens/foresattes eget ønske', 'Avbrot etter eige ønske frå pasienten/dei føresette'],
  ['G', 'Avslutning av gjennomført nasjonalt pasientforløp', 'Avslutning av gjennomført nasjonalt pasientforløp'],
  ['A', 'Avslutning av andre årsaker', 'Avslutning av andre årsaker'],
  ['R', 'Rett til helsehjelp ikke innvilget', 'Rett til helsehjelp ikkje innvilga'],
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

const utfallRows = { C: decisionRows, U: activityRows, H: needRows, X: endRows };

/** The forms of today; the rest are still there for old registrations. */
export const currentHendelser = ['A', 'M', 'C', 'U', 'E', 'X'];

export function listTypes(lang) {
  return toOptions(typeRows, lang);
}

export function listHendelser(lang) {
  return toOptions(hendelseRows, lang);
}

export function listUtfall(hendelse, lang) {
  return toOptions(utfallRows[hendelse] ?? [], lang);
}

export function textOfHendelse(code, lang) {
  return findText(listHendelser(lang), code);
}

export function textOfUtfall(hendelse, code, lang) {
  return findText(listUtfall(hendelse, lang), code);
}

export function textOfType(code, lang) {
  return findText(listTypes(lang), code);
}

/** `C – Klinisk beslutning`, or the bare code where the lists do not know it. */
export function withText(code, text) {
  return text ? `${code} – ${text}` : code;
}

function toOptions(rows, lang) {
  return rows.map(([code, nb, nn]) => ({ code, text: lang === 'nn' ? nn : nb }));
}

function findText(options, code) {
  return options.find((option) => option.code === code)?.text ?? '';
}
