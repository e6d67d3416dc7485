import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dayFromToday, fillSelectForm } from '../tools/journal-page.mjs';
import { launchBrowser, PRODUCTION_BUILD } from '../tools/stage.mjs';
import { grantHostWithoutAsking, readManifest } from './extension-page.ts';
import { openScene } from './harness.ts';
import { openJournal } from './journal-data.ts';
import { openRealSidePanel } from './side-panel.ts';
import { watchContext } from './watch.ts';

const PATH = '/pasient/nora-testesen/registrer/skjema';

it('reads nothing of a site until the user asks for it, then that site at once and after a restart', async () => {
  // Undone in the opposite order: the browsers close before their profile goes.
  const profile = mkdtempSync(join(tmpdir(), 'forlopsvakt-profile-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const journal = await openJournal();
  onTestFinished(() => journal.close());
  const first = await launchBrowser({ extension: PRODUCTION_BUILD, profile });
  onTestFinished(() => first.close());
  const watch = watchContext(first.context);
  const page = await first.context.newPage();
  await page.goto(journal.url + PATH);
  const panel = await openRealSidePanel(first.context, first.extensionId, page);
  const before = await panel.until((now) => now.status === 'locked-out' && now.actions.includes('enable-site'));
  expect(before.events).toEqual([]);
  expect(before.text).not.toContain('Nora');

  await grantHostWithoutAsking(first.context, first.extensionId, journal.url);
  await page.bringToFront();
  await panel.until((now) => now.status === 'locked-out' && now.actions.includes('enable-site'));
  await panel.click('[data-action="enable-site"]');
  await panel.until((now) => now.status === 'form' && now.events.length === 1);
  await fillSelectForm(page, { forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: dayFromToday(0) });
  await panel.until((now) => now.findings.some(({ rule }) => rule === 'beslutning-uten-fremmote'));
  expect(watch.takeErrors()).toEqual([]);
  expect(watch.foreignRequests()).toEqual([]);
  await first.close();

  const second = await launchBrowser({ extension: PRODUCTION_BUILD, profile });
  onTestFinished(() => second.close());
  const again = await second.context.newPage();
  await again.goto(journal.url + PATH);
  const panelAgain = await openRealSidePanel(second.context, second.extensionId, again);
  await panelAgain.until((now) => now.status === 'form' && now.events.length === 1);
});

it('asks for no permission but those that its work needs', async () => {
  const { panel, close } = await openScene({ extension: PRODUCTION_BUILD });
  try {
    const manifest = await readManifest(panel);
    expect([...(manifest.permissions ?? [])].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      // Says that the screen was locked, so that the reminders are locked with it.
      'idle',
      'notifications',
      'scripting',
      'sidePanel',
      'storage',
    ]);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
  } finally {
    await close();
  }
});
