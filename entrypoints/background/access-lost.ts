import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import type { accessChanged } from '../../lib/frame-messages.ts';
import { readHeld, releaseHeld, type SealedSighting } from '../../lib/store/held.ts';
import { readSettingsAtOnce } from '../../lib/store/settings.ts';
import { isSiteAllowed } from './frame-access.ts';
import { inTurn } from './in-turn.ts';
import { refresh } from './refresh.ts';

const ACCESS_CHANGED: z.infer<typeof accessChanged> = { kind: 'access-changed' };

/**
 * A site has been taken back or turned off: the scripts in its open pages stop, and what was seen there and waits for a key
 * is let go of. Every script in every tab is asked, since frames of the site may stand in pages of others, whose addresses
 * the extension does not see; each is answered by what is allowed then.
 */
export async function onAccessLost(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, ACCESS_CHANGED).catch(nobodyListens)),
  );
  await inTurn(async () => {
    const before = await readHeld();
    if ((await releaseDisallowed(before)).length < before.length) await refresh();
  });
}

/**
 * Lets go of what was seen on sites that are not allowed any longer.
 * @param held what is held
 * @returns what may be kept of it
 */
export async function releaseDisallowed(held: readonly SealedSighting[]): Promise<readonly SealedSighting[]> {
  if (held.length === 0) return held;
  const { offSites } = await readSettingsAtOnce();
  const isAllowed = await Promise.all(held.map(({ site }) => isSiteAllowed(site, offSites)));
  await releaseHeld(held.filter((_, at) => !isAllowed[at]));
  return held.filter((_, at) => isAllowed[at]);
}

/** No script of ours stands in that tab. */
function nobodyListens(): void {}
