// Pictures of the coordinator's page for the eye: each view, wide and at 1024 px, light and dark, with 0, 1, some thousand
// and more than a hundred thousand findings. node tests/tools/shoot-oversikt.mjs [0|1|1000|100000 …] writes output/oversikt/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFile } from '../bench/bulk/generate.mjs';
import { ROOT } from './setup.mjs';
import { launchBrowser } from './stage.mjs';

const OUT = join(ROOT, 'output/oversikt');
const HEAD = 'pasient;forlopstype;hendelse;utfall;dato;enhet;hf\n';
const folder = mkdtempSync(join(tmpdir(), 'oversikt-'));
const own = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
/** By so many findings. */
const FILES = {
  0: () =>
    own('rett.csv', `${HEAD}p1;D11;A;;2026-10-01;DPS Fjordby;HF Vest\np1;D11;M;;2026-10-12;DPS Fjordby;HF Vest\n`),
  1: () => own('ett.csv', `${HEAD}p1;D11;M;;2026-10-12;DPS Fjordby;HF Vest\n`),
  1000: () => dataFile({ events: 5200 }),
  100000: () => dataFile({ events: 520_000 }),
};
const TABS = ['result', 'list', 'indicators', 'compare', 'files'];
const LOOKS = [1400, 1024].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));

const asked = process.argv.slice(2);
mkdirSync(OUT, { recursive: true });
const { context, extensionId, close } = await launchBrowser();
try {
  for (const [findings, file] of Object.entries(FILES)) {
    if (asked.length > 0 && !asked.includes(findings)) continue;
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/oversikt.html`);
    await page.setInputFiles('input[name="files"]', file());
    await page.waitForSelector('main[data-status="result"] .fv-settings-fields', { timeout: 120_000 });
    for (const tab of TABS) await shoot(page, findings, tab);
    await page.click('nav a[href="#list"]');
    const row = page.locator('.fv-virtual tbody tr button').first();
    if ((await page.getAttribute('[data-count]', 'data-count')) !== '0') {
      await row.click();
      await page.waitForSelector('.fv-detail');
      await look(page, `${findings}-detail`);
      await page.click('[data-action="print"]');
      await page.waitForSelector('.fv-print');
      await look(page, `${findings}-print`);
    }
    await page.close({ runBeforeUnload: false });
  }
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}

async function shoot(page, findings, tab) {
  await page.click(`nav a[href="#${tab}"]`);
  if (tab === 'list') await page.waitForSelector('.fv-virtual tbody td.fv-two, .fv-list .fv-empty');
  if (tab === 'indicators') await page.waitForSelector('[data-drawn="true"] svg, .fv-empty').catch(() => undefined);
  await look(page, `${findings}-${tab}`);
}

async function look(page, name) {
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    // Charts and lists answer to a new width after it has been drawn once.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: join(OUT, `${name}-${width}-${colorScheme}.png`) });
  }
}
