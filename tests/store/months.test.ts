import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { MonthWork } from '../../lib/files/month-work.ts';
import { isoDay } from '../../lib/forlop/day.ts';
import { read } from '../../lib/store/database.ts';
import { keepMonth, readMonths } from '../../lib/store/months.ts';
import { readOpenKeys } from '../../lib/store/session-key.ts';
import { changePassphrase, dropVault, lockVault, readHeader, unlockVault } from '../../lib/store/vault.ts';
import { FEW_ROUNDS, PASSPHRASE, startOpen } from './open-vault.ts';

const NEXT = 'seks grønne epler til';

const work = (month: string, ...handled: string[]): MonthWork => ({
  month,
  savedOn: isoDay.parse(`${month}-05`),
  files: ['uttrekk-fjordby.csv'],
  mapping: { Kode: 'hendelse' },
  handled,
});

beforeEach(startOpen);

test('what is kept of a month stands in the place of what was kept of it, the latest month first', async () => {
  expect(await readMonths()).toEqual([]);
  await keepMonth(work('2026-10', 'a'));
  await keepMonth(work('2026-11', 'b'));
  await keepMonth(work('2026-10', 'a', 'c'));
  expect(await readMonths()).toEqual([work('2026-11', 'b'), work('2026-10', 'a', 'c')]);
});

test('nothing of it can be read on the disk, nor while it is locked', async () => {
  await keepMonth(work('2026-10', 'hemmelig'));
  const lying = await read((transaction) => transaction.objectStore('meta').get('months'));
  const bytes = new TextDecoder('latin1').decode(new Uint8Array(Object(lying).sealed));
  expect(bytes).not.toMatch(/hemmelig|fjordby|2026/);
  await lockVault();
  await expect(readMonths()).rejects.toMatchObject({ reason: 'locked' });
  await expect(keepMonth(work('2026-11'))).rejects.toMatchObject({ reason: 'locked' });
});

test('another passphrase opens it, under the new key alone', async () => {
  await keepMonth(work('2026-10', 'a'));
  await changePassphrase(PASSPHRASE, NEXT, FEW_ROUNDS);
  expect(await readMonths()).toEqual([work('2026-10', 'a')]);
  expect((await readOpenKeys())?.ring.previous).toHaveLength(0);
  await lockVault();
  await unlockVault(NEXT, FEW_ROUNDS);
  expect(await readMonths()).toEqual([work('2026-10', 'a')]);
});

test('goes with everything else', async () => {
  await keepMonth(work('2026-10', 'a'));
  await dropVault();
  expect(await readHeader()).toBeUndefined();
  expect(await read((transaction) => transaction.objectStore('meta').get('months'))).toBeUndefined();
});
