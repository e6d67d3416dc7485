import '@material/web/button/filled-button.js';
import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import '@material/web/textfield/outlined-text-field.js';
import '../../made/look.css';
import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D11 A 2026-10-01, D11 M 2026-10-15') });

const options = (rows) =>
  rows.map(([code, text]) =>
    h('md-select-option', { value: code }, h('div', { slot: 'headline' }, `${code} - ${text}`)),
  );
const select = (label, name, rows) =>
  h(
    'md-outlined-select',
    { label, onchange: ({ target }) => registration.set({ [name]: target.value }) },
    options(rows),
  );
const type = select('Forløpstype', 'forlopstype', TYPES);
const hendelse = select('Hendelse', 'hendelse', HENDELSER);
const utfall = select('Utfall', 'utfall', []);
const dato = h('md-outlined-text-field', {
  label: 'Dato',
  type: 'date',
  oninput: ({ target }) => registration.set({ dato: target.value }),
});
const list = h('tbody');

document.querySelector('#root').append(
  h(
    'div',
    { class: 'patient', role: 'banner' },
    h('b', null, 'Nødnummer Test'),
    h('span', null, 'Felles hjelpenummer 812345 67802'),
  ),
  h(
    'main',
    { class: 'layout' },
    h(
      'div',
      { class: 'box stack' },
      h('h2', null, 'Forløpshendelse'),
      type,
      hendelse,
      utfall,
      dato,
      h('md-filled-button', { onclick: save }, 'Lagre'),
    ),
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Registrerte forløpshendelser'),
      h(
        'table',
        { class: 'plain' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            ['Dato', 'Forløpstype', 'Hendelse', 'Utfall'].map((text) => h('th', null, text)),
          ),
        ),
        list,
      ),
    ),
  ),
);

function save() {
  if (!registration.save()) return;
  for (const control of [type, hendelse, utfall]) control.reset();
  dato.value = '';
}

let outcomesFor = '';
function show({ model, rows }) {
  if (model.hendelse !== outcomesFor) {
    outcomesFor = model.hendelse;
    utfall.reset();
    utfall.replaceChildren(...options(outcomesOf(model.hendelse)));
  }
  list.replaceChildren(
    ...rows.map((row) =>
      h(
        'tr',
        null,
        h('td', null, norwegian(row.dato)),
        h('td', null, row.forlopstype),
        h('td', null, `${row.hendelse} - ${hendelseText(row.hendelse)}`),
        h('td', null, row.utfall && `${row.utfall} - ${utfallText(row.hendelse, row.utfall)}`),
      ),
    ),
  );
}
registration.subscribe(show);
show(registration.get());
