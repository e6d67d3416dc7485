import { classify } from './classify.ts';
import { closedFrames } from './closed-frames.ts';
import { type DetectedForm, detectForms } from './detect-form.ts';
import { collectFields } from './fields.ts';
import type { KnownPatient } from './list-patients.ts';
import { readHistory } from './read-history.ts';
import { type FoundPatient, readPatient } from './read-patient.ts';
import type { Cue, HistoryReading } from './reading.ts';
import { inOneLook } from './safe-dom.ts';

/** What one look at a frame finds. The forms keep their elements, so that their values can be read again cheaply. */
export interface FrameContent {
  readonly patient: FoundPatient;
  readonly history: HistoryReading | undefined;
  readonly forms: readonly DetectedForm[];
  readonly declined: readonly Cue[];
  readonly closedFrames: readonly string[];
}

/**
 * Looks at a whole frame: patient, list of events, forms. A step that the page makes fail gives nothing and says so among
 * `declined`; the others stand. `known` are the controls of the forms found last time.
 */
export function readFrame(document: Document, known: ReadonlySet<Element> = new Set()): FrameContent {
  return inOneLook(() => readWhole(document, known));
}

function readWhole(document: Document, known: ReadonlySet<Element>): FrameContent {
  const failed: Cue[] = [];
  const attempt = <T>(step: string, read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch {
      failed.push({ cue: 'step-failed', detail: step });
      return otherwise;
    }
  };
  const patient = attempt<FoundPatient>('patient', () => readPatient(document), { kind: 'none', reason: 'no-number' });
  const fields = attempt('fields', () => collectFields(document).map(classify), []);
  const history = attempt('history', () => readHistory(document, fields, knownOf(patient)), undefined);
  const hasEventList = history !== undefined && history.events.length > 0;
  const detections = attempt('forms', () => detectForms(fields, { hasEventList, known }), []);
  return {
    patient,
    history,
    forms: detections.flatMap((detection) => (detection.kind === 'form' ? [detection.form] : [])),
    declined: [
      ...failed,
      ...detections.flatMap((detection) =>
        detection.kind === 'none' ? [{ cue: 'declined', detail: detection.reason }, ...detection.cues] : [],
      ),
    ].slice(0, 40),
    closedFrames: attempt('frames', () => closedFrames(document), []),
  };
}

function knownOf(patient: FoundPatient): KnownPatient {
  return patient.kind === 'one' ? patient : { number: undefined, name: undefined };
}
