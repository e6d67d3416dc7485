import { afterAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { goTo } from '../tools/journal-page.mjs';
import { useScene } from './harness.ts';

declare const chrome: typeof browser;

const FORM = '/pasient/nora-testesen/registrer/skjema';
const MARKER = 'forlopsvakt-marker';
const scene = useScene();

afterAll(() => setMarker(true));

/** As the box on the settings page does. */
async function setMarker(marker: boolean): Promise<void> {
  await scene().panel.evaluate(async (on) => {
    const { settings } = await chrome.storage.local.get<{ settings?: object }>('settings');
    await chrome.storage.local.set({ settings: { ...settings, marker: on } });
  }, marker);
}

const markers = () => scene().page.locator(MARKER);

/** Where the bars stand, as only the debugger can see into a closed shadow root. */
async function barsInPage(): Promise<readonly (readonly number[])[]> {
  const { context, page } = scene();
  const session = await context.newCDPSession(page);
  interface Node {
    readonly nodeId: number;
    readonly localName: string;
    readonly children?: readonly Node[];
    readonly shadowRoots?: readonly Node[];
  }
  const all = (node: Node): Node[] => [
    node,
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((one) => all(one)),
  ];
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = all(root).find(({ localName }) => localName === MARKER);
  const bars = host ? all(host).filter(({ localName }) => localName === 'div') : [];
  const boxes = await Promise.all(bars.map(({ nodeId }) => session.send('DOM.getBoxModel', { nodeId })));
  await session.detach();
  return boxes.map(({ model: { border, width, height } }) => [border[0] ?? 0, border[1] ?? 0, width, height]);
}

it('stands beside the form, outside the page, and says nothing of it', async () => {
  const { page, visit } = scene();
  await visit(FORM);
  await markers().waitFor({ state: 'attached' });
  expect(await markers().count()).toBe(1);
  const seen = await markers().evaluate((host) => ({
    parent: host.parentElement?.tagName,
    root: host.shadowRoot,
    text: host.textContent,
    hidden: host.getAttribute('aria-hidden'),
    press: getComputedStyle(host).pointerEvents,
  }));
  expect(seen).toEqual({ parent: 'HTML', root: null, text: '', hidden: 'true', press: 'none' });
  const form = await page.locator('form#registrering').boundingBox();
  const [bar, ...others] = await barsInPage();
  expect(others).toEqual([]);
  const [left = 0, top = 0, width = 0, height = 0] = bar ?? [];
  expect(left + width).toBeLessThanOrEqual(form?.x ?? 0);
  expect(Math.abs(top - (form?.y ?? 0))).toBeLessThan(120);
  expect(height).toBeGreaterThan(20);
});

it('follows the form when the page is scrolled, and brings no change about while nothing happens', async () => {
  const { page, visit } = scene();
  await visit(FORM);
  await markers().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    document.body.style.minHeight = '4000px';
    const seen: MutationRecord[] = [];
    new MutationObserver((records) => seen.push(...records)).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    Object.assign(globalThis, { seen });
  });
  const [before] = await barsInPage();
  await page.evaluate(() => scrollTo(0, 40));
  await expect.poll(async () => (await barsInPage())[0]?.[1]).toBe((before?.[1] ?? 0) - 40);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'seen').length)).toBe(0);
});

it('goes with the form, comes with it, and is not there where it is turned off', async () => {
  const { page, visit } = scene();
  await visit(FORM);
  await markers().waitFor({ state: 'attached' });
  await goTo(page, '/');
  await markers().waitFor({ state: 'detached' });
  await goTo(page, FORM);
  await markers().waitFor({ state: 'attached' });
  await setMarker(false);
  await markers().waitFor({ state: 'detached' });
  await setMarker(true);
  await markers().waitFor({ state: 'attached' });
});

it('is turned off for one site, with everything else there, until the user turns it on again', async () => {
  const { context, extensionId, page, panel, until, visit } = scene();
  await visit(FORM);
  await panel.locator('[data-action="site-off"]').click();
  const off = await until((now) => now.status === 'locked-out');
  expect(off.text).not.toContain('Nora');
  expect(off.events).toEqual([]);
  await markers().waitFor({ state: 'detached' });
  await page.reload();
  await until((now) => now.status === 'locked-out' && now.text.includes('Slått av på 127.0.0.1'));
  expect(await markers().count()).toBe(0);

  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/innstillinger.html`);
  await settings.locator('[data-off-site] [data-action="site-on"]').click();
  await settings.locator('[data-off-site]').waitFor({ state: 'detached' });
  await settings.close();
  await until((now) => now.status === 'form' && now.text.includes('Nora'));
  await panel.locator('[data-action="site-off"]').click();
  await until((now) => now.status === 'locked-out');
  await panel.locator('[data-action="site-on"]').click();
  await until((now) => now.status === 'form' && now.text.includes('Nora'));
});
