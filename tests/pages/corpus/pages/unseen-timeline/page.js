import { isoFrom } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, outcomesOf, typeText, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';
import { dropdown } from './dropdown.js';

const registration = createRegistration({
  isClosed: true,
  preset: { forlopstype: 'D11' },
  rows: rowsOf(
    'D11 A 2025-01-14, D11 M 2025-02-03, D11 C/P 2025-03-10, D11 X/P 2025-06-02, D11 A 2026-08-11, D11 M 2026-09-01',
  ),
});
/** What else stands in the time line: not of the pathway. */
const OTHERS = [
  { dato: '2025-06-03', title: 'Brev til fastlege', text: 'Epikrise sendt elektronisk.' },
  { dato: '2026-08-05', title: 'Henvisning fra fastlege', text: 'Mottatt elektronisk, søker vurdering.' },
  { dato: '2026-09-15', title: 'Poliklinisk notat', text: 'Samtale og kartlegging, ny time avtalt.' },
];
const TITLES = { A: 'Start pakkeforløp', M: 'Første fremmøte' };
const SIGNED = 'T. Behandler, psykologspesialist · DPS Fjordbyen poliklinikk · Godkjent';
const DAY = new Intl.DateTimeFormat('nb-NO', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const titleOf = (hendelse) => `PPR ${TITLES[hendelse] ?? HENDELSER.find(([code]) => code === hendelse)[1]}`;
const $ = (id) => document.getElementById(id);

function card({ dato, title, isOther, lines }) {
  return h(
    'li',
    { class: isOther ? 'hb-item hb-item--other' : 'hb-item' },
    h('div', { class: 'hb-item__day' }, DAY.format(new Date(dato))),
    h(
      'article',
      { class: 'hb-card' },
      h('h3', {}, title),
      lines.map((line) => h('p', {}, line)),
      h('p', { class: 'hb-card__meta' }, SIGNED),
    ),
  );
}

function drawTimeline() {
  const pathway = registration.get().rows.map(({ forlopstype, hendelse, utfall, dato }) => ({
    dato,
    title: titleOf(hendelse),
    lines: [`Pakkeforløp: ${typeText(forlopstype)}`, ...(utfall ? [`Utfall: ${utfallText(hendelse, utfall)}`] : [])],
  }));
  const others = OTHERS.map(({ text, ...other }) => ({ ...other, isOther: true, lines: [text] }));
  const all = [...pathway, ...others].sort((a, b) => b.dato.localeCompare(a.dato));
  $('tidslinje').replaceChildren(...all.map(card));
}

let shown;

function closeSheet() {
  shown?.close();
  registration.show(false);
  $('skuff').hidden = true;
  $('skuff').replaceChildren();
}

function openSheet(hendelse) {
  registration.set({ hendelse, utfall: '', dato: '' });
  registration.show();
  const outcomes = outcomesOf(hendelse);
  const label = hendelse === 'C' ? 'Utfall av klinisk beslutning' : 'Utfall';
  shown = dropdown({
    labelledby: 'hb-utfall',
    placeholder: 'Velg utfall',
    options: outcomes.map(([code, text]) => [code, text]),
    chosen: (utfall) => registration.set({ utfall }),
  });
  const error = h('p', { class: 'hb-error', role: 'alert' });
  const save = (event) => {
    event.preventDefault();
    if (registration.save()) closeSheet();
    else error.textContent = 'Fyll ut dato for hendelse.';
  };
  $('skuff').replaceChildren(
    h(
      'header',
      {},
      h('h2', {}, titleOf(hendelse)),
      h('button', { type: 'button', class: 'hb-close', 'aria-label': 'Lukk', onclick: closeSheet }, '×'),
    ),
    h(
      'dl',
      {},
      h('dt', {}, 'Pakkeforløp'),
      h('dd', {}, typeText('D11')),
      h('dt', {}, 'Ansvarlig enhet'),
      h('dd', {}, 'DPS Fjordbyen poliklinikk'),
    ),
    h(
      'form',
      { novalidate: true, onsubmit: save },
      h(
        'div',
        { class: 'hb-pair' },
        h(
          'div',
          { class: 'hb-field' },
          h('label', { class: 'hb-label', for: 'hb-dato' }, 'Dato for hendelse'),
          h('input', {
            id: 'hb-dato',
            class: 'hb-input',
            placeholder: 'dd.mm.åååå',
            autocomplete: 'off',
            oninput: ({ target }) => registration.set({ dato: isoFrom(target.value) }),
          }),
        ),
        h(
          'div',
          { class: 'hb-field' },
          h('label', { class: 'hb-label', for: 'hb-kl' }, 'Klokkeslett'),
          h('input', { id: 'hb-kl', class: 'hb-input hb-input--short', value: '09:00' }),
        ),
      ),
      outcomes.length > 0 &&
        h('div', { class: 'hb-field' }, h('span', { class: 'hb-label', id: 'hb-utfall' }, label), shown.element),
      h(
        'div',
        { class: 'hb-field' },
        h('label', { class: 'hb-label', for: 'hb-vurdering' }, 'Vurdering'),
        h('textarea', { id: 'hb-vurdering', class: 'hb-text', rows: '4' }),
      ),
      error,
      h(
        'div',
        { class: 'hb-actions' },
        h('button', { class: 'hb-btn hb-btn--main' }, 'Lagre og godkjenn'),
        h('button', { type: 'button', class: 'hb-btn', onclick: closeSheet }, 'Avbryt'),
      ),
    ),
  );
  $('skuff').setAttribute('aria-label', titleOf(hendelse));
  $('skuff').hidden = false;
  $('hb-dato').focus();
}

/** A button with a menu of the forms that can be opened. */
function newButton() {
  let menu;
  const close = () => {
    menu?.remove();
    menu = undefined;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    const forms = HENDELSER.filter(([code]) => code !== 'A');
    menu = h(
      'div',
      { class: 'hb-menu', role: 'menu' },
      forms.map(([code]) =>
        h(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            onclick: () => {
              close();
              openSheet(code);
            },
          },
          titleOf(code).replace('PPR ', ''),
        ),
      ),
    );
    $('ny').append(menu);
    button.setAttribute('aria-expanded', 'true');
  };
  const button = h(
    'button',
    {
      type: 'button',
      class: 'hb-btn hb-btn--main',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => (menu ? close() : open()),
    },
    'Ny PPR ▾',
  );
  return button;
}

$('ny').append(newButton());
registration.subscribe(drawTimeline);
drawTimeline();
