import { type PanelState, readPanelPage } from '../tools/panel.mjs';
import { inOneOrder, type JournalPatient } from './journal-data.ts';

/** All that a panel has shown since it was watched. */
export interface Seen {
  readonly looks: number;
  /** Each state once. */
  readonly states: readonly PanelState[];
  /** Whom it named, one after the other. */
  readonly named: readonly string[];
}

/** What a state says that belongs to one patient: findings, deadlines, fills. */
export function factsIn(state: PanelState): string[] {
  return [
    ...state.findings.map(({ rule, severity, scope }) => `finding ${rule} ${severity} ${scope}`),
    ...state.deadlines.map(({ kind, due }) => `deadline ${kind} ${due}`),
    ...state.fills.map(({ forlopstype, hendelse, utfall, dato }) => `fill ${forlopstype}${hendelse}${utfall} ${dato}`),
  ];
}

/** What is wrong with a state, as sentences: two names, events or facts that are not the named patient's. */
export function wrongIn(
  state: PanelState,
  patients: readonly JournalPatient[],
  own: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const named = patients.filter(({ name }) => state.text.includes(name));
  const [patient] = named;
  if (named.length > 1) return [`two names: ${named.map(({ name }) => name)}`];
  if (!patient) return [...state.events, ...factsIn(state)].map((fact) => `under no name: ${JSON.stringify(fact)}`);
  const shown = JSON.stringify(inOneOrder(state.events));
  const isOwn = state.events.length === 0 || shown === JSON.stringify(inOneOrder(patient.events));
  const strange = factsIn(state).filter((fact) => !own.get(patient.name)?.has(fact));
  return [
    ...(isOwn ? [] : [`events under ${patient.name}: ${shown}`]),
    ...strange.map((it) => `${it} under ${patient.name}`),
  ];
}

/**
 * Source text that, run in a panel's page, keeps every state of its document from now on, also one that stood there
 * between two frames only; `takeSeen()` there gives them.
 */
export function recorder(names: readonly string[]): string {
  return `(${install})(${readPanelPage}, ${JSON.stringify(names)})`;

  function install(read: () => PanelState, known: readonly string[]): void {
    const seen = new Map<string, PanelState>();
    const named: string[] = [];
    let looks = 0;
    const note = () => {
      looks++;
      const state = read();
      seen.set(JSON.stringify({ ...state, ready: 0 }), state);
      const name = known.find((one) => state.text.includes(one));
      if (name !== undefined && name !== named.at(-1)) named.push(name);
    };
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    note();
    Object.assign(globalThis, { takeSeen: () => ({ looks, states: [...seen.values()], named }) });
  }
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
