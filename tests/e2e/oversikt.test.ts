import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleExport } from '../../entrypoints/oversikt/sample.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import { workbookOfBlanks } from '../files/make-zip.ts';
import { ROOT } from '../tools/setup.mjs';
import { launchBrowser } from '../tools/stage.mjs';
import { dumpStorage } from './extension-page.ts';
import { PASSPHRASE } from './vault.ts';
import { type Watch, watchContext } from './watch.ts';

const TODAY = '2026-11-22';
const SAMPLE = sampleExport(parseIsoDay(TODAY));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
declare const axe: {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

let context: BrowserContext;
let page: Page;
let watch: Watch;
let address: string;
let close: () => Promise<void>;
const folder = mkdtempSync(join(tmpdir(), 'oversikt-'));

beforeAll(async () => {
  const browser = await launchBrowser();
  ({ context, close } = browser);
  watch = watchContext(context);
  address = `chrome-extension://${browser.extensionId}/oversikt.html`;
});
afterEach(() => {
  expect(watch.takeErrors(), 'errors on the page').toEqual([]);
  expect(watch.foreignRequests(), 'requests to anywhere but this machine').toEqual([]);
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

interface Given {
  readonly name: string;
  readonly text: string;
}

/** The page opened anew, as of the day that the tests are judged by. */
async function openPage(): Promise<void> {
  await page?.close({ runBeforeUnload: false });
  page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00Z`));
  await page.goto(address);
  await page.waitForSelector('main[data-status]');
}

/** Drops files on the page, as a hand does. */
async function drop(...files: readonly Given[]): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);
}

async function checked(...files: readonly Given[]): Promise<void> {
  await openPage();
  await drop(...files);
  await page.waitForSelector('main[data-status="result"]');
}

const go = (tab: string) => page.click(`nav a[href="#${tab}"]`);
const card = async (name: string) =>
  Number(await page.getAttribute(`[data-card="${name}"] [data-value]`, 'data-value'));
const listCount = async () => Number(await page.getAttribute('[data-count]', 'data-count'));

async function untilCount(count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => Number(document.querySelector('[data-count]')?.getAttribute('data-count')) === wanted,
    count,
  );
}

async function openList(): Promise<void> {
  await go('list');
  await page.waitForSelector('.fv-virtual tbody td.fv-two');
}

/** The numbers of the patients p0, p1 … in the order in which a screen reader is told the rows. */
async function patientsReadOut(): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (id: string) => byId.get(id)?.childIds ?? [];
  const bodies = nodes.filter(({ role }) => role?.value === 'rowgroup').map(({ nodeId }) => below(nodeId));
  const names = bodies.flat().map((row) => String(byId.get(below(row)[1] ?? '')?.name?.value ?? ''));
  return names.filter((name) => /^p\d/.test(name)).map((name) => Number(name.slice(1)));
}

async function saved(action: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-action="${action}"]`)]);
  return download;
}

interface CliFinding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly pasient: string;
}
interface Report {
  readonly events: number;
  readonly forlop: number;
  readonly findings: readonly CliFinding[];
  readonly counts: Readonly<Record<string, number>>;
  readonly rejected: readonly unknown[];
  readonly indicators: readonly {
    readonly hf: string;
    readonly utelatt: number;
    readonly utredningstid: { n: number; mean: number | null; median: number | null; groups: number[] };
    readonly behandlingsplan: { teller: number; nevner: number };
    readonly evaluering: { teller: number; nevner: number };
  }[];
}

/** What the command line says of the same file. */
function commandLine(path: string): Report {
  const run = spawnSync(process.execPath, [`${ROOT}/entrypoints/cli/run.mjs`, path, '--json', '--today', TODAY], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(run.stdout);
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

declare const chrome: {
  contextMenus: { update(id: string, change: object): Promise<void> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

describe('the page', () => {
  it('opens from the panel, and stands in the menu of the extension’s button', async () => {
    const panel = await context.newPage();
    await panel.goto(address.replace('oversikt.html', 'sidepanel.html'));
    const [opened] = await Promise.all([context.waitForEvent('page'), panel.click('[data-action="oversikt"]')]);
    await opened.waitForSelector('main[data-status="start"]');
    expect(opened.url()).toBe(address);
    // Changing an entry that is not there is refused.
    await opened.evaluate(() => chrome.contextMenus.update('oversikt', { enabled: true }));
    await opened.close();
    await panel.close();
  });
});

describe('a file dropped on the page', () => {
  it('gives the counts that the command line gives', async () => {
    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    const report = commandLine(written('uttrekk.csv', SAMPLE));
    expect(await card('checked')).toBe(report.forlop);
    const rules = page.locator('[data-rule][data-count]');
    await page.click('.fv-gains > .fv-link');
    const counts = await rules.evaluateAll((rows) =>
      rows.map((row) => [row.getAttribute('data-rule') ?? '', Number(row.getAttribute('data-count'))]),
    );
    expect(Object.fromEntries(counts)).toEqual(report.counts);
    await openList();
    expect(await listCount()).toBe(report.findings.length);
    await go('files');
    expect(await page.locator('[data-rejected]').count()).toBe(report.rejected.length);
  });

  it('asks what an unknown column means, remembers it, and asks no more', async () => {
    const text = SAMPLE.replace('pasient;', 'løpenr;');
    await openPage();
    await drop({ name: 'ukjent.csv', text });
    await page.waitForSelector('main[data-status="problems"]');
    expect(await page.textContent('.fv-problem')).toContain('«pasient»');
    await page.selectOption('select[data-header="løpenr"]', 'pasient');
    await page.click('[data-action="map"]');
    await page.waitForSelector('main[data-status="result"]');
    expect(await card('checked')).toBe(commandLine(written('kjent.csv', SAMPLE)).forlop);
    await checked({ name: 'ukjent.csv', text });
    expect(await page.locator('main').getAttribute('data-status')).toBe('result');
  });

  it('is named with what is wrong and what to do, whatever it is; the others can be checked without it', async () => {
    await openPage();
    await drop(
      { name: 'god.csv', text: SAMPLE },
      { name: 'tom.csv', text: 'pasient;dato\n' },
      { name: 'dobbel.csv', text: 'pasient;pasientid;forlopstype;hendelse;dato\n' },
    );
    await page.waitForSelector('main[data-status="problems"]');
    expect(await page.locator('[data-problem]').count()).toBe(2);
    await page.click('[data-action="without"]');
    await page.waitForSelector('main[data-status="result"]');
    await openPage();
    await drop({ name: 'bilde.csv', text: '%PDF-1.7' });
    await page.waitForSelector('[data-problem="unreadable"]');
    expect(await page.textContent('[data-problem]')).toContain('PDF');
    await openPage();
    await drop({ name: 'åpen.csv', text: `${SAMPLE}"aldri lukket` });
    await page.waitForSelector('[data-problem="unreadable"]');
    expect(await page.textContent('[data-problem]')).toContain('anførselstegn');
  });

  it('is refused where it would fill the memory, and the others are checked', async () => {
    const large = join(folder, 'stor.xlsx');
    writeFileSync(large, workbookOfBlanks(3_000));
    await openPage();
    await page.setInputFiles('input[name="files"]', [written('god.csv', SAMPLE), large]);
    await page.waitForSelector('[data-problem="unreadable"]');
    expect(await page.textContent('[data-problem]')).toMatch(/stor\.xlsx.*for stor/s);
    await page.click('[data-action="without"]');
    await page.waitForSelector('main[data-status="result"]');
    expect(await card('checked')).toBe(commandLine(written('god.csv', SAMPLE)).forlop);
  });

  it('may be fifty files, one set of events', async () => {
    const [header = '', ...rows] = SAMPLE.trimEnd().split('\r\n');
    const files = Array.from({ length: 50 }, (_, n) => ({
      name: `del-${n}.csv`,
      text: [header, ...rows.filter((_, row) => row % 50 === n)].join('\n'),
    }));
    await checked(...files);
    expect(await card('checked')).toBe(commandLine(written('hel.csv', SAMPLE)).forlop);
    await go('files');
    expect(await page.locator('[data-file]').count()).toBe(50);
  });

  it('says so when it has been changed since it was chosen', async () => {
    const path = written('endret.csv', SAMPLE.replace('pasient;', 'hvem;'));
    await openPage();
    await page.setInputFiles('input[name="files"]', path);
    await page.waitForSelector('main[data-status="problems"]');
    writeFileSync(path, `${SAMPLE}mer`);
    await page.selectOption('select[data-header="hvem"]', 'pasient');
    await page.click('[data-action="map"]');
    await page.waitForSelector('[data-problem="gone"]');
    expect(await page.textContent('[data-problem]')).toContain('endret eller flyttet');
  });

  it('dropped while another is shown waits for an answer', async () => {
    await checked({ name: 'en.csv', text: SAMPLE });
    const forlop = await card('checked');
    await drop({ name: 'to.csv', text: 'pasient;forlopstype;hendelse;dato\nny;D11;A;2026-11-01\n' });
    await page.click('[data-notice="waiting"] [data-action="run-together"]');
    await page.waitForSelector('main[data-version="2"]');
    expect(await card('checked')).toBe(forlop + 1);
    await drop({ name: 'tre.csv', text: 'pasient;forlopstype;hendelse;dato\nny;D11;A;2026-11-01\n' });
    await page.click('[data-notice="waiting"] [data-action="run-instead"]');
    await page.waitForSelector('main[data-version="3"]');
    expect(await card('checked')).toBe(1);
    expect(await card('in-order')).toBe(1);
  });
});

describe('a run', () => {
  it('is cancelled at once and leaves what was shown', async () => {
    await openPage();
    const big = SAMPLE + SAMPLE.slice(SAMPLE.indexOf('\n') + 1).repeat(400);
    await drop({ name: 'stor.csv', text: big });
    await page.waitForSelector('main[data-status="running"]');
    await page.click('[data-action="cancel"]');
    await page.waitForSelector('[data-notice="cancelled"]');
    expect(await page.getAttribute('main', 'data-status')).toBe('start');
  });

  it('is done again at once when a setting changes', async () => {
    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    await page.fill('[name="completeFrom"]', '2026-10-01');
    await page.waitForSelector('main[data-version="2"]');
    expect(await card('to-correct')).toBeGreaterThan(0);
    expect(await page.textContent('[data-card="in-order"]')).toMatch(/kan ikke vurderes/);
  });

  it('asks from which day the files are complete when many forløp lack a start', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, n) => `p${n};D11;${n < 15 ? 'M' : 'A'};2026-10-${String(n + 1).padStart(2, '0')}`,
    );
    await checked({ name: 'måned.csv', text: ['pasient;forlopstype;hendelse;dato', ...rows].join('\n') });
    expect(await page.inputValue('[name="likelyFrom"]')).toBe('2026-10-01');
    expect(await card('left-out')).toBe(15);
    await page.click('[data-action="complete-from"]');
    await page.waitForSelector('main[data-version="2"]');
    expect(await page.locator('[data-question]').count()).toBe(0);
    expect(await card('left-out')).toBe(0);
  });
});

describe('the list', () => {
  it('offers nothing to do where there is nothing to correct', async () => {
    await checked({ name: 'rett.csv', text: 'pasient;forlopstype;hendelse;utfall;dato\np1;D11;A;;2026-10-01\n' });
    await go('list');
    await page.waitForSelector('.fv-list .fv-empty');
    expect(await page.locator('.fv-tools, .fv-filters, .fv-keys').count()).toBe(0);
  });

  it('is filtered, searched and sorted', async () => {
    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    const { findings } = commandLine(written('uttrekk.csv', SAMPLE));
    await page.click('[data-rule="start-mangler"] button');
    await untilCount(findings.filter(({ rule }) => rule === 'start-mangler').length);
    await page.selectOption('[name="rule"]', '*');
    await page.selectOption('[name="severity"]', 'feil');
    await untilCount(findings.filter(({ severity }) => severity === 'feil').length);
    await page.selectOption('[name="rule"]', 'utgatt-utfall');
    await untilCount(findings.filter(({ rule }) => rule === 'utgatt-utfall').length);
    await page.click('[data-action="clear-filters"]');
    await untilCount(findings.length);
    const { pasient = '' } = findings[3] ?? {};
    await page.fill('[name="search"]', pasient.toLowerCase());
    await untilCount(findings.filter((found) => found.pasient === pasient).length);
    await page.click('[data-action="clear-filters"]');
    await untilCount(findings.length);
    await page.click('[data-action="descending"]');
    const last = String(findings.at(-1)?.line);
    await page.waitForFunction(
      (line) => document.querySelector('.fv-virtual tbody tr td:last-child')?.textContent?.replace(/\D/g, '') === line,
      last,
    );
  });

  it('is gone through with the keyboard, and what is handled is marked', async () => {
    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    await openList();
    await page.locator('.fv-virtual tbody tr button[tabindex="0"]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('#row-2[data-active="true"] button:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.fv-detail .fv-line');
    await page.keyboard.press('b');
    await page.waitForSelector('#row-2[data-handled="true"]');
    await page.keyboard.press('End');
    const count = await listCount();
    await page.waitForSelector(`#row-${count - 1} button:focus`);
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowUp');
    await page.waitForSelector(`#row-${count - 2} button:focus`);
    await page.keyboard.press(' ');
    await page.waitForSelector('[data-selected="2"]');
    await page.selectOption('[name="handled"]', 'true');
    await untilCount(1);
  });

  it('is read out in its order after it has been scrolled, and the keyboard goes on from where it was', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => `p${n};D11;M;;2026-10-12;DPS Fjordby;HF Vest`);
    await checked({
      name: 'uttrekk.csv',
      text: ['pasient;forlopstype;hendelse;utfall;dato;enhet;hf', ...rows, ''].join('\n'),
    });
    await openList();
    await page.locator('.fv-virtual tbody tr button[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('#row-1 button:focus');
    for (const top of [1500, 4000, 6500]) {
      await page.locator('.fv-virtual').evaluate((list, to) => list.scrollTo(0, to), top);
      await page.waitForSelector(`#row-${Math.floor(top / 60) + 3} button`);
      const read = await patientsReadOut();
      const [first = 0] = read;
      expect(read.length).toBeGreaterThan(10);
      expect(read).toEqual(read.map((_, n) => first + n));
      const seen = await page.evaluate((to) => {
        const list = document.querySelector('.fv-virtual')?.getBoundingClientRect();
        const row = document.getElementById(`row-${Math.floor(to / 60) + 1}`)?.getBoundingClientRect();
        return list && row ? row.top - list.top : undefined;
      }, top);
      // The header, a border, and so much of the row above as is scrolled away.
      expect(seen).toBe(32 + 1 + 60 - (top % 60));
    }
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('#row-2 button:focus');
  });

  it('keeps the marks when a new export of the month is dropped', async () => {
    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    await openList();
    await page.click('[data-action="select-all"]');
    await page.click('[data-action="handle"]');
    await page.selectOption('[name="handled"]', 'true');
    const handled = await listCount();
    await drop({ name: 'nytt.csv', text: `${SAMPLE}NY-1;D11;M;;01.11.2026;DPS Eksempelvik;HF Eksempel Nord;\r\n` });
    await page.click('[data-action="run-instead"]');
    await page.waitForSelector('main[data-version="2"]');
    await untilCount(handled);
    await page.selectOption('[name="handled"]', 'false');
    await untilCount(1);
  });
});

describe('the work of a month', () => {
  /** Asks the background as the panel does. */
  async function ask(message: object): Promise<unknown> {
    const panel = await context.newPage();
    await panel.goto(address.replace('oversikt.html', 'sidepanel.html'));
    const answer = await panel.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    const stored = await dumpStorage(panel);
    await panel.close();
    return { answer, stored };
  }

  it('is kept where the vault is open, and marks the same findings in a new export on another day', async () => {
    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    await openList();
    await page.click('[data-action="select-all"]');
    await page.click('[data-action="handle"]');
    await page.waitForSelector('[data-month="none"]');
    const handled = await listCount();
    await ask({ kind: 'set-passphrase', passphrase: PASSPHRASE });

    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    await openList();
    await page.click('[data-action="select-all"]');
    await page.click('[data-action="handle"]');
    await page.click('[data-action="keep-month"]');
    await page.waitForSelector('[data-month="done"]');

    await checked({ name: 'nytt.csv', text: `${SAMPLE}NY-1;D11;M;;01.11.2026;DPS Eksempelvik;HF Eksempel Nord;\r\n` });
    await openList();
    await page.selectOption('[name="handled"]', 'true');
    await untilCount(handled);
    await page.selectOption('[name="handled"]', 'false');
    await untilCount(1);

    const { stored } = Object(await ask({ kind: 'lock' }));
    const patients = new Set(commandLine(written('uttrekk.csv', SAMPLE)).findings.map(({ pasient }) => pasient));
    expect(stored).not.toMatch(/uttrekk\.csv/);
    for (const pasient of patients) expect(stored).not.toContain(pasient);

    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    await openList();
    await page.selectOption('[name="handled"]', 'true');
    await untilCount(0);
    await ask({ kind: 'delete-all' });
  });
});

describe('the correction list', () => {
  const HOSTILE = 'pasient;forlopstype;hendelse;dato;enhet\n=1+1;D11;M;2026-10-01;=cmd\n+47;D11;M;2026-10-01;@SUM\n';

  it('has every finding once, a sheet a unit, and no formula', async () => {
    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    await openList();
    const path = join(folder, 'liste.xlsx');
    await (await saved('export-xlsx')).saveAs(path);
    const book = read(readFileSync(path), { cellFormula: true });
    const rows = book.SheetNames.flatMap((name) =>
      utils.sheet_to_json<Record<string, string | number>>(book.Sheets[name] ?? {}).map((row) => ({ name, row })),
    );
    expect(rows.every(({ name, row }) => row.Enhet === name)).toBe(true);
    const { findings } = commandLine(written('uttrekk.csv', SAMPLE));
    const keys = rows.map(({ row }) => `${row.Linje} ${row.Regel} ${row.Pasient}`).sort();
    expect(keys).toEqual(findings.map(({ line, rule, pasient }) => `${line} ${rule} ${pasient}`).sort());
  });

  it('leaves what looks like a formula a text', async () => {
    await checked({ name: 'fiendtlig.csv', text: HOSTILE });
    await openList();
    const path = join(folder, 'fiendtlig.xlsx');
    await (await saved('export-xlsx')).saveAs(path);
    const book = read(readFileSync(path), { cellFormula: true });
    const cells = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name] ?? {}));
    expect(cells.filter((cell) => typeof cell === 'object' && cell?.f !== undefined)).toEqual([]);
    expect(book.SheetNames.sort()).toEqual(['=cmd', '@SUM']);
    const csv = join(folder, 'fiendtlig-liste.csv');
    await (await saved('export-csv')).saveAs(csv);
    expect(readFileSync(csv, 'utf8')).toContain('"\'=1+1";"\'=cmd"');
  });

  it('is shown as a page for the printer', async () => {
    await checked({ name: 'uttrekk.csv', text: SAMPLE });
    await openList();
    const count = await listCount();
    await page.click('[data-action="print"]');
    await page.waitForSelector(`[data-printed="${count}"]`);
    expect(await page.locator('.fv-print tbody tr').count()).toBe(count);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('[data-action="print-now"]')).toBe(false);
    expect(await page.isVisible('.fv-print table')).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.click('[data-action="print-back"]');
    await page.waitForSelector('.fv-virtual');
  });
});

/** The figures of the table on the page, as they are behind what is masked. */
function figures(): Promise<Record<string, string>[]> {
  return page
    .locator('[data-figures] tbody tr')
    .evaluateAll((rows) => rows.map((row) => ({ ...(row as HTMLElement).dataset }) as Record<string, string>));
}

describe('the indicators', () => {
  const FILES = [1, 2, 3, 4, 5].map((seed) => ({ seed, variant: seed % 2 === 0 ? 'mixed' : '2019' }));

  it.each(FILES)('are the command line’s for generated file $seed ($variant)', async ({ seed, variant }) => {
    const generate = [
      'tests/bench/bulk/generate.mjs',
      '--events',
      '3000',
      '--seed',
      String(seed),
      '--variant',
      variant,
    ];
    const path = execFileSync(process.execPath, generate, { cwd: ROOT, encoding: 'utf8' }).trim();
    const report = commandLine(path);
    await openPage();
    await page.setInputFiles('input[name="files"]', path);
    await page.waitForSelector('main[data-status="result"]');
    await go('indicators');
    await page.selectOption('[name="split"]', 'hf');
    await page.waitForSelector(
      `[data-split="hf"][data-rows="${report.indicators.length}"] [data-figures="utredningstid"]`,
    );
    expect(
      (await figures()).map(({ hf, n, mean, median, groups, utelatt }) => [hf, n, mean, median, groups, utelatt]),
    ).toEqual(
      report.indicators.map(({ hf, utelatt, utredningstid: { n, mean, median, groups } }) => [
        hf,
        ...[n, mean ?? '', median ?? '', groups.join(','), utelatt].map(String),
      ]),
    );
    for (const name of ['behandlingsplan', 'evaluering'] as const) {
      await page.selectOption('[name="indicator"]', name);
      await page.waitForSelector(`[data-figures="${name}"]`);
      expect((await figures()).map(({ hf, teller, nevner }) => [hf, teller, nevner])).toEqual(
        report.indicators.map((row) => [row.hf, ...[row[name].teller, row[name].nevner].map(String)]),
      );
    }
  });

  it('are those worked out by hand, small numbers hidden, and saved as pictures and data', async () => {
    /*
     * Six patients of one unit, M on 1 October, C/P after 10, 20, 30, 40, 50 and 100 days' time reckoned from July:
     * days 10, 20, 30, 40, 50, 100; mean 250/6 = 41.666…, median (30+40)/2 = 35; groups 1, 1, 2, 1, 0, 1.
     * Three have a plan: 3 of 6. A seventh has no start: left out; its 5 days would make n 7 and the median 30.
     */
    const days = ['2026-06-11', '2026-06-21', '2026-07-01', '2026-07-11', '2026-07-21', '2026-09-09'];
    const rows = days.flatMap((day, n) => [
      `p${n};D11;A;;2026-05-20`,
      `p${n};D11;M;;2026-06-01`,
      `p${n};D11;C;P;${day}`,
      ...(n < 3 ? [`p${n};D11;U;U;${day}`] : []),
    ]);
    const text = ['pasient;forlopstype;hendelse;utfall;dato', ...rows, 'p9;D11;M;;2026-06-01', 'p9;D11;C;P;2026-06-06'];
    await checked({ name: 'hånd.csv', text: text.join('\n') });
    await go('indicators');
    await page.waitForSelector('[data-drawn="true"] svg');
    expect(await figures()).toMatchObject([
      { n: '6', mean: String(250 / 6), median: '35', groups: '1,1,2,1,0,1', utelatt: '1' },
    ]);
    const shown = await page.locator('[data-figures] tbody td').allTextContents();
    expect(shown.filter((cell) => cell === 'under 5')).toHaveLength(7);
    const csv = join(folder, 'tall.csv');
    await (await saved('save-data')).saveAs(csv);
    expect(readFileSync(csv, 'utf8')).toContain('"6";"35,0";"41,7";"under 5"');
    const svg = join(folder, 'figur.svg');
    await (await saved('save-svg')).saveAs(svg);
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg[^>]*>.*under 5.*n = 6/s);
    expect(readFileSync(svg, 'utf8')).not.toMatch(/<style|var\(/);
    const png = join(folder, 'figur.png');
    await (await saved('save-png')).saveAs(png);
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
    await page.selectOption('[name="indicator"]', 'behandlingsplan');
    await page.waitForSelector('[data-figures="behandlingsplan"]');
    expect(await figures()).toMatchObject([{ teller: '3', nevner: '6' }]);
  });
});

describe('beside the former export and the registry’s feedback', () => {
  it('tells what is corrected, new and remaining', async () => {
    const head = 'pasient;forlopstype;hendelse;utfall;dato\n';
    const before = `${head}p1;D11;M;;2026-10-01\np2;D11;M;;2026-10-02\n`;
    await checked({
      name: 'nå.csv',
      text: `${head}p1;D11;A;;2026-09-20\np1;D11;M;;2026-10-01\np2;D11;M;;2026-10-02\np3;D11;M;;2026-10-03\n`,
    });
    await go('compare');
    await page.setInputFiles('input[name="former"]', written('før.csv', before));
    await page.waitForSelector('[data-change="corrected"] [data-value]');
    const value = (name: string) => page.getAttribute(`.fv-card[data-change="${name}"] [data-value]`, 'data-value');
    expect([await value('corrected'), await value('fresh'), await value('remaining'), await value('gone')]).toEqual([
      ...['1', '1', '1', '0'],
    ]);
    await page.click('[data-action="show-fresh"]');
    await untilCount(1);
    await page.waitForFunction(() => document.querySelector('.fv-virtual tbody tr')?.textContent?.includes('p3'));
  });

  it('matches the registry’s lines both ways, by columns that are mapped once', async () => {
    const head = 'pasient;forlopstype;hendelse;utfall;dato\n';
    const text = `${head}p1;D11;M;;2026-10-01\np2;D11;A;;2026-09-02\np2;D11;C;U;2026-10-02\n`;
    const feedback =
      'nøkkel;når;hva;tekst\np1;01.10.2026;D11M;Forløpet mangler kode for start pakkeforløp\np2;02.09.2026;D11A;noe\np8;;;noe\n';
    await checked({ name: 'uttrekk.csv', text });
    await go('compare');
    await page.setInputFiles('input[name="feedback"]', written('npr.csv', feedback));
    await page.waitForSelector('.fv-feedback-form');
    expect(await page.isDisabled('[data-action="match"]')).toBe(true);
    for (const [header, column] of [
      ['nøkkel', 'pasient'],
      ['når', 'dato'],
      ['hva', 'kode'],
      ['tekst', 'melding'],
    ] as const) {
      await page.selectOption(`[data-feedback-header="${header}"]`, column);
    }
    await page.click('[data-action="match"]');
    await page.waitForSelector('[data-feedback-line="2"]');
    const answers = await page
      .locator('[data-answer]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-answer')));
    expect(answers).toEqual(['registry', 'no-event', 'both']);
    await page.click('[data-action="show-ours"]');
    await page.waitForSelector('.fv-virtual tbody tr[data-rule="utgatt-utfall"]');
    await go('compare');
    await page.setInputFiles('input[name="feedback"]', join(folder, 'npr.csv'));
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('[data-feedback-header="nøkkel"]')?.value === 'pasient',
    );
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('has nothing on any of its parts that axe objects to', async () => {
    await openPage();
    await page.emulateMedia({ colorScheme });
    const violations: string[] = [];
    const look = async (what: string) => {
      await page.evaluate(axeSource);
      const found = await page.evaluate(async () => (await axe.run({ resultTypes: ['violations'] })).violations);
      violations.push(
        ...found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${what}: ${id}: ${html.slice(0, 160)}`)),
      );
    };
    await look('start');
    await drop({ name: 'feil.csv', text: 'ukjent;forlopstype;hendelse;dato\n' });
    await page.waitForSelector('main[data-status="problems"]');
    await look('problems');
    await openPage();
    await page.emulateMedia({ colorScheme });
    await drop({ name: 'uttrekk.csv', text: SAMPLE });
    await page.waitForSelector('main[data-status="result"] .fv-settings-fields');
    await look('result');
    await openList();
    await page.click('.fv-virtual tbody tr button');
    await page.waitForSelector('.fv-detail');
    await look('list');
    await page.click('[data-action="print"]');
    await page.waitForSelector('.fv-print tbody tr');
    await look('print');
    await page.click('[data-action="print-back"]');
    await page.waitForSelector('.fv-virtual');
    await go('indicators');
    await page.selectOption('[name="split"]', 'enhet');
    await page.waitForSelector('[data-split="enhet"][data-rows="5"] [data-drawn="true"] svg');
    await look('indicators');
    await go('compare');
    await page.setInputFiles('input[name="former"]', written('samme.csv', SAMPLE));
    await page.waitForSelector('[data-change="remaining"] [data-value]');
    await look('compare');
    await go('files');
    await look('files');
    expect(violations).toEqual([]);
  });
});
