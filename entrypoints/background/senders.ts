import { browser } from 'wxt/browser';

type Sender = NonNullable<Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1]>;

/** Is the sender one of this extension's own pages: the panel, the settings? */
export function isOwnPage(sender: Sender): boolean {
  return isOwn(sender) && isOwnAddress(sender.url);
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
