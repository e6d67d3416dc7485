import '../../made/look.css';
import { selectOnly } from '../../made/apg-select-only.js';
import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D11 A 2026-06-15, D11 M 2026-07-02') });
const named = (rows) => rows.map(([code, text]) => [code, `${text} – ${code}`]);
const type = selectOnly({
  id: 'type',
  label: 'Forløpstype',
  rows: named(TYPES),
  placeholder: 'Velg',
  onChange: (forlopstype) => registration.set({ forlopstype }),
});
const hendelse = selectOnly({
  id: 'hendelse',
  label: 'Hendelse',
  rows: named(HENDELSER),
  placeholder: 'Velg',
  onChange: (code) => registration.set({ hendelse: code }),
});
const utfall = selectOnly({
  id: 'utfall',
  label: 'Utfall',
  rows: [],
  placeholder: 'Velg',
  onChange: (code) => registration.set({ utfall: code }),
});
const dato = h('input', { id: 'dato', type: 'date', oninput: () => registration.set({ dato: dato.value }) });
const list = h('div', { role: 'rowgroup' });

document.querySelector('#root').append(
  h(
    'header',
    { class: 'patient' },
    h('b', null, 'Nora Testesen'),
    h('span', null, '42 år'),
    h('span', null, 'Fødselsnummer 148384 11070'),
  ),
  h(
    'main',
    { class: 'layout' },
    h(
      'section',
      { class: 'box', 'aria-label': 'Registrer hendelse' },
      h('h2', null, 'Registrer hendelse'),
      type.element,
      hendelse.element,
      utfall.element,
      h('div', { class: 'field' }, h('label', { for: 'dato' }, 'Hendelsesdato'), dato),
      h('button', { class: 'button', type: 'button', onclick: save }, 'Lagre'),
    ),
    h(
      'section',
      { class: 'box' },
      h('h2', { id: 'liste' }, 'Hendelser i forløpet'),
      h(
        'div',
        { role: 'grid', 'aria-labelledby': 'liste' },
        h(
          'div',
          { role: 'rowgroup' },
          h(
            'div',
            { role: 'row' },
            ['Hendelsesdato', 'Type', 'Hendelse', 'Utfall'].map((text) => h('div', { role: 'columnheader' }, text)),
          ),
        ),
        list,
      ),
    ),
  ),
);

function save() {
  if (!registration.save()) return;
  for (const choice of [type, hendelse, utfall]) choice.set({ value: '' });
  dato.value = '';
}

let outcomesFor = '';
function show({ model, rows }) {
  if (outcomesFor !== model.hendelse) {
    outcomesFor = model.hendelse;
    utfall.set({ rows: named(outcomesOf(model.hendelse)), value: '' });
  }
  const cell = (text) => h('div', { role: 'gridcell', tabindex: '-1' }, text);
  list.replaceChildren(
    ...rows.map((row) =>
      h(
        'div',
        { role: 'row' },
        cell(norwegian(row.dato)),
        cell(row.forlopstype),
        cell(`${hendelseText(row.hendelse)} – ${row.hendelse}`),
        cell(row.utfall ? `${utfallText(row.hendelse, row.utfall)} – ${row.utfall}` : ''),
      ),
    ),
  );
}
registration.subscribe(show);
show(registration.get());
