import type { Answer } from '../../lib/messages.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';
import { onAccessLost } from './access-lost.ts';
import { inTurn } from './in-turn.ts';
import { injectIntoOpenTabs, syncSites } from './sites.ts';

/**
 * Turns an allowed site off, and what reads its open pages with it, or on again. The browser still lets the extension
 * see it: the sentinel may be put there, and is told to leave as soon as it says anything.
 */
export async function turnSite(origin: string, isOn: boolean): Promise<Answer> {
  await inTurn(async () => {
    const { offSites } = await readSettings();
    const others = offSites.filter((one) => one !== origin);
    await changeSettings({ offSites: isOn ? others : [...others, origin] });
  });
  if (!isOn) await onAccessLost();
  await syncSites();
  if (isOn) await injectIntoOpenTabs();
  return { kind: 'done' };
}
