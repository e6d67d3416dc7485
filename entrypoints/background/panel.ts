import { browser } from 'wxt/browser';

/** What Firefox has instead of a side panel; the shared types do not know it. */
interface WithSidebar {
  readonly sidebarAction?: { open(): Promise<void>; toggle(): Promise<void> };
}

const { sidebarAction } = browser as typeof browser & WithSidebar;

/** Opens the panel beside a window, or closes it where the browser toggles. Must be called at once in the user's press. */
export async function openPanel(window: number): Promise<void> {
  if (sidebarAction) await sidebarAction.toggle();
  else await browser.sidePanel.open({ windowId: window });
}

/** Opens the panel where there may be no press to answer to. Rejects where the browser wants one. */
export async function tryToOpenPanel(window: number): Promise<void> {
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId: window });
}
