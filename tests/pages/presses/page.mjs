// A page of a journal with one layout of buttons around one field.
const select = (id, label, options) =>
  `<div><label for="${id}">${label}</label> <select id="${id}"><option value="">Velg</option>${options.map((text) => `<option value="${text.split(' ')[0]}">${text}</option>`).join('')}</select></div>`;

const TYPES = [
  'D01 Tverrfaglig spesialisert rusbehandling (TSB)',
  'D11 Utredning og behandling i psykisk helsevern, voksne',
];
const EVENTS = [
  'A Nasjonalt pasientforløp start',
  'M Første fremmøte i nasjonalt pasientforløp',
  'C Klinisk beslutning',
  'E Evalueringspunkt',
  'X Avslutning av nasjonalt pasientforløp',
];
const OUTCOMES = [
  'P Behov for behandling innen psykisk helsevern',
  'T Behov for behandling innen TSB',
  'I Ikke behov for videre behandling og/eller oppfølging',
];

const TIMELINE = `<template id="linje">${Array.from({ length: 9 }, (_, at) => `<button type="button" data-date="2026-11-${String(21 + at).padStart(2, '0')}">${21 + at}</button>`).join('')}</template>
<div id="tidslinje"></div>
<script>document.getElementById('apne').addEventListener('click', () => { document.getElementById('tidslinje').innerHTML = document.getElementById('linje').innerHTML; });</script>`;

/** A date field that is one element of the page's own, in a shadow root of its own, with the page's Lagre beside it. */
const SHADOW = `<script>
customElements.define('dato-velger', class extends HTMLElement {
  connectedCallback() {
    this.setAttribute('data-own', '');
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<label for="dato">Dato</label><input id="dato" readonly data-calendar="apne" data-around><button type="button" id="apne" part="toggle"><svg width="9" height="9"></svg></button><slot></slot>';
  }
});
document.getElementById('vert').insertAdjacentHTML('afterend', '<button type="button">Lagre</button>');
</script>`;
/** Another synthetic patient's number. */
const OTHER = '028988 10332';
/** The same with a button of its own that has no word, before the one that opens. */
const SHADOWS = SHADOW.replace('<button', '<button type="button"><svg width="9" height="9"></svg></button><button');
const EXTRAS = { timeline: TIMELINE, shadow: SHADOW, shadows: SHADOWS };

/** The layout as a whole page; the patient and all else in it are synthetic. */
export function pageOf({ dato, hendelse, form = false, extra, changes = '' }, { isFramed = false } = {}) {
  const box = form ? 'form' : 'div';
  const fields = [
    select('forlopstype', 'Forløpstype', TYPES),
    hendelse ? `<div class="felt">${hendelse}</div>` : select('hendelse', 'Hendelse', EVENTS),
    select('utfall', 'Utfall', OUTCOMES),
    dato
      ? `<div class="felt">${dato}</div>`
      : '<div><label for="dato">Dato</label> <input id="dato" type="date"></div>',
  ];
  const register = `<section><h2 id="tittel">Registrer forløpshendelse</h2><${box} id="skjema">${fields.join('\n')}</${box}></section>`;
  return around(
    isFramed ? `<main>${register}</main>` : `${PATIENT}<main>${LIST}${register}</main>`,
    `${extra ? EXTRAS[extra] : ''}<script src="/widgets.js"></script>`,
    changes,
  );
}

/** A page with the patient and the list, and the form of a layout in a frame of its own. */
export function frameOf({ name }) {
  return around(
    `${PATIENT}<main>${LIST}<iframe src="/framed/${name}" width="700" height="600"></iframe></main>`,
    '',
    '',
  );
}

const PATIENT = '<header><p>Nora Testesen · Fødselsnummer 148392 10001</p></header>';
const LIST = `<h1>Nasjonalt pasientforløp</h1>
<table><caption>Hendelser</caption><thead><tr><th>Forløpstype</th><th>Hendelse</th><th>Utfall</th><th>Dato</th></tr></thead>
<tbody><tr><td>D11</td><td>A</td><td></td><td>02.11.2026</td></tr><tr><td>D11</td><td>M</td><td></td><td>10.11.2026</td></tr></tbody></table>`;

function around(body, scripts, changes) {
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Journal</title>
<style>body{font:14px sans-serif}.popup{position:absolute;background:#fff;border:1px solid;padding:4px;width:320px}svg,.fa,.bi,.icon-signature{display:inline-block;width:16px;height:16px;background:#999}[role=combobox]{display:inline-block;min-width:8em;border:1px solid}</style></head>
<body data-changes="${changes}" data-other="${OTHER}">${body}${scripts}</body></html>`;
}
