import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type ColumnMapping, KNOWN_COLUMNS } from '../files/columns.ts';

/** Where the columns that a user has mapped by hand lie in `storage.local`. */
const KEY = 'columns';
const MOST = 200;
const LONGEST = 60;

const stored = z.record(z.string(), z.enum(['ignored', ...KNOWN_COLUMNS]));

/** What the user has said that headers mean. */
export async function readColumns(): Promise<ColumnMapping> {
  const found = stored.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return found.success ? found.data : {};
}

/**
 * Remembers what headers mean, for the next file that has them. Of a file whose first line may be a row of data nothing
 * is kept: what stands there could be a patient.
 * @param headers all headers of the files that were mapped
 */
export async function rememberColumns(mapping: ColumnMapping, headers: readonly string[]): Promise<void> {
  if (headers.some(mayBeData)) return;
  const all = Object.entries({ ...(await readColumns()), ...mapping }).filter(([header]) => !mayBeData(header));
  await browser.storage.local.set({ [KEY]: Object.fromEntries(all.slice(-MOST)) });
}

export async function forgetColumns(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** A date, a number of several digits, a composite code: names of columns do not look so. */
function mayBeData(header: string): boolean {
  return header.length > LONGEST || /\d{3}|\d\d?\.\d\d?\.\d|^D\d\d/i.test(header.trim());
}
