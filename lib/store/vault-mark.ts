import { browser } from 'wxt/browser';

/** Outside the database: that there is a vault in it. */
const KEY = 'vault-made';

/**
 * Notes that a vault has been made. A browser that finds its database damaged throws it away and begins a new one, without
 * a word to anyone: only by this it is told from one in which nothing has been kept yet.
 */
export async function markVault(): Promise<void> {
  await browser.storage.local.set({ [KEY]: true });
}

export async function unmarkVault(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

export async function isVaultMarked(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}
