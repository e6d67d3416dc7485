import '../../made/look.css';
import { h } from '../../made/dom.js';
import { plainForm } from '../../made/plain-form.js';
import { createRegistration } from '../../made/registration.js';

// The list comes from another server, which is told what was saved here.
const registration = createRegistration();
const there = location.origin.replace('127.0.0.1', 'localhost');
const frame = h('iframe', {
  src: `${there}${location.pathname}frame.html`,
  title: 'Forløpsoversikt',
  style: 'width:100%;height:420px;border:0',
});
let count = 0;
registration.subscribe(({ rows }) => {
  if (rows.length === count) return;
  count = rows.length;
  frame.contentWindow.postMessage({ saved: rows.at(-1) }, there);
});

document
  .querySelector('#root')
  .append(
    h(
      'header',
      { class: 'patient' },
      h('b', null, 'Jonas Fiktivrud'),
      h('span', null, 'Fødselsnr. 028911 61045'),
      h('span', null, '15 år'),
    ),
    h(
      'main',
      { class: 'layout' },
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Registrer forløpshendelse'),
        plainForm(registration, { notation: (_, text) => text, words: { dato: 'Hendelsesdato' } }),
      ),
      h('section', { class: 'box' }, frame),
    ),
  );
