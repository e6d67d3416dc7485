import { browser } from 'wxt/browser';
import type { Answer } from '../../lib/messages.ts';
import { changeSettings, readSettings, readSettingsAtOnce } from '../../lib/store/settings.ts';
import { patternOf } from '../sidepanel/site-access.ts';
import { inTurn } from './in-turn.ts';
import { injectIntoOpenTabs, syncSites } from './sites.ts';

/**
 * Turns an allowed site off, and what reads its open pages with it, or on again. The browser still lets the extension
 * see it: the sentinel stands there and calls for nobody.
 */
export async function turnSite(origin: string, isOn: boolean): Promise<Answer> {
  await inTurn(async () => {
    const { offSites } = await readSettings();
    const others = offSites.filter((one) => one !== origin);
    await changeSettings({ offSites: isOn ? others : [...others, origin] });
  });
  await syncSites();
  const pattern = patternOf(origin);
  if (isOn) await injectIntoOpenTabs([pattern]);
  else await standDown(pattern);
  return { kind: 'done' };
}

/** Is the page's site one that the user has turned off? */
export async function isTurnedOff(address: string | undefined): Promise<boolean> {
  if (address === undefined || !URL.canParse(address)) return false;
  const { offSites } = await readSettingsAtOnce();
  return offSites.includes(new URL(address).origin);
}

async function standDown(pattern: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: [pattern] });
  await Promise.all(
    tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, STAND_DOWN).catch(nobodyReads)),
  );
}

const STAND_DOWN = { kind: 'stand-down' } as const;

/** Nothing reads in that tab. */
function nobodyReads(): void {}
