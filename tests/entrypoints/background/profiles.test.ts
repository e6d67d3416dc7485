import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { inTurn } from '../../../entrypoints/background/in-turn.ts';
import { syncSites } from '../../../entrypoints/background/sites.ts';
import { writeProfiles } from '../../../lib/page/profile-file.ts';
import type { SiteProfile } from '../../../lib/page/site-profile.ts';
import { readProfiles } from '../../../lib/store/profiles.ts';
import { allowSites, CONTENT_SCRIPT, JOURNAL, OWN_PAGE, SETTINGS_PAGE, send, startAfresh } from './worker.ts';

const STEP = { tag: 'input', kind: 'text', cues: [{ by: 'name' as const, value: 'felt1' }], path: [], depth: 4 };
const PROFILE: SiteProfile = {
  origin: 'https://journal.invalid',
  path: '/',
  parts: [{ part: 'hendelse', at: [STEP] }],
};
const DEEPER: SiteProfile = { ...PROFILE, path: '/pasient' };

const put = (profiles: readonly SiteProfile[], sender = OWN_PAGE) => send({ kind: 'put-profiles', profiles }, sender);
const ask = (sender = CONTENT_SCRIPT) => send({ kind: 'frame-here' }, sender);

beforeEach(() => startAfresh('2026-11-21T10:00:00Z'));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('what was pointed out', () => {
  it('is told to readers on the site, and to no other', async () => {
    allowSites(JOURNAL, 'https://other.invalid');
    expect(await put([PROFILE])).toEqual({ kind: 'done' });
    expect(await ask()).toEqual({ kind: 'profile', profile: PROFILE });
    expect(await ask({ ...CONTENT_SCRIPT, url: 'https://other.invalid/pasient' })).toEqual({ kind: 'profile' });
  });

  it('is told to a frame that a page has written itself', async () => {
    await put([PROFILE]);
    const frame = { ...CONTENT_SCRIPT, url: 'about:srcdoc', origin: 'https://journal.invalid' };
    expect(await ask(frame)).toEqual({ kind: 'profile', profile: PROFILE });
  });

  it('takes the place of what was pointed out before, and goes when it is removed', async () => {
    const next = { ...PROFILE, parts: [{ part: 'dato' as const, at: [STEP] }] };
    await put([PROFILE, DEEPER]);
    await put([next]);
    expect((await readProfiles()).own).toEqual([DEEPER, next]);
    await send({ kind: 'remove-profile', origin: PROFILE.origin, path: '/pasient' }, SETTINGS_PAGE);
    expect((await readProfiles()).own).toEqual([next]);
  });

  it('may be changed by pages of ours alone', async () => {
    expect(await put([PROFILE], CONTENT_SCRIPT)).toBeUndefined();
    expect((await readProfiles()).own).toEqual([]);
  });

  it('has open pages read anew', async () => {
    const tab = await browser.tabs.create({ url: 'https://journal.invalid/' });
    const told = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await put([PROFILE]);
    expect(told).toHaveBeenCalledWith(tab.id, { kind: 'announce' });
  });

  it('is what the administrator has pointed out, before what the user has', async () => {
    const theirs = { ...PROFILE, parts: [{ part: 'kode' as const, at: [STEP] }] };
    await put([PROFILE]);
    await browser.storage.managed.set({ siteProfiles: writeProfiles([theirs]) });
    expect(await ask()).toEqual({ kind: 'profile', profile: theirs });
    expect(await readProfiles()).toEqual({ own: [], policy: [theirs] });
  });

  it('keeps no reminder waiting while the browser has not told the policy', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(() => new Promise(() => {}));
    void syncSites();
    expect(await inTurn(async () => 'done')).toBe('done');
  });

  it('is none where what is kept, or the policy, cannot be read', async () => {
    await browser.storage.local.set({ siteProfiles: [{ origin: 3 }, PROFILE] });
    await browser.storage.managed.set({ siteProfiles: 'tekst' });
    expect(await readProfiles()).toEqual({ own: [PROFILE], policy: [] });
  });
});
