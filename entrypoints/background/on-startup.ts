import { closeStorageToPages } from '../../lib/store/session.ts';
import { settleAtStart } from './settle-storage.ts';
import { syncSites } from './sites.ts';
import { wake } from './wake.ts';

/** The browser has started: alarms may be lost, and days have gone by. */
export async function onStartup(): Promise<void> {
  await closeStorageToPages();
  await settleAtStart();
  await syncSites();
  await wake();
}
