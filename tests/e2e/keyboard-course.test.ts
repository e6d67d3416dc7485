import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dayFromToday } from '../tools/journal-page.mjs';
import { readManifest } from './extension-page.ts';
import { useScene } from './harness.ts';

const scene = useScene();
const TODAY = dayFromToday(0);
const COURSE = [
  ['A', ''],
  ['M', ''],
  ['C', 'P'],
  ['U', 'U'],
  ['E', ''],
  ['X', 'G'],
] as const;
/** More than there is to go through on either page. */
const MOST_TABS = 120;

/** Goes on with Tab until what is wanted has the focus, as the only way there; the focus must be seen all the way. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  for (let step = 0; step < MOST_TABS; step++) {
    const found = await page.evaluate((wanted) => {
      const at = document.activeElement;
      const { outlineStyle, boxShadow } = getComputedStyle(at ?? document.body);
      const isSeen = outlineStyle !== 'none' || boxShadow !== 'none';
      return { isThere: at?.matches(wanted) === true, isSeen, what: at?.outerHTML.slice(0, 120) ?? '' };
    }, selector);
    if (found.isThere) {
      expect(found.isSeen, `the focus is seen on ${found.what}`).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${selector}`);
}

const hasFocus = (page: Page) => page.evaluate(() => document.activeElement !== document.body);

it('takes a whole ordinary course by the keyboard alone, and never loses the focus', async () => {
  const { page, panel, visit, until } = scene();
  await visit('/pasient/mathias-tomesen/registrer/skjema');
  for (const [index, [hendelse, utfall]] of COURSE.entries()) {
    const button = `[data-fill][data-forlopstype="D11"][data-hendelse="${hendelse}"][data-utfall="${utfall}"]`;
    await panel.locator(button).waitFor({ state: 'attached' });
    if (!(await panel.locator(button).isVisible())) {
      await tabTo(panel, `details:has(${button}) > summary`);
      await panel.keyboard.press('Enter');
    }
    await tabTo(panel, button);
    await panel.keyboard.press('Enter');
    await tabTo(panel, '[data-date-choice="today"]');
    await panel.keyboard.press('Enter');
    await panel.locator('[data-fill-result="done"]').waitFor();
    expect(await hasFocus(panel), `focus kept after filling ${hendelse}${utfall}`).toBe(true);
    await tabTo(page, 'form#registrering button[type="submit"]');
    await page.keyboard.press('Enter');
    await until((now, wanted) => now.events.length === wanted, index + 1);
  }
  const { events } = await until((now, wanted) => now.events.length === wanted, COURSE.length);
  const written = events.map((one) => `${one.forlopstype} ${one.hendelse}${one.utfall} ${one.dato}`).sort();
  expect(written).toEqual(COURSE.map(([hendelse, utfall]) => `D11 ${hendelse}${utfall} ${TODAY}`).sort());
}, 120_000);

it('has a shortcut that opens the panel, and says by which keys one goes from it to the journal and back', async () => {
  const { context, extensionId, panel } = scene();
  const { commands } = await readManifest(panel);
  expect(commands).toMatchObject({ _execute_action: { suggested_key: { default: 'Alt+Shift+F' } } });
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/innstillinger.html`);
  await settings.getByText('Alt+Shift+F åpner panelet. Skift+F6 går fra journalen til panelet, og F6').waitFor();
  await settings.close();
});
