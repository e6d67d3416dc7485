import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import { waitForPanel } from '../../tools/panel.mjs';
import { givePassphrase, PASSPHRASE, untilKept } from '../vault.ts';
import type { Canary, CanaryJournal } from './canaries.ts';

declare const chrome: typeof browser;

interface Use {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly journal: CanaryJournal;
  readonly canaries: readonly Canary[];
  /** Where files lie that are named after patients. */
  readonly folder: string;
}

/** A page that stays open with what was written in its fields. */
export interface WrittenPage {
  readonly name: string;
  readonly page: Page;
}

/** As a list copied from a journal has it. */
const HEADING = ['Pasient', 'Fødselsnummer', 'Dato', 'Forløpstype', 'Hendelse', 'Enhet'].join('\t');
/** Under a search field that is worth its room lie more deadlines than this. */
const SEEN = 7;

/**
 * Writes of the patients in every field that the extension's pages have, each on a page of its own, which stays open: what
 * a browser remembers of a page is what stood in it last. The panel stands in tabs, of which a browser remembers more
 * than of its side panel.
 */
export async function writeInEveryField(use: Use): Promise<WrittenPage[]> {
  const { context, journal, canaries } = use;
  const page = await context.newPage();
  await page.goto(journal.address(0));
  const first = await openPanelTab(use);
  await waitForPanel(first, (now) => now.actions.includes('deadlines'));
  await first.locator('[data-action="deadlines"]').first().click();
  await givePassphrase(first);
  await untilKept(first, 'open');
  await first.locator('[data-action="deadlines"]').first().click();
  for (const [index, { initials, name }] of canaries.slice(0, SEEN).entries()) {
    await page.goto(journal.address(index));
    await waitForPanel(first, (now, wanted) => now.text.includes(wanted), name);
    await first.locator('p.fv-label', { hasText: initials }).waitFor();
  }
  await first.close();
  const written: WrittenPage[] = [];
  for (const [name, write] of Object.entries(PANEL_FIELDS)) {
    const panel = await openPanelTab(use);
    await write(panel, canaries);
    written.push({ name, page: panel });
  }
  written.push({ name: 'innstillinger', page: await writeInSettings(use) });
  for (const screen of ['list', 'indicators', 'compare', 'files'] as const)
    written.push({ name: `oversikt ${screen}`, page: await writeInOversikt(use, screen) });
  return written;
}

async function openPanelTab({ context, extensionId, journal }: Use): Promise<Page> {
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/manifest.json`);
  const tab = await panel.evaluate(
    async (address) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address))?.id,
    journal.address(0).slice(0, -1),
  );
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tab}`);
  await panel.locator('main[data-status]').waitFor();
  return panel;
}

const PANEL_FIELDS: Readonly<Record<string, (panel: Page, canaries: readonly Canary[]) => Promise<void>>> = {
  oppslag: async (panel, canaries) => {
    await panel.locator('[data-action="search"]').first().click();
    await panel.locator('.fv-lookup input').fill(aboutOf(canaries[0]));
  },
  'lim inn forløp': async (panel, canaries) => {
    await panel.locator('[data-action="search"]').first().click();
    await panel.locator('[data-action="paste"]').click();
    await panel.locator('textarea').fill([HEADING, ...canaries.map(rowsOf)].join('\n'));
    await panel.locator('[data-whole="false"]').click();
  },
  'lim inn kode': async (panel, canaries) => {
    await panel.locator('[data-action="paste-code"]').click();
    await panel.locator('input[name="slip"]').fill(aboutOf(canaries[1]));
  },
  'mine frister': async (panel, canaries) => {
    await panel.locator('[data-action="deadlines"]').first().click();
    await untilKept(panel, 'open');
    await panel.locator('[data-action="postpone"]').first().click();
    await panel.locator('select[name="reason"]').selectOption('behandler-syk');
    await panel.locator('input[data-action="search"]').fill(canaries[2]?.initials ?? '');
    await panel.locator('select[name="type"]').first().selectOption({ index: 1 });
  },
  'huskes som': async (panel, canaries) => {
    await panel.locator('p.fv-label button').click();
    await panel.locator('input[name="label"]').fill(canaries[3]?.label ?? '');
  },
};

async function writeInSettings({ context, extensionId, canaries, folder }: Use): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/innstillinger.html`);
  await page.locator('input[name="passphrase"]').waitFor();
  for (const name of ['notes', 'profiles', 'copy'])
    await page.setInputFiles(`input[name="${name}"]`, fileNamedAfter(folder, canaries[4], `${name}.txt`, '?'));
  await page.locator('input[name="copy-passphrase"]').waitFor();
  for (const show of await page.locator('.fv-passphrase button').all()) await show.click();
  for (const field of await page.locator('.fv-passphrase input').all()) await field.fill(PASSPHRASE);
  await page.locator('input[name="beslutning-PH-P"]').fill(canaries[5]?.number ?? '');
  await page.locator('input[name="lockAfter"]').fill(canaries[6]?.number ?? '');
  return page;
}

type Screen = 'list' | 'indicators' | 'compare' | 'files';

async function writeInOversikt({ context, extensionId, canaries, folder }: Use, screen: Screen): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/oversikt.html`);
  await page.waitForSelector('main[data-status="start"]');
  const [first] = canaries;
  if (screen === 'files') {
    const path = fileNamedAfter(folder, first, 'uttrekk.csv', exportOf(canaries));
    await page.setInputFiles('input[name="files"]', path);
  } else await drop(page, `${first?.name}.csv`, exportOf(canaries));
  // Pasted on the page, as on any page, where no field stands.
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, aboutOf(first));
  await page.waitForSelector('main[data-status="result"]');
  await page.click(`nav a[href="#${screen}"]`);
  if (screen === 'list') {
    await page.waitForSelector('.fv-virtual tbody td.fv-two');
    await page.selectOption('select[name="enhet"]', `=${canaries[7]?.unit}`);
    await page.fill('input[name="search"]', canaries[7]?.number ?? '');
    await page.locator('.fv-row-link').first().dispatchEvent('click');
  } else if (screen === 'indicators') {
    await page.selectOption('select[name="split"]', 'enhet');
    await page.fill('input[name="ownLine"]', '37');
  } else if (screen === 'compare') {
    await page.setInputFiles(
      'input[name="former"]',
      fileNamedAfter(folder, canaries[8], 'forrige.csv', exportOf(canaries)),
    );
    const feedback = `pasient;melding\n${canaries.map(({ number, name }) => `${number};${name}`).join('\n')}\n`;
    await page.setInputFiles('input[name="feedback"]', fileNamedAfter(folder, canaries[9], 'svar.csv', feedback));
    await page.click('[data-action="match"]');
    await page.waitForSelector('[data-feedback-line]');
  } else await page.click('[data-action="change-columns"]');
  return page;
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (file) => {
      const data = new DataTransfer();
      data.items.add(new File([file.text], file.name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    { name, text },
  );
}

function fileNamedAfter(folder: string, canary: Canary | undefined, name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${canary?.name} ${canary?.number} ${name}`);
  writeFileSync(path, text);
  return path;
}

function aboutOf(canary: Canary | undefined): string {
  return `${canary?.name} ${canary?.number}`;
}

function rowsOf({ name, number, unit, events }: Canary): string {
  return events
    .map(({ dato, forlopstype, hendelse }) => [name, number, dato, forlopstype, hendelse, unit].join('\t'))
    .join('\n');
}

function exportOf(canaries: readonly Canary[]): string {
  // A decision with an outcome that is none: each patient stands in the list.
  const rows = canaries.flatMap(({ number, unit, events: [event] }) =>
    event
      ? [
          `${number};${unit};${event.forlopstype};A;;${event.dato}`,
          `${number};${unit};${event.forlopstype};C;Q;${event.dato}`,
        ]
      : [],
  );
  return ['pasient;enhet;forlopstype;hendelse;utfall;dato', ...rows].join('\n');
}
