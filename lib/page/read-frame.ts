import { type ClassifiedField, classify } from './classify.ts';
import { closedFrames } from './closed-frames.ts';
import { type DetectedForm, detectForms } from './detect-form.ts';
import { collectFields } from './fields.ts';
import type { KnownPatient } from './list-patients.ts';
import { type Pointed, pointedForm, pointedParts } from './pointed-out.ts';
import { readHistory } from './read-history.ts';
import { type FoundPatient, readPatientInSteps, readPatientNumber } from './read-patient.ts';
import type { Cue, FrameReading, HistoryReading } from './reading.ts';
import { ancestorsOf, inOneLook, isInside, isMatch } from './safe-dom.ts';
import type { SiteProfile } from './site-profile.ts';
import { finish, type Work } from './work.ts';

/** What one look at a frame finds. The forms keep their elements, so that their values can be read again cheaply. */
export interface FrameContent {
  readonly patient: FoundPatient;
  readonly history: HistoryReading | undefined;
  readonly forms: readonly DetectedForm[];
  readonly declined: readonly Cue[];
  readonly closedFrames: readonly string[];
  readonly pointedOut?: FrameReading['pointedOut'];
  /** The parts of the page that this was read of, the patient's apart. */
  readonly regions: readonly Element[];
  /** Lists that no form stands in or around. */
  readonly lists: readonly Element[];
  /** All of the frame's fields, forms' or not. */
  readonly fields: readonly ClassifiedField[];
}

/**
 * Looks at a whole frame: patient, list of events, forms. A step that the page makes fail gives nothing and says so among
 * `declined`; the others stand. `known` are the controls of the forms found last time; `profile` is what was
 * pointed out by hand on this site, which goes before what is found otherwise.
 */
export function readFrame(
  document: Document,
  known: ReadonlySet<Element> = new Set(),
  profile?: SiteProfile,
): FrameContent {
  return inOneLook(() => finish(readFrameInSteps(document, known, profile)));
}

/**
 * Reads the lists of events alone, where nothing else is known to have changed since `before` was found. Whose they are is
 * read too: the patient may stand where no change is seen, and another's rows must never stand under the former. Under
 * another patient, and where a first or last event may change what forms are taken for, the whole frame is looked at.
 */
export function* readListsInSteps(
  document: Document,
  before: FrameContent,
  known: ReadonlySet<Element>,
  profile?: SiteProfile,
): Work<FrameContent> {
  try {
    const pointed = pointedParts(document, profile);
    const lists: Element[] = [];
    const history = yield* historyOf(document, before.fields, before.patient, pointed, (parts) => lists.push(...parts));
    const number = yield* readPatientNumber(document);
    const isSamePatient = number === (before.patient.kind === 'one' ? before.patient.number : undefined);
    if (isSamePatient && hasEvents(history) === hasEvents(before.history)) {
      return { ...before, history, ...placesOf(lists, before.forms) };
    }
  } catch {
    // The whole look says which step the page makes fail.
  }
  return yield* readFrameInSteps(document, known, profile);
}

/** The same in steps. The page may change between two of them: then what they found together is worth nothing. */
export function* readFrameInSteps(
  document: Document,
  known: ReadonlySet<Element>,
  profile?: SiteProfile,
): Work<FrameContent> {
  const failed: Cue[] = [];
  function* attempt<T>(step: string, read: () => Work<T>, otherwise: T): Work<T> {
    try {
      return yield* read();
    } catch {
      failed.push({ cue: 'step-failed', detail: step });
      return otherwise;
    }
  }
  const patient = yield* attempt<FoundPatient>('patient', () => readPatientInSteps(document), {
    kind: 'none',
    reason: 'no-number',
  });
  const pointed = yield* attempt(
    'profile',
    atOnce(() => pointedParts(document, profile)),
    NOTHING_POINTED,
  );
  const fields = yield* attempt('fields', () => classifiedFields(document, pointed.controls), []);
  const own = yield* attempt(
    'profile',
    atOnce(() => pointedForm(fields, pointed)),
    { form: undefined, others: fields },
  );
  const lists: Element[] = [];
  const noteList = (parts: readonly Element[]) => lists.push(...parts);
  const history = yield* attempt('history', () => historyOf(document, fields, patient, pointed, noteList), undefined);
  const detected = yield* attempt(
    'forms',
    atOnce(() => detectForms(own.others, { hasEventList: hasEvents(history), known })),
    [],
  );
  const detections = own.form ? [own.form, ...detected.filter(({ kind }) => kind === 'form')] : detected;
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
    ...(pointed.told ? { pointedOut: pointed.told } : {}),
    ...placesOf(lists, forms),
    fields,
  };
}

function hasEvents(history: HistoryReading | undefined): boolean {
  return history !== undefined && history.events.length > 0;
}

function placesOf(lists: readonly Element[], forms: readonly DetectedForm[]): Pick<FrameContent, 'regions' | 'lists'> {
  const isApart = (list: Element) => !forms.some(({ box }) => isInside(box, list) || isInside(list, box));
  return {
    regions: [...lists.map(aroundList), ...forms.map(({ box }) => box)],
    lists: lists.filter(isApart),
  };
}

/** What says how much of a list is shown stands this near to it. */
const NEAR = 4;

function aroundList(part: Element): Element {
  return ancestorsOf(part, NEAR).findLast((around) => !isMatch(around, 'html, body')) ?? part;
}

const NOTHING_POINTED: Pointed = { controls: [], places: new Map(), told: undefined };

/** The list that was pointed out, where it can be read as one; else whatever the page shows. */
function* historyOf(
  document: Document,
  fields: readonly ClassifiedField[],
  patient: FoundPatient,
  { places }: Pointed,
  onList: (parts: readonly Element[]) => void,
): Work<HistoryReading | undefined> {
  const list = places.get('liste');
  const pointed = list && (yield* readHistory(list, fields, knownOf(patient), onList, true));
  return pointed ?? (yield* readHistory(document, fields, knownOf(patient), onList));
}

function* classifiedFields(document: Document, pointed: readonly Element[]): Work<ClassifiedField[]> {
  const classified: ClassifiedField[] = [];
  for (const field of yield* collectFields(document, pointed)) {
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
