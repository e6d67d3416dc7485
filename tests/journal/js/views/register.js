import { currentHendelser, listHendelser } from '../codes.js';
import { href } from '../context.js';
import { h } from '../dom.js';
import { eventTitle } from '../forms/event-form.js';
import { registration } from '../forms/registration.js';
import { patientPath } from '../routes.js';
import { eventTable } from './event-table.js';
import { framedForm } from './framed-form.js';
import { referralCard } from './overview.js';

/** The form and the list it adds to, side by side where there is room. */
export function registerPage(context, handlers) {
  const { route, isFramed } = context;
  const hasForm = route.kind && (route.kind !== 'hendelse' || route.hendelse);
  if (!hasForm) return h('div', { class: 'stabel' }, kindLinks(context), formMenu(context));
  const form = (isFramed ? framedForm : registration)(context, handlers);
  const history = h('div', { class: 'stabel' }, eventTable(context), referralCard(context));
  return h('div', { class: 'stabel' }, kindLinks(context), h('div', { class: 'registrering' }, form, history));
}

function kindLinks({ t, route }) {
  const rows = [
    ['skjema', t('oneForm')],
    ['hendelse', t('perEvent')],
    ['kode', t('codeField')],
  ];
  return h(
    'nav',
    { class: 'slag', 'aria-label': t('register') },
    rows.map(([kind, text]) => {
      const path = patientPath(route.key, 'registrer', kind);
      return h(
        'a',
        { href: href(path), 'aria-current': kind === (route.kind ?? 'hendelse') ? 'true' : undefined },
        text,
      );
    }),
  );
}

function formMenu({ t, lang, route }) {
  const codes = listHendelser(lang).map((option) => option.code);
  const link = (code) => {
    const path = patientPath(route.key, 'registrer', 'hendelse', code);
    return h('li', {}, h('a', { href: href(path) }, eventTitle(code, lang)));
  };
  const older = codes.filter((code) => !currentHendelser.includes(code));
  return h(
    'section',
    { class: 'kort' },
    h('h2', {}, t('perEvent')),
    h('ul', { class: 'skjemaliste' }, currentHendelser.map(link)),
    h('details', {}, h('summary', {}, t('olderForms')), h('ul', { class: 'skjemaliste' }, older.map(link))),
  );
}
