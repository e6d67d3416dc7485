import { browser } from 'wxt/browser';
import { openOversikt } from './open-oversikt.ts';

const OVERSIKT = 'oversikt';

/** Puts the coordinator's page into the menu of the extension's button; what was there before goes. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: OVERSIKT,
    title: browser.i18n.getMessage('menuOversikt'),
    contexts: ['action'],
  });
}

export function onMenu({ menuItemId }: { readonly menuItemId: string | number }): void {
  if (menuItemId === OVERSIKT) void openOversikt();
}
