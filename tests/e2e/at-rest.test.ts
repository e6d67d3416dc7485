import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserArgs, findBrowser } from '../tools/browser.mjs';
import { dayFromToday } from '../tools/journal-page.mjs';
import { waitForPanel } from '../tools/panel.mjs';
import { launchBrowser, openPanel, TEST_BUILD } from '../tools/stage.mjs';
import { type Canary, type CanaryJournal, makeCanaries, openCanaryJournal, secretsOf } from './disk/canaries.ts';
import { type Hit, type Search, searchFolder, without } from './disk/search.ts';
import { givePassphrase, PASSPHRASE, untilKept } from './vault.ts';

const canaries = makeCanaries(30);
const secrets = [...canaries.flatMap(secretsOf), PASSPHRASE, 'behandler-syk'];
/** So many are called what the user types. */
const NAMED = 6;
/** Where the browser keeps `storage.local`. */
const SECOND_PLACE = 'Default/Local Extension Settings';
const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
let journal: CanaryJournal;

beforeAll(async () => {
  journal = await openCanaryJournal(canaries);
});
afterAll(async () => {
  await journal.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('leaves nothing on the disk that can be read of anyone, after two sessions of use', async () => {
  const profile = join(folder, 'used');
  const copy = await useAll(profile);
  await useAgain(profile);
  const found = searchFolder(profile, secrets);
  const bare = join(folder, 'bare');
  await visitWithout(bare);
  const before = searchFolder(bare, secrets);
  say('with the extension', found);
  const second = searchFolder(join(profile, SECOND_PLACE), secrets);
  say('of that in the second place', second);
  say('without it', before);
  expect(found.unpacked, 'there was something to unpack').toBeGreaterThan(30 * 2048);
  expect(second.bytes, 'all thirty lie in the second place, too').toBeGreaterThan(30 * 2048);
  expect(second.hits).toEqual([]);
  expect(without(found.hits, before.hits).filter((hit) => !isCode(hit))).toEqual([]);
  for (const secret of secrets) expect(copy).not.toContain(secret);
}, 240_000);

it('finds what is written unsealed: as it is, in 16 bits, as base64, as hex, and packed', async () => {
  const profile = join(folder, 'planted');
  const [first, second, third, fourth, fifth] = canaries;
  if (!first || !second || !third || !fourth || !fifth) throw new Error('unreachable: there are thirty');
  const planted = {
    plain: `navn: ${first.name}`,
    wide: `navn: ${second.name} – «ŋ»`,
    base64: Buffer.from(`x${third.number}`).toString('base64'),
    hex: Buffer.from(fourth.label).toString('hex'),
    // Long enough for the database to pack it, and not to be found by reading along.
    packed: `${fifth.unit.slice(0, 12)} ${'og så videre '.repeat(400)}${fifth.unit}`,
  };
  const { context, extensionId, close } = await launchBrowser({ profile });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/innstillinger.html`);
  await page.evaluate(plant, planted);
  await close();
  const { hits } = searchFolder(profile, secrets);
  const ways = hits.filter(({ folder: where }) => where.includes('IndexedDB')).map(({ text, as }) => `${text}: ${as}`);
  expect(ways).toEqual(
    expect.arrayContaining([
      `${first.name}: utf-8`,
      `${second.name}: utf-16`,
      `${third.number}: base64`,
      `${fourth.label}: hex`,
      `${fifth.unit}: utf-8`,
    ]),
  );
  const packed = hits.find(({ text }) => text === fifth.unit);
  expect(packed?.isPacked, 'only unpacking shows it').toBe(true);
});

/** The browser keeps the product's own scripts, in which examples have days as well. */
function isCode({ text, folder: where }: Hit): boolean {
  return /Code Cache|ScriptCache/.test(where) && searchFolder(TEST_BUILD, [text]).hits.length > 0;
}

function say(what: string, { hits, files, bytes, unpacked }: Search): void {
  const megabytes = (size: number) => `${(size / 1e6).toFixed(1)} MB`;
  process.stdout.write(
    `at rest, ${what}: ${secrets.length} texts, ${files} files, ${megabytes(bytes)}, unpacked ${megabytes(unpacked)}: ${hits.length} found\n`,
  );
}

/** Every patient seen, kept and named; one postponed, one done, a copy made; then locked, and more seen. Answers the copy. */
async function useAll(profile: string): Promise<string> {
  const { context, extensionId, close } = await launchBrowser({ profile });
  const page = await context.newPage();
  await page.goto(journal.address(0));
  const panel = await openPanel(context, extensionId, journal.address(0));
  await waitForPanel(panel, (now) => now.actions.includes('deadlines'));
  await bell(panel);
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  await bell(panel);
  for (const [index, canary] of canaries.entries()) {
    await page.goto(journal.address(index));
    await waitForPanel(panel, (now, wanted) => now.text.includes(wanted), canary.name);
    // By default initials and day of birth; for some a label of the user's own.
    await panel.locator('p.fv-label', { hasText: canary.initials }).waitFor();
    if (index < NAMED) await name(panel, canary);
    await typeIntoForm(page, canary);
  }
  await bell(panel);
  await panel.locator('[data-action="postpone"]').first().click();
  await panel.locator('select[name="reason"]').selectOption('behandler-syk');
  await panel.locator('input[name="to"]').fill(dayFromToday(200));
  await panel.locator('form.fv-postpone button[type="submit"]').click();
  await panel.locator('[data-reminder][data-state="postponed"]').waitFor();
  await panel.locator('[data-reminder][data-state="coming"] [data-action="done"]').first().click();
  await panel.locator('[data-reminder][data-state="done"]').first().waitFor({ state: 'attached' });
  const text = await saveCopy(context, extensionId);
  await panel.locator('[data-action="lock"]').first().click();
  await untilKept(panel, 'locked');
  for (const [index, held] of ['1 pasient du', '2 pasienter du'].entries()) {
    await page.goto(journal.address(index));
    await panel.getByText(held).waitFor();
  }
  await close();
  return text;
}

async function bell(panel: Page): Promise<void> {
  await panel.locator('[data-action="deadlines"]').first().click();
}

async function name(panel: Page, { label }: Canary): Promise<void> {
  await panel.locator('p.fv-label button').click();
  await panel.locator('input[name="label"]').fill(label);
  await panel.locator('form.fv-label button').click();
  await panel.locator('p.fv-label', { hasText: label }).waitFor();
}

async function typeIntoForm(page: Page, { events: [, last] }: Canary): Promise<void> {
  if (!last) throw new Error('unreachable: each has two events');
  await page.locator('select').first().selectOption(last.forlopstype);
  await page.locator('input[type="date"]').fill(last.dato);
}

async function saveCopy(context: BrowserContext, extensionId: string): Promise<string> {
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/innstillinger.html`);
  const saving = settings.waitForEvent('download');
  await settings.locator('[data-action="export-copy"]').click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  await settings.close();
  return text;
}

/** The next day: unlocked, looked at, and ended without locking. */
async function useAgain(profile: string): Promise<void> {
  const { context, extensionId, close } = await launchBrowser({ profile });
  const page = await context.newPage();
  await page.goto(journal.address(1));
  const panel = await openPanel(context, extensionId, journal.address(1));
  await bell(panel);
  await untilKept(panel, 'locked');
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  const [, second] = canaries;
  await panel
    .getByText(second?.label ?? '')
    .first()
    .waitFor();
  await close();
}

/** The same pages in the same browser, without the extension. */
async function visitWithout(profile: string): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('unreachable: the first test had a browser');
  const args = browserArgs('').filter((arg) => !arg.startsWith('--load-extension'));
  for (const many of [canaries.length, 2]) {
    const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args });
    const page = await context.newPage();
    for (const [index, canary] of canaries.slice(0, many).entries()) {
      await page.goto(journal.address(index));
      await typeIntoForm(page, canary);
    }
    await context.close();
  }
}

/**
 * Runs in a page of the extension: one record for each text, in a database of its own, and then so much else that the
 * log becomes a packed table.
 */
async function plant(texts: Readonly<Record<string, string>>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('planted', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const write = (key: string, value: unknown) =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('records', 'readwrite');
      transaction.objectStore('records').put(value, key);
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
  for (const [key, text] of Object.entries(texts)) await write(key, { text });
  for (let more = 0; more < 100; more++) await write(`more ${more}`, crypto.getRandomValues(new Uint8Array(60_000)));
}
