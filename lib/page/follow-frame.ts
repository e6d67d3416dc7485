import type { DetectedForm } from './detect-form.ts';
import { type FollowedForm, type FormState, followForm, isEqual } from './form-state.ts';
import { type FormValues, readForm } from './read-form.ts';
import type { FrameContent } from './read-frame.ts';
import type { FormReading, FrameReading, PatientReading } from './reading.ts';
import { isInPage, isInside } from './safe-dom.ts';

/** A form that stands in the page, with what is remembered of it. */
export interface StandingForm {
  readonly id: string;
  readonly detected: DetectedForm;
  readonly values: FormValues;
  /** Someone has typed or chosen in it, so that what it holds is no longer what it was opened with. */
  readonly isTouched: boolean;
  readonly opened: FormValues | undefined;
  readonly state: FormState | undefined;
  /** Address of the page, without its query, when it was first seen. */
  readonly address: string;
}

/** Everything that one document's content script remembers between two readings. */
export interface FrameMemory {
  readonly revision: number;
  readonly patient: { readonly number: string; readonly fingerprint: string } | undefined;
  readonly forms: readonly StandingForm[];
  readonly lastForm: number;
}

export const NEW_FRAME: FrameMemory = { revision: 0, patient: undefined, forms: [], lastForm: 0 };

export interface Circumstances {
  /** Makes a random token that says nothing of the patient. */
  readonly newToken: () => string;
  readonly address: string;
}

/**
 * Turns a look at the page into a reading, given what is remembered. Another identity number makes everything new: token,
 * forms, and what was concluded about them.
 */
export function followFrame(
  memory: FrameMemory,
  content: FrameContent,
  circumstances: Circumstances,
): { readonly memory: FrameMemory; readonly reading: FrameReading } {
  const number = content.patient.kind === 'one' ? content.patient.number : undefined;
  const isSamePatient = memory.patient?.number === number;
  const patient =
    number === undefined
      ? undefined
      : { number, fingerprint: (isSamePatient && memory.patient?.fingerprint) || circumstances.newToken() };
  const standing = isSamePatient ? memory.forms : [];
  let lastForm = memory.lastForm;
  const claimed = new Set<StandingForm>();
  const forms: StandingForm[] = [];
  const readings: FormReading[] = [];
  for (const detected of content.forms) {
    const values = readForm(detected);
    const before = standing.find(
      (one) => !claimed.has(one) && isStillThere(one, detected, values, circumstances.address),
    );
    if (before) claimed.add(before);
    else lastForm++;
    const { form, reading } = followOne(before, `f${lastForm}`, detected, values, content, circumstances.address);
    forms.push(form);
    readings.push(reading);
  }
  const revision = memory.revision + 1;
  return {
    memory: { revision, patient, forms, lastForm },
    reading: {
      revision,
      patient: patientReading(content, patient?.fingerprint),
      forms: readings,
      ...(content.history ? { history: content.history } : {}),
      declined: [...content.declined],
      closedFrames: [...content.closedFrames],
      ...(content.pointedOut ? { pointedOut: content.pointedOut } : {}),
    },
  };
}

function followOne(
  before: StandingForm | undefined,
  newId: string,
  detected: DetectedForm,
  values: FormValues,
  { history }: FrameContent,
  address: string,
): { form: StandingForm; reading: FormReading } {
  const isTouched = before?.isTouched ?? false;
  const opened = before?.opened ?? (isTouched ? undefined : openedWith(detected, values));
  const id = before?.id ?? newId;
  const followed: FollowedForm = {
    id,
    ...values,
    fields: fieldsOf(detected),
    cues: [...detected.cues],
    ...(opened ? { opened } : {}),
    ...(detected.saysEdit ? { saysEdit: true } : {}),
  };
  const { state, marks } = followForm(before?.state, followed, history);
  return {
    form: { id, detected, values, isTouched, opened, state, address: before?.address ?? address },
    reading: { ...followed, ...marks },
  };
}

function fieldsOf({ fields }: DetectedForm): FormReading['fields'] {
  return (['forlopstype', 'hendelse', 'utfall', 'dato', 'kode'] as const).filter((role) => fields[role]);
}

/** A form is opened with something when it holds a whole event; one that says so may lack the day. */
function openedWith({ saysEdit }: DetectedForm, values: FormValues): FormValues | undefined {
  const isWhole = values.hendelse.kind === 'value' && (values.dato.kind === 'value' || saysEdit);
  return isWhole ? values : undefined;
}

/**
 * Is it the form seen before? Its elements are, unless it has turned to another hendelse or was filled anew under another
 * address; or everything was drawn again and says the same.
 */
function isStillThere(before: StandingForm, detected: DetectedForm, values: FormValues, address: string): boolean {
  if (before.detected.heading?.hendelse !== detected.heading?.hendelse) return false;
  const isMoved = before.address !== address;
  const isUnchanged = isEqual(before.values, values);
  const elements = new Set(Object.values(before.detected.fields).map(({ element }) => element));
  const sharesElement = Object.values(detected.fields).some(({ element }) => elements.has(element));
  if (sharesElement || before.detected.box === detected.box) return !isMoved || isUnchanged || before.isTouched;
  return !isMoved && isUnchanged && !isInPage(before.detected.box);
}

/** Marks the forms that an element belongs to as touched by the user (or by anyone who fills them). */
export function touchForms(memory: FrameMemory, element: Element): FrameMemory {
  const forms = memory.forms.map((form) =>
    !form.isTouched && isPartOf(form.detected, element) ? { ...form, isTouched: true } : form,
  );
  return { ...memory, forms };
}

/** Does an element belong to a form, or is it the form element around it? */
export function isPartOf({ box, fields }: DetectedForm, element: Element): boolean {
  if (element instanceof HTMLFormElement) return isInside(element, box);
  return isInside(box, element) || Object.values(fields).some((field) => field.elements.includes(element));
}

function patientReading({ patient }: FrameContent, fingerprint: string | undefined): PatientReading {
  if (patient.kind === 'none') return patient;
  return {
    kind: 'one',
    fingerprint: fingerprint ?? '',
    ...(patient.name ? { name: patient.name } : {}),
    ...(patient.birth ? { birth: patient.birth } : {}),
    ...(patient.lastVisit ? { lastVisit: patient.lastVisit } : {}),
  };
}
