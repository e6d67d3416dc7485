import { type IDBPDatabase, wrap } from 'idb';
import { currentPlace } from '../../lib/store/database.ts';
import { forgetMoves } from '../../lib/store/move.ts';
import { forgetOpened } from '../../lib/store/patients.ts';
import { placeOf } from '../../lib/store/place.ts';
import { createVault } from '../../lib/store/vault.ts';
import { type Kind, startBrowser } from './browsers.ts';

export const PASSPHRASE = 'fjorten blå kaffekopper';
/** Enough to try the way with, and a thousandth of the time. */
export const FEW_ROUNDS = 1000;

/** A browser and a database with nothing in them. */
export function startEmpty(kind: Kind = 'Chromium'): void {
  startBrowser(kind);
  forgetOpened();
  forgetMoves();
}

/** The same with a vault that has just been made, and is open. */
export async function startOpen(): Promise<void> {
  startEmpty();
  await createVault(PASSPHRASE, { rounds: FEW_ROUNDS });
}

/** The database in force, as it lies. */
export async function openRaw(): Promise<IDBPDatabase> {
  const { factory, name } = await placeOf(await currentPlace());
  const request = factory.open(name);
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  return wrap(request.result);
}
