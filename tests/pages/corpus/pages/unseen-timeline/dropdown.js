import { h } from '../../made/dom.js';

let count = 0;

/**
 * The kit's drop-down: a button that shows what is chosen, and a list laid over the page while it is open.
 * `options` are `[value, text]`; `chosen(value)` hears of a choice. Gives `{ element, set(value) }`.
 */
export function dropdown({ labelledby, placeholder, options, chosen }) {
  const id = `hb-drop-${++count}`;
  const text = h('span', { class: 'hb-drop__value is-empty', id: `${id}-value` }, placeholder);
  const button = h(
    'button',
    {
      type: 'button',
      class: 'hb-drop',
      id,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-labelledby': `${labelledby} ${id}-value`,
      onclick: () => (list ? close() : open()),
      onkeydown: onKey,
      onblur: () => close(),
    },
    text,
    h('span', { 'aria-hidden': 'true' }, '▾'),
  );
  let value = '';
  let active = 0;
  let list;

  function set(next) {
    value = next;
    const option = options.find(([own]) => own === value);
    text.textContent = option?.[1] ?? placeholder;
    text.classList.toggle('is-empty', !option);
  }

  function choose(next) {
    set(next);
    close();
    chosen(next);
  }

  function open() {
    active = Math.max(
      0,
      options.findIndex(([own]) => own === value),
    );
    list = h(
      'div',
      { class: 'hb-list', role: 'listbox', id: `${id}-list`, 'aria-labelledby': labelledby },
      options.map(([own, label], index) =>
        h(
          'div',
          {
            class: 'hb-option',
            role: 'option',
            id: `${id}-option-${index}`,
            'aria-selected': String(own === value),
            onmousedown: (event) => event.preventDefault(),
            onmousemove: () => mark(index),
            onclick: () => choose(own),
          },
          label,
        ),
      ),
    );
    const box = button.getBoundingClientRect();
    list.style.left = `${box.left + scrollX}px`;
    list.style.top = `${box.bottom + scrollY + 2}px`;
    list.style.width = `${box.width}px`;
    document.body.append(list);
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-controls', `${id}-list`);
    mark(active);
  }

  function close() {
    list?.remove();
    list = undefined;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-controls');
    button.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    active = index;
    for (const [place, option] of [...list.children].entries()) option.classList.toggle('is-active', place === index);
    button.setAttribute('aria-activedescendant', `${id}-option-${index}`);
  }

  function onKey(event) {
    const isMove = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isMove) {
      event.preventDefault();
      if (!list) return open();
      mark((active + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length);
    } else if (list && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      choose(options[active][0]);
    } else if (list && event.key === 'Escape') close();
  }

  return { element: button, set, close };
}
