import * as z from 'zod/mini';
import { isoDay } from '../forlop/day.ts';
import { MAX_FORMS, MAX_ROWS } from './limits.ts';

/**
 * What the content script has read from one frame of the journal. It crosses from a hostile page's process to the
 * panel, so every text has a limit and every list a length; the schemas are the types. They are made when they are first
 * needed: all of them at once, when the script is put into a page, would keep that page waiting.
 */

const short = z.lazy(() => z.string().check(z.maxLength(40)));
const text = z.lazy(() => z.string().check(z.maxLength(200)));

/** A field's content: a value, nothing, or something that could not be understood. */
const read = <T extends z.core.$ZodType>(value: T) =>
  z.lazy(() =>
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('value'), value }),
      z.object({ kind: z.literal('empty') }),
      z.object({ kind: z.literal('unreadable'), text }),
    ]),
  );

export const codeRead = read(short);
export const dayRead = read(isoDay);
export type CodeRead = z.infer<typeof codeRead>;
export type DayRead = z.infer<typeof dayRead>;

/** One event in the journal's own list. Codes are normalised; empty where the list does not show them. */
export const eventReading = z.lazy(() =>
  z.object({
    forlopstype: short,
    hendelse: short,
    utfall: short,
    dato: dayRead,
    enhet: z.optional(text),
    hf: z.optional(text),
  }),
);
export type EventReading = z.infer<typeof eventReading>;

/** How much of the list is visible; `reason` is a key of the panel's texts. */
export const completenessReading = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('complete') }),
    z.object({ kind: z.literal('from'), day: isoDay, reason: short }),
    z.object({ kind: z.literal('unknown'), reason: short }),
  ]),
);
export type CompletenessReading = z.infer<typeof completenessReading>;

/** A cue that detection used, or the reason why it declined: the support trace. No patient data. */
export const cue = z.lazy(() => z.object({ cue: short, detail: z.optional(short) }));
export type Cue = z.infer<typeof cue>;
/** The cue of a document that took more time than reading it may. It is looked at again when the user asks. */
export const GAVE_UP = 'gave-up';
/** The cue of a form whose fields a user has pointed out by hand. */
export const POINTED_OUT = 'pointed-out';

/** What a user can point out on a page by hand: the fields of a registration, and the list of events. */
export const part = z.enum(['forlopstype', 'hendelse', 'utfall', 'dato', 'kode', 'liste']);
export type Part = z.infer<typeof part>;

export const formReading = z.lazy(() =>
  z.object({
    /** Stays the same for as long as the form stands in the page. */
    id: short,
    /** What the form asks for, in page order of the forms. */
    forlopstype: codeRead,
    hendelse: codeRead,
    utfall: codeRead,
    dato: dayRead,
    /** Which of the four the form has a field for; a hendelse may stand in the heading only. */
    fields: z.array(z.enum(['forlopstype', 'hendelse', 'utfall', 'dato', 'kode'])).check(z.maxLength(5)),
    /** Index in `history.events` of the registered event that the form edits. */
    edits: z.optional(z.number().check(z.int(), z.nonnegative())),
    /** The form's values stand in the list since the user saved: index in `history.events`. */
    savedAs: z.optional(z.number().check(z.int(), z.nonnegative())),
    /** What it held before anyone touched it; with the list in another frame, `followForm` finds the edited row by it. */
    opened: z.optional(z.object({ forlopstype: codeRead, hendelse: codeRead, utfall: codeRead, dato: dayRead })),
    /** Its heading or button says that something registered is being changed. */
    saysEdit: z.optional(z.boolean()),
    cues: z.array(cue).check(z.maxLength(40)),
  }),
);
export type FormReading = z.infer<typeof formReading>;

export const historyReading = z.lazy(() =>
  z.object({
    events: z.array(eventReading).check(z.maxLength(MAX_ROWS)),
    completeness: completenessReading,
    /** Rows of the list that hold something but could not be read as an event. */
    unreadRows: z.number().check(z.int(), z.nonnegative()),
    /** Rows that the list itself shows as deleted, crossed out or drafts, where there are any. */
    leftOut: z.optional(z.number().check(z.int(), z.nonnegative())),
  }),
);
export type HistoryReading = z.infer<typeof historyReading>;

/** Who the page shows. The identity number itself is never part of a reading. */
export const patientReading = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('one'),
      /** Random token for this appearance of the patient; another patient, or the same one again, gets another. */
      fingerprint: short,
      name: z.optional(text),
      birth: z.optional(isoDay),
      /** The last appointment, where the head of the page shows it. */
      lastVisit: z.optional(isoDay),
    }),
    z.object({ kind: z.literal('none'), reason: z.enum(['no-number', 'wrong-check-digit', 'several']) }),
  ]),
);
export type PatientReading = z.infer<typeof patientReading>;

export const frameReading = z.lazy(() =>
  z.object({
    /** Grows with each reading of the document. */
    revision: z.number().check(z.int(), z.nonnegative()),
    patient: patientReading,
    forms: z.array(formReading).check(z.maxLength(MAX_FORMS)),
    /** Undefined where the frame shows no list of events. */
    history: z.optional(historyReading),
    /** Why no form was reported, where there is none. */
    declined: z.array(cue).check(z.maxLength(40)),
    /** Origins of frames inside this one that the extension may not see. */
    closedFrames: z.array(text).check(z.maxLength(10)),
    /** What was pointed out by hand on this site, where anything was: what of it is in the page now. */
    pointedOut: z.optional(
      z.object({ found: z.array(part).check(z.maxLength(6)), missing: z.array(part).check(z.maxLength(6)) }),
    ),
  }),
);
export type FrameReading = z.infer<typeof frameReading>;
