import { browser } from 'wxt/browser';
import { ACCESS_CHANGED, isOfKind, MAY_STAY, STAND_DOWN } from '../sentinel/access-words.ts';

/**
 * Calls `stop` as soon as the document's site is no longer allowed: when the background says that access has changed, and
 * when a page comes back that was kept out of sight, it is asked whether the script may stay.
 * @returns what ends the listening
 */
export function heedAccess(stop: () => void): () => void {
  const ask = () => {
    // An extension that was reloaded or removed leaves its scripts without an id: nobody is there to be asked.
    if (browser.runtime?.id === undefined) return;
    browser.runtime
      .sendMessage({ kind: MAY_STAY, ...withinPage() })
      .then((answer: unknown) => isRefusal(answer) && stop(), noAnswer);
  };
  const onMessage = (message: unknown): undefined => {
    if (isOfKind(message, ACCESS_CHANGED)) ask();
    else if (isRefusal(message)) stop();
  };
  const onPageShow = ({ persisted }: PageTransitionEvent) => persisted && ask();
  browser.runtime.onMessage.addListener(onMessage);
  window.addEventListener('pageshow', onPageShow);
  return () => {
    browser.runtime?.onMessage?.removeListener(onMessage);
    window.removeEventListener('pageshow', onPageShow);
  };
}

/** Does the background answer that the site is not allowed? */
export function isRefusal(answer: unknown): boolean {
  return isOfKind(answer, STAND_DOWN);
}

/**
 * A document without an origin of its own (a sandboxed `srcdoc`, `data:`) belongs to the site of the nearest page around
 * it that has one, which the browser tells the document alone. Firefox does not: there the tab's own page counts.
 */
export function withinPage(): { readonly within?: string } {
  if (self.origin !== 'null') return {};
  const within = Array.from(location.ancestorOrigins ?? []).find((one) => one !== 'null');
  return within === undefined ? {} : { within };
}

/** The worker could not be asked: it refuses whatever the script tells it all the same. */
function noAnswer(): void {}
