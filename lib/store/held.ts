import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type IsoDay, isoDay } from '../forlop/day.ts';
import { type Sighting, sighting } from '../frame-messages.ts';

/**
 * What has been seen while there is no key to keep it with: in memory, until the vault is opened or the browser ends, and
 * no longer. It holds identity numbers, since without the key nothing can stand for them; it is never on the disk.
 */

const KEY = 'held';
/** So many sightings of one patient, the last ones, and so many characters in all; the oldest go first. */
const MOST_OF_ONE = 4;
const MOST_TEXT = 2_000_000;

const held = z.object({ on: isoDay, sighting });
export type Held = z.infer<typeof held>;

/** Holds a sighting. */
export async function hold(seen: Sighting, today: IsoDay): Promise<void> {
  const text = JSON.stringify({ ...seen, fingerprint: '' });
  const others = (await readHeld()).filter(
    ({ sighting: other }) => JSON.stringify({ ...other, fingerprint: '' }) !== text,
  );
  const kept = [...others, { on: today, sighting: seen }];
  const ofSame = kept.filter(({ sighting: { number } }) => number === seen.number);
  const tooMany = new Set(ofSame.slice(0, -MOST_OF_ONE));
  const left = kept.filter((one) => !tooMany.has(one));
  await browser.storage.session.set({ [KEY]: lastWithin(left) });
}

/** As many of the last ones as there is room for; the very last always. */
function lastWithin(all: readonly Held[]): readonly Held[] {
  let room = MOST_TEXT;
  const first = all.findLastIndex((one) => {
    room -= JSON.stringify(one).length;
    return room < 0;
  });
  return all.slice(Math.min(first + 1, all.length - 1));
}

/** Everything held, the oldest first. */
export async function readHeld(): Promise<readonly Held[]> {
  const found = z.array(held).safeParse((await browser.storage.session.get(KEY))[KEY]);
  return found.success ? found.data : [];
}

/** Lets go of what has been written, and of nothing that came in meanwhile. */
export async function releaseHeld(written: readonly Held[]): Promise<void> {
  const gone = new Set(written.map((one) => JSON.stringify(one)));
  const left = (await readHeld()).filter((one) => !gone.has(JSON.stringify(one)));
  if (left.length === 0) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: left });
}
