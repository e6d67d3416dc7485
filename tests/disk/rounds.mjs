// Another passphrase is chosen, or everything is deleted: to the end, or killed at a random moment. Then the profile is
// searched, and started again, and searched once more.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeCopy } from '../bench/vault/make-copy.mjs';
import { ask, startBrowser } from '../soak/browser.mjs';
import { historyOf } from '../soak/model.mjs';
import { writeSome } from '../soak/writer.mjs';
import { carve, findPieces } from './carve.mjs';
import { openAll } from './open.mjs';

export const PATIENTS = 8;
const WRITES = 12;
const FIRST = 'fjorten blå kaffekopper';
const SECOND = 'tolv grønne tekanner';
/** What is no part of the vault, and must be there whatever happens to it. */
const OWN = {
  settings: { language: 'nn', offSites: ['https://journal.invalid'], lockAfter: 7 },
  lines: { evaluering: 9 },
};

const ACTS = {
  'another passphrase': { kind: 'change-passphrase', passphrase: FIRST, next: SECOND },
  'everything deleted': { kind: 'delete-all' },
};
export const KINDS = Object.keys(ACTS);

/** A profile with a vault in it that has been written to for a while, to be copied. */
export async function makeKept(extension, folder, { rounds } = {}) {
  const profile = join(folder, 'kept');
  const browser = await startBrowser(extension, profile);
  const settings = await browser.openPage('innstillinger.html');
  await settings.run((own) => globalThis.chrome.storage.local.set(own), OWN);
  const text = await makeCopy(FIRST, PATIENTS, { rounds });
  const answer = await ask(settings, { kind: 'import-copy', text, passphrase: FIRST });
  if (answer.patients !== PATIENTS) throw new Error(`the copy was not taken in: ${JSON.stringify(answer)}`);
  const panel = await browser.openPage('sidepanel.html');
  const list = await ask(panel, { kind: 'list-reminders' });
  const { unanswered } = await panel.run(writeSome, [...historyOf(list).keys()], 0, WRITES);
  if (unanswered) throw new Error(`refused: ${unanswered.reason}`);
  const history = historyOf(await ask(panel, { kind: 'list-reminders' }));
  await browser.quit();
  return { profile, history };
}

/** How long it takes when it is not killed (ms), with what is found when it has ended by itself; see `killOnce`. */
export async function endOnce(extension, kept, folder, what) {
  return runOnce(extension, kept, folder, what, undefined);
}

/**
 * One kill, so many milliseconds after it was asked for.
 * @returns `{ isAcknowledged, opens, former: { atOnce, afterStart }, latter, wrong }`: which passphrase opens it at the next
 *   start, how much the former opens of the files at once and after that start, and what must not be
 */
export async function killOnce(extension, kept, folder, what, after) {
  return runOnce(extension, kept, folder, what, after);
}

async function runOnce(extension, { profile: kept, history }, folder, what, after) {
  const profile = join(folder, 'run');
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  cpSync(kept, profile, { recursive: true });
  const { isAcknowledged, took } = await act(extension, profile, ACTS[what], after);
  const wrong = [];
  const found = await carve(profile);
  const atOnce = await openAll(found, FIRST);
  if (isAcknowledged && atOnce.headers + atOnce.records > 0) {
    wrong.push(`acknowledged, and ${atOnce.headers} headers, ${atOnce.records} record versions open with the former`);
  }
  const { opens, said } = await start(extension, profile, history);
  wrong.push(...said, ...judgeState(what, isAcknowledged, opens));
  const left = await carve(profile);
  const hasHappened = !opens.includes(FIRST);
  const afterStart = await openAll(left, FIRST);
  const latter = await openAll(left, SECOND);
  const pieces = hasHappened ? await findPieces(profile, sealedOf(await carve(kept))) : [];
  if (hasHappened && afterStart.headers + afterStart.records + pieces.length > 0) {
    wrong.push(
      `after the next start ${afterStart.headers} headers, ${afterStart.records} record versions, ${pieces.length} pieces of the former (${[...new Set(pieces)]})`,
    );
  }
  // A search that finds nothing of what is there finds nothing at all.
  const inForce = opens.includes(FIRST) ? afterStart : latter;
  if (opens.length > 0 && inForce.records < PATIENTS)
    wrong.push(`the search finds ${inForce.records} of what is in force`);
  return { isAcknowledged, took, hasHappened, former: { atOnce, afterStart, pieces: pieces.length }, latter, wrong };
}

async function act(extension, profile, message, after) {
  const browser = await startBrowser(extension, profile);
  const page = await browser.openPage('innstillinger.html');
  await ask(page, { kind: 'unlock', passphrase: FIRST });
  // The browser's own start is over, and the policy is known.
  await ask(page, { kind: 'vault-state' });
  let isAcknowledged = false;
  const begun = Date.now();
  const asking = ask(page, message).then(
    ({ kind, reason }) => {
      if (kind !== 'done' && after === undefined) throw new Error(`refused: ${reason ?? kind}`);
      isAcknowledged = kind === 'done';
    },
    (error) => {
      if (after === undefined) throw error; // else killed before it answered
    },
  );
  if (after === undefined) await asking;
  else await wait(after);
  const took = Date.now() - begun;
  if (after === undefined) await browser.quit();
  else await browser.kill();
  return { isAcknowledged, took };
}

/** The next start: which passphrases open it, and what is not as it was. */
async function start(extension, profile, history) {
  const browser = await startBrowser(extension, profile);
  const panel = await browser.openPage('sidepanel.html');
  const said = [];
  const opens = [];
  const locked = await ask(panel, { kind: 'list-reminders' });
  if (locked.fault !== undefined) said.push(`a fault: ${locked.fault}`);
  for (const passphrase of [FIRST, SECOND]) {
    if (locked.keeping !== 'locked') break;
    const answer = await ask(panel, { kind: 'unlock', passphrase });
    if (answer.kind !== 'done') continue;
    opens.push(passphrase);
    const list = await ask(panel, { kind: 'list-reminders' });
    const lost = lostOf(history, list);
    if (lost > 0 || list.damaged > 0) said.push(`${lost} lost, ${list.damaged} damaged`);
    await ask(panel, { kind: 'lock' });
  }
  if (locked.keeping === 'locked' && opens.length !== 1) said.push(`${opens.length} passphrases open it`);
  if (locked.keeping !== 'locked' && locked.keeping !== 'none') said.push(`it is ${locked.keeping}`);
  const own = await panel.run((keys) => globalThis.chrome.storage.local.get(keys), Object.keys(OWN));
  if (JSON.stringify(sorted(own)) !== JSON.stringify(sorted(OWN))) said.push(`settings: ${JSON.stringify(own)}`);
  await browser.quit();
  return { opens, said };
}

function judgeState(what, isAcknowledged, opens) {
  if (!isAcknowledged) return opens.length === 0 && what === KINDS[0] ? ['it is gone'] : [];
  const wanted = what === KINDS[0] ? [SECOND] : [];
  return JSON.stringify(opens) === JSON.stringify(wanted) ? [] : [`acknowledged, and ${opens} opens it`];
}

function lostOf(history, list) {
  const now = historyOf(list);
  return [...history].filter(([id, days]) => JSON.stringify(now.get(id)) !== JSON.stringify(days)).length;
}

function sealedOf({ headers, records }) {
  return [...headers.flatMap(({ wrapped, ring }) => [wrapped, ring]), ...records.map(({ sealed }) => sealed)];
}

function sorted(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
