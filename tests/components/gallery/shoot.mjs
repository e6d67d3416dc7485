// Takes a picture of every state of the panel, in every look: `npm run screens [-- state …]`, to output/screens/.
// LOOKS=light,dark takes some of the looks, LANGUAGE_SHOWN=nn another language.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tools/browser.mjs';
import { openGallery } from './open.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TARGET = join(ROOT, 'output/screens');
/** How each state is looked at; a zoom of 200 % halves what the panel has. */
const LOOKS = {
  light: { width: 360 },
  dark: { width: 360, colorScheme: 'dark' },
  narrow: { width: 320 },
  wide: { width: 640 },
  zoomed: { width: 180, deviceScaleFactor: 2 },
  forced: { width: 360, forcedColors: 'active' },
};

const gallery = await openGallery();
const base = gallery.url;
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
const looks = process.env.LOOKS?.split(',') ?? Object.keys(LOOKS);
mkdirSync(TARGET, { recursive: true });
for (const look of looks) {
  const { width, deviceScaleFactor = 1, ...media } = LOOKS[look];
  const context = await browser.newContext({ viewport: { width, height: 720 }, deviceScaleFactor, ...media });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(look, error));
  await page.goto(base);
  await page.waitForSelector('body[data-ready]');
  const wanted = process.argv.slice(2);
  const states = wanted.length > 0 ? wanted : await page.evaluate('stateNames');
  for (const state of states) {
    await page.evaluate(
      ([name, language]) => globalThis.showState(name, language),
      [state, process.env.LANGUAGE_SHOWN ?? 'nb'],
    );
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (overflow > 0) console.error(`${look} ${state}: ${overflow} px too wide`);
    await page.screenshot({ path: join(TARGET, `${state}-${look}.png`), fullPage: true });
  }
  await context.close();
}
await browser.close();
await gallery.close();
console.log(`pictures in ${TARGET}`);
