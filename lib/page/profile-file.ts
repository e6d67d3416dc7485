import * as z from 'zod/mini';
import { type SiteProfile, siteProfile, siteProfiles } from './site-profile.ts';

const FORMAT = 'forlopsvakt-nettsteder';
const VERSION = 1;

/** What a file of profiles must be at least, to be called one. */
const envelope = z.object({ format: z.literal(FORMAT), version: z.number(), profiles: z.array(z.unknown()) });

export type ReadProfiles =
  | { readonly kind: 'profiles'; readonly profiles: readonly SiteProfile[] }
  /** `at`: number of the first profile that cannot be read, from 1. */
  | {
      readonly kind: 'refused';
      readonly reason: 'not-json' | 'not-profiles' | 'newer' | 'profile';
      readonly at: number;
    };

/** Profiles as the text of a file. */
export function writeProfiles(profiles: readonly SiteProfile[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, profiles }, null, 2)}\n`;
}

/** Reads such a file, all of it or nothing. Never throws. */
export function readProfilesFile(text: string): ReadProfiles {
  const refused = (reason: 'not-json' | 'not-profiles' | 'newer' | 'profile', at = 0): ReadProfiles => ({
    kind: 'refused',
    reason,
    at,
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  const found = envelope.safeParse(json);
  if (!found.success) return refused('not-profiles');
  if (found.data.version > VERSION) return refused('newer');
  const bad = found.data.profiles.findIndex((profile) => !siteProfile.safeParse(profile).success);
  if (bad >= 0) return refused('profile', bad + 1);
  const profiles = siteProfiles.safeParse(found.data.profiles);
  return profiles.success ? { kind: 'profiles', profiles: profiles.data } : refused('not-profiles');
}
