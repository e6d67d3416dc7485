import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { openCopy, writeCopy } from '../../lib/store/copy.ts';
import { header, patientTokens, ROUNDS } from '../../lib/store/keys.ts';
import { forgetOpened, patientStore } from '../../lib/store/patients.ts';
import { lockTime, readOpenKeys, touchOpenKeys } from '../../lib/store/session-key.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import {
  changePassphrase,
  createVault,
  dropVault,
  lockVault,
  readHeader,
  unlockVault,
  vaultState,
} from '../../lib/store/vault.ts';
import { FEW_ROUNDS, openRaw, PASSPHRASE, startEmpty, startOpen } from './open-vault.ts';

/** Synthetic: month + 80. */
const NUMBER = '12895512345';
const MINUTE = 60_000;
const shape = z.object({ name: z.string() });
const store = patientStore(shape, () => []);
const names = async () => (await store.read()).patients.map(({ patient }) => patient.name).sort();
const unlock = (passphrase: string) => unlockVault(passphrase, FEW_ROUNDS);

beforeEach(startOpen);

test('none, open, locked, and open again', async () => {
  startEmpty();
  expect(await vaultState()).toBe('none');
  expect(await unlock(PASSPHRASE)).toEqual({ kind: 'none' });
  expect(await createVault(PASSPHRASE, { rounds: FEW_ROUNDS })).toBe(true);
  expect(await vaultState()).toBe('open');
  await lockVault();
  expect(await vaultState()).toBe('locked');
  expect(await unlock(PASSPHRASE)).toEqual({ kind: 'open' });
  expect(await vaultState()).toBe('open');
});

test('is made once: a second one leaves the first as it is', async () => {
  const before = await readHeader();
  expect(await createVault('en annen passfrase', { rounds: FEW_ROUNDS })).toBe(false);
  expect(await readHeader()).toEqual(before);
});

test('a passphrase typed on another machine, as other characters for the same letters, is the same', async () => {
  await lockVault();
  expect(await unlock(PASSPHRASE.normalize('NFD'))).toEqual({ kind: 'open' });
});

test('the open key lies in the memory of the session alone, and goes with it', async () => {
  const keys = await readOpenKeys();
  const kept = JSON.stringify([await browser.storage.local.get(), await readHeader()]);
  expect(keys && kept.includes(keys.key)).toBe(false);
  await browser.storage.session.clear();
  expect(await vaultState()).toBe('locked');
});

test('is made with as many rounds as are asked for, and a salt of its own each time', async () => {
  startEmpty();
  await createVault(PASSPHRASE);
  const first = await readHeader();
  expect(first?.kdf).toMatchObject({ name: 'PBKDF2-SHA-256', rounds: ROUNDS });
  expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
  startEmpty();
  await createVault(PASSPHRASE);
  expect((await readHeader())?.kdf.salt).not.toBe(first?.kdf.salt);
});

test('keys of an older time are wrapped anew with more rounds when they are opened, and open the same', async () => {
  await store.change(() => ({ add: [{ name: 'anna' }] }));
  await lockVault();
  expect(await unlockVault(PASSPHRASE, 2 * FEW_ROUNDS)).toEqual({ kind: 'open' });
  expect((await readHeader())?.kdf.rounds).toBe(2 * FEW_ROUNDS);
  await lockVault();
  await unlock(PASSPHRASE);
  expect(await names()).toEqual(['anna']);
});

test('a vault that is raised has a new data key, which the header of before does not open', async () => {
  await store.change(() => ({ add: [{ name: 'anna' }] }));
  const before = await readHeader();
  await lockVault();
  const asked: number[] = [];
  const raise = (rounds: number, ms: number) => {
    asked.push(rounds, ms);
    return 2 * rounds;
  };
  expect(await unlockVault(PASSPHRASE, raise)).toEqual({ kind: 'open' });
  expect(asked).toEqual([FEW_ROUNDS, expect.any(Number)]);
  expect(await readHeader()).toMatchObject({ kdf: { rounds: 2 * FEW_ROUNDS } });
  expect((await readHeader())?.key).not.toBe(before?.key);
  expect((await readOpenKeys())?.ring.previous).toEqual([]);
  expect(await names()).toEqual(['anna']);
});

test('a header whose parameters were changed opens nothing, and what is no header is said to be unusable', async () => {
  const put = async (value: unknown) => {
    const raw = await openRaw();
    await raw.put('meta', value, 'vault');
    raw.close();
  };
  const good = header.parse(await readHeader());
  await lockVault();
  await put({ ...good, kdf: { ...good.kdf, rounds: 1 } });
  expect(await unlock(PASSPHRASE)).toMatchObject({ kind: 'wrong' });
  await put({ format: 2 });
  await expect(vaultState()).rejects.toMatchObject({ reason: 'unusable' });
});

describe('a wrong passphrase', () => {
  test('opens nothing, costs more time each time, and wipes nothing', async () => {
    await store.change(() => ({ add: [{ name: 'anna' }] }));
    await lockVault();
    vi.useFakeTimers({ now: 0, toFake: ['Date'] });
    try {
      const waits: number[] = [];
      for (let n = 0; n < 14; n++) {
        const attempt = await unlock('feil');
        if (attempt.kind !== 'wrong') throw new Error('it was not tried');
        waits.push(attempt.seconds);
        if (attempt.seconds > 0) {
          vi.setSystemTime(Date.now() + 1000 * (attempt.seconds - 1));
          expect(await unlock(PASSPHRASE)).toEqual({ kind: 'wait', seconds: 1 });
          vi.setSystemTime(Date.now() + 1000);
        }
      }
      expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]);
      expect(await unlock(PASSPHRASE)).toEqual({ kind: 'open' });
      expect(await names()).toEqual(['anna']);
      expect(await unlock('feil')).toEqual({ kind: 'wrong', seconds: 0 });
    } finally {
      vi.useRealTimers();
    }
  });

  test('does not lock anyone out when the clock is put back', async () => {
    vi.useFakeTimers({ now: 1e12, toFake: ['Date'] });
    try {
      for (let n = 0; n < 3; n++) await unlock('feil');
      vi.setSystemTime(1e12 - 1e9);
      expect(await unlock(PASSPHRASE)).toEqual({ kind: 'open' });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('locks itself', () => {
  test('half an hour after it was last used, by the clock on the wall', async () => {
    const now = Date.now();
    expect(await readOpenKeys(now + 29 * MINUTE)).toBeDefined();
    await touchOpenKeys(now + 20 * MINUTE);
    expect(await lockTime(now + 21 * MINUTE)).toBe(now + 50 * MINUTE);
    expect(await readOpenKeys(now + 49 * MINUTE)).toBeDefined();
    expect(await readOpenKeys(now + 51 * MINUTE)).toBeUndefined();
    expect(await vaultState(), 'the key is gone, not only refused').toBe('locked');
  });

  test('for good: an act of the user that was being noted meanwhile opens nothing', async () => {
    const write = browser.storage.session.set.bind(browser.storage.session);
    const slow = vi.spyOn(browser.storage.session, 'set').mockImplementation(async (items) => {
      // Locked after all has been read, and before anything is written.
      await lockVault();
      return write(items);
    });
    await touchOpenKeys(Date.now() + MINUTE);
    expect(slow).toHaveBeenCalledOnce();
    slow.mockRestore();
    expect(await vaultState()).toBe('locked');
    expect(JSON.stringify(await browser.storage.session.get())).not.toContain('"ring"');
  });

  test('after as many minutes as the user, or before that the policy, has set', async () => {
    const now = Date.now();
    await changeSettings({ lockAfter: 5 });
    expect(await lockTime(now)).toBeLessThanOrEqual(now + 6 * MINUTE);
    await browser.storage.managed.set({ lockAfter: 2 });
    expect(await readOpenKeys(now + 3 * MINUTE)).toBeUndefined();
  });

  test('where the clock was put back a day', async () => {
    expect(await readOpenKeys(Date.now() - 24 * 60 * MINUTE)).toBeUndefined();
  });
});

describe('another passphrase', () => {
  test('opens everything, and the old one nothing, when it has been answered', async () => {
    const all = Array.from({ length: 7 }, (_, n) => ({ name: `p${n}` }));
    await store.change(() => ({ add: all }));
    const before = await readOpenKeys();
    const tokens = before && (await patientTokens(before, NUMBER));
    expect(await changePassphrase(PASSPHRASE, 'tolv grønne tekanner', FEW_ROUNDS)).toEqual({ kind: 'open' });
    const after = await readOpenKeys();
    expect(after?.key).not.toBe(before?.key);
    expect(after && (await patientTokens(after, NUMBER)), 'patients are found again').toEqual(tokens);
    expect(after?.ring.previous, 'no former data key is left').toEqual([]);
    await lockVault();
    expect(await unlock(PASSPHRASE)).toMatchObject({ kind: 'wrong' });
    expect(await unlock('tolv grønne tekanner')).toEqual({ kind: 'open' });
    expect(await store.read()).toMatchObject({ damaged: 0 });
    expect(await names()).toEqual(all.map(({ name }) => name));
  });

  test('is not taken where the old one is wrong', async () => {
    const before = await readHeader();
    expect(await changePassphrase('feil', 'tolv grønne tekanner', FEW_ROUNDS)).toMatchObject({ kind: 'wrong' });
    expect(await readHeader()).toEqual(before);
  });

  test('twice in a row loses nothing', async () => {
    await store.change(() => ({ add: [{ name: 'anna' }] }));
    await changePassphrase(PASSPHRASE, 'den andre passfrasen', FEW_ROUNDS);
    await store.change(() => ({ add: [{ name: 'bent' }] }));
    await changePassphrase('den andre passfrasen', 'den tredje passfrasen', FEW_ROUNDS);
    forgetOpened();
    expect(await names()).toEqual(['anna', 'bent']);
  });
});

describe('tokens of patients', () => {
  test('are the HMAC-SHA-256 of the number under the first key of the ring', async () => {
    const keys = await readOpenKeys();
    if (!keys) throw new Error('the vault is open');
    const [token] = await patientTokens(keys, NUMBER);
    const raw = Buffer.from(keys.ring.patient[0]?.key ?? '', 'base64url');
    const own = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
    const signature = Buffer.from(token, 'base64url');
    expect(await crypto.subtle.verify('HMAC', own, signature, new TextEncoder().encode(NUMBER))).toBe(true);
    expect((await patientTokens(keys, '12895512346'))[0]).not.toBe(token);
  });
});

describe('a copy', () => {
  test('holds everything, sealed, and opens with the passphrase of its day alone', async () => {
    await store.change(() => ({ add: [{ name: 'anna' }, { name: 'bent' }] }));
    const text = (await writeCopy()) ?? '';
    expect(text).not.toContain('anna');
    await changePassphrase(PASSPHRASE, 'tolv grønne tekanner', FEW_ROUNDS);
    forgetOpened();
    expect(await openCopy(text, 'tolv grønne tekanner', shape)).toBe('wrong');
    const opened = await openCopy(text, PASSPHRASE, shape);
    if (typeof opened === 'string') throw new Error(opened);
    expect(opened.patients.map(({ name }) => name).sort()).toEqual(['anna', 'bent']);
    expect(opened.damaged).toBe(0);
  });

  test('that was made after another passphrase was chosen is as whole', async () => {
    await store.change(() => ({ add: [{ name: 'anna' }, { name: 'bent' }] }));
    await changePassphrase(PASSPHRASE, 'tolv grønne tekanner', FEW_ROUNDS);
    const opened = await openCopy((await writeCopy()) ?? '', 'tolv grønne tekanner', shape);
    expect(opened).toMatchObject({ damaged: 0, patients: { length: 2 } });
  });

  test('with a damaged record gives the others, and a file that is none is said to be none', async () => {
    await store.change(() => ({ add: [{ name: 'anna' }, { name: 'bent' }] }));
    const copy = JSON.parse((await writeCopy()) ?? '');
    copy.records[0].sealed = `${copy.records[0].sealed.slice(0, -8)}AAAAAAAA`;
    forgetOpened();
    expect(await openCopy(JSON.stringify(copy), PASSPHRASE, shape)).toMatchObject({
      damaged: 1,
      patients: { length: 1 },
    });
    for (const text of ['', '{}', 'pasient;dato', '{"format":"forlopsvakt-kopi","version":2}']) {
      expect(await openCopy(text, PASSPHRASE, shape)).toBe('unreadable');
    }
  });

  test('there is none without a vault', async () => {
    startEmpty();
    expect(await writeCopy()).toBeUndefined();
  });
});

test('taking everything away leaves an empty database, no key and no memory of tries', async () => {
  await store.change(() => ({ add: [{ name: 'anna' }] }));
  await unlock('feil');
  await dropVault();
  expect(await vaultState()).toBe('none');
  expect(await browser.storage.session.get()).toEqual({});
  expect(await browser.storage.local.get()).toEqual({ whole: expect.any(String) });
  await createVault(PASSPHRASE, { rounds: FEW_ROUNDS });
  expect(await names()).toEqual([]);
});
