import { browser } from 'wxt/browser';

interface Listener {
  /** Another tab is looked at; undefined where the window shows none. */
  readonly onTab: (tab: number | undefined) => void;
  /** The tab's address or state has changed. */
  readonly onUpdated: () => void;
}

export interface FollowedTab {
  /** Tells the tab, as soon as it is known, and each change from then on. One listener. */
  tell(listener: Listener): void;
}

/**
 * Follows the active tab of the panel's window, or the tab that `?tab=` names in the panel's address, from the moment of
 * the call: whoever listens later is told of the tab as it is then.
 */
export function followTab(): FollowedTab {
  let listener: Listener | undefined;
  let current: number | undefined;
  const follow = (tab: number | undefined) => {
    if (tab === current) return;
    current = tab;
    listener?.onTab(tab);
  };
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (tab === current && (change.status !== undefined || change.url !== undefined)) listener?.onUpdated();
  });
  browser.tabs.onReplaced.addListener((added, removed) => {
    if (removed === current) follow(added);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    if (tab === current) follow(undefined);
  });
  const fixed = new URLSearchParams(location.search).get('tab');
  if (fixed === null) void followActive(follow);
  else follow(/^\d+$/.test(fixed) ? Number(fixed) : undefined);
  return {
    tell(next) {
      listener = next;
      if (current !== undefined) next.onTab(current);
    },
  };
}

/** Which window this is and which tab is active there is asked at once; what changes until the answer is not lost. */
async function followActive(follow: (tab: number | undefined) => void): Promise<void> {
  let own: number | undefined;
  const activated = new Map<number, number>();
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    activated.set(windowId, tabId);
    if (windowId === own) follow(tabId);
  });
  const [{ id }, [active]] = await Promise.all([
    browser.windows.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  own = id;
  follow((id === undefined ? undefined : activated.get(id)) ?? active?.id);
}
