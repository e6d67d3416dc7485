import { browser } from 'wxt/browser';

type Sender = NonNullable<Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1]>;

/** Which of this extension's own pages the sender is, by its file's name; undefined where it is none. */
export function ownPageOf(sender: Sender): string | undefined {
  if (!isOwn(sender) || !isOwnAddress(sender.url)) return undefined;
  return new URL(sender.url ?? '').pathname.slice(1);
}

/** Is the sender this extension's content script in a web page? */
export function isContentScript(sender: Sender | undefined): boolean {
  return sender !== undefined && isOwn(sender) && sender.tab !== undefined && !isOwnAddress(sender.url);
}

function isOwn(sender: Sender): boolean {
  return sender.id === browser.runtime.id;
}

function isOwnAddress(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
