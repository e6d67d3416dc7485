import '../../made/look.css';
import { isoFrom, norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// A tab for each hendelse. The registrations stand among the other documents as "PPR" documents.
const TABS = [
  ['A', 'Start pakkeforløp'],
  ['M', 'Første fremmøte'],
  ['C', 'Klinisk beslutning'],
  ['E', 'Evaluering'],
  ['X', 'Avslutning'],
];
const TITLES = {
  A: 'PPR Start pakkeforløp',
  M: 'PPR Første fremmøte',
  C: 'PPR Klinisk beslutning',
  U: 'PPR Behandlingsplan',
  E: 'PPR Evaluering',
  X: 'PPR Avslutning',
};
const OTHERS = [
  ['2026-05-06', 'Poliklinisk notat', 'Psykologspesialist'],
  ['2026-05-20', 'Epikrise til fastlege', 'Overlege'],
];
let rows = rowsOf('D11 A 2026-04-20, D11 M 2026-05-06');
let registration;
const panel = h('div', { role: 'tabpanel', id: 'panel', tabindex: '0' });
const list = h('ul', { class: 'stack', 'aria-label': 'Dokumentliste' });
const tabs = TABS.map(([code, text]) =>
  h(
    'button',
    {
      role: 'tab',
      id: `tab-${code}`,
      'aria-controls': 'panel',
      type: 'button',
      tabindex: '-1',
      onclick: () => open(code),
    },
    text,
  ),
);
const tablist = h('div', { role: 'tablist', 'aria-label': 'Registrer i forløp' }, tabs);
tablist.addEventListener('keydown', (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  const to = tabs[(tabs.indexOf(document.activeElement) + by + tabs.length) % tabs.length];
  to.focus();
  to.click();
});

document
  .querySelector('#root')
  .append(
    h(
      'header',
      { class: 'patient' },
      h('b', null, 'PRØVELAND, Arne'),
      h('span', null, 'Fødselsnummer 30925921188'),
      h('span', null, '66 år'),
    ),
    h(
      'main',
      { class: 'layout' },
      h('section', { class: 'box' }, h('h2', null, 'Forløp'), tablist, panel),
      h('section', { class: 'box' }, h('h2', null, 'Dokumenter'), list),
    ),
  );

function open(code) {
  if (registration) {
    ({ rows } = registration.get());
    registration.show(false);
  }
  registration = createRegistration({ rows, preset: { hendelse: code } });
  for (const tab of tabs) {
    const isOn = tab.id === `tab-${code}`;
    tab.setAttribute('aria-selected', String(isOn));
    tab.tabIndex = isOn ? 0 : -1;
  }
  panel.setAttribute('aria-labelledby', `tab-${code}`);
  const type = h(
    'select',
    { 'aria-label': 'Forløpstype', onchange: () => registration.set({ forlopstype: type.value }) },
    h('option', { value: '' }),
    TYPES.map(([value, text]) => h('option', { value }, `${value} ${text}`)),
  );
  const outcomes = outcomesOf(code);
  const utfall = h(
    'select',
    { 'aria-label': 'Utfall', onchange: () => registration.set({ utfall: utfall.value }) },
    h('option', { value: '' }),
    outcomes.map(([value, text]) => h('option', { value }, `${value} ${text}`)),
  );
  const dato = h('input', {
    'aria-label': 'Dato for hendelsen (dd.mm.åååå)',
    oninput: () => registration.set({ dato: isoFrom(dato.value) }),
  });
  panel.replaceChildren(
    h('p', null, 'Forløpstype ', type),
    ...(outcomes.length > 0 ? [h('p', null, 'Utfall ', utfall)] : []),
    h('p', null, 'Dato ', dato),
    h('button', { class: 'button', type: 'button', onclick: save }, 'Lagre'),
  );
  draw();
}

function save() {
  if (!registration.save()) return;
  open(registration.get().model.hendelse);
}

function draw() {
  ({ rows } = registration.get());
  const documents = [
    ...rows.map((row) => ({ dato: row.dato, title: TITLES[row.hendelse], row })),
    ...OTHERS.map(([dato, title, by]) => ({ dato, title, by })),
  ].sort((a, b) => b.dato.localeCompare(a.dato));
  list.replaceChildren(
    ...documents.map(({ dato, title, row, by }) =>
      h(
        'li',
        null,
        h('a', { href: '#dokument' }, title),
        h('span', null, ` ${norwegian(dato)} `),
        row && h('div', { class: 'muted' }, typeText(row.forlopstype)),
        row?.utfall &&
          h('div', { class: 'muted' }, `${hendelseText(row.hendelse)}: ${utfallText(row.hendelse, row.utfall)}`),
        by && h('div', { class: 'muted' }, by),
      ),
    ),
  );
}
open('A');
