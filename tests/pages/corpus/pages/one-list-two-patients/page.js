import '../../made/look.css';
import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { hendelseText, utfallText } from '../../made/kodeverk.js';
import { PATIENTS, spaced } from '../../made/patients.js';
import { plainForm } from '../../made/plain-form.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// A family is followed up together: one list holds the events of mother and daughter.
const registration = createRegistration({ rows: rowsOf('D01 A 2026-06-02, D01 M 2026-06-11') });
const daughters = rowsOf('D12 A 2026-06-15, D12 M 2026-06-29');
const body = h('tbody');

document.querySelector('#root').append(
  h(
    'header',
    { class: 'patient' },
    h('b', null, PATIENTS.mor.name),
    h('span', null, '54 år'),
    h('span', null, `Fødselsnummer ${spaced(PATIENTS.mor.number)}`),
  ),
  h(
    'main',
    { class: 'layout' },
    h('section', { class: 'box' }, h('h2', null, 'Registrer forløpshendelse'), plainForm(registration)),
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Hendelser i familien'),
      h(
        'table',
        { class: 'plain' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            ['Pasient', 'Dato', 'Forløpstype', 'Hendelse', 'Utfall'].map((text) => h('th', null, text)),
          ),
        ),
        body,
      ),
    ),
  ),
);

function show({ rows }) {
  const all = [...rows.map((row) => [PATIENTS.mor, row]), ...daughters.map((row) => [PATIENTS.barn, row])];
  all.sort(([, a], [, b]) => a.dato.localeCompare(b.dato));
  body.replaceChildren(
    ...all.map(([patient, row]) =>
      h(
        'tr',
        null,
        [
          patient.name,
          norwegian(row.dato),
          row.forlopstype,
          hendelseText(row.hendelse),
          utfallText(row.hendelse, row.utfall),
        ].map((text) => h('td', null, text)),
      ),
    ),
  );
}
registration.subscribe(show);
show(registration.get());
