import { readLocal } from './local.ts';

/** Where the settings lie in `storage.local`, as one object. */
export const SETTINGS = 'settings';

/** Where the administrator's policy lies there as it last was, without its key. */
export const LAST_POLICY = 'last-policy';

/** What the storage holds of settings, as it lies there. By itself, so that a page can ask for it before it can read it. */
export function readStored(): Promise<Record<string, unknown>> {
  return readLocal([SETTINGS, LAST_POLICY]);
}
