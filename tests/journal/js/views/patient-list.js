import { href } from '../context.js';
import { h } from '../dom.js';
import { patientPath } from '../routes.js';
import { formatNumber } from './banner.js';

export function patientList(context) {
  const { t, patients } = context;
  const columns = [t('name'), t('number'), t('age'), t('sex'), t('unit'), t('level')];
  return h(
    'section',
    { class: 'kort' },
    h('h1', { id: 'listetittel' }, t('patientList')),
    h('p', { class: 'antall' }, t('patientCount', { n: patients.length })),
    h(
      'div',
      { class: 'rulle', tabindex: '0', role: 'region', 'aria-labelledby': 'listetittel' },
      h(
        'table',
        { id: 'pasienter', class: 'pasienter', 'aria-labelledby': 'listetittel' },
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
          byName(patients).map((patient) => patientRow(t, patient)),
        ),
      ),
    ),
  );
}

export function byName(patients) {
  return patients.toSorted((one, other) => one.name.localeCompare(other.name, 'nb'));
}

function patientRow(t, patient) {
  const cells = [
    h('a', { href: href(patientPath(patient.key)) }, patient.name),
    formatNumber(patient.number) || t('noNumber'),
    patient.age === undefined ? t('unknown') : t('years', { n: patient.age }),
    t(patient.sex),
    patient.unit,
    t(patient.level),
  ];
  return h(
    'tr',
    {},
    cells.map((cell) => h('td', {}, cell)),
  );
}
