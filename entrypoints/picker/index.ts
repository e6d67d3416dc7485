import { type Browser, browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openClosedRootsWith } from '../../lib/page/flat-tree.ts';
import { PICKER_PORT, panelToPicker } from '../../lib/page/pick-message.ts';
import { openClosedRoot } from '../journal.content/closed-roots.ts';
import { heedAccess } from '../journal.content/heed-access.ts';
import { type Picking, pickHere } from './pick-here.ts';

type Port = Browser.runtime.Port;

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
  const open = new Map<Port, Picking>();

  function onConnect(port: Port): void {
    if (port.name !== PICKER_PORT || port.sender?.id !== browser.runtime.id) return;
    const picking = pickHere(document, (message) => port.postMessage(message));
    open.set(port, picking);
    port.onDisconnect.addListener(() => leave(port));
    port.onMessage.addListener((message: unknown) => {
      const parsed = panelToPicker.safeParse(message);
      if (parsed.success) open.get(port)?.take(parsed.data);
    });
  }

  function leave(port: Port): void {
    open.get(port)?.stop();
    open.delete(port);
  }

  /** The site is no longer allowed. */
  function stop(): void {
    unheed();
    browser.runtime.onConnect.removeListener(onConnect);
    for (const port of [...open.keys()]) {
      leave(port);
      port.disconnect();
    }
    Reflect.deleteProperty(globalThis, RUNNING);
  }

  browser.runtime.onConnect.addListener(onConnect);
  const unheed = heedAccess(stop);
});
