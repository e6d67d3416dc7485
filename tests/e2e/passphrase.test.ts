import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { WEAK } from '../passphrase/passphrases.ts';
import { askAsPage as ask } from './extension-page.ts';
import { useScene } from './harness.ts';
import { PASSPHRASE, untilKept } from './vault.ts';

const scene = useScene();
let settings: Page;

/** What is said of each kind, in part. */
const SAID = { word: 'Vanlige ord', keyboard: 'Taster ved siden', sequence: 'i rekkefølge', repeat: 'om igjen' };

beforeAll(async () => {
  const { context, extensionId, panel, visit, until } = scene();
  await visit('/pasient/tiril-mockstad/forlop');
  await panel.locator('[data-action="deadlines"]').first().click();
  await until((now) => now.reminders.length > 0);
  settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/innstillinger.html`);
});

/** Types a passphrase and sends it: what is said of it. */
async function refusalOf(page: Page, field: string, send: string, passphrase: string): Promise<string> {
  await page.locator(`input[name="${field}"]`).fill(passphrase);
  await page.locator(`[data-action="${send}"]`).click();
  return await page.locator('.fv-new-passphrase [role="alert"]').innerText();
}

async function words(page: Page): Promise<string> {
  return await page.locator('[data-offer]').innerText();
}

describe('the panel', () => {
  it.each(WEAK)('refuses "%s", and says why: %s', async (passphrase, weakness) => {
    const { panel } = scene();
    expect(await refusalOf(panel, 'passphrase', 'set-passphrase', passphrase)).toContain(SAID[weakness]);
    await untilKept(panel, 'none');
  });

  it('refuses two words of the list, which the estimator alone knows', async () => {
    expect(await refusalOf(scene().panel, 'passphrase', 'set-passphrase', 'tulipan gitar')).toContain(SAID.word);
  });

  it('says so without being asked once one stops typing, and not before', async () => {
    const { panel } = scene();
    const field = panel.locator('input[name="passphrase"]');
    await field.fill('');
    await field.pressSequentially('Passord12345');
    expect(await panel.locator('.fv-new-passphrase [role="alert"]').count()).toBe(0);
    await panel.locator('[data-weakness="word"]').waitFor();
  });

  it('offers four random words, another four on a press, and takes them on another', async () => {
    const { panel } = scene();
    const first = await words(panel);
    expect(first).toMatch(/^[a-z]+ [a-z]+ [a-z]+ [a-z]+$/);
    await panel.locator('[data-action="another-offer"]').click();
    await expect.poll(() => words(panel)).not.toBe(first);
    const taken = await words(panel);
    await panel.locator('[data-action="take-offer"]').click();
    expect(await panel.locator('input[name="passphrase"]').inputValue()).toBe(taken);
    await panel.locator('[data-action="set-passphrase"]').click();
    await untilKept(panel, 'open');
    await ask(panel, { kind: 'lock' });
    expect(await ask(panel, { kind: 'unlock', passphrase: taken })).toEqual({ kind: 'done' });
    // Its own words are random: the others of this file go on from one that they know.
    await ask(settings, { kind: 'change-passphrase', passphrase: taken, next: PASSPHRASE });
  });
});

it('has the background refuse them, too, whatever page sends them', async () => {
  for (const [passphrase, weakness] of WEAK) {
    const change = { kind: 'change-passphrase', passphrase: PASSPHRASE, next: passphrase };
    expect(await ask(settings, change)).toEqual({ kind: 'passphrase', outcome: 'too-simple', seconds: 0, weakness });
  }
});

describe('the settings page', () => {
  it('refuses a weak one as another passphrase, and takes the words that it offers', async () => {
    await settings.reload();
    await untilKept(settings, 'open');
    await settings.locator('form input[name="passphrase"]').fill(PASSPHRASE);
    for (const [passphrase, weakness] of WEAK) {
      expect(await refusalOf(settings, 'new-passphrase', 'change-passphrase', passphrase)).toContain(SAID[weakness]);
    }
    const taken = await words(settings);
    await settings.locator('[data-action="take-offer"]').click();
    await settings.locator('[data-action="change-passphrase"]').click();
    await settings.getByText('Passfrasen er byttet.').waitFor();
    await ask(settings, { kind: 'lock' });
    expect(await ask(settings, { kind: 'unlock', passphrase: taken })).toEqual({ kind: 'done' });
  });

  it('lets six wrong passphrases for a copy wait, and says for how long', async () => {
    await settings.reload();
    await untilKept(settings, 'open');
    const saving = settings.waitForEvent('download');
    await settings.locator('[data-action="export-copy"]').click();
    const path = await (await saving).path();
    expect(readFileSync(path, 'utf8')).toContain('forlopsvakt-kopi');
    await settings.locator('input[name="copy"]').setInputFiles(path);
    await settings.locator('input[name="copy-passphrase"]').fill('feil passfrase for en kopi');
    const text = readFileSync(path, 'utf8');
    for (let n = 0; n < 5; n++) await ask(settings, { kind: 'import-copy', text, passphrase: `feil ${n}` });
    await settings.locator('[data-action="import-copy"]').click();
    await settings.getByText(/Prøv igjen om \d+ sekund/).waitFor();
    // The vault here is opened all the same: what fails is not told apart by a wait.
    await ask(settings, { kind: 'lock' });
    expect(await ask(settings, { kind: 'unlock', passphrase: 'feil' })).toMatchObject({ outcome: 'wrong', seconds: 0 });
  });
});
