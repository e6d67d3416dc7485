import '../../made/look.css';
import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D12 A 2026-03-02, D12 M 2026-03-19, D12 C/P 2026-04-16') });
const CODES = TYPES.flatMap(([type]) =>
  HENDELSER.flatMap(([hendelse, text]) => {
    const outcomes = outcomesOf(hendelse);
    if (outcomes.length === 0) return [[`${type}${hendelse}`, text]];
    return outcomes.map(([utfall, outcome]) => [`${type}${hendelse}${utfall}`, `${text}: ${outcome}`]);
  }),
);

function readCode(text) {
  const [, forlopstype = '', hendelse = '', utfall = ''] =
    /^([A-Z]\d\d)([A-Z])([A-Z]?)$/.exec(text.toUpperCase().replaceAll(' ', '')) ?? [];
  return { forlopstype, hendelse, utfall };
}

const kode = h('input', {
  id: 'kode',
  list: 'koder',
  autocomplete: 'off',
  oninput: () => registration.set(readCode(kode.value)),
});
const dato = h('input', { id: 'dato', type: 'date', oninput: () => registration.set({ dato: dato.value }) });
const list = h('div', { class: 'stack' });

document.querySelector('#root').append(
  h('div', { class: 'topbar' }, h('strong', null, 'Klinikksystem')),
  h(
    'div',
    { class: 'patient', role: 'banner' },
    h('b', null, 'Ella Testbakken, 11 år'),
    h('span', null, 'Fnr. 25811572066'),
  ),
  h(
    'main',
    { class: 'layout' },
    h(
      'form',
      { class: 'box', onsubmit: save },
      h('h2', null, 'Forløpskode'),
      h('div', { class: 'field' }, h('label', { for: 'kode' }, 'Kode'), kode),
      h(
        'datalist',
        { id: 'koder' },
        CODES.map(([value, text]) => h('option', { value }, text)),
      ),
      h('div', { class: 'field' }, h('label', { for: 'dato' }, 'Dato'), dato),
      h('button', { class: 'button' }, 'Lagre'),
    ),
    h('section', null, h('h2', null, 'Forløpskoder'), list),
  ),
);

function save(event) {
  event.preventDefault();
  if (!registration.save()) return;
  kode.value = '';
  dato.value = '';
}

function show({ rows }) {
  list.replaceChildren(
    ...rows.map((row) =>
      h(
        'article',
        { class: 'box' },
        h('h3', null, `${row.forlopstype}${row.hendelse}${row.utfall}`),
        h('p', null, [hendelseText(row.hendelse), utfallText(row.hendelse, row.utfall)].filter(Boolean).join(': ')),
        h('p', { class: 'muted' }, norwegian(row.dato)),
      ),
    ),
  );
}
registration.subscribe(show);
show(registration.get());
