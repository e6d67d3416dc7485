import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeLocks } from '../../.config/browser-parts.ts';

/** What a browser keeps its data in, as far as the store asks for it. */
export const BROWSERS = ['Chromium', 'Firefox'] as const;
export type Kind = (typeof BROWSERS)[number];

let buckets = new Map<string, IDBFactory>();
/** So many more steps are taken; then it is as if the browser had been killed. */
let left = Number.POSITIVE_INFINITY;
let steps = 0;
let onStep: () => void = () => undefined;
let onStop: () => void = () => undefined;

/** A browser of this kind with nothing in it. Firefox has no storage buckets. */
export function startBrowser(kind: Kind): void {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'test-extension-id';
  goOn();
  globalThis.indexedDB = new IDBFactory();
  buckets = new Map();
  void caches.delete('forlopsvakt');
  Object.defineProperty(globalThis.navigator, 'storageBuckets', {
    value: kind === 'Chromium' ? storageBuckets : undefined,
    configurable: true,
  });
}

/** The browser finds all its databases damaged, throws them away and begins with none: nothing is said of it to anyone. */
export function loseDatabases(): void {
  for (const name of buckets.keys()) buckets.set(name, new IDBFactory());
  globalThis.indexedDB = new IDBFactory();
}

/** The browser ends, and what it had in memory with it. */
export async function endBrowser(): Promise<void> {
  goOn();
  takeLocks();
  await fakeBrowser.storage.session.clear();
}

/** Every database there is, by the name of its bucket and its own. */
export async function listDatabases(): Promise<{ readonly factory: IDBFactory; readonly name: string }[]> {
  const factories = [globalThis.indexedDB, ...buckets.values()];
  const found = factories.map(async (factory) =>
    (await factory.databases()).flatMap(({ name }) => (name === undefined ? [] : [{ factory, name }])),
  );
  return (await Promise.all(found)).flat();
}

/**
 * From here on so many steps are taken, each of which opens, writes or deletes something, and then none: what waits for one
 * waits for ever. Resolves when one does.
 */
export function stopAfter(count: number): Promise<void> {
  left = count;
  steps = 0;
  return new Promise((resolve) => {
    // What goes on beside it has a moment to get as far as it can.
    onStop = () => setTimeout(resolve, 3);
  });
}

/** All steps are taken again. Answers how many were until now; `each` is called with every further one. */
export function goOn(each: () => void = () => undefined): number {
  onStop = () => undefined;
  left = Number.POSITIVE_INFINITY;
  onStep = each;
  return steps;
}

/** Puts the steps into what the browser does. */
export function countSteps(): void {
  const { local } = fakeBrowser.storage;
  for (const name of ['set', 'remove', 'clear'] as const) {
    const real = (local[name] as (...args: unknown[]) => Promise<void>).bind(local);
    vi.spyOn(local, name).mockImplementation(async (...args: unknown[]) => {
      await step();
      return real(...args);
    });
  }
  for (const name of ['open', 'deleteDatabase'] as const) {
    const real = IDBFactory.prototype[name] as (...args: unknown[]) => IDBOpenDBRequest;
    vi.spyOn(IDBFactory.prototype, name).mockImplementation(function (this: IDBFactory, ...args: unknown[]) {
      // A request that is never answered.
      return mayStep() ? real.apply(this, args) : Object.create(null);
    });
  }
}

/** Filling up a disk is for real browsers. */
export function fillLittle(): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'filling') return put.call(this, true, 'filled');
    return put.apply(this, args);
  });
}

const storageBuckets = {
  async open(name: string) {
    await step();
    buckets.set(name, buckets.get(name) ?? new IDBFactory());
    return {
      get indexedDB() {
        return buckets.get(name) ?? new IDBFactory();
      },
    };
  },
  keys: async () => [...buckets.keys()],
  async delete(name: string) {
    await step();
    buckets.delete(name);
  },
};

async function step(): Promise<void> {
  if (!mayStep()) await new Promise(() => undefined);
}

function mayStep(): boolean {
  if (left <= 0) {
    onStop();
    return false;
  }
  left -= 1;
  steps += 1;
  onStep();
  return true;
}
