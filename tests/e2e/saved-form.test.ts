import { expect, it } from 'vitest';
import { dayFromToday } from '../tools/journal-page.mjs';
import { readPanel } from '../tools/panel.mjs';
import { useScene } from './harness.ts';
import { givePassphrase, untilKept } from './vault.ts';

const scene = useScene();
const PATIENT = '<header><h1>Nora Testesen</h1><p>148392 10001</p></header>';
const PROVISIONAL = 'ikke sett i journalens liste';
const TODAY = dayFromToday(0);
const DUE = dayFromToday(42);
const FORM = `<form action="/etter/takk"><h2>Registrer hendelse i pasientforløp</h2>
  <label>Forløpstype <select><option>Velg<option>D11</select></label>
  <label>Hendelse <select><option>Velg<option>M - Første fremmøte</select></label>
  <label>Utfall <select><option>Velg</select></label>
  <label>Dato <input type="date"></label><button>Lagre</button></form>`;
const list = (...rows: string[]) =>
  `<table aria-label="Hendelser i pasientforløp"><tr><th>Dato<th>Forløpstype<th>Hendelse<th>Utfall${rows.join('')}</table>`;
const norwegian = (day: string) => day.split('-').reverse().join('.');
const ADMITTED = `<tr><td>${norwegian(dayFromToday(-20))}<td>D11<td>A<td>`;
const ATTENDED = `<tr><td>${norwegian(TODAY)}<td>D11<td>M<td>`;

/** Each page of this journal shows one thing: the form, the thanks for it, or a list. */
async function show(name: string, body: string): Promise<void> {
  const { page, journal } = scene();
  await page.route(`**/etter/${name}*`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Journal</title><link rel="icon" href="data:,"><body>${PATIENT}<main>${body}`,
    }),
  );
  if (name !== 'takk') await page.goto(`${journal.url}/etter/${name}`);
}

/** With the panel on the page, and on the list afterwards. */
async function register(): Promise<void> {
  const { page } = scene();
  await bell();
  await show('takk', '<p>Takk</p>');
  await show('skjema', FORM);
  await scene().until((now) => now.forms.length === 1 && now.patient?.present === true);
  await page.locator('select').nth(0).selectOption('D11');
  await page.locator('select').nth(1).selectOption('M - Første fremmøte');
  await page.locator('input').fill(TODAY);
  await page.locator('button').click();
  await page.getByText('Takk').waitFor();
  await bell();
}

const bell = () => scene().panel.locator('[data-action="deadlines"]').first().click();
const reminded = () => scene().until((now, due) => now.reminders.some((one) => one.due === due), DUE);

it('remembers what is saved on a page without a list, provisionally, until a list shows it', async () => {
  const { panel, until } = scene();
  await show('liste', list(ADMITTED));
  await until((now) => now.events.length === 1);
  await bell();
  await until((now) => now.reminders.length > 0);
  await givePassphrase(panel);
  await untilKept(panel, 'open');
  await register();
  await reminded();
  expect((await readPanel(panel)).text).toContain(PROVISIONAL);
  await show('liste2', list(ADMITTED, ATTENDED));
  await until((now, words) => !now.text.includes(words), PROVISIONAL);
  await reminded();
});

it('lets go of it again where a whole list does not show it', async () => {
  await show('liste3', list(ADMITTED));
  await scene().until((now, due) => !now.reminders.some((one) => one.due === due), DUE);
  await register();
  await reminded();
  await show('liste4', list(ADMITTED));
  await scene().until((now, due) => !now.reminders.some((one) => one.due === due), DUE);
});

it('takes nothing for saved that a script of the page presses or submits', async () => {
  const { page, until } = scene();
  await bell();
  await show('skjema2', FORM.replace('<form', '<form onsubmit="return false"'));
  await until((now) => now.forms.length === 1 && now.patient?.present === true);
  await page.locator('select').nth(0).selectOption('D11');
  await page.locator('select').nth(1).selectOption('M - Første fremmøte');
  // Each of the three without anyone's hand on mouse or keyboard; the browser itself calls the last one trusted.
  for (const [days, how] of [
    [-3, 'click'],
    [-2, 'dispatchEvent'],
    [-1, 'requestSubmit'],
  ] as const) {
    await page.locator('input').fill(dayFromToday(days));
    await page.locator('form').evaluate((form: HTMLFormElement, by) => {
      if (by === 'click') form.querySelector('button')?.click();
      else if (by === 'requestSubmit') form.requestSubmit();
      else form.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }, how);
  }
  await page.locator('input').fill(TODAY);
  await page.locator('button').click();
  await bell();
  const { reminders } = await reminded();
  expect(reminders.map(({ due }) => due)).toEqual([DUE]);
});
