import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isoDay } from '../forlop/day.ts';
import { sighting } from '../frame-messages.ts';
import { base64url, fromBase64url } from './base64url.ts';
import { newId } from './keys.ts';
import { type SealingPair, sealTo, unsealWith } from './sealing-pair.ts';

/**
 * What has been seen while the vault is not open: sealed to a public key at once, and in the browser's memory alone until
 * the vault is opened or the browser ends. It is never on the disk.
 */

const KEY = 'held';
/** Of the session: makes the short marks below. */
const MARK_KEY = 'held-key';
/** So many sightings of one patient, the last ones, and so many sealed characters in all; the oldest go first. */
const MOST_OF_ONE = 4;
/** Twice what the sightings themselves may be: they are filled up and written in base64. */
const MOST_TEXT = 4_000_000;
/**
 * Two sightings of one patient must be told to be so while nothing can be opened, and whoever can tell that can try all
 * identity numbers. A mark of 16 bits leaves some six hundred of forty million that fit it; two patients of a day
 * have the same one once in 65,000 times, and are then counted as one and share their four places.
 */
const WHO_BYTES = 2;
/** Of what is shown, without whose it is. */
const WHAT_BYTES = 4;

/** `site`: the origin of the page that showed it. Where that is taken back, it is let go of. */
const held = z.object({ on: isoDay, site: z.string(), sighting });
export type Held = z.infer<typeof held>;

const sealedSighting = z.object({
  id: z.string(),
  /** The public key that it is sealed to. */
  to: z.string(),
  /** Of this appearance of the patient in a page; random. */
  fingerprint: z.string(),
  /** Origin of the site that showed it. */
  site: z.string(),
  who: z.string(),
  what: z.string(),
  sealed: z.string(),
});
export type SealedSighting = z.infer<typeof sealedSighting>;

/** Holds a sighting, sealed to a public key. */
export async function hold(seen: Held, to: string): Promise<void> {
  const { number, fingerprint, birth: _, ...shown } = seen.sighting;
  const key = await markKey();
  const [who, what] = await Promise.all([
    mark(key, `who ${number}`, WHO_BYTES),
    mark(key, `what ${seen.site} ${JSON.stringify(shown)}`, WHAT_BYTES),
  ]);
  const id = newId();
  const sealed = await sealTo(to, placeOf({ id, to }), JSON.stringify(seen));
  const others = (await readHeld()).filter((one) => one.who !== who || one.what !== what);
  const kept = [...others, { id, to, fingerprint, site: seen.site, who, what, sealed }];
  const tooMany = new Set(kept.filter((one) => one.who === who).slice(0, -MOST_OF_ONE));
  await browser.storage.session.set({ [KEY]: lastWithin(kept.filter((one) => !tooMany.has(one))) });
}

/** As many of the last ones as there is room for; the very last always. */
function lastWithin(all: readonly SealedSighting[]): readonly SealedSighting[] {
  let room = MOST_TEXT;
  const first = all.findLastIndex((one) => {
    room -= JSON.stringify(one).length;
    return room < 0;
  });
  return all.slice(Math.min(first + 1, all.length - 1));
}

/** Everything held, the oldest first, sealed as it is. */
export async function readHeld(): Promise<readonly SealedSighting[]> {
  const found = z.array(sealedSighting).safeParse((await browser.storage.session.get(KEY))[KEY]);
  return found.success ? found.data : [];
}

/** How many patients they are of. */
export function countHeld(all: readonly SealedSighting[]): number {
  return new Set(all.map(({ who }) => who)).size;
}

/** What they say, the oldest first, and how many were sealed to another key than these, or have been changed. */
export async function openHeld(
  all: readonly SealedSighting[],
  pairs: readonly SealingPair[],
): Promise<{ readonly opened: readonly Held[]; readonly refused: number }> {
  const texts = await Promise.all(
    all.map(async ({ id, to, sealed }) => {
      const pair = pairs.find((one) => one.public === to);
      return pair && unsealWith(pair, placeOf({ id, to }), sealed).catch(() => undefined);
    }),
  );
  const opened = texts.flatMap((text) => {
    const found = text === undefined ? undefined : held.safeParse(JSON.parse(text));
    return found?.success ? [found.data] : [];
  });
  return { opened, refused: all.length - opened.length };
}

/** Lets go of what has been written, and of nothing that came in meanwhile. */
export async function releaseHeld(written: readonly SealedSighting[]): Promise<void> {
  const gone = new Set(written.map(({ id }) => id));
  const left = (await readHeld()).filter(({ id }) => !gone.has(id));
  if (left.length === 0) await browser.storage.session.remove([KEY, MARK_KEY]);
  else await browser.storage.session.set({ [KEY]: left });
}

async function markKey(): Promise<CryptoKey> {
  const found: unknown = (await browser.storage.session.get(MARK_KEY))[MARK_KEY];
  const text = typeof found === 'string' ? found : base64url(crypto.getRandomValues(new Uint8Array(32)));
  if (text !== found) await browser.storage.session.set({ [MARK_KEY]: text });
  return crypto.subtle.importKey('raw', fromBase64url(text), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

async function mark(key: CryptoKey, text: string, bytes: number): Promise<string> {
  const all = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)));
  return base64url(all.slice(0, bytes));
}

function placeOf({ id, to }: Pick<SealedSighting, 'id' | 'to'>): string {
  return `forlopsvakt 1 held ${to} ${id}`;
}
