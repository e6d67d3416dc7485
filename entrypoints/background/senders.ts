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

/**
 * The site of the frame that a content script stands in, as the browser tells it: not of the page around it, since a
 * journal is the same one in a portal's frame as by itself, and a stranger's frame in a journal is none. A frame that the
 * page itself has written belongs to the page. A site that cannot be told is none that is known.
 */
export function siteOf(sender: Sender | undefined): string {
  const addresses = [sender?.origin, sender?.url, sender?.tab?.url];
  const sites = addresses.map((address) => (URL.canParse(address ?? '') ? new URL(address ?? '').origin : 'null'));
  return sites.find((site) => /^https?:/.test(site)) ?? 'null';
}

function isOwn(sender: Sender): boolean {
  return sender.id === browser.runtime.id;
}

function isOwnAddress(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
