import { formatDay } from '../days.js';
import { h } from '../dom.js';
import { eventTitle } from '../forms/event-form.js';
import { eventsOf } from '../store.js';
import { newestFirst } from './event-table.js';

/** Each registration makes an approved document, as in journals with a form for each hendelse. */
export function documents(context) {
  const { t, lang, patient } = context;
  const forms = newestFirst(eventsOf(context)).map((event) => [
    formatDay(event.dato),
    `PPR ${eventTitle(event.hendelse, lang) || event.hendelse}`,
    event.enhet,
  ]);
  const referral = [formatDay(patient.referral.received), t('referral'), patient.unit];
  const columns = [t('date'), t('title'), t('unit'), t('status')];
  return h(
    'section',
    { class: 'kort' },
    h('h2', { id: 'dokumenttittel' }, t('documents')),
    h(
      'div',
      { class: 'rulle', tabindex: '0', role: 'region', 'aria-labelledby': 'dokumenttittel' },
      h(
        'table',
        { id: 'dokumenter', 'aria-labelledby': 'dokumenttittel' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            columns.map((text) => h('th', { scope: 'col' }, text)),
          ),
        ),
        h(
          'tbody',
          {},
          [...forms, referral].map((cells) =>
            h(
              'tr',
              {},
              [...cells, t('approved')].map((cell) => h('td', {}, cell)),
            ),
          ),
        ),
      ),
    ),
  );
}
