import * as z from 'zod/mini';
import { type ColumnMapping, KNOWN_COLUMNS } from '../files/columns.ts';
import { FEEDBACK_COLUMNS, type FeedbackMapping } from '../files/read-feedback.ts';
import { readLocal, removeLocal, writeLocal } from './local.ts';

/** Where the columns that a user has mapped by hand lie in `storage.local`. */
const EXPORT = 'columns';
const FEEDBACK = 'feedbackColumns';
const MOST = 200;
const LONGEST = 60;

const exportMapping = z.record(z.string(), z.enum(['ignored', ...KNOWN_COLUMNS]));
const feedbackMapping = z.record(z.string(), z.enum(['ignored', ...FEEDBACK_COLUMNS]));

/** What the user has said that headers of exports mean. */
export async function readColumns(): Promise<ColumnMapping> {
  const found = exportMapping.safeParse((await readLocal(EXPORT))[EXPORT]);
  return found.success ? found.data : {};
}

/** What the user has said that headers of the registry's feedback mean. */
export async function readFeedbackColumns(): Promise<FeedbackMapping> {
  const found = feedbackMapping.safeParse((await readLocal(FEEDBACK))[FEEDBACK]);
  return found.success ? found.data : {};
}

/**
 * Remembers what headers mean, for the next file that has them. Of a file whose first line may be a row of data nothing
 * is kept: what stands there could be a patient.
 * @param headers all headers of the files that were mapped
 */
export async function rememberColumns(mapping: ColumnMapping, headers: readonly string[]): Promise<void> {
  await remember(EXPORT, { ...(await readColumns()), ...mapping }, headers);
}

export async function rememberFeedbackColumns(mapping: FeedbackMapping, headers: readonly string[]): Promise<void> {
  await remember(FEEDBACK, { ...(await readFeedbackColumns()), ...mapping }, headers);
}

export async function forgetColumns(): Promise<void> {
  await removeLocal([EXPORT, FEEDBACK]);
}

async function remember(key: string, mapping: Readonly<Record<string, string>>, headers: readonly string[]) {
  if (headers.some(mayBeData)) return;
  const all = Object.entries(mapping).filter(([header]) => !mayBeData(header));
  await writeLocal({ [key]: Object.fromEntries(all.slice(-MOST)) });
}

/** A date, a number of several digits, a composite code: names of columns do not look so. */
function mayBeData(header: string): boolean {
  return header.length > LONGEST || /\d{3}|\d\d?\.\d\d?\.\d|^D\d\d/i.test(header.trim());
}
