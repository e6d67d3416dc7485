import { h } from '../dom.js';
import { addEvent, eventsOf, replaceEvent } from '../store.js';
import { codeForm } from './code-form.js';
import { eventForm } from './event-form.js';
import { showErrors } from './fields.js';
import { selectForm } from './select-form.js';

const kinds = { skjema: selectForm, hendelse: eventForm, kode: codeForm };

/** The form of the present route, with heading and buttons; the same in the page and in a frame. */
export function registration(context, { onSaved, onCancel }) {
  const { t, route } = context;
  const edited = eventsOf(context).find((event) => event.id === route.eventId);
  const parts = kinds[route.kind](context, edited);
  const submit = (submitted) => {
    submitted.preventDefault();
    const { event, errors } = parts.read();
    showErrors(form, errors);
    if (errors.length > 0) return;
    save(context, event, edited);
    if (!edited && parts.clearsAfterSave) form.reset();
    onSaved(Boolean(edited));
  };
  const form = h(
    'form',
    {
      id: 'registrering',
      class: 'skjema',
      novalidate: true,
      'aria-labelledby': 'skjematittel',
      autocomplete: 'off',
      submit,
    },
    parts.fields,
    h(
      'div',
      { class: 'knapper' },
      h('button', { type: 'submit', class: 'knapp hoved' }, t(edited ? 'saveChanges' : 'save')),
      h('button', { type: 'button', class: 'knapp', click: onCancel }, t('cancel')),
    ),
  );
  return h('section', { class: 'kort' }, h('h2', { id: 'skjematittel' }, parts.title), form);
}

function save(context, event, edited) {
  if (edited) replaceEvent(context, edited.id, event);
  else addEvent(context, event);
}
