import { h } from './dom.js';

/**
 * Select-only combobox as the ARIA Authoring Practices describe it: the focus stays on the combobox, which points at
 * the active option; arrows, Home, End, type-ahead, Enter, Space, Escape and Tab. `rows` are [value, text].
 */
export function selectOnly({ id, label, rows, onChange, placeholder = '' }) {
  let options = rows;
  let value = '';
  let active = 0;
  let typed = '';
  let typedAt = 0;
  const box = h('div', {
    id,
    role: 'combobox',
    tabindex: '0',
    class: 'combo',
    'aria-controls': `${id}-list`,
    'aria-expanded': 'false',
    'aria-haspopup': 'listbox',
    'aria-labelledby': `${id}-label`,
  });
  const list = h('div', {
    id: `${id}-list`,
    role: 'listbox',
    tabindex: '-1',
    class: 'combo-list',
    'aria-labelledby': `${id}-label`,
    hidden: true,
  });

  function draw() {
    const chosen = options.find(([own]) => own === value);
    box.replaceChildren(chosen ? chosen[1] : placeholder);
    list.replaceChildren(
      ...options.map(([own, text], index) =>
        h(
          'div',
          {
            id: `${id}-${index}`,
            role: 'option',
            class: index === active ? 'current' : '',
            'aria-selected': String(own === value),
            onclick: () => choose(index),
          },
          text,
        ),
      ),
    );
    if (isOpen()) box.setAttribute('aria-activedescendant', `${id}-${active}`);
  }
  const isOpen = () => !list.hidden;
  function open(isShown) {
    list.hidden = !isShown;
    box.setAttribute('aria-expanded', String(isShown));
    if (isShown)
      active = Math.max(
        0,
        options.findIndex(([own]) => own === value),
      );
    else box.removeAttribute('aria-activedescendant');
    draw();
  }
  function choose(index) {
    value = options[index]?.[0] ?? '';
    open(false);
    onChange(value);
    box.focus();
  }
  function typeAhead(letter) {
    typed = Date.now() - typedAt > 500 ? letter : typed + letter;
    typedAt = Date.now();
    const found = options.findIndex(([, text]) => text.toLowerCase().startsWith(typed.toLowerCase()));
    if (found >= 0) active = found;
    draw();
  }
  box.addEventListener('click', () => open(!isOpen()));
  box.addEventListener('blur', () => setTimeout(() => isOpen() && document.activeElement !== box && open(false), 150));
  box.addEventListener('keydown', (event) => {
    const { key } = event;
    const moves = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: options.length - 1 };
    if (isOpen() && (key === 'Enter' || key === ' ' || key === 'Tab')) choose(active);
    else if (isOpen() && key === 'Escape') open(false);
    else if (isOpen() && key in moves) {
      active = Math.min(Math.max(moves[key], 0), options.length - 1);
      draw();
    } else if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(key)) open(true);
    else if (key.length === 1) {
      if (!isOpen()) open(true);
      typeAhead(key);
    } else return;
    if (key !== 'Tab') event.preventDefault();
  });
  draw();
  return {
    element: h('div', { class: 'field' }, h('div', { id: `${id}-label` }, label), box, list),
    /** Other options, or another value, without telling. */
    set(change) {
      options = change.rows ?? options;
      value = change.value ?? value;
      active = 0;
      draw();
    },
  };
}
