import { isIsoDay } from '../days.js';
import { h } from '../dom.js';
import { field } from './fields.js';

/** One field for the whole code, as in systems that know nothing of pathways. Any code is let through. */
export function codeForm({ t }, event) {
  const code = h('input', { type: 'text', id: 'kode', name: 'kode', autocomplete: 'off', spellcheck: 'false' });
  const date = h('input', { type: 'date', id: 'dato', name: 'dato' });
  code.value = event ? event.forlopstype + event.hendelse + event.utfall : '';
  date.value = event && isIsoDay(event.dato) ? event.dato : '';

  return {
    title: t(event ? 'editEvent' : 'codeForm'),
    fields: [field(t('courseCode'), code, t('codeHint')), field(t('codeDate'), date)],
    read: () => ({
      event: { ...splitCode(code.value), dato: date.value },
      errors: [code, date].filter((control) => !control.value.trim()).map((control) => [control, t('fillIn')]),
    }),
    clearsAfterSave: true,
  };
}

function splitCode(text) {
  const code = text.replace(/[\s/-]/g, '').toUpperCase();
  return { forlopstype: code.slice(0, 3), hendelse: code.slice(3, 4), utfall: code.slice(4) };
}
