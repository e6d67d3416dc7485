import '../../made/look.css';
import { isoFrom, norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// One form for each hendelse, shown by a change of route. The rows live on when the form is another one.
const TITLES = {
  A: 'Start pakkeforløp',
  M: 'Førsteframmøte',
  C: 'Klinisk avgjerd',
  U: 'Behandlingsplan',
  E: 'Evaluering',
  X: 'Avslutning',
};
let rows = rowsOf('D11 A 2026-08-10, D11 M 2026-08-27');
let registration;
const body = h('main', { class: 'layout' });

document
  .querySelector('#root')
  .append(
    h(
      'header',
      null,
      h('div', { class: 'topbar' }, h('strong', null, 'Helse Fjord journal'), h('span', { class: 'user' }, 'DPS')),
      h(
        'div',
        { class: 'patient' },
        h('b', null, 'Lise Testesen'),
        h('span', null, 'Fødselsnr.: 288201 56058'),
        h('span', null, '25 år'),
      ),
    ),
    h('nav', { class: 'patient' }, [
      h('a', { href: '#/' }, 'Oversikt'),
      ...HENDELSER.map(([code]) => h('a', { href: `#/skjema/${code}` }, TITLES[code])),
    ]),
    body,
  );

function listOf(shown) {
  return h(
    'section',
    { class: 'box' },
    h('h2', null, 'Tidlegare hendingar'),
    h(
      'dl',
      null,
      shown.flatMap((row) => [
        h('dt', null, `${norwegian(row.dato)} ${hendelseText(row.hendelse, 'nn')}`),
        h(
          'dd',
          null,
          typeText(row.forlopstype, 'nn'),
          row.utfall && h('div', null, utfallText(row.hendelse, row.utfall, 'nn')),
        ),
      ]),
    ),
  );
}

function formOf(code) {
  registration = createRegistration({ rows, preset: { hendelse: code } });
  const outcomes = outcomesOf(code);
  const dato = h('input', {
    id: 'dato',
    type: 'text',
    placeholder: 'dd.mm.åååå',
    oninput: () => registration.set({ dato: isoFrom(dato.value) }),
  });
  const type = h(
    'select',
    { id: 'type', onchange: () => registration.set({ forlopstype: type.value }) },
    h('option', { value: '' }, 'Vel'),
    TYPES.map(([value, , text]) => h('option', { value }, text)),
  );
  const radio = ([value, , text]) =>
    h(
      'label',
      { style: 'display:block' },
      h('input', { type: 'radio', name: 'utfall', value, onchange: () => registration.set({ utfall: value }) }),
      ` ${text}`,
    );
  return h(
    'form',
    {
      class: 'box',
      onsubmit: (event) => {
        event.preventDefault();
        if (registration.save()) location.hash = '#/';
      },
    },
    h('h2', null, TITLES[code]),
    h('div', { class: 'field' }, h('label', { for: 'type' }, 'Type forløp'), type),
    outcomes.length > 0 &&
      h(
        'fieldset',
        { class: 'field' },
        h('legend', null, code === 'C' ? 'Utfall av avgjerda' : 'Utfall'),
        outcomes.map(radio),
      ),
    h('div', { class: 'field' }, h('label', { for: 'dato' }, 'Dato for hendinga'), dato),
    h('button', { class: 'button' }, 'Lagre'),
  );
}

function route() {
  const code = /^#\/skjema\/(\w)$/.exec(location.hash)?.[1];
  if (registration) {
    ({ rows } = registration.get());
    registration.show(false);
    registration = undefined;
  }
  body.replaceChildren(...(code ? [formOf(code)] : []), listOf(rows));
}
addEventListener('hashchange', route);
route();
