import { expect, it } from 'vitest';
import { useScene } from './harness.ts';

const scene = useScene();

const PATIENT = '<header><h1>Nora Testesen</h1><p>148392 10001</p></header>';
const FORM = `<form><h2>Registrer hendelse i pasientforløp</h2>
  <label>Forløpstype <select><option>Velg<option selected>D11<option>D12</select></label>
  <label>Hendelse <select><option>Velg<option selected>C - Klinisk beslutning<option>M - Første fremmøte</select></label>
  <label>Utfall <select><option>Velg<option selected>P - Behov for behandling</select></label>
  <label>Dato <input type="date" value="2026-11-02"></label><button type="button">Lagre</button></form>`;

/** One of very many: the browser itself needs its time to lay out thousands of controls. */
const FAKE =
  '<form class="fake"><label>Hendelse <input></label><label>Utfall <input></label><label>Dato <input></label><button>Lagre</button></form>';
const FAKE_STYLE = '<style>.fake { contain: strict; height: 4px; overflow: hidden }</style>';

/** Shows a page of its own under the journal's address, and waits until the panel has said something of it. */
async function show(body: string, script = ''): Promise<void> {
  const { page, journal, until } = scene();
  const { ready } = await until(() => true);
  await page.route('**/fiendtlig', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Journal</title><link rel="icon" href="data:,"><body>${body}<script>${script}</script>`,
    }),
  );
  await page.goto(`${journal.url}/fiendtlig`);
  await page.unroute('**/fiendtlig');
  await until((state, before) => state.ready > before && state.status !== undefined, ready, { timeout: 60_000 });
}

/** The panel shows Nora with her form, and no fault of its own. */
async function seesNora(): Promise<void> {
  const { until } = scene();
  const state = await until(
    (now) => now.status === 'form' && now.patient?.present === true && now.forms[0]?.hendelse?.code === 'C',
    undefined,
    { timeout: 60_000 },
  );
  expect(state.text).toContain('Nora Testesen');
}

it('reads some of a thousand forms, and the page as it is when they have gone', async () => {
  const { page, until } = scene();
  await show(`${FAKE_STYLE}${PATIENT}<main>${FORM}${FAKE.repeat(1000)}</main>`);
  const state = await until((now) => now.forms.length > 0, undefined, { timeout: 60_000 });
  expect(state.forms.length).toBeLessThanOrEqual(20);
  expect(state.text).toContain('Nora Testesen');
  await page.evaluate(() => {
    const forms = [...document.querySelectorAll('form')];
    for (const form of forms.slice(1)) form.remove();
  });
  await until((now) => now.forms.length === 1, undefined, { timeout: 60_000 });
  await seesNora();
});

// Shown, so many levels are more than the browser itself survives.
it('reads the form beside what is nested five thousand deep', async () => {
  await show(
    `${PATIENT}<main>${FORM}</main><div id="deep" hidden></div>`,
    `let inner = document.getElementById('deep');
     for (let i = 0; i < 5000; i++) inner = inner.appendChild(document.createElement('div'));
     inner.innerHTML = '<label>Hendelse <input></label>';`,
  );
  await seesNora();
});

it('reads the form beside labels of a megabyte', async () => {
  const long = 'Hendelse utfall '.repeat(65_000);
  await show(`${PATIENT}<main>${FORM}</main><p>${long}</p><label>${long}<input aria-label="${long}"></label>`);
  await seesNora();
});

it('reads a form whose controls hide its own properties, on a page that has broken the DOM for itself', async () => {
  const names = ['children', 'textContent', 'localName', 'matches', 'querySelectorAll', 'parentNode', 'isConnected'];
  const traps = names.map((name) => `<input type="hidden" name="${name}">`).join('');
  await show(
    `${PATIENT}<main>${FORM.replace('<form>', `<form>${traps}`)}</main>`,
    `const fail = () => { throw new Error('trap'); };
     for (const name of ['textContent', 'nodeValue', 'parentNode']) Object.defineProperty(Node.prototype, name, { get: fail });
     for (const name of ['value', 'labels']) Object.defineProperty(HTMLInputElement.prototype, name, { get: fail });
     Element.prototype.querySelectorAll = Document.prototype.querySelectorAll = Element.prototype.getAttribute = fail;
     Array.prototype.map = Array.prototype.filter = Map.prototype.get = fail;
     window.MutationObserver = window.MessageChannel = fail;`,
  );
  await seesNora();
});

it('takes no message from a frame or a page', async () => {
  const reading = {
    revision: 999,
    patient: { kind: 'one', fingerprint: 'x', name: 'Falsk Person' },
    forms: [],
    declined: [],
    closedFrames: [],
  };
  const forge = `
    const messages = [${JSON.stringify({ kind: 'reading', reading })}, { kind: 'frame-here' }, { kind: 'sign', sign: 'form' }, { kind: 'fill' }];
    const forge = () => {
      for (const message of messages) {
        top.postMessage(message, '*');
        top.postMessage(JSON.stringify(message), '*');
        for (const type of ['message', 'reading', 'frame-here']) {
          window.dispatchEvent(new CustomEvent(type, { detail: message }));
          window.dispatchEvent(new MessageEvent('message', { data: message }));
        }
        globalThis.chrome?.runtime?.sendMessage?.('${scene().extensionId}', message);
      }
      globalThis[Symbol.for('forlopsvakt.journal')] = { greet: () => true };
      globalThis[Symbol.for('forlopsvakt.sentinel')] = () => { throw new Error('trap'); };
    };
    forge();
    setInterval(forge, 20);`;
  await show(
    `${PATIENT}<main>${FORM}</main><iframe srcdoc="<script>${forge.replaceAll('"', '&quot;')}</script>"></iframe>`,
    forge,
  );
  await seesNora();
  const { page, until } = scene();
  // Whatever was forged has had its time when a change made afterwards is seen.
  await page.locator('select').nth(1).selectOption({ index: 2 });
  const state = await until((now) => now.forms[0]?.hendelse?.code === 'M');
  expect(state.text).not.toContain('Falsk');
});

it('keeps to the patient on a page that takes its form out and puts it back a hundred times a second', async () => {
  const { page, until } = scene();
  await show(
    `${PATIENT}<main>${FORM}</main>`,
    `const main = document.querySelector('main');
     const form = main.firstElementChild;
     window.turns = 0;
     window.timer = setInterval(() => { turns++; form.remove(); main.append(form.cloneNode(true)); main.firstElementChild !== main.lastElementChild && main.firstElementChild.remove(); }, 10);`,
  );
  await until((now) => now.forms.length > 0, undefined, { timeout: 60_000 });
  await page.waitForFunction('turns > 500');
  const during = await until((now) => now.status !== undefined);
  expect(during.patient?.present === false || during.text.includes('Nora Testesen')).toBe(true);
  await page.evaluate('clearInterval(timer)');
  await seesNora();
});

it('gives a page up that costs too much to read, says so, and reads it again when asked', async () => {
  const { page, panel, until } = scene();
  await show(
    `${FAKE_STYLE}${PATIENT}<main>${FORM}${FAKE.repeat(400)}</main>`,
    `const main = document.querySelector('main');
     window.timer = setInterval(() => main.lastElementChild.replaceWith(main.lastElementChild.cloneNode(true)), 10);`,
  );
  await panel.waitForSelector('[data-gave-up]', { timeout: 90_000 });
  const state = await until(() => true);
  expect(state.forms).toEqual([]);
  expect(state.text).not.toContain('Nora Testesen');
  await page.evaluate(() => {
    clearInterval(Reflect.get(window, 'timer'));
    const forms = [...document.querySelectorAll('form')];
    for (const form of forms.slice(1)) form.remove();
  });
  await panel.click('[data-action="look-again"]');
  await seesNora();
  expect(await panel.locator('[data-gave-up]').count()).toBe(0);
}, 180_000);
