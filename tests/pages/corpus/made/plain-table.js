import { norwegian } from './days.js';
import { h } from './dom.js';
import { hendelseText, utfallText } from './kodeverk.js';

/** A table of registrations that follows the list; `notation` writes a code with its text. */
export function plainTable(
  registration,
  {
    language = 'nb',
    notation = (code, text) => `${code} ${text}`,
    heads = ['Dato', 'Forløpstype', 'Hendelse', 'Utfall'],
    order = (rows) => rows,
  } = {},
) {
  const body = h('tbody');
  const show = ({ rows }) =>
    body.replaceChildren(
      ...order(rows).map((row) =>
        h(
          'tr',
          null,
          h('td', null, norwegian(row.dato)),
          h('td', null, row.forlopstype),
          h('td', null, notation(row.hendelse, hendelseText(row.hendelse, language))),
          h('td', null, row.utfall && notation(row.utfall, utfallText(row.hendelse, row.utfall, language))),
        ),
      ),
    );
  registration.subscribe(show);
  show(registration.get());
  return h(
    'table',
    { class: 'plain' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        heads.map((text) => h('th', null, text)),
      ),
    ),
    body,
  );
}
