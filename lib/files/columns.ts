import type { FileProblem } from './unreadable-file.ts';

/** Every column that means something, by its own name, with what it is also called in exports. */
const ALIASES = {
  pasient: ['pasientid', 'pasientnøkkel'],
  forlopstype: ['forløpstype', 'type forløp', 'type', 'forløp', 'pakkeforløp'],
  hendelse: ['hendelseskode', 'forløpshendelse', 'hendelsestype'],
  utfall: ['utfallskode', 'resultat'],
  dato: ['hendelsesdato', 'dato for hendelse', 'hendelsestidspunkt'],
  kode: ['forløpskode', 'prosedyrekode'],
  enhet: ['avdeling', 'behandlingssted', 'tjenesteenhet'],
  hf: ['helseforetak', 'foretak'],
  omsorgsniva: ['omsorgsnivå'],
  fodselsdato: ['fødselsdato', 'født'],
  mottatt: ['mottaksdato', 'mottatt dato'],
  vurdert: ['vurderingsdato', 'vurdert dato'],
} as const;

export type KnownColumn = keyof typeof ALIASES;

export const KNOWN_COLUMNS = Object.keys(ALIASES) as readonly KnownColumn[];

/** What the user said a header means, by the header's own text; it wins over what the header is recognised as. */
export type ColumnMapping = Readonly<Record<string, KnownColumn | 'ignored'>>;

/** A column of a file: its header as written, and what it means if that is known. */
export interface FileColumn {
  readonly header: string;
  readonly column: KnownColumn | undefined;
}

const BY_NAME = new Map<string, KnownColumn>(
  KNOWN_COLUMNS.flatMap((column) => [column, ...ALIASES[column]].map((name) => [plainName(name), column] as const)),
);

/** What each header means. A column mapped by hand takes its meaning from any that was only recognised. */
export function recogniseColumns(headers: readonly string[], mapping: ColumnMapping = {}): FileColumn[] {
  const mapped = new Map(Object.entries(mapping).map(([header, column]) => [header.trim(), column]));
  const taken = new Set(headers.map((header) => mapped.get(header.trim())));
  return headers.map((header) => {
    const byHand = mapped.get(header.trim());
    if (byHand !== undefined) return { header, column: byHand === 'ignored' ? undefined : byHand };
    const column = BY_NAME.get(plainName(header));
    return { header, column: column && taken.has(column) ? undefined : column };
  });
}

/** How many of the headers are known names, which is what tells a separator from another. */
export function countKnown(headers: readonly string[], mapping: ColumnMapping = {}): number {
  return recogniseColumns(headers, mapping).filter(({ column }) => column !== undefined).length;
}

/** What keeps a file with these columns from being read, if anything does. */
export function problemWithColumns(columns: readonly FileColumn[]): FileProblem | undefined {
  const headers = columns.map(({ header }) => header);
  const known = columns.flatMap(({ column }) => column ?? []);
  if (known.length === 0) return { reason: 'no-known-column', headers };
  const column = known.find((name, index) => known.indexOf(name) !== index);
  if (column !== undefined) {
    const same = columns.filter((each) => each.column === column).map(({ header }) => header);
    return { reason: 'duplicate-column', column, same, headers };
  }
  const needed: KnownColumn[] = known.includes('kode')
    ? ['pasient', 'dato']
    : ['pasient', 'forlopstype', 'hendelse', 'dato'];
  const missing = needed.filter((name) => !known.includes(name));
  return missing.length > 0 ? { reason: 'missing-columns', missing, headers } : undefined;
}

/** A name as it is compared: no case, spaces, hyphens or underscores; æ, ø, å as ae, o, a. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-_]/g, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a');
}
