import * as z from 'zod/mini';
import { readLocal, removeLocal, writeLocal } from './local.ts';

/** Where those of the vault lie in `storage.local`. */
export const TRIES = 'wrong-passphrases';
/** And those of copies. */
export const COPY_TRIES = 'wrong-copy-passphrases';
/** So many may be mistyped before one has to wait. */
const FREE = 3;
const LONGEST = 300;

const shape = z.object({ wrong: z.int().check(z.nonnegative()), at: z.number() });

/** Wrong passphrases for one thing, counted on the disk: a browser that is killed forgets none. */
export interface Tries {
  /** Seconds to wait before a passphrase is tried again: twice as long after each wrong one, and never for ever. */
  readonly waitBeforeTry: (now?: number) => Promise<number>;
  /** Notes a wrong passphrase. Answers the seconds to wait. */
  readonly noteWrongTry: (now?: number) => Promise<number>;
  /** The right one was given. */
  readonly forgetTries: () => Promise<void>;
}

/** Those of the vault here. */
export const { waitBeforeTry, noteWrongTry, forgetTries } = countTries(TRIES);
/** Those of copies that are taken in: a wrong one there must not keep anyone from the vault. */
export const copyTries = countTries(COPY_TRIES);

function countTries(key: string): Tries {
  return {
    async waitBeforeTry(now = Date.now()) {
      const { wrong, at } = await readTries(key);
      // A clock that was put back must not lock anyone out until it has caught up.
      return now < at ? 0 : Math.max(0, Math.ceil(waitAfter(wrong) - (now - at) / 1000));
    },
    async noteWrongTry(now = Date.now()) {
      const { wrong } = await readTries(key);
      await writeLocal({ [key]: { wrong: wrong + 1, at: now } });
      return waitAfter(wrong + 1);
    },
    async forgetTries() {
      await removeLocal(key);
    },
  };
}

function waitAfter(wrong: number): number {
  return wrong < FREE ? 0 : Math.min(LONGEST, 2 ** (wrong - FREE + 1));
}

async function readTries(key: string): Promise<z.infer<typeof shape>> {
  const found = shape.safeParse((await readLocal(key))[key]);
  return found.success ? found.data : { wrong: 0, at: 0 };
}
