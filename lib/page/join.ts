import type { Cue, EventReading, FormReading, FrameReading, HistoryReading, PatientReading } from './reading.ts';
import { type FormSighting, savedRow, sightForms } from './saved-across.ts';

/** One document of the tab, and what the panel may use of what it has said. */
export interface OpenDocument {
  readonly document: string;
  readonly frame: number;
  readonly reading: FrameReading | undefined;
  /** Number of the reread that must be answered before the reading counts; 0 when it does. */
  readonly owes: number;
}

/** All that the panel knows of one tab. Plain data: every function here answers with a new one. */
export interface TabReadings {
  /** In the order of the frames. */
  readonly documents: readonly OpenDocument[];
  /** Fingerprint of the patient that everything is bound to; empty where the page shows none, or two. */
  readonly patient: string;
  /** Number of the last reread that was asked for. */
  readonly asks: number;
  readonly sightings: ReadonlyMap<string, FormSighting>;
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

export const NO_READINGS: TabReadings = { documents: [], patient: '', asks: 0, sightings: new Map() };

/** Joins what the tab's documents say. Readings that owe an answer since the patient changed are left out. */
export function joinReadings(tab: TabReadings): JoinedPage {
  const usable = tab.documents.filter((entry) => entry.owes === 0);
  const patient = patientOf(tab);
  const several = patient.kind === 'none' && patient.reason === 'several';
  const history = several ? undefined : pageHistory(usable);
  return {
    patient,
    forms: usable.flatMap((entry) => formsOf(entry, history, tab.sightings)),
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
 * @param ask number of the reread that the reading answers
 */
export function takeReading(tab: TabReadings, document: string, reading: FrameReading, ask?: number): Step {
  const entry = tab.documents.find((candidate) => candidate.document === document);
  if (!entry || !isNewer(entry, reading, ask)) return unchanged(tab);
  if (entry.owes > 0 && (ask === undefined || ask < entry.owes)) return unchanged(tab);
  const kept = keepHistory(entry.reading?.history, reading);
  const documents = tab.documents.map((other) => (other === entry ? { ...entry, reading: kept, owes: 0 } : other));
  return settle(tab, documents, document);
}

function unchanged(tab: TabReadings): Step {
  return { tab, patientChanged: false, ask: [] };
}

function isNewer({ reading: last }: OpenDocument, reading: FrameReading, ask: number | undefined): boolean {
  if (!last || reading.revision > last.revision) return true;
  return ask !== undefined && reading.revision === last.revision;
}

/**
 * Works out whose page it is now. A document that shows the patient itself is bound to that patient by its own
 * reading; one that shows none belongs to the tab's patient only by a reading made after that patient came.
 */
function settle(before: TabReadings, documents: readonly OpenDocument[], fresh: string): Step {
  const patient = keyOf(before.patient, documents);
  const changed = patient !== before.patient;
  const asks = changed ? before.asks + 1 : before.asks;
  const settled = changed ? documents.map((entry) => outdated(entry, fresh, asks)) : documents;
  const usable = settled.filter((entry) => entry.owes === 0);
  const sightings = sightForms(changed ? new Map() : before.sightings, usable, pageHistory(usable));
  const ask = changed ? settled.filter((entry) => entry.document !== fresh).map((entry) => entry.document) : [];
  return { tab: { documents: settled, patient, asks, sightings }, patientChanged: changed, ask };
}

function outdated(entry: OpenDocument, fresh: string, asks: number): OpenDocument {
  if (entry.document === fresh || entry.reading?.patient.kind === 'one') return entry;
  return { ...entry, owes: asks };
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

/** Fingerprints differ from document to document, so two are compared by what else they show: something must agree. */
function isSamePerson(one: Identity, other: Identity): boolean {
  if (one.fingerprint === other.fingerprint) return true;
  const names = agreement(one.name?.toLowerCase(), other.name?.toLowerCase());
  const births = agreement(one.birth, other.birth);
  return names !== 'differ' && births !== 'differ' && (names === 'agree' || births === 'agree');
}

function agreement(one: string | undefined, other: string | undefined): 'agree' | 'differ' | 'unknown' {
  if (one === undefined || other === undefined) return 'unknown';
  return one === other ? 'agree' : 'differ';
}

function patientOf({ documents, patient }: TabReadings): PatientReading {
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
  sightings: TabReadings['sightings'],
): readonly JoinedForm[] {
  return (reading?.forms ?? []).map((form) => {
    const key = `${document} ${form.id}`;
    if (reading?.history) return { key, form, history: reading.history };
    // Rows are counted in the frame's own list; a form without one knows nothing of the other frame's.
    const { edits: _, savedAs: __, ...bare } = form;
    const saved = savedRow(sightings.get(key), form, history);
    return { key, form: saved === undefined ? bare : { ...bare, savedAs: saved }, history };
  });
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
