// What the pages of this folder do, as web journals do it: calendars, lists, crosses, and buttons that save, sign and
// delete. `presses` holds everything that was pressed and is not marked `data-own`, every submit and every way out.

const presses = [];
Object.assign(globalThis, { presses, lagreSkjema: () => presses.push('saved') });

const describe = (element) =>
  `${element.localName}${element.id && `#${element.id}`} «${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}»`;
const targetOf = (event) => event.composedPath()[0];
const isOwn = (event) => event.composedPath().some((one) => one instanceof Element && one.hasAttribute('data-own'));
const noteForeign = (event) => {
  if (targetOf(event) instanceof Element && !isOwn(event)) presses.push(`${event.type} ${describe(targetOf(event))}`);
};
for (const type of ['pointerdown', 'mousedown', 'click', 'dblclick']) addEventListener(type, noteForeign, true);
for (const type of ['submit', 'reset', 'formdata']) addEventListener(type, () => presses.push(type), true);
addEventListener(
  'keydown',
  (event) => {
    const isTyped =
      targetOf(event) instanceof Element && targetOf(event).matches('input, [contenteditable], [role="spinbutton"]');
    if (['Enter', 'Escape', 'Tab', ' '].includes(event.key)) presses.push(`key ${event.key}`);
    if (['Delete', 'Backspace'].includes(event.key) && !isTyped) presses.push(`key ${event.key}`);
  },
  true,
);
addEventListener('submit', (event) => event.preventDefault());
globalThis.navigation?.addEventListener('navigate', (event) => {
  if (!event.destination.url.endsWith('#')) presses.push(`leaves for ${new URL(event.destination.url).pathname}`);
  if (event.cancelable) event.preventDefault();
});

const two = (number) => String(number).padStart(2, '0');
const written = (date) => `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const all = (selector) =>
  [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((tree) => [
    ...tree.querySelectorAll(selector),
  ]);
const byId = (id) =>
  document.getElementById(id) ??
  [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot?.getElementById(id) ?? [])[0];

/** A field that a person may not write in, or whose writing the page takes back. */
for (const input of document.querySelectorAll('[data-refuses]')) {
  const refuse = () => {
    if (input.value !== input.dataset.held) input.value = input.dataset.held ?? '';
  };
  input.addEventListener('input', refuse);
  input.addEventListener('blur', refuse);
}

function set(input, text) {
  input.dataset.held = text;
  input.value = text;
  if (!('value' in Object.getPrototypeOf(input))) input.textContent = text;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The calendar of a field: its attributes say what opens it, where it stands and what is in it. */
function calendarOf(input) {
  const {
    months = '0',
    footer = '',
    extra = '',
    place = 'beside',
    takes = 'day',
    arrows = 'Forrige måned|Neste måned',
    named,
  } = input.dataset;
  let popup;
  let chosen;
  const shown = new Date();
  shown.setDate(1);
  shown.setMonth(shown.getMonth() + Number(months));

  const take = (date) => {
    set(input, written(date));
    close();
  };
  const close = () => {
    popup?.remove();
    popup = undefined;
  };
  function draw() {
    const [before, after] = arrows.split('|');
    const last = new Date(shown.getFullYear(), shown.getMonth() + 1, 0).getDate();
    const cells = Array.from({ length: last }, (_, at) => {
      const date = new Date(shown.getFullYear(), shown.getMonth(), at + 1);
      const name =
        named === undefined
          ? ''
          : ` aria-label="${named.replace('*', `${at + 1}. ${MONTHS[date.getMonth()]} ${date.getFullYear()}`)}"`;
      return `<button type="button" ${named === undefined ? 'data-own' : ''} data-day="${two(at + 1)}"${name}>${at + 1}</button>`;
    });
    popup.innerHTML = `<div><button type="button" data-own data-leaf="-1" aria-label="${before}">‹</button>
      <strong>${MONTHS[shown.getMonth()]} ${shown.getFullYear()}</strong>
      <button type="button" data-own data-leaf="1" aria-label="${after}">›</button></div>
      <div role="grid">${cells.join('')}</div>${extra}${footer}`;
    // A pop-up in a label would hand its presses on to the field.
    popup.onclick = (event) => {
      const { leaf, day, ok } = event.target.closest('button')?.dataset ?? {};
      event.preventDefault();
      if (leaf) {
        shown.setMonth(shown.getMonth() + Number(leaf));
        draw();
      } else if (day) {
        chosen = new Date(shown.getFullYear(), shown.getMonth(), Number(day));
        if (takes === 'day') take(chosen);
      } else if (ok !== undefined && chosen) take(chosen);
    };
  }
  return {
    toggle() {
      if (popup) return close();
      popup = document.createElement('div');
      popup.className = 'popup';
      if (place === 'body') document.body.append(popup);
      else (input.closest('[data-around]') ?? input).after(popup);
      draw();
    },
  };
}

for (const input of all('[data-calendar]')) {
  const calendar = calendarOf(input);
  const openers = input.dataset.calendar === 'self' ? [input] : input.dataset.calendar.split(' ').map(byId);
  for (const opener of openers)
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      calendar.toggle();
    });
}

for (const cross of document.querySelectorAll('[data-empties]')) {
  cross.addEventListener('click', () => set(byId(cross.dataset.empties), ''));
}

/** A field that opens a list of choices. */
const LISTS = {
  hendelse: [
    'A Nasjonalt pasientforløp start',
    'M Første fremmøte i nasjonalt pasientforløp',
    'C Klinisk beslutning',
    'E Evalueringspunkt',
    'U Utført aktivitet',
    'X Avslutning av nasjonalt pasientforløp',
  ],
};
for (const trigger of document.querySelectorAll('[data-list]')) {
  const shown = trigger.querySelector('[data-shown]') ?? trigger;
  trigger.addEventListener('click', () => {
    const open = document.getElementById(`${trigger.id}-liste`);
    if (open) return open.remove();
    const list = document.createElement('div');
    list.id = `${trigger.id}-liste`;
    list.className = 'popup';
    list.setAttribute('role', 'listbox');
    const role = trigger.dataset.plain === undefined ? ' role="option"' : '';
    if (!role) list.removeAttribute('role');
    list.innerHTML =
      (trigger.dataset.before ?? '') +
      LISTS[trigger.dataset.list].map((text) => `<div data-own${role}>${text}</div>`).join('') +
      (trigger.dataset.after ?? '');
    list.onclick = (event) => {
      const option = event.target.closest('[data-own]');
      if (!option) return;
      shown.textContent = option.textContent;
      list.remove();
    };
    (trigger.closest('[data-around]') ?? trigger).after(list);
  });
}

/** A field to type in, which narrows a list of choices. */
for (const input of all('[data-suggests]')) {
  const draw = () => {
    document.getElementById(`${input.id}-liste`)?.remove();
    const list = document.createElement('div');
    list.id = `${input.id}-liste`;
    list.className = 'popup';
    list.setAttribute('role', 'listbox');
    const words = input.value.toLowerCase();
    list.innerHTML = LISTS[input.dataset.suggests]
      .filter((text) => text.toLowerCase().includes(words))
      .map((text) => `<div data-own role="option">${text}</div>`)
      .join('');
    list.onmousedown = (event) => event.preventDefault();
    list.onclick = (event) => {
      const option = event.target.closest('[data-own]');
      if (!option) return;
      input.value = option.textContent;
      list.remove();
      input.setAttribute('aria-expanded', 'false');
    };
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', list.id);
    input.closest('[data-around]').after(list);
  };
  input.addEventListener('click', draw);
  input.addEventListener('input', draw);
  input.addEventListener('blur', () => setTimeout(() => document.getElementById(`${input.id}-liste`)?.remove(), 150));
}

/** One part of a date, set by digits. */
for (const part of all('[data-part]')) {
  let typed = '';
  part.addEventListener('focus', () => {
    typed = '';
  });
  part.addEventListener('keydown', (event) => {
    if (/^\d$/.test(event.key)) typed += event.key;
    else if (event.key === 'Backspace' || event.key === 'Delete') typed = '';
    else return;
    event.preventDefault();
    if (typed === '') part.removeAttribute('aria-valuenow');
    else part.setAttribute('aria-valuenow', String(Number(typed)));
    part.textContent = typed || '--';
  });
}

/** Toggles and cards of which one is chosen. */
for (const group of document.querySelectorAll('[data-group]')) {
  group.addEventListener('click', (event) => {
    const choice = event.target.closest('[aria-pressed], [role="radio"], [role="tab"], [role="option"]');
    if (!choice) return;
    for (const one of group.querySelectorAll('[aria-pressed]'))
      one.setAttribute('aria-pressed', String(one === choice));
    for (const one of group.querySelectorAll('[role="option"], [role="tab"]'))
      one.setAttribute('aria-selected', String(one === choice));
    for (const one of group.querySelectorAll('[role="radio"]'))
      one.setAttribute('aria-checked', String(one === choice));
  });
}

/** Pages that turn to something else while they are filled: from then on nothing is the fill's own. */
const CHANGES = {
  heading: () => {
    byId('tittel').textContent = 'Registrer legemiddel';
  },
  patient: () => {
    (document.querySelector('header p') ?? parent.document.querySelector('header p')).textContent =
      'Emil Prøvesen · Fødselsnummer 148392 10001'.replace('148392 10001', document.body.dataset.other);
  },
  list: () => {
    document
      .querySelector('tbody')
      .insertAdjacentHTML('beforeend', '<tr><td>D11</td><td>C</td><td>P</td><td>20.11.2026</td></tr>');
  },
};
const { changes } = document.body.dataset;
if (changes)
  addEventListener('click', (event) => {
    if (!event.composedPath().some((one) => one.id === 'apne' || one.id === 'h')) return;
    setTimeout(() => {
      CHANGES[changes]();
      for (const own of document.querySelectorAll('[data-own]')) own.removeAttribute('data-own');
    });
  });
