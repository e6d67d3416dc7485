import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { sampleExport } from '../../entrypoints/oversikt/sample.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import { openGallery } from '../components/gallery/open.mjs';
import { findBrowser } from '../tools/browser.mjs';
import { fillSelectForm } from '../tools/journal-page.mjs';
import { ROOT } from '../tools/setup.mjs';
import { useScene } from './harness.ts';
import { givePassphrase, untilKept } from './vault.ts';

/** Every field in the sources, file by file, by what it is found by in a page. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'components/DateChoice.tsx': ['.fv-dates input[type="date"]'],
  'components/Lookup.tsx': ['.fv-lookup input[name="search"]'],
  'components/PassphraseField.tsx': ['input[name="passphrase"]'],
  'components/PasteForlop.tsx': ['textarea[name="pasted"]'],
  'components/PatientLabel.tsx': ['input[name="label"]'],
  'components/PostponeForm.tsx': ['select[name="reason"]', 'input[name="next"]', 'input[name="to"]'],
  'components/ReminderList.tsx': ['input[data-action="search"]', '.fv-filters select[name="type"]'],
  'components/SlipField.tsx': ['input[name="slip"]'],
  'components/StartAnew.tsx': ['input[name="confirm"]'],
  'components/TransitionQuestion.tsx': ['.fv-question input[name="simplifiedFrom"]'],
  'entrypoints/innstillinger/CareLevelChoice.tsx': ['input[name="careLevel"]'],
  'entrypoints/innstillinger/FiguresForm.tsx': ['input[name="beslutning-PH-P"]'],
  'entrypoints/innstillinger/KeepingSection.tsx': ['input[name="hours-from"]', 'input[name="lockAfter"]'],
  'entrypoints/innstillinger/LanguageChoice.tsx': ['select[name="language"]'],
  'entrypoints/innstillinger/NotesSection.tsx': ['input[name="notes"]'],
  'entrypoints/innstillinger/PageSection.tsx': ['input[name="marker"]'],
  'entrypoints/innstillinger/ProfilesSection.tsx': ['input[name="profiles"]'],
  'entrypoints/innstillinger/SimplifiedDay.tsx': ['#simplified-from'],
  'entrypoints/innstillinger/VaultSection.tsx': ['input[name="copy"]', 'input[name="confirm-remove"]'],
  'entrypoints/oversikt/CompletenessQuestion.tsx': ['input[name="likelyFrom"]'],
  'entrypoints/oversikt/FeedbackSection.tsx': ['select[data-feedback-header]'],
  'entrypoints/oversikt/FigureTable.tsx': ['.fv-figures-table input'],
  'entrypoints/oversikt/FilePicker.tsx': ['input[name="files"]'],
  'entrypoints/oversikt/FindingCells.tsx': ['input.fv-select'],
  'entrypoints/oversikt/IndicatorScreen.tsx': ['#hide-small', 'input[name="ownLine"]'],
  'entrypoints/oversikt/ListFilters.tsx': ['search input[name="search"]', 'search select[name="enhet"]'],
  'entrypoints/oversikt/ListTools.tsx': ['#by-unit'],
  'entrypoints/oversikt/ProblemsScreen.tsx': ['select[data-header]'],
  'entrypoints/oversikt/SettingsBar.tsx': ['input[name="completeFrom"]'],
};
const TODAY = '2026-11-22';
const SAMPLE = sampleExport(parseIsoDay(TODAY));

const scene = useScene();
const seen = new Set<string>();
const wrong = new Set<string>();
let count = 0;

/** Goes through every field of a page as it stands, shown or not, in shadow roots as well. */
async function lookAtFields(page: Page, where: string): Promise<void> {
  const found = await page.evaluate((selectors) => {
    const fieldsIn = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches('input, textarea, select, [contenteditable]') ? [element] : []),
        ...(element.shadowRoot ? fieldsIn(element.shadowRoot) : []),
      ]);
    const fields = fieldsIn(document);
    const isRight = (field: Element) =>
      field.getAttribute('autocomplete') === 'off' &&
      field.getAttribute('spellcheck') === 'false' &&
      field.getAttribute('writingsuggestions') === 'false';
    return {
      count: fields.length,
      seen: selectors.filter((selector) => fields.some((field) => field.matches(selector))),
      wrong: fields.filter((field) => !isRight(field)).map((field) => (field.cloneNode(false) as Element).outerHTML),
    };
  }, Object.values(FIELDS).flat());
  count += found.count;
  for (const selector of found.seen) seen.add(selector);
  for (const html of found.wrong) wrong.add(`${where}: ${html}`);
}

async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
}

afterAll(() =>
  console.log(`fields: ${count} looked at, of ${seen.size} kinds, ${wrong.size} that something remembers`),
);

it('knows every field that the sources have', () => {
  const files = ['components', 'entrypoints']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => path.endsWith('.tsx') && path !== 'components/Field.tsx');
  const counts = files.map((file) => [
    file,
    readFileSync(`${ROOT}/${file}`, 'utf8').match(/<(?:Input|TextArea|Select)\s|<(?:input|textarea|select)\s/g)
      ?.length ?? 0,
  ]);
  expect(Object.fromEntries(counts.filter(([, many]) => many !== 0))).toEqual(
    Object.fromEntries(Object.entries(FIELDS).map(([file, selectors]) => [file, selectors.length])),
  );
});

it('lets nothing remember a field of the panel, in any state', async () => {
  const gallery = await openGallery();
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 720 } });
    await page.goto(gallery.url);
    await page.waitForSelector('body[data-ready]');
    const names: string[] = await page.evaluate('stateNames');
    expect(names.length).toBeGreaterThan(60);
    for (const name of names) {
      await page.evaluate(`showState(${JSON.stringify(name)}, 'nb')`);
      await lookAtFields(page, name);
    }
  } finally {
    await browser.close();
    await gallery.close();
  }
  expect([...wrong]).toEqual([]);
}, 120_000);

it('lets nothing remember a field of the panel beside a journal', async () => {
  const { page, panel, until, visit } = scene();
  await visit('/pasient/mathias-tomesen/registrer/skjema');
  await fillSelectForm(page, { forlopstype: 'D06', hendelse: 'A', dato: '2024-05-06' });
  await until((now) => now.forms[0]?.verdict === 'unclear');
  await lookAtFields(panel, 'a question');
  await visit('/pasient/nora-testesen/registrer/skjema');
  await panel.locator('[data-action="paste-code"]').click();
  await lookAtFields(panel, 'paste a line');
  await panel.locator('.fv-steps [data-fill]').first().click();
  await lookAtFields(panel, 'choose a date');
  await panel.locator('[data-action="search"]').first().click();
  await panel.locator('.fv-lookup input').waitFor();
  await lookAtFields(panel, 'look-up');
  await panel.locator('[data-action="paste"]').click();
  await panel.locator('textarea').waitFor();
  await lookAtFields(panel, 'paste rows');
  await panel.reload();
  for (const name of ['tiril-mockstad', 'ida-eksempelsen', 'emil-provesen', 'nora-testesen', 'oda-testrud'])
    await visit(`/pasient/${name}/forlop`);
  await panel.locator('[data-action="deadlines"]').first().click();
  await panel.locator('input[name="passphrase"]').waitFor();
  await lookAtFields(panel, 'a first passphrase');
  await panel.locator('.fv-passphrase button').click();
  await lookAtFields(panel, 'a passphrase that is shown');
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  await panel.locator('[data-action="postpone"]').first().click();
  await panel.locator('select[name="reason"]').selectOption('ikke-mott');
  await lookAtFields(panel, 'postpone');
  await panel.locator('[data-action="deadlines"]').first().click();
  await panel.locator('p.fv-label button').first().click();
  await lookAtFields(panel, 'a label');
  await panel.locator('[data-action="deadlines"]').first().click();
  await panel.locator('[data-action="lock"]').first().click();
  await untilKept(panel, 'locked');
  await openDetails(panel);
  await lookAtFields(panel, 'locked');
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  expect([...wrong]).toEqual([]);
}, 120_000);

it('lets nothing remember a field of the settings', async () => {
  const { context, extensionId } = scene();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/innstillinger.html`);
  await page
    .locator('input[name="copy"]')
    .setInputFiles({ name: 'kopi.json', mimeType: '', buffer: Buffer.from('{}') });
  await page.locator('input[name="copy-passphrase"]').waitFor();
  await openDetails(page);
  for (const show of await page.locator('.fv-passphrase button').all()) await show.click();
  await lookAtFields(page, 'settings');
  await page.close();
  expect([...wrong]).toEqual([]);
});

it('lets nothing remember a field of the coordinator’s page', async () => {
  const { context, extensionId } = scene();
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00Z`));
  const drop = (name: string, text: string) =>
    page.evaluate(
      (file) => {
        const data = new DataTransfer();
        data.items.add(new File([file.text], file.name));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      { name, text },
    );
  await page.goto(`chrome-extension://${extensionId}/oversikt.html`);
  await page.waitForSelector('main[data-status="start"]');
  await lookAtFields(page, 'start');
  await drop('ukjent.csv', SAMPLE.replace('pasient;', 'løpenr;'));
  await page.waitForSelector('main[data-status="problems"]');
  await lookAtFields(page, 'problems');
  await page.selectOption('select[data-header="løpenr"]', 'pasient');
  await page.click('[data-action="map"]');
  await page.waitForSelector('main[data-status="result"]');
  await page.waitForSelector('input[name="completeFrom"]');
  await lookAtFields(page, 'result');
  await page.click('nav a[href="#list"]');
  await page.waitForSelector('.fv-virtual tbody td.fv-two');
  await lookAtFields(page, 'list');
  await page.locator('.fv-row-link').first().dispatchEvent('click');
  await lookAtFields(page, 'one finding');
  await page.click('nav a[href="#indicators"]');
  await page.selectOption('select[name="split"]', 'enhet');
  await page.waitForSelector('.fv-figures-table input');
  await lookAtFields(page, 'indicators');
  await page.click('nav a[href="#compare"]');
  const feedback = { name: 'svar.csv', mimeType: 'text/csv', buffer: Buffer.from('pasient;melding\np1;feil\n') };
  await page.setInputFiles('input[name="feedback"]', feedback);
  await page.waitForSelector('select[data-feedback-header]');
  await lookAtFields(page, 'compare');
  await page.click('nav a[href="#files"]');
  await page.click('[data-action="change-columns"]');
  await page.waitForSelector('select[data-header]');
  await lookAtFields(page, 'files');
  const rows = Array.from({ length: 20 }, (_, n) => `p${n};D11;${n < 15 ? 'M' : 'A'};2026-10-${n + 10}`);
  await drop('måned.csv', ['pasient;forlopstype;hendelse;dato', ...rows].join('\n'));
  await page.click('[data-action="run-instead"]');
  await page.click('nav a[href="#result"]');
  await page.waitForSelector('input[name="likelyFrom"]');
  await lookAtFields(page, 'is it complete');
  await page.close();
  expect([...wrong]).toEqual([]);
});

it('has been at every field that there is', () => {
  const missed = Object.values(FIELDS)
    .flat()
    .filter((selector) => !seen.has(selector));
  expect(missed).toEqual([]);
});
