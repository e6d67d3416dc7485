import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForPanel } from '../tools/panel.mjs';
import { openPanel } from '../tools/stage.mjs';
import { type Canary, type CanaryJournal, makeCanaries, openCanaryJournal, secretsOf } from './disk/canaries.ts';
import { searchFolder } from './disk/search.ts';
import { dumpStorage } from './extension-page.ts';
import { useScene } from './harness.ts';
import { givePassphrase, untilKept } from './vault.ts';

const scene = useScene();
const canaries = makeCanaries(3);
const [first, second, third] = canaries as [Canary, Canary, Canary];
const folder = mkdtempSync(join(tmpdir(), 'forlopsvakt-'));
let journal: CanaryJournal;

beforeAll(async () => {
  journal = await openCanaryJournal(canaries);
});
afterAll(async () => {
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether the patient is found in anything that the extension keeps, in memory or on the disk: as text, base64, hex … */
async function foundOf(canary: Canary): Promise<string[]> {
  writeFileSync(join(folder, 'dump'), await dumpStorage(scene().panel));
  return searchFolder(folder, secretsOf(canary)).hits.map(({ text, as }) => `${text}: ${as}`);
}

it('holds nothing of a patient in the open before there is a passphrase, or while locked, and keeps it all at unlocking', async () => {
  const { context, extensionId, page } = scene();
  await page.goto(journal.address(0));
  await scene().panel.close();
  const panel = await openPanel(context, extensionId, journal.address(0));
  Object.assign(scene(), { panel });
  await waitForPanel(panel, (now, name) => now.text.includes(name) && now.events.length === 2, first.name);
  await panel.locator('[data-action="deadlines"]').first().click();
  await waitForPanel(panel, (now) => now.reminders.length > 0);
  expect(await foundOf(first), 'before a passphrase is chosen').toEqual([]);
  await givePassphrase(panel);
  await untilKept(panel, 'open');

  await panel.locator('[data-action="lock"]').click();
  await untilKept(panel, 'locked');
  await page.goto(journal.address(1));
  await panel.getByText('1 pasient du').waitFor();
  await page.goto(journal.address(2));
  await panel.getByText('2 pasienter du').waitFor();
  await page.goto(journal.address(1));
  await panel.locator('[data-action="deadlines"]').first().click();
  await waitForPanel(panel, (now, name) => now.text.includes(name), second.name);
  await panel.locator('[data-kept="held"]').waitFor();
  for (const canary of [second, third]) expect(await foundOf(canary), 'while locked').toEqual([]);

  await panel.locator('[data-action="deadlines"]').first().click();
  await panel.getByText('2 pasienter du').waitFor();
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  await waitForPanel(panel, (now) => new Set(now.reminders.map(({ due }) => due)).size === 3);
  for (const canary of canaries) expect(await foundOf(canary), 'open').not.toContain(`${canary.number}: utf-8`);
});
