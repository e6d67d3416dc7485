import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onAlarm } from '../../../entrypoints/background/on-alarm.ts';
import { onIdle } from '../../../entrypoints/background/on-idle.ts';
import { wake } from '../../../entrypoints/background/wake.ts';
import { transact } from '../../../lib/store/database.ts';
import { sealRing } from '../../../lib/store/keys.ts';
import { readLog } from '../../../lib/store/log.ts';
import { makePair } from '../../../lib/store/sealing-pair.ts';
import { readOpenKeys } from '../../../lib/store/session-key.ts';
import { createVault, readHeader, unlockVault } from '../../../lib/store/vault.ts';
import { STRONG, WEAK, WEAK_KINDS } from '../../passphrase/passphrases.ts';
import { listDatabases, loseDatabases } from '../../store/browsers.ts';
import { FEW_ROUNDS, openRaw, PASSPHRASE, startEmpty } from '../../store/open-vault.ts';
import {
  CONTENT_SCRIPT,
  list,
  NUMBER,
  OWN_PAGE,
  post,
  SETTINGS_PAGE,
  send,
  sightingOf,
  startAfresh,
  startOpen,
} from './worker.ts';

// A passphrase takes its time to be tried, more so on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** A Friday morning. */
const NOW = '2026-11-20T08:00:00Z';
const DONE = { kind: 'done' };
const HELD = { kind: 'held' };
const ATTENDED = 'A 2026-11-01, M 2026-11-20';
const NEXT = 'tolv grønne tekanner';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const at = (time: string) => vi.setSystemTime(new Date(time));
const set = (passphrase: string) => send({ kind: 'set-passphrase', passphrase });
const unlock = (passphrase: string) => send({ kind: 'unlock', passphrase });
const ask = async (fingerprint: string) => {
  const answer = await send({ kind: 'ask-patient', fingerprint });
  return answer?.kind === 'patient' ? `${answer.keeping} ${answer.kept} ${answer.label}`.trim() : answer;
};
const told = () => Object.values(fakeBrowser.notifications.getAllCreateOptions()).map((options) => options.message);
const badge = () => browser.action.getBadgeText({});
const session = async () => JSON.stringify(await browser.storage.session.get());
const alarm = (name: string) => ({ name, scheduledTime: Date.now(), persistAcrossSessions: true });

async function databases(): Promise<string> {
  const raw = await openRaw();
  const all = await Promise.all([...raw.objectStoreNames].map((name) => raw.getAll(name)));
  raw.close();
  return JSON.stringify(all);
}

describe('before a passphrase is chosen', () => {
  beforeEach(() => startAfresh(NOW));

  test('what the journal shows is listed, held in memory alone, and said not to be kept', async () => {
    expect(await post(sightingOf(ATTENDED))).toEqual(HELD);
    const first = await list();
    expect(first).toMatchObject({ keeping: 'none', patients: 1, held: 1, reminders: [{ due: '2027-01-01' }] });
    expect(await list(), 'the list is the same each time').toEqual(first);
    expect(await ask('f1')).toBe('none held');
    expect(await ask('another')).toBe('none no');
    expect(JSON.parse(await databases()).flat()).toEqual([]);
    expect(JSON.stringify(await browser.storage.local.get())).not.toContain('D11');
  });

  test('everything is listed that a patient waits for, after several sightings as after one', async () => {
    for (const seen of ['A 2026-11-01', ATTENDED, `${ATTENDED}, C/P 2026-11-20`]) {
      await post(sightingOf(seen));
      await post(sightingOf('A 2026-11-01', { number: '12895512346', fingerprint: 'f2' }));
    }
    const { reminders } = await list();
    expect(reminders.map(({ kind }) => kind).sort()).toEqual(['forste-evaluering', 'fremmote', 'plan']);
    expect(new Set(reminders.map(({ id }) => id)).size).toBe(3);
  });

  test('a vault that the browser has thrown away is told from none at all, until there is a new one', async () => {
    await set(PASSPHRASE);
    expect(await list()).not.toHaveProperty('fault');
    loseDatabases();
    const kept = Object.keys(await browser.storage.local.get());
    await browser.storage.local.remove(kept.filter((key) => key.startsWith('mirror')));
    await browser.storage.session.clear();
    expect(await list()).toMatchObject({ keeping: 'none', fault: 'lost' });
    await set(PASSPHRASE);
    expect(await list()).not.toHaveProperty('fault');
    await send({ kind: 'delete-all' });
    expect(await list()).not.toHaveProperty('fault');
  });

  test('cannot be changed', async () => {
    await post(sightingOf(ATTENDED));
    const id = (await list()).reminders[0]?.id;
    expect(await send({ kind: 'finish-reminder', id })).toEqual({ kind: 'failed', reason: 'locked' });
  });

  test('the first one keeps everything that was seen before it, and no number is left in memory', async () => {
    await post(sightingOf(ATTENDED));
    await post(sightingOf('A 2026-11-01', { number: '12895512346', fingerprint: 'f2' }));
    expect(await session()).not.toContain(NUMBER);
    expect(await set(PASSPHRASE)).toEqual(DONE);
    expect(await list()).toMatchObject({ keeping: 'open', patients: 2, held: 0 });
    expect(await ask('f1')).toBe('open yes');
    expect(await session()).not.toContain(NUMBER);
    expect(await set('en annen lang passfrase')).toEqual({ kind: 'failed', reason: 'not-kept' });
  });

  test.each([
    ['1234', 'too-short'],
    ['elleve tegn', 'too-short'],
    ['1234 5678 9012', 'too-simple'],
    ['aaaaaaaaaaaaaaaa', 'too-simple'],
  ])('"%s" is not taken: %s', async (passphrase, outcome) => {
    expect(await set(passphrase)).toEqual({ kind: 'passphrase', outcome, seconds: 0 });
    expect(await list()).toMatchObject({ keeping: 'none' });
  });

  test.each(WEAK)('"%s" is not taken, and why is said: %s', async (passphrase, weakness) => {
    expect(await set(passphrase)).toEqual({ kind: 'passphrase', outcome: 'too-simple', seconds: 0, weakness });
    expect(await list()).toMatchObject({ keeping: 'none' });
  });

  test.each(WEAK_KINDS)('"%s" is not taken', async (passphrase) => {
    expect(await set(passphrase)).toMatchObject({ outcome: 'too-simple' });
  });

  test("a long sentence of one's own is taken", async () => {
    expect(await set(STRONG[1] ?? '')).toEqual(DONE);
  });

  test('is as long as the policy wants it', async () => {
    await browser.storage.managed.set({ passphraseLength: 30 });
    expect(await set(PASSPHRASE)).toMatchObject({ outcome: 'too-short' });
    expect(await list()).toMatchObject({ passphraseLength: 30 });
  });
});

test.each([
  ['ephemeral', { ephemeralProfile: true }],
  ['off', { storageOff: true }],
])(
  'where the policy says %s nothing is kept, and the list is worked out from what the journal shows',
  async (keeping, policy) => {
    startAfresh(NOW);
    await browser.storage.managed.set<Record<string, unknown>>(policy);
    expect(await post(sightingOf(ATTENDED))).toEqual(HELD);
    expect(await list()).toMatchObject({ keeping, reminders: [{ due: '2027-01-01' }] });
    expect(await set(PASSPHRASE)).toEqual({ kind: 'failed', reason: 'not-kept' });
    await wake();
    expect(JSON.parse(await databases()).flat()).toEqual([]);
  },
);

test('what an earlier version kept in the open is listed, told of, and sealed with the first passphrase', async () => {
  startAfresh(NOW);
  const raw = await openDB('forlopsvakt', 1, {
    upgrade(database) {
      database.createObjectStore('reminders', { keyPath: 'id' }).createIndex('pasient', 'pasient');
      database.createObjectStore('patients', { keyPath: 'token' });
    },
  });
  const from = { hendelse: 'M', utfall: '', dato: '2026-10-09' };
  const day = { firstSeen: '2026-10-09', lastSeen: '2026-10-09', toldThrough: '2026-10-09' };
  await raw.put('reminders', {
    ...{ id: 'r1', pasient: 't', forlopstype: 'D11', kind: 'beslutning', from, due: '2026-11-20', old: false },
    ...{ ...day, postponements: [] },
  });
  await raw.put('patients', { token: 't', label: 'NT 12', lastSeen: '2026-10-09' });
  raw.close();
  expect(await list()).toMatchObject({ keeping: 'none', patients: 1, reminders: [{ label: 'NT 12', state: 'today' }] });
  await wake();
  expect([told(), await badge()]).toEqual([['1 frist i dag'], '1']);
  expect(await set(PASSPHRASE)).toEqual(DONE);
  expect(await list()).toMatchObject({ keeping: 'open', patients: 1, reminders: [{ id: 'r1', label: 'NT 12' }] });
  const left = await databases();
  for (const secret of ['NT 12', 'beslutning', '2026-10-09']) expect(left).not.toContain(secret);
  expect(await send({ kind: 'finish-reminder', id: 'r1' })).toEqual(DONE);
});

describe('locked', () => {
  beforeEach(async () => {
    await startOpen(NOW);
    await post(sightingOf('A 2026-09-01, M 2026-10-09'));
    await send({ kind: 'label-patient', fingerprint: 'f1', label: 'NT 12.03' });
  });

  test('shows counts and dates and nothing else, and forgets what it knew', async () => {
    expect(await send({ kind: 'lock' })).toEqual(DONE);
    const answer = await list();
    expect(answer).toMatchObject({ keeping: 'locked', reminders: [], days: [['2026-11-20', 1]], held: 0 });
    expect(JSON.stringify(answer)).not.toMatch(/NT 12|D11|beslutning/);
    expect(await ask('f1')).toBe('locked no');
    expect(await badge()).toBe('1');
    expect(await readOpenKeys()).toBeUndefined();
    const id = 'any';
    expect(await send({ kind: 'remove-reminder', id })).toEqual({ kind: 'failed', reason: 'locked' });
  });

  test('holds what is seen, finds the same patient again, and keeps the label', async () => {
    await send({ kind: 'lock' });
    expect(await post(sightingOf('A 2026-09-01, M 2026-10-16', { fingerprint: 'f2' }))).toEqual(HELD);
    expect(await list()).toMatchObject({ held: 1, days: [['2026-11-20', 1]] });
    expect(await unlock(PASSPHRASE)).toEqual(DONE);
    expect(await list()).toMatchObject({
      ...{ keeping: 'open', held: 0, patients: 1 },
      reminders: [{ due: '2026-11-27', label: 'NT 12.03' }],
    });
    expect(await ask('f2')).toBe('open yes NT 12.03');
    expect(await session()).not.toContain(NUMBER);
  });

  test('has no number in memory, in any form, until it is opened', async () => {
    await send({ kind: 'lock' });
    await post(sightingOf('A 2026-09-01, M 2026-10-16', { fingerprint: 'f2' }));
    const memory = await session();
    for (const form of [NUMBER, btoa(NUMBER), NUMBER.slice(0, 6), '2026-10-16', 'D11']) {
      expect(memory).not.toContain(form);
    }
    expect(await ask('f2')).toBe('locked held');
  });

  test('what was sealed to a key that somebody has put in its place is refused, said and noted', async () => {
    await send({ kind: 'lock' });
    const stranger = await makePair();
    const own = await putPublicKey(stranger.public);
    expect(await post(sightingOf('A 2026-09-01, M 2026-10-16'))).toEqual(HELD);
    await unlock(PASSPHRASE);
    expect(await list()).toMatchObject({ fault: 'swapped-key', reminders: [{ due: '2026-11-20' }] });
    expect((await readLog()).map(({ why }) => why)).toContain('swapped-key');
    expect((await readHeader())?.public, 'the right one is back').toBe(own);
    await send({ kind: 'lock' });
    await post(sightingOf('A 2026-09-01, M 2026-10-16'));
    await unlock(PASSPHRASE);
    const after = await list();
    expect(after).toMatchObject({ reminders: [{ due: '2026-11-27' }] });
    expect(after).not.toHaveProperty('fault');
  });

  test('a vault from before there was a public key holds nothing until it has been opened once', async () => {
    await makeOld();
    await send({ kind: 'lock' });
    const seen = sightingOf('A 2026-09-01, M 2026-10-16', { fingerprint: 'f2' });
    expect(await post(seen)).toEqual({ kind: 'failed', reason: 'locked' });
    expect(await list()).toMatchObject({ held: 0, holdsNothing: true });
    expect(await ask('f2')).toBe('locked no');
    expect(await session()).not.toContain(NUMBER);
    await unlock(PASSPHRASE);
    expect(await list()).toMatchObject({ keeping: 'open', patients: 1 });
    expect(await list()).not.toHaveProperty('fault');
    await send({ kind: 'lock' });
    expect(await post(seen)).toEqual(HELD);
    expect(await list()).not.toHaveProperty('holdsNothing');
    await unlock(PASSPHRASE);
    expect(await list()).toMatchObject({ patients: 1, reminders: [{ due: '2026-11-27' }] });
  });

  test('what is seen is stored when it is opened by a change of the passphrase, too', async () => {
    await send({ kind: 'lock' });
    await post(sightingOf('A 2026-09-01, M 2026-10-16'));
    await send({ kind: 'change-passphrase', passphrase: PASSPHRASE, next: NEXT }, SETTINGS_PAGE);
    expect(await list()).toMatchObject({ keeping: 'open', reminders: [{ due: '2026-11-27' }] });
  });

  test('in a new browser session the same patient is the same record', async () => {
    await browser.storage.session.clear();
    await unlock(PASSPHRASE);
    await post(sightingOf('A 2026-09-01, M 2026-10-09', { fingerprint: 'f9' }));
    expect(await list()).toMatchObject({ patients: 1, reminders: [{ label: 'NT 12.03' }] });
    expect(await ask('f9')).toBe('open yes NT 12.03');
  });

  test('tells how many are due, each time once, and what was told then is not told again when it is opened', async () => {
    await send({ kind: 'lock' });
    await wake();
    expect(told()).toEqual(['1 frist i dag']);
    await browser.notifications.clear('reminders');
    await wake();
    at('2026-11-21T08:00:00Z');
    await wake();
    expect(told(), 'once, and on no Saturday').toEqual([]);
    at('2026-11-23T08:00:00Z');
    await onAlarm(alarm('reminders'));
    expect(told()).toEqual(['1 frist er passert']);
    await browser.notifications.clear('reminders');
    await unlock(PASSPHRASE);
    expect(told()).toEqual([]);
  });

  test('outside the hours for telling it waits for them', async () => {
    await send({ kind: 'lock' });
    at('2026-11-20T16:00:00Z');
    await wake();
    expect(told()).toEqual([]);
    const next = await browser.alarms.get('reminders');
    expect(new Date(next?.scheduledTime ?? 0).toISOString()).toBe('2026-11-23T07:00:00.000Z');
  });

  test.each([
    ['the panel', OWN_PAGE],
    ['the settings', SETTINGS_PAGE],
    ['a journal', CONTENT_SCRIPT],
  ])('by itself after half an hour without use, and not before, with a hand on %s', async (_, page) => {
    await send({ kind: 'panel-opened' });
    const first = await browser.alarms.get('lock');
    expect(first?.scheduledTime).toBe(Date.parse('2026-11-20T08:30:00Z'));
    at('2026-11-20T08:20:00Z');
    expect(await send({ kind: 'user-active' }, page)).toEqual(DONE);
    at('2026-11-20T08:30:00Z');
    await onAlarm(alarm('lock'));
    expect(await list()).toMatchObject({ keeping: 'open' });
    at('2026-11-20T08:50:01Z');
    await onAlarm(alarm('lock'));
    expect(await list()).toMatchObject({ keeping: 'locked' });
    expect(await session()).not.toContain('"key"');
  });

  test('by itself though a page changes all the time, and a panel asks and names whom it shows', async () => {
    await send({ kind: 'panel-opened' });
    for (const minute of ['10', '20', '29']) {
      at(`2026-11-20T08:${minute}:00Z`);
      const fingerprint = `f${minute}`;
      await post(sightingOf(`A 2026-09-${minute}`, { number: `128955123${minute}`, fingerprint }));
      await list();
      expect(await ask(fingerprint)).toBe('open yes');
      expect(await send({ kind: 'label-patient', fingerprint, label: 'ny' })).toEqual(DONE);
      await send({ kind: 'list-months' }, { ...OWN_PAGE, url: `${OWN_PAGE.url}`.replace('sidepanel', 'oversikt') });
    }
    at('2026-11-20T08:30:01Z');
    await onAlarm(alarm('lock'));
    expect(await list()).toMatchObject({ keeping: 'locked' });
  });

  test('by itself though the records are sealed anew meanwhile', async () => {
    await send({ kind: 'change-passphrase', passphrase: PASSPHRASE, next: NEXT }, SETTINGS_PAGE);
    await vi.waitFor(async () => expect((await readOpenKeys())?.ring.previous).toEqual([]), { timeout: 20_000 });
    await send({ kind: 'change-passphrase', passphrase: NEXT, next: PASSPHRASE }, SETTINGS_PAGE);
    at('2026-11-20T08:20:00Z');
    await vi.waitFor(async () => expect((await readOpenKeys())?.ring.previous).toEqual([]), { timeout: 20_000 });
    at('2026-11-20T08:30:01Z');
    expect(await list()).toMatchObject({ keeping: 'locked' });
  });

  test('with the screen, and not when nobody has touched the mouse', async () => {
    await onIdle('idle');
    expect(await list()).toMatchObject({ keeping: 'open' });
    await onIdle('locked');
    expect(await list()).toMatchObject({ keeping: 'locked' });
  });

  test('a wrong passphrase is refused, waited for and noted, and costs nothing that is kept', async () => {
    await send({ kind: 'lock' });
    const outcomes = [];
    for (let n = 0; n < 4; n++) outcomes.push(await unlock('feil passfrase'));
    expect(
      outcomes.map((answer) => (answer?.kind === 'passphrase' ? [answer.outcome, answer.seconds] : answer)),
    ).toEqual([
      ['wrong', 0],
      ['wrong', 0],
      ['wrong', 2],
      ['wait', 2],
    ]);
    at('2026-11-20T08:01:00Z');
    await unlock(PASSPHRASE);
    expect(await list()).toMatchObject({ patients: 1 });
    expect((await readLog()).map(({ why }) => why)).toContain('wrong-passphrase');
    expect(JSON.stringify(await readLog())).not.toContain('feil');
  });
});

/** Puts a public key in the header's place. Answers the one that was there. */
async function putPublicKey(open: string): Promise<string | undefined> {
  const before = await readHeader();
  await transact((transaction) => transaction.objectStore('meta').put({ ...before, public: open }, 'vault'));
  return before?.public;
}

/** Takes the pair out of header and ring, as a version wrote them that knew of none. */
async function makeOld(): Promise<void> {
  const [before, keys] = await Promise.all([readHeader(), readOpenKeys()]);
  if (!before || !keys) throw new Error('unreachable: the vault is open');
  const { public: _, ...header } = before;
  const { pair: __, ...ring } = keys.ring;
  const sealed = await sealRing({ ...keys, ring });
  await transact((transaction) => transaction.objectStore('meta').put({ ...header, ring: sealed }, 'vault'));
}

describe('from the settings', () => {
  const settings = (message: object) => send(message, SETTINGS_PAGE);

  beforeEach(async () => {
    await startOpen(NOW);
    await post(sightingOf(ATTENDED));
    await send({ kind: 'label-patient', fingerprint: 'f1', label: 'NT 12.03' });
  });

  test('the passphrase is changed, and every record follows by itself', async () => {
    const numbers = Array.from({ length: 60 }, (_, n) => String(12895500000 + n));
    for (const number of numbers) await post(sightingOf(ATTENDED, { number, fingerprint: number }));
    expect(await settings({ kind: 'change-passphrase', passphrase: 'feil', next: NEXT })).toMatchObject({
      outcome: 'wrong',
    });
    expect(await settings({ kind: 'change-passphrase', passphrase: PASSPHRASE, next: 'kort' })).toMatchObject({
      outcome: 'too-short',
    });
    expect(await settings({ kind: 'change-passphrase', passphrase: PASSPHRASE, next: NEXT })).toEqual(DONE);
    await vi.waitFor(async () => expect(await settings({ kind: 'vault-state' })).toMatchObject({ isChanging: false }), {
      timeout: 20_000,
    });
    await send({ kind: 'lock' });
    expect(await unlock(PASSPHRASE)).toMatchObject({ outcome: 'wrong' });
    expect(await unlock(NEXT)).toEqual(DONE);
    expect(await list()).toMatchObject({ patients: 61, damaged: 0 });
    await post(sightingOf(`${ATTENDED}, C/P 2026-11-20`));
    expect(await list(), 'a patient is found again under the new key').toMatchObject({ patients: 61 });
  });

  async function copy(): Promise<string> {
    const answer = await settings({ kind: 'export-copy' });
    if (answer?.kind !== 'copy') throw new Error('no copy');
    return answer.text;
  }

  test('a copy is taken to another machine, and the same patients are found again there', async () => {
    const text = await copy();
    expect(await settings({ kind: 'vault-state' })).toMatchObject({ copied: '2026-11-20' });
    for (const secret of ['NT 12.03', NUMBER, 'beslutning', '2027-01-01']) expect(text).not.toContain(secret);
    startEmpty();
    expect(await settings({ kind: 'import-copy', text, passphrase: 'feil' })).toMatchObject({ outcome: 'wrong' });
    expect(await settings({ kind: 'import-copy', text: 'pasient;dato', passphrase: PASSPHRASE })).toEqual({
      ...{ kind: 'failed', reason: 'no-copy' },
    });
    const imported = { kind: 'imported', patients: 1, damaged: 0 };
    expect(await settings({ kind: 'import-copy', text, passphrase: PASSPHRASE })).toEqual(imported);
    expect(await settings({ kind: 'import-copy', text, passphrase: PASSPHRASE })).toEqual(imported);
    await post(sightingOf(ATTENDED, { fingerprint: 'f5' }));
    expect(await list()).toMatchObject({ keeping: 'open', patients: 1, reminders: [{ label: 'NT 12.03' }] });
  });

  test('wrong passphrases for a copy are waited for, across a start of the browser, and never keep anyone from the vault', async () => {
    const text = await copy();
    const read = (passphrase: string) => settings({ kind: 'import-copy', text, passphrase });
    const outcomes = [];
    for (let n = 0; n < 6; n++) outcomes.push(await read('feil'));
    expect(
      outcomes.map((answer) => (answer?.kind === 'passphrase' ? [answer.outcome, answer.seconds] : answer)),
    ).toEqual([
      ...[
        ['wrong', 0],
        ['wrong', 0],
        ['wrong', 2],
      ],
      ...[
        ['wait', 2],
        ['wait', 2],
        ['wait', 2],
      ],
    ]);
    await browser.storage.session.clear();
    expect(await unlock(PASSPHRASE)).toEqual(DONE);
    expect(await read(PASSPHRASE), 'the right one, too').toMatchObject({ outcome: 'wait', seconds: 2 });
    at('2026-11-20T08:00:02Z');
    expect(await read(PASSPHRASE)).toMatchObject({ kind: 'imported' });
    expect(await read('feil'), 'counted from nothing again').toMatchObject({ outcome: 'wrong', seconds: 0 });
  });

  test('of several wrong ones sent at once no more are tried than one after the other', async () => {
    const text = await copy();
    const read = () => settings({ kind: 'import-copy', text, passphrase: 'feil' });
    const outcomes = await Promise.all(Array.from({ length: 6 }, read));
    expect(outcomes.filter((answer) => answer?.kind === 'passphrase' && answer.outcome === 'wrong')).toHaveLength(3);
  });

  test('a copy of an earlier day with a weak passphrase is taken in where nothing is, and the page says so', async () => {
    startEmpty();
    await createVault('Sommer2026!!', { rounds: FEW_ROUNDS });
    const text = await copy();
    startEmpty();
    expect(await settings({ kind: 'import-copy', text, passphrase: 'Sommer2026!!' })).toMatchObject({
      kind: 'imported',
    });
    expect(await settings({ kind: 'vault-state' })).toMatchObject({ keeping: 'open', isWeak: true });
    await settings({ kind: 'change-passphrase', passphrase: 'Sommer2026!!', next: NEXT });
    expect(await settings({ kind: 'vault-state' })).not.toHaveProperty('isWeak');
  });

  test('a vault with a weak passphrase of an earlier day opens, and the page says that it is weak', async () => {
    startEmpty();
    await createVault('Sommer2026!!', { rounds: FEW_ROUNDS });
    await send({ kind: 'lock' });
    expect(await unlock('Sommer2026!!')).toEqual(DONE);
    expect(await settings({ kind: 'vault-state' })).toMatchObject({ keeping: 'open', isWeak: true });
    expect(JSON.stringify(await browser.storage.local.get())).not.toContain('weak');
  });

  test('a copy goes in beside what is kept already: the last change of each holds, and nothing of either is lost', async () => {
    const text = await copy();
    const id = (await list()).reminders[0]?.id;
    at('2026-11-23T08:00:00Z');
    await unlockVault(PASSPHRASE, FEW_ROUNDS);
    await send({ kind: 'postpone-reminder', id, to: '2027-02-01', reason: 'ferie' });
    await post(sightingOf('A 2026-11-01', { number: '12895512346', fingerprint: 'f2' }));
    await settings({ kind: 'import-copy', text, passphrase: PASSPHRASE });
    const { reminders, patients } = await list();
    expect(patients).toBe(2);
    expect(reminders.find((one) => one.id === id)).toMatchObject({ due: '2027-02-01', state: 'postponed' });
  });

  test('a copy is offered a month after the passphrase was chosen, and again a month after a no', async () => {
    await startAfresh(NOW);
    await set(PASSPHRASE);
    expect(await list()).toMatchObject({ copyDue: false });
    at('2026-12-20T08:00:00Z');
    await unlock(PASSPHRASE);
    expect(await list()).toMatchObject({ copyDue: true });
    await send({ kind: 'decline-copy' });
    expect(await list()).toMatchObject({ copyDue: false });
  });

  test('everything goes at a word, with the places that it lay in, and the next patient is a beginning', async () => {
    expect(await listDatabases()).toHaveLength(1);
    expect(await settings({ kind: 'delete-all' })).toEqual(DONE);
    const left = await listDatabases();
    expect(
      left.map(({ name }) => name),
      'the empty one that is there where there is no vault',
    ).toEqual(['forlopsvakt']);
    expect(JSON.parse(await databases()).flat()).toEqual([]);
    expect(await session()).toBe('{}');
    expect(await list()).toMatchObject({ keeping: 'none', reminders: [], days: [], patients: 0 });
    expect(await badge()).toBe('');
    expect((await readLog()).at(-1)).toMatchObject({ what: 'all', why: 'deleted' });
    await post(sightingOf(ATTENDED));
    expect(await list()).toMatchObject({ keeping: 'none', held: 1 });
  });
});

test('a sighting is kept whole or not at all: what cannot be written is said, and what was there stays', async () => {
  await startOpen(NOW);
  await post(sightingOf(ATTENDED));
  const before = (await list()).reminders;
  const refused = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await post(sightingOf(ATTENDED, { number: '12895512346' }))).toEqual({ kind: 'failed', reason: 'full' });
  expect(await list()).toMatchObject({ fault: 'full', patients: 1, reminders: before });
  refused.mockRestore();
  const again = sightingOf(ATTENDED, { number: '12895512346' });
  expect(await post(again), 'what a disk takes after it was full may be gone').toEqual({
    kind: 'failed',
    reason: 'full',
  });
  await browser.storage.session.remove('writing-over'); // the browser's next start
  expect(await post(again)).toEqual(DONE);
  expect((await list()).fault).toBeUndefined();
});
