import * as z from 'zod/mini';
import { type IsoDay, isoDay, parseIsoDay } from '../forlop/day.ts';
import { readLocal, removeLocal, writeLocal } from './local.ts';

/** Where it lies in `storage.local`. */
export const COPIED = 'copied';
/** Days between two offers of a second copy. */
const MONTH = 30;

const shape = z.object({
  /** Day of the last copy. */
  on: z.optional(isoDay),
  /** Day from which the next offer is counted: the last copy, the last no, or the day the vault was made. */
  asked: z.optional(isoDay),
});

/** Day of the last copy; undefined where there has been none. */
export async function lastCopied(): Promise<IsoDay | undefined> {
  return (await readCopied()).on;
}

/** Is it a month since a copy was made, or offered? */
export async function isCopyDue(today: IsoDay): Promise<boolean> {
  const { asked } = await readCopied();
  return asked !== undefined && parseIsoDay(today) - parseIsoDay(asked) >= MONTH;
}

/** Notes that a copy was made today. */
export async function noteCopied(today: IsoDay): Promise<void> {
  await writeLocal({ [COPIED]: { on: today, asked: today } });
}

/** Puts the next offer off for a month. */
export async function putOffCopy(today: IsoDay): Promise<void> {
  await writeLocal({ [COPIED]: { ...(await readCopied()), asked: today } });
}

export async function forgetCopied(): Promise<void> {
  await removeLocal(COPIED);
}

async function readCopied(): Promise<z.infer<typeof shape>> {
  const found = shape.safeParse((await readLocal(COPIED))[COPIED]);
  return found.success ? found.data : {};
}
