import { href } from '../context.js';
import { h } from '../dom.js';
import { samePlace } from '../routes.js';
import { byName } from './patient-list.js';

/** The frame of the page: made once for a language, so that the menu keeps its place and its search text. */
export function shell(context) {
  const main = h('main', { id: 'innhold', tabindex: '-1' });
  const menu = sideMenu(context);
  const node = h('div', { class: 'skall' }, topBar(context, menu), menu, main);
  return { node, main, menu };
}

export function updateShell({ node, menu }, context) {
  const { route, patients } = context;
  node.querySelector('#ramme').checked = context.isFramed;
  menu.classList.remove('apen');
  menu.querySelector('.menylenke').href = href('/pasienter');
  setCurrent(menu.querySelector('.menylenke'), route.page === 'pasienter');
  for (const [index, link] of [...menu.querySelectorAll('.pasientlenker a')].entries()) {
    const { key } = byName(patients)[index];
    link.href = href(samePlace(route, key));
    setCurrent(link, key === route.key);
  }
  showCurrent(menu.querySelector('.pasientlenker'));
}

function topBar(context, menu) {
  const { t } = context;
  return h(
    'div',
    { class: 'topplinje', role: 'banner' },
    h('button', { type: 'button', class: 'menyknapp', click: () => menu.classList.toggle('apen') }, t('menu')),
    h(
      'a',
      { class: 'merke', href: href('/pasienter') },
      h('img', { src: '/icon.svg', alt: '', width: '24' }),
      t('app'),
    ),
    h('span', { class: 'rolle' }, h('strong', {}, t('signedIn')), ` ${t('role')}`),
    settings(context),
  );
}

function settings({ t, lang, isFramed }) {
  const language = h('select', { id: 'sprak', name: 'sprak' });
  language.append(
    h('option', { value: '', selected: lang === 'nb' }, 'Bokmål'),
    h('option', { value: 'nn', selected: lang === 'nn' }, 'Nynorsk'),
  );
  const framed = h('input', { type: 'checkbox', id: 'ramme', name: 'ramme', checked: isFramed });
  const apply = () => {
    const changes = { sprak: language.value, ramme: framed.checked ? '1' : '' };
    history.pushState(null, '', href(location.pathname, changes));
    window.dispatchEvent(new PopStateEvent('popstate'));
  };
  language.addEventListener('change', apply);
  framed.addEventListener('change', apply);
  return h(
    'details',
    { class: 'visning' },
    h('summary', {}, t('settings')),
    h(
      'div',
      { class: 'visningsvalg' },
      h('label', { for: 'sprak' }, t('language')),
      language,
      h('label', { class: 'avkryssing' }, framed, t('framed')),
    ),
  );
}

function sideMenu({ t, patients }) {
  const search = h('input', { type: 'search', id: 'finn-pasient', autocomplete: 'off' });
  const list = h(
    'ul',
    { class: 'pasientlenker' },
    byName(patients).map(({ name }) => h('li', {}, h('a', {}, name))),
  );
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase();
    for (const item of list.children) item.hidden = !item.textContent.toLowerCase().includes(wanted);
  });
  return h(
    'nav',
    { class: 'sidemeny', 'aria-label': t('menu') },
    h('a', { class: 'menylenke' }, t('patientList')),
    h('div', { class: 'finn' }, h('label', { for: search.id }, t('findPatient')), search),
    list,
  );
}

/** Scrolls the list only, never the page. */
function showCurrent(list) {
  const link = list.querySelector('[aria-current]');
  if (!link) return;
  const { top, bottom } = list.getBoundingClientRect();
  const place = link.getBoundingClientRect();
  if (place.top < top || place.bottom > bottom) list.scrollTop += place.top - top - list.clientHeight / 2;
}

function setCurrent(link, isCurrent) {
  if (isCurrent) link.setAttribute('aria-current', 'page');
  else link.removeAttribute('aria-current');
}
