import { inWords, isoFrom, norwegian } from './days.js';
import { h } from './dom.js';

const DAYS = ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'];
const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const iso = (date) => date.toISOString().slice(0, 10);

/** Date picker dialog as the ARIA Authoring Practices describe it: a text field, a button, a dialog with a grid of days. */
export function dateDialog({ id, label, onChange, start }) {
  let month = `${start.slice(0, 7)}-01`;
  const input = h('input', {
    id,
    type: 'text',
    'aria-describedby': `${id}-form`,
    oninput: () => onChange(isoFrom(input.value)),
  });
  const title = h('h2', { id: `${id}-title`, 'aria-live': 'polite' });
  const days = h('tbody');
  const dialog = h(
    'div',
    { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Velg dato', class: 'box', hidden: true, onkeydown: move },
    h('button', { type: 'button', 'aria-label': 'Forrige måned', onclick: () => turn(-1) }, '‹'),
    title,
    h('button', { type: 'button', 'aria-label': 'Neste måned', onclick: () => turn(1) }, '›'),
    h(
      'table',
      { role: 'grid', 'aria-labelledby': `${id}-title` },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          DAYS.map((day) => h('th', { scope: 'col' }, day)),
        ),
      ),
      days,
    ),
    h('button', { type: 'button', onclick: () => open(false) }, 'Avbryt'),
  );
  function turn(by) {
    const date = new Date(`${month}T00:00:00Z`);
    date.setUTCMonth(date.getUTCMonth() + by);
    month = iso(date);
    draw();
  }
  function draw() {
    const first = new Date(`${month}T00:00:00Z`);
    title.textContent = `${MONTHS[first.getUTCMonth()]} ${first.getUTCFullYear()}`;
    const offset = (first.getUTCDay() + 6) % 7;
    const weeks = Array.from({ length: 6 }, (_, week) =>
      Array.from({ length: 7 }, (_, day) => iso(new Date(first.getTime() + (week * 7 + day - offset) * 86_400_000))),
    );
    days.replaceChildren(
      ...weeks.map((week) =>
        h(
          'tr',
          null,
          week.map((day) =>
            h(
              'td',
              {
                role: 'gridcell',
                tabindex: '-1',
                'data-date': day,
                'aria-label': inWords(day),
                'aria-disabled': day.startsWith(month.slice(0, 7)) ? null : 'true',
                onclick: () => choose(day),
              },
              String(Number(day.slice(8))),
            ),
          ),
        ),
      ),
    );
  }
  function focusOn(day) {
    days.querySelector(`[data-date="${day}"]`)?.focus();
  }
  function move(event) {
    const at = event.target.dataset?.date;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 }[event.key];
    if (event.key === 'Escape') open(false);
    else if (at && event.key === 'Enter') choose(at);
    else if (at && by) focusOn(iso(new Date(Date.parse(`${at}T00:00:00Z`) + by * 86_400_000)));
    else return;
    event.preventDefault();
  }
  function choose(day) {
    input.value = norwegian(day);
    open(false);
    onChange(day);
  }
  function open(isShown) {
    dialog.hidden = !isShown;
    if (!isShown) return;
    draw();
    focusOn(isoFrom(input.value) || start);
  }
  return {
    element: h(
      'div',
      { class: 'field' },
      h('label', { for: id }, label),
      h(
        'div',
        { style: 'display:flex;gap:4px' },
        input,
        h('button', { type: 'button', 'aria-label': 'Velg dato', onclick: () => open(true) }, '📅'),
      ),
      h('span', { id: `${id}-form`, class: 'muted' }, '(dd.mm.åååå)'),
      dialog,
    ),
    clear() {
      input.value = '';
    },
  };
}
