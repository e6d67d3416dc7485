import * as z from 'zod/mini';
import { read, type SealedRecord } from './database.ts';
import { type Header, header, type Ring, unwrap } from './keys.ts';
import { packedHeader, packedRecord, packHeader, packRecord, unpackHeader, unpackRecord } from './packed.ts';
import { openAll } from './patients.ts';
import { copyTries } from './tries.ts';

/** A second copy of everything, as sealed as the first: a text for a file, opened by the passphrase of that day. */

const FORMAT = 'forlopsvakt-kopi';
/** A file with more than this is not one of ours. */
const MOST_RECORDS = 50_000;

const copy = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  vault: packedHeader,
  records: z.array(packedRecord).check(z.maxLength(MOST_RECORDS)),
});

/** What a copy holds, once it is open. */
export interface OpenedCopy<P> {
  readonly patients: readonly P[];
  /** The keys that its patients' tokens were made with. */
  readonly patientKeys: Ring['patient'];
  /** Records that could not be opened or read. */
  readonly damaged: number;
}

/** Everything as one text; undefined where there is no vault. Nothing needs to be open for it. */
export async function writeCopy(): Promise<string | undefined> {
  const [vault, records] = await read((transaction) =>
    Promise.all([transaction.objectStore('meta').get('vault'), transaction.objectStore('sealed').getAll()]),
  );
  const found = header.safeParse(vault);
  if (!found.success) return undefined;
  const content: z.infer<typeof copy> = {
    format: FORMAT,
    version: 1,
    vault: packHeader(found.data),
    records: records.map(packRecord),
  };
  return JSON.stringify(content);
}

/** A copy that was not opened: with seconds to wait before the next passphrase; `wait`: this one was not tried. */
export interface RefusedCopy {
  readonly refused: 'wrong' | 'wait';
  readonly seconds: number;
}

/**
 * Opens a copy, if it is time to try a passphrase again: wrong ones are counted as they are for the vault.
 * @returns `unreadable` where the text is no copy
 */
export async function tryCopy<P>(
  from: string,
  passphrase: string,
  shape: z.ZodMiniType<P>,
): Promise<OpenedCopy<P> | 'unreadable' | RefusedCopy> {
  const seconds = await copyTries.waitBeforeTry();
  if (seconds > 0) return { refused: 'wait', seconds };
  const opened = await openCopy(from, passphrase, shape);
  if (opened === 'wrong') return { refused: 'wrong', seconds: await copyTries.noteWrongTry() };
  if (opened !== 'unreadable') await copyTries.forgetTries();
  return opened;
}

/**
 * Opens a copy.
 * @returns `unreadable` where the text is no copy, `wrong` where the passphrase is another one
 */
export async function openCopy<P>(
  from: string,
  passphrase: string,
  shape: z.ZodMiniType<P>,
): Promise<OpenedCopy<P> | 'unreadable' | 'wrong'> {
  const content = parseCopy(from);
  if (!content) return 'unreadable';
  const keys = await unwrap(content.header, passphrase);
  if (!keys) return 'wrong';
  const texts = await openAll(keys, content.records);
  const patients = texts.flatMap((record) => {
    const found = record && shape.safeParse(JSON.parse(record.text));
    return found?.success ? [found.data] : [];
  });
  return { patients, patientKeys: keys.ring.patient, damaged: content.records.length - patients.length };
}

function parseCopy(from: string): { header: Header; records: SealedRecord[] } | undefined {
  try {
    const { vault, records } = copy.parse(JSON.parse(from));
    return { header: unpackHeader(vault), records: records.map(unpackRecord) };
  } catch {
    return undefined;
  }
}
