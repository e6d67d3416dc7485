import type { Declined } from './detect-form.ts';
import { hasGivenUp, type OpenDocument } from './join.ts';
import type { CompletenessReading, Cue, FrameReading, PatientReading } from './reading.ts';
import { FIELD_WORDINGS, type Role } from './wording-fields.ts';
import { OTHER_SUBJECTS } from './wording-headings.ts';

/**
 * What was seen in the documents of a tab, and why no form was found, for whoever supports the unit. Every word in it
 * comes from the lists here: whatever else a reading holds, of a patient or from the page, is left out.
 */

const CUES = [
  ...['label', 'hint', 'identifier', 'options', 'option-codes', 'value', 'example', 'oid', 'date-field', 'controls'],
  ...['heading', 'heading-hendelse', 'heading-pathway', 'save-button', 'event-list', 'pointed-out'],
] as const;
export type SeenCue =
  | 'label'
  | 'hint'
  | 'identifier'
  | 'options'
  | 'option-codes'
  | 'value'
  | 'example'
  | 'oid'
  | 'date-field'
  | 'controls'
  | 'heading'
  | 'heading-hendelse'
  | 'heading-pathway'
  | 'save-button'
  | 'event-list'
  | 'pointed-out';

export interface SeenSign {
  readonly cue: SeenCue;
  /** A word of our own lists, a role, or a count; empty where there is none. */
  readonly detail: string;
}

const REASONS: Readonly<Record<Declined, true>> = {
  'no-fields': true,
  'few-cues': true,
  'nothing-of-pathways': true,
  'search-filter': true,
  'other-subject': true,
  'other-options': true,
  'no-date-or-save': true,
};
const STEPS = ['patient', 'profile', 'fields', 'history', 'forms', 'frames', 'follow'] as const;
export type FailedStep = (typeof STEPS)[number] | 'reading';
const HIDDEN = [
  ...['paged', 'filtered', 'virtualised', 'collapsed', 'loading', 'unreadable-rows', 'several-lists'],
  ...['unreadable-date', 'unknown'],
];

/** What is known of the documents besides what they say. */
export interface DocumentPlace {
  readonly document: string;
  /** Address or origin; only the origin is told. */
  readonly address: string;
}

export interface DiagnosedDocument {
  /** Number of the frame; 0 is the page itself. */
  readonly frame: number;
  /** Scheme, host and port; empty where it is not known. */
  readonly origin: string;
  /** `waiting`: it has not answered. `gave-up`: reading it took too much. */
  readonly state: 'waiting' | 'gave-up' | 'read';
  readonly patient: 'one' | Extract<PatientReading, { kind: 'none' }>['reason'];
  readonly forms: readonly (readonly SeenSign[])[];
  readonly declined: readonly { readonly reason: Declined; readonly signs: readonly SeenSign[] }[];
  readonly failed: readonly FailedStep[];
  readonly list: DiagnosedList | undefined;
  /** Origins of the frames in it that may not be read. */
  readonly closedFrames: readonly string[];
}

export interface DiagnosedList {
  readonly kind: CompletenessReading['kind'];
  /** A reason of the panel's texts; empty for a whole list. */
  readonly reason: string;
  readonly hasEvents: boolean;
  readonly unreadRows: number;
}

/** Says of each document what was seen there. */
export function diagnose(
  documents: readonly OpenDocument[],
  places: readonly DocumentPlace[],
): readonly DiagnosedDocument[] {
  return documents.map((entry) => {
    const place = places.find(({ document }) => document === entry.document);
    const { reading } = entry;
    const about = { frame: entry.frame, origin: originOf(place?.address ?? '') };
    if (!reading) return { ...about, state: 'waiting', ...NOTHING };
    return { ...about, state: hasGivenUp(entry) ? 'gave-up' : 'read', ...seenIn(reading) };
  });
}

const NOTHING = {
  patient: 'no-number',
  forms: [],
  declined: [],
  failed: [],
  list: undefined,
  closedFrames: [],
} as const;

function seenIn({ patient, forms, declined, history, closedFrames }: FrameReading) {
  return {
    patient: patient.kind === 'one' ? ('one' as const) : patient.reason,
    forms: forms.map(({ cues }) => signsOf(cues)),
    ...declinedIn(declined),
    list: history && {
      kind: history.completeness.kind,
      reason: reasonOf(history.completeness),
      hasEvents: history.events.length > 0,
      unreadRows: history.unreadRows,
    },
    closedFrames: closedFrames.map(originOf).filter((origin) => origin !== ''),
  };
}

/** A reading's trace is one row of cues: each reason is followed by what speaks for the group that it is said of. */
function declinedIn(cues: readonly Cue[]) {
  const declined: { reason: Declined; signs: SeenSign[] }[] = [];
  const failed: FailedStep[] = [];
  for (const cue of cues) {
    const { detail = '' } = cue;
    if (cue.cue === 'declined' && isReason(detail)) declined.push({ reason: detail, signs: [] });
    else if (cue.cue === 'step-failed') failed.push(STEPS.find((step) => step === detail) ?? 'reading');
    else if (cue.cue === 'reading-refused') failed.push(detail === 'follow' ? 'follow' : 'reading');
    else declined.at(-1)?.signs.push(...signsOf([cue]));
  }
  return { declined, failed };
}

function isReason(detail: string): detail is Declined {
  return Object.hasOwn(REASONS, detail);
}

function reasonOf(completeness: CompletenessReading): string {
  if (completeness.kind === 'complete') return '';
  return HIDDEN.find((reason) => reason === completeness.reason) ?? 'unknown';
}

function signsOf(cues: readonly Cue[]): SeenSign[] {
  return cues.flatMap(({ cue, detail = '' }) => {
    const known = isSeenCue(cue) ? cue : undefined;
    return known ? [{ cue: known, detail: KNOWN_DETAIL[known](detail) ? detail : '' }] : [];
  });
}

function isSeenCue(cue: string): cue is SeenCue {
  return CUES.some((known) => known === cue);
}

const isRole = (text: string): text is Role => Object.hasOwn(FIELD_WORDINGS, text);
const isNothing = () => false;

/** A cue's detail is told only where it is one that our own code writes. */
const KNOWN_DETAIL: Readonly<Record<SeenCue, (detail: string) => boolean>> = {
  label: isWording,
  hint: isWording,
  identifier: isWording,
  options: isShare,
  'option-codes': isShare,
  value: isRole,
  example: isRole,
  oid: isRole,
  'date-field': isNothing,
  controls: (detail) => /^\d{1,4}$/.test(detail),
  heading: (detail) => Object.hasOwn(OTHER_SUBJECTS, detail),
  'heading-hendelse': (detail) => /^[A-Z]$/.test(detail),
  'heading-pathway': isNothing,
  'save-button': isNothing,
  'event-list': isNothing,
  'pointed-out': isRole,
};

/** `hendelse: type hendelse` */
function isWording(detail: string): boolean {
  const [role = '', phrase = ''] = detail.split(': ');
  return isRole(role) && FIELD_WORDINGS[role].some((wording) => wording.phrase === phrase);
}

/** `utfall: 5/6` */
function isShare(detail: string): boolean {
  const [role = '', share = ''] = detail.split(': ');
  return isRole(role) && /^\d{1,4}\/\d{1,4}$/.test(share);
}

/** No path and no query: there journals write whose page it is. Nor long numbers in a host's name. */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { origin, protocol } = new URL(address);
  return /^https?:$/.test(protocol) ? origin.replace(/\d{6,}/g, '…') : '';
}
