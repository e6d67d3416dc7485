import '../../made/look.css';
import { h } from '../../made/dom.js';
import { plainTable } from '../../made/plain-table.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

// The list; the form stands in the frame and tells this page what it has saved.
const registration = createRegistration({ rows: rowsOf('D12 A 2026-09-07, D12 M 2026-09-24'), isClosed: true });
addEventListener('message', ({ data, origin }) => {
  if (origin !== location.origin || !data?.saved) return;
  registration.set(data.saved);
  registration.save();
});

document.querySelector('#root').append(
  h(
    'header',
    { class: 'patient' },
    h('b', null, 'Ella Testbakken'),
    h('span', null, 'Fødselsnummer 258115 72066'),
    h('span', null, '11 år'),
  ),
  h(
    'main',
    { class: 'layout' },
    h('iframe', {
      src: './frame.html',
      title: 'Registrering',
      style: 'width:100%;height:420px;border:1px solid #cfd8df;background:#fff',
    }),
    h('section', { class: 'box' }, h('h2', null, 'Hendelser i pasientforløp'), plainTable(registration)),
  ),
);
