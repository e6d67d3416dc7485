import { h } from '../../made/dom.js';

/** A field to type in that narrows a list of `[value, text]`; `chosen(value)` hears of a choice, or of none (empty). */
export function combobox({ id, options, chosen }) {
  let shown = [];
  let place = -1;
  const list = h('ul', { class: 'vv-liste', role: 'listbox', id: `${id}-liste`, hidden: true });
  const input = h('input', {
    class: 'vv-inn brei',
    id,
    role: 'combobox',
    autocomplete: 'off',
    placeholder: 'Skriv for å søkje',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${id}-liste`,
    onfocus: () => input.select(),
    onclick: () => open(''),
    oninput: () => {
      chosen('');
      open(input.value);
    },
    onblur: close,
    onkeydown: onKey,
  });

  function open(filter) {
    shown = options.filter(([, text]) => text.toLowerCase().includes(filter.trim().toLowerCase()));
    place = -1;
    list.replaceChildren(
      ...shown.map((option, index) =>
        h(
          'li',
          {
            role: 'option',
            id: `${id}-${index}`,
            onmousedown: (event) => {
              event.preventDefault();
              choose(option);
            },
          },
          option[1],
        ),
      ),
    );
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function choose([value, text]) {
    input.value = text;
    close();
    chosen(value);
  }

  function onKey(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open('');
      const step = event.key === 'ArrowDown' ? 1 : -1;
      place = Math.min(Math.max(place + step, 0), shown.length - 1);
      for (const [index, item] of [...list.children].entries()) item.classList.toggle('peikt', index === place);
      input.setAttribute('aria-activedescendant', `${id}-${place}`);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden && shown[place]) choose(shown[place]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  }

  return [input, list];
}
