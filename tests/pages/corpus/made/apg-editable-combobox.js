import { h } from './dom.js';

/**
 * Editable combobox with list autocompletion as the ARIA Authoring Practices describe it. What is typed filters the
 * list; only a text that stands in the list is a value. `rows` are [value, text].
 */
export function editableCombobox({ id, label, rows, onChange, placeholder }) {
  let options = rows;
  let shown = rows;
  let active = -1;
  const input = h('input', {
    id,
    type: 'text',
    role: 'combobox',
    placeholder,
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
  });
  const list = h('ul', { id: `${id}-list`, role: 'listbox', class: 'combo-list', 'aria-label': label, hidden: true });
  const button = h(
    'button',
    {
      type: 'button',
      tabindex: '-1',
      'aria-label': `Vis ${label}`,
      'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
    },
    '▾',
  );

  function open(isShown) {
    list.hidden = !isShown;
    for (const element of [input, button]) element.setAttribute('aria-expanded', String(isShown));
    if (!isShown) active = -1;
    draw();
  }
  function draw() {
    list.replaceChildren(
      ...shown.map(([, text], index) =>
        h(
          'li',
          {
            id: `${id}-${index}`,
            role: 'option',
            class: index === active ? 'current' : '',
            'aria-selected': String(index === active),
            onmousedown: (event) => event.preventDefault(),
            onclick: () => choose(index),
          },
          text,
        ),
      ),
    );
    if (active >= 0) input.setAttribute('aria-activedescendant', `${id}-${active}`);
    else input.removeAttribute('aria-activedescendant');
  }
  function choose(index) {
    input.value = shown[index][1];
    open(false);
    tell();
  }
  function tell() {
    onChange(options.find(([, text]) => text === input.value)?.[0] ?? '');
  }
  input.addEventListener('input', () => {
    const typed = input.value.toLowerCase();
    shown = options.filter(([, text]) => text.toLowerCase().includes(typed));
    open(shown.length > 0);
    tell();
  });
  button.addEventListener('click', () => {
    shown = options;
    open(list.hidden);
    input.focus();
  });
  input.addEventListener('blur', () => open(false));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      if (list.hidden) open(true);
      active = (active + 1) % shown.length;
    } else if (event.key === 'ArrowUp') active = (active + shown.length - 1) % shown.length;
    else if (event.key === 'Enter' && active >= 0) return choose(active);
    else if (event.key === 'Escape') return open(false);
    else return;
    event.preventDefault();
    draw();
  });
  draw();
  return {
    element: h(
      'div',
      { class: 'field' },
      h('label', { for: id }, label),
      h('div', { style: 'display:flex' }, input, button),
      list,
    ),
    set(change) {
      options = change.rows ?? options;
      shown = options;
      input.value = change.text ?? input.value;
      draw();
    },
  };
}
