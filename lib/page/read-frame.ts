import { type ClassifiedField, classify } from './classify.ts';
import { closedFrames } from './closed-frames.ts';
import { type DetectedForm, detectForms } from './detect-form.ts';
import { collectFields } from './fields.ts';
import type { KnownPatient } from './list-patients.ts';
import { readHistory } from './read-history.ts';
import { type FoundPatient, readPatient } from './read-patient.ts';
import type { Cue, HistoryReading } from './reading.ts';
import { ancestorsOf, inOneLook, isMatch } from './safe-dom.ts';
import { finish, type Work } from './work.ts';

/** What one look at a frame finds. The forms keep their elements, so that their values can be read again cheaply. */
export interface FrameContent {
  readonly patient: FoundPatient;
  readonly history: HistoryReading | undefined;
  readonly forms: readonly DetectedForm[];
  readonly declined: readonly Cue[];
  readonly closedFrames: readonly string[];
  /** The parts of the page that this was read of, the patient's apart. */
  readonly regions: readonly Element[];
}

/**
 * Looks at a whole frame: patient, list of events, forms. A step that the page makes fail gives nothing and says so among
 * `declined`; the others stand. `known` are the controls of the forms found last time.
 */
export function readFrame(document: Document, known: ReadonlySet<Element> = new Set()): FrameContent {
  return inOneLook(() => finish(readFrameInSteps(document, known)));
}

/** The same in steps. The page may change between two of them: then what they found together is worth nothing. */
export function* readFrameInSteps(document: Document, known: ReadonlySet<Element>): Work<FrameContent> {
  const failed: Cue[] = [];
  function* attempt<T>(step: string, read: () => Work<T>, otherwise: T): Work<T> {
    try {
      return yield* read();
    } catch {
      failed.push({ cue: 'step-failed', detail: step });
      return otherwise;
    }
  }
  const patient = yield* attempt<FoundPatient>(
    'patient',
    atOnce(() => readPatient(document)),
    {
      kind: 'none',
      reason: 'no-number',
    },
  );
  const fields = yield* attempt('fields', () => classifiedFields(document), []);
  const regions: Element[] = [];
  const noteList = (parts: readonly Element[]) => regions.push(...parts.map(aroundList));
  const history = yield* attempt('history', () => readHistory(document, fields, knownOf(patient), noteList), undefined);
  const hasEventList = history !== undefined && history.events.length > 0;
  const detections = yield* attempt(
    'forms',
    atOnce(() => detectForms(fields, { hasEventList, known })),
    [],
  );
  const closed = yield* attempt(
    'frames',
    atOnce(() => closedFrames(document)),
    [],
  );
  const forms = detections.flatMap((detection) => (detection.kind === 'form' ? [detection.form] : []));
  return {
    patient,
    history,
    forms,
    declined: [
      ...failed,
      ...detections.flatMap((detection) =>
        detection.kind === 'none' ? [{ cue: 'declined', detail: detection.reason }, ...detection.cues] : [],
      ),
    ].slice(0, 40),
    closedFrames: closed,
    regions: [...regions, ...forms.map(({ box }) => box)],
  };
}

/** What says how much of a list is shown stands this near to it. */
const NEAR = 4;

function aroundList(part: Element): Element {
  return ancestorsOf(part, NEAR).findLast((around) => !isMatch(around, 'html, body')) ?? part;
}

function* classifiedFields(document: Document): Work<ClassifiedField[]> {
  const classified: ClassifiedField[] = [];
  for (const field of yield* collectFields(document)) {
    classified.push(classify(field));
    yield;
  }
  return classified;
}

function atOnce<T>(read: () => T): () => Work<T> {
  return function* () {
    yield;
    return read();
  };
}

function knownOf(patient: FoundPatient): KnownPatient {
  return patient.kind === 'one' ? patient : { number: undefined, name: undefined };
}
