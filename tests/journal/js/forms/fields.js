import { h } from '../dom.js';

export function field(label, control, hint) {
  const hintId = `${control.id}-hjelp`;
  const errorId = `${control.id}-feil`;
  control.setAttribute('aria-describedby', [hint && hintId, errorId].filter(Boolean).join(' '));
  return h(
    'div',
    { class: 'felt' },
    h('label', { for: control.id }, label),
    hint && h('p', { class: 'hjelp', id: hintId }, hint),
    control,
    h('p', { class: 'feilmelding', id: errorId }),
  );
}

export function selectBox(name, prompt, options, value) {
  const box = h('select', { id: name, name });
  setOptions(box, prompt, options, value);
  return box;
}

/** A registered code that the lists do not have is kept as an option of its own, so that editing does not lose it. */
export function setOptions(box, prompt, options, value = '') {
  const isStrange = value && !options.some((option) => option.code === value);
  const all = isStrange ? [...options, { code: value, text: value }] : options;
  box.replaceChildren(
    h('option', { value: '' }, prompt),
    ...all.map((option) => h('option', { value: option.code, selected: option.code === value }, option.text)),
  );
}

export function noteField(label, value = '') {
  const note = h('textarea', { id: 'merknad', name: 'merknad', rows: '2' });
  note.value = value;
  return { note, node: field(label, note) };
}

/** Shows the messages beside their fields and moves to the first; nothing to show clears them all. */
export function showErrors(form, errors) {
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  for (const place of form.querySelectorAll('.feilmelding')) place.textContent = '';
  for (const [control, message] of errors) {
    control.setAttribute('aria-invalid', 'true');
    form.querySelector(`#${control.id}-feil`).textContent = message;
  }
  errors[0]?.[0].focus();
}
