import '../../made/look.css';
import { isoFrom, norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// The whole page is made anew at each change and once a second: no node of it lives long.
const registration = createRegistration({ rows: rowsOf('D12 A 2026-08-24, D12 M 2026-09-03') });
const root = document.querySelector('#root');

function select(id, label, rows, value, name) {
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    h(
      'select',
      { id, onchange: ({ target }) => registration.set({ [name]: target.value }) },
      h('option', { value: '' }, 'Vel'),
      rows.map(([code, , text]) => h('option', { value: code, selected: code === value }, `${text} (${code})`)),
    ),
  );
}

function render() {
  const { model, rows } = registration.get();
  const focused = document.activeElement?.id;
  root.replaceChildren(
    h(
      'header',
      { class: 'patient' },
      h('b', null, 'Jonas Fiktivrud'),
      h('span', null, 'Fødselsnummer 02891161045'),
      h('span', null, `Kl. ${new Date().toLocaleTimeString('nn')}`),
    ),
    h(
      'main',
      { class: 'layout' },
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Registrer hending i pasientforløp'),
        select('type', 'Type forløp', TYPES, model.forlopstype, 'forlopstype'),
        select('hending', 'Hending', HENDELSER, model.hendelse, 'hendelse'),
        select('utfall', 'Utfall', outcomesOf(model.hendelse), model.utfall, 'utfall'),
        h(
          'div',
          { class: 'field' },
          h('label', { for: 'dato' }, 'Dato for hendinga'),
          h('input', {
            id: 'dato',
            placeholder: 'dd.mm.åååå',
            value: norwegian(model.dato),
            onchange: ({ target }) => registration.set({ dato: isoFrom(target.value) }),
          }),
        ),
        h('button', { class: 'button', onclick: () => registration.save() }, 'Lagre'),
      ),
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Hendingar'),
        h(
          'table',
          { class: 'plain' },
          h(
            'tr',
            null,
            ['Dato', 'Type', 'Hending', 'Utfall'].map((text) => h('th', null, text)),
          ),
          rows.map((row) =>
            h(
              'tr',
              null,
              [
                norwegian(row.dato),
                row.forlopstype,
                hendelseText(row.hendelse, 'nn'),
                utfallText(row.hendelse, row.utfall, 'nn'),
              ].map((text) => h('td', null, text)),
            ),
          ),
        ),
      ),
    ),
  );
  if (focused) document.getElementById(focused)?.focus();
}
registration.subscribe(render);
setInterval(() => document.activeElement?.id !== 'dato' && render(), 1000);
render();
