import type { Keeping } from '../../lib/messages.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { vaultState } from '../../lib/store/vault.ts';

/** Whether reminders are kept, and can be read: by the administrator's policy first, then by the vault. */
export async function keepingNow(): Promise<Keeping> {
  const { storage } = await readSettings();
  return storage === 'on' ? vaultState() : storage;
}
