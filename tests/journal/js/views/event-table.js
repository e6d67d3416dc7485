import { listHendelser, textOfHendelse, textOfType, textOfUtfall, withText } from '../codes.js';
import { href } from '../context.js';
import { formatDay } from '../days.js';
import { h } from '../dom.js';
import { editPath } from '../routes.js';
import { eventsOf } from '../store.js';
import { brokenRows } from './broken-rows.js';

/** The patient's registered events, newest first; beside the code field they are written as composite codes. */
export function eventTable(context) {
  const { t, route, isBroken } = context;
  const isCodes = route.kind === 'kode';
  const events = newestFirst(eventsOf(context));
  const columns = isCodes
    ? [t('date'), t('code'), t('description'), t('unit')]
    : [t('date'), t('typeColumn'), t('hendelse'), t('utfall'), t('unit')];
  const head = h(
    'tr',
    {},
    [...columns, t('actions')].map((text) => h('th', { scope: 'col' }, text)),
  );
  const body = h(
    'tbody',
    {},
    events.map((event) => eventRow(context, event, isCodes)),
  );
  // Written as text, so that the browser repairs what is broken as it would in a page from a server.
  if (isBroken) body.innerHTML = brokenRows + body.innerHTML;
  if (!body.firstChild) body.append(h('tr', {}, h('td', { colspan: columns.length + 1, class: 'tom' }, t('noEvents'))));
  return h(
    'section',
    { class: 'kort hendelsesliste' },
    h('h2', { id: 'hendelsestittel' }, t(isCodes ? 'codes' : 'events')),
    h(
      'div',
      { class: 'rulle', tabindex: '0', role: 'region', 'aria-labelledby': 'hendelsestittel' },
      h(
        'table',
        { id: 'hendelser', class: isCodes ? 'koder' : 'hendelser', 'aria-labelledby': 'hendelsestittel' },
        h('thead', {}, head),
        body,
      ),
    ),
    !isBroken && events.length > 0 && h('p', { class: 'antall' }, countText(t, events.length)),
  );
}

export function newestFirst(events) {
  return events.toReversed().sort((one, other) => (one.dato < other.dato ? 1 : one.dato > other.dato ? -1 : 0));
}

function countText(t, n) {
  return n === 1 ? t('eventCountOne') : t('eventCount', { n });
}

function eventRow(context, event, isCodes) {
  const cells = isCodes ? codeCells(event, context.lang) : textCells(event, context.lang);
  const isEdited = event.id === context.route.eventId;
  return h(
    'tr',
    { 'aria-current': isEdited ? 'true' : undefined },
    h('td', { class: 'dato' }, formatDay(event.dato)),
    cells,
    h('td', { class: 'enhet' }, event.enhet),
    rowActions(context, event),
  );
}

function textCells({ forlopstype, hendelse, utfall }, lang) {
  return [
    h('td', { title: textOfType(forlopstype, lang) || undefined }, forlopstype),
    h('td', {}, withText(hendelse, textOfHendelse(hendelse, lang))),
    h('td', {}, utfall && withText(utfall, textOfUtfall(hendelse, utfall, lang))),
  ];
}

function codeCells({ forlopstype, hendelse, utfall }, lang) {
  const texts = [textOfHendelse(hendelse, lang), textOfUtfall(hendelse, utfall, lang)];
  return [h('td', { class: 'kode' }, forlopstype + hendelse + utfall), h('td', {}, texts.filter(Boolean).join(': '))];
}

function rowActions({ t, lang, route }, event) {
  const known = listHendelser(lang).map((option) => option.code);
  const path = href(editPath(route, event, known));
  return h(
    'td',
    { class: 'handling' },
    h('button', { type: 'button', class: 'knapp liten', name: 'rediger', value: path }, t('edit')),
    h('button', { type: 'button', class: 'knapp liten fare', name: 'slett', value: event.id }, t('remove')),
  );
}
