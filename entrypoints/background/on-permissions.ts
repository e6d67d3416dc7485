import { onAccessLost } from './access-lost.ts';
import { injectIntoOpenTabs, syncSites } from './sites.ts';

/** The user has allowed a site, here or in the browser's own settings: it is read at once, wherever it is open. */
export async function onPermissionsAdded(): Promise<void> {
  await syncSites();
  await injectIntoOpenTabs();
}

/** A site has been taken back, by the user or for them: what stands in its open pages stops at once. */
export async function onPermissionsRemoved(): Promise<void> {
  await Promise.all([onAccessLost(), syncSites()]);
}
