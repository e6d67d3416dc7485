import { expect, it } from 'vitest';
import { useScene } from './harness.ts';

const scene = useScene();

const PATIENT = '<header><h1>Nora Testesen</h1><p>148392 10001</p></header>';
const FORM = `<form><h2>Registrer hendelse i pasientforløp</h2>
  <label>Forløpstype <select><option>Velg<option selected>D11</select></label>
  <label>Hendelse <select><option>Velg<option selected>C - Klinisk beslutning</select></label>
  <label>Utfall <select><option>Velg<option selected>P - Behov for behandling</select></label>
  <label>Dato <input type="date" value="2026-11-02"></label><button type="button">Lagre</button></form>`;
const LIST = `<table aria-label="Hendelser i pasientforløp"><tr><th>Dato<th>Forløpstype<th>Hendelse<th>Utfall
  <tr><td>01.10.2026<td>D11<td>A<td><tr><td>12.10.2026<td>D11<td>M<td></table>`;
const PARTS: Readonly<Record<string, string>> = {
  pasient: PATIENT,
  skjema: FORM,
  liste: LIST,
  tom: '<p>Velkommen</p>',
};

/** Answers for pages and frames under the journal's address, and under another one that it is allowed to read too. */
async function show(body: string): Promise<{ readonly own: string; readonly other: string }> {
  const { page, journal } = scene();
  const own = `${journal.url}/del/`;
  const other = `http://localhost:${journal.port}/del/`;
  const text = body.replaceAll('{own}', own).replaceAll('{other}', other);
  await page.route('**/del/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const part = name === 'side' ? text : (PARTS[name] ?? '');
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Del</title><body>${part}`,
    });
  });
  await page.goto(`${own}side`);
  return { own, other };
}

async function isWhole(): Promise<void> {
  const state = await scene().until(
    (now) => now.forms.length === 1 && now.events.length === 2 && now.patient?.present === true,
  );
  expect(state.text).toContain('Nora Testesen');
}

it.each([
  [
    'all in frames of the same origin',
    '<iframe src="{own}pasient"></iframe><iframe src="{own}skjema"></iframe><iframe src="{own}liste"></iframe>',
  ],
  [
    'all in frames of another',
    '<iframe src="{other}pasient"></iframe><iframe src="{other}skjema"></iframe><iframe src="{other}liste"></iframe>',
  ],
  ['the form in a frame of another origin', `${PATIENT}${LIST}<iframe src="{other}skjema"></iframe>`],
  ['the patient in a frame of its own', `<iframe src="{other}pasient"></iframe>${FORM}${LIST}`],
  [
    'the form in a frame written by the page',
    `${PATIENT}${LIST}<iframe srcdoc="${FORM.replaceAll('"', '&quot;')}"></iframe>`,
  ],
])('joins patient, form and list: %s', async (_, body) => {
  await show(body);
  await isWhole();
});

it('joins a frame without an address that the page fills itself', async () => {
  const { page } = scene();
  await show(`${PATIENT}${LIST}<iframe></iframe>`);
  await page.evaluate((form) => {
    const inside = document.querySelector('iframe')?.contentDocument;
    inside?.body.append(...new DOMParser().parseFromString(form, 'text/html').body.childNodes);
  }, FORM);
  await isWhole();
});

it('follows frames that come and go, and a patient who leaves', async () => {
  const { page, until } = scene();
  const { own, other } = await show(`<iframe id="p" src="{own}pasient"></iframe><iframe src="{other}liste"></iframe>`);
  const add = (src: string) =>
    page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, src);
  await add(`${other}skjema`);
  await isWhole();
  await page.evaluate(() => document.body.lastElementChild?.remove());
  await until((now) => now.forms.length === 0 && now.events.length === 2);
  await add(`${own}skjema`);
  await isWhole();
  await page.evaluate((src) => document.querySelector('#p')?.setAttribute('src', src), `${own}tom`);
  const alone = await until((now) => now.patient?.present === false);
  expect(alone.text).not.toContain('Nora');
  await page.evaluate((src) => document.querySelector('#p')?.setAttribute('src', src), `${own}pasient`);
  await isWhole();
});

it('reads a page again that comes back from the cache', async () => {
  const { page, until } = scene();
  const { own } = await show(`${PATIENT}${LIST}${FORM}`);
  await isWhole();
  await page.goto(`${own}tom`);
  await until((now) => now.status === 'no-form' && now.events.length === 0);
  await page.goBack();
  await isWhole();
});

it('reads a form in a closed shadow root that is attached late and filled later still', async () => {
  const { page } = scene();
  await show(`${PATIENT}${LIST}<x-journal></x-journal>`);
  await page.evaluate((form) => {
    const root = document.querySelector('x-journal')?.attachShadow({ mode: 'closed' });
    const inner = document.createElement('div');
    root?.append(inner);
    document.body.append(document.createElement('hr'));
    setTimeout(() => inner.append(...new DOMParser().parseFromString(form, 'text/html').body.childNodes), 500);
  }, FORM);
  await isWhole();
});
