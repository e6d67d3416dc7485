import { browser } from 'wxt/browser';
import type { ProfileForFrame } from '../../lib/frame-messages.ts';
import type { Answer } from '../../lib/messages.ts';
import { addressOf, profileFor, type SiteAddress, type SiteProfile } from '../../lib/page/site-profile.ts';
import { forgetProfile, keepProfiles, readProfiles } from '../../lib/store/profiles.ts';
import { inTurn } from './in-turn.ts';
import { syncSites } from './sites.ts';

/** Of the sender of a message what a profile is found by. */
interface FrameSender {
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/** What was pointed out by hand on the site of a frame: its own, or that of the page that wrote it. */
export async function profileOf({ url = '', origin }: FrameSender): Promise<ProfileForFrame> {
  const { own, policy } = await readProfiles();
  const address = addressOf(origin ?? (URL.canParse(url) ? new URL(url).origin : ''), url);
  const profile = profileFor(policy, address) ?? profileFor(own, address);
  return { kind: 'profile', ...(profile ? { profile } : {}) };
}

/** Keeps profiles, and has open pages read by them. */
export function putProfiles(profiles: readonly SiteProfile[]): Promise<Answer> {
  return changed(() => keepProfiles(profiles));
}

/** Forgets the profile of a site, and has open pages read without it. */
export function removeProfile(site: SiteAddress): Promise<Answer> {
  return changed(() => forgetProfile(site));
}

async function changed(change: () => Promise<void>): Promise<Answer> {
  await inTurn(change);
  await syncSites();
  const tabs = await browser.tabs.query({});
  // Whoever reads a page asks anew. Most tabs have no reader, and say so by rejecting.
  await Promise.allSettled(
    tabs.map(async ({ id }) => (id === undefined ? undefined : browser.tabs.sendMessage(id, { kind: 'announce' }))),
  );
  return { kind: 'done' };
}
