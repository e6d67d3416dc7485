import { h } from './dom.js';

/** `['Fornavn', 'text']`, `['Status', ['Åpen', 'Lukket']]` or `['Merknad', 'textarea']` as a field with a label. */
export function plainField([label, kind], index = 0) {
  const id = `felt-${index}`;
  const control = Array.isArray(kind)
    ? h(
        'select',
        { id },
        h('option', { value: '' }, 'Velg'),
        kind.map((text) => h('option', null, text)),
      )
    : kind === 'textarea'
      ? h('textarea', { id, rows: 3 })
      : h('input', { id, type: kind });
  return h('div', { class: 'field' }, h('label', { for: id }, label), control);
}

/** A native journal page about something else: banner, a form, a table. */
export function plainPage({ system, patient, title, fields, button = 'Lagre', table, extra = [] }) {
  const rows = table?.rows.map((row) =>
    h(
      'tr',
      null,
      row.map((text) => h('td', null, text)),
    ),
  );
  document.querySelector('#root').append(
    h('div', { class: 'topbar' }, h('strong', null, system)),
    ...(patient
      ? [
          h(
            'header',
            { class: 'patient' },
            patient.map((text, index) => h(index === 0 ? 'b' : 'span', null, text)),
          ),
        ]
      : []),
    h(
      'main',
      { class: 'layout' },
      h(
        'form',
        { class: 'box', onsubmit: (event) => event.preventDefault() },
        h('h2', null, title),
        fields.map(plainField),
        h('button', { class: 'button' }, button),
      ),
      table &&
        h(
          'section',
          { class: 'box' },
          h('h2', null, table.title),
          h(
            'table',
            { class: 'plain' },
            h(
              'thead',
              null,
              h(
                'tr',
                null,
                table.heads.map((text) => h('th', null, text)),
              ),
            ),
            h('tbody', null, rows),
          ),
        ),
      ...extra,
    ),
  );
}
