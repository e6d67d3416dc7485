// The browser is killed while it writes, makes copies, takes one in or gets another passphrase; the next start judges.
import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeCopy } from '../bench/vault/make-copy.mjs';
import { ROOT } from '../tools/setup.mjs';
import { ask, startBrowser } from './browser.mjs';
import { createModel } from './model.mjs';
import { dayOf, writeOn } from './writer.mjs';

const EVIDENCE = join(ROOT, 'output/soak');
const DATABASE = 'Default/WebStorage';
const PATIENTS = 20;
const MORE_PATIENTS = 10;
/** So many kills one profile goes through: each lengthens what is kept. */
const PERIOD = 40;
const LONGEST = 400;
const FIRST = 'fjorten blå kaffekopper';
const SECOND = 'tolv grønne tekanner';
const ROUNDS = 1000;

/** Makes a profile with reminders in it, to be copied. */
export async function makeProfile(extension, folder) {
  const profile = join(folder, 'kept');
  const browser = await startBrowser(extension, profile);
  const settings = await browser.openPage('innstillinger.html');
  const text = await makeCopy(FIRST, PATIENTS, { rounds: ROUNDS });
  const answer = await ask(settings, { kind: 'import-copy', text, passphrase: FIRST });
  if (answer.patients !== PATIENTS) throw new Error(`the copy was not taken in: ${JSON.stringify(answer)}`);
  await browser.quit();
  return profile;
}

/**
 * So many kills. `until` is asked after each and ends them early.
 * @returns what came of them: kills by kind, changes acknowledged, what was wrong
 */
export async function killRounds(extension, folder, kills, { until = () => false, say = () => undefined } = {}) {
  const kept = await makeProfile(extension, folder);
  const more = await makeCopy(SECOND, MORE_PATIENTS, { first: PATIENTS, rounds: ROUNDS });
  const sum = { name: basename(folder), kills: 0, kinds: {}, acknowledged: 0, unheard: 0, copies: 0, wrong: [] };
  const profile = join(folder, 'killed');
  let period;
  while (sum.kills < kills && !until(sum)) {
    if (sum.kills % PERIOD === 0) {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      cpSync(kept, profile, { recursive: true });
      period = { model: undefined, written: 0, passphrases: [FIRST], patients: [PATIENTS] };
    }
    await killOnce(extension, profile, period, sum, more);
    sum.kills += 1;
    if (sum.kills % PERIOD === 0 || sum.kills === kills) await judgeLast(extension, profile, period, sum);
    if (sum.kills % 50 === 0) say(sum);
  }
  return sum;
}

async function killOnce(extension, profile, period, sum, more) {
  const database = join(profile, DATABASE);
  const before = `${profile}-before`;
  rmSync(before, { recursive: true, force: true });
  cpSync(database, before, { recursive: true });
  const browser = await startBrowser(extension, profile);
  const panel = await browser.openPage('sidepanel.html');
  const known = sum.wrong.length;
  await judge(panel, period, sum);
  // What the kill left is looked at by whoever wants to know why; the start has changed it already.
  if (sum.wrong.length > known) cpSync(before, join(EVIDENCE, `${sum.name}-${sum.kills}`), { recursive: true });
  const kind = kindOf(Math.random(), period);
  sum.kinds[kind] = (sum.kinds[kind] ?? 0) + 1;
  const settings = kind === 'writes' ? undefined : await browser.openPage('innstillinger.html');
  const heard = listen(browser, period, sum);
  await panel.send('Runtime.addBinding', { name: 'soak' });
  const [ids, from] = [period.model.ids(), period.written];
  period.asked = { ids, from, acknowledged: 0 };
  // It goes on until the browser is gone, and is not waited for.
  panel.run(writeOn, ids, from).catch(() => undefined);
  await heard.begun;
  if (settings) disturb[kind](settings, period, sum, more).catch(() => undefined);
  // Half of the kills come as soon as something has been acknowledged: nothing may be left to be written then.
  if (Math.random() < 0.5) await Promise.race([heard.acknowledged(1 + Math.floor(Math.random() * 5)), wait(3000)]);
  else await wait(Math.random() * LONGEST);
  await browser.kill();
}

async function judgeLast(extension, profile, period, sum) {
  const browser = await startBrowser(extension, profile);
  await judge(await browser.openPage('sidepanel.html'), period, sum);
  await browser.quit();
}

/** Opens what is there after a start, and compares it with what must be. */
async function judge(panel, period, sum) {
  const locked = await ask(panel, { kind: 'list-reminders' });
  if (locked.keeping !== 'locked') sum.wrong.push(`kill ${sum.kills}: after a start the vault is ${locked.keeping}`);
  const opening = await openWith(panel, period.passphrases);
  if (opening === undefined) return sum.wrong.push(`kill ${sum.kills}: no passphrase opens it`);
  period.passphrases = [opening];
  const list = await ask(panel, { kind: 'list-reminders' });
  if (!period.patients.includes(list.patients)) {
    sum.wrong.push(`kill ${sum.kills}: ${list.patients} patients, and not one of ${period.patients}`);
  }
  period.patients = [list.patients];
  period.model ??= createModel(list);
  const { wrong, unheard } = period.model.judge(list, locked.days, askedNext(period));
  sum.wrong.push(...wrong.map((text) => `kill ${sum.kills}: ${text}`));
  sum.unheard += unheard;
}

/** What the writer asked for after the last change that was acknowledged. */
function askedNext({ asked }) {
  if (!asked) return undefined;
  const { ids, from, acknowledged } = asked;
  return (more) => {
    const n = from + acknowledged + more;
    return { id: ids[n % ids.length], to: dayOf(n, ids.length) };
  };
}

/** Which of the passphrases opens it; where a change was not acknowledged, either may. */
async function openWith(panel, passphrases) {
  for (const passphrase of passphrases) {
    const answer = await ask(panel, { kind: 'unlock', passphrase });
    if (answer.kind === 'done') return passphrase;
  }
  return undefined;
}

function kindOf(chance, { patients }) {
  if (chance < 0.7) return 'writes';
  if (chance < 0.85) return 'export';
  return chance < 0.93 && patients[0] === PATIENTS ? 'import' : 'passphrase';
}

/** What is done beside the writing, until the browser dies. */
const disturb = {
  async export(settings, _, sum) {
    for (;;) {
      const { text } = await ask(settings, { kind: 'export-copy' });
      const { records } = JSON.parse(text);
      if (records.length < PATIENTS) sum.wrong.push(`kill ${sum.kills}: a copy of ${records.length} records`);
      sum.copies += 1;
    }
  },
  async import(settings, period, _, text) {
    period.patients = [PATIENTS, PATIENTS + MORE_PATIENTS];
    const answer = await ask(settings, { kind: 'import-copy', text, passphrase: SECOND });
    if (answer.kind === 'imported') period.patients = [PATIENTS + MORE_PATIENTS];
  },
  async passphrase(settings, period) {
    for (;;) {
      const [passphrase] = period.passphrases;
      const next = passphrase === FIRST ? SECOND : FIRST;
      period.passphrases = [passphrase, next];
      const answer = await ask(settings, { kind: 'change-passphrase', passphrase, next });
      if (answer.kind === 'done') period.passphrases = [next];
      await wait(20);
    }
  },
};

function listen(browser, period, sum) {
  let begin;
  const begun = new Promise((resolve) => {
    begin = resolve;
  });
  let count = 0;
  const waiting = [];
  browser.on('Runtime.bindingCalled', ({ payload }) => {
    const { asked, answered } = JSON.parse(payload);
    begin();
    if (asked) {
      period.written += 1;
      return;
    }
    if (answered.kind !== 'done') return sum.wrong.push(`kill ${sum.kills}: refused, ${answered.reason}`);
    period.model.acknowledged(answered.id, answered.to);
    period.asked.acknowledged += 1;
    sum.acknowledged += 1;
    count += 1;
    for (const one of waiting.filter(({ after }) => count >= after)) one.resolve();
  });
  return { begun, acknowledged: (after) => new Promise((resolve) => waiting.push({ after, resolve })) };
}
