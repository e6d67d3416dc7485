import '../../made/look.css';
import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { hendelseText, typeText, utfallText } from '../../made/kodeverk.js';
import { plainForm } from '../../made/plain-form.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// Two forløp, the ended one folded away, and a filter that may leave rows out.
const registration = createRegistration({
  rows: rowsOf(
    'D11 A 2024-09-02, D11 M 2024-09-19, D11 C/P 2024-10-10, D11 X/P 2025-01-09, D01 A 2026-03-02, D01 M 2026-03-09, D01 C/T 2026-03-26',
  ),
});
let filter = '';
const lists = h('div');
const chooser = h(
  'select',
  {
    id: 'vis',
    onchange: () => {
      filter = chooser.value;
      show(registration.get());
    },
  },
  h('option', { value: '' }, 'Alle hendelser'),
  h('option', { value: 'C' }, 'Kun klinisk beslutning'),
);

document
  .querySelector('#root')
  .append(
    h(
      'header',
      { class: 'patient' },
      h('b', null, 'Sara Prøvedal'),
      h('span', null, '29 år'),
      h('span', null, 'Fnr. 078797 31083'),
    ),
    h(
      'main',
      { class: 'layout' },
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Registrer hendelse i forløp'),
        plainForm(registration, { notation: (code, text) => `${code} – ${text}` }),
      ),
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Forløp'),
        h('p', null, h('label', { for: 'vis' }, 'Vis '), chooser),
        lists,
      ),
    ),
  );

function tableOf(rows) {
  return h(
    'table',
    { class: 'plain' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        ['Dato', 'Hendelse', 'Utfall'].map((text) => h('th', null, text)),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map((row) =>
        h(
          'tr',
          null,
          [
            norwegian(row.dato),
            `${row.hendelse} – ${hendelseText(row.hendelse)}`,
            row.utfall && `${row.utfall} – ${utfallText(row.hendelse, row.utfall)}`,
          ].map((text) => h('td', null, text)),
        ),
      ),
    ),
  );
}

function show({ rows }) {
  const shown = rows.filter(({ hendelse }) => filter === '' || hendelse === filter);
  const ended = lists.querySelector('details')?.open ?? false;
  const of = (type) => shown.filter(({ forlopstype }) => forlopstype === type);
  lists.replaceChildren(
    h('section', null, h('h3', null, `D01 ${typeText('D01')}`), tableOf(of('D01'))),
    h('details', { open: ended }, h('summary', null, `D11 ${typeText('D11')} (avsluttet)`), tableOf(of('D11'))),
    ...(filter === ''
      ? []
      : [
          h(
            'p',
            { class: 'muted' },
            `Filter: kun klinisk beslutning. Viser ${shown.length} av ${rows.length} hendelser.`,
          ),
        ]),
  );
}
registration.subscribe(show);
show(registration.get());
