import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { isoDay } from '../../lib/forlop/day.ts';
import { recordStore } from '../../lib/store/records.ts';

const records = recordStore(z.object({ id: z.string(), pasient: z.string(), note: z.optional(z.string()) }));
const day = isoDay.parse('2026-11-20');
const one = { id: '1', pasient: 'a' };
const two = { id: '2', pasient: 'b' };
const anna = { token: 'a', label: '', lastSeen: day };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('nothing at first', async () => {
  expect(await records.read()).toEqual({ records: [], patients: [], damaged: 0 });
});

describe('a change', () => {
  test('is there when it has been answered, and answers what was decided', async () => {
    const decision = await records.change(() => ({ put: [one, two], putPatients: [anna], more: 7 }));
    expect(decision.more).toBe(7);
    expect(await records.read()).toEqual({ records: [one, two], patients: [anna], damaged: 0 });
  });

  test('sees everything, or one patient alone', async () => {
    await records.change(() => ({ put: [one, two], putPatients: [anna, { ...anna, token: 'b' }] }));
    await records.change((stored) => {
      expect(stored.records).toEqual([one, two]);
      return {};
    });
    await records.change((stored) => {
      expect(stored).toEqual({ records: [two], patients: [{ ...anna, token: 'b' }], damaged: 0 });
      return {};
    }, 'b');
  });

  test('replaces by id and token, and takes out', async () => {
    await records.change(() => ({ put: [one, two], putPatients: [anna] }));
    await records.change(() => ({
      put: [{ ...one, note: 'x' }],
      remove: ['2'],
      putPatients: [{ ...anna, label: 'NT' }],
    }));
    expect(await records.read()).toMatchObject({ records: [{ ...one, note: 'x' }], patients: [{ label: 'NT' }] });
    await records.change(() => ({ removePatients: ['a'] }));
    expect((await records.read()).patients).toEqual([]);
  });

  test('that cannot be decided changes nothing', async () => {
    await records.change(() => ({ put: [one] }));
    const failing = records.change(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await records.read()).records).toEqual([one]);
  });

  test('of which one part cannot be written is not written at all', async () => {
    const anything = recordStore(z.object({ id: z.string(), pasient: z.string(), note: z.unknown() }));
    const unwritable = { ...two, note: () => {} };
    await expect(anything.change(() => ({ put: [{ ...one, note: 1 }, unwritable] }))).rejects.toThrow();
    expect((await records.read()).records).toEqual([]);
  });

  test('made at the same time as another waits for it: neither is lost', async () => {
    await records.change(() => ({ put: [one] }));
    const append = (text: string) =>
      records.change((stored) => ({
        put: stored.records.map((found) => ({ ...found, note: (found.note ?? '') + text })),
      }));
    await Promise.all(['x', 'y', 'z'].map(append));
    expect((await records.read()).records[0]?.note?.split('').sort()).toEqual(['x', 'y', 'z']);
  });

  test('asks for the strictest durability', async () => {
    const asked: unknown[] = [];
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      asked.push([mode, options?.durability]);
      return real.call(this, stores, mode, options);
    };
    try {
      await records.change(() => ({ put: [one] }));
    } finally {
      IDBDatabase.prototype.transaction = real;
    }
    expect(asked.at(-1)).toEqual(['readwrite', 'strict']);
  });
});

test('what cannot be read is counted, left as it lies, and costs nothing else', async () => {
  await records.change(() => ({ put: [one], putPatients: [anna] }));
  const raw = await openDB('forlopsvakt');
  await raw.put('reminders', { id: '9', pasient: 'a', note: 12 });
  await raw.put('patients', { token: 'b', lastSeen: 'yesterday' });
  raw.close();
  expect(await records.read()).toEqual({ records: [one], patients: [anna], damaged: 2 });
  await records.change(() => ({ put: [two] }));
  expect((await records.read()).damaged).toBe(2);
});

test('a newer version that wants to upgrade is let through', async () => {
  await records.change(() => ({ put: [one] }));
  const newer = await openDB('forlopsvakt', 2);
  expect(newer.version).toBe(2);
  newer.close();
  await expect(records.read()).rejects.toThrow();
});
