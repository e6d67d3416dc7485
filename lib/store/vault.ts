import { type Change, currentPlace, read } from './database.ts';
import { StorageFault } from './fault.ts';
import { type Header, header, makeKeys, newId, type OpenKeys, type Ring, ROUNDS, sealRing, unwrap } from './keys.ts';
import { dropKept, moveVault, readMirrored, reconcile, settlePlaces } from './mirror.ts';
import { type Content, contentOf } from './mirror-entries.ts';
import { resealMonths } from './months.ts';
import { packHeader } from './packed.ts';
import { forgetOpened, openAll, sealAll } from './patients.ts';
import { FIRST } from './place.ts';
import { forgetProvisionalPair, readProvisionalPair } from './provisional-pair.ts';
import { forgetOpenKeys, keepOpenKeys, readOpenKeys } from './session-key.ts';
import { copyTries, forgetTries, noteWrongTry, waitBeforeTry } from './tries.ts';
import { announceVault, isVaultMarked } from './vault-mark.ts';

/** `none`: no passphrase has been chosen yet. */
export type VaultState = 'none' | 'locked' | 'open';

/** How an attempt with a passphrase went; `wait`: it was not tried, because too many were wrong just before. */
export type Attempt =
  | { readonly kind: 'open' | 'none' }
  | { readonly kind: 'wrong' | 'wait'; readonly seconds: number };

export async function vaultState(): Promise<VaultState> {
  const [found, keys] = await Promise.all([readHeader(), readOpenKeys()]);
  if (!found) return 'none';
  // Keys of before the vault moved, where the worker died in between, open nothing.
  return keys?.id === found.key ? 'open' : 'locked';
}

/** Has there been a vault here that is gone, and that nobody deleted? */
export async function isVaultLost(): Promise<boolean> {
  return (await isVaultMarked()) && (await readHeader()) === undefined;
}

/** Makes a vault and opens it. False where there is one already, which is left as it is. */
export async function createVault(passphrase: string, options: { readonly rounds?: number } = {}): Promise<boolean> {
  const made = await makeKeys(passphrase, { ...options, pair: await readProvisionalPair() });
  return moveVault(
    async ({ meta: { vault, days }, unsealed }) => {
      if (vault !== undefined) return undefined;
      const stamp = { of: newId(), turn: 0 };
      await announceVault(stamp.of);
      return { header: made.header, records: [], months: undefined, days, stamp, unsealed };
    },
    async () => {
      await keepOpenKeys(made.keys);
      await forgetProvisionalPair();
    },
  );
}

/**
 * Opens the vault. One that lies where an earlier version left it, under former keys or under keys made with fewer rounds
 * than are asked for, is sealed again with the same passphrase; where that cannot be done, it is open all the same.
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
  const { keys } = opening;
  forgetOpened();
  await keepOpenKeys(keys);
  const rounds = typeof wanted === 'number' ? wanted : wanted(found.kdf.rounds, took);
  const isOld = keys.ring.previous.length > 0 || found.kdf.rounds < rounds || (await currentPlace()) === FIRST;
  if (isOld) await resealVault(found, keys, passphrase, Math.max(rounds, found.kdf.rounds)).catch(() => false);
  return { kind: 'open' };
}

/** Locks: the keys and all that was opened with them are forgotten. */
export async function lockVault(): Promise<void> {
  forgetOpened();
  await forgetOpenKeys();
}

/**
 * Gives the vault another passphrase, which may be the same one again, and new keys: everything is sealed again in a place
 * of its own, and what it lay in before is destroyed. Once it has been answered, or after the next start, the old
 * passphrase opens nothing that is on the disk. Rejects with a `StorageFault`.
 */
export async function changePassphrase(old: string, next: string, rounds: number = ROUNDS): Promise<Attempt> {
  const found = await readHeader();
  if (!found) return { kind: 'none' };
  const opening = await tryPassphrase(found, old);
  if (!('keys' in opening)) return opening;
  if (!(await resealVault(found, opening.keys, next, rounds))) throw new StorageFault('storage');
  return { kind: 'open' };
}

/** Writes the vault as it is into a place of its own, so that nothing of what it has held before is left on the disk. */
export async function rewriteVault(): Promise<void> {
  await moveVault(async (found) => contentOf(found));
}

/**
 * Takes other keys for patients into the ring, as part of a change: their tokens are found from then on. Answers what to
 * write, and what to keep open once it is written.
 */
export function withPatientKeys(more: Ring['patient']): Promise<ChangedRing> {
  return withRing((ring) => {
    const known = new Set(ring.patient.map(({ key }) => key));
    return { ...ring, patient: [...ring.patient, ...more.filter(({ key }) => !known.has(key))] };
  });
}

/** Another ring: what to write as part of a change, and what to keep open once it is written. */
export interface ChangedRing {
  readonly keys: OpenKeys;
  readonly write: (transaction: Change) => Promise<unknown>;
}

/** Changes what lies sealed in the ring. Needs an open vault, else rejects as `locked`. */
export async function withRing(change: (ring: Ring) => Ring): Promise<ChangedRing> {
  const keys = await readOpenKeys();
  if (!keys) throw new StorageFault('locked');
  const next: OpenKeys = { ...keys, ring: change(keys.ring) };
  const ring = await sealRing(next);
  const write = async (transaction: Change) => {
    const found = header.parse(await transaction.objectStore('meta').get('vault'));
    return transaction.objectStore('meta').put({ ...found, ring }, 'vault');
  };
  return { keys: next, write };
}

/** Takes everything away, together with the files that it lay in: nothing of it is left for any passphrase to open. */
export async function dropVault(): Promise<void> {
  await lockVault();
  await dropKept();
  await Promise.all([forgetTries(), copyTries.forgetTries()]);
}

/** What lies in the open of the vault, taken from the second place where it is gone; undefined where there is none. */
export async function readHeader(): Promise<Header | undefined> {
  const look = () => read((transaction) => transaction.objectStore('meta').get('vault'));
  // What cannot be destroyed now is tried again at the next start, and stands in nobody's way.
  await settlePlaces().catch(() => undefined);
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

/** Seals everything again under new keys; false where the header is no longer the one that the keys came from. */
async function resealVault(before: Header, keys: OpenKeys, passphrase: string, rounds: number): Promise<boolean> {
  // Former keys for patients stay, as tokens were made with them; former data keys do not.
  const ring: Ring = { ...keys.ring, previous: [] };
  const made = await makeKeys(passphrase, { ring, rounds });
  return moveVault(
    async (found) => {
      const content = contentOf(found);
      if (!content || !isSame(content.header, before)) return undefined;
      return { ...content, ...(await resealed(content, keys, made.keys)), header: made.header };
    },
    async () => {
      forgetOpened();
      await keepOpenKeys(made.keys);
    },
  );
}

function isSame(one: Header, other: Header): boolean {
  return JSON.stringify(packHeader(one)) === JSON.stringify(packHeader(other));
}

/** Everything sealed under the former keys, sealed under the new ones; what cannot be opened stays as it is. */
async function resealed(
  { records, months }: Content,
  former: OpenKeys,
  next: OpenKeys,
): Promise<Pick<Content, 'records' | 'months'>> {
  const texts = await openAll(former, records);
  const damaged = records.filter((_, index) => !texts[index]);
  // The second place, which goes as well, may have them whole.
  const others = damaged.length > 0 ? await readMirrored(damaged.map(({ id }) => id)) : [];
  const whole = await openAll(former, others);
  const known = new Map(
    [...records, ...others].flatMap(({ id }, index) => {
      const text = [...texts, ...whole][index]?.text;
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
  const sealed = await sealAll(
    next,
    [...known].map(([id, text]) => ({ id, text })),
  );
  return {
    records: [...sealed, ...records.filter(({ id }) => !known.has(id))],
    months: months && (await resealMonths(months, former, next)),
  };
}
