// The browser is killed while a database of the first version is upgraded, and again while what it kept in the open is
// sealed with the first passphrase. Whatever was in it must be there afterwards, once.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask, startBrowser } from './browser.mjs';

const REMINDERS = 40;
const PASSPHRASE = 'fjorten blå kaffekopper';
const LONGEST = 400;

/** So many kills, two to a database. */
export async function upgradeRounds(extension, folder, kills, { say = () => undefined } = {}) {
  const old = await makeOldProfile(extension, join(folder, 'old'));
  const profile = join(folder, 'upgraded');
  const sum = { kills: 0, unsealed: 0, sealed: 0, wrong: [] };
  while (sum.kills < kills) {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    cpSync(old, profile, { recursive: true });
    await killAtStart(extension, profile);
    const isAcknowledged = await killWhileSealing(extension, profile, sum);
    await judge(extension, profile, sum, isAcknowledged);
    sum.kills += 2;
    if (sum.kills % 50 === 0) say(sum);
  }
  return sum;
}

/** The upgrade begins by itself: the worker looks what there is to tell. */
async function killAtStart(extension, profile) {
  const browser = await startBrowser(extension, profile);
  await wait(Math.random() * 2 * LONGEST);
  await browser.kill();
}

async function killWhileSealing(extension, profile, sum) {
  const browser = await startBrowser(extension, profile);
  const panel = await browser.openPage('sidepanel.html');
  const list = await ask(panel, { kind: 'list-reminders' });
  expectAll(list, 'none', sum, 'after the upgrade was killed');
  let isAcknowledged = false;
  const sealing = ask(panel, { kind: 'set-passphrase', passphrase: PASSPHRASE }).then(
    (answer) => {
      isAcknowledged = answer.kind === 'done';
    },
    () => undefined, // killed before it answered
  );
  await Promise.race([sealing, wait(Math.random() * LONGEST)]);
  await browser.kill();
  return isAcknowledged;
}

async function judge(extension, profile, sum, isAcknowledged) {
  const browser = await startBrowser(extension, profile);
  const panel = await browser.openPage('sidepanel.html');
  const list = await ask(panel, { kind: 'list-reminders' });
  if (list.keeping === 'none') {
    sum.unsealed += 1;
    if (isAcknowledged) sum.wrong.push(`kill ${sum.kills + 2}: the passphrase was acknowledged, and is not there`);
    expectAll(list, 'none', sum, 'after sealing was killed');
  } else {
    sum.sealed += 1;
    const answer = await ask(panel, { kind: 'unlock', passphrase: PASSPHRASE });
    if (answer.kind !== 'done') sum.wrong.push(`kill ${sum.kills + 2}: it does not open: ${JSON.stringify(answer)}`);
    expectAll(await ask(panel, { kind: 'list-reminders' }), 'open', sum, 'after sealing was killed');
  }
  await browser.kill();
}

function expectAll({ keeping, reminders, damaged, fault }, wanted, sum, when) {
  const ids = new Set(reminders.map(({ id }) => id));
  const isWhole = keeping === wanted && reminders.length === REMINDERS && ids.size === REMINDERS && damaged === 0;
  if (isWhole && fault === undefined) return;
  sum.wrong.push(
    `kill ${sum.kills + 1}, ${when}: ${keeping}, ${reminders.length} reminders, ${damaged} damaged, ${fault}`,
  );
}

async function makeOldProfile(extension, profile) {
  const browser = await startBrowser(extension, profile);
  const panel = await browser.openPage('sidepanel.html');
  await ask(panel, { kind: 'list-reminders' });
  await panel.run(writeFirstVersion, REMINDERS);
  await browser.quit();
  return profile;
}

/** Runs in a page of the extension: the database as its first version left it. */
async function writeFirstVersion(many) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  await done(indexedDB.deleteDatabase('forlopsvakt'));
  const opening = indexedDB.open('forlopsvakt', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('reminders', { keyPath: 'id' }).createIndex('pasient', 'pasient');
    opening.result.createObjectStore('patients', { keyPath: 'token' });
  };
  const database = await done(opening);
  const transaction = database.transaction(['reminders', 'patients'], 'readwrite', { durability: 'strict' });
  for (let n = 0; n < many; n++) {
    const pasient = `token ${n % 20}`;
    transaction.objectStore('patients').put({ token: pasient, label: `AB ${n % 20}`, lastSeen: day(0) });
    transaction.objectStore('reminders').put({
      id: `old ${n}`,
      pasient,
      forlopstype: 'D11',
      kind: 'beslutning',
      from: { hendelse: 'M', utfall: '', dato: day(-n - 1) },
      due: day(41 - n + 20),
      firstSeen: day(0),
      lastSeen: day(0),
      old: false,
      toldThrough: day(0),
      postponements: [],
    });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  database.close();
}
