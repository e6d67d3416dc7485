import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dayFromToday, fillSelectForm, hurryThrough } from '../tools/journal-page.mjs';
import { type PanelState, readPanelPage } from '../tools/panel.mjs';
import { useScene } from './harness.ts';
import { inOneOrder, type JournalPatient, listJournalPatients } from './journal-data.ts';

const SWITCHES = 50;
/** Patients whose lists, findings and next steps all differ, so that anything in a wrong place shows. */
const KEYS = [
  'nora-testesen',
  'emil-provesen',
  'oskar-startlosen',
  'frida-utgattsen',
  'hedda-dobbelsen',
  'henrik-kodesen',
];
const TODAY = dayFromToday(0);
const scene = useScene();

it(`shows nothing of one patient under another's name, ${SWITCHES} times in a row`, async () => {
  const seed = Number(process.env.FORLOPSVAKT_SEED ?? Date.now() % 1_000_000);
  console.log(`patient switch: FORLOPSVAKT_SEED=${seed}`);
  const random = seeded(seed);
  const { page, panel, visit, until } = scene();
  const patients = (await listJournalPatients()).filter(({ key }) => KEYS.includes(key));
  const own = new Map<string, Set<string>>();
  for (const patient of patients) {
    await visit(`/pasient/${patient.key}/registrer/skjema`);
    own.set(patient.name, await learnPatient(patient));
  }

  await recordStates(panel);
  let now = patients.length - 1;
  for (let turn = 0; turn < SWITCHES; turn++) {
    const visits = Array.from({ length: random() < 0.5 ? 1 : 3 }, () => {
      now = (now + 1 + Math.floor(random() * (patients.length - 1))) % patients.length;
      return { name: patients[now]?.name ?? '', fill: random() < 0.5, stay: random() * 40 };
    });
    await hurryThrough(page, visits, TODAY);
    if (random() < 0.3) await until((state, name) => state.text.includes(name), patients[now]?.name);
  }
  const last = patients[now];
  await until((state, wanted) => state.text.includes(wanted.name) && state.events.length === wanted.events, {
    name: last?.name ?? '',
    events: last?.events.length ?? 0,
  });

  const { looks, states } = await takeStates(panel);
  console.log(`patient switch: looked ${looks} times, ${states.length} different states seen`);
  expect(looks).toBeGreaterThan(SWITCHES);
  const unseen = patients.filter(
    ({ name }) => !states.some(({ text, events }) => text.includes(name) && events.length),
  );
  expect(unseen.map(({ name }) => name)).toEqual([]);
  const wrong = states.flatMap((state) => wrongIn(state, patients, own));
  expect(wrong).toEqual([]);

  /** What the panel may say of a patient: with an empty form, and with a decision half registered. */
  async function learnPatient({ name, events }: JournalPatient): Promise<Set<string>> {
    const facts = new Set<string>();
    const learn = async (hendelse: string) => {
      const state = await until(
        (seen, wanted) =>
          seen.text.includes(wanted.name) &&
          seen.events.length === wanted.events &&
          (seen.forms[0]?.hendelse?.code ?? '') === wanted.hendelse,
        { name, events: events.length, hendelse },
      );
      for (const fact of factsIn(state)) facts.add(fact);
    };
    await learn('');
    for (const [step, value] of Object.entries({ forlopstype: 'D11', hendelse: 'C', utfall: 'P', dato: TODAY })) {
      await fillSelectForm(page, { [step]: value });
      await until((seen, wanted) => JSON.stringify(seen.forms).includes(wanted), value);
      await learn(step === 'forlopstype' ? '' : 'C');
    }
    return facts;
  }
});

/** What a state says that belongs to one patient: findings, deadlines, fills. */
function factsIn(state: PanelState): string[] {
  return [
    ...state.findings.map(({ rule, severity, scope }) => `finding ${rule} ${severity} ${scope}`),
    ...state.deadlines.map(({ kind, due }) => `deadline ${kind} ${due}`),
    ...state.fills.map(({ forlopstype, hendelse, utfall, dato }) => `fill ${forlopstype}${hendelse}${utfall} ${dato}`),
  ];
}

/** What is wrong with a state, as sentences: two names, events or facts that are not the named patient's. */
function wrongIn(
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

declare function takeSeen(): { readonly looks: number; readonly states: PanelState[] };

/** From now on every state of the panel's document is kept, also one that stood there between two frames only. */
async function recordStates(panel: Page): Promise<void> {
  await panel.evaluate(`(${install})(${readPanelPage})`);

  function install(read: () => PanelState): void {
    const seen = new Map<string, PanelState>();
    let looks = 0;
    const note = () => {
      looks++;
      const state = read();
      seen.set(JSON.stringify({ ...state, ready: 0 }), state);
    };
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(globalThis, { takeSeen: () => ({ looks, states: [...seen.values()] }) });
  }
}

function takeStates(panel: Page): Promise<ReturnType<typeof takeSeen>> {
  return panel.evaluate(() => takeSeen());
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
