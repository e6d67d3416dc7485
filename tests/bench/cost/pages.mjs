// Pages that a content script stands in, as text. Each calls `finish()` when its last step is done, after a fixed number
// of steps: every run has the same work.

const WORDS = 'samtale notat prøve svar medisin kontroll vekt søvn telefon hjemme avtalt vurdert stabil rolig'.split(
  ' ',
);
const word = (n) => WORDS[n % WORDS.length];
const times = (count, make) => Array.from({ length: count }, (_, n) => make(n)).join('');

const STEPS = `
function steps(count, every, step) {
  let n = 0;
  const timer = setInterval(() => { step(n); if (++n === count) { clearInterval(timer); finish(); } }, every);
}
function partOf(html) { const box = document.createElement('div'); box.innerHTML = html; return box.firstElementChild; }`;

function page(body, script) {
  return `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Side</title><link rel="icon" href="data:,">
<style>.apart { contain: content }</style><body>${body}
<script>function finish() { globalThis.isFinished = true; }${STEPS}
addEventListener('load', () => { ${script} });</script>`;
}

function rowOf(n) {
  return `<tr><td>${1 + (n % 28)}.${1 + (n % 12)}.2025<td>${word(n)}<td>${word(n * 7)} ${word(n * 3)}<td><a href="#${n}">vis</a>`;
}

/** So that a row that changes has a hundred laid out anew and not all, as a journal of that length must. */
const BY_HUNDREDS = `<style>main { height: 700px; overflow: auto; contain: strict } table { display: block }
tbody { display: block; height: 2400px; contain: strict } tr { display: grid; grid-template-columns: 90px 100px 1fr 60px; height: 24px; overflow: hidden }</style>`;

/** A journal of 10,000 rows under a filter, of which one is replaced 50 times a second. */
function rows() {
  const parts = times(100, (part) => `<tbody>${times(100, (n) => rowOf(part * 100 + n))}</tbody>`);
  return page(
    `${BY_HUNDREDS}<form role="search"><input type="search" placeholder="Søk"><input type="date"><select><option>Alle</select></form><main><table>${parts}</table></main>`,
    `const bodies = document.querySelectorAll('tbody');
     steps(500, 20, (n) => {
       const body = bodies[(n * 37) % bodies.length];
       const row = body.insertRow((n * 13) % 100);
       row.innerHTML = '<td>2.2.2025<td>svar<td>prøve svar<td><a href="#">vis</a>';
       body.lastElementChild.remove();
     });`,
  );
}

/** 100,000 nodes, and nothing to fill in. */
function nodes() {
  const block = (n) =>
    `<div class="apart"><h3>${word(n)} ${n}</h3><p>${word(n * 5)} <b>${n}</b> og <i>mer</i></p></div>`;
  return page(times(10_000, block), 'setTimeout(finish, 3000);');
}

function otherForm(n) {
  const fields = times(8, (field) => `<label>${word(field)} ${field} <input name="felt${field}"></label>`);
  return `<form class="apart"><h2>${word(n)}</h2>${fields}<label>Type <select><option>A<option>B<option>C</select></label><label>Time <input type="date"></label><button>Lagre</button></form>`;
}

/** 200 forms of ten fields about other things, of which five are replaced each second. */
function forms() {
  return page(
    `<main>${times(200, otherForm)}</main>`,
    `const main = document.querySelector('main');
     const text = main.firstElementChild.outerHTML;
     steps(10, 1000, (n) => { for (let k = 0; k < 5; k++) main.children[(n * 5 + k * 31) % 200].replaceWith(partOf(text)); });`,
  );
}

/** 3,000 nodes drawn anew twice a second. */
function routes() {
  const route = `<div><h1>Side</h1>${times(600, (n) => `<section><span>${n}</span><em>${word(n)}</em></section>`)}</div>`;
  return page(
    `<main>${route}</main>`,
    `const main = document.querySelector('main');
     const text = main.innerHTML;
     steps(20, 500, (n) => { history.pushState({}, '', '#' + n); main.replaceChildren(partOf(text)); });`,
  );
}

/** A page at rest. */
function rest() {
  const article = times(25, (n) => `<p>${times(80, (m) => `${word(n + m)} `)}</p>`);
  return page(
    `<article>${article}</article><form><input name="bruker"><input type="password"></form>`,
    'setTimeout(finish, 10_000);',
  );
}

/** A registration with its list. */
function registration(script) {
  const form = `<form><h2>Registrer hendelse i pasientforløp</h2><label>Forløpstype <select><option>D11</select></label>
    <label>Hendelse <select><option>C - Klinisk beslutning<option>E - Evaluering</select></label>
    <label>Utfall <select><option>P - Behov for behandling</select></label>
    <label>Dato <input type="date" value="2026-11-02"></label><button type="button">Lagre</button></form>`;
  return page(
    `<header><h1>Nora Testesen</h1><p>148392 10001</p></header>${form}<p id="clock"></p>
     <table aria-label="Hendelser i pasientforløp"><thead><tr><th>Dato<th>Forløpstype<th>Hendelse<th>Utfall</thead><tbody>
     <tr><td>01.10.2025<td>D11<td>A<td></tbody></table>`,
    script,
  );
}

/** At rest. */
function form() {
  return registration('setTimeout(finish, 3000);');
}

/** A row is added to the list each half second. */
function live() {
  return registration(
    `steps(20, 500, (n) => {
       document.querySelector('#clock').textContent = 'Klokka ' + n;
       document.querySelector('tbody').insertRow().innerHTML = '<td>' + (n + 2) + '.10.2025<td>D11<td>E<td>';
     });`,
  );
}

/** Goals: milliseconds in the extension's own scripts, and megabytes more than without it. */
export const PAGES = [
  { name: 'rows', what: '10,000 rows, one replaced each 20 ms', html: rows, goal: 10, heap: 0.4 },
  { name: 'nodes', what: '100,000 nodes, no form', html: nodes, goal: 8, heap: 0.4, interval: 200 },
  { name: 'forms', what: '200 other forms, 5 replaced a second', html: forms, goal: 35, heap: 0.4 },
  { name: 'routes', what: '3,000 nodes drawn anew each 500 ms', html: routes, goal: 8, heap: 0.4 },
  { name: 'rest', what: 'a page at rest', html: rest, goal: 4, heap: 0.4 },
  // Read for real, with no panel open: there is no goal for the time, but no task may be long.
  { name: 'form', what: 'a registration and its list', html: form, goal: undefined, heap: 2 },
  { name: 'live', what: 'a registration and a live list', html: live, goal: undefined, heap: 2 },
];
