import { href } from '../context.js';
import { formatDay } from '../days.js';
import { facts, h } from '../dom.js';
import { patientPath } from '../routes.js';

export function banner({ t, patient }) {
  return h(
    'header',
    { class: 'pasientbanner', 'aria-label': t('patient') },
    h('h1', { id: 'pasientnavn' }, patient.name),
    facts(
      [
        [t('number'), formatNumber(patient.number) || t('noNumber')],
        [t('age'), patient.age === undefined ? t('unknown') : t('years', { n: patient.age })],
        [t('sex'), t(patient.sex)],
        [t('unit'), patient.unit],
        [t('level'), t(patient.level)],
        [t('lastVisit'), patient.lastVisit && formatDay(patient.lastVisit)],
        [t('nextVisit'), patient.nextVisit && formatDay(patient.nextVisit)],
      ],
      'bannerfelt',
    ),
  );
}

export function tabs({ t, route }) {
  const rows = [
    ['oversikt', t('overview')],
    ['forlop', t('courses')],
    ['registrer', t('register')],
    ['dokumenter', t('documents')],
  ];
  return h(
    'nav',
    { class: 'faner', 'aria-label': t('patient') },
    rows.map(([tab, text]) => {
      const path = patientPath(route.key, tab === 'oversikt' ? undefined : tab);
      return h('a', { href: href(path), 'aria-current': tab === route.tab ? 'page' : undefined }, text);
    }),
  );
}

export function formatNumber(number) {
  return number && `${number.slice(0, 6)} ${number.slice(6)}`;
}
