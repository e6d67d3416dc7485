import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useScene } from './harness.ts';

/** Journals in which nothing says what is what; the user points it out once, and it is read from then on. */

const scene = useScene();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
declare const axe: { run(options: object): Promise<{ readonly violations: readonly { readonly id: string }[] }> };

const PATIENTS = {
  nora: '<header><h1>Nora Testesen</h1><p>148392 10001</p></header>',
  emil: '<header><h1>Emil Prøvesen</h1><p>028988 10332</p></header>',
} as const;
const FIELDS = (values: readonly string[]) =>
  values.map((value, at) => `<p><label>Felt ${at + 1} <input value="${value}"></label></p>`).join('');
const ROWS =
  '<table><tr><th>K1<th>K2<th>K3</tr><tr><td>02.10.2026<td>D11<td>A</tr><tr><td>09.10.2026<td>D11<td>M</tr></table>';
const NORA = ['D11', 'C', 'P', '02.11.2026'];
const EMIL = ['D12', 'E', '', '03.11.2026'];

/** Puts the fields into a closed shadow root, and counts the presses that the page hears of. */
const SCRIPT = (html: string) => `
  const root = document.querySelector('x-skjema').attachShadow({ mode: 'closed' });
  root.append(...new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').body.childNodes);
  const count = () => (document.body.dataset.clicks = Number(document.body.dataset.clicks ?? 0) + 1);
  root.addEventListener('click', count);
  document.addEventListener('click', count, true);`;

type Where = 'shadow' | 'frame';

/** A page of the journal's: the patient in it, the fields in a closed shadow root, or in a frame of another origin. */
async function show(where: Where, who: keyof typeof PATIENTS, values: readonly string[]): Promise<void> {
  await open(scene().page, where, who, values);
  await scene().until((now, name) => now.text.includes(name), who === 'nora' ? 'Nora Testesen' : 'Emil Prøvesen');
}

async function open(page: Page, where: Where, who: keyof typeof PATIENTS, values: readonly string[]): Promise<void> {
  const { journal } = scene();
  const other = `http://localhost:${journal.port}/peke/felt-${who}`;
  await page.unroute('**/peke/*');
  await page.route('**/peke/*', (route) => {
    const isFrame = route.request().url().includes('/felt-');
    const inside = isFrame
      ? `<main>${FIELDS(values)}</main>`
      : `${PATIENTS[who]}${who === 'emil' ? '<p>Merk: tolk</p>' : ''}${ROWS}${
          where === 'frame'
            ? `<iframe width="500" height="300" src="${other}"></iframe>`
            : `<x-skjema></x-skjema><script>${SCRIPT(FIELDS(values))}</script>`
        }`;
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="nb"><title>Journal</title><body>${inside}`,
    });
  });
  await page.goto(`${journal.url}/peke/${who}`);
}

/** The middle of the field that is number `at`, in the window. */
async function fieldAt(where: Where, at: number): Promise<{ x: number; y: number }> {
  const { page } = scene();
  if (where === 'frame') {
    const box = await page.frameLocator('iframe').locator('input').nth(at).boundingBox();
    if (!box) throw new Error('the frame shows no such field');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  // A closed root tells nobody where its fields are: they stand one below the other, as tall as each other.
  const host = await page.locator('x-skjema').boundingBox();
  if (!host) throw new Error('the page shows no fields');
  return { x: host.x + 100, y: host.y + 20 + at * ((host.height + 16) / 4) };
}

async function ask(part: string): Promise<void> {
  const { panel } = scene();
  try {
    await panel.locator(`[data-part="${part}"]`).waitFor({ timeout: 10_000 });
  } catch {
    throw new Error(`the panel does not ask for ${part}: ${await panel.locator('main').innerText()}`);
  }
}

async function press(page: Page, action: string): Promise<void> {
  await page.locator(`[data-action="${action}"]`).click();
}

/** Nothing is found in the page, and the user begins to point. */
async function begin(): Promise<void> {
  const { panel } = scene();
  await scene().until((now) => now.status === 'no-form');
  await press(panel, 'diagnosis');
  await press(panel, 'point-out');
  await ask('forlopstype');
  await panel.locator('[data-action="mark-next"]').click();
  await panel.locator('[data-pointing] [role="status"]', { hasText: /Nummer/ }).waitFor();
}

async function back(): Promise<void> {
  const { panel } = scene();
  await panel.locator('[data-pointing="idle"] [data-said="saved"]').waitFor();
  await panel.locator('header [data-action="diagnosis"]').click();
}

async function isRead(who: string, forlopstype: string, hendelse: string, dato: string): Promise<void> {
  const state = await scene().until(
    (now, wanted) => now.status === 'form' && now.forms[0]?.hendelse?.code === wanted.hendelse,
    { hendelse },
  );
  expect(state.text).toContain(who);
  expect(state.forms[0]).toMatchObject({ forlopstype: { code: forlopstype }, dato: { code: dato } });
  expect(state.events.length).toBe(2);
  expect(await scene().panel.locator('[data-pointed-out]').textContent()).toBe('Pekt ut for hånd');
}

/** Runs in a page of the extension: is the reader at work in the other tab of that address? */
async function isReaderIn(address: string): Promise<boolean> {
  const id = (await chrome.tabs.query({ url: address })).at(-1)?.id ?? -1;
  const func = () => Symbol.for('forlopsvakt.journal') in globalThis;
  const answers = await chrome.scripting.executeScript({ target: { tabId: id }, func });
  return answers.some(({ result }) => result);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => (await axe.run({ resultTypes: ['violations'] })).violations.map(({ id }) => id));
}

async function forgetAll(): Promise<void> {
  const { panel } = scene();
  const own = await panel.evaluate(async () => (await chrome.storage.local.get('siteProfiles')).siteProfiles ?? []);
  for (const { origin, path } of own as { origin: string; path: string }[])
    await panel.evaluate((site) => chrome.runtime.sendMessage({ kind: 'remove-profile', ...site }), { origin, path });
}
declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { query(about: object): Promise<readonly { readonly id?: number }[]> };
  readonly scripting: { executeScript(what: object): Promise<readonly { readonly result: boolean }[]> };
};

describe('pointed out by mouse, in a closed shadow root', () => {
  beforeAll(forgetAll);

  it('is read from then on, without a click that the page has heard of', async () => {
    const { page, panel } = scene();
    await show('shadow', 'nora', NORA);
    await begin();
    expect(await violations(panel)).toEqual([]);
    for (const [at, part] of ['forlopstype', 'hendelse', 'utfall', 'dato'].entries()) {
      await ask(part);
      const { x, y } = await fieldAt('shadow', at);
      await page.mouse.move(x, y);
      await page.mouse.click(x, y);
    }
    await ask('liste');
    const cell = await page.locator('td').first().boundingBox();
    await page.mouse.click((cell?.x ?? 0) + 5, (cell?.y ?? 0) + 5);
    await panel.locator('[data-pointing="idle"] [data-said="saved"]').waitFor();
    expect(await page.evaluate(() => document.body.dataset.clicks)).toBeUndefined();
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    expect(await violations(panel)).toEqual([]);
    await back();
    await isRead('Nora Testesen', 'D11', 'C', '2026-11-02');
  });

  it('is read after a reload, and of another patient', async () => {
    await show('shadow', 'nora', NORA);
    await isRead('Nora Testesen', 'D11', 'C', '2026-11-02');
    await show('shadow', 'emil', EMIL);
    await isRead('Emil Prøvesen', 'D12', 'E', '2026-11-03');
  });

  it('is read, too, in a tab that no panel looks at', async () => {
    const { context, panel } = scene();
    const tab = await context.newPage();
    await open(tab, 'shadow', 'emil', EMIL);
    await expect.poll(() => panel.evaluate(isReaderIn, tab.url())).toBe(true);
    await tab.close();
  });

  it('is exported, deleted, and taken in again on the settings page', async () => {
    const { context, extensionId } = scene();
    const settings = await context.newPage();
    await settings.goto(`chrome-extension://${extensionId}/innstillinger.html`);
    const saving = settings.waitForEvent('download');
    await press(settings, 'export-profiles');
    const path = await (await saving).path();
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('forlopsvakt-nettsteder');
    expect(text).not.toMatch(/nora|testesen|emil|148392|028988/i);
    expect(await violations(settings)).toEqual([]);
    await press(settings, 'remove-profile');
    await scene().until((now) => now.status === 'no-form');
    await settings.locator('input[name="profiles"]').setInputFiles({
      name: 'feil.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"noe annet"}'),
    });
    await settings.getByText('Filen inneholder ikke utpekte felt fra Forløpsvakt.').waitFor();
    await settings.locator('input[name="profiles"]').setInputFiles(path);
    await settings.getByText('1 nettsted er hentet inn.').waitFor();
    await isRead('Emil Prøvesen', 'D12', 'E', '2026-11-03');
    await settings.close();
  });
});

describe('pointed out by keyboard, in a frame of another origin', () => {
  beforeAll(forgetAll);

  it('is read from then on', async () => {
    const { page, panel } = scene();
    await show('frame', 'nora', NORA);
    await begin();
    await page.bringToFront();
    for (const part of ['forlopstype', 'hendelse', 'utfall', 'dato']) {
      await ask(part);
      const wanted = ['forlopstype', 'hendelse', 'utfall', 'dato'].indexOf(part) + 1;
      for (let tab = 0; tab < wanted; tab++) {
        if (part === 'forlopstype') break;
        await page.keyboard.press('Tab');
        await panel.locator('[data-pointing] [role="status"]', { hasText: `Nummer ${tab + 1} av 4` }).waitFor();
      }
      await page.keyboard.press('Enter');
    }
    await ask('liste');
    await page.keyboard.press('Tab');
    await panel.locator('[data-pointing] [role="status"]', { hasText: 'Nummer 1 av' }).waitFor();
    await page.keyboard.press('Enter');
    await back();
    await isRead('Nora Testesen', 'D11', 'C', '2026-11-02');
    await show('frame', 'emil', EMIL);
    await isRead('Emil Prøvesen', 'D12', 'E', '2026-11-03');
  });

  it('is left by Escape, and nothing is kept', async () => {
    const { page, panel } = scene();
    await panel.locator('[data-action="diagnosis"]').click();
    await press(panel, 'point-out');
    await ask('forlopstype');
    await page.keyboard.press('Escape');
    await panel.locator('[data-pointing="idle"]').waitFor();
    await panel.locator('header [data-action="diagnosis"]').click();
    await isRead('Emil Prøvesen', 'D12', 'E', '2026-11-03');
  });
});
