import type { Browser } from 'wxt/browser';

type Extension = Pick<typeof Browser, 'runtime' | 'dom'>;

/**
 * The browser's own object for extensions, asked for when it is needed and not before: making it takes the browser longer
 * than a whole look at a page that has nothing for us.
 */
export function extension(): Extension {
  const scripts: Readonly<Record<'browser' | 'chrome', Extension>> = Object(globalThis);
  return import.meta.env.FIREFOX ? scripts.browser : scripts.chrome;
}
