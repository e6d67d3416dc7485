import { type FormMarks, type FormState, followForm } from './form-state.ts';
import {
  type Cue,
  type EventReading,
  type FormReading,
  type FrameReading,
  GAVE_UP,
  type HistoryReading,
  type PatientReading,
} from './reading.ts';

/** One document of the tab, and what the panel may use of what it has said. */
export interface OpenDocument {
  readonly document: string;
  readonly frame: number;
  readonly reading: FrameReading | undefined;
  /** Number of the reread that must be answered before the reading counts; 0 when it does. */
  readonly owes: number;
  /** A later reading that counts when the document with the patient has answered the reread with this number. */
  readonly pending?: { readonly reading: FrameReading; readonly confirm: number } | undefined;
}

interface FollowedAcross {
  readonly state: FormState;
  readonly marks: FormMarks;
}

/** All that the panel knows of one tab. Plain data: every function here answers with a new one. */
export interface TabReadings {
  /** In the order of the frames. */
  readonly documents: readonly OpenDocument[];
  /** Fingerprint of the patient that everything is bound to; empty where the page shows none, or two. */
  readonly patient: string;
  /** Number of the last reread that was asked for. */
  readonly asks: number;
  /** Of each form whose frame has no list: what is remembered of it beside the list of another. */
  readonly followed: ReadonlyMap<string, FollowedAcross>;
}

/** What became of the tab, and what must be done about it. */
export interface Step {
  readonly tab: TabReadings;
  /** Everything shown must go before anything of `tab` is shown. */
  readonly patientChanged: boolean;
  /** Documents to ask for a reread with the number `tab.asks`. */
  readonly ask: readonly string[];
}

export interface JoinedForm {
  readonly key: string;
  readonly form: FormReading;
  /** The list that the form registers into; undefined where the page shows none. */
  readonly history: HistoryReading | undefined;
}

/** The tab as one page: its patient, its forms in page order, its list. */
export interface JoinedPage {
  readonly patient: PatientReading;
  readonly forms: readonly JoinedForm[];
  readonly history: HistoryReading | undefined;
  /** A document has not answered yet, so that nothing can be said of what is missing. */
  readonly waiting: boolean;
  /** Origins of frames that the extension may not see. */
  readonly closedFrames: readonly string[];
  readonly declined: readonly Cue[];
}

export const NO_READINGS: TabReadings = { documents: [], patient: '', asks: 0, followed: new Map() };

/**
 * Joins what the tab's documents say. What may be another patient's is left out, and all of it where two frames show
 * two patients.
 */
export function joinReadings(tab: TabReadings): JoinedPage {
  const patient = patientOf(tab);
  const isTorn = patient.kind === 'none' && patient.reason === 'several';
  const usable = isTorn ? [] : tab.documents.filter((entry) => entry.owes === 0);
  const history = pageHistory(usable);
  return {
    patient,
    forms: usable.flatMap((entry) => formsOf(entry, history, tab.followed)),
    history,
    waiting: tab.documents.some((entry) => entry.owes > 0 || entry.reading === undefined),
    closedFrames: [...new Set(usable.flatMap(({ reading }) => reading?.closedFrames ?? []))],
    declined: usable.flatMap(({ reading }) => reading?.declined ?? []),
  };
}

/** A document says that it is there; one that stood in its frame before is gone. */
export function openDocument(tab: TabReadings, document: string, frame: number): Step {
  const others = tab.documents.filter((entry) => entry.frame !== frame);
  const opened = [...others, { document, frame, reading: undefined, owes: 0 }].sort((a, b) => a.frame - b.frame);
  return settle(tab, opened, document);
}

/** A document is gone: what it said is forgotten. */
export function closeDocument(tab: TabReadings, document: string): Step {
  const left = tab.documents.filter((entry) => entry.document !== document);
  return left.length === tab.documents.length ? unchanged(tab) : settle(tab, left, document);
}

/**
 * Takes in a reading. One that is older than what the document has said, that comes from a document not open, or that
 * does not answer a reread which the document owes, changes nothing.
 *
 * A document that shows the patient is bound to it by its own reading. One that shows none is read at some moment, and
 * that the patient was the same then is known only when the document with the patient says so before and after it.
 * @param ask number of the reread that the reading answers
 */
export function takeReading(tab: TabReadings, document: string, reading: FrameReading, ask?: number): Step {
  const entry = tab.documents.find((candidate) => candidate.document === document);
  if (!entry || !isNewer(entry, reading, ask)) return unchanged(tab);
  const hasAnswered = entry.pending !== undefined || (ask ?? 0) >= entry.owes;
  if (!hasAnswered) return unchanged(tab);
  const kept = keepHistory(entry.reading?.history, reading);
  const witness = reading.patient.kind === 'none' ? witnessOf(tab, entry) : undefined;
  if (witness) {
    const asks = tab.asks + 1;
    const waiting = { ...entry, pending: { reading: kept, confirm: asks } };
    return { tab: { ...tab, documents: replaced(tab, entry, waiting), asks }, patientChanged: false, ask: [witness] };
  }
  const documents = replaced(tab, entry, { ...entry, reading: kept, owes: 0, pending: undefined });
  const settled = settle(tab, documents, document);
  return ask === undefined || settled.patientChanged ? settled : confirmed(settled, document, ask);
}

/** Does the document take too much to be read? */
export function hasGivenUp({ reading }: OpenDocument): boolean {
  return reading?.declined.some(({ cue }) => cue === GAVE_UP) ?? false;
}

function replaced(tab: TabReadings, entry: OpenDocument, by: OpenDocument): readonly OpenDocument[] {
  return tab.documents.map((other) => (other === entry ? by : other));
}

/** Another document, whose word is taken for whose page it is; none where no patient is known. */
function witnessOf({ documents, patient }: TabReadings, entry: OpenDocument): string | undefined {
  const own = fingerprintOf(entry);
  if (patient === '' || own === patient) return undefined;
  return documents.find((other) => other !== entry && fingerprintOf(other) === patient)?.document;
}

function fingerprintOf({ reading }: OpenDocument): string | undefined {
  return reading?.patient.kind === 'one' ? reading.patient.fingerprint : undefined;
}

/** The document with the patient has answered: what others read before that was of the same patient. */
function confirmed(step: Step, witness: string, ask: number): Step {
  const { tab } = step;
  const isWitness = tab.documents.some((entry) => entry.document === witness && fingerprintOf(entry) === tab.patient);
  if (!isWitness || !tab.documents.some(({ pending }) => pending && pending.confirm <= ask)) return step;
  const documents = tab.documents.map((entry) =>
    entry.pending && entry.pending.confirm <= ask
      ? { ...entry, reading: entry.pending.reading, owes: 0, pending: undefined }
      : entry,
  );
  return settle(tab, documents, witness);
}

function unchanged(tab: TabReadings): Step {
  return { tab, patientChanged: false, ask: [] };
}

function isNewer(entry: OpenDocument, reading: FrameReading, ask: number | undefined): boolean {
  const last = entry.pending?.reading ?? entry.reading;
  if (!last || reading.revision > last.revision) return true;
  return ask !== undefined && reading.revision === last.revision;
}

/** Works out whose page it is now; when that has changed, documents without a patient of their own must read anew. */
function settle(before: TabReadings, documents: readonly OpenDocument[], fresh: string): Step {
  const patient = keyOf(before.patient, documents);
  const changed = patient !== before.patient;
  const asks = changed ? before.asks + 1 : before.asks;
  const settled = changed ? documents.map((entry) => outdated(entry, fresh, asks)) : documents;
  const usable = settled.filter((entry) => entry.owes === 0);
  const followed = followAcross(changed ? new Map() : before.followed, usable);
  const ask = changed ? settled.filter((entry) => entry.document !== fresh).map((entry) => entry.document) : [];
  return { tab: { documents: settled, patient, asks, followed }, patientChanged: changed, ask };
}

function outdated(entry: OpenDocument, fresh: string, asks: number): OpenDocument {
  if (entry.document === fresh) return entry;
  if (entry.reading?.patient.kind === 'one') return { ...entry, pending: undefined };
  return { ...entry, owes: asks, pending: undefined };
}

type Identity = PatientReading & { kind: 'one' };

function identitiesOf(documents: readonly OpenDocument[]): readonly Identity[] {
  return documents.flatMap(({ reading }) => (reading?.patient.kind === 'one' ? [reading.patient] : []));
}

function keyOf(before: string, documents: readonly OpenDocument[]): string {
  const identities = identitiesOf(documents);
  const first = identities[0];
  if (!first || !identities.every((other) => isSamePerson(first, other))) return '';
  return identities.some(({ fingerprint }) => fingerprint === before) ? before : first.fingerprint;
}

/**
 * Fingerprints differ from document to document, so two are compared by what else they show. Something must agree: the
 * date of birth, or every word of the name where that is not known in both.
 */
function isSamePerson(one: Identity, other: Identity): boolean {
  if (one.fingerprint === other.fingerprint) return true;
  const shared = sharedWords(one.name, other.name);
  if (one.birth !== undefined && other.birth !== undefined) return one.birth === other.birth && shared !== 'none';
  return shared === 'all';
}

/** Frames write a name in their own way, last name first or without the middle one. */
function sharedWords(one: string | undefined, other: string | undefined): 'all' | 'some' | 'none' | 'unknown' {
  if (one === undefined || other === undefined) return 'unknown';
  const words = wordsOf(one);
  const others = wordsOf(other);
  const shared = words.filter((word) => others.includes(word)).length;
  if (shared === 0) return 'none';
  return shared === words.length && shared === others.length ? 'all' : 'some';
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** The one patient that the tab's documents show; none where they show none, or two. */
export function patientOf({ documents, patient }: TabReadings): PatientReading {
  const identities = identitiesOf(documents);
  const shown = identities.find(({ fingerprint }) => fingerprint === patient);
  if (shown) return shown;
  if (identities.length > 0) return { kind: 'none', reason: 'several' };
  const reasons = documents.flatMap(({ reading }) =>
    reading?.patient.kind === 'none' ? [reading.patient.reason] : [],
  );
  const worst = (['several', 'wrong-check-digit'] as const).find((reason) => reasons.includes(reason));
  return { kind: 'none', reason: worst ?? 'no-number' };
}

function formsOf(
  { document, reading }: OpenDocument,
  history: HistoryReading | undefined,
  followed: TabReadings['followed'],
): readonly JoinedForm[] {
  return (reading?.forms ?? []).map((form) => {
    const key = `${document} ${form.id}`;
    if (reading?.history) return { key, form, history: reading.history };
    // Rows are counted in the frame's own list; a form without one knows nothing of the other frame's.
    const { edits: _, savedAs: __, ...bare } = form;
    return { key, form: { ...bare, ...(history ? followed.get(key)?.marks : {}) }, history };
  });
}

/** Follows the forms that register into another frame's list as a content script follows those beside one. */
function followAcross(before: TabReadings['followed'], documents: readonly OpenDocument[]): TabReadings['followed'] {
  const history = pageHistory(documents);
  const forms = documents.flatMap(({ document, reading }) =>
    reading && !reading.history ? reading.forms.map((form) => ({ key: `${document} ${form.id}`, form })) : [],
  );
  return new Map(forms.map(({ key, form }) => [key, followForm(before.get(key)?.state, form, history)]));
}

/** The one list of the page. Of several, the longest, and then nobody knows whether it is all. */
function pageHistory(documents: readonly OpenDocument[]): HistoryReading | undefined {
  const lists = documents.flatMap(({ reading }) => (reading?.history ? [reading.history] : []));
  const longest = lists.reduce<HistoryReading | undefined>(
    (best, list) => (best && best.events.length >= list.events.length ? best : list),
    undefined,
  );
  if (!longest || lists.length === 1) return longest;
  return { ...longest, completeness: { kind: 'unknown', reason: 'several-lists' } };
}

/** Keeps the former list object where nothing in it has changed, so that what is drawn from it need not be redrawn. */
function keepHistory(former: HistoryReading | undefined, reading: FrameReading): FrameReading {
  if (!former || !reading.history || !isSameList(former, reading.history)) return reading;
  return { ...reading, history: former };
}

function isSameList(one: HistoryReading, other: HistoryReading): boolean {
  if (one.events.length !== other.events.length || one.unreadRows !== other.unreadRows) return false;
  if (one.leftOut !== other.leftOut) return false;
  if (JSON.stringify(one.completeness) !== JSON.stringify(other.completeness)) return false;
  return one.events.every((event, index) => isSameRow(event, other.events[index]));
}

function isSameRow(one: EventReading, other: EventReading | undefined): boolean {
  return (
    other !== undefined &&
    one.forlopstype === other.forlopstype &&
    one.hendelse === other.hendelse &&
    one.utfall === other.utfall &&
    one.enhet === other.enhet &&
    one.hf === other.hf &&
    dateIn(one) === dateIn(other)
  );
}

function dateIn({ dato }: EventReading): string {
  if (dato.kind === 'empty') return '';
  return dato.kind === 'value' ? dato.value : `?${dato.text}`;
}
