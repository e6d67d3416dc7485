import { listTypes, listUtfall, textOfHendelse } from '../codes.js';
import { formatDay, parseDay } from '../days.js';
import { h } from '../dom.js';
import { shortTitle } from '../texts.js';
import { field, noteField, selectBox } from './fields.js';

/** One form for one kind of event, which stands in the heading and nowhere else. */
export function eventForm({ t, lang, route }, event) {
  const type = selectBox('forlopstype', t('choose'), listTypes(lang), event?.forlopstype);
  const date = h('input', { type: 'text', id: 'dato', name: 'dato', placeholder: t('dateHint'), autocomplete: 'off' });
  const { note, node: noteNode } = noteField(t('note'), event?.merknad);
  const utfall = utfallChoice(t(route.hendelse === 'C' ? 'decisionUtfall' : 'utfall'), route.hendelse, lang, event);
  date.value = event ? formatDay(event.dato) : '';

  return {
    title: event ? `${t('editEvent')}: ${eventTitle(route.hendelse, lang)}` : eventTitle(route.hendelse, lang),
    fields: [field(t('typeOf'), type), utfall, field(t('eventDate'), date), noteNode],
    read: () => ({
      event: {
        forlopstype: type.value,
        hendelse: route.hendelse,
        utfall: utfall?.querySelector('input:checked')?.value ?? '',
        dato: parseDay(date.value) ?? '',
        merknad: note.value,
      },
      errors: [!type.value && [type, t('fillIn')], !parseDay(date.value) && [date, t('writeDate')]].filter(Boolean),
    }),
    clearsAfterSave: true,
  };
}

export function eventTitle(code, lang) {
  return shortTitle(code, lang) ?? textOfHendelse(code, lang);
}

function utfallChoice(legend, hendelse, lang, event) {
  const options = listUtfall(hendelse, lang);
  if (options.length === 0) return undefined;
  return h(
    'fieldset',
    { class: 'valg' },
    h('legend', {}, legend),
    options.map(({ code, text }) => {
      const id = `utfall-${code}`;
      const radio = h('input', { type: 'radio', id, name: 'utfall', value: code, checked: event?.utfall === code });
      return h('div', { class: 'valgrad' }, radio, h('label', { for: id }, text));
    }),
  );
}
