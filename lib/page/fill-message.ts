import * as z from 'zod/mini';
import { isoDay } from '../forlop/day.ts';
import { codeRead, dayRead } from './reading.ts';

/** What the panel and a content script say to each other about filling a form. */

const token = z.lazy(() => z.string().check(z.maxLength(40)));
const code = z.lazy(() => z.string().check(z.maxLength(12)));
export const filledField = z.enum(['forlopstype', 'hendelse', 'utfall', 'dato']);

const values = z.lazy(() => z.object({ forlopstype: codeRead, hendelse: codeRead, utfall: codeRead, dato: dayRead }));

/**
 * Panel → content script: make this form hold this event. It tells what the button was drawn from; where the page says
 * something else by now, nothing is filled.
 */
export const fillRequest = z.lazy(() =>
  z.object({
    kind: z.literal('fill'),
    /** Comes back in the answer. */
    ask: z.number(),
    /** The form's id in the document's readings. */
    form: token,
    /** The patient that the document shows; empty where it shows none. */
    fingerprint: token,
    /** Number of the document's last reading. */
    revision: z.number(),
    /** What the form held then. */
    seen: values,
    event: z.object({
      forlopstype: code,
      hendelse: code,
      utfall: code,
      dato: z.union([isoDay, z.literal('')]),
    }),
    /** The patient stands in another document, which is to be asked before each press. */
    elsewhere: z.optional(z.boolean()),
  }),
);
export type FillRequest = z.infer<typeof fillRequest>;

/** Panel → content script: put back what the last filling of this form changed. */
export const undoRequest = z.lazy(() =>
  z.object({
    kind: z.literal('undo'),
    ask: z.number(),
    form: token,
    fingerprint: token,
    /** The patient stands in another document, which is to be asked before each press. */
    elsewhere: z.optional(z.boolean()),
  }),
);
export type UndoRequest = z.infer<typeof undoRequest>;

/** Panel → content script with the patient: is it still this one? Asked before and after another frame is filled. */
export const confirmRequest = z.lazy(() =>
  z.object({ kind: z.literal('confirm'), ask: z.number(), fingerprint: token }),
);
export type ConfirmRequest = z.infer<typeof confirmRequest>;

/** Why nothing was done. */
export const refusal = z.enum([
  /** The page shows another patient than when the button was drawn. */
  'patient',
  /** The form is gone, or it or the list says something else than when the button was drawn. */
  'changed',
  /** The form takes another hendelse than this. */
  'other-form',
  /** Another filling of the document has not ended. */
  'busy',
]);
export type Refusal = z.infer<typeof refusal>;

/** Content script → panel: what came of a fill or an undo. */
export const fillAnswer = z.lazy(() =>
  z.object({
    kind: z.literal('filled'),
    ask: z.number(),
    /** The form's id now: a page that draws it anew gets another. */
    form: token,
    refused: z.optional(refusal),
    /** Fields that do not hold what was wanted; what stood there before has been put back. */
    notSet: z.array(filledField).check(z.maxLength(4)),
    /** What the form holds now. */
    left: z.optional(values),
    /** Something was changed, and can be taken back. */
    undoable: z.boolean(),
  }),
);
export type FillAnswer = z.infer<typeof fillAnswer>;

export const confirmAnswer = z.object({ kind: z.literal('confirmed'), ask: z.number(), same: z.boolean() });
export type ConfirmAnswer = z.infer<typeof confirmAnswer>;

/** Content script → panel: does the document with the patient still show the same one? Asked before a press. */
export const stillQuestion = z.object({ kind: z.literal('ask-still'), ask: z.number() });
/** Panel → content script: its answer, with the same number. */
export const stillAnswer = z.object({ kind: z.literal('still'), ask: z.number(), same: z.boolean() });
export type StillAnswer = z.infer<typeof stillAnswer>;
