import * as z from 'zod/mini';
import { readLocal, writeLocal } from './local.ts';

/** Where a unit's own lines lie in `storage.local`. */
const KEY = 'lines';

const part = z.catch(z.optional(z.number().check(z.minimum(0), z.maximum(1000))), undefined);
const stored = z.object({ utredningstid: part, behandlingsplan: part, evaluering: part });

/** The line that a unit has set itself for each indicator: days for the first, per cent for the others. */
export interface OwnLines {
  readonly utredningstid?: number | undefined;
  readonly behandlingsplan?: number | undefined;
  readonly evaluering?: number | undefined;
}

export async function readLines(): Promise<OwnLines> {
  const found = stored.safeParse((await readLocal(KEY))[KEY]);
  return found.success ? found.data : {};
}

export async function saveLines(lines: OwnLines): Promise<void> {
  await writeLocal({ [KEY]: lines });
}
