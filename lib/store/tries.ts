import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'wrong-passphrases';
/** So many may be mistyped before one has to wait. */
const FREE = 3;
const LONGEST = 300;

const shape = z.object({ wrong: z.int().check(z.nonnegative()), at: z.number() });

/** Seconds to wait before a passphrase is tried again: twice as long after each wrong one, and never for ever. */
export async function waitBeforeTry(now: number = Date.now()): Promise<number> {
  const { wrong, at } = await readTries();
  // A clock that was put back must not lock anyone out until it has caught up.
  return now < at ? 0 : Math.max(0, Math.ceil(waitAfter(wrong) - (now - at) / 1000));
}

/** Notes a wrong passphrase. Answers the seconds to wait. */
export async function noteWrongTry(now: number = Date.now()): Promise<number> {
  const { wrong } = await readTries();
  await browser.storage.local.set({ [KEY]: { wrong: wrong + 1, at: now } });
  return waitAfter(wrong + 1);
}

/** The right one was given. */
export async function forgetTries(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

function waitAfter(wrong: number): number {
  return wrong < FREE ? 0 : Math.min(LONGEST, 2 ** (wrong - FREE + 1));
}

async function readTries(): Promise<z.infer<typeof shape>> {
  const found = shape.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return found.success ? found.data : { wrong: 0, at: 0 };
}
