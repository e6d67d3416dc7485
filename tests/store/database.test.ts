import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { read } from '../../lib/store/database.ts';
import { change } from '../../lib/store/mirror.ts';
import { patientStore } from '../../lib/store/patients.ts';
import { DATABASE } from '../../lib/store/place.ts';
import { clearUnsealed, readUnsealed } from '../../lib/store/unsealed.ts';
import { createVault } from '../../lib/store/vault.ts';
import { FEW_ROUNDS, PASSPHRASE, startEmpty } from './open-vault.ts';

const reminder = z.object({ id: z.string(), kind: z.string() });
const store = patientStore(z.object({ name: z.string() }), () => []);
const days = () => read((transaction) => transaction.objectStore('meta').get('days'));

/** The database as version 1 made it. */
const openFirstVersion = () =>
  openDB(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore('reminders', { keyPath: 'id' }).createIndex('pasient', 'pasient');
      database.createObjectStore('patients', { keyPath: 'token' });
    },
  });

beforeEach(startEmpty);

describe('an upgrade from version 1', () => {
  const OLD = { id: 'r', pasient: 'a', kind: 'beslutning' };

  beforeEach(async () => {
    const first = await openFirstVersion();
    await first.put('reminders', OLD);
    await first.put('reminders', { id: 'rubbish' });
    await first.put('patients', { token: 'a', label: 'NT 12', lastSeen: '2026-11-20' });
    await first.put('patients', { token: 'b', lastSeen: 'yesterday' });
    first.close();
  });

  test('loses nothing that was acknowledged, and leaves it until there is a key', async () => {
    expect(await readUnsealed(reminder)).toEqual({
      reminders: [OLD],
      patients: [{ token: 'a', label: 'NT 12', lastSeen: '2026-11-20' }],
    });
    const raw = await openDB(DATABASE);
    expect([raw.version, [...raw.objectStoreNames]]).toEqual([2, ['meta', 'patients', 'reminders', 'sealed']]);
    raw.close();
  });

  test('takes it away in the transaction that writes it sealed, or not at all', async () => {
    await createVault(PASSPHRASE, { rounds: FEW_ROUNDS });
    const failing = store.change(
      () => ({ add: [{ name: 'NT 12' }] }),
      async (transaction) => {
        await clearUnsealed(transaction);
        throw new Error('stopped');
      },
    );
    await expect(failing).rejects.toThrow();
    expect((await readUnsealed(reminder)).reminders).toEqual([OLD]);
    await store.change(() => ({ add: [{ name: 'NT 12' }] }), clearUnsealed);
    expect(await readUnsealed(reminder)).toEqual({ reminders: [], patients: [] });
    expect((await store.read()).patients).toHaveLength(1);
  });
});

describe('a visible reason, and nothing lost', () => {
  const put = (value: unknown) => change((transaction) => transaction.objectStore('meta').put(value, 'days'));

  test('a newer version of the database is left alone', async () => {
    await put('before');
    const newer = await openDB(DATABASE, 3);
    newer.close();
    await expect(put('after')).rejects.toMatchObject({ reason: 'newer' });
    await expect(days()).rejects.toMatchObject({ reason: 'newer' });
  });

  test('a newer version that wants to upgrade is let through', async () => {
    await put('before');
    const newer = await openDB(DATABASE, 3);
    expect(newer.version).toBe(3);
    newer.close();
  });

  test('an older version that is open in another window is waited for, but not for ever', async () => {
    const older = await openFirstVersion();
    await expect(days()).rejects.toMatchObject({ reason: 'blocked' });
    older.close();
    expect(await days()).toBeUndefined();
  });

  test.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'unusable'],
    ['SecurityError', 'storage'],
  ])('%s is said to be %s', async (name, reason) => {
    const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    await expect(put(1)).rejects.toMatchObject({ reason });
    refused.mockRestore();
  });

  test('a handle that has died is opened anew, once', async () => {
    await put('before');
    const real = IDBDatabase.prototype.transaction;
    const dying = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
      this: IDBDatabase,
      ...args
    ) {
      this.close();
      return real.apply(this, args);
    });
    expect(await days()).toBe('before');
    expect(dying).toHaveBeenCalledTimes(2);
    dying.mockImplementation(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    await expect(days()).rejects.toMatchObject({ reason: 'storage' });
    expect(dying).toHaveBeenCalledTimes(4);
    dying.mockRestore();
  });
});
