import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { useScene } from './harness.ts';
import { givePassphrase, PASSPHRASE, untilKept } from './vault.ts';

const NEXT = 'tolv grønne tekanner';
const scene = useScene();
let settings: Page;

/** One patient with something to remember, kept under a passphrase; the settings open beside it. */
beforeAll(async () => {
  const { context, extensionId, panel, visit, until } = scene();
  await visit('/pasient/tiril-mockstad/forlop');
  await panel.locator('[data-action="deadlines"]').first().click();
  await until((now) => now.reminders.length > 0);
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/innstillinger.html`);
});

async function press(action: string): Promise<void> {
  await settings.locator(`[data-action="${action}"]`).click();
}

it('changes the passphrase: from then on the old one opens nothing', async () => {
  await settings.locator('form input[name="passphrase"]').fill(PASSPHRASE);
  await settings.locator('input[name="new-passphrase"]').fill(NEXT);
  await press('change-passphrase');
  await settings.getByText('Passfrasen er byttet.').waitFor();
  await press('lock');
  await untilKept(settings, 'locked');
  await givePassphrase(settings, PASSPHRASE);
  await settings.getByText('Det er ikke passfrasen.').waitFor();
  await givePassphrase(settings, NEXT);
  await untilKept(settings, 'open');
});

it('saves a copy, deletes everything, and takes the copy in again', async () => {
  const { panel, until } = scene();
  const saving = settings.waitForEvent('download');
  await press('export-copy');
  const path = await (await saving).path();
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('forlopsvakt-kopi');
  expect(text).not.toMatch(/Mockstad|Tiril|beslutning/);

  await settings.locator('input[name="confirm-remove"]').check();
  await press('delete-all');
  await untilKept(settings, 'none');
  await settings.locator('input[name="copy"]').setInputFiles(path);
  await settings.locator('input[name="copy-passphrase"]').fill(NEXT);
  await press('import-copy');
  await settings.getByText('1 pasient er hentet inn.').waitFor();
  await until((now) => now.reminders.length > 0);
  await untilKept(panel, 'open');
});

it('keeps what is typed for hours and days, and lists what was done', async () => {
  await settings.locator('input[name="lockAfter"]').fill('5');
  await settings.locator('input[name="lockAfter"]').blur();
  await settings.locator('input[name="hours-from"]').fill('09:00');
  await settings.locator('input[name="hours-from"]').blur();
  await settings.reload();
  await settings.locator('input[name="lockAfter"]').waitFor();
  expect(await settings.locator('input[name="lockAfter"]').inputValue()).toBe('5');
  expect(await settings.locator('input[name="hours-from"]').inputValue()).toBe('09:00');
  await expect.poll(() => settings.locator('.fv-log').innerText()).toMatch(/Alle påminnelser: slettet/);
});
