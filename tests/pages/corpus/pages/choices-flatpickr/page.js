import 'choices.js/public/assets/styles/choices.min.css';
import 'flatpickr/dist/flatpickr.min.css';
import '../../made/look.css';
import Choices from 'choices.js';
import flatpickr from 'flatpickr';
import { Norwegian } from 'flatpickr/dist/l10n/no.js';
import { isoOfDate, norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D01 A 2026-09-01, D01 M 2026-09-04') });
const type = h('select', { id: 'ft' });
const hendelse = h('select', { id: 'fh' });
const utfall = h('select', { id: 'ut' });
const dato = h('input', { id: 'dato', placeholder: 'Velg dato' });
const list = h('tbody');
const field = (label, control) => h('div', { class: 'field' }, h('label', { for: control.id }, label), control);

document.querySelector('#root').append(
  h('div', { class: 'topbar' }, h('strong', null, 'Rusjournal'), h('span', { class: 'user' }, 'Avdeling for rus')),
  h(
    'div',
    { class: 'patient', role: 'banner' },
    h('b', null, 'Ukjent Testperson'),
    h('span', null, 'H-nummer 174888 13110'),
    h('span', null, '38 år'),
  ),
  h(
    'main',
    { class: 'layout' },
    h(
      'form',
      { class: 'box', onsubmit: save },
      h('h2', null, 'Registrer hendelse'),
      field('Forløpstype', type),
      field('Hendelse', hendelse),
      field('Utfall', utfall),
      field('Hendelsesdato', dato),
      h('button', { class: 'button' }, 'Lagre'),
    ),
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Hendelser'),
      h(
        'table',
        { class: 'plain' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            ['Hendelsesdato', 'Forløpstype', 'Hendelse', 'Utfall'].map((text) => h('th', null, text)),
          ),
        ),
        list,
      ),
    ),
  ),
);

const options = (rows) => [
  { value: '', label: 'Velg', placeholder: true },
  ...rows.map(([value, text]) => ({ value, label: `${text} (${value})` })),
];
const make = (element, rows) =>
  new Choices(element, {
    choices: options(rows),
    shouldSort: false,
    itemSelectText: '',
    searchPlaceholderValue: 'Søk',
    noResultsText: 'Ingen treff',
    allowHTML: false,
  });
const typeChoices = make(type, TYPES);
const hendelseChoices = make(hendelse, HENDELSER);
const utfallChoices = make(utfall, []);
const picker = flatpickr(dato, {
  locale: Norwegian,
  dateFormat: 'd.m.Y',
  allowInput: true,
  onChange: ([day]) => registration.set({ dato: isoOfDate(day) }),
});
type.addEventListener('change', () => registration.set({ forlopstype: type.value }));
hendelse.addEventListener('change', () => {
  registration.set({ hendelse: hendelse.value });
  utfallChoices.clearStore();
  utfallChoices.setChoices(options(outcomesOf(hendelse.value)), 'value', 'label', true);
  utfallChoices.setChoiceByValue('');
});
utfall.addEventListener('change', () => registration.set({ utfall: utfall.value }));

function save(event) {
  event.preventDefault();
  if (!registration.save()) return;
  for (const choices of [typeChoices, hendelseChoices, utfallChoices]) choices.setChoiceByValue('');
  picker.clear();
}

function show({ rows }) {
  list.replaceChildren(
    ...rows.map((row) =>
      h(
        'tr',
        null,
        h('td', null, norwegian(row.dato)),
        h('td', null, row.forlopstype),
        h('td', null, `${hendelseText(row.hendelse)} (${row.hendelse})`),
        h('td', null, row.utfall && `${utfallText(row.hendelse, row.utfall)} (${row.utfall})`),
      ),
    ),
  );
}
registration.subscribe(show);
show(registration.get());
