import '../../made/look.css';
import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { hendelseText, utfallText } from '../../made/kodeverk.js';
import { rowsOf } from '../../made/registration.js';

const rows = rowsOf('D12 A 2026-01-12, D12 M 2026-01-26, D12 C/P 2026-02-23, D12 U/U 2026-03-09');

document.querySelector('#root').append(
  h('header', { class: 'patient' }, h('b', null, 'Jonas Fiktivrud'), h('span', null, 'Fnr 02891161045')),
  h(
    'main',
    { class: 'layout single' },
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Hendelser i pasientforløp'),
      h(
        'table',
        { class: 'plain' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            ['Dato', 'Forløpstype', 'Hendelse', 'Utfall'].map((text) => h('th', null, text)),
          ),
        ),
        h(
          'tbody',
          null,
          rows.map((row) =>
            h(
              'tr',
              null,
              h('td', null, norwegian(row.dato)),
              h('td', null, row.forlopstype),
              h('td', null, hendelseText(row.hendelse)),
              h('td', null, utfallText(row.hendelse, row.utfall)),
            ),
          ),
        ),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'button secondary',
          onclick: () => document.querySelector('h2').append(' (utskrift)'),
        },
        'Skriv ut',
      ),
    ),
  ),
);
