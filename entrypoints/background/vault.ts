import { browser } from 'wxt/browser';
import { todayInOslo } from '../../lib/forlop/day.ts';
import type { Answer } from '../../lib/messages.ts';
import { quickWeakness } from '../../lib/passphrase/quick-estimate.ts';
import { mergePatients } from '../../lib/reminders/merge-patients.ts';
import { type Patient, patient } from '../../lib/reminders/patient.ts';
import { forgetCopied, lastCopied, noteCopied, putOffCopy } from '../../lib/store/copied.ts';
import { tryCopy, writeCopy } from '../../lib/store/copy.ts';
import { openHeld, readHeld, releaseHeld } from '../../lib/store/held.ts';
import { note } from '../../lib/store/log.ts';
import { forgetProvisionalPair, readProvisionalPair } from '../../lib/store/provisional-pair.ts';
import { measureRounds, roundsAfterUnlock } from '../../lib/store/rounds.ts';
import {
  forgetFingerprints,
  isPassphraseWeak,
  rememberFault,
  rememberWeakPassphrase,
} from '../../lib/store/session.ts';
import { keepOpenKeys, lockTime, readOpenKeys, touchOpenKeys } from '../../lib/store/session-key.ts';
import { clearAsideCounts, forgetAside } from '../../lib/store/set-aside.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { clearUnsealed } from '../../lib/store/unsealed.ts';
import {
  type Attempt,
  changePassphrase,
  createVault,
  dropVault,
  lockVault,
  rewriteVault,
  unlockVault,
  vaultState,
  withPatientKeys,
} from '../../lib/store/vault.ts';
import { alignPublicKey } from '../../lib/store/vault-pair.ts';
import { releaseDisallowed } from './access-lost.ts';
import { inTurn } from './in-turn.ts';
import { keepingNow } from './keeping.ts';
import { store } from './patient-store.ts';
import { refresh } from './refresh.ts';
import { storeSightings } from './store-sighting.ts';
import { readUnsealedPatients } from './unkept.ts';
import { wakeNow } from './wake.ts';

/** Wakes the worker when the vault has not been used for as long as it may stay open. */
export const LOCK_ALARM = 'lock';

const DONE: Answer = { kind: 'done' };
const NOT_KEPT: Answer = { kind: 'failed', reason: 'not-kept' };

/** The first passphrase: from here on reminders are kept. */
export async function setPassphrase(passphrase: string): Promise<Answer> {
  const weak = await weakness(passphrase);
  if (weak) return weak;
  const isMade = await inTurn(
    async () => (await keepingNow()) === 'none' && (await createVault(passphrase, { rounds: await measureRounds() })),
  );
  if (!isMade) return NOT_KEPT;
  await rememberWeakPassphrase(false);
  await note('vault', 'made');
  await putOffCopy(todayInOslo(new Date()));
  await settle();
  return DONE;
}

export async function unlock(passphrase: string): Promise<Answer> {
  const attempt = await inTurn(() => unlockVault(passphrase, roundsAfterUnlock));
  if (attempt.kind !== 'open') return failed(attempt);
  await rememberWeakPassphrase(quickWeakness(passphrase) !== undefined);
  await note('vault', 'opened');
  await settle();
  return DONE;
}

/** Another passphrase. It is acknowledged when the old one opens nothing on the disk any more. */
export async function change(old: string, next: string): Promise<Answer> {
  const weak = await weakness(next);
  if (weak) return weak;
  const attempt = await inTurn(async () => changePassphrase(old, next, await measureRounds()));
  if (attempt.kind !== 'open') return failed(attempt);
  await rememberWeakPassphrase(false);
  await note('vault', 'changed');
  // It may have been locked until now.
  await settle();
  return DONE;
}

/** Locks, if it is open. */
export async function lock(): Promise<Answer> {
  await inTurn(async () => {
    const wasOpen = (await readOpenKeys()) !== undefined;
    await lockVault();
    await rememberWeakPassphrase(false);
    if (wasOpen) await note('vault', 'locked');
    await refresh();
  });
  return DONE;
}

/** The user has done something: what locks by itself is put off. To be called for acts of the user's alone. */
export async function touch(): Promise<void> {
  const until = await touchOpenKeys();
  if (until !== undefined) await browser.alarms.create(LOCK_ALARM, { when: until });
}

/** Locks what has not been used for too long; where it has been used since the alarm was set, that is set anew. */
export async function lockWhenIdle(): Promise<void> {
  const until = await lockTime();
  if (until === undefined) await lock();
  else await browser.alarms.create(LOCK_ALARM, { when: until });
}

/** What has waited for the key: what an earlier version left unsealed, what was seen in the meantime, what is to be told. */
export async function settle(): Promise<void> {
  await inTurn(async () => {
    try {
      if ((await store.heal()) > 0) await note('storage', 'restored');
      const unsealed = await readUnsealedPatients();
      if (unsealed.length > 0) {
        await store.change(() => ({ add: unsealed }), clearUnsealed);
        await rewriteVault();
      }
      const isSwapped = (await alignPublicKey()) === 'swapped';
      const refused = await storeHeld();
      await rememberFault(isSwapped || refused > 0 ? 'swapped-key' : undefined);
      if (isSwapped || refused > 0) await note('vault', 'swapped-key');
    } catch {
      await note('storage', 'failed');
    }
    await touch();
    await wakeNow();
  });
}

/**
 * Keeps what was seen while the vault was not open, and not what was seen on a site that is no longer allowed. Answers how
 * much of it was sealed to another key, and is lost.
 */
async function storeHeld(): Promise<number> {
  const held = await releaseDisallowed(await readHeld());
  const [keys, provisional] = await Promise.all([readOpenKeys(), readProvisionalPair()]);
  const pairs = [keys?.ring.pair, provisional].filter((pair) => pair !== undefined);
  const { opened, refused } = await openHeld(held, pairs);
  if (opened.length > 0) await storeSightings(opened);
  await releaseHeld(held);
  await forgetProvisionalPair();
  return refused;
}

export async function describeVault(): Promise<Answer> {
  const [keeping, { passphraseLength }, copied, keys, isWeak] = await Promise.all([
    keepingNow(),
    readSettings(),
    lastCopied(),
    readOpenKeys(),
    isPassphraseWeak(),
  ]);
  // Of an earlier version's, and not yet moved, for want of room on the disk.
  const isChanging = (keys?.ring.previous.length ?? 0) > 0;
  return {
    kind: 'vault',
    keeping,
    passphraseLength,
    isChanging,
    ...(copied ? { copied } : {}),
    ...(isWeak ? { isWeak } : {}),
  };
}

/** A second copy, as a text for a file. */
export async function exportCopy(): Promise<Answer> {
  const text = await inTurn(writeCopy);
  if (text === undefined) return NOT_KEPT;
  await noteCopied(todayInOslo(new Date()));
  await note('copy', 'exported');
  return { kind: 'copy', text };
}

/** Takes in a copy, beside what is kept already; where nothing is kept yet, its passphrase becomes the one here. */
export async function importCopy(text: string, passphrase: string): Promise<Answer> {
  const keeping = await keepingNow();
  if (keeping !== 'open' && keeping !== 'none') return keeping === 'locked' ? failedBy('locked') : NOT_KEPT;
  // In turn, or several sent at once would all be tried before the first wrong one is counted.
  const copy = await inTurn(() => tryCopy(text, passphrase, patient));
  if (copy === 'unreadable') return failedBy('no-copy');
  if ('refused' in copy) {
    if (copy.refused === 'wrong') await note('copy', 'wrong-passphrase');
    return { kind: 'passphrase', outcome: copy.refused, seconds: copy.seconds };
  }
  await inTurn(async () => {
    // A copy of an earlier day may have a weak one: it is taken as it is, and the settings page says so.
    if ((await vaultState()) === 'none' && (await createVault(passphrase, { rounds: await measureRounds() }))) {
      await rememberWeakPassphrase(quickWeakness(passphrase) !== undefined);
    }
    const { keys, write } = await withPatientKeys(copy.patientKeys);
    await store.change(({ patients }) => mergeAll(patients, copy.patients), write);
    await keepOpenKeys(keys);
  });
  await note('copy', 'imported');
  await settle();
  return { kind: 'imported', patients: copy.patients.length, damaged: copy.damaged };
}

/** Everything kept goes, at once, with the files that it lay in. */
export async function deleteAll(): Promise<Answer> {
  await inTurn(async () => {
    await dropVault();
    await releaseHeld(await readHeld());
    await Promise.all([forgetFingerprints(), forgetCopied(), forgetProvisionalPair()]);
    await Promise.all([rememberFault(undefined), rememberWeakPassphrase(false)]);
    await Promise.all([forgetAside(), clearAsideCounts()]);
    await browser.alarms.clear(LOCK_ALARM);
    await note('all', 'deleted');
    await refresh();
  });
  return DONE;
}

function mergeAll(kept: readonly { readonly id: string; readonly patient: Patient }[], copied: readonly Patient[]) {
  const byToken = new Map(kept.filter(({ patient: { token } }) => token !== '').map((one) => [one.patient.token, one]));
  const ids = new Set(kept.flatMap(({ patient: { reminders } }) => reminders.map(({ id }) => id)));
  const put: { id: string; patient: Patient }[] = [];
  const add: Patient[] = [];
  for (const one of copied) {
    const own = byToken.get(one.token);
    if (own) put.push({ id: own.id, patient: mergePatients(own.patient, one) });
    else if (one.token !== '' || !one.reminders.every(({ id }) => ids.has(id))) add.push(one);
  }
  return { put, add };
}

async function weakness(passphrase: string): Promise<Answer | undefined> {
  const { passphraseLength } = await readSettings();
  if (passphrase.length < passphraseLength) return { kind: 'passphrase', outcome: 'too-short', seconds: 0 };
  // Figures alone, or a few characters over and over, are tried first by whoever has the disk.
  const isSimple = /^[\d\s.-]*$/.test(passphrase) || new Set(passphrase).size < 5;
  if (isSimple) return { kind: 'passphrase', outcome: 'too-simple', seconds: 0 };
  const weakness = quickWeakness(passphrase);
  return weakness && { kind: 'passphrase', outcome: 'too-simple', seconds: 0, weakness };
}

async function failed(attempt: Attempt): Promise<Answer> {
  if (!('seconds' in attempt)) return NOT_KEPT;
  if (attempt.kind === 'wrong') await note('vault', 'wrong-passphrase');
  return { kind: 'passphrase', outcome: attempt.kind, seconds: attempt.seconds };
}

function failedBy(reason: Extract<Answer, { kind: 'failed' }>['reason']): Answer {
  return { kind: 'failed', reason };
}
