import '../../made/look.css';
import { h } from '../../made/dom.js';
import { HENDELSER, TYPES, UTFALL } from '../../made/kodeverk.js';

const table = (title, oid, rows) =>
  h(
    'section',
    { class: 'box' },
    h('h2', null, title),
    h('p', { class: 'muted' }, oid),
    h(
      'table',
      { class: 'plain' },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ['Kode', 'Tekst', 'Gyldig fra'].map((text) => h('th', null, text)),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map(([code, text]) =>
          h('tr', null, h('td', null, code), h('td', null, text), h('td', null, '01.01.2024')),
        ),
      ),
    ),
  );

document
  .querySelector('#root')
  .append(
    h('div', { class: 'topbar' }, h('strong', null, 'Kodeverk i journalen')),
    h('p', { class: 'box' }, h('label', null, 'Søk i kodeverk ', h('input', { type: 'search' }))),
    table('Type forløp', 'OID 2.16.578.1.12.4.1.1.9321', TYPES),
    table('Hendelse', 'OID 2.16.578.1.12.4.1.1.9322', HENDELSER),
    table('Utfall av klinisk beslutning', 'OID 2.16.578.1.12.4.1.1.9323', UTFALL.C),
    table('Utfall av avslutning', '', UTFALL.X),
  );
