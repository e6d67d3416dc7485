import { h } from '../dom.js';

const TOAST_MS = 4000;

/** The live region is in the page from the start, or a screen reader would not read what is put into it. */
export function makeToaster() {
  const node = h('div', { class: 'beskjed', role: 'status' });
  let timer;
  const show = (text) => {
    clearTimeout(timer);
    node.textContent = text;
    timer = setTimeout(() => node.replaceChildren(), TOAST_MS);
  };
  return { node, show };
}

export function askToRemove({ t }, onYes) {
  const dialog = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'sporsmal' },
    h('h2', { id: 'sporsmal' }, t('removeQuestion')),
    h(
      'form',
      { method: 'dialog', class: 'knapper' },
      h('button', { class: 'knapp hoved fare', value: 'ja' }, t('remove')),
      h('button', { class: 'knapp', value: '' }, t('cancel')),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue === 'ja') onYes();
  });
  document.body.append(dialog);
  dialog.showModal();
}
