import 'tom-select/dist/css/tom-select.css';
import 'flatpickr/dist/flatpickr.min.css';
import '../../made/look.css';
import flatpickr from 'flatpickr';
import { Norwegian } from 'flatpickr/dist/l10n/no.js';
import TomSelect from 'tom-select';
import { isoOfDate, norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({
  rows: rowsOf('D01 A 2026-03-02, D01 M 2026-03-09, D11 A 2026-03-16, D11 M 2026-04-02, D01 C/T 2026-03-20'),
});
const input = (id) => h('input', { id, type: 'text' });
const [type, hendelse, utfall, dato] = ['forlop', 'hendelse', 'resultat', 'dato'].map(input);
const lists = h('div');
const field = (label, control) => h('div', { class: 'field' }, h('label', { for: control.id }, label), control);

document
  .querySelector('#root')
  .append(
    h(
      'header',
      null,
      h('div', { class: 'topbar' }, h('strong', null, 'Storby journal'), h('a', { href: '#inn' }, 'Innboks (3)')),
      h('div', { class: 'patient' }, h('b', null, 'Kåre Prøvesen, 45 år'), h('span', null, 'Fødselsnr. 11758114009')),
    ),
    h(
      'main',
      { class: 'layout' },
      h(
        'div',
        { class: 'box' },
        h('h2', null, 'Ny hendelse'),
        field('Forløp', type),
        field('Hendelse', hendelse),
        field('Resultat', utfall),
        field('Dato', dato),
        h('button', { class: 'button', type: 'button', onclick: save }, 'Lagre'),
      ),
      h('section', { class: 'box' }, h('h2', null, 'Pågående forløp'), lists),
    ),
  );

const options = (rows) => rows.map(([code, text]) => ({ code, text: `${code} · ${text}` }));
const make = (element, rows, name) =>
  new TomSelect(element, {
    options: options(rows),
    valueField: 'code',
    labelField: 'text',
    searchField: 'text',
    maxItems: 1,
    create: false,
    onChange: (value) => registration.set({ [name]: value }),
  });
const selects = {
  forlopstype: make(type, TYPES, 'forlopstype'),
  hendelse: make(hendelse, HENDELSER, 'hendelse'),
  utfall: make(utfall, [], 'utfall'),
};
const picker = flatpickr(dato, {
  altInput: true,
  altFormat: 'j. F Y',
  dateFormat: 'Y-m-d',
  locale: Norwegian,
  onChange: ([day]) => registration.set({ dato: isoOfDate(day) }),
});

function save() {
  if (!registration.save()) return;
  for (const select of Object.values(selects)) select.clear(true);
  picker.clear();
}

let outcomesFor = '';
function show({ model, rows }) {
  if (model.hendelse !== outcomesFor) {
    outcomesFor = model.hendelse;
    selects.utfall.clear(true);
    selects.utfall.clearOptions();
    selects.utfall.addOptions(options(outcomesOf(model.hendelse)));
  }
  const types = [...new Set(rows.map(({ forlopstype }) => forlopstype))];
  lists.replaceChildren(
    ...types.map((code) =>
      h(
        'section',
        null,
        h('h3', null, `${code} ${typeText(code)}`),
        h(
          'table',
          { class: 'plain' },
          h(
            'tr',
            null,
            ['Dato', 'Hendelse', 'Resultat'].map((text) => h('th', null, text)),
          ),
          rows
            .filter(({ forlopstype }) => forlopstype === code)
            .map((row) =>
              h(
                'tr',
                null,
                h('td', null, norwegian(row.dato)),
                h('td', null, `${row.hendelse} · ${hendelseText(row.hendelse)}`),
                h('td', null, row.utfall && `${row.utfall} · ${utfallText(row.hendelse, row.utfall)}`),
              ),
            ),
        ),
      ),
    ),
  );
}
registration.subscribe(show);
show(registration.get());
