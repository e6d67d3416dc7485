import '../../made/look.css';
import { h } from '../../made/dom.js';
import { plainForm } from '../../made/plain-form.js';
import { createRegistration } from '../../made/registration.js';

const registration = createRegistration();
let count = 0;
registration.subscribe(({ rows }) => {
  if (rows.length === count) return;
  count = rows.length;
  parent.postMessage({ saved: rows.at(-1) }, location.origin);
});
document
  .querySelector('#root')
  .append(h('div', { class: 'box' }, h('h2', null, 'Registrer hendelse'), plainForm(registration)));
