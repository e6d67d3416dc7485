const EMPTY = { forlopstype: '', hendelse: '', utfall: '', dato: '' };

/** The registrations whose forms are on the page, in the order they were made. */
const open = [];

function publish(last) {
  globalThis.__models = open.map((registration) => ({ ...registration.get().model }));
  globalThis.__model = { ...last };
}

/**
 * What stands behind a registration form and the list beside it. `preset` is what the form begins with each time
 * (`{ hendelse: 'M' }` in a form for one hendelse), `rows` what is registered before; `isClosed`
 * when its form is not on the page from the start. The forms of a page are published
 * for the tests, in the order they were made, as `__models`; the last one used as `__model`.
 */
export function createRegistration({ rows = [], preset = {}, isClosed = false } = {}) {
  let model = { ...EMPTY, ...preset };
  let saved = rows;
  let snapshot = { model, rows: saved };
  const listeners = new Set();

  function tell() {
    snapshot = { model, rows: saved };
    publish(model);
    for (const listener of listeners) listener(snapshot);
  }

  const registration = {
    /** `{ model, rows }`, the same object until something changes. */
    get: () => snapshot,
    /** Calls `listener` at each change; gives back how to stop. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Sets some of the four; another hendelse has other outcomes, and so empties the outcome. */
    set(change) {
      const isOther = 'hendelse' in change && change.hendelse !== model.hendelse;
      model = { ...model, ...(isOther ? { utfall: '' } : {}), ...change };
      tell();
    },
    /** Adds what stands in the form to the list and empties the form. False where type, hendelse or date is missing. */
    save() {
      if (!model.forlopstype || !model.hendelse || !model.dato) return false;
      saved = [...saved, model].sort((a, b) => a.dato.localeCompare(b.dato));
      model = { ...EMPTY, ...preset };
      tell();
      return true;
    },
    /** Its form is shown, or (`false`) closed: a closed one is no longer among the page's models. */
    show(isShown = true) {
      const place = open.indexOf(registration);
      if (isShown && place < 0) open.push(registration);
      if (!isShown && place >= 0) open.splice(place, 1);
      publish(model);
    },
  };
  registration.show(!isClosed);
  return registration;
}

/** `D11 A 2026-08-03, D11 M 2026-08-20, D11 C/P 2026-09-10` as rows of a list. */
export function rowsOf(text) {
  return text.split(',').map((part) => {
    const [forlopstype, codes, dato] = part.trim().split(' ');
    const [hendelse, utfall = ''] = codes.split('/');
    return { forlopstype, hendelse, utfall, dato };
  });
}
