import { browser } from 'wxt/browser';
import { makePair, type SealingPair, sealingPair } from './sealing-pair.ts';

/**
 * The pair that sightings are sealed to for as long as there is no vault whose pair could be used: in the browser's memory,
 * private key and all, since without a passphrase there is nothing to lock it with. It keeps identity numbers out of what
 * that memory shows at a look (a log, a debugger, a crash report), not from whoever takes the whole of it. It becomes the
 * vault's own pair when a passphrase is chosen.
 */

const KEY = 'provisional-pair';

/** The pair, made when it is first asked for. */
export async function provisionalPair(): Promise<SealingPair> {
  const found = await readProvisionalPair();
  if (found) return found;
  const made = await makePair();
  await browser.storage.session.set({ [KEY]: made });
  return made;
}

/** The pair where it has been made; undefined where nothing has been sealed to one. */
export async function readProvisionalPair(): Promise<SealingPair | undefined> {
  return sealingPair.safeParse((await browser.storage.session.get(KEY))[KEY]).data;
}

export async function forgetProvisionalPair(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
