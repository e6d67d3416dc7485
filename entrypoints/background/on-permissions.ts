import { injectIntoOpenTabs, syncSites } from './sites.ts';

interface Permissions {
  readonly origins?: string[];
}

/** The user has allowed a site, here or in the browser's own settings: it is read at once, wherever it is open. */
export async function onPermissionsAdded({ origins = [] }: Permissions): Promise<void> {
  const granted = await syncSites();
  await injectIntoOpenTabs(granted.filter((pattern) => origins.includes(pattern)));
}

/** The user has taken a site back. Scripts already in its pages stay until these are left. */
export async function onPermissionsRemoved(): Promise<void> {
  await syncSites();
}
