import { isoOfDate, norwegian } from '../../made/days.js';
import { h } from '../../made/dom.js';

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const WEEKDAYS = ['må', 'ty', 'on', 'to', 'fr', 'la', 'su'];

/** A field that cannot be typed in and a calendar of its own; `chosen(day)` hears of the day, as `2026-09-02`. */
export function calendar({ id, chosen }) {
  const now = new Date();
  let value = '';
  let year = now.getFullYear();
  let month = now.getMonth();
  const input = h('input', { class: 'vv-inn', id, readonly: true, onclick: () => toggle() });
  const button = h(
    'button',
    { type: 'button', class: 'vv-inn', 'aria-label': 'Opne kalender', onclick: () => toggle() },
    '▦',
  );
  const popup = h('div', { class: 'vv-kalender', hidden: true });

  function toggle(isShown = popup.hidden) {
    popup.hidden = !isShown;
    if (isShown) draw();
  }

  function pick(day) {
    value = day;
    input.value = norwegian(day);
    toggle(false);
    chosen(day);
  }

  function list(name, texts, chosenText, changed) {
    return h(
      'select',
      { 'aria-label': name, onchange: ({ target }) => changed(target.value) },
      texts.map((text) => h('option', { selected: text === chosenText }, text)),
    );
  }

  function draw() {
    const years = Array.from({ length: now.getFullYear() - 2018 }, (_, index) => String(2019 + index));
    const blank = (new Date(year, month, 1).getDay() + 6) % 7;
    const cells = Array.from({ length: blank }, () => h('td', {}));
    for (let date = 1; date <= new Date(year, month + 1, 0).getDate(); date++) {
      const day = isoOfDate(new Date(year, month, date));
      const name = day === value ? 'vald' : false;
      cells.push(h('td', {}, h('button', { type: 'button', class: name, onclick: () => pick(day) }, String(date))));
    }
    const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
      h('tr', {}, cells.slice(week * 7, week * 7 + 7)),
    );
    popup.replaceChildren(
      list('Månad', MONTHS, MONTHS[month], (text) => {
        month = MONTHS.indexOf(text);
        draw();
      }),
      list('År', years, String(year), (text) => {
        year = Number(text);
        draw();
      }),
      h(
        'table',
        {},
        h(
          'tr',
          {},
          WEEKDAYS.map((text) => h('th', {}, text)),
        ),
        weeks,
      ),
      h('button', { type: 'button', class: 'vv-knapp', onclick: () => pick(isoOfDate(new Date())) }, 'I dag'),
    );
  }

  return [input, button, popup];
}
