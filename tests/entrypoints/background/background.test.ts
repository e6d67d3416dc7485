import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onAlarm } from '../../../entrypoints/background/on-alarm.ts';
import { wake } from '../../../entrypoints/background/wake.ts';
import { readLog } from '../../../lib/store/log.ts';
import { changeSettings } from '../../../lib/store/settings.ts';
import { unlockVault } from '../../../lib/store/vault.ts';
import { FEW_ROUNDS, PASSPHRASE } from '../../store/open-vault.ts';
import {
  allowSites,
  CONTENT_SCRIPT,
  list,
  NUMBER,
  OWN_PAGE,
  post,
  SETTINGS_PAGE,
  type Sender,
  send,
  sightingOf,
  startOpen,
} from './worker.ts';

/** A Friday morning. */
const NOW = '2026-11-20T08:00:00Z';
const DONE = { kind: 'done' };
const ATTENDED = 'A 2026-11-01, M 2026-11-20';

beforeEach(() => startOpen(NOW));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const at = (time: string) => vi.setSystemTime(new Date(time));
/** As long after it was last used the vault is locked. */
const openAt = async (time: string) => {
  at(time);
  await unlockVault(PASSPHRASE, FEW_ROUNDS);
};
const alarms = async () =>
  (await browser.alarms.getAll())
    .filter(({ name }) => name === 'reminders')
    .map(({ scheduledTime }) => new Date(scheduledTime).toISOString());
const alarm = (name: string) => ({ name, scheduledTime: Date.now(), persistAcrossSessions: true });
const badge = () => browser.action.getBadgeText({});
const told = () => Object.values(fakeBrowser.notifications.getAllCreateOptions()).map((options) => options.message);

describe('a sighting', () => {
  test('is acknowledged when its reminders can be listed, and sets the alarm', async () => {
    expect(await post(sightingOf(ATTENDED))).toEqual(DONE);
    const { reminders, patients } = await list();
    expect(patients).toBe(1);
    expect(reminders).toMatchObject([
      { kind: 'beslutning', due: '2027-01-01', state: 'coming', lastSeen: '2026-11-20' },
    ]);
    // New Year's Day: two weeks before is a Friday.
    expect(await alarms()).toEqual(['2026-12-18T07:00:00.000Z']);
  });

  test('again changes nothing, and the next one moves on', async () => {
    await post(sightingOf(ATTENDED));
    const before = await list();
    await post(sightingOf(ATTENDED));
    expect(await list()).toEqual(before);
    await post(sightingOf(`${ATTENDED}, C/K 2026-11-20, X/G 2026-11-20`));
    expect(await list()).toMatchObject({ reminders: [], patients: 1 });
    expect(await alarms()).toEqual([]);
  });

  test('counts with the settings of the unit', async () => {
    await changeSettings({ careLevel: 'D', figures: { beslutning: { PH: { D: 10 } } } });
    await post(sightingOf(ATTENDED));
    expect((await list()).reminders).toMatchObject([{ due: '2026-11-30' }]);
  });

  test('of several patients at once loses none of them', async () => {
    const numbers = Array.from({ length: 20 }, (_, n) => String(12895500000 + n));
    await Promise.all(numbers.map((number, n) => post(sightingOf(ATTENDED, { number, fingerprint: `f${n}` }))));
    const { reminders, patients } = await list();
    expect([reminders.length, patients]).toEqual([20, 20]);
  });

  test('leaves the identity number nowhere', async () => {
    await post(sightingOf(ATTENDED));
    const stored = [await browser.storage.local.get(), await browser.storage.session.get(), await list()];
    for (const record of stored) expect(JSON.stringify(record)).not.toContain(NUMBER);
  });

  test('that cannot be stored is not acknowledged', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await post(sightingOf(ATTENDED))).toEqual({ kind: 'failed', reason: 'full' });
    expect(await readLog()).toMatchObject([{ what: 'storage', why: 'failed' }]);
  });
});

describe('refused, and noted without content', () => {
  const page: Sender = { id: 'test-extension-id', url: 'https://journal.invalid/' };
  const FRAME: Sender = { ...CONTENT_SCRIPT, url: 'https://reklame.invalid/', frameId: 7 };
  const other: Sender = { ...CONTENT_SCRIPT, id: 'another-extension' };

  test.each([
    ['a sighting from a page of the extension', () => post(sightingOf(ATTENDED), OWN_PAGE), 'wrong-sender'],
    ['a sighting from another extension', () => post(sightingOf(ATTENDED), other), 'wrong-sender'],
    ['a sighting from no tab', () => post(sightingOf(ATTENDED), page), 'wrong-sender'],
    ['a sighting with half a number', () => post(sightingOf(ATTENDED, { number: '12895' })), 'malformed'],
    ['a sighting that is something else', () => post({ kind: 'list-reminders' }), 'malformed'],
    ['a question from a content script', () => send({ kind: 'list-reminders' }, CONTENT_SCRIPT), 'wrong-sender'],
    [
      'a question from another extension',
      () => send({ kind: 'list-reminders' }, { ...OWN_PAGE, id: 'other' }),
      'wrong-sender',
    ],
    [
      'a question from a page with a lookalike address',
      () =>
        send({ kind: 'list-reminders' }, { ...page, url: 'https://x.invalid/chrome-extension://test-extension-id/' }),
      'wrong-sender',
    ],
    ['a question that is none', () => send({ kind: 'delete-everything' }), 'malformed'],
    ['a question with too much in it', () => send({ kind: 'unlock', passphrase: 'x'.repeat(1001) }), 'malformed'],
    [
      'a label that is no text',
      () => send({ kind: 'label-patient', fingerprint: 'f1', label: 12895512345 }),
      'malformed',
    ],
    [
      'a change from a content script',
      () => send({ kind: 'remove-reminder', id: '1' }, CONTENT_SCRIPT),
      'wrong-sender',
    ],
    [
      'a label from a content script',
      () => send({ kind: 'label-patient', fingerprint: 'f1', label: '' }, CONTENT_SCRIPT),
      'wrong-sender',
    ],
    [
      'a question for a patient from a content script',
      () => send({ kind: 'ask-patient', fingerprint: 'f1' }, CONTENT_SCRIPT),
      'wrong-sender',
    ],
    ['a copy for a content script', () => send({ kind: 'export-copy' }, CONTENT_SCRIPT), 'wrong-sender'],
    ['a passphrase from a frame in a page', () => send({ kind: 'unlock', passphrase: 'x' }, FRAME), 'wrong-sender'],
    ['the end of everything from a page', () => send({ kind: 'delete-all' }, CONTENT_SCRIPT), 'wrong-sender'],
    ['a copy for the panel, which has no use for it', () => send({ kind: 'export-copy' }, OWN_PAGE), 'wrong-sender'],
    [
      'the list for the settings, which have no use for it',
      () => send({ kind: 'list-reminders' }, SETTINGS_PAGE),
      'wrong-sender',
    ],
    ['a tab to read from the settings', () => send({ kind: 'inject', tab: 1 }, SETTINGS_PAGE), 'wrong-sender'],
    [
      'a question from a file of ours that asks for nothing',
      () =>
        send({ kind: 'list-reminders' }, { ...OWN_PAGE, url: 'chrome-extension://test-extension-id/manifest.json' }),
      'wrong-sender',
    ],
    [
      'a sighting with two thousand and one events',
      () => post(sightingOf(Array(2001).fill('A 2026-11-01').join(', '))),
      'malformed',
    ],
  ])('%s', async (_, ask, why) => {
    expect(['closed', undefined]).toContain(await ask());
    await vi.waitFor(async () => expect((await readLog()).map((entry) => entry.why)).toEqual([why]));
    expect(JSON.stringify(await readLog())).not.toContain('12895');
    expect((await list()).reminders).toEqual([]);
  });

  test('what pages of ours say to panels is let pass, and a reader is told that nothing was pointed out', async () => {
    expect(await send({ kind: 'frame-here' }, CONTENT_SCRIPT)).toEqual({ kind: 'profile' });
    expect(await readLog()).toEqual([]);
  });

  test('a port for something else is left alone', async () => {
    await post(sightingOf(ATTENDED), CONTENT_SCRIPT, 'panel');
    expect([await readLog(), (await list()).reminders]).toEqual([[], []]);
  });
});

describe('what the user does', () => {
  const first = async () => (await list()).reminders[0]?.id ?? '';

  test('postpones, and only to a day ahead', async () => {
    await post(sightingOf(ATTENDED));
    const ask = async (to: string) => send({ kind: 'postpone-reminder', id: await first(), to, reason: 'ikke-mott' });
    expect(await ask('2026-11-20')).toEqual({ kind: 'failed', reason: 'not-found' });
    expect(await ask('2027-01-08')).toEqual(DONE);
    expect((await list()).reminders).toMatchObject([{ state: 'postponed', due: '2027-01-08' }]);
    expect(await alarms()).toEqual(['2026-12-24T07:00:00.000Z']);
  });

  test('is done, or wants no more of it', async () => {
    await post(sightingOf(ATTENDED));
    expect(await send({ kind: 'finish-reminder', id: await first() })).toEqual(DONE);
    expect((await list()).reminders).toMatchObject([{ state: 'done' }]);
    expect(await alarms()).toEqual([]);
    const gone = await first();
    expect(await send({ kind: 'remove-reminder', id: gone })).toEqual(DONE);
    expect((await list()).reminders).toEqual([]);
    expect(await send({ kind: 'remove-reminder', id: gone })).toEqual({ kind: 'failed', reason: 'not-found' });
  });

  test('lets the panel know of a patient who comes back, though nothing is new; once', async () => {
    await post(sightingOf(ATTENDED));
    const said = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined);
    await post(sightingOf(ATTENDED, { fingerprint: 'f2' }));
    expect(said.mock.calls).toEqual([[{ kind: 'reminders-changed' }]]);
    await post(sightingOf(ATTENDED, { fingerprint: 'f2' }));
    expect(said).toHaveBeenCalledOnce();
  });

  test('names the patient whom a sighting told of, and nobody else', async () => {
    const ask = (fingerprint: string) => send({ kind: 'label-patient', fingerprint, label: ' NT 12 ' });
    expect(await ask('f1')).toEqual({ kind: 'failed', reason: 'unknown-patient' });
    await post(sightingOf(ATTENDED));
    await post(sightingOf(ATTENDED, { number: '12895512346', fingerprint: 'f2' }));
    expect(await ask('f1')).toEqual(DONE);
    await post(sightingOf(`${ATTENDED}, C/P 2026-11-20, U/U 2026-11-20`));
    expect((await list()).reminders.map(({ kind, label }) => `${kind} ${label}`).sort()).toEqual([
      'beslutning ',
      'forste-evaluering NT 12',
    ]);
  });
});

describe('waking', () => {
  test('tells once of what has come up, and sets the next alarm', async () => {
    await post(sightingOf(ATTENDED));
    await openAt('2026-12-18T07:00:00Z');
    await onAlarm(alarm('reminders'));
    expect(told()).toEqual(['1 frist nærmer seg']);
    expect(await alarms()).toEqual(['2026-12-24T07:00:00.000Z']);
    expect(await badge()).toBe('');
    await browser.notifications.clear('reminders');
    await wake();
    expect(told()).toEqual([]);
  });

  test('tells of everything missed in one notification, without patient data, and counts it on the badge', async () => {
    await post(sightingOf(ATTENDED));
    await post(sightingOf('A 2026-11-01, M 2026-11-19', { number: '12895512346' }));
    await post(sightingOf('A 2026-11-01, M 2026-11-26', { number: '12895512347' }));
    await openAt('2026-12-31T10:00:00Z');
    await wake();
    // The last working day of the year announces New Year's Day, too.
    expect(told()).toEqual(['2 frister i dag · 1 frist nærmer seg']);
    expect(await badge()).toBe('2');
    await openAt('2027-01-04T07:00:00Z');
    await wake();
    expect(told()).toEqual(['2 frister er passert']);
    expect(await badge()).toBe('2');
  });

  test('what had passed before it was first seen is never told of', async () => {
    await post(sightingOf('A 2026-01-01, M 2026-02-01'));
    await wake();
    expect([told(), await badge(), await alarms()]).toEqual([[], '', []]);
  });

  test('what was not told for want of a notification is told the next time', async () => {
    await post(sightingOf(ATTENDED));
    await openAt('2026-12-18T07:00:00Z');
    const refused = vi.spyOn(browser.notifications, 'create').mockRejectedValue(new Error('no'));
    await wake();
    expect(await alarms()).toEqual(['2026-12-18T12:00:00.000Z']);
    refused.mockRestore();
    await wake();
    expect(told()).toEqual(['1 frist nærmer seg']);
  });

  test('takes out what has had its time', async () => {
    await post(sightingOf(ATTENDED));
    await send({ kind: 'finish-reminder', id: (await list()).reminders[0]?.id });
    await openAt('2026-12-21T07:00:00Z');
    await wake();
    expect(await list()).toMatchObject({ reminders: [], patients: 0 });
  });

  test('in the language chosen', async () => {
    await changeSettings({ language: 'nn' });
    await post(sightingOf(ATTENDED));
    await openAt('2026-12-18T07:00:00Z');
    await wake();
    expect(told()).toEqual(['1 frist nærmar seg']);
  });

  test('another alarm is none of ours', async () => {
    await post(sightingOf(ATTENDED));
    await openAt('2026-12-18T07:00:00Z');
    await onAlarm(alarm('other'));
    expect(told()).toEqual([]);
  });
});

describe('a sighting from another site', () => {
  const ENDED = `${ATTENDED}, X/G 2026-11-20`;
  const other = (more: object = {}): Sender => {
    allowSites('https://journal.invalid', 'https://kurs.invalid');
    return { ...CONTENT_SCRIPT, url: 'https://kurs.invalid/', ...more };
  };
  const asked = async () => (await list()).reminders.map(({ id, kind, shownDoneBy }) => ({ id, kind, shownDoneBy }));

  beforeEach(async () => {
    await post(sightingOf(ATTENDED));
  });

  test('ends nothing, and is asked of; yes ends it, for the pair of sites from then on', async () => {
    await post(sightingOf(ENDED), other());
    const [first] = await asked();
    expect(first).toMatchObject({ kind: 'beslutning', shownDoneBy: 'kurs.invalid' });
    expect(await send({ kind: 'answer-question', id: first?.id, end: true })).toEqual(DONE);
    expect(await asked()).toEqual([]);
    expect(await send({ kind: 'answer-question', id: first?.id, end: true })).toEqual({
      ...{ kind: 'failed', reason: 'not-found' },
    });
    await post(sightingOf(ATTENDED, { number: '12895512346', fingerprint: 'f2' }));
    expect(await asked()).toHaveLength(1);
    await openAt(NOW);
    await post(sightingOf(ENDED, { number: '12895512346', fingerprint: 'f3' }), other());
    expect(await asked(), 'also in a vault that has been opened again').toEqual([]);
  });

  test('with no it stays, and is not asked of again', async () => {
    await post(sightingOf(ENDED), other());
    const id = (await asked())[0]?.id;
    expect(await send({ kind: 'answer-question', id, end: false })).toEqual(DONE);
    await post(sightingOf(ENDED, { fingerprint: 'f2' }), other());
    expect(await asked()).toEqual([{ id, kind: 'beslutning', shownDoneBy: undefined }]);
  });

  test.each([
    ['the frame itself, by its origin', { origin: 'https://kurs.invalid', url: 'about:srcdoc' }],
    ["a stranger's frame in the journal", { url: 'https://kurs.invalid/', tab: CONTENT_SCRIPT.tab }],
    ['a frame that a page of it has written', { url: 'about:srcdoc', tab: { url: 'https://kurs.invalid/a' } }],
  ])('is told by the browser: %s', async (_, sender) => {
    await post(sightingOf(ENDED), other(sender));
    expect(await asked()).toMatchObject([{ shownDoneBy: 'kurs.invalid' }]);
  });

  test('a frame whose site cannot be told is not heard, and one of the journal is the journal', async () => {
    await post(sightingOf(ENDED), other({ origin: 'null', url: 'data:text/html,x', tab: {} }));
    expect(await asked()).toMatchObject([{ shownDoneBy: undefined }]);
    const framed = { url: 'https://journal.invalid/ramme', tab: { url: 'https://portal.invalid/' } };
    await post(sightingOf(ENDED, { fingerprint: 'f2' }), other(framed));
    expect(await asked()).toEqual([]);
  });

  test('does so too where it was seen while locked', async () => {
    await send({ kind: 'lock' });
    await post(sightingOf(ENDED), other());
    await unlockVault(PASSPHRASE, FEW_ROUNDS);
    await send({ kind: 'lock' });
    await send({ kind: 'unlock', passphrase: PASSPHRASE });
    expect(await asked()).toMatchObject([{ shownDoneBy: 'kurs.invalid' }]);
  });
});
