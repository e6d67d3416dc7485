import { browser } from 'wxt/browser';

/** Whether the tab's page can be read. */
export type Access =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'granted'; readonly loading: boolean; readonly origin?: string }
  /** The user has allowed the site, and turned it off. */
  | { readonly kind: 'off'; readonly origin: string }
  /** The user has not allowed the site; `origin` is undefined where not even the address can be seen. */
  | { readonly kind: 'locked'; readonly origin: string | undefined }
  | { readonly kind: 'never' };

/** How long the browser may take to answer an attempt to look at a page (ms); mostly it is some. */
const LONGEST_PROBE = 500;
/** Web pages that browsers keep from every extension. */
const SHOPS = ['chromewebstore.google.com', 'microsoftedge.microsoft.com', 'addons.mozilla.org'];

/**
 * Finds out what the extension may see of a tab.
 * @param isPressed the extension's button has just been pressed there, which shows the address of every page but those
 *   that no extension may see
 * @param offSites origins that the user has turned off
 */
export async function readAccess(tab: number, isPressed = false, offSites: readonly string[] = []): Promise<Access> {
  const found = await browser.tabs.get(tab).catch(() => undefined);
  if (!found) return { kind: 'never' };
  if (found.url === undefined || found.url === '') return isPressed ? { kind: 'never' } : probe(tab);
  const url = new URL(found.url);
  if (!/^https?:$/.test(url.protocol) || SHOPS.includes(url.hostname)) return { kind: 'never' };
  const isGranted = await browser.permissions.contains({ origins: [patternOf(url.origin)] });
  const { origin } = url;
  if (!isGranted) return { kind: 'locked', origin };
  return offSites.includes(origin)
    ? { kind: 'off', origin }
    : { kind: 'granted', loading: found.status === 'loading', origin };
}

/**
 * Asks the user, through the browser, for one site. Must be called at once in the handler of a press. False where the
 * answer is no.
 */
export function requestSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

/** Host of an origin, as people know it. */
export function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}

/** No more than the site itself: its port too, but for Firefox, whose match patterns know none. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return import.meta.env.FIREFOX ? `${protocol}//${hostname}/*` : `${origin}/*`;
}

/**
 * Without its address a page is either one that the user has not opened the panel on, or one of the browser's own. What
 * the browser answers to an attempt to look at it tells them apart; where it does not, the page is taken for locked.
 */
async function probe(tab: number): Promise<Access> {
  // Of a site that was taken back on its own page for extensions, Chrome answers only when the user has allowed it anew.
  const silence = new Promise<Access>((resolve) => {
    setTimeout(resolve, LONGEST_PROBE, { kind: 'locked', origin: undefined });
  });
  return Promise.race([look(tab), silence]);
}

async function look(tab: number): Promise<Access> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, func: () => undefined });
    return { kind: 'granted', loading: false };
  } catch (error) {
    const answer = error instanceof Error ? error.message : '';
    const isBrowsers = /(chrome|edge|about|devtools|chrome-extension|extension|view-source):|gallery/i.test(answer);
    return isBrowsers ? { kind: 'never' } : { kind: 'locked', origin: undefined };
  }
}
