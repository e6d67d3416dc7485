import * as z from 'zod/mini';
import { type MonthWork, monthWork } from '../files/month-work.ts';
import { read, type SealedRecord, sealedRecord } from './database.ts';
import { StorageFault } from './fault.ts';
import { newId, sealingKey } from './keys.ts';
import { change } from './mirror.ts';
import { seal, unseal } from './seal.ts';
import { readOpenKeys } from './session-key.ts';

/** Months that are kept: what was handled longer ago is in the registry. */
const MOST_MONTHS = 12;

/** The months that are kept, the latest first. Needs an open vault, else rejects as `locked`. */
export async function readMonths(): Promise<readonly MonthWork[]> {
  const [found, keys] = await Promise.all([readRecord(), readOpenKeys()]);
  if (!keys) throw new StorageFault('locked');
  const key = found && [keys, ...keys.ring.previous].find(({ id }) => id === found.key)?.key;
  if (!found || key === undefined) return [];
  const text = await unseal(await sealingKey(key), placeOf(found), found.sealed).catch(() => undefined);
  const months = text === undefined ? undefined : z.array(monthWork).safeParse(JSON.parse(text));
  return months?.success ? months.data : [];
}

/** Keeps a month's work in the place of what was kept of that month. Needs an open vault, else rejects as `locked`. */
export async function keepMonth(work: MonthWork): Promise<void> {
  const others = (await readMonths()).filter(({ month }) => month !== work.month);
  const months = [work, ...others].sort((a, b) => b.month.localeCompare(a.month)).slice(0, MOST_MONTHS);
  await write(months);
}

/** Seals what is kept under the key in use, where it lies under a former one. */
export async function resealMonths(): Promise<void> {
  const [found, keys] = await Promise.all([readRecord(), readOpenKeys()]);
  if (found && keys && found.key !== keys.id) await write(await readMonths());
}

async function readRecord(): Promise<SealedRecord | undefined> {
  const found = sealedRecord.safeParse(await read((transaction) => transaction.objectStore('meta').get('months')));
  return found.success ? found.data : undefined;
}

async function write(months: readonly MonthWork[]): Promise<void> {
  const keys = await readOpenKeys();
  if (!keys) throw new StorageFault('locked');
  const about = { id: newId(), key: keys.id };
  const sealed = await seal(await sealingKey(keys.key), placeOf(about), JSON.stringify(months));
  await change((transaction) => transaction.objectStore('meta').put({ ...about, sealed }, 'months'));
}

function placeOf({ id, key }: Pick<SealedRecord, 'id' | 'key'>): string {
  return `forlopsvakt 1 months ${key} ${id}`;
}
