import look from '../../made/look.css?inline';
import '../../made/look.css';
import { h } from '../../made/dom.js';
import { plainForm } from '../../made/plain-form.js';
import { plainTable } from '../../made/plain-table.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D11 A 2026-07-06, D11 M 2026-07-23') });

/** A module of the journal that keeps its inside to itself; the tests are given a way in. */
customElements.define(
  'forlop-registrering',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'closed' });
      globalThis.__root = root;
      root.append(
        h('style', null, look),
        h('h2', null, 'Registrer i pasientforløp'),
        plainForm(registration, { notation: (code, text) => `${text} (${code})` }),
      );
    }
  },
);

document
  .querySelector('#root')
  .append(
    h('div', { class: 'topbar' }, h('strong', null, 'Moduljournal')),
    h(
      'div',
      { class: 'patient', role: 'banner' },
      h('b', null, 'Nora Testesen'),
      h('span', null, '42 år'),
      h('span', null, '14838411070'),
    ),
    h(
      'main',
      { class: 'layout' },
      h('section', { class: 'box' }, h('forlop-registrering')),
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Registrerte hendelser'),
        plainTable(registration, { notation: (code, text) => `${text} (${code})` }),
      ),
    ),
  );
