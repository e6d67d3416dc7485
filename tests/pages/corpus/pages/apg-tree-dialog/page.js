import '../../made/look.css';
import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// The code is chosen in a tree in a dialog, hendelse and outcome at once; the form then shows it as text only.
const registration = createRegistration({ rows: rowsOf('D11 A 2026-02-09, D11 M 2026-02-26') });
const type = h(
  'select',
  { id: 'type', onchange: () => registration.set({ forlopstype: type.value }) },
  h('option', { value: '' }, '– velg –'),
  TYPES.map(([value, text]) => h('option', { value }, text)),
);
const dato = h('input', { id: 'dato', type: 'date', oninput: () => registration.set({ dato: dato.value }) });
const shownHendelse = h('output', { 'aria-labelledby': 'he-navn' });
const shownUtfall = h('output', { 'aria-labelledby': 'ut-navn' });
const list = h('tbody');

const item = (level, text, onchoose, children = []) => {
  const node = h(
    'li',
    { role: 'treeitem', tabindex: '-1', 'aria-level': level, 'aria-expanded': children.length > 0 ? 'true' : null },
    h('span', { onclick: onchoose }, text),
    children.length > 0 && h('ul', { role: 'group' }, children),
  );
  node.addEventListener('keydown', (event) => {
    if (event.target !== node || event.key !== 'Enter') return;
    event.preventDefault();
    onchoose();
  });
  return node;
};
const take =
  (hendelse, utfall = '') =>
  () => {
    registration.set({ hendelse });
    registration.set({ utfall });
    open(false);
  };
const tree = h(
  'ul',
  { role: 'tree', 'aria-label': 'Hendelser' },
  HENDELSER.map(([code, text]) =>
    item(
      1,
      text,
      take(code),
      outcomesOf(code).map(([utfall, outcome]) => item(2, outcome, take(code, utfall))),
    ),
  ),
);
tree.addEventListener('keydown', (event) => {
  const items = [...tree.querySelectorAll('[role=treeitem]')];
  const to = items.indexOf(document.activeElement) + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0);
  if (event.key.startsWith('Arrow')) {
    items[to]?.focus();
    event.preventDefault();
  } else if (event.key === 'Escape') open(false);
});
const dialog = h(
  'div',
  { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'dialogtittel', class: 'dialog', hidden: true },
  h('h2', { id: 'dialogtittel' }, 'Velg hendelse'),
  tree,
  h('button', { type: 'button', class: 'button secondary', onclick: () => open(false) }, 'Lukk'),
);
function open(isShown) {
  dialog.hidden = !isShown;
  if (isShown) tree.querySelector('[role=treeitem]').focus();
}

document.querySelector('#root').append(
  h(
    'header',
    null,
    h('div', { class: 'topbar' }, h('strong', null, 'Sentrum EPJ')),
    h(
      'div',
      { class: 'patient' },
      h('b', null, 'Mari Fiktivhaug'),
      h('span', null, 'F. 19.11.1972'),
      h('span', null, '199172 15580'),
    ),
  ),
  h(
    'main',
    { class: 'layout' },
    h(
      'form',
      { class: 'box', onsubmit: save },
      h('h2', null, 'Registrer hendelse i pasientforløp'),
      h('div', { class: 'field' }, h('label', { for: 'type' }, 'Type forløp'), type),
      h(
        'div',
        { class: 'field' },
        h('span', { id: 'he-navn' }, 'Hendelse'),
        shownHendelse,
        h('span', { id: 'ut-navn' }, 'Utfall'),
        shownUtfall,
        h('button', { type: 'button', class: 'button secondary', onclick: () => open(true) }, 'Endre'),
      ),
      h('div', { class: 'field' }, h('label', { for: 'dato' }, 'Dato for hendelse'), dato),
      h('button', { class: 'button' }, 'Lagre'),
    ),
    h(
      'section',
      { class: 'box' },
      h('h2', null, 'Hendelser'),
      h(
        'table',
        { class: 'plain' },
        h('caption', null, 'Registrerte hendelser'),
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            ['Hendelse', 'Utfall', 'Dato', 'Type forløp'].map((text) => h('th', { scope: 'col' }, text)),
          ),
        ),
        list,
      ),
    ),
  ),
  dialog,
);

function save(event) {
  event.preventDefault();
  if (!registration.save()) return;
  type.value = '';
  dato.value = '';
}

function show({ model, rows }) {
  shownHendelse.textContent = hendelseText(model.hendelse) || 'Ikke valgt';
  shownUtfall.textContent = utfallText(model.hendelse, model.utfall) || '–';
  list.replaceChildren(
    ...rows.map((row) =>
      h(
        'tr',
        null,
        h('th', { scope: 'row' }, hendelseText(row.hendelse)),
        h('td', null, utfallText(row.hendelse, row.utfall) || '–'),
        h('td', null, norwegian(row.dato)),
        h('td', null, typeText(row.forlopstype)),
      ),
    ),
  );
}
registration.subscribe(show);
show(registration.get());
