import { textOfHendelse, textOfType, textOfUtfall } from '../codes.js';
import { href } from '../context.js';
import { formatDay } from '../days.js';
import { facts, h } from '../dom.js';
import { patientPath } from '../routes.js';
import { eventsOf } from '../store.js';
import { newestFirst } from './event-table.js';

const SHOWN = 3;

export function overview(context) {
  const { t, patient } = context;
  const visits = [
    [t('lastVisit'), formatVisit(patient.lastVisit)],
    [t('nextVisit'), formatVisit(patient.nextVisit)],
  ].filter(([, text]) => text);
  return h(
    'div',
    { class: 'oversikt' },
    latestEvents(context),
    h(
      'div',
      { class: 'stabel' },
      referralCard(context),
      card(t('appointments'), visits.length ? facts(visits) : h('p', {}, t('noAppointment'))),
    ),
  );
}

export function referralCard({ t, patient }) {
  const { received, assessed } = patient.referral;
  return card(
    t('referral'),
    facts(
      [
        [t('received'), formatDay(received)],
        [t('assessed'), assessed ? formatDay(assessed) : t('notAssessed')],
      ],
      'rad',
    ),
  );
}

function latestEvents(context) {
  const { t, lang, route } = context;
  const events = newestFirst(eventsOf(context));
  if (events.length === 0) return card(t('latest'), h('p', {}, t('noEvents')));
  const items = events
    .slice(0, SHOWN)
    .map((event) =>
      h(
        'li',
        {},
        h('span', { class: 'dato' }, formatDay(event.dato)),
        h(
          'div',
          {},
          h('strong', {}, textOfHendelse(event.hendelse, lang) || event.hendelse),
          h(
            'p',
            { class: 'dempet' },
            textOfUtfall(event.hendelse, event.utfall, lang) || textOfType(event.forlopstype, lang),
          ),
        ),
      ),
    );
  const all = h('a', { href: href(patientPath(route.key, 'forlop')) }, t('showAll', { n: events.length }));
  return card(t('latest'), h('ol', { class: 'siste' }, items), all);
}

function card(title, ...content) {
  return h('section', { class: 'kort' }, h('h2', {}, title), content);
}

function formatVisit(day) {
  return day && formatDay(day);
}
