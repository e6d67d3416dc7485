import * as z from 'zod/mini';
import { fold } from './fold.ts';
import { part } from './reading.ts';

/**
 * What a user has pointed out on one site: which control is which, and which list holds the events. Nothing of a patient:
 * where things stand, and what they are called (locator.ts).
 */

const MAX_PROFILES = 200;
export const MAX_VALUE = 60;
export const MAX_PATH = 64;
export const MAX_HOSTS_AROUND = 12;
const FEW_DIGITS = 2;

/** So that no number of a patient, no date and no telephone can be among what is kept. */
export const hasFewDigits = (text: string) => (text.match(/\d/g)?.length ?? 0) <= FEW_DIGITS;
const value = z.lazy(() => z.string().check(z.maxLength(MAX_VALUE), z.refine(hasFewDigits)));

const locatorStep = z.lazy(() =>
  z.object({
    tag: value,
    /** Type of an input, or role; empty where it has neither. */
    kind: z.string().check(z.regex(/^[a-z-]{0,20}$/)),
    /** What it is called; each is tried, and half of them must fit. */
    cues: z.array(z.object({ by: z.enum(['id', 'name', 'data', 'label', 'id-words']), value })).check(z.maxLength(5)),
    /** From the element outwards, `tag:number among its kind`; only tells apart what is called the same. */
    path: z.array(z.tuple([value, z.number().check(z.int(), z.positive())])).check(z.maxLength(MAX_PATH)),
    depth: z.number().check(z.int(), z.positive()),
  }),
);
export type LocatorStep = z.infer<typeof locatorStep>;
export type NamedBy = LocatorStep['cues'][number]['by'];

/** The shadow roots' hosts around an element, outermost first, and last the element itself. */
export const locator = z.lazy(() => z.array(locatorStep).check(z.minLength(1), z.maxLength(MAX_HOSTS_AROUND)));
export type Locator = z.infer<typeof locator>;

const origin = z.lazy(() => z.string().check(z.maxLength(200), z.regex(/^https?:\/\/[^/?#@\s]+$/)));
/** The beginning of the addresses that it is for; no more of them than says which program it is. */
const path = z.lazy(() => z.string().check(z.maxLength(60), z.regex(/^\/[^?#\s]*$/), z.regex(/^(?:\D*\d){0,2}\D*$/)));

export const siteProfile = z.lazy(() =>
  z.object({
    origin,
    path,
    parts: z.array(z.object({ part, at: locator })).check(
      z.minLength(1),
      z.maxLength(6),
      z.refine((parts) => new Set(parts.map((one) => one.part)).size === parts.length),
    ),
  }),
);
export type SiteProfile = z.infer<typeof siteProfile>;

export const siteProfiles = z.lazy(() => z.array(siteProfile).check(z.maxLength(MAX_PROFILES)));

/** Of a document's address what a profile goes by. */
export interface SiteAddress {
  readonly origin: string;
  /** Path, without the query. */
  readonly path: string;
}

/** The profile for an address: of several that fit the one that says most of it; the first of two that say the same. */
export function profileFor(profiles: readonly SiteProfile[], address: SiteAddress): SiteProfile | undefined {
  return profiles
    .filter((profile) => profile.origin === address.origin && address.path.startsWith(profile.path))
    .reduce<SiteProfile | undefined>(
      (best, profile) => (best && best.path.length >= profile.path.length ? best : profile),
      undefined,
    );
}

/**
 * The site that a document belongs to. Of its path only the first part is taken, where more follows and it is a word:
 * further in, addresses are of patients.
 */
export function siteOf({ origin, path }: SiteAddress): SiteAddress {
  const first = /^\/[A-Za-z][A-Za-z._-]{0,29}\//.exec(path)?.[0];
  return { origin, path: first ?? '/' };
}

/** An address as a document itself gives it; one without an address of its own has that of what wrote it. */
export function addressOf(origin: string, url: string): SiteAddress {
  const isOwn = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return { origin, path: isOwn ? new URL(url).pathname : '/' };
}

export function isSameSite(one: SiteAddress, other: SiteAddress): boolean {
  return one.origin === other.origin && one.path === other.path;
}

/** The same place without what is called by one of these words, folded: names of the patient that the page shows. */
export function withoutWords(at: Locator, words: readonly string[]): Locator {
  const isNamed = (text: string) => words.some((word) => word.length > 2 && fold(text).includes(word));
  return at.map((step) => ({ ...step, cues: step.cues.filter(({ value: text }) => !isNamed(text)) }));
}
