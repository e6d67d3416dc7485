// `npm run faults [-- TEXT]`: disks and files that fail under the product; for each what it says, and what is there afterwards.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { ROOT, runOrSay, setUp } from '../tools/setup.mjs';
import { ask, startBrowser } from './browser.mjs';
import { buildForSoak } from './builds.mjs';
import { makeProfile } from './kill-rounds.mjs';
import { createModel, historyOf } from './model.mjs';
import { writeSome } from './writer.mjs';

const PASSPHRASE = 'fjorten blå kaffekopper';
const WRITES = 10;
const DISK = 120;

const DATABASE = 'Default/WebStorage';
const SECOND_PLACE = 'Default/Local Extension Settings';
const THIRD_PLACE = 'Default/Service Worker/CacheStorage';

const FAULTS = {
  'disk full (a file system of its own)': (stage) => fullDisk(stage),
  'disk full, and still so at the next start': (stage) => fullDisk(stage, { isStarted: true }),
  'disk with room again, after the second place had none': (stage) => fullDisk(stage, { isStuck: true }),
  'one record damaged': (stage) => damaged(stage, { spoil: (page) => page.run(spoilRecord) }),
  'random bytes in the log of the database': (stage) => damaged(stage, { folder: DATABASE, file: /\.log$/ }),
  'random bytes in its list of files': (stage) => damaged(stage, { folder: DATABASE, file: /^MANIFEST/ }),
  'the database gone': (stage) => damaged(stage, { folder: DATABASE }),
  'random bytes in the log of the second place': (stage) => damaged(stage, { folder: SECOND_PLACE, file: /\.log$/ }),
  'random bytes in its list of files, there': (stage) => damaged(stage, { folder: SECOND_PLACE, file: /^MANIFEST/ }),
  'the second place gone': (stage) => damaged(stage, { folder: SECOND_PLACE }),
  'random bytes in the list of places': (stage) => damaged(stage, { folder: DATABASE, file: /^QuotaManager$/ }),
  'the list of places gone': (stage) => damaged(stage, { folder: DATABASE, file: /^QuotaManager/, isGone: true }),
  'the third place gone': (stage) => damaged(stage, { folder: THIRD_PLACE }),
  'profile that cannot be written': readOnly,
};

await runOrSay(async () => {
  setUp();
  const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-faults-'));
  const texts = await readTexts();
  const extension = buildForSoak({ name: 'faults' });
  const kept = await makeProfile(extension, folder);
  let isBad = false;
  const [asked = ''] = process.argv.slice(2);
  for (const [what, cause] of Object.entries(FAULTS).filter(([name]) => name.includes(asked))) {
    const place = join(folder, 'place');
    mkdirSync(place);
    try {
      const { said, survives = 'not tried', wrong } = await cause({ extension, kept, place, texts });
      isBad ||= wrong.length > 0;
      process.stdout.write(
        `${what}\n  says: ${said.join(' / ')}\n  survives: ${survives}\n  afterwards: ${short(wrong)}\n`,
      );
    } finally {
      spawnSync('umount', [place]);
      rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  if (isBad) process.exitCode = 1;
});

async function fullDisk({ extension, kept, place, texts }, { isStarted = false, isStuck = false } = {}) {
  if (!mount(place)) return { said: ['not tried: a file system can be mounted by root alone'], wrong: [] };
  const profile = join(place, 'profile');
  cpSync(kept, profile, { recursive: true });
  const { browser, panel, model } = await openKept(extension, profile);
  await write(panel, model, 0);
  const filler = openSync(join(place, 'filler'), 'w');
  fill(filler);
  const refused = await write(panel, model, WRITES);
  closeSync(filler);
  if (isStuck) await panel.run(overfill);
  const during = await ask(panel, { kind: 'list-reminders' });
  const said = [speak(refused.reason, texts), `the list: ${speak(during.fault ?? during.reason, texts)}`];
  if (isStarted) {
    await browser.kill();
    said.push(`at the next start: ${await startOnFull(extension, profile, texts)}`);
    rmSync(join(place, 'filler'));
  } else {
    rmSync(join(place, 'filler'));
    const again = await write(panel, model, 2 * WRITES);
    if (again.reason) said.push(`with room again: ${speak(again.reason, texts)}`);
    await browser.quit();
  }
  return { said, ...(await judgeAnew(extension, profile, model)) };
}

/** Runs in a page of the extension: more than there is room for. */
async function overfill() {
  await globalThis.chrome.storage.local.set({ filler: 'x'.repeat(1_000_000) }).catch(() => undefined);
}

async function startOnFull(extension, profile, texts) {
  try {
    const { browser, list } = await openKept(extension, profile);
    await browser.kill();
    return `${list.keeping ?? 'no list'}, ${speak(list.fault ?? list.reason, texts)}`;
  } catch (error) {
    return `the browser does not start with it: ${error.message}`;
  }
}

/** Something is spoiled: by a page of the extension, or in a closed profile a file, or a whole folder without `file`. */
async function damaged({ extension, kept, place, texts }, { spoil, folder, file, isGone = false }) {
  const profile = join(place, 'profile');
  cpSync(kept, profile, { recursive: true });
  const first = await openKept(extension, profile);
  await write(first.panel, first.model, WRITES);
  if (spoil) await spoil(first.panel);
  await first.browser.quit();
  if (file) spoilFile(join(profile, folder), file, isGone);
  else if (folder) rmSync(join(profile, folder), { recursive: true });
  const { browser, list } = await openKept(extension, profile);
  const said = [
    `${list.keeping}, ${list.reminders.length} reminders, ${list.damaged} damaged`,
    list.damaged > 0 ? texts.damaged(list.damaged) : speak(list.fault, texts),
  ];
  await browser.quit();
  const again = await judgeAnew(extension, profile, first.model);
  return { said, ...again };
}

async function readOnly({ extension, kept, place, texts }) {
  if (!mount(place)) return { said: ['not tried: a file system can be mounted by root alone'], wrong: [] };
  const profile = join(place, 'profile');
  cpSync(kept, profile, { recursive: true });
  const before = await openKept(extension, profile);
  await write(before.panel, before.model, WRITES);
  await before.browser.quit();
  spawnSync('mount', ['-o', 'remount,ro', place]);
  const said = [];
  try {
    const { browser, panel, model, list } = await openKept(extension, profile);
    said.push(`${list.keeping}: ${speak(list.fault ?? list.reason, texts)}`);
    if (list.keeping === 'open') said.push(speak((await write(panel, model, WRITES)).reason, texts));
    await browser.kill();
  } catch (error) {
    said.push(`the browser does not start with it: ${error.message}`);
  }
  spawnSync('mount', ['-o', 'remount,rw', place]);
  return { said, ...(await judgeAnew(extension, profile, before.model)) };
}

async function openKept(extension, profile) {
  const browser = await startBrowser(extension, profile);
  const panel = await browser.openPage('sidepanel.html');
  await ask(panel, { kind: 'unlock', passphrase: PASSPHRASE });
  const list = await ask(panel, { kind: 'list-reminders' });
  return { browser, panel, list, model: list.reminders && createModel(list) };
}

async function judgeAnew(extension, profile, model) {
  const { browser, list } = await openKept(extension, profile);
  await browser.quit();
  const before = model.sure();
  const { wrong } = list.reminders ? model.judge(list) : { wrong: [`no list: ${list.reason}`] };
  return { survives: `${list.reminders ? keptOf(before, list) : 0} of ${countOf(before)} acknowledged`, wrong };
}

/** How many of what was acknowledged are there: a reminder, and each time that it was put off, count as one. */
function keptOf(before, list) {
  const now = historyOf(list);
  return [...before].reduce((sum, [id, days]) => {
    const there = now.get(id);
    return there ? sum + 1 + days.filter((day, index) => there[index] === day).length : sum;
  }, 0);
}

function countOf(before) {
  return [...before.values()].reduce((sum, days) => sum + 1 + days.length, 0);
}

/** Puts reminders off; answers why one was refused. */
async function write(panel, model, from) {
  const { acknowledged, unanswered } = await panel.run(writeSome, model.ids(), from, WRITES);
  for (const { id, to } of acknowledged) model.acknowledged(id, to);
  return { reason: unanswered?.reason };
}

function short(wrong) {
  if (wrong.length === 0) return 'as it must be';
  const more = wrong.length > 3 ? [`and ${wrong.length - 3} more`] : [];
  return [...wrong.slice(0, 3), ...more].join('; ');
}

function speak(reason, texts) {
  if (reason === undefined) return 'nothing';
  return `${reason}: ${texts.faults[reason] ?? ''}`;
}

function mount(place) {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}m`, 'tmpfs', place]).status === 0;
}

/** To the last byte. */
function fill(file) {
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) if (writeSync(file, Buffer.alloc(size)) < size) break;
    } catch {
      // No room for so much: half of it may still fit.
    }
  }
}

function spoilFile(folder, name, isGone) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !name.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    if (isGone) {
      rmSync(path);
      continue;
    }
    const { size } = statSync(path);
    const file = openSync(path, 'r+');
    for (let n = 0; n < 8; n++)
      writeSync(file, randomBytes(16), 0, 16, Math.floor(Math.random() * Math.max(1, size - 16)));
    closeSync(file);
  }
}

/** Runs in a page of the extension: one bit of one sealed record is another. */
async function spoilRecord() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [name] = await navigator.storageBuckets.keys();
  const bucket = await navigator.storageBuckets.open(name);
  const database = await done(bucket.indexedDB.open('forlopsvakt'));
  const store = database.transaction('sealed', 'readwrite').objectStore('sealed');
  const [record] = await done(store.getAll());
  record.sealed[40] ^= 1;
  await done(store.put(record));
  database.close();
}

/** What the user reads, from the product's own texts. */
async function readTexts() {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const module = await server.ssrLoadModule('/lib/locale/nb/vault.ts');
  await server.close();
  return Object.values(module)[0];
}
