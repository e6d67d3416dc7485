import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYOUTS } from '../pages/presses/layouts.mjs';
import { servePresses } from '../pages/presses/serve.mjs';
import { buildFiller, tryLayout } from '../pages/presses/try.mjs';
import { findBrowser, quietArgs } from '../tools/browser.mjs';
import { dayFromToday } from '../tools/journal-page.mjs';
import { waitForPanel } from '../tools/panel.mjs';
import { launchBrowser, openPanel } from '../tools/stage.mjs';

/**
 * Every page logs what is pressed in it besides what belongs to the field that is filled. The product's own reader and
 * filler run in the page itself, since there are many; a few go through panel and content script, as for a user.
 */

const TODAY = dayFromToday(0);
let server: Awaited<ReturnType<typeof servePresses>>;

beforeAll(async () => {
  server = await servePresses();
});
afterAll(() => server?.close());

describe('a fill, a fill that fails, and what takes it back', () => {
  let browser: Browser;
  let page: Page;
  let filler: string;

  beforeAll(async () => {
    filler = await buildFiller();
    browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: quietArgs() });
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  const tried = (name: string, without?: string) => tryLayout(page, `${server.url}/${name}`, filler, TODAY, without);

  it('are tried on 40 layouts at least', () => {
    expect(LAYOUTS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(LAYOUTS.map(({ name }) => name)).size).toBe(LAYOUTS.length);
  });

  it.each(LAYOUTS)('press nothing but the field in $name', async ({ name, filled, back }) => {
    const { conditions: _, ...end } = await tried(name);
    expect(end).toEqual({ presses: [], filled, back });
  });

  it('would press something in some layout without any one condition of the gate', async () => {
    const { conditions } = await tried('beside-lagre');
    const caught: string[] = [];
    for (const condition of conditions) {
      const layout = LAYOUTS.find((one) => one.condition === condition);
      if (layout && (await tried(layout.name, condition)).presses.length > 0) caught.push(condition);
    }
    expect(caught).toEqual(conditions);
  }, 180_000);
});

describe('through the panel', () => {
  let stage: Awaited<ReturnType<typeof launchBrowser>>;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    stage = await launchBrowser();
    page = stage.context.pages()[0] ?? (await stage.context.newPage());
    await page.goto(server.url);
    panel = await openPanel(stage.context, stage.extensionId, server.url);
  });
  afterAll(() => stage?.close());

  it.each(
    LAYOUTS.filter(({ name }) =>
      [
        'beside-lagre',
        'refused-signer-first',
        'calendar-then-lagre',
        'slett-registrering',
        'nullstill-skjema',
      ].includes(name),
    ),
  )('presses nothing but the field in $name', async ({ name, filled }) => {
    await page.goto(`${server.url}/${name}`);
    await waitForPanel(panel, ({ fills }) => fills.some(({ hendelse }) => hendelse === 'C'));
    await panel.locator('[data-fill][data-hendelse="C"][data-utfall="P"]').first().click();
    await panel.locator('[data-date-choice="today"]').click();
    await panel.locator('[data-fill-result]').waitFor();
    expect(await panel.locator('[data-fill-result]').getAttribute('data-fill-result')).toBe(filled ? 'done' : 'partly');
    await panel.locator('[data-action="undo"]').click();
    await panel.locator('[data-action="undo"]').waitFor({ state: 'detached' });
    await waitForPanel(panel, ({ text }) => !text.includes('Fyller inn'));
    expect(await page.evaluate(() => Reflect.get(globalThis, 'presses'))).toEqual([]);
  });

  it('presses nothing more once the patient has changed in the frame around the form', async () => {
    await page.goto(`${server.url}/frame/patient-changes`);
    await waitForPanel(panel, ({ fills }) => fills.some(({ hendelse }) => hendelse === 'C'));
    await panel.locator('[data-fill][data-hendelse="C"][data-utfall="P"]').first().click();
    await panel.locator('[data-date-choice="today"]').click();
    await expect.poll(() => page.locator('header p').innerText()).toContain('028988 10332');
    await waitForPanel(panel, ({ text }) => !text.includes('Fyller inn'));
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await frame?.waitForFunction(() => (document.querySelector('#hendelse') as HTMLSelectElement).value === '');
    expect(await frame?.evaluate(() => Reflect.get(globalThis, 'presses'))).toEqual([]);
  });
});
