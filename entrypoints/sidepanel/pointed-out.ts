import type { ShownProfile } from '../../components/Pointing.tsx';
import type { TabReadings } from '../../lib/page/join.ts';
import { addressOf, profileFor, type SiteProfile } from '../../lib/page/site-profile.ts';
import type { StoredProfiles } from '../../lib/store/profiles.ts';

/** What of that which was pointed out is in the tab's documents now; undefined where nothing was. */
export function pointedOutIn({ documents }: TabReadings): Omit<ShownProfile, 'isLocked'> | undefined {
  const told = documents.flatMap(({ reading }) => reading?.pointedOut ?? []);
  if (told.length === 0) return undefined;
  const found = [...new Set(told.flatMap((one) => one.found))];
  const missing = [...new Set(told.flatMap((one) => one.missing))].filter((part) => !found.includes(part));
  return { found, missing };
}

/** The profiles by which the documents with these addresses are read, and whether the administrator's is among them. */
export function profilesFor(
  { own, policy }: StoredProfiles,
  addresses: readonly string[],
): { readonly own: readonly SiteProfile[]; readonly isLocked: boolean } {
  const sites = addresses.map((address) => addressOf(URL.canParse(address) ? new URL(address).origin : '', address));
  const locked = sites.filter((site) => profileFor(policy, site));
  const found = sites.flatMap((site) => (locked.includes(site) ? [] : (profileFor(own, site) ?? [])));
  return { own: [...new Set(found)], isLocked: locked.length > 0 };
}
