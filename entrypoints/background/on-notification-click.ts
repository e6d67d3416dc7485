import { browser } from 'wxt/browser';
import { tryToOpenPanel } from './panel.ts';

/** Opens the panel in the window used last; where the browser does not let us, that window comes to the front. */
export async function onNotificationClick(notification: string): Promise<void> {
  const { id } = await browser.windows.getLastFocused();
  if (id === undefined) return;
  await tryToOpenPanel(id).catch(() => undefined); // the list is one press away, and the badge says so
  await browser.windows.update(id, { focused: true });
  await browser.notifications.clear(notification);
}
