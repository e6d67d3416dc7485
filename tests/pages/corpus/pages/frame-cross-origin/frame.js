import '../../made/look.css';
import { h } from '../../made/dom.js';
import { plainTable } from '../../made/plain-table.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D12 A 2026-05-11, D12 M 2026-05-28'), isClosed: true });
addEventListener('message', ({ data, origin }) => {
  if (origin !== location.origin.replace('localhost', '127.0.0.1') || !data?.saved) return;
  registration.set(data.saved);
  registration.save();
});
document
  .querySelector('#root')
  .append(h('h2', null, 'Hendelser i forløpet'), plainTable(registration, { notation: (_, text) => text }));
