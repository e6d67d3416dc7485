import '../../made/look.css';
import { h } from '../../made/dom.js';
import { plainForm } from '../../made/plain-form.js';
import { plainTable } from '../../made/plain-table.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// "1–8 av 23", the newest on top: everything from the oldest shown day on is there.
const SIZE = 8;
const evaluations = Array.from({ length: 20 }, (_, index) =>
  new Date(Date.UTC(2024, 3, 4 + index * 42)).toISOString().slice(0, 10),
);
const registration = createRegistration({
  rows: rowsOf(
    `D01 A 2024-02-05, D01 M 2024-02-12, D01 C/T 2024-02-29, ${evaluations.map((day) => `D01 E ${day}`).join(', ')}`,
  ),
});
let start = 0;
const count = h('p', { class: 'muted' });
const table = plainTable(registration, {
  order: (rows) => {
    count.textContent = `${start + 1}–${Math.min(start + SIZE, rows.length)} av ${rows.length}`;
    return rows.toReversed().slice(start, start + SIZE);
  },
});
const turn = (by) => {
  start += by;
  registration.set({});
};

document.querySelector('#root').append(
  h(
    'header',
    { class: 'patient' },
    h('b', null, 'Amina Testova'),
    h('span', null, '36 år'),
    h('span', null, 'D-nummer 61869012008'),
  ),
  h(
    'main',
    { class: 'layout' },
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Registrer hendelse'),
      plainForm(registration, {
        notation: (code) => code,
        words: { forlopstype: 'Forløpstypekode', hendelse: 'Hendelseskode', utfall: 'Utfallskode' },
      }),
    ),
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Hendelser i pasientforløp'),
      table,
      count,
      h('button', { type: 'button', class: 'button secondary', onclick: () => turn(-SIZE) }, 'Forrige'),
      ' ',
      h('button', { type: 'button', class: 'button secondary', onclick: () => turn(SIZE) }, 'Neste'),
    ),
  ),
);
