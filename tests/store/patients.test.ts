import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { isoDay } from '../../lib/forlop/day.ts';
import { readOpenDays } from '../../lib/store/days.ts';
import { type Kept, patientStore } from '../../lib/store/patients.ts';
import { lockVault } from '../../lib/store/vault.ts';
import { openRaw, startEmpty, startOpen } from './open-vault.ts';

const shape = z.object({ name: z.string(), days: z.array(isoDay) });
type Shape = z.infer<typeof shape>;
const store = patientStore(shape, ({ days }) => days);
const day = (text: string) => isoDay.parse(text);
const ANNA: Shape = { name: 'anna', days: [day('2026-11-20')] };
const BENT: Shape = { name: 'bent', days: [day('2026-11-20'), day('2026-11-23')] };

const read = async () => (await store.read()).patients.map(({ patient }) => patient).sort(byName);
const byName = (a: Shape, b: Shape) => (a.name < b.name ? -1 : 1);
const find = async (name: string): Promise<Kept<Shape>> => {
  const found = (await store.read()).patients.find(({ patient }) => patient.name === name);
  if (!found) throw new Error(`${name} is not there`);
  return found;
};

/** Everything that lies in the database, as it lies. */
async function lies() {
  const raw = await openRaw();
  const all = {
    sealed: await raw.getAll('sealed'),
    keys: await raw.getAllKeys('sealed'),
    days: await raw.get('meta', 'days'),
  };
  raw.close();
  return all;
}

async function tamper(change: (record: { id: string; key: string; sealed: Uint8Array }) => object): Promise<void> {
  const raw = await openRaw();
  for (const record of await raw.getAll('sealed')) await raw.put('sealed', change(record));
  raw.close();
}

beforeEach(startOpen);

test('nothing at first', async () => {
  expect(await store.read()).toEqual({ patients: [], days: { days: [] }, damaged: 0 });
});

describe('a change', () => {
  test('is there when it has been answered, and answers what was decided', async () => {
    const decision = await store.change(() => ({ add: [ANNA, BENT], more: 7 }));
    expect(decision.more).toBe(7);
    expect(await read()).toEqual([ANNA, BENT]);
  });

  test('replaces by id, and takes out', async () => {
    await store.change(() => ({ add: [ANNA, BENT] }));
    const { id } = await find('anna');
    await store.change(() => ({ put: [{ id, patient: { ...ANNA, days: [] } }] }));
    expect(await find('anna')).toEqual({ id, patient: { ...ANNA, days: [] } });
    await store.change(() => ({ remove: [id] }));
    expect(await read()).toEqual([BENT]);
  });

  test('that cannot be decided changes nothing', async () => {
    await store.change(() => ({ add: [ANNA] }));
    const failing = store.change(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await read()).toEqual([ANNA]);
  });

  test('of which one part cannot be written is not written at all', async () => {
    const failing = store.change(
      () => ({ add: [ANNA] }),
      (transaction) => transaction.objectStore('meta').put(() => {}, 'days'),
    );
    await expect(failing).rejects.toThrow();
    expect(await read()).toEqual([]);
  });

  test('made at the same time as another is decided anew: neither is lost', async () => {
    await store.change(() => ({ add: [{ ...ANNA, name: '' }] }));
    const append = (text: string) =>
      store.change(({ patients }) => ({
        put: patients.map(({ id, patient }) => ({ id, patient: { ...patient, name: patient.name + text } })),
      }));
    await Promise.all(['x', 'y', 'z'].map(append));
    expect((await read())[0]?.name.split('').sort()).toEqual(['x', 'y', 'z']);
  });

  test('asks for the strictest durability', async () => {
    const asked: unknown[] = [];
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      asked.push([mode, options?.durability]);
      return real.call(this, stores, mode, options);
    };
    try {
      await store.change(() => ({ add: [ANNA] }));
    } finally {
      IDBDatabase.prototype.transaction = real;
    }
    expect(asked.at(-1)).toEqual(['readwrite', 'strict']);
  });
});

describe('on the disk', () => {
  test('there is nothing but random ids, sealed bytes of few sizes, and on how many limits each day falls', async () => {
    const long = { name: 'x'.repeat(3000), days: [] };
    await store.change(() => ({ add: [ANNA, BENT, long] }));
    const { sealed, days } = await lies();
    expect(days).toEqual({
      days: [
        ['2026-11-20', 2],
        ['2026-11-23', 1],
      ],
    });
    for (const record of sealed) {
      expect(Object.keys(record).sort()).toEqual(['id', 'key', 'sealed']);
      expect(record.id).toMatch(/^[\w-]{22}$/);
    }
    // 28 bytes are the random ones at the beginning, and the mark of authenticity at the end.
    expect(sealed.map((record) => record.sealed.length).sort()).toEqual([2076, 2076, 8220]);
    const text = sealed.map((record) => Buffer.from(record.sealed).toString('latin1')).join();
    for (const secret of ['anna', 'bent', '2026-11', 'xxx']) expect(text).not.toContain(secret);
  });

  test('the same twice looks different twice', async () => {
    await store.change(() => ({ add: [ANNA, ANNA] }));
    const [one, two] = (await lies()).sealed;
    expect(one.sealed).not.toEqual(two.sealed);
  });

  test.each([
    [
      'a bit has changed',
      (record: { sealed: Uint8Array }) => ({
        ...record,
        sealed: record.sealed.map((byte, n) => (n === 40 ? byte ^ 1 : byte)),
      }),
    ],
    ['it was cut short', (record: { sealed: Uint8Array }) => ({ ...record, sealed: record.sealed.slice(0, 9) })],
    ['it stands under another id', (record: object) => ({ ...record, id: 'somewhere else' })],
    ['it names another key', (record: object) => ({ ...record, key: 'another' })],
  ])('what cannot be opened is counted, left as it lies, and costs nothing else: %s', async (_, change) => {
    await store.change(() => ({ add: [ANNA] }));
    await tamper(change);
    const { sealed } = await lies();
    // A record put elsewhere lies there beside the one it came from.
    await store.change(() => ({ add: [BENT] }));
    await reopen();
    const { patients, damaged } = await store.read();
    expect(damaged).toBe(1);
    expect(patients.map(({ patient }) => patient.name)).toContain('bent');
    expect((await lies()).sealed).toEqual(expect.arrayContaining(sealed));
  });

  test('what opens and has another shape is left alone, too', async () => {
    await store.change(() => ({ add: [ANNA] }));
    const other = patientStore(z.object({ number: z.int() }), () => []);
    expect(await other.read()).toMatchObject({ patients: [], damaged: 1 });
    await other.change(() => ({ add: [{ number: 1 }] }));
    expect(await store.read()).toMatchObject({ patients: [{ patient: ANNA }], damaged: 1 });
  });
});

test('locked, nothing is read and nothing is written, and the table of days can still be seen', async () => {
  await store.change(() => ({ add: [ANNA], announced: day('2026-11-19') }));
  await lockVault();
  await expect(store.read()).rejects.toMatchObject({ reason: 'locked' });
  await expect(store.change(() => ({ add: [BENT] }))).rejects.toMatchObject({ reason: 'locked' });
  expect(await readOpenDays()).toEqual({ days: [['2026-11-20', 1]], announced: '2026-11-19' });
});

test('without a vault nothing is written at all', async () => {
  startEmpty();
  await expect(store.change(() => ({ add: [ANNA] }))).rejects.toMatchObject({ reason: 'locked' });
});

/** Forgets what has been opened, as a worker that was stopped has. */
async function reopen(): Promise<void> {
  const { forgetOpened } = await import('../../lib/store/patients.ts');
  forgetOpened();
}
