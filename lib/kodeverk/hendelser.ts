/** Coded events and their outcomes. Source: helsedirektoratet-forenkling-av-registrering, tables 5 and 6. */
export type Hendelse = 'A' | 'M' | 'C' | 'D' | 'T' | 'E' | 'F' | 'L' | 'U' | 'H' | 'X';

export interface UtfallEntry {
  readonly code: string;
  readonly text: string;
  /** ISO day on which edition-2019 took the outcome into use. */
  readonly introduced: string;
  readonly inEdition2024: boolean;
}

export interface HendelseEntry {
  readonly code: Hendelse;
  readonly text: string;
  readonly inEdition2024: boolean;
  /** Outcomes of either edition in the official order; empty when the hendelse takes none. */
  readonly utfall: readonly UtfallEntry[];
}

/** In both editions, from the start of the first. */
const kept = (code: string, text: string): UtfallEntry => ({
  code,
  text,
  introduced: '2019-01-01',
  inEdition2024: true,
});
/** In edition-2019 only. */
const dropped = (code: string, text: string, introduced = '2019-01-01'): UtfallEntry => ({
  code,
  text,
  introduced,
  inEdition2024: false,
});

const DECISIONS: readonly UtfallEntry[] = [
  kept('P', 'Behov for behandling innen psykisk helsevern'),
  kept('T', 'Behov for behandling innen TSB'),
  kept('S', 'Behov for behandling fra annen spesialisthelsetjeneste (ikke psykisk helsevern eller TSB)'),
  kept('K', 'Behov for behandling og/eller oppfølging fra fastlege, kommunal helse- og omsorgstjeneste'),
  kept('A', 'Behov for oppfølging fra andre instanser som NAV, PPT, arbeidsgiver, skole, barnevern m.m.'),
  kept('I', 'Ikke behov for videre behandling og/eller oppfølging'),
];

const HENDELSER: readonly HendelseEntry[] = [
  // Table 6 prints A as «start, første fremmøte»; figure 3, table 5 and the coding guide say «start».
  { code: 'A', text: 'Nasjonalt pasientforløp start', inEdition2024: true, utfall: [] },
  { code: 'M', text: 'Første fremmøte i nasjonalt pasientforløp', inEdition2024: true, utfall: [] },
  {
    code: 'C',
    text: 'Klinisk beslutning',
    inEdition2024: true,
    utfall: [
      dropped('U', 'Behov for utvidet utredning'),
      ...DECISIONS,
      dropped('N', 'Behov for utvidet utredning av ADHD og/eller andre nevroutviklingsforstyrrelser', '2022-03-01'),
    ],
  },
  { code: 'D', text: 'Avrusning avsluttet', inEdition2024: false, utfall: [] },
  { code: 'T', text: 'OCD-behandling avsluttet', inEdition2024: false, utfall: [] },
  { code: 'E', text: 'Evalueringspunkt', inEdition2024: true, utfall: [] },
  {
    code: 'F',
    text: 'Tilbakemelding til henviser og fastlege sendt underveis i forløpet',
    inEdition2024: false,
    utfall: [],
  },
  { code: 'L', text: 'Pasientutsatt forløp', inEdition2024: false, utfall: [] },
  {
    code: 'U',
    text: 'Utført aktivitet',
    inEdition2024: true,
    utfall: [
      dropped('F', 'Brukt feedbackverktøy'),
      dropped('M', 'Legemiddelbehandling for tvangslidelse'),
      dropped('V', 'Brukt standardisert verktøy for måling av symptom og/eller funksjon'),
      kept('U', 'Pasient og/eller foreldre og eventuelt pårørende er involvert i utarbeidelse av behandlingsplan'),
      dropped(
        'B',
        'Pasient og/eller foreldre og eventuelt pårørende er informert om de ulike behandlingsformer enheten tilbyr for aktuell lidelse',
      ),
    ],
  },
  {
    code: 'H',
    text: 'Hjelpebehov ved avslutning av nasjonalt pasientforløp i spesialisthelsetjenesten',
    inEdition2024: false,
    utfall: DECISIONS.map((entry) => dropped(entry.code, entry.text)),
  },
  {
    code: 'X',
    text: 'Avslutning av nasjonalt pasientforløp',
    inEdition2024: true,
    utfall: [
      kept('M', 'Avbrudd fordi pasienten ikke har møtt'),
      kept('P', 'Avbrudd etter pasientens/foresattes eget ønske'),
      kept('G', 'Avslutning av gjennomført nasjonalt pasientforløp'),
      kept('A', 'Avslutning av andre årsaker'),
      dropped('R', 'Rett til helsehjelp ikke innvilget'),
      kept('L', 'Skal ikke i nasjonalt pasientforløp'),
      kept('N', 'Overført til annet nasjonalt pasientforløp for psykisk helse eller rus'),
      kept(
        'O',
        'Overført til annet helseforetak/privat behandlingssted for videreføring av pågående nasjonalt pasientforløp',
      ),
      {
        code: 'S',
        text: 'Overført til avtalespesialist for ferdigbehandling og avslutning av nasjonalt pasientforløp',
        introduced: '2023-01-01',
        inEdition2024: true,
      },
    ],
  },
];

const BY_CODE: ReadonlyMap<string, HendelseEntry> = new Map(HENDELSER.map((entry) => [entry.code, entry]));

/** Every hendelse of either edition. */
export function hendelser(): readonly HendelseEntry[] {
  return HENDELSER;
}

/** The entry of a normalised (trimmed, upper case) code, or undefined when it is in no edition. */
export function findHendelse(code: string): HendelseEntry | undefined {
  return BY_CODE.get(code);
}

/** The outcome entry of a hendelse, or undefined when that outcome was never valid for it. */
export function findUtfall(hendelse: HendelseEntry, utfall: string): UtfallEntry | undefined {
  return hendelse.utfall.find((entry) => entry.code === utfall);
}
