import * as z from 'zod/mini';
import { type Change, dropDatabase, read } from './database.ts';
import { StorageFault } from './fault.ts';
import { type Header, header, makeKeys, type OpenKeys, type Ring, ROUNDS, sealRing, unwrap } from './keys.ts';
import { change, dropKept, reconcile } from './mirror.ts';
import { forgetOpened } from './patients.ts';
import { forgetOpenKeys, keepOpenKeys, readOpenKeys } from './session-key.ts';
import { copyTries, forgetTries, noteWrongTry, waitBeforeTry } from './tries.ts';
import { isVaultMarked, markVault, unmarkVault } from './vault-mark.ts';

/** Of a sealed record, the key that it lies under. */
const sealedUnder = z.object({ key: z.string() });

/** `none`: no passphrase has been chosen yet. */
export type VaultState = 'none' | 'locked' | 'open';

/** How an attempt with a passphrase went; `wait`: it was not tried, because too many were wrong just before. */
export type Attempt =
  | { readonly kind: 'open' | 'none' }
  | { readonly kind: 'wrong' | 'wait'; readonly seconds: number };

export async function vaultState(): Promise<VaultState> {
  const [found, keys] = await Promise.all([readHeader(), readOpenKeys()]);
  if (!found) return 'none';
  return keys ? 'open' : 'locked';
}

/** Has there been a vault here that is gone, and that nobody deleted? */
export async function isVaultLost(): Promise<boolean> {
  return (await isVaultMarked()) && (await readHeader()) === undefined;
}

/** Makes a vault and opens it. False where there is one already, which is left as it is. */
export async function createVault(passphrase: string, options: { readonly rounds?: number } = {}): Promise<boolean> {
  const made = await makeKeys(passphrase, options);
  const isMade = await change(async (transaction) => {
    const meta = transaction.objectStore('meta');
    if ((await meta.get('vault')) !== undefined) return false;
    await meta.put(made.header, 'vault');
    return true;
  });
  if (!isMade) return false;
  await markVault();
  await keepOpenKeys(made.keys);
  return true;
}

/**
 * Opens the vault. Keys made with fewer rounds than are asked for are replaced as when the passphrase is changed: whoever
 * has an older header of the disk opens nothing that is written from then on.
 * @param wanted the fewest rounds, or what gives them from the rounds that there are and the time that they took (ms)
 */
export async function unlockVault(
  passphrase: string,
  wanted: number | ((rounds: number, ms: number) => number) = ROUNDS,
): Promise<Attempt> {
  const found = await readHeader();
  if (!found) return { kind: 'none' };
  const start = performance.now();
  const opening = await tryPassphrase(found, passphrase);
  const took = performance.now() - start;
  if (!('keys' in opening)) return opening;
  forgetOpened();
  await markVault();
  await keepOpenKeys(opening.keys);
  const rounds = typeof wanted === 'number' ? wanted : wanted(found.kdf.rounds, took);
  if (found.kdf.rounds < rounds) {
    // It is open with the former keys, too: where the others cannot be written, that is tried again the next time.
    await replaceKeys(found, opening.keys, passphrase, rounds).catch(() => false);
  }
  return { kind: 'open' };
}

/** Locks: the keys and all that was opened with them are forgotten. */
export async function lockVault(): Promise<void> {
  forgetOpened();
  await forgetOpenKeys();
}

/**
 * Gives the vault another passphrase and a new data key. From here on the old passphrase opens nothing; the records
 * follow one by one with `reseal`, and open all the while because the former key lies under the new one.
 */
export async function changePassphrase(old: string, next: string, rounds: number = ROUNDS): Promise<Attempt> {
  const found = await readHeader();
  if (!found) return { kind: 'none' };
  const opening = await tryPassphrase(found, old);
  if (!('keys' in opening)) return opening;
  await replaceKeys(found, opening.keys, next, rounds);
  return { kind: 'open' };
}

/** Lets go of former data keys that no record lies under any more. */
export async function dropFormerKeys(): Promise<void> {
  const keys = await readOpenKeys();
  if (!keys || keys.ring.previous.length === 0) return;
  const bare: OpenKeys = { ...keys, ring: { ...keys.ring, previous: [] } };
  const ring = await sealRing(bare);
  const isDropped = await change(async (transaction) => {
    const found = header.safeParse(await transaction.objectStore('meta').get('vault'));
    const records = await transaction.objectStore('sealed').getAll();
    const months = sealedUnder.safeParse(await transaction.objectStore('meta').get('months'));
    const sealed = months.success ? [...records, months.data] : records;
    if (!found.success || found.data.key !== keys.id || sealed.some((record) => record.key !== keys.id)) return false;
    await transaction.objectStore('meta').put({ ...found.data, ring }, 'vault');
    return true;
  });
  if (isDropped) await keepOpenKeys(bare);
}

/**
 * Takes other keys for patients into the ring, as part of a change: their tokens are found from then on. Answers what to
 * write, and what to keep open once it is written.
 */
export async function withPatientKeys(
  more: Ring['patient'],
): Promise<{ readonly keys: OpenKeys; readonly write: (transaction: Change) => Promise<unknown> }> {
  const keys = await readOpenKeys();
  if (!keys) throw new StorageFault('locked');
  const known = new Set(keys.ring.patient.map(({ key }) => key));
  const patient = [...keys.ring.patient, ...more.filter(({ key }) => !known.has(key))];
  const wider: OpenKeys = { ...keys, ring: { ...keys.ring, patient } };
  const ring = await sealRing(wider);
  const write = async (transaction: Change) => {
    const found = header.parse(await transaction.objectStore('meta').get('vault'));
    return transaction.objectStore('meta').put({ ...found, ring }, 'vault');
  };
  return { keys: wider, write };
}

/** Takes everything away: the keys first, so that whatever is left on the disk can be read by nobody. */
export async function dropVault(): Promise<void> {
  await lockVault();
  await unmarkVault();
  await dropKept();
  await Promise.all([forgetTries(), copyTries.forgetTries()]);
  await dropDatabase();
}

/** What lies in the open of the vault, taken from the second place where it is gone; undefined where there is none. */
export async function readHeader(): Promise<Header | undefined> {
  const look = () => read((transaction) => transaction.objectStore('meta').get('vault'));
  let value = await look();
  if (value === undefined) {
    // Whoever asked first may have taken it back already: whether it is there is looked at, not who did it.
    await reconcile();
    value = await look();
  }
  if (value === undefined) return undefined;
  const found = header.safeParse(value);
  if (!found.success) throw new StorageFault('unusable');
  return found.data;
}

async function tryPassphrase(
  found: Header,
  passphrase: string,
): Promise<{ readonly keys: OpenKeys } | { readonly kind: 'wrong' | 'wait'; readonly seconds: number }> {
  const seconds = await waitBeforeTry();
  if (seconds > 0) return { kind: 'wait', seconds };
  const keys = await unwrap(found, passphrase);
  if (!keys) return { kind: 'wrong', seconds: await noteWrongTry() };
  await forgetTries();
  return { keys };
}

/** Puts a new data key, wrapped with a passphrase, in the place of an open one, which lies under it from then on. */
async function replaceKeys(found: Header, open: OpenKeys, passphrase: string, rounds: number): Promise<boolean> {
  const { id, key, ring } = open;
  const carried: Ring = { ...ring, previous: [...ring.previous, { id, key }] };
  const made = await makeKeys(passphrase, { ring: carried, rounds });
  if (!(await replaceHeader(found, made.header))) throw new StorageFault('storage');
  await keepOpenKeys(made.keys);
  return true;
}

/** Puts one header in the place of another; false where that one is no longer there. */
function replaceHeader(before: Header, next: Header): Promise<boolean> {
  return change(async (transaction) => {
    const meta = transaction.objectStore('meta');
    const found = header.safeParse(await meta.get('vault'));
    if (!found.success || found.data.key !== before.key || found.data.kdf.salt !== before.kdf.salt) return false;
    await meta.put(next, 'vault');
    return true;
  });
}
