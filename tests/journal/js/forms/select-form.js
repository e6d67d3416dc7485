import { listHendelser, listTypes, listUtfall, withText } from '../codes.js';
import { isIsoDay } from '../days.js';
import { h } from '../dom.js';
import { field, noteField, selectBox, setOptions } from './fields.js';

/** One form for all: what kind of event it is stands in a selector, and the outcomes follow it. */
export function selectForm({ t, lang }, event) {
  const type = selectBox('forlopstype', t('choose'), labelled(listTypes(lang)), event?.forlopstype);
  const hendelse = selectBox('hendelse', t('choose'), labelled(listHendelser(lang)), event?.hendelse);
  const utfall = h('select', { id: 'utfall', name: 'utfall' });
  const date = h('input', { type: 'date', id: 'dato', name: 'dato' });
  const { note, node: noteNode } = noteField(t('note'), event?.merknad);
  date.value = event && isIsoDay(event.dato) ? event.dato : '';
  const offerUtfall = (value) => {
    const options = labelled(listUtfall(hendelse.value, lang));
    utfall.disabled = options.length === 0 && !value;
    setOptions(utfall, utfall.disabled ? t('noUtfall') : t('choose'), options, value);
  };
  offerUtfall(event?.utfall);
  hendelse.addEventListener('change', () => offerUtfall());

  return {
    title: t(event ? 'editEvent' : 'newEvent'),
    fields: [
      field(t('type'), type),
      field(t('hendelse'), hendelse),
      field(t('utfall'), utfall),
      field(t('date'), date),
      noteNode,
    ],
    read: () => ({
      event: {
        forlopstype: type.value,
        hendelse: hendelse.value,
        utfall: utfall.value,
        dato: date.value,
        merknad: note.value,
      },
      errors: [type, hendelse, date].filter((control) => !control.value).map((control) => [control, t('fillIn')]),
    }),
    clearsAfterSave: false,
  };
}

function labelled(options) {
  return options.map(({ code, text }) => ({ code, text: withText(code, text) }));
}
