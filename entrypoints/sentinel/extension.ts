import type { Browser } from 'wxt/browser';

/**
 * The browser's own object for extensions, asked for when it is needed and not before: making it takes the browser longer
 * than a whole look at a page that has nothing for us.
 */
export function extension(): Pick<typeof Browser, 'runtime' | 'dom'> {
  return Reflect.get(globalThis, import.meta.env.FIREFOX ? 'browser' : 'chrome');
}
