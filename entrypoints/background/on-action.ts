import type { browser } from 'wxt/browser';
import { openPanel } from './panel.ts';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

/** Opens the panel. That it is done from here, and not by the browser itself, lets the panel see the tab's address. */
export function onAction(tab: Tab): void {
  void openPanel(tab.windowId);
}
