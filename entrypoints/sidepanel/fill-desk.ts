import type { FillEvent, FormFill, KeptEvent, ShownFill, Suggestion } from '../../components/suggestion.ts';
import { NO_FILL } from '../../components/suggestion.ts';
import type { PanelToFrame } from '../../lib/frame-messages.ts';
import type { FillAnswer } from '../../lib/page/fill-message.ts';
import { isEqual } from '../../lib/page/form-state.ts';
import type { JoinedForm, OpenDocument, TabReadings } from '../../lib/page/join.ts';
import type { FormValues } from '../../lib/page/read-form.ts';
import type { FormReading } from '../../lib/page/reading.ts';
import type { FrameAnswer } from './frame-links.ts';

/** A page that says nothing for this long (ms) has not filled anything that we know of. */
const LONGEST = 15_000;

interface World {
  readonly readings: () => TabReadings;
  /** False where the document is no longer there. */
  readonly send: (document: string, message: PanelToFrame) => boolean;
  /** What `fillOf` says has changed. */
  readonly onChange: () => void;
}

/** Fills forms on the user's word, and knows what came of it. Everything in it is of one patient in one tab. */
export interface FillDesk {
  /** @param kept what the form held of another registration, to be put back when this one has been saved */
  fill(key: string, suggestion: Suggestion, event: FillEvent, kept: FillEvent | undefined): Promise<void>;
  undo(key: string): Promise<void>;
  forget(): void;
  take(answer: FrameAnswer): void;
  /** A new reading has come: what was said of a form that has changed since then is not said any longer. */
  note(forms: readonly JoinedForm[]): void;
  fillOf(form: JoinedForm): FormFill;
  /** Another tab or patient. */
  reset(): void;
}

interface Result {
  readonly key: string;
  readonly shown: ShownFill;
  /** What the form held then, and whether a reading has said so yet: a frame's own may be on its way. */
  readonly left: FormValues | undefined;
  isSeen: boolean;
}

interface Kept {
  readonly event: FillEvent;
  readonly first: FillEvent;
  /** How many of `first` the list had. */
  readonly count: number;
}

interface Place {
  readonly entry: OpenDocument;
  readonly form: FormReading;
}

export function createFillDesk({ readings, send, onChange }: World): FillDesk {
  let asks = 0;
  let turns = 0;
  let running: string | undefined;
  let result: Result | undefined;
  let kept: Kept | undefined;
  /** The document being filled, and the one that knows whose page it is. */
  let filling: { readonly document: string; readonly witness: OpenDocument | undefined } | undefined;
  const waiting = new Map<number, (answer: FrameAnswer | undefined) => void>();

  function ask(document: string, make: (ask: number) => PanelToFrame): Promise<FrameAnswer | undefined> {
    const number = ++asks;
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(undefined), LONGEST);
      const settle = (answer: FrameAnswer | undefined) => {
        clearTimeout(timer);
        waiting.delete(number);
        resolve(answer);
      };
      waiting.set(number, settle);
      if (!send(document, make(number))) settle(undefined);
    });
  }

  /** The document that knows whose page it is says that it is still the same patient's. */
  async function isSamePatient(witness: OpenDocument | undefined): Promise<boolean> {
    if (!witness) return true;
    const fingerprint = fingerprintOf(witness);
    const answer = await ask(witness.document, (number) => ({ kind: 'confirm', ask: number, fingerprint }));
    return answer?.kind === 'confirmed' && answer.same;
  }

  /** Asks the form's document, and the one with the patient before and after it where that is another. */
  async function carryOut(
    place: Place,
    make: (ask: number) => PanelToFrame,
  ): Promise<FillAnswer | 'patient' | 'changed'> {
    const { entry } = place;
    const witness = witnessOf(readings(), entry);
    if (!(await isSamePatient(witness))) return 'patient';
    filling = { document: entry.document, witness };
    const answer = await ask(entry.document, make);
    if (answer?.kind !== 'filled') return 'changed';
    if (await isSamePatient(witness)) return answer;
    // Under another patient nothing is pressed: what was written is taken away again, as far as that goes.
    await ask(entry.document, (number) => ({
      kind: 'undo',
      ask: number,
      form: answer.form,
      fingerprint: fingerprintOf(entry),
      elsewhere: true,
    }));
    return 'patient';
  }

  /** A document that is being filled asks before each press whether it is still the same patient. */
  async function answerStill(number: number): Promise<void> {
    if (!filling) return;
    const { document, witness } = filling;
    send(document, { kind: 'still', ask: number, same: await isSamePatient(witness) });
  }

  function elsewhere(entry: OpenDocument): { elsewhere?: true } {
    return witnessOf(readings(), entry) ? { elsewhere: true } : {};
  }

  function begin(key: string): number {
    running = key;
    result = undefined;
    onChange();
    return ++turns;
  }

  function end(key: string, shown: ShownFill, left: FormValues | undefined): void {
    running = undefined;
    const form = placeOf(readings(), key)?.form;
    result = { key, shown, left: left ?? (form && valuesOf(form)), isSeen: false };
    onChange();
  }

  return {
    async fill(key, { kind }, event, half) {
      const place = placeOf(readings(), key);
      if (!place || running !== undefined) return;
      const { entry, form } = place;
      const { forlopstype, hendelse, utfall, dato } = form;
      const seen = { forlopstype, hendelse, utfall, dato };
      const count = countIn(readings(), event);
      const turn = begin(key);
      const answer = await carryOut(place, (number) => ({
        kind: 'fill',
        ask: number,
        form: form.id,
        fingerprint: fingerprintOf(entry),
        revision: entry.reading?.revision ?? 0,
        seen,
        event: { ...event },
        ...elsewhere(entry),
      }));
      if (turn !== turns) return;
      const shown = shownFill(answer, event);
      const isFilled = shown.outcome === 'done' || shown.outcome === 'partly';
      if (kind === 'kept' && isFilled) kept = undefined;
      if (half && isFilled) kept = { event: half, first: event, count };
      if (typeof answer === 'string') end(key, shown, undefined);
      else end(keyOf(entry, answer.form), shown, answer.left);
    },
    async undo(key) {
      const place = placeOf(readings(), key);
      const former = result;
      if (!place || !former || running !== undefined) return;
      const { entry, form } = place;
      const turn = begin(key);
      const answer = await carryOut(place, (number) => ({
        kind: 'undo',
        ask: number,
        form: form.id,
        fingerprint: fingerprintOf(entry),
        ...elsewhere(entry),
      }));
      if (turn !== turns) return;
      kept = undefined;
      const { event } = former.shown;
      const shown = { ...shownFill(answer, event), undoable: false };
      if (typeof answer === 'string') end(key, shown, undefined);
      else
        end(
          keyOf(entry, answer.form),
          answer.refused ? shown : { ...shown, outcome: 'undone', refusal: undefined },
          answer.left,
        );
    },
    forget() {
      kept = undefined;
      onChange();
    },
    take(answer) {
      if (answer.kind === 'ask-still') void answerStill(answer.ask);
      else waiting.get(answer.ask)?.(answer);
    },
    note(forms) {
      if (running !== undefined) return;
      if (result && !isStanding(result, forms)) result = undefined;
      if (kept && countIn(readings(), kept.event, true) > 0) kept = undefined;
    },
    fillOf({ key, form }) {
      const isOurs = result?.key === key;
      if (running !== key && !isOurs && !kept) return NO_FILL;
      return {
        running: running === key,
        result: isOurs ? result?.shown : undefined,
        kept: kept && shownKept(kept, form, readings()),
      };
    },
    reset() {
      turns++;
      running = undefined;
      result = undefined;
      kept = undefined;
      for (const settle of waiting.values()) settle(undefined);
    },
  };
}

/** Does the form still hold what it held when the result was said, and is it not saved since? */
function isStanding(result: Result, forms: readonly JoinedForm[]): boolean {
  const form = forms.find(({ key }) => key === result.key)?.form;
  if (!form || !result.left) return false;
  if (form.savedAs !== undefined && result.shown.outcome !== 'refused') return false;
  const holds = isEqual(valuesOf(form), result.left);
  result.isSeen ||= holds;
  return holds || !result.isSeen;
}

function keyOf({ document }: OpenDocument, form: string): string {
  return `${document} ${form}`;
}

function placeOf({ documents }: TabReadings, key: string): Place | undefined {
  for (const entry of documents) {
    const form = entry.reading?.forms.find(({ id }) => keyOf(entry, id) === key);
    if (form) return { entry, form };
  }
  return undefined;
}

function fingerprintOf({ reading }: OpenDocument): string {
  return reading?.patient.kind === 'one' ? reading.patient.fingerprint : '';
}

/** The document whose word is taken for whose page it is, where the form's own shows no patient. */
function witnessOf({ documents, patient }: TabReadings, entry: OpenDocument): OpenDocument | undefined {
  if (patient === '' || fingerprintOf(entry) !== '') return undefined;
  return documents.find((other) => fingerprintOf(other) === patient);
}

function shownFill(answer: FillAnswer | 'patient' | 'changed', event: FillEvent): ShownFill {
  const none = { event, notSet: [], undoable: false } as const;
  if (typeof answer === 'string') return { ...none, outcome: 'refused', refusal: answer };
  const { refused, notSet, undoable } = answer;
  if (refused) return { ...none, outcome: 'refused', refusal: refused };
  if (notSet.length === 0) return { event, notSet, undoable, outcome: 'done', refusal: undefined };
  if (!undoable) return { event, notSet, undoable, outcome: 'refused', refusal: 'unwilling' };
  return { event, notSet, undoable, outcome: 'partly', refusal: undefined };
}

function shownKept({ event, first, count }: Kept, form: FormReading, readings: TabReadings): KeptEvent | undefined {
  const holds = form.hendelse.kind === 'value' && form.hendelse.value === event.hendelse;
  if (holds && form.utfall.kind === 'value' && form.utfall.value === event.utfall) return undefined;
  return { event, isReady: countIn(readings, first) > count };
}

/** How many events of the same code the lists show; on the same day too where `isWhole`. */
function countIn({ documents }: TabReadings, wanted: FillEvent, isWhole = false): number {
  return documents
    .flatMap(({ reading }) => reading?.history?.events ?? [])
    .filter(
      ({ forlopstype, hendelse, utfall, dato }) =>
        (forlopstype === '' || forlopstype === wanted.forlopstype) &&
        hendelse === wanted.hendelse &&
        utfall === wanted.utfall &&
        (!isWhole || (dato.kind === 'value' && dato.value === wanted.dato)),
    ).length;
}

function valuesOf({ forlopstype, hendelse, utfall, dato }: FormReading) {
  return { forlopstype, hendelse, utfall, dato };
}
