import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { siteOf } from '../../../entrypoints/background/frame-access.ts';
import { onPermissionsRemoved } from '../../../entrypoints/background/on-permissions.ts';
import { lock, unlock } from '../../../entrypoints/background/vault.ts';
import { readHeld } from '../../../lib/store/held.ts';
import { PASSPHRASE } from '../../store/open-vault.ts';
import { allowSites, CONTENT_SCRIPT, JOURNAL, list, post, send, sightingOf, startOpen } from './worker.ts';

const ATTENDED = 'A 2026-11-02, M 2026-11-10';
const REFUSED = { kind: 'failed', reason: 'no-access' };
const STAND_DOWN = { kind: 'stand-down' };
const OTHER = 'https://annen.invalid';
const frameOf = (url: string, origin: string) => ({ ...CONTENT_SCRIPT, url, origin });

let told: unknown[];
beforeEach(async () => {
  await startOpen('2026-11-21T10:00:00Z');
  told = [];
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_, message) => {
    told.push(message);
    throw new Error('Could not establish connection. Receiving end does not exist.');
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('what a script says whose site is no longer allowed', () => {
  it('is neither stored nor held', async () => {
    allowSites(OTHER);
    expect(await post(sightingOf(ATTENDED))).toEqual(REFUSED);
    await lock();
    expect(await post(sightingOf(ATTENDED))).toEqual(REFUSED);
    expect(await readHeld()).toEqual([]);
    await unlock(PASSPHRASE);
    expect((await list()).patients).toBe(0);
  });

  it('is not stored where the site went while it waited for its turn', async () => {
    const waiting = Promise.all([1, 2, 3].map((n) => post(sightingOf(ATTENDED, { number: `1289551234${n}` }))));
    allowSites();
    expect(await waiting).toEqual([REFUSED, REFUSED, REFUSED]);
    expect((await list()).patients).toBe(0);
  });

  it('makes no mark for slips', async () => {
    await browser.storage.managed.set({ unitKey: 'en lang nok nøkkel' });
    allowSites();
    expect(await post({ kind: 'whose', fingerprint: 'f1', number: '12895512345' })).toEqual(REFUSED);
    expect(JSON.stringify(await browser.storage.session.get())).not.toContain('slip');
  });

  it.each(['sign', 'frame-here', 'may-stay'])('is answered with the word to stop: %s', async (kind) => {
    const message = kind === 'sign' ? { kind, sign: 'form' } : { kind };
    allowSites();
    expect(await send(message, CONTENT_SCRIPT)).toEqual(STAND_DOWN);
    allowSites(JOURNAL);
    expect(await send(message, CONTENT_SCRIPT)).not.toEqual(STAND_DOWN);
  });

  it('is refused while the site, or the page around the frame, is turned off', async () => {
    await browser.storage.local.set({ settings: { offSites: [JOURNAL] } });
    expect(await post(sightingOf(ATTENDED))).toEqual(REFUSED);
    allowSites(JOURNAL, OTHER);
    const frame = { ...frameOf(`${OTHER}/ramme`, OTHER), tab: { ...CONTENT_SCRIPT.tab, url: `${JOURNAL}/` } };
    expect(await send({ kind: 'may-stay' }, Object.assign(Object.create(null), frame))).toEqual(STAND_DOWN);
  });

  it('is refused where the administrator keeps the site from us, of which no event tells', async () => {
    const sender = { ...CONTENT_SCRIPT, documentId: 'd1' };
    const reach = vi.spyOn(browser.scripting, 'executeScript');
    reach.mockRejectedValue(new Error('This page cannot be scripted due to an ExtensionsSettings policy.'));
    expect(await post(sightingOf(ATTENDED), sender)).toEqual(REFUSED);
    // What a page told before it was left is kept.
    reach.mockRejectedValue(new Error('No document with id: d1'));
    expect(await post(sightingOf(ATTENDED), sender)).toEqual({ kind: 'done' });
  });
});

describe('when a site is taken back', () => {
  it('what was seen there and waits for the key is let go of, and what was seen elsewhere stays', async () => {
    await lock();
    allowSites(JOURNAL, OTHER);
    await post(sightingOf(ATTENDED));
    await post(sightingOf(ATTENDED, { number: '12895512346', fingerprint: 'f2' }), frameOf(`${OTHER}/`, OTHER));
    allowSites(OTHER);
    await onPermissionsRemoved();
    expect((await readHeld()).map(({ fingerprint }) => fingerprint)).toEqual(['f2']);
  });

  it('nothing of it is stored by the key that comes later, also where no event told of it', async () => {
    await lock();
    await post(sightingOf(ATTENDED));
    allowSites();
    await unlock(PASSPHRASE);
    expect([(await list()).patients, await readHeld()]).toEqual([0, []]);
  });

  it('every tab is asked, whatever it shows', async () => {
    await browser.tabs.create({ url: 'https://portal.invalid/' });
    const tabs = await browser.tabs.query({});
    await onPermissionsRemoved();
    expect(told).toEqual(tabs.map(() => ({ kind: 'access-changed' })));
  });
});

describe('the site that a script speaks for', () => {
  it.each([
    ['by its address', frameOf('https://a.invalid/x?y', 'https://a.invalid'), undefined, 'https://a.invalid'],
    ['in a sandbox by its address', frameOf('https://a.invalid/x', 'null'), 'https://b.invalid', 'https://a.invalid'],
    ['of a frame that the page wrote', frameOf('about:srcdoc', 'https://a.invalid'), undefined, 'https://a.invalid'],
    ['of a frame without one', frameOf('about:srcdoc', 'null'), 'https://b.invalid', 'https://b.invalid'],
    [
      'where nothing else tells, by the tab',
      { url: 'data:text/html,x', origin: 'null', tab: { url: 'https://c.invalid/' } },
      undefined,
      'https://c.invalid',
    ],
    ['of what is no web page', { url: 'file:///x', origin: 'null', tab: { url: 'file:///x' } }, undefined, undefined],
  ])('%s', (_, sender, within, site) => expect(siteOf(sender, within)).toBe(site));
});
