import type { Page } from 'playwright-core';

export const PASSPHRASE = 'fjorten blå kaffekopper';

/** Types a passphrase where the panel asks for one, and presses the button beside it. */
export async function givePassphrase(panel: Page, passphrase: string = PASSPHRASE): Promise<void> {
  await panel.locator('input[name="passphrase"]').fill(passphrase);
  await panel.locator('[data-action="set-passphrase"], [data-action="unlock"]').first().click();
}

/** Waits until the list says that it is kept in this way: `open`, `locked`, `none`. */
export async function untilKept(panel: Page, keeping: string): Promise<void> {
  await panel.locator(`[data-keeping="${keeping}"]`).waitFor();
}
