import { expect, it } from 'vitest';
import { dayFromToday } from '../tools/journal-page.mjs';
import { dumpStorage } from './extension-page.ts';
import { useScene } from './harness.ts';
import { givePassphrase, untilKept } from './vault.ts';

const scene = useScene();

const NORA = '14839210001';
const EMIL = '02898810332';

interface Row {
  readonly pasient: string;
  readonly dato: string;
  readonly hendelse: string;
  readonly utfall?: string;
}

/** A ward's list: Nora's decision has no such outcome, Emil waits for his. */
const ROWS: readonly Row[] = [
  { pasient: `Nora Testesen ${NORA}`, dato: dayFromToday(-30), hendelse: 'A' },
  { pasient: `Emil Prøvesen ${EMIL}`, dato: dayFromToday(-20), hendelse: 'A' },
  { pasient: `Nora Testesen ${NORA}`, dato: dayFromToday(-10), hendelse: 'C', utfall: 'Q' },
  { pasient: `Emil Prøvesen ${EMIL}`, dato: dayFromToday(-5), hendelse: 'M' },
  { pasient: 'Sofie Prøvesen', dato: dayFromToday(-4), hendelse: 'A' },
];

function listOf(rows: readonly Row[]): string {
  const row = ({ pasient, dato, hendelse, utfall = '' }: Row) =>
    `<tr><td>${pasient}<td>${dato.split('-').reverse().join('.')}<td>D11<td>${hendelse}<td>${utfall}`;
  return `<h1>Min arbeidsliste</h1><table><thead><tr><th>Pasient<th>Dato<th>Forløpstype<th>Hendelse<th>Utfall</thead>
    <tbody>${rows.map(row).join('')}</tbody></table>`;
}

/** Shows a page of its own under the journal's address, and waits until the panel has said something of it. */
async function show(body: string): Promise<void> {
  const { page, journal, until } = scene();
  const { ready } = await until(() => true);
  await page.route('**/arbeidsliste', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Journal</title><link rel="icon" href="data:,"><body>${body}`,
    }),
  );
  await page.goto(`${journal.url}/arbeidsliste`);
  await page.unroute('**/arbeidsliste');
  await until((state, before) => state.ready > before && state.status === 'no-form', ready);
}

async function readList(): Promise<void> {
  const { panel } = scene();
  await panel.click('[data-action="worklist"]');
  await panel.waitForSelector('[data-worklist="read"]');
}

it('checks each patient of the list, shows the deadlines that follow, and keeps nothing', async () => {
  const { panel, until } = scene();
  await show(listOf(ROWS));
  const before = await dumpStorage(panel);
  await readList();
  expect(await panel.getAttribute('[data-worklist]', 'data-patients')).toBe('3');
  const looked = panel.locator('[data-listed="look"] > details > summary');
  expect(await looked.allInnerTexts()).toEqual([expect.stringContaining('Nora Testesen')]);
  const { findings } = await until((now) => now.findings.length > 0);
  expect(findings.some(({ severity }) => severity === 'feil')).toBe(true);

  const emil = panel.locator('[data-listed="rest"] > details', { hasText: 'Emil Prøvesen' });
  await emil.locator('summary').click();
  await emil.locator('[data-deadline]').first().waitFor();
  const shown = await panel.locator('main').innerText();
  expect(shown).not.toMatch(/\d{11}|\d{6} \d{5}/);
  expect(await dumpStorage(panel)).toBe(before);
});

it('reads cards of several patients as it reads a table, and gives nobody what does not say whose it is', async () => {
  const { panel, until } = scene();
  const day = (days: number) => dayFromToday(days).split('-').reverse().join('.');
  const card = (head: string, ...events: string[]) =>
    `<section><h2>${head}</h2><ul>${events.map((event) => `<li>${event}</li>`).join('')}</ul></section>`;
  await show(
    `<main><h1>Mine pasienter</h1>${[
      card(`Nora Testesen ${NORA}`, `${day(-30)} D11 Start (A)`, `${day(-10)} D11 Klinisk beslutning (Q)`),
      card('Sofie Prøvesen', `${day(-4)} D11 Start (A)`, `${day(-3)} D11 Første fremmøte (M)`),
      card(`Emil Prøvesen ${EMIL}`, `${day(-20)} D11 Start (A)`, `${day(-5)} D11 Første fremmøte (M)`),
    ].join('')}</main>`,
  );
  await readList();
  expect(await panel.getAttribute('[data-worklist]', 'data-patients')).toBe('2');
  await until((now) => now.text.includes('Nora Testesen') && now.text.includes('Emil Prøvesen'));
  const shown = await panel.locator('main').innerText();
  expect(shown).not.toContain('Sofie');
  expect(shown).not.toMatch(/\d{11}|\d{6} \d{5}/);
});

it('lets go of the list with the page that it was read of', async () => {
  const { page, panel, journal, until } = scene();
  await show(listOf(ROWS));
  await readList();
  await page.goto(`${journal.url}/pasienter`);
  await until((now) => !now.text.includes('Testesen') && !now.text.includes('Prøvesen'));
  expect(await panel.locator('[data-worklist]').count()).toBe(0);
});

it('says so where the page has no such list', async () => {
  const { panel } = scene();
  await show('<h1>Oppslagstavle</h1><p>Møte på fredag.</p>');
  await panel.click('[data-action="worklist"]');
  await panel.waitForSelector('[data-worklist="none"]');
});

it('has the deadlines followed where the vault is open, of those who have a number, as they are shown', async () => {
  const { page, panel, until, visit } = scene();
  await visit('/pasient/nora-testesen/registrer/skjema');
  await panel.locator('[data-action="deadlines"]').first().click();
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  await panel.locator('[data-action="deadlines"]').first().click();

  await show(listOf(ROWS));
  await readList();
  await page.evaluate(() => document.querySelector('tbody tr')?.remove());
  await panel.click('[data-action="seed-list"]');
  await panel.waitForSelector('[data-seeded="changed"]');

  await panel.click('[data-action="read-list"]');
  await panel.waitForSelector('[data-seeded="not-asked"]');
  await panel.click('[data-action="seed-list"]');
  await panel.waitForSelector('[data-seeded="done"]');
  await panel.locator('[data-action="worklist"]').click();
  await panel.locator('[data-action="deadlines"]').first().click();
  await until((now) => now.reminders.some(({ text }) => /\bEP\b/.test(text)));
  expect(await dumpStorage(panel)).not.toMatch(new RegExp(`${NORA}|${EMIL}|Prøvesen`));
});
