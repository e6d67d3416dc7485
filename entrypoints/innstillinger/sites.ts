import { browser } from 'wxt/browser';

/** A site that the extension may read. */
export interface Site {
  /** Match pattern by which the browser knows it. */
  readonly pattern: string;
  /** As people know it. */
  readonly name: string;
  /** Given with the extension itself, and not to be taken back. */
  readonly fixed: boolean;
}

/** The sites that the user has allowed, by name. */
export async function readSites(): Promise<readonly Site[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const fixed = browser.runtime.getManifest().host_permissions ?? [];
  return origins
    .filter((pattern) => /^(https?|\*):/.test(pattern))
    .map((pattern) => ({ pattern, name: pattern.replace(/\/\*$/, ''), fixed: fixed.includes(pattern) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Takes a site back. Rejects where the browser does not let go of it. */
export async function removeSite(pattern: string): Promise<void> {
  if (!(await browser.permissions.remove({ origins: [pattern] }))) throw new Error('the site was not removed');
}
