import * as z from 'zod/mini';
import { isoDay } from './forlop/day.ts';
import { confirmAnswer, confirmRequest, fillAnswer, fillRequest, undoRequest } from './page/fill-message.ts';
import { completenessReading, eventReading, frameReading } from './page/reading.ts';

/**
 * Every message between the extension's contexts. Each union is parsed where it arrives, and accepted only from the
 * context that may send it.
 */

const id = z.string().check(z.minLength(1), z.maxLength(80));
const token = z.string().check(z.maxLength(40));

/** Port from the panel to one document's content script. */
export const PANEL_PORT = 'panel';
/** Port from a content script to the background: the only way on which an identity number travels. */
export const SIGHTING_PORT = 'sighting';

/** Content script → everyone: a document can be read. Says nothing of what it holds. */
export const frameHere = z.object({ kind: z.literal('frame-here') });

/** Panel → content scripts of a tab: say `frame-here` again. */
export const announce = z.object({ kind: z.literal('announce') });

/**
 * Sentinel → background: something may be there to read, a form or a list; or, in a frame inside a page, the patient
 * alone, which matters only where another frame is read. Says nothing of what the page holds.
 */
export const sign = z.object({ kind: z.literal('sign'), sign: z.enum(['form', 'patient']) });
export type Sign = z.infer<typeof sign>;

/** Panel → content script, on its port. */
export const panelToFrame = z.discriminatedUnion('kind', [
  /** Read everything anew and answer with the same number. */
  z.object({ kind: z.literal('reread'), ask: z.number() }),
  /** The user wants the page read again that was given up. */
  z.object({ kind: z.literal('look-again') }),
  fillRequest,
  undoRequest,
  confirmRequest,
]);
export type PanelToFrame = z.infer<typeof panelToFrame>;

/** Content script → panel, on the panel's port. */
export const frameToPanel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reading'), reading: frameReading, ask: z.optional(z.number()) }),
  fillAnswer,
  confirmAnswer,
]);
export type FrameToPanel = z.infer<typeof frameToPanel>;

/** Content script → background, on its own port: a patient's events as the journal shows them now. */
export const sighting = z.object({
  kind: z.literal('sighting'),
  fingerprint: token,
  /** Identity number, eleven digits. Used for the patient's key at once and kept nowhere. */
  number: z.string().check(z.regex(/^\d{11}$/)),
  birth: z.optional(isoDay),
  events: z.array(eventReading).check(z.maxLength(2000)),
  completeness: completenessReading,
});
export type Sighting = z.infer<typeof sighting>;

export const postponeReason = z.enum([
  'ikke-mott',
  'bedt-om-utsettelse',
  'lang-reisevei',
  'behandler-syk',
  'ferie',
  'spesialist-ikke-tilgjengelig',
  'venter-pa-plass',
  'annet',
]);
export type PostponeReason = z.infer<typeof postponeReason>;

/** Panel or options page → background. */
export const pageToBackground = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list-reminders') }),
  z.object({ kind: z.literal('postpone-reminder'), id, to: isoDay, reason: postponeReason }),
  z.object({ kind: z.literal('finish-reminder'), id }),
  z.object({ kind: z.literal('remove-reminder'), id }),
  /** The user's own label for the patient that a sighting with this fingerprint told of. */
  z.object({ kind: z.literal('label-patient'), fingerprint: token, label: z.string().check(z.maxLength(40)) }),
  /** The panel looks at a tab that it may see: put the reader into it. */
  z.object({ kind: z.literal('inject'), tab: z.number() }),
]);
export type PageToBackground = z.infer<typeof pageToBackground>;

/** One reminder as the list shows it. */
export const reminderView = z.object({
  id,
  kind: z.string(),
  forlopstype: z.string(),
  due: z.optional(isoDay),
  state: z.enum(['coming', 'today', 'over', 'postponed', 'done']),
  label: z.string(),
  /** Day on which the journal was last seen to say so. */
  lastSeen: isoDay,
  /** It had passed before it was first seen: kept apart, never notified. */
  old: z.boolean(),
  postponements: z.array(z.object({ to: isoDay, reason: postponeReason, on: isoDay })),
});
export type ReminderView = z.infer<typeof reminderView>;

/** What the background answers to a `pageToBackground` message. */
export const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reminders'), reminders: z.array(reminderView), patients: z.number() }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('failed'), reason: z.enum(['not-found', 'storage', 'unknown-patient', 'no-access']) }),
]);
export type Answer = z.infer<typeof answer>;

/** Background → extension pages: something that the list shows has changed; ask again. */
export const remindersChanged = z.object({ kind: z.literal('reminders-changed') });
