import 'fake-indexeddb/auto';
import { wrap } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { makeKeys, type OpenKeys, unwrap } from '../../lib/store/keys.ts';
import { packHeader, packRecord } from '../../lib/store/packed.ts';
import { sealAll } from '../../lib/store/patients.ts';
import {
  BROWSERS,
  countSteps,
  endBrowser,
  fillLittle,
  goOn,
  type Kind,
  listDatabases,
  startBrowser,
  stopAfter,
} from './browsers.ts';
import { FEW_ROUNDS, PASSPHRASE } from './open-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const NEXT = 'tolv grønne tekanner';
const NAMES = ['anna', 'bent', 'cato'];
const SETTINGS = { language: 'nn', lockAfter: 5, offSites: ['https://journal.invalid'] } as const;
/** An act that takes more than these does not come to an end. */
const MOST_STEPS = 120;
const shape = z.object({ name: z.string() });

/** A worker that has just started: it remembers nothing of the last. */
async function startWorker() {
  vi.resetModules();
  const vault = await import('../../lib/store/vault.ts');
  const mirror = await import('../../lib/store/mirror.ts');
  const local = await import('../../lib/store/local.ts');
  const settings = await import('../../lib/store/settings.ts');
  const log = await import('../../lib/store/log.ts');
  const { patientStore } = await import('../../lib/store/patients.ts');
  const mark = await import('../../lib/store/vault-mark.ts');
  const store = patientStore(shape, () => []);
  local.makeWholeWith(async () => {
    await mirror.settlePlaces();
    await local.noteWhole();
  });
  return {
    ...{ vault, mirror, settings, log, store, mark },
    names: async () => (await store.read()).patients.map(({ patient }) => patient.name).sort(),
    add: (all: readonly string[]) => store.change(() => ({ add: all.map((name) => ({ name })) })),
  };
}
type Worker = Awaited<ReturnType<typeof startWorker>>;

/** The browser with a vault in it, its settings and its log. */
async function startKept(kind: Kind): Promise<Worker> {
  startBrowser(kind);
  const worker = await startWorker();
  await worker.settings.changeSettings(SETTINGS);
  await worker.log.note('access', 'failed');
  await worker.vault.createVault(PASSPHRASE, { rounds: FEW_ROUNDS });
  await worker.add(NAMES);
  return worker;
}

/** The vault of an earlier version: no generations, half of it still under a former key, the mirror in `storage.local`. */
async function startOld(kind: Kind): Promise<Worker> {
  startBrowser(kind);
  const worker = await startWorker();
  await worker.settings.changeSettings(SETTINGS);
  await worker.log.note('access', 'failed');
  const former = await makeKeys('en eldre passfrase', { rounds: FEW_ROUNDS });
  const { id, key, ring } = former.keys;
  const now = await makeKeys(PASSPHRASE, { rounds: FEW_ROUNDS, ring: { ...ring, previous: [{ id, key }] } });
  const seal = (keys: OpenKeys, names: readonly string[]) =>
    sealAll(
      keys,
      names.map((name) => ({ id: `id of ${name}`, text: JSON.stringify({ name }) })),
    );
  const records = [...(await seal(former.keys, NAMES.slice(0, 2))), ...(await seal(now.keys, NAMES.slice(2)))];
  const stamp = { of: 'old', turn: 7 };
  const request = indexedDB.open('forlopsvakt', 2);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('reminders', { keyPath: 'id' }).createIndex('pasient', 'pasient');
    request.result.createObjectStore('patients', { keyPath: 'token' });
    request.result.createObjectStore('sealed', { keyPath: 'id' });
    request.result.createObjectStore('meta');
  };
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const raw = wrap(request.result);
  for (const record of records) await raw.put('sealed', record);
  await raw.put('meta', now.header, 'vault');
  await raw.put('meta', stamp, 'turn');
  raw.close();
  await browser.storage.local.set({
    'vault-made': true,
    mirror: { ...stamp, vault: packHeader(now.header) },
    ...Object.fromEntries(records.map((record) => [`mirror/record/${record.id}`, packRecord(record)])),
  });
  return startWorker();
}

/** Every header that lies anywhere, with what it opens: of all databases, and of all storage areas. */
async function opensWith(passphrase: string): Promise<number> {
  const found: unknown[] = [];
  for (const { factory, name } of await listDatabases()) {
    const request = factory.open(name);
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const raw = wrap(request.result);
    for (const store of raw.objectStoreNames) found.push(...(await raw.getAll(store)));
    raw.close();
  }
  found.push(...Object.values(await browser.storage.local.get()), await browser.storage.local.get());
  const { header } = await import('../../lib/store/keys.ts');
  const { packedHeader, unpackHeader } = await import('../../lib/store/packed.ts');
  const headers = found.flatMap((one) => {
    const plain = header.safeParse(one).data;
    const packed = packedHeader.safeParse(Object(one).vault).data;
    return [...(plain ? [plain] : []), ...(packed ? [unpackHeader(packed)] : [])];
  });
  const opened = await Promise.all(headers.map((one) => unwrap(one, passphrase)));
  return opened.filter((keys) => keys !== undefined).length;
}

/** Which passphrases open a header that lies anywhere. */
async function foundOnDisk(): Promise<string[]> {
  const found: string[] = [];
  for (const passphrase of [PASSPHRASE, NEXT, 'en eldre passfrase']) {
    if ((await opensWith(passphrase)) > 0) found.push(passphrase);
  }
  return found;
}

/** What is there after the next start, in a line; and that all that is no part of the vault is there. */
async function whatIsThere(): Promise<string> {
  const page = await startWorker();
  // Whoever is first asks for settings, before anything has been put right.
  expect(await page.settings.readSettings()).toMatchObject(SETTINGS);
  const worker = await startWorker();
  await worker.mirror.settlePlaces();
  expect((await worker.log.readLog())[0]).toMatchObject({ what: 'access', why: 'failed' });
  const opening: string[] = [];
  for (const passphrase of [PASSPHRASE, NEXT]) {
    if ((await worker.vault.unlockVault(passphrase, FEW_ROUNDS)).kind !== 'open') continue;
    opening.push(`${passphrase}: ${await worker.names()}`);
    await worker.vault.lockVault();
  }
  const state = await worker.vault.vaultState();
  const isLost = await worker.vault.isVaultLost();
  return [state, ...opening, `on the disk: ${await foundOnDisk()}`, ...(isLost ? ['said to be lost'] : [])].join('; ');
}

const with_ = (passphrase: string) => `locked; ${passphrase}: ${NAMES}; on the disk: ${passphrase}`;
const NONE = 'none; on the disk: ';

/** Each is stopped after every single step of it; before the step with which it holds nothing has happened. */
const ACTS: Readonly<
  Record<
    string,
    {
      readonly start: (kind: Kind) => Promise<Worker>;
      readonly act: (worker: Worker) => Promise<unknown>;
      readonly before: string;
      readonly after: string;
    }
  >
> = {
  'another passphrase': {
    start: startKept,
    act: ({ vault }) => vault.changePassphrase(PASSPHRASE, NEXT, FEW_ROUNDS),
    before: with_(PASSPHRASE),
    after: with_(NEXT),
  },
  'the same passphrase again': {
    start: startKept,
    act: ({ vault }) => vault.changePassphrase(PASSPHRASE, PASSPHRASE, FEW_ROUNDS + 1),
    before: with_(PASSPHRASE),
    after: with_(PASSPHRASE),
  },
  'everything deleted': {
    start: startKept,
    act: ({ vault }) => vault.dropVault(),
    before: with_(PASSPHRASE),
    after: NONE,
  },
  'the first passphrase': {
    start: async (kind) => {
      await startKept(kind);
      const worker = await startWorker();
      await worker.vault.dropVault();
      return worker;
    },
    act: async ({ vault, add }) => {
      await vault.createVault(NEXT, { rounds: FEW_ROUNDS });
      await add(NAMES);
    },
    before: NONE,
    after: with_(NEXT),
  },
  'another passphrase for a vault of an earlier version': {
    start: startOld,
    act: ({ vault }) => vault.changePassphrase(PASSPHRASE, NEXT, FEW_ROUNDS),
    before: with_(PASSPHRASE),
    after: with_(NEXT),
  },
  'a vault of an earlier version deleted': {
    start: startOld,
    act: ({ vault }) => vault.dropVault(),
    before: with_(PASSPHRASE),
    after: NONE,
  },
};

describe.each(BROWSERS)('in %s', (kind) => {
  beforeEach(fillLittle);
  afterEach(() => {
    goOn();
    vi.restoreAllMocks();
  });

  describe.each(Object.entries(ACTS))('%s', (_, { start, act, before, after }) => {
    test('stopped after any step, exactly one passphrase opens it, and nothing is lost; the former opens nothing', async () => {
      const seen: string[] = [];
      for (let count = 0; count < MOST_STEPS; count++) {
        vi.restoreAllMocks();
        fillLittle();
        const worker = await start(kind);
        countSteps();
        const stopped = stopAfter(count);
        let isDone = false;
        const acting = act(worker).then(() => {
          isDone = true;
        });
        await Promise.race([acting, stopped]);
        goOn();
        const atOnce = isDone && (await foundOnDisk());
        await endBrowser();
        const there = await whatIsThere();
        // Once it has been acknowledged nothing waits for the next start.
        if (isDone) expect(there.endsWith(`on the disk: ${atOnce}`)).toBe(true);
        seen.push(there);
        if (isDone) break;
      }
      const [first, last] = [seen.indexOf(after), seen.lastIndexOf(before)];
      expect(seen.at(-1), 'when it has been acknowledged').toBe(after);
      const half = seen.filter((one) => one !== before && one !== after);
      expect(half.filter((one) => _ !== 'the first passphrase' || !isEmptyVault(one))).toEqual([]);
      if (before !== after) expect(first, 'never back again').toBeGreaterThan(last);
      process.stdout.write(
        `${kind}, ${_}: ${seen.length - 1} stops, ${seen.filter((one) => one === after).length} after\n`,
      );
    });
  });

  test('whoever asks for settings meanwhile gets what has been set', async () => {
    const worker = await startKept(kind);
    countSteps();
    const asked: Promise<unknown>[] = [];
    goOn(() => asked.push(worker.settings.readSettings()));
    await worker.vault.changePassphrase(PASSPHRASE, NEXT, FEW_ROUNDS);
    goOn();
    const answers = await Promise.all(asked);
    expect(answers.length).toBeGreaterThan(10);
    for (const one of answers) expect(one).toMatchObject(SETTINGS);
  });

  test('whoever has begun to read before it moved, and gets to it afterwards, finds everything', async () => {
    const worker = await startKept(kind);
    const { read } = await import('../../lib/store/database.ts');
    const goAhead = openLate();
    const counting = read((transaction) => transaction.objectStore('sealed').count());
    await vi.waitFor(() => expect(goAhead.isWaiting()).toBe(true));
    await worker.vault.changePassphrase(PASSPHRASE, NEXT, FEW_ROUNDS);
    goAhead.open();
    expect(await counting).toBe(NAMES.length);
  });

  test('what is written meanwhile is there afterwards', async () => {
    const worker = await startKept(kind);
    countSteps();
    let turn = 0;
    const writing: Promise<void>[] = [];
    const marks = () => {
      goOn();
      turn += 1;
      writing.push(worker.settings.changeSettings({ marker: turn % 2 === 0 }).then(() => void goOn(marks)));
    };
    goOn(marks);
    await worker.vault.changePassphrase(PASSPHRASE, NEXT, FEW_ROUNDS);
    goOn();
    await Promise.all(writing);
    expect(await worker.settings.readSettings()).toMatchObject({ ...SETTINGS, marker: turn % 2 === 0 });
  });

  test('a worker that dies when it has moved leaves keys that open nothing, and a vault that is locked', async () => {
    const worker = await startKept(kind);
    const keys = await browser.storage.session.get();
    await worker.vault.changePassphrase(PASSPHRASE, NEXT, FEW_ROUNDS);
    await browser.storage.session.set(keys);
    const next = await startWorker();
    expect(await next.vault.vaultState()).toBe('locked');
    await expect(next.names()).rejects.toMatchObject({ reason: 'locked' });
    expect(await next.vault.unlockVault(NEXT, FEW_ROUNDS)).toEqual({ kind: 'open' });
    expect(await next.names()).toEqual(NAMES);
  });

  test('of two windows that choose another passphrase at once one wins, and the other hears that it is wrong', async () => {
    const { vault, names } = await startKept(kind);
    const [one, two] = [
      vault.changePassphrase(PASSPHRASE, NEXT, FEW_ROUNDS),
      vault.changePassphrase(PASSPHRASE, 'en tredje passfrase', FEW_ROUNDS),
    ];
    const results = await Promise.allSettled([one, two]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await names()).toEqual(NAMES);
  });

  test('a record that is damaged in one place is taken from the other before both are destroyed', async () => {
    const { vault, store, names } = await startKept(kind);
    const { read, transact } = await import('../../lib/store/database.ts');
    const [record] = await read((transaction) => transaction.objectStore('sealed').getAll());
    if (!record) throw new Error('unreachable: three were added');
    const spoiled = record.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
    await transact((transaction) => transaction.objectStore('sealed').put({ ...record, sealed: spoiled }));
    await vault.lockVault();
    await vault.unlockVault(PASSPHRASE, FEW_ROUNDS);
    expect((await store.read()).damaged).toBe(1);
    await vault.changePassphrase(PASSPHRASE, NEXT, FEW_ROUNDS);
    expect(await names()).toEqual(NAMES);
    expect((await store.read()).damaged).toBe(0);
  });

  test('a vault of an earlier version moves when it is opened, and is all there', async () => {
    const worker = await startOld(kind);
    expect(await worker.vault.unlockVault(PASSPHRASE, FEW_ROUNDS)).toEqual({ kind: 'open' });
    expect(await worker.names()).toEqual(NAMES);
    const next = await startWorker();
    expect(await next.names()).toEqual(NAMES);
    expect((await listDatabases()).map(({ name }) => name)).not.toContain(kind === 'Firefox' ? 'forlopsvakt' : 'old');
    expect(await opensWith('en eldre passfrase')).toBe(0);
    expect(await browser.storage.local.get()).not.toHaveProperty('vault-made');
  });
});

function isEmptyVault(there: string): boolean {
  return there === `locked; ${NEXT}: ; on the disk: ${NEXT}`;
}

/** The next database that is opened is opened only when it is said. */
function openLate() {
  const real = IDBFactory.prototype.open;
  let open: (() => void) | undefined;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(function (this: IDBFactory, ...args) {
    const late: Partial<Record<string, unknown>> = Object.create(null);
    open = () => {
      const request = real.apply(this, args);
      for (const name of ['onupgradeneeded', 'onsuccess'] as const) {
        request[name] = (event: Event) => {
          late.result = request.result;
          const listener = late[name];
          if (typeof listener === 'function') listener(event);
        };
      }
    };
    return late as unknown as IDBOpenDBRequest;
  });
  return { isWaiting: () => open !== undefined, open: () => open?.() };
}
