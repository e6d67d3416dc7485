import look from '../../made/look.css?inline';
import '../../made/look.css';
import { h } from '../../made/dom.js';
import { plainForm } from '../../made/plain-form.js';
import { plainTable } from '../../made/plain-table.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D01 A 2026-08-17, D01 M 2026-08-24') });

/** Everything of this journal is custom elements with open shadow roots, the banner too. */
function define(name, ...children) {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).append(h('style', null, look), ...children);
      }
    },
  );
  return name;
}
define(
  'rj-pasient',
  h(
    'div',
    { class: 'patient', role: 'banner' },
    h('b', null, 'Amina Testova'),
    h('span', null, '36 år'),
    h('span', null, 'D-nummer 618690 12008'),
  ),
);
define(
  'rj-skjema',
  h('h2', null, 'Ny hendelse i forløp'),
  plainForm(registration, { asText: true, words: { forlopstype: 'Type forløp', dato: 'Dato for hendelse' } }),
);
define('rj-liste', h('h2', null, 'Hendelser i forløp'), plainTable(registration));
define(
  'rj-side',
  h('rj-pasient'),
  h(
    'div',
    { class: 'layout' },
    h('section', { class: 'box' }, h('rj-skjema')),
    h('section', { class: 'box' }, h('rj-liste')),
  ),
);
document.querySelector('#root').append(h('rj-side'));
