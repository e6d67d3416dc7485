import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D11 A 2026-08-03, D11 M 2026-08-20') });

const option = ([code, text]) => h('option', { value: code }, `${code} – ${text}`);
const choices = (rows) => [h('option', { value: '' }, 'Velg …'), ...rows.map(option)];
const type = h('select', { id: 'type', onchange: () => registration.set({ forlopstype: type.value }) }, choices(TYPES));
const hendelse = h(
  'select',
  { id: 'hendelse', onchange: () => registration.set({ hendelse: hendelse.value }) },
  choices(HENDELSER),
);
const utfall = h('select', { id: 'utfall', onchange: () => registration.set({ utfall: utfall.value }) });
const dato = h('input', { id: 'dato', type: 'date', oninput: () => registration.set({ dato: dato.value }) });
const field = (label, control) => h('div', { class: 'felt' }, h('label', { for: control.id }, label), control);

const form = document.querySelector('#registrering');
form.append(
  field('Forløpstype', type),
  field('Hendelse', hendelse),
  field('Utfall', utfall),
  field('Dato for hendelse', dato),
  h('button', { type: 'submit' }, 'Lagre'),
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  registration.save();
});

let shownFor;
function show({ model, rows }) {
  if (shownFor !== model.hendelse) {
    utfall.replaceChildren(...choices(outcomesOf(model.hendelse)));
    utfall.disabled = outcomesOf(model.hendelse).length === 0;
    shownFor = model.hendelse;
  }
  type.value = model.forlopstype;
  hendelse.value = model.hendelse;
  utfall.value = model.utfall;
  if (model.dato === '') dato.value = '';
  document
    .querySelector('#rader')
    .replaceChildren(
      ...rows.map((row) =>
        h(
          'tr',
          null,
          h('td', null, norwegian(row.dato)),
          h('td', null, row.forlopstype),
          h('td', null, `${row.hendelse} – ${hendelseText(row.hendelse)}`),
          h('td', null, row.utfall && `${row.utfall} – ${utfallText(row.hendelse, row.utfall)}`),
          h('td', null, 'T. Behandler'),
        ),
      ),
    );
}
registration.subscribe(show);
show(registration.get());
