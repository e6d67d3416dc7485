import { browser } from 'wxt/browser';
import { readSettingsAtOnce } from '../../lib/store/settings.ts';
import { patternOf } from '../sidepanel/site-access.ts';

/** Of the sender of a message what its site is told by. */
export interface FrameSender {
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
  readonly documentId?: string | undefined;
}

/**
 * The site that a script in a page speaks for: that of its document's address, else the origin that the document has from
 * the page that wrote it (`about:blank`, `srcdoc`, `blob:`). A document with neither counts as part of the page around it.
 * @param within that page's origin, as the document itself has said
 * @returns an origin; undefined where nothing tells it
 */
export function siteOf({ url, origin, tab }: FrameSender, within?: string): string | undefined {
  return [url, origin, within, tab?.url].map(originOf).find((one) => one !== undefined);
}

/**
 * Is the site allowed at this moment, and not turned off? Asked of the browser each time: a script that stands in a page
 * says nothing of whether it still may, and the event that a site was taken back can be missed.
 * @param offSites origins that the user has turned off
 */
export async function isSiteAllowed(site: string | undefined, offSites: readonly string[]): Promise<boolean> {
  if (site === undefined || offSites.includes(site)) return false;
  try {
    return await browser.permissions.contains({ origins: [patternOf(site)] });
  } catch {
    return false;
  }
}

/**
 * Whether what a script in a page tells or asks may be heard. Besides the site's permission, which says nothing of sites
 * that the administrator's policy keeps from the extension (`runtime_blocked_hosts`, of which no event tells either), the
 * browser is asked for the document itself.
 */
export async function mayBeHeard(sender: FrameSender, within?: string): Promise<boolean> {
  const { offSites } = await readSettingsAtOnce();
  // With a page that is turned off, the frames in it are.
  const page = originOf(sender.tab?.url);
  if (page !== undefined && offSites.includes(page)) return false;
  return (await isSiteAllowed(siteOf(sender, within), offSites)) && !(await isKeptByPolicy(sender));
}

/** A document that is gone, as after a form was sent off, or that is being left is kept by nobody. */
async function isKeptByPolicy({ url, tab, documentId }: FrameSender): Promise<boolean> {
  // Where the permission is for another address than the document's own, the browser may wait for the user to grant this one.
  if (tab?.id === undefined || documentId === undefined || originOf(url) === undefined) return false;
  const target = { tabId: tab.id, documentIds: [documentId] };
  return browser.scripting.executeScript({ target, func: nothing }).then(
    () => false,
    (error) => error instanceof Error && /polic/i.test(error.message),
  );
}

function originOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return /^https?:$/.test(protocol) ? origin : undefined;
}

/** Runs in a document that the extension may see, and in no other. */
function nothing(): void {}
