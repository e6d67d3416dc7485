import '../../made/look.css';
import { dateSegments, listbox, radioGroup } from '../../made/apg-choices.js';
import { inWords } from '../../made/days.js';
import { h } from '../../made/dom.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, typeText, utfallText } from '../../made/kodeverk.js';
import { createRegistration, rowsOf } from '../../made/registration.js';

const registration = createRegistration({ rows: rowsOf('D01 A 2026-04-13, D01 M 2026-04-20, D01 C/T 2026-05-04') });
const type = radioGroup({
  id: 'type',
  label: 'Forløpstype',
  rows: TYPES,
  onChange: (forlopstype) => registration.set({ forlopstype }),
});
const hendelse = listbox({
  id: 'hendelse',
  label: 'Hendelse',
  rows: HENDELSER,
  onChange: (code) => registration.set({ hendelse: code }),
});
const utfall = radioGroup({
  id: 'utfall',
  label: 'Utfall',
  rows: [],
  onChange: (code) => registration.set({ utfall: code }),
});
const dato = dateSegments({ id: 'dato', label: 'Hendelsesdato', onChange: (day) => registration.set({ dato: day }) });
const line = h('div', { class: 'timeline' });

document
  .querySelector('#root')
  .append(
    h(
      'div',
      { class: 'patient', role: 'banner' },
      h('b', null, 'Piotr Fiktivski'),
      h('span', null, '48 år'),
      h('span', null, 'D-nr. 438278 40557'),
    ),
    h(
      'main',
      { class: 'layout' },
      h(
        'section',
        { class: 'box' },
        h('h2', null, 'Registrer i pasientforløpet'),
        type.element,
        hendelse.element,
        utfall.element,
        dato.element,
        h('button', { class: 'button', type: 'button', onclick: save }, 'Lagre'),
      ),
      h('section', { class: 'box' }, h('h2', null, 'Tidslinje'), line),
    ),
  );

function save() {
  if (!registration.save()) return;
  for (const choice of [type, hendelse, utfall]) choice.set({ value: '' });
  dato.clear();
}

let outcomesFor = '';
function show({ model, rows }) {
  if (outcomesFor !== model.hendelse) {
    outcomesFor = model.hendelse;
    utfall.set({ rows: outcomesOf(model.hendelse), value: '' });
    utfall.element.hidden = outcomesOf(model.hendelse).length === 0;
  }
  line.replaceChildren(
    ...rows.map((row) =>
      h(
        'div',
        null,
        h('div', { class: 'muted' }, inWords(row.dato)),
        h('b', null, hendelseText(row.hendelse)),
        row.utfall && h('div', null, utfallText(row.hendelse, row.utfall)),
        h('div', null, typeText(row.forlopstype)),
      ),
    ),
  );
}
registration.subscribe(show);
show(registration.get());
