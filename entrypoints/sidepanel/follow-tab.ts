import { browser } from 'wxt/browser';

interface Listener {
  /** Another tab is looked at; undefined where the window shows none. */
  readonly onTab: (tab: number | undefined) => void;
  /** The tab's address or state has changed. */
  readonly onUpdated: () => void;
}

/** Follows the active tab of the panel's window, or the tab that `?tab=` names in the panel's address. */
export async function followTab({ onTab, onUpdated }: Listener): Promise<void> {
  let current: number | undefined;
  const follow = (tab: number | undefined) => {
    if (tab === current) return;
    current = tab;
    onTab(tab);
  };
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (tab === current && (change.status !== undefined || change.url !== undefined)) onUpdated();
  });
  browser.tabs.onReplaced.addListener((added, removed) => {
    if (removed === current) follow(added);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    if (tab === current) follow(undefined);
  });

  const fixed = new URLSearchParams(location.search).get('tab');
  if (fixed !== null) {
    follow(/^\d+$/.test(fixed) ? Number(fixed) : undefined);
    return;
  }
  const own = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === own.id) follow(tabId);
  });
  const [active] = await browser.tabs.query(own.id === undefined ? {} : { active: true, windowId: own.id });
  follow(active?.id);
}
