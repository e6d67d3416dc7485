import { browser } from 'wxt/browser';
import { ACCESS_CHANGED, isOfKind, MAY_STAY, STAND_DOWN } from '../sentinel/access-words.ts';

/**
 * Calls `stop` as soon as the document's site is no longer allowed: when the background says that access has changed, it is
 * asked whether the script may stay. A page that is kept out of sight hears nothing, and has to ask when it comes back.
 * @param onAnnounce the panel, or the background, wants to know that the script is there
 * @returns what ends the listening
 */
export function heedAccess(stop: () => void, onAnnounce?: () => void): () => void {
  const ask = () => {
    // An extension that was reloaded or removed leaves its scripts without an id: nobody is there to be asked.
    if (browser.runtime?.id === undefined) return;
    browser.runtime
      .sendMessage({ kind: MAY_STAY, ...withinPage() })
      .then((answer: unknown) => isRefusal(answer) && stop(), noAnswer);
  };
  const onMessage = (message: unknown): undefined => {
    if (isOfKind(message, 'announce')) onAnnounce?.();
    else if (isOfKind(message, ACCESS_CHANGED)) ask();
    else if (isRefusal(message)) stop();
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime?.onMessage?.removeListener(onMessage);
}

/** Does the background answer that the site is not allowed? */
export function isRefusal(answer: unknown): boolean {
  return isOfKind(answer, STAND_DOWN);
}

/**
 * A document without an origin of its own (a sandboxed `srcdoc`, `data:`) belongs to the site of the page around it, which
 * the browser tells the document alone. Where it does not, as in Firefox, or that page has none either, the tab's own counts.
 */
export function withinPage(): { readonly within?: string | undefined } {
  return self.origin === 'null' ? { within: location.ancestorOrigins?.[0] } : {};
}

/** The worker could not be asked: it refuses whatever the script tells it all the same. */
function noAnswer(): void {}
