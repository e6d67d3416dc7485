import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../lib/locale/language.ts';
import { openGallery } from '../components/gallery/open.mjs';
import { findBrowser } from '../tools/browser.mjs';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
declare const axe: { run(options: object): Promise<{ readonly violations: readonly Violation[] }> };
declare const stateNames: readonly string[];
declare function showState(name: string, language: Language): Promise<void>;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let gallery: Awaited<ReturnType<typeof openGallery>>;
let browser: Browser;
let page: Page;

/** The panel's own components in every state that there is a picture of, drawn without a journal. */
beforeAll(async () => {
  gallery = await openGallery();
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage({ viewport: { width: 360, height: 720 } });
  await page.goto(gallery.url);
  await page.waitForSelector('body[data-ready]');
  await page.evaluate(axeSource);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(['light', 'dark'] as const)(
    'axe objects to nothing in any state, %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const names = await page.evaluate(() => stateNames);
      expect(names.length).toBeGreaterThan(60);
      const found: string[] = [];
      for (const name of names) {
        const violations = await page.evaluate(
          async ([state, spoken]) => {
            await showState(state, spoken);
            return (await axe.run({ resultTypes: ['violations'] })).violations;
          },
          [name, language] as const,
        );
        found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id}: ${html}`)));
      }
      console.log(`axe: ${names.length} states, ${language}, ${colorScheme}: ${found.length} violations`);
      expect(found).toEqual([]);
    },
    180_000,
  );
});
