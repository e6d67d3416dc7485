import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { readProfilesFile } from '../page/profile-file.ts';
import { isSameSite, type SiteAddress, type SiteProfile, siteProfile } from '../page/site-profile.ts';
import { readLocal, writeLocal } from './local.ts';

/** Where the profiles lie in `storage.local`, and the administrator's in the policy. */
const KEY = 'siteProfiles';

/** One that cannot be read, of an older version, must not cost the others. */
const stored = z.array(z.catch(z.optional(siteProfile), undefined));

/** What was pointed out by hand, by site. */
export interface StoredProfiles {
  readonly own: readonly SiteProfile[];
  /** Those of the administrator's policy, which go before the user's and cannot be changed here. */
  readonly policy: readonly SiteProfile[];
}

/** All profiles; those of the policy first count. */
export async function readProfiles(): Promise<StoredProfiles> {
  const [own, policy] = await Promise.all([readOwn(), readPolicy()]);
  return { own: own.filter((one) => !policy.some((other) => isSameSite(one, other))), policy };
}

/** Keeps profiles; each takes the place of what was kept for the same site. */
export async function keepProfiles(profiles: readonly SiteProfile[]): Promise<void> {
  const others = (await readOwn()).filter((one) => !profiles.some((other) => isSameSite(one, other)));
  await writeLocal({ [KEY]: [...others, ...profiles] });
}

/** Forgets what was pointed out on a site. */
export async function forgetProfile(site: SiteAddress): Promise<void> {
  await writeLocal({ [KEY]: (await readOwn()).filter((one) => !isSameSite(one, site)) });
}

/** Calls back each time that a profile has changed, until the returned function is called. */
export function watchProfiles(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (KEY in changes && (area === 'local' || area === 'managed')) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readOwn(): Promise<SiteProfile[]> {
  const found = stored.safeParse((await readLocal(KEY))[KEY]);
  return found.success ? found.data.filter((one) => one !== undefined) : [];
}

async function readPolicy(): Promise<readonly SiteProfile[]> {
  try {
    const text = (await browser.storage.managed.get(KEY))[KEY];
    const read = typeof text === 'string' ? readProfilesFile(text) : undefined;
    return read?.kind === 'profiles' ? read.profiles : [];
  } catch {
    return []; // Firefox rejects where no policy is installed
  }
}
