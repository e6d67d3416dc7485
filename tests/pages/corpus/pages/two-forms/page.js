import '../../made/look.css';
import { h } from '../../made/dom.js';
import { plainForm } from '../../made/plain-form.js';
import { plainTable } from '../../made/plain-table.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// Two forms for one hendelse each, side by side, and one list for both.
const meeting = createRegistration({ preset: { hendelse: 'M' } });
const decision = createRegistration({ preset: { hendelse: 'C' } });
const all = createRegistration({ rows: rowsOf('D11 A 2026-03-09'), isClosed: true });
for (const form of [meeting, decision]) {
  let count = 0;
  form.subscribe(({ rows }) => {
    if (rows.length === count) return;
    count = rows.length;
    all.set({ hendelse: rows.at(-1).hendelse });
    all.set(rows.at(-1));
    all.save();
  });
}

document.querySelector('#root').append(
  h('header', { class: 'patient' }, h('b', null, 'Stein Fiktivhaug (60)'), h('span', null, 'Fnr. 238466 23566')),
  h(
    'main',
    { class: 'layout', style: 'grid-template-columns:1fr 1fr' },
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Første fremmøte'),
      plainForm(meeting, { fields: ['forlopstype', 'dato'], prefix: 'm-', asText: true }),
    ),
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Klinisk beslutning'),
      plainForm(decision, {
        fields: ['forlopstype', 'utfall', 'dato'],
        prefix: 'c-',
        asText: true,
        words: { utfall: 'Utfall av klinisk beslutning' },
      }),
    ),
    h('section', { class: 'box', style: 'grid-column:1/3' }, h('h2', null, 'Registrert'), plainTable(all)),
  ),
);
