import { href, readContext } from './context.js';
import { h } from './dom.js';
import { patientPath } from './routes.js';
import { removeEvent } from './store.js';
import { banner, tabs } from './views/banner.js';
import { documents } from './views/documents.js';
import { eventTable } from './views/event-table.js';
import { askToRemove, makeToaster } from './views/notices.js';
import { overview, referralCard } from './views/overview.js';
import { patientList } from './views/patient-list.js';
import { registerPage } from './views/register.js';
import { shell, updateShell } from './views/shell.js';

const toaster = makeToaster();
let frame = { lang: undefined };

document.addEventListener('click', followLink);
document.addEventListener('click', pressRowButton);
window.addEventListener('popstate', render);
render();

function render() {
  const context = readContext();
  if (frame.lang !== context.lang) makeShell(context);
  updateShell(frame, context);
  frame.main.replaceChildren(...pageContent(context));
  document.title = [context.patient?.name, context.t('app')].filter(Boolean).join(' – ');
}

function makeShell(context) {
  frame = { lang: context.lang, ...shell(context) };
  document.documentElement.lang = context.lang;
  document.body.replaceChildren(frame.node, toaster.node);
}

function pageContent(context) {
  if (context.route.page === 'pasienter') return [patientList(context)];
  if (!context.patient) return [notFound(context)];
  return [banner(context), tabs(context), h('div', { class: 'fane' }, tabContent(context))];
}

function tabContent(context) {
  const views = {
    oversikt: overview,
    forlop: () => h('div', { class: 'stabel' }, eventTable(context), referralCard(context)),
    registrer: () =>
      registerPage(context, { onSaved: (wasEdit) => afterSave(context, wasEdit), onCancel: () => toList(context) }),
    dokumenter: documents,
  };
  return views[context.route.tab](context);
}

/** An edit leads back to the list; after a new event the form stays, and only the list is drawn again. */
function afterSave(context, wasEdit) {
  toaster.show(context.t('saved'));
  if (wasEdit) toList(context);
  else redrawList();
}

function toList({ route }) {
  navigate(href(patientPath(route.key, 'forlop')));
}

function redrawList() {
  frame.main.querySelector('.hendelsesliste')?.replaceWith(eventTable(readContext()));
}

function navigate(address) {
  history.pushState(null, '', address);
  render();
  window.scrollTo(0, 0);
  frame.main.focus({ preventScroll: true });
}

function followLink(event) {
  const link = event.target.closest('a[href]');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.origin !== location.origin) return;
  event.preventDefault();
  navigate(link.pathname + link.search);
}

function pressRowButton(event) {
  const button = event.target.closest('td button');
  if (button?.name === 'rediger') navigate(button.value);
  if (button?.name === 'slett') removeRow(button.value);
}

function removeRow(id) {
  const context = readContext();
  askToRemove(context, () => {
    removeEvent(context, id);
    toaster.show(context.t('removed'));
    // The form of an event that is gone has nothing left to save.
    if (context.route.eventId === id) toList(context);
    else redrawList();
  });
}

function notFound({ t }) {
  return h(
    'section',
    { class: 'kort' },
    h('h1', {}, t('notFound')),
    h('a', { href: href('/pasienter') }, t('toPatients')),
  );
}
