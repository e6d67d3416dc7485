// Reads what the panel says of itself in attributes, and waits for it to say something. See panel.d.mts for the shapes.

/** Everything that the panel shows now, as plain data. */
export function readPanel(panel) {
  return panel.evaluate(readPanelPage);
}

/**
 * Waits until `holds(state, argument)` is true of the panel, and returns that state. `holds` runs in the panel's page:
 * it may use nothing but its arguments. Throws with the last state when that takes longer than `timeout` ms.
 */
export async function waitForPanel(panel, holds, argument, { timeout = 20_000 } = {}) {
  return stateOf(await panel.evaluate(watchCall(holds, argument, timeout)), holds, argument);
}

/** The wait as source text: the extension's own policy forbids making functions from text inside the page. */
export function watchCall(holds, argument, timeout) {
  return `(${watchPanelPage})(${readPanelPage}, ${holds}, ${JSON.stringify(argument ?? null)}, ${timeout})`;
}

/** The state that such a wait ended in. Throws where the condition never held. */
export function stateOf({ state, held }, holds, argument) {
  if (held) return state;
  throw new Error(`the panel did not get there: ${holds} with ${JSON.stringify(argument)}\n${JSON.stringify(state)}`);
}

/** Runs in the panel's page: looks again at each change of the document, never at a clock. */
function watchPanelPage(read, holds, argument, timeout) {
  return new Promise((resolve) => {
    const finish = (state, held) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve({ state, held });
    };
    const look = () => {
      const state = read();
      if (holds(state, argument)) finish(state, true);
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => finish(read(), false), timeout);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
}

/** Runs in the panel's page; complete in itself. */
export function readPanelPage() {
  const all = (selector, within) => [...within.querySelectorAll(selector)];
  const main = document.querySelector('main');
  const text = (node) => (node?.innerText ?? '').replace(/\s+/g, ' ').trim();
  const readField = (form, name) => {
    const field = form.querySelector(`[data-field="${name}"]`);
    if (!field) return undefined;
    return { code: field.dataset.code ?? '', unreadable: field.dataset.unreadable };
  };
  const readForm = (form) => ({
    verdict: form.querySelector('[data-verdict]')?.dataset.verdict,
    says: (form.querySelector('[data-verdict]')?.innerText ?? '').trim().split('\n')[0],
    forlopstype: readField(form, 'forlopstype'),
    hendelse: readField(form, 'hendelse'),
    utfall: readField(form, 'utfall'),
    dato: readField(form, 'dato'),
  });
  const patient = document.querySelector('[data-field="pasient"]');
  const list = document.querySelector('[data-complete]');
  const regions = all('[data-form]', document);
  const hasVerdict = document.querySelector('[data-verdict]') !== null;
  return {
    ready: Number(document.body?.dataset.ready ?? -1),
    status: main?.dataset.status,
    text: text(main),
    patient: patient && {
      present: patient.dataset.present === 'true',
      birth: patient.dataset.fodselsdato ?? '',
      text: text(patient),
    },
    forms: (regions.length > 0 ? regions : hasVerdict ? [document] : []).map(readForm),
    events: all('[data-event]', document).map(({ dataset }) => ({
      dato: dataset.dato ?? '',
      hendelse: dataset.hendelse ?? '',
      utfall: dataset.utfall ?? '',
      forlopstype: dataset.forlopstype ?? '',
    })),
    complete: list?.dataset.complete,
    from: list?.dataset.from,
    reason: list?.dataset.reason,
    findings: all('[data-finding]', document).map((node) => ({
      rule: node.dataset.finding,
      severity: node.dataset.severity,
      scope: node.dataset.scope,
      text: text(node),
    })),
    deadlines: all('[data-deadline]', document).map((node) => ({
      kind: node.dataset.deadline,
      due: node.dataset.due ?? '',
      text: text(node),
    })),
    fills: all('[data-fill]', document).map(({ dataset }) => ({
      forlopstype: dataset.forlopstype ?? '',
      hendelse: dataset.hendelse ?? '',
      utfall: dataset.utfall ?? '',
      dato: dataset.dato ?? '',
    })),
    actions: all('[data-action]', document).map(({ dataset }) => dataset.action),
    reminders: all('[data-reminder]', document).map((node) => ({
      kind: node.dataset.kind,
      due: node.dataset.due ?? '',
      state: node.dataset.state,
      text: text(node),
    })),
  };
}
