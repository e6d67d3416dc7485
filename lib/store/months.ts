import * as z from 'zod/mini';
import { type MonthWork, monthWork } from '../files/month-work.ts';
import { read, type SealedRecord, sealedRecord } from './database.ts';
import { StorageFault } from './fault.ts';
import { newId, type OpenKeys, sealingKey } from './keys.ts';
import { change } from './mirror.ts';
import { seal, unseal } from './seal.ts';
import { readOpenKeys } from './session-key.ts';

/** Months that are kept: what was handled longer ago is in the registry. */
const MOST_MONTHS = 12;

/** The months that are kept, the latest first. Needs an open vault, else rejects as `locked`. */
export async function readMonths(): Promise<readonly MonthWork[]> {
  const [found, keys] = await Promise.all([readRecord(), readOpenKeys()]);
  if (!keys) throw new StorageFault('locked');
  const text = found && (await openRecord(found, keys));
  const months = text === undefined ? undefined : z.array(monthWork).safeParse(JSON.parse(text));
  return months?.success ? months.data : [];
}

/** Keeps a month's work in the place of what was kept of that month. Needs an open vault, else rejects as `locked`. */
export async function keepMonth(work: MonthWork): Promise<void> {
  const others = (await readMonths()).filter(({ month }) => month !== work.month);
  const months = [work, ...others].sort((a, b) => b.month.localeCompare(a.month)).slice(0, MOST_MONTHS);
  await write(months);
}

/** What is kept of months, sealed under other keys; as it is where it cannot be opened. */
export async function resealMonths(months: SealedRecord, former: OpenKeys, next: OpenKeys): Promise<SealedRecord> {
  const text = await openRecord(months, former);
  return text === undefined ? months : sealRecord(text, next);
}

async function readRecord(): Promise<SealedRecord | undefined> {
  const found = sealedRecord.safeParse(await read((transaction) => transaction.objectStore('meta').get('months')));
  return found.success ? found.data : undefined;
}

async function write(months: readonly MonthWork[]): Promise<void> {
  const keys = await readOpenKeys();
  if (!keys) throw new StorageFault('locked');
  const record = await sealRecord(JSON.stringify(months), keys);
  await change((transaction) => transaction.objectStore('meta').put(record, 'months'));
}

async function openRecord(record: SealedRecord, keys: OpenKeys): Promise<string | undefined> {
  const key = [keys, ...keys.ring.previous].find(({ id }) => id === record.key)?.key;
  if (key === undefined) return undefined;
  return unseal(await sealingKey(key), placeOf(record), record.sealed).catch(() => undefined);
}

async function sealRecord(text: string, keys: OpenKeys): Promise<SealedRecord> {
  const about = { id: newId(), key: keys.id };
  return { ...about, sealed: await seal(await sealingKey(keys.key), placeOf(about), text) };
}

function placeOf({ id, key }: Pick<SealedRecord, 'id' | 'key'>): string {
  return `forlopsvakt 1 months ${key} ${id}`;
}
