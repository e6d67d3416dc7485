import { type Browser, browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openClosedRootsWith } from '../../lib/page/flat-tree.ts';
import { PICKER_PORT, panelToPicker } from '../../lib/page/pick-message.ts';
import { openClosedRoot } from '../journal.content/closed-roots.ts';
import { pickHere } from './pick-here.ts';

/** Kept on the script's own global object, which a second injection into the same document shares. */
const RUNNING = Symbol.for('forlopsvakt.picker');

/**
 * Put into the frames of a tab when the user wants to point something out there. It does nothing until the panel opens a
 * port to it, and nothing more when the port is closed.
 */
export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, RUNNING) === browser.runtime.id) return;
  Reflect.set(globalThis, RUNNING, browser.runtime.id);
  openClosedRootsWith(openClosedRoot);
  browser.runtime.onConnect.addListener(onConnect);
});

function onConnect(port: Browser.runtime.Port): void {
  if (port.name !== PICKER_PORT || port.sender?.id !== browser.runtime.id) return;
  const picking = pickHere(document, (message) => port.postMessage(message));
  port.onDisconnect.addListener(() => picking.stop());
  port.onMessage.addListener((message: unknown) => {
    const parsed = panelToPicker.safeParse(message);
    if (parsed.success) picking.take(parsed.data);
  });
}
