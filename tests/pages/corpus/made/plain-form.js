import { isoFrom } from './days.js';
import { h } from './dom.js';
import { HENDELSER, outcomesOf, TYPES } from './kodeverk.js';

const WORDS = {
  nb: {
    choose: 'Velg',
    forlopstype: 'Forløpstype',
    hendelse: 'Hendelse',
    utfall: 'Utfall',
    dato: 'Dato',
    save: 'Lagre',
  },
  nn: {
    choose: 'Vel',
    forlopstype: 'Pakkeforløp',
    hendelse: 'Hending',
    utfall: 'Utfall',
    dato: 'Dato for hendinga',
    save: 'Lagre',
  },
};

/**
 * A native form for a registration, for pages whose matter is where the form stands and not what it is made of.
 * `notation` writes an option; `fields` says which of the four it asks for; `asText` makes the date a text field.
 */
export function plainForm(
  registration,
  {
    language = 'nb',
    notation = (code, text) => `${code} ${text}`,
    fields = Object.keys(WORDS.nb).slice(1, 5),
    asText = false,
    prefix = '',
    words = {},
  } = {},
) {
  const says = { ...WORDS[language], ...words };
  const place = language === 'nn' ? 2 : 1;
  const options = (rows) => [
    h('option', { value: '' }, says.choose),
    ...rows.map((row) => h('option', { value: row[0] }, notation(row[0], row[place]))),
  ];
  const rowsFor = { forlopstype: TYPES, hendelse: HENDELSER, utfall: [] };
  const controls = {};
  for (const name of fields) {
    const id = `${prefix}${name}`;
    controls[name] =
      name === 'dato'
        ? h('input', {
            id,
            type: asText ? 'text' : 'date',
            placeholder: asText ? 'dd.mm.åååå' : null,
            oninput: ({ target }) => registration.set({ dato: asText ? isoFrom(target.value) : target.value }),
          })
        : h(
            'select',
            { id, onchange: ({ target }) => registration.set({ [name]: target.value }) },
            options(rowsFor[name]),
          );
  }
  let outcomesFor;
  const show = ({ model }) => {
    if (controls.utfall && outcomesFor !== model.hendelse) {
      outcomesFor = model.hendelse;
      controls.utfall.replaceChildren(...options(outcomesOf(model.hendelse)));
    }
    for (const [name, control] of Object.entries(controls)) {
      if (name !== 'dato') control.value = model[name];
    }
  };
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        if (registration.save() && controls.dato) controls.dato.value = '';
      },
    },
    fields.map((name) =>
      h('div', { class: 'field' }, h('label', { for: `${prefix}${name}` }, says[name]), controls[name]),
    ),
    h('button', { class: 'button' }, says.save),
  );
  registration.subscribe(show);
  show(registration.get());
  return form;
}
