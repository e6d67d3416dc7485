import '../../made/look.css';
import { dateDialog } from '../../made/apg-date-dialog.js';
import { editableCombobox } from '../../made/apg-editable-combobox.js';
import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D11 A 2026-01-12, D11 M 2026-02-02') });
const texts = (rows) => rows.map(([code, text]) => [code, text]);
const type = editableCombobox({
  id: 'pf',
  label: 'Pakkeforløp',
  rows: texts(TYPES),
  onChange: (forlopstype) => registration.set({ forlopstype }),
});
const hendelse = editableCombobox({
  id: 'he',
  label: 'Forløpshendelse',
  rows: texts(HENDELSER),
  onChange: (code) => registration.set({ hendelse: code }),
});
const utfall = editableCombobox({
  id: 're',
  label: 'Resultat',
  rows: [],
  onChange: (code) => registration.set({ utfall: code }),
});
const dato = dateDialog({
  id: 'da',
  label: 'Dato for hendelse',
  start: '2026-03-02',
  onChange: (day) => registration.set({ dato: day }),
});
const list = h('ul', { style: 'list-style:none;padding:0' });

document
  .querySelector('#root')
  .append(
    h(
      'header',
      { class: 'patient' },
      h('b', null, 'Sara Prøvedal'),
      h('span', null, '29 år'),
      h('span', null, 'Fødselsnummer 078797 31083'),
    ),
    h(
      'main',
      { class: 'layout' },
      h(
        'form',
        { class: 'box', onsubmit: save },
        h('h2', null, 'Ny forløpshendelse'),
        type.element,
        hendelse.element,
        utfall.element,
        dato.element,
        h('button', { class: 'button' }, 'Lagre'),
      ),
      h('section', { class: 'box' }, h('h2', null, 'Forløpshendelser'), list),
    ),
  );

function save(event) {
  event.preventDefault();
  if (!registration.save()) return;
  for (const choice of [type, hendelse, utfall]) choice.set({ text: '' });
  dato.clear();
}

let outcomesFor = '';
function show({ model, rows }) {
  if (outcomesFor !== model.hendelse) {
    outcomesFor = model.hendelse;
    utfall.set({ rows: texts(outcomesOf(model.hendelse)), text: '' });
  }
  list.replaceChildren(
    ...rows.map((row) =>
      h(
        'li',
        { class: 'box' },
        h('b', null, norwegian(row.dato)),
        ` ${hendelseText(row.hendelse)} `,
        row.utfall && h('i', null, utfallText(row.hendelse, row.utfall)),
        h('div', { class: 'muted' }, typeText(row.forlopstype)),
      ),
    ),
  );
}
registration.subscribe(show);
show(registration.get());
