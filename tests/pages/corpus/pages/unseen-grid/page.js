import { norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';
import { calendar } from './calendar.js';
import { combobox } from './combobox.js';

const COLUMNS = ['Status', 'Hending', 'Resultat', 'Type forløp', 'Dato', 'Eining', 'Registrert av'];
const $ = (id) => document.getElementById(id);

const registration = createRegistration({
  isClosed: true,
  rows: rowsOf(
    'D12 A 2024-02-06, D12 M 2024-03-05, D12 C/P 2024-04-16, D12 U/U 2024-04-30, D12 E 2024-06-11, D12 E 2024-09-03, ' +
      'D12 X/G 2024-11-19, D12 A 2026-01-13, D12 M 2026-01-27, D12 C/P 2026-03-10, D12 U/U 2026-03-24, ' +
      'D12 E 2026-05-05, D12 E 2026-07-28, D12 E 2026-09-15',
  ),
});
let page = 0;
let size = 10;

function cellsOf({ forlopstype, hendelse, utfall, dato }) {
  return [
    dato < '2026-09-01' ? 'Sendt' : 'Klar',
    hendelseText(hendelse, 'nn'),
    utfallText(hendelse, utfall, 'nn'),
    forlopstype,
    norwegian(dato),
    'BUP Fjordbyen',
    'T. Behandlar',
  ];
}

function row(cells, kind) {
  const isHead = kind === 'columnheader';
  return h(
    'div',
    { class: isHead ? 'vv-rad vv-hovud' : 'vv-rad', role: 'row' },
    cells.map((text) =>
      h('div', { class: 'vv-celle', role: kind, 'aria-sort': isHead && text === 'Dato' && 'descending' }, text),
    ),
  );
}

function drawGrid() {
  const rows = registration.get().rows.toReversed();
  const first = page * size;
  const last = Math.min(first + size, rows.length);
  $('rutenett').replaceChildren(
    h('div', { role: 'rowgroup' }, row(COLUMNS, 'columnheader')),
    h(
      'div',
      { role: 'rowgroup' },
      rows.slice(first, last).map((item) => row(cellsOf(item), 'gridcell')),
    ),
  );
  $('omfang').textContent = `${first + 1}–${last} av ${rows.length}`;
  $('forrige').disabled = page === 0;
  $('neste').disabled = last === rows.length;
}

function turnTo(next) {
  page = next;
  drawGrid();
}

/** The outcomes of the hendelse as chips of which at most one is pressed. */
function drawChips(place) {
  const { hendelse, utfall } = registration.get().model;
  const focused = document.activeElement?.closest('.vv-brikke')?.textContent;
  const outcomes = outcomesOf(hendelse);
  place.hidden = outcomes.length === 0;
  const chips = outcomes.map(([code, , text]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'vv-brikke',
        'aria-pressed': String(code === utfall),
        onclick: () => registration.set({ utfall: registration.get().model.utfall === code ? '' : code }),
      },
      text,
    ),
  );
  place.querySelector('.vv-brikker').replaceChildren(...chips);
  chips.find(({ textContent }) => textContent === focused)?.focus();
}

function typeCards() {
  return TYPES.map(([code, , text]) =>
    h(
      'label',
      { class: 'vv-kort' },
      h('input', {
        type: 'radio',
        name: 'forlopstype',
        value: code,
        onchange: () => registration.set({ forlopstype: code }),
      }),
      ` ${text}`,
    ),
  );
}

function openDialog() {
  registration.set({ forlopstype: '', hendelse: '', utfall: '', dato: '' });
  registration.show();
  const chips = h(
    'div',
    { class: 'vv-felt', role: 'group', 'aria-labelledby': 'vv-resultat', hidden: true },
    h('span', { class: 'vv-leietekst', id: 'vv-resultat' }, 'Resultat'),
    h('div', { class: 'vv-brikker' }),
  );
  const dialog = h(
    'dialog',
    { class: 'vv-dialog', 'aria-labelledby': 'vv-tittel' },
    h('h2', { id: 'vv-tittel' }, 'Ny hending i pakkeforløp'),
    h('fieldset', { class: 'vv-felt' }, h('legend', {}, 'Type forløp'), typeCards()),
    h(
      'div',
      { class: 'vv-felt' },
      h('label', { for: 'vv-hending' }, 'Hending'),
      combobox({
        id: 'vv-hending',
        options: HENDELSER.map(([code, , text]) => [code, text]),
        chosen: (hendelse) => registration.set({ hendelse }),
      }),
    ),
    chips,
    h(
      'div',
      { class: 'vv-felt' },
      h('label', { for: 'vv-dato' }, 'Dato for hending'),
      calendar({ id: 'vv-dato', chosen: (dato) => registration.set({ dato }) }),
    ),
    h(
      'div',
      { class: 'vv-felt' },
      h('label', { for: 'vv-merknad' }, 'Merknad'),
      h('textarea', { class: 'vv-inn brei', id: 'vv-merknad', rows: '2' }),
    ),
    h(
      'div',
      { class: 'vv-val' },
      h('button', { type: 'button', class: 'vv-knapp', onclick: () => dialog.close() }, 'Avbryt'),
      h(
        'button',
        {
          type: 'button',
          class: 'vv-knapp vv-knapp-hoved',
          onclick: () => {
            if (registration.save()) dialog.close();
          },
        },
        'Lagre',
      ),
    ),
  );
  const stop = registration.subscribe(() => drawChips(chips));
  dialog.addEventListener('close', () => {
    stop();
    registration.show(false);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

$('ny').addEventListener('click', openDialog);
$('forrige').addEventListener('click', () => turnTo(page - 1));
$('neste').addEventListener('click', () => turnTo(page + 1));
$('perside').addEventListener('change', ({ target }) => {
  size = Number(target.value);
  turnTo(0);
});
registration.subscribe(drawGrid);
drawGrid();
