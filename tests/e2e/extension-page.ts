import type { BrowserContext, Page } from 'playwright-core';
import type { browser } from 'wxt/browser';

/** Questions that a test asks of the browser through a page of the extension. */
declare const chrome: typeof browser;

export interface Alarm {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly scheduledTime: number;
}

export function listAlarms(page: Page): Promise<Alarm[]> {
  return page.evaluate(async () => {
    const alarms = await chrome.alarms.getAll();
    return alarms.map(({ name, scheduledTime }) => ({ name, scheduledTime }));
  });
}

/** Lets an alarm of the extension's own go off now. */
export async function fireAlarm(page: Page, name: string): Promise<void> {
  await page.evaluate((alarm) => chrome.alarms.create(alarm, { when: Date.now() }), name);
}

export function readBadge(page: Page): Promise<string> {
  return page.evaluate(() => chrome.action.getBadgeText({}));
}

/** Everything that the extension has stored: storage areas and every record of every database, as one text. */
export function dumpStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const areas = await Promise.all([
      chrome.storage.local.get(),
      chrome.storage.session.get(),
      chrome.storage.sync.get(),
    ]);
    const parts: string[] = areas.map((area) => JSON.stringify(area));
    for (const factory of [indexedDB, ...(await bucketed())]) {
      for (const { name = '' } of await factory.databases()) {
        const database = await answerOf(factory.open(name));
        for (const store of database.objectStoreNames) {
          const objects = database.transaction(store).objectStore(store);
          parts.push(JSON.stringify([store, await answerOf(objects.getAllKeys()), await answerOf(objects.getAll())]));
        }
        database.close();
      }
    }
    return parts.join('\n');

    async function bucketed(): Promise<IDBFactory[]> {
      const buckets = Reflect.get(navigator, 'storageBuckets');
      const names: string[] = await buckets.keys();
      return Promise.all(names.map(async (name) => (await buckets.open(name)).indexedDB));
    }

    function answerOf<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    }
  });
}

/** Runs in a page of the extension: changes the table of days in the open, in the vault where there is one. */
export async function changeDays(change: object): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const buckets = Reflect.get(navigator, 'storageBuckets');
  const [name] = await buckets.keys();
  const factory: IDBFactory = name === undefined ? indexedDB : (await buckets.open(name)).indexedDB;
  const database = await done(factory.open('forlopsvakt'));
  const meta = database.transaction('meta', 'readwrite').objectStore('meta');
  await done(meta.put({ ...(await done(meta.get('days'))), ...change }, 'days'));
  database.close();
}

export function readManifest(page: Page): Promise<ReturnType<typeof chrome.runtime.getManifest>> {
  return page.evaluate(() => chrome.runtime.getManifest());
}

declare namespace chromeExtensions {
  const developerPrivate: {
    addHostPermission(extensionId: string, host: string): Promise<void>;
    removeHostPermission(extensionId: string, host: string): Promise<void>;
  };
}

/**
 * Grants a site beforehand from the browser's own page, because a headless browser never answers the question that
 * the click in the panel asks. The click itself then succeeds as it does for a user who says yes.
 */
export async function grantHostWithoutAsking(context: BrowserContext, extensionId: string, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ({ id, host }) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome') as typeof chromeExtensions;
      await developerPrivate.addHostPermission(id, host);
    },
    { id: extensionId, host: `http://${new URL(url).hostname}/*` },
  );
  await page.close();
}

/** Sends a message to the background as the page, and waits for the answer. */
export function askAsPage(page: Page, message: object): Promise<unknown> {
  return page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}

/** Takes a site back as the user does on the browser's own page for extensions. */
export async function takeBackInBrowser(context: BrowserContext, extensionId: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ({ id, host }) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome') as typeof chromeExtensions;
      await developerPrivate.removeHostPermission(id, host);
    },
    { id: extensionId, host: pattern },
  );
  await page.close();
}
