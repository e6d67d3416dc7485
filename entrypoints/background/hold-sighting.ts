import type { Keeping } from '../../lib/messages.ts';
import { type Held, hold } from '../../lib/store/held.ts';
import { provisionalPair } from '../../lib/store/provisional-pair.ts';
import { readHeader } from '../../lib/store/vault.ts';

/** The public key that is sealed to while the vault is not open; undefined for a locked vault from before there were any. */
export async function publicKeyFor(keeping: Exclude<Keeping, 'open'>): Promise<string | undefined> {
  return keeping === 'locked' ? (await readHeader())?.public : (await provisionalPair()).public;
}

/**
 * Holds what has been seen while the vault is not open.
 * @returns false where there is no key to seal it to: then nothing of it is held
 */
export async function holdSighting(seen: Held, keeping: Exclude<Keeping, 'open'>): Promise<boolean> {
  const to = await publicKeyFor(keeping);
  if (to === undefined) return false;
  await hold(seen, to);
  return true;
}
