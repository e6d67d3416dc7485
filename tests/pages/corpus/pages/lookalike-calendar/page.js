import '../../made/look.css';
import { dateDialog } from '../../made/apg-date-dialog.js';
import { selectOnly } from '../../made/apg-select-only.js';
import { h } from '../../made/dom.js';

const kinds = ['Første fremmøte', 'Behandlingsmøte', 'Evalueringspunkt', 'Fravær', 'Fri'].map((text, index) => [
  String(index),
  text,
]);
const kind = selectOnly({
  id: 'kalendertype',
  label: 'Type hendelse',
  rows: kinds,
  placeholder: 'Velg',
  onChange: () => undefined,
});
const day = dateDialog({ id: 'dag', label: 'Dato', start: '2026-12-01', onChange: () => undefined });
document.querySelector('#root').append(
  h('div', { class: 'topbar' }, h('strong', null, 'Kalender'), h('span', { class: 'user' }, 'T. Behandler')),
  h(
    'main',
    { class: 'layout' },
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Ny kalenderhendelse'),
      kind.element,
      day.element,
      h('button', { class: 'button', type: 'button' }, 'Lagre'),
    ),
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Desember 2026'),
      h(
        'ul',
        null,
        ['01.12.2026 Første fremmøte, 09:00', '02.12.2026 Behandlingsmøte, 12:00', '04.12.2026 Fri'].map((text) =>
          h('li', null, text),
        ),
      ),
    ),
  ),
);
