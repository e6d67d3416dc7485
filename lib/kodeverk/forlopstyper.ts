/** Types of pathway. Source: helsedirektoratet-forenkling-av-registrering, tables 1 and 2. */
export type Forlopstype = 'D01' | 'D06' | 'D07' | 'D08' | 'D09' | 'D10' | 'D11' | 'D12';

/** Mental health care for adults, for children and young people, and interdisciplinary addiction treatment. */
export type ServiceArea = 'PHV' | 'PHBU' | 'TSB';

export interface ForlopstypeEntry {
  readonly code: Forlopstype;
  readonly text: string;
  /** ISO day on which edition-2019 took the type into use. */
  readonly introduced: string;
  readonly inEdition2024: boolean;
  /** Type to use from edition-2024 on; `under18` where children go elsewhere; none where the unit must be asked. */
  readonly replacedBy?: { readonly code: Forlopstype; readonly under18?: Forlopstype };
  /** `by-age`: PHV, or PHBU under 18. */
  readonly area: ServiceArea | 'by-age';
}

const FORLOPSTYPER: readonly ForlopstypeEntry[] = [
  {
    code: 'D01',
    text: 'Tverrfaglig spesialisert rusbehandling (TSB)',
    introduced: '2019-01-01',
    inEdition2024: true,
    area: 'TSB',
  },
  {
    code: 'D06',
    text: 'Psykoseutvikling og psykoselidelser',
    introduced: '2019-02-15',
    inEdition2024: false,
    replacedBy: { code: 'D11', under18: 'D12' },
    area: 'by-age',
  },
  {
    code: 'D07',
    text: 'Utredning og behandling av tvangslidelse (OCD)',
    introduced: '2019-02-15',
    inEdition2024: false,
    replacedBy: { code: 'D11', under18: 'D12' },
    area: 'by-age',
  },
  {
    code: 'D08',
    text: 'Spiseforstyrrelser hos barn og unge',
    introduced: '2019-02-15',
    inEdition2024: false,
    replacedBy: { code: 'D12' },
    area: 'PHBU',
  },
  {
    code: 'D09',
    text: 'Gravide som bruker/har brukt rusmidler - kvinne',
    introduced: '2019-01-01',
    inEdition2024: false,
    replacedBy: { code: 'D01' },
    area: 'TSB',
  },
  {
    code: 'D10',
    text: 'Gravide som bruker/har brukt rusmidler - nyfødt barn',
    introduced: '2019-01-01',
    inEdition2024: false,
    area: 'TSB',
  },
  {
    code: 'D11',
    text: 'Utredning og behandling i psykisk helsevern, voksne',
    introduced: '2019-01-01',
    inEdition2024: true,
    area: 'PHV',
  },
  {
    code: 'D12',
    text: 'Utredning og behandling i psykisk helsevern, barn og unge',
    introduced: '2019-01-01',
    inEdition2024: true,
    area: 'PHBU',
  },
];

const BY_CODE: ReadonlyMap<string, ForlopstypeEntry> = new Map(FORLOPSTYPER.map((entry) => [entry.code, entry]));

/** Every type of either edition, in the order of the codes. */
export function forlopstyper(): readonly ForlopstypeEntry[] {
  return FORLOPSTYPER;
}

/** The entry of a normalised (trimmed, upper case) code, or undefined when it is in no edition. */
export function findForlopstype(code: string): ForlopstypeEntry | undefined {
  return BY_CODE.get(code);
}

/** Is the type of addiction treatment (TSB)? No type has more than one service in this sense. */
export function isTsb(entry: ForlopstypeEntry): boolean {
  return entry.area === 'TSB';
}
