import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isoDay } from '../../lib/forlop/day.ts';
import { read } from '../../lib/store/database.ts';
import { announceThrough, readOpenDays } from '../../lib/store/days.ts';
import { readLog } from '../../lib/store/log.ts';
import { reconcile, stepOf } from '../../lib/store/mirror.ts';
import type { Stamp } from '../../lib/store/mirror-entries.ts';
import { forgetOpened, patientStore } from '../../lib/store/patients.ts';
import {
  changePassphrase,
  createVault,
  dropVault,
  isVaultLost,
  lockVault,
  readHeader,
  unlockVault,
  vaultState,
} from '../../lib/store/vault.ts';
import { noteOlderSaid } from '../../lib/store/vault-mark.ts';
import { loseDatabases } from './browsers.ts';
import { FEW_ROUNDS, openRaw, PASSPHRASE, startEmpty, startOpen } from './open-vault.ts';

const shape = z.object({ name: z.string() });
const store = patientStore(shape, () => [isoDay.parse('2026-11-20')]);
const names = async () => (await store.read()).patients.map(({ patient }) => patient.name).sort();
const idOf = async (name: string) =>
  (await store.read()).patients.find(({ patient }) => patient.name === name)?.id ?? '';
const add = (...all: string[]) => store.change(() => ({ add: all.map((name) => ({ name })) }));

/** The browser throws the database away and starts anew: nothing is said of it to anyone. */
function loseDatabase(): void {
  loseDatabases();
  forgetOpened();
}

/** The database as it is now; called, it is that again, as if nothing had been written since. */
async function takeBack(): Promise<() => Promise<void>> {
  const raw = await openRaw();
  const [records, meta, keys] = [await raw.getAll('sealed'), await raw.getAll('meta'), await raw.getAllKeys('meta')];
  raw.close();
  return async () => {
    const now = await openRaw();
    await now.clear('sealed');
    for (const record of records) await now.put('sealed', record);
    for (const [index, key] of keys.entries()) await now.put('meta', meta[index], key);
    now.close();
    forgetOpened();
  };
}

const mirror = async () =>
  Object.fromEntries(Object.entries(await browser.storage.local.get()).filter(([key]) => key.startsWith('mirror')));
const everything = () =>
  read(async (transaction) => ({
    records: await transaction.objectStore('sealed').getAll(),
    vault: await transaction.objectStore('meta').get('vault'),
    days: await transaction.objectStore('meta').get('days'),
  }));

beforeEach(startOpen);

describe('which place is right', () => {
  const at = (turn: number, of = 'a'): Stamp => ({ of, turn });
  test.each([
    ['neither has anything', undefined, undefined, undefined],
    ['a database without a mirror', at(3), undefined, 'mirror'],
    ['the database was thrown away', undefined, at(3), 'restore'],
    ['both the same', at(3), at(3), undefined],
    ['ended between the two writes', at(4), at(3), 'mirror'],
    ['the database has gone back', at(2), at(3), 'restore'],
    ['a mirror of another vault, though it has counted further', at(2), at(9, 'b'), 'mirror'],
  ] as const)('%s', (_, database, there, step) => {
    expect(stepOf(database, there)).toBe(step);
  });
});

test('a database that was thrown away is taken back whole, and opens with the same passphrase', async () => {
  await add('anna', 'bent');
  await announceThrough(isoDay.parse('2026-11-19'));
  const before = await everything();
  loseDatabase();
  expect(await vaultState()).toBe('open');
  expect(await everything()).toEqual(before);
  expect(await isVaultLost()).toBe(false);
  expect(await unlockVault(PASSPHRASE, FEW_ROUNDS)).toEqual({ kind: 'open' });
  expect(await names()).toEqual(['anna', 'bent']);
  expect(await readOpenDays()).toMatchObject({ days: [['2026-11-20', 2]], announced: '2026-11-19' });
  expect((await readLog()).map(({ why }) => why)).toEqual(['restored']);
  await add('cato');
  expect(await names()).toEqual(['anna', 'bent', 'cato']);
});

test('a database that was thrown away is there for all who ask for it at once', async () => {
  await add('anna');
  loseDatabase();
  await lockVault();
  expect(await Promise.all([vaultState(), vaultState(), vaultState()])).toEqual(['locked', 'locked', 'locked']);
});

test('whatever is done, in whatever order, and lost between any two changes: what was acknowledged is there', async () => {
  const step = fc.oneof(
    fc.record({ what: fc.constant('add' as const), name: fc.string({ minLength: 1, maxLength: 5 }) }),
    fc.record({ what: fc.constantFrom('remove' as const, 'rename' as const), at: fc.nat(9) }),
    fc.record({ what: fc.constantFrom('lose database' as const, 'lose mirror' as const, 'reconcile' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await startOpen();
      const sure = new Map<string, string>();
      for (const one of steps) {
        const id = 'at' in one ? [...sure.keys()][one.at % Math.max(1, sure.size)] : undefined;
        if (one.what === 'add') {
          await add(one.name);
          for (const { id, patient } of (await store.read()).patients) sure.set(id, patient.name);
        } else if (one.what === 'remove' && id !== undefined) {
          await store.change(() => ({ remove: [id] }));
          sure.delete(id);
        } else if (one.what === 'rename' && id !== undefined) {
          await store.change(() => ({ put: [{ id, patient: { name: 'new' } }] }));
          sure.set(id, 'new');
        } else if (one.what === 'lose database') {
          loseDatabase();
          await readHeader();
        } else if (one.what === 'lose mirror') {
          await browser.storage.local.remove(Object.keys(await mirror()));
          await reconcile();
        } else if (one.what === 'reconcile') expect(await reconcile()).toBe('both');
      }
      const there = (await store.read()).patients.map(({ id, patient }) => [id, patient.name]);
      expect(there.sort()).toEqual([...sure].sort());
    }),
    { numRuns: 40 },
  );
});

describe('ended between the two writes', () => {
  test('the database is newer: what was deleted in it does not come back', async () => {
    await add('anna', 'bent');
    const id = await idOf('anna');
    // A worker of its own, which is stopped there.
    vi.resetModules();
    const stopped = await import('../../lib/store/patients.ts');
    const set = vi.spyOn(browser.storage.local, 'set').mockImplementation(() => new Promise(() => undefined));
    void stopped.patientStore(shape, () => []).change(() => ({ remove: [id] }));
    await expect.poll(async () => (await everything()).records.length).toBe(1);
    set.mockRestore();
    expect(await reconcile()).toBe('both');
    forgetOpened();
    expect(await names()).toEqual(['bent']);
    expect(Object.keys(await mirror()).filter((key) => key.includes('record'))).toHaveLength(1);
  });

  test('the emptied place of a record that was taken out is no record', async () => {
    await add('anna', 'bent');
    const id = await idOf('anna');
    const removing = vi.spyOn(browser.storage.local, 'remove').mockRejectedValue(new Error('stopped'));
    await store.change(() => ({ remove: [id] }));
    removing.mockRestore();
    loseDatabase();
    await readHeader();
    expect(await names()).toEqual(['bent']);
  });
});

test('a database that has gone back behind what was acknowledged is brought forward', async () => {
  await add('anna');
  const goBack = await takeBack();
  await add('bent');
  await goBack();
  expect(await names()).toEqual(['anna']);
  forgetOpened();
  expect(await reconcile()).toBe('restored');
  forgetOpened();
  expect(await names()).toEqual(['anna', 'bent']);
});

test('a record that does not open any more is taken from the other place', async () => {
  await add('anna', 'bent');
  const raw = await openRaw();
  const [record] = await raw.getAll('sealed');
  record.sealed[40] ^= 1;
  await raw.put('sealed', record);
  raw.close();
  forgetOpened();
  expect((await store.read()).damaged).toBe(1);
  expect(await store.heal()).toBe(1);
  expect(await store.read()).toMatchObject({ damaged: 0, patients: { length: 2 } });
});

test('holds the same sealed bytes as the database, and nothing more', async () => {
  await add('anna', 'bent');
  const { records } = await everything();
  const there = await mirror();
  expect(Object.keys(there).sort()).toEqual(['mirror', ...records.map(({ id }) => `mirror/record/${id}`).sort()]);
  for (const { id, key, sealed } of records) {
    expect(there[`mirror/record/${id}`]).toEqual({ id, key, sealed: Buffer.from(sealed).toString('base64url') });
  }
  expect(JSON.stringify(there)).not.toMatch(/anna|bent/);
  const head = there.mirror;
  expect(Object.keys(typeof head === 'object' && head ? head : {}).sort()).toEqual(['days', 'of', 'turn', 'vault']);
});

test('after another passphrase nothing in it lies under the old one', async () => {
  await add('anna');
  const old = await readHeader();
  await changePassphrase(PASSPHRASE, 'tolv grønne tekanner', FEW_ROUNDS);
  expect(JSON.stringify(await mirror())).not.toContain(old?.key);
  loseDatabase();
  expect(await unlockVault(PASSPHRASE, FEW_ROUNDS)).toMatchObject({ kind: 'wrong' });
  expect(await unlockVault('tolv grønne tekanner', FEW_ROUNDS)).toEqual({ kind: 'open' });
  expect(await names()).toEqual(['anna']);
});

test('what is deleted is deleted here, too, and does not come back', async () => {
  await add('anna');
  await dropVault();
  expect(await mirror()).toEqual({});
  expect(await vaultState()).toBe('none');
  loseDatabase();
  expect(await reconcile()).toBe('none');
  expect(await vaultState()).toBe('none');
});

test('a new vault leaves nothing of an earlier one that could not be read', async () => {
  await browser.storage.local.set({ 'mirror/record/x': { id: 'x', key: 'old', sealed: 'AAAA' }, mirror: { of: 1 } });
  loseDatabase();
  await createVault(PASSPHRASE, { rounds: FEW_ROUNDS });
  expect(Object.keys(await mirror())).toEqual(['mirror']);
});

describe('where it cannot be written', () => {
  const refuse = (message: string) => vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error(message));

  test('because it is too large, the change is kept, and it is said that it lies in one place', async () => {
    const set = refuse('Resource::kQuotaBytes quota exceeded');
    await add('anna');
    expect(await reconcile()).toBe('single');
    set.mockRestore();
    expect(await reconcile()).toBe('both');
    loseDatabase();
    await readHeader();
    expect(await names()).toEqual(['anna']);
  });

  test('because the disk is full, the change is not acknowledged', async () => {
    const set = refuse('IO error: 000003.log: FILE_ERROR_NO_SPACE');
    await expect(add('anna')).rejects.toMatchObject({ reason: 'full' });
    set.mockRestore();
    forgetOpened();
    expect(await names(), 'though it is there').toEqual(['anna']);
  });

  test('because the disk was full, nothing is acknowledged until the browser starts anew', async () => {
    const set = refuse('IO error: 000003.log: FILE_ERROR_NO_SPACE');
    await expect(add('anna')).rejects.toMatchObject({ reason: 'full' });
    set.mockRestore();
    await expect(add('bo')).rejects.toMatchObject({ reason: 'full' });
    await browser.storage.session.remove('writing-over');
    forgetOpened();
    await add('bo');
    expect(await names()).toEqual(['anna', 'bo']);
  });
});

describe('the third place', () => {
  const [TODAY, TOMORROW] = [isoDay.parse('2026-11-20'), isoDay.parse('2026-11-21')];

  test('tells an older copy of both places from the last one: it is said for a day, and taken as it is', async () => {
    await add('anna');
    const goBack = await takeBack();
    const before = await mirror();
    await add('bent');
    expect(await reconcile()).toBe('both');
    expect(await noteOlderSaid(TODAY)).toBe(false);
    await goBack();
    await browser.storage.local.remove(Object.keys(await mirror()));
    await browser.storage.local.set(before);
    expect([await reconcile(), await reconcile()]).toEqual(['both', 'both']);
    expect([await noteOlderSaid(TODAY), await noteOlderSaid(TODAY), await noteOlderSaid(TOMORROW)]).toEqual([
      ...[true, true, false],
    ]);
    forgetOpened();
    expect(await names()).toEqual(['anna']);
    await add('cato');
    expect(await names()).toEqual(['anna', 'cato']);
    expect((await readLog()).map(({ why }) => why)).toEqual(['older']);
  });

  test('tells a vault that was lost in both from none at all, and from one that was deleted', async () => {
    await add('anna');
    loseDatabase();
    await browser.storage.local.clear();
    expect([await vaultState(), await isVaultLost()]).toEqual(['none', true]);
    await createVault(PASSPHRASE, { rounds: FEW_ROUNDS });
    expect([await vaultState(), await isVaultLost()]).toEqual(['open', false]);
    expect(await reconcile()).toBe('both');
    expect(await noteOlderSaid(TODAY), 'a new one is no older one').toBe(false);
    await dropVault();
    expect([await vaultState(), await isVaultLost()]).toEqual(['none', false]);
  });

  test("stands in nobody's way where it cannot be asked", async () => {
    const refused = vi.spyOn(caches, 'open').mockRejectedValue(new Error('no'));
    await add('anna');
    expect(await reconcile()).toBe('both');
    expect(await names()).toEqual(['anna']);
    refused.mockRestore();
  });
});

test('without a vault there is none', async () => {
  startEmpty();
  await announceThrough(isoDay.parse('2026-11-19'));
  expect(await reconcile()).toBe('none');
  expect(await browser.storage.local.get()).toEqual({});
});
