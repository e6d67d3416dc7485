import { h } from './dom.js';

/** A listbox that is always shown, with roving selection by arrows and type-ahead. `rows` are [value, text]. */
export function listbox({ id, label, rows, onChange }) {
  let value = '';
  const list = h('ul', { id, role: 'listbox', tabindex: '0', class: 'open', 'aria-labelledby': `${id}-label` });
  function draw() {
    list.replaceChildren(
      ...rows.map(([own, text]) =>
        h(
          'li',
          { id: `${id}-${own}`, role: 'option', 'aria-selected': String(own === value), onclick: () => choose(own) },
          text,
        ),
      ),
    );
    if (value) list.setAttribute('aria-activedescendant', `${id}-${value}`);
    else list.removeAttribute('aria-activedescendant');
  }
  function choose(own) {
    value = own;
    draw();
    onChange(own);
  }
  list.addEventListener('keydown', (event) => {
    const at = rows.findIndex(([own]) => own === value);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const found =
      event.key.length === 1
        ? rows.findIndex(([, text]) => text.toLowerCase().startsWith(event.key.toLowerCase()))
        : -1;
    const next = to ?? (found < 0 ? undefined : found);
    if (next === undefined || !rows[next]) return;
    event.preventDefault();
    choose(rows[next][0]);
  });
  draw();
  return {
    element: h('div', { class: 'field' }, h('span', { id: `${id}-label` }, label), list),
    set(change) {
      if ('value' in change) value = change.value;
      draw();
    },
  };
}

/** A radio group made of spans, with roving tabindex. */
export function radioGroup({ id, label, rows, onChange }) {
  let options = rows;
  let value = '';
  const group = h('div', { id, role: 'radiogroup', 'aria-labelledby': `${id}-label` });
  function draw() {
    group.replaceChildren(
      ...options.map(([own, text], index) =>
        h(
          'div',
          {
            role: 'radio',
            'aria-checked': String(own === value),
            tabindex: own === value || (value === '' && index === 0) ? '0' : '-1',
            onclick: () => choose(own),
            onkeydown: (event) => move(event, index),
          },
          text,
        ),
      ),
    );
  }
  function move(event, index) {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === ' ') choose(options[index][0]);
    else if (by) choose(options[(index + by + options.length) % options.length][0]);
    else return;
    event.preventDefault();
  }
  function choose(own) {
    value = own;
    draw();
    group.querySelector('[aria-checked="true"]').focus();
    onChange(own);
  }
  draw();
  return {
    element: h('div', { class: 'field' }, h('span', { id: `${id}-label` }, label), group),
    set(change) {
      options = change.rows ?? options;
      value = change.value ?? '';
      draw();
    },
  };
}

/** A date as three spin buttons, day, month and year: typed, or turned by the arrows. */
export function dateSegments({ id, label, onChange }) {
  const parts = [
    { name: 'dag', size: 2, empty: 'dd', min: 1, max: 31 },
    { name: 'måned', size: 2, empty: 'mm', min: 1, max: 12 },
    { name: 'år', size: 4, empty: 'åååå', min: 1900, max: 2100 },
  ].map((part) => ({ ...part, value: undefined, typed: '' }));
  const group = h('div', { id, role: 'group', 'aria-labelledby': `${id}-label`, class: 'segments' });
  const spans = parts.map((part, index) => {
    const span = h('span', {
      role: 'spinbutton',
      tabindex: '0',
      'aria-label': part.name,
      'aria-valuemin': part.min,
      'aria-valuemax': part.max,
      onkeydown: (event) => press(event, part, index),
    });
    return span;
  });
  function press(event, part, index) {
    if (/^\d$/.test(event.key)) {
      part.typed += event.key;
      part.value = Number(part.typed);
      if (part.typed.length === part.size) {
        part.typed = '';
        spans[index + 1]?.focus();
      }
    } else if (event.key === 'ArrowUp') part.value = Math.min(part.max, (part.value ?? part.min - 1) + 1);
    else if (event.key === 'ArrowDown') part.value = Math.max(part.min, (part.value ?? part.max + 1) - 1);
    else if (event.key === 'Backspace') part.value = undefined;
    else return;
    event.preventDefault();
    draw();
    tell();
  }
  function draw() {
    parts.forEach((part, index) => {
      const text = part.value === undefined ? part.empty : String(part.value).padStart(part.size, '0');
      spans[index].textContent = text;
      if (part.value === undefined) spans[index].removeAttribute('aria-valuenow');
      else spans[index].setAttribute('aria-valuenow', part.value);
      spans[index].setAttribute('aria-valuetext', part.value === undefined ? 'tom' : text);
    });
  }
  function tell() {
    const [date, month, year] = parts.map(({ value }) => value);
    const isWhole = [date, month, year].every((value) => value !== undefined) && year >= 1900;
    onChange(isWhole ? `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` : '');
  }
  group.append(spans[0], '.', spans[1], '.', spans[2]);
  draw();
  return {
    element: h('div', { class: 'field' }, h('span', { id: `${id}-label` }, label), group),
    clear() {
      for (const part of parts) part.value = undefined;
      draw();
    },
  };
}
