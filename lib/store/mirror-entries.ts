import * as z from 'zod/mini';
import { type SealedRecord, sealedRecord } from './database.ts';
import { type Header, header, newId } from './keys.ts';
import { packedHeader, packedRecord, packHeader, packRecord, unpackHeader, unpackRecord } from './packed.ts';

/** What is kept, as entries by key: its head, one sealed record each, the months. */
export const HEAD = 'mirror';
export const RECORD = 'mirror/record/';
export const MONTHS = 'mirror/months';

/** How often what is kept has been changed, and since when it has been counted: both places say so of themselves. */
export const stamp = z.object({ of: z.string(), turn: z.int().check(z.nonnegative()) });
export type Stamp = z.infer<typeof stamp>;

const head = z.extend(stamp, {
  vault: z.pipe(packedHeader, z.transform(unpackHeader)),
  days: z.optional(z.unknown()),
  months: z.optional(z.string()),
});
export type Head = z.infer<typeof head>;

type Entries = Readonly<Record<string, unknown>>;

/** Everything that a vault is, as it lies on the disk. */
export interface Content {
  readonly header: Header;
  readonly records: readonly SealedRecord[];
  readonly months: SealedRecord | undefined;
  /** The table of days, as it was found. */
  readonly days: unknown;
  readonly stamp: Stamp;
  /** What version 1 kept in the open, until it has been sealed. */
  readonly unsealed: { readonly reminders: readonly unknown[]; readonly patients: readonly unknown[] };
}

export const NOTHING_UNSEALED: Content['unsealed'] = { reminders: [], patients: [] };

/** Since when the changes of a vault are counted that have not been until now. */
export function newStamp(): Stamp {
  return { of: newId(), turn: 0 };
}

/** The head of a vault, as an entry. */
export function headOf({ header: vault, days, stamp: { of, turn }, months }: Omit<Content, 'records'>): Entries {
  return { [HEAD]: { of, turn, vault: packHeader(vault), days, months: months?.id } };
}

/** All entries of a vault. */
export function entriesOf(content: Content): Entries {
  return {
    ...headOf(content),
    ...Object.fromEntries(content.records.map((record) => [RECORD + record.id, packRecord(record)])),
    ...(content.months ? { [MONTHS]: packRecord(content.months) } : {}),
  };
}

/** The head among entries; undefined where there is none that can be read. */
export function headIn(entries: Entries): Head | undefined {
  return head.safeParse(entries[HEAD]).data;
}

/** The vault that entries are of; undefined where they have no head that can be read. */
export function contentIn(entries: Entries): Content | undefined {
  const found = headIn(entries);
  if (!found) return undefined;
  const { of, turn, vault, days } = found;
  const months = recordIn(entries[MONTHS]);
  return { header: vault, records: recordsIn(entries), months, days, stamp: { of, turn }, unsealed: NOTHING_UNSEALED };
}

/** The sealed records among entries. */
export function recordsIn(entries: Entries): SealedRecord[] {
  return Object.keys(entries)
    .filter((key) => key.startsWith(RECORD))
    .flatMap((key) => recordIn(entries[key]) ?? []);
}

/** What lies under `vault`, `turn` and the rest of a database, put together; undefined where its header cannot be read. */
export function contentOf(found: {
  readonly meta: Readonly<Partial<Record<'vault' | 'days' | 'months' | 'turn', unknown>>>;
  readonly records: readonly SealedRecord[];
  readonly unsealed: Content['unsealed'];
}): Content | undefined {
  const { vault, days, months, turn } = found.meta;
  const parsed = header.safeParse(vault);
  if (!parsed.success) return undefined;
  return {
    header: parsed.data,
    records: found.records,
    months: sealedRecord.safeParse(months).data,
    days,
    stamp: stamp.safeParse(turn).data ?? newStamp(),
    unsealed: found.unsealed,
  };
}

function recordIn(value: unknown): SealedRecord | undefined {
  const found = packedRecord.safeParse(value);
  return found.success ? unpackRecord(found.data) : undefined;
}
