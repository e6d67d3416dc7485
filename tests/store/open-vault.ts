import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOpened } from '../../lib/store/patients.ts';
import { createVault } from '../../lib/store/vault.ts';

export const PASSPHRASE = 'fjorten blå kaffekopper';
/** Enough to try the way with, and a thousandth of the time. */
export const FEW_ROUNDS = 1000;

/** A browser and a database with nothing in them. */
export function startEmpty(): void {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'test-extension-id';
  globalThis.indexedDB = new IDBFactory();
  forgetOpened();
}

/** The same with a vault that has just been made, and is open. */
export async function startOpen(): Promise<void> {
  startEmpty();
  await createVault(PASSPHRASE, { rounds: FEW_ROUNDS });
}
