import * as z from 'zod/mini';
import { COPIED } from './copied.ts';
import {
  type Change,
  currentPlace,
  destroyOthers,
  forgetPlaces,
  newPlace,
  readIn,
  takePlace,
  transactIn,
} from './database.ts';
import type { Carried } from './local.ts';
import { type Content, contentOf, entriesOf } from './mirror-entries.ts';
import { clearFirstPlace, destroyPlace, FIRST, listPlaces } from './place.ts';
import { renewSecond } from './second-place.ts';
import { COUNTS } from './set-aside.ts';
import { COPY_TRIES, TRIES } from './tries.ts';
import { advanceMark, eraseMark, FORMER_MARK } from './vault-mark.ts';

/**
 * The vault moves: it is written whole into a new place, in one transaction, which is the point from where on that one
 * holds; what is left elsewhere is destroyed; and only then it is acknowledged. Stopped before that point nothing has
 * happened, and the new place goes at the next start. Stopped after it the next start destroys what is left.
 */

/** What of `storage.local` is of the vault, besides the mirror, and goes with it when it is deleted. */
const WITH_THE_VAULT = [COPIED, COUNTS, TRIES, COPY_TRIES, FORMER_MARK];

const moved = z.object({
  /** The vault came out of the first place, whose files have to be merged. */
  clearsFirst: z.boolean(),
  /** The second place still holds what it held before; after it has been taken from there it does not. */
  renewsSecond: z.boolean(),
});
type Moved = z.infer<typeof moved>;

/** What lies in a place, as far as it is looked at for a move. */
export type Found = Parameters<typeof contentOf>[0];

/** Everything that lies in the place in force. */
export async function readPlace(): Promise<Found> {
  return readIn(await currentPlace(), async (transaction) => {
    const meta = transaction.objectStore('meta');
    const [vault, days, months, turn, records, reminders, patients] = await Promise.all([
      meta.get('vault'),
      meta.get('days'),
      meta.get('months'),
      meta.get('turn'),
      transaction.objectStore('sealed').getAll(),
      transaction.objectStore('reminders').getAll(),
      transaction.objectStore('patients').getAll(),
    ]);
    return { meta: { vault, days, months, turn }, records, unsealed: { reminders, patients } };
  });
}

/**
 * Writes a vault whole into a new place, from where on that is the one in force. Rejects with a `StorageFault`, and then it
 * is not; what is left elsewhere is for `finishMove`.
 * @param renewsSecond it has not been taken from the second place, which therefore holds what it was before
 */
export async function commitMove(content: Content, renewsSecond = true): Promise<void> {
  const { header, records, months, days, stamp, unsealed } = content;
  await commit(renewsSecond, async (transaction) => {
    const [meta, sealed] = [transaction.objectStore('meta'), transaction.objectStore('sealed')];
    await Promise.all([
      meta.put(header, 'vault'),
      meta.put(stamp, 'turn'),
      days === undefined ? undefined : meta.put(days, 'days'),
      months && meta.put(months, 'months'),
      ...records.map((record) => sealed.put(record)),
      ...unsealed.reminders.map((one) => transaction.objectStore('reminders').put(Object(one))),
      ...unsealed.patients.map((one) => transaction.objectStore('patients').put(Object(one))),
    ]);
  });
}

/** Says, in a new place, that there is no vault any more; see `commitMove`. Nothing of it needs to be readable. */
export function commitDeletion(): Promise<void> {
  return commit(true, (transaction) => transaction.objectStore('meta').put(true, 'deleted'));
}

/**
 * Destroys what is left of a vault elsewhere, where it has moved or has been deleted, and brings the second place in line.
 * Rejects with a `StorageFault` where something of it stays; the same call goes on from there.
 */
export async function finishMove(): Promise<void> {
  const place = await currentPlace();
  if (finished === place) return;
  const [found, isDeleted, hasLocal] = await readIn(place, (transaction) => {
    const meta = transaction.objectStore('meta');
    return Promise.all([meta.get('moved'), meta.get('deleted'), meta.getKey('local')]);
  });
  const parsed = moved.safeParse(found);
  if (parsed.success) await finish(place, parsed.data, isDeleted === true, hasLocal !== undefined);
  finished = await currentPlace();
}

/** A worker that has just started knows of nothing. */
export function forgetMoves(): void {
  finished = undefined;
  forgetPlaces();
}

/** The place of which it is known that nothing is left elsewhere. */
let finished: number | undefined;

async function finish(place: number, { clearsFirst, renewsSecond }: Moved, isDeleted: boolean, hasLocal: boolean) {
  await destroyOthers(place);
  if (clearsFirst) await clearFirstPlace();
  if (isDeleted) {
    await renewSecond({}, place, WITH_THE_VAULT, carriedIn(place));
    await eraseMark();
    await destroyPlace(place);
    takePlace(FIRST);
    return;
  }
  const content = contentOf(await readPlace());
  if (content && (renewsSecond || hasLocal)) {
    await renewSecond(entriesOf(content), place, [FORMER_MARK], carriedIn(place));
  }
  if (content) await advanceMark(content.stamp);
  await transactIn(place, async (transaction) => {
    const meta = transaction.objectStore('meta');
    await Promise.all([meta.delete('moved'), meta.delete('local')]);
  });
}

async function commit(renewsSecond: boolean, work: (transaction: Change) => Promise<unknown>): Promise<void> {
  const place = await newPlace();
  const { moved: last, local } = await leftFrom();
  const next: Moved = { clearsFirst: last.clearsFirst, renewsSecond: renewsSecond || last.renewsSecond };
  try {
    await transactIn(place, async (transaction) => {
      const meta = transaction.objectStore('meta');
      await Promise.all([
        meta.put(next, 'moved'),
        local === undefined ? undefined : meta.put(local, 'local'),
        work(transaction),
      ]);
    });
  } catch (error) {
    await destroyPlace(place).catch(() => undefined);
    // Whether it has been written after all is looked at where it lies.
    forgetMoves();
    throw error;
  }
  finished = undefined;
  takePlace(place);
}

/** What the place in force had still to be done; where it cannot be read, all of it. */
async function leftFrom(): Promise<{ readonly moved: Moved; readonly local: unknown }> {
  try {
    const hasFirst = (await listPlaces()).includes(FIRST);
    const [found, local, isEmpty] = await readIn(await currentPlace(), async (transaction) => {
      const meta = transaction.objectStore('meta');
      const [found, local, vault, reminders] = await Promise.all([
        meta.get('moved'),
        meta.get('local'),
        meta.getKey('vault'),
        transaction.objectStore('reminders').count(),
      ]);
      return [found, local, vault === undefined && reminders === 0] as const;
    });
    const last = moved.safeParse(found).data ?? { clearsFirst: false, renewsSecond: false };
    const isFromFirst = hasFirst && (await currentPlace()) === FIRST && !isEmpty;
    return { moved: { ...last, clearsFirst: last.clearsFirst || isFromFirst }, local };
  } catch {
    return { moved: { clearsFirst: true, renewsSecond: true }, local: undefined };
  }
}

function carriedIn(place: number): Carried {
  return {
    read: async () => {
      const found: unknown = await readIn(place, (transaction) => transaction.objectStore('meta').get('local'));
      return typeof found === 'object' && found !== null ? { ...found } : undefined;
    },
    save: async (entries) => {
      await transactIn(place, (transaction) => transaction.objectStore('meta').put(entries, 'local'));
    },
  };
}
