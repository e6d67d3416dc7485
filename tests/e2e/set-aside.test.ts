import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { dayFromToday, fillSelectForm } from '../tools/journal-page.mjs';
import { useScene } from './harness.ts';

declare const chrome: typeof browser;

const TODAY = dayFromToday(0);
const RULE = 'beslutning-uten-fremmote';
const scene = useScene();

/** A decision without an attendance before it. */
async function half(): Promise<void> {
  const { page, visit, until } = scene();
  await visit('/pasient/nora-testesen/registrer/skjema');
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY });
  await until((now) => now.forms[0]?.verdict === 'look');
}

it('sets a warning aside with a reason, for these facts and no others', async () => {
  const { page, panel, until } = scene();
  await half();
  await panel.locator(`[data-finding="${RULE}"] [data-action="set-aside"]`).click();
  await panel.locator('[data-aside-reason="annet-sted"]').click();
  const aside = await until((now) => now.forms[0]?.verdict === 'ok');
  expect(aside.findings.filter(({ scope }) => scope === 'intended')).toEqual([]);
  expect(await panel.locator(`[data-set-aside="${RULE}"]`).innerText()).toContain('Vurdert: registrert et annet sted');
  expect(await panel.evaluate(() => (document.activeElement as HTMLElement).dataset.action)).toBe('show-again');

  await fillSelectForm(page, { dato: dayFromToday(-1) });
  await until((now) => now.forms[0]?.verdict === 'look');
  await fillSelectForm(page, { dato: TODAY });
  await until((now) => now.forms[0]?.verdict === 'ok');
  await panel.locator('[data-action="show-again"]').click();
  await until((now) => now.forms[0]?.verdict === 'look');
});

it('keeps nothing of the patient, and counts by rule and reason for the unit to see', async () => {
  const { context, extensionId, panel, until } = scene();
  await half();
  await panel.locator(`[data-finding="${RULE}"] [data-action="set-aside"]`).click();
  await panel.locator('[data-aside-reason="annet-sted"]').click();
  await until((now) => now.forms[0]?.verdict === 'ok');
  // It is counted after the panel has shown it.
  await expect
    .poll(() => panel.evaluate(() => chrome.storage.local.get('aside-counts')))
    .toEqual({ 'aside-counts': { [RULE]: { 'annet-sted': 2 } } });

  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/innstillinger.html`);
  const row = settings.locator(`[data-rule="${RULE}"]`);
  await row.waitFor();
  expect((await row.locator('td').allInnerTexts()).join(' ')).toBe('0 2 0 0 2');
  const saving = settings.waitForEvent('download');
  await settings.locator('[data-action="save-counts"]').click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain(`"${RULE}"`);
  await settings.locator('[data-action="clear-counts"]').click();
  await settings.getByText('Ingen råd er lagt til side.').waitFor();
  await settings.close();
});

it("takes in the unit's own notes for the look-up", async () => {
  const { context, extensionId, panel } = scene();
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/innstillinger.html`);
  const file = (text: string) => ({ name: 'notater.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await settings.locator('input[name="notes"]').setInputFiles(file('Nora\n128392 12345'));
  await settings.getByText('Filen ser ut til å inneholde et fødselsnummer').waitFor();
  await settings
    .locator('input[name="notes"]')
    .setInputFiles(file('Kveldsvakt\nRing vakttelefonen.\n\nPlan\nTo signaturer.'));
  await settings.getByText('2 notater fra fil.').waitFor();
  await settings.close();
  await panel.reload();
  await panel.locator('[data-action="search"]').first().click();
  await panel.locator('input[name="search"]').fill('kveldsvakt');
  await panel.getByText('Ring vakttelefonen.').waitFor();
});
