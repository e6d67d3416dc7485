import { browser } from 'wxt/browser';

/** Opens the coordinator's page in a tab of its own. */
export async function openOversikt(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/oversikt.html') });
}
