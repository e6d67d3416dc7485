import { closeStorageToPages } from '../../lib/store/session.ts';
import { makeMenu } from './on-menu.ts';
import { settleAtStart } from './settle-storage.ts';
import { injectIntoOpenTabs, syncSites } from './sites.ts';
import { wake } from './wake.ts';

/** Installed or updated: an update takes registrations and alarms away, and leaves scripts without a worker in open pages. */
export async function onInstalled(): Promise<void> {
  await closeStorageToPages();
  await settleAtStart();
  await makeMenu();
  await syncSites();
  await injectIntoOpenTabs();
  await wake();
}
