import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { fromBase64url } from '../../../lib/store/base64url.ts';
import { makeKeys, sealingKey } from '../../../lib/store/keys.ts';
import { packHeader, packRecord } from '../../../lib/store/packed.ts';
import { seal } from '../../../lib/store/seal.ts';
import { findFirefox } from '../../tools/browser.mjs';
import { buildForFirefox, type Firefox, launchFirefox } from '../../tools/firefox.mjs';
import { findPieces } from '../disk/pieces.ts';
import { findSealed, openSealed, placeOfPatient, type Sealed } from '../disk/sealed-in-firefox.ts';
import { send } from './send.ts';

declare const browser: typeof extensionApi;

const hasFirefox = findFirefox() !== undefined;
const FORMER = 'fjorten blå kaffekopper';
const LATTER = 'seksten gule sykkelhjul';
const PATIENTS = 6;
/** Firefox is started up to three times in a test, and every file of the profile searched twice: 10 to 25 s (ms). */
const WITHIN = 240_000;
/** Records of a control. */
const MANY = 40;
/** How each run ends: as a user ends it, and in the middle of everything. */
const ENDS = ['end', 'kill'] as const;

describe.skipIf(!hasFirefox)(`in Firefox${hasFirefox ? '' : ' (skipped: no Firefox on this machine)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
  let copy = '';
  beforeAll(async () => {
    buildForFirefox();
    copy = await makeCopy();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it.each(ENDS)(
    'finds and opens what is kept (%s)',
    async (way) => {
      const profile = join(folder, `kept-${way}`);
      const { firefox, page } = await startWithPatients(profile, copy);
      const kept = await readSealedBytes(page);
      await firefox[way]();
      const found = findSealed(profile);
      say(`kept, ${way}`, found, await openSealed(found, FORMER));
      expect(labelsIn(await openSealed(found, FORMER))).toHaveLength(PATIENTS);
      expect(await openSealed(found, LATTER)).toEqual({ headers: 0, texts: [] });
      expect(findPieces(profile, kept)).not.toEqual({});
    },
    WITHIN,
  );

  it.each(ENDS)(
    'finds what a database still holds that has been cleared (%s)',
    async (way) => {
      const profile = join(folder, `cleared-${way}`);
      const { firefox, page } = await startWithPatients(profile, copy);
      await page.evaluate(writeAndClear, MANY);
      await firefox[way]();
      const own = findSealed(profile).records.filter(({ id }) => id.startsWith('cleared-'));
      process.stdout.write(`on the disk, cleared, ${way}: ${own.length} of ${MANY} records\n`);
      expect(own.length).toBeGreaterThan(0);
    },
    WITHIN,
  );

  it.each(ENDS)(
    'leaves nothing on the disk for the former passphrase once it is changed (%s)',
    async (way) => {
      const profile = join(folder, `changed-${way}`);
      const { firefox, page } = await startWithPatients(profile, copy);
      const before = await readSealedBytes(page);
      expect(await send(page, { kind: 'change-passphrase', passphrase: FORMER, next: LATTER })).toEqual({
        kind: 'done',
      });
      await expect.poll(() => send(page, { kind: 'vault-state' })).toMatchObject({ isChanging: false });
      await firefox[way]();
      for (const when of ['at once', 'after the next start']) {
        if (when !== 'at once') await startAndEnd(profile);
        const found = findSealed(profile);
        say(`changed, ${way}, ${when}, former`, found, await openSealed(found, FORMER));
        expect(await openSealed(found, FORMER), when).toEqual({ headers: 0, texts: [] });
        expect(findPieces(profile, before), when).toEqual({});
        expect(labelsIn(await openSealed(found, LATTER)), 'the latter opens all').toHaveLength(PATIENTS);
      }
    },
    WITHIN,
  );

  it.each(ENDS)(
    'leaves nothing on the disk for any passphrase once all is deleted (%s)',
    async (way) => {
      const profile = join(folder, `deleted-${way}`);
      const { firefox, page } = await startWithPatients(profile, copy);
      const first = await readSealedBytes(page);
      expect(await send(page, { kind: 'change-passphrase', passphrase: FORMER, next: LATTER })).toEqual({
        kind: 'done',
      });
      await expect.poll(() => send(page, { kind: 'vault-state' })).toMatchObject({ isChanging: false });
      const second = await readSealedBytes(page);
      expect(await send(page, { kind: 'delete-all' })).toEqual({ kind: 'done' });
      await firefox[way]();
      for (const when of ['at once', 'after the next start']) {
        if (when !== 'at once') await startAndEnd(profile);
        const found = findSealed(profile);
        say(`deleted, ${way}, ${when}, former`, found, await openSealed(found, FORMER));
        say(`deleted, ${way}, ${when}, latter`, found, await openSealed(found, LATTER));
        expect([found.headers.length, found.records.length], when).toEqual([0, 0]);
        expect(findPieces(profile, [...first, ...second]), when).toEqual({});
      }
    },
    WITHIN,
  );

  it.each(ENDS)(
    'leaves nothing of where an earlier version kept it, once it has moved (%s)',
    async (way) => {
      const profile = join(folder, `earlier-${way}`);
      const before = await launchFirefox(profile);
      await (await before.openPage('innstillinger.html')).evaluate(writeAsEarlierVersion, copy);
      await before.end();
      const { firefox, page } = await start(profile);
      expect(await send(page, { kind: 'unlock', passphrase: FORMER })).toEqual({ kind: 'done' });
      const old = Object.values(JSON.parse(copy).vault).filter((text) => String(text).length > 1000);
      expect(await send(page, { kind: 'change-passphrase', passphrase: FORMER, next: LATTER })).toEqual({
        kind: 'done',
      });
      await expect.poll(() => send(page, { kind: 'vault-state' })).toMatchObject({ isChanging: false });
      await firefox[way]();
      // Firefox writes into the file what was overwritten in storage.local when it ends, or starts the next time.
      if (way === 'kill') await startAndEnd(profile);
      const found = findSealed(profile);
      say(`moved, ${way}, former`, found, await openSealed(found, FORMER));
      expect(await openSealed(found, FORMER)).toEqual({ headers: 0, texts: [] });
      expect(findPieces(profile, old.map(String).map(fromBase64url))).toEqual({});
      expect(labelsIn(await openSealed(found, LATTER))).toHaveLength(PATIENTS);
    },
    WITHIN,
  );
});

/** A vault under the former passphrase with all patients in it, who have come with a copy. */
async function startWithPatients(
  profile: string,
  text: string,
): Promise<{ readonly firefox: Firefox; readonly page: Page }> {
  const { firefox, page } = await start(profile);
  expect(await send(page, { kind: 'set-passphrase', passphrase: FORMER })).toEqual({ kind: 'done' });
  const imported = await send(page, { kind: 'import-copy', text, passphrase: FORMER });
  expect(imported).toEqual({ kind: 'imported', patients: PATIENTS, damaged: 0 });
  return { firefox, page };
}

async function start(profile: string): Promise<{ readonly firefox: Firefox; readonly page: Page }> {
  const firefox = await launchFirefox(profile);
  return { firefox, page: await firefox.openPage('innstillinger.html') };
}

async function startAndEnd(profile: string): Promise<void> {
  const { firefox, page } = await start(profile);
  await send(page, { kind: 'vault-state' });
  await firefox.end();
}

/** Six patients, each with a label to be known by, as another machine would have written them. */
async function makeCopy(): Promise<string> {
  const { header, keys } = await makeKeys(FORMER, { rounds: 1000 });
  const key = await sealingKey(keys.key);
  const records = await Promise.all(
    Array.from({ length: PATIENTS }, async (_, index) => {
      const id = `patient-${index}`;
      const patient = {
        token: `token-${index}`,
        label: labelOf(index),
        lastSeen: '2026-11-20',
        known: [],
        reminders: [],
      };
      const sealed = await seal(key, placeOfPatient(keys.id, id), JSON.stringify(patient));
      return packRecord({ id, key: keys.id, sealed });
    }),
  );
  return JSON.stringify({ format: 'forlopsvakt-kopi', version: 1, vault: packHeader(header), records });
}

function labelOf(index: number): string {
  return `lappen nummer ${index}`;
}

function labelsIn({ texts }: { readonly texts: readonly string[] }): string[] {
  return Array.from({ length: PATIENTS }, (_, index) => labelOf(index)).filter((label) =>
    texts.some((text) => text.includes(`"${label}"`)),
  );
}

/** All sealed bytes of the vault as it is now, as a copy for a file has them. */
async function readSealedBytes(page: Page): Promise<Uint8Array[]> {
  const answer = await send(page, { kind: 'export-copy' });
  if (answer.kind !== 'copy') throw new Error(`no copy: ${answer.kind}`);
  const { vault, records } = JSON.parse(answer.text);
  const texts: string[] = [vault.wrapped, vault.ring, ...records.map(({ sealed }: { sealed: string }) => sealed)];
  expect(records).toHaveLength(PATIENTS);
  return texts.map(fromBase64url);
}

/**
 * Runs in a page of the extension: what a copy holds, as the version wrote it that kept everything in one database and
 * its mirror in `storage.local`; changed a few times, so that its files hold former versions.
 */
async function writeAsEarlierVersion(text: string): Promise<void> {
  const { vault, records } = JSON.parse(text);
  const bytes = (packed: string) =>
    Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('forlopsvakt', 2);
    opening.onupgradeneeded = () => {
      const made = opening.result;
      if (made.objectStoreNames.length > 0) return;
      made.createObjectStore('reminders', { keyPath: 'id' }).createIndex('pasient', 'pasient');
      made.createObjectStore('patients', { keyPath: 'token' });
      made.createObjectStore('sealed', { keyPath: 'id' });
      made.createObjectStore('meta');
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let turn = 1; turn <= 5; turn++) {
    const transaction = database.transaction(['sealed', 'meta'], 'readwrite', { durability: 'strict' });
    const meta = transaction.objectStore('meta');
    meta.put({ ...vault, format: 1, wrapped: bytes(vault.wrapped), ring: bytes(vault.ring) }, 'vault');
    meta.put({ of: 'an earlier vault', turn }, 'turn');
    for (const one of records) transaction.objectStore('sealed').put({ ...one, sealed: bytes(one.sealed) });
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const entries = records.map((one: { id: string }) => [`mirror/record/${one.id}`, one]);
    const head = { of: 'an earlier vault', turn, vault };
    await browser.storage.local.set({ 'vault-made': true, mirror: head, ...Object.fromEntries(entries) });
  }
  database.close();
}

/**
 * Runs in a page of the extension: writes records of random bytes into a database of its own, and clears it. Closed in
 * between, which brings them from the log into the file.
 */
async function writeAndClear(count: number): Promise<void> {
  const change = async (work: (store: IDBObjectStore) => void) => {
    const opening = indexedDB.open('cleared', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('records', { keyPath: 'id' });
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
      work(transaction.objectStore('records'));
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  };
  await change((store) => {
    for (let index = 0; index < count; index++) {
      store.put({ id: `cleared-${index}`, key: 'any', sealed: crypto.getRandomValues(new Uint8Array(2076)) });
    }
  });
  await change((store) => store.clear());
}

function say(
  what: string,
  { headers, records }: Sealed,
  opened: { readonly headers: number; readonly texts: readonly string[] },
): void {
  process.stdout.write(
    `on the disk, ${what}: ${headers.length} headers, ${records.length} versions of records; opened ${opened.headers} and ${opened.texts.length}\n`,
  );
}
