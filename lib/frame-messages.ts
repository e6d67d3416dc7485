import * as z from 'zod/mini';
import { isoDay } from './forlop/day.ts';
import {
  confirmAnswer,
  confirmRequest,
  fillAnswer,
  fillRequest,
  stillAnswer,
  stillQuestion,
  undoRequest,
} from './page/fill-message.ts';
import { completenessReading, eventReading, frameReading } from './page/reading.ts';
import { siteProfile } from './page/site-profile.ts';

/**
 * Every message to and from the scripts that stand in pages. Each is parsed where it arrives, and accepted only from the
 * context that may send it. Apart from the messages between the extension's own pages, which no page has to load.
 */

const token = z.lazy(() => z.string().check(z.maxLength(40)));

/** Port from the panel to one document's content script. */
export const PANEL_PORT = 'panel';
/** Port from a content script to the background: the only way on which an identity number travels. */
export const SIGHTING_PORT = 'sighting';

/**
 * Of a document without an origin of its own: the origin of the page around it, whose site it counts as part of. Of every
 * other document the browser tells it.
 */
const within = z.lazy(() => z.optional(z.string().check(z.maxLength(320))));

/**
 * Content script → everyone: a document can be read. Says nothing of what it holds. The background answers with what was
 * pointed out by hand on its site, or with `stand-down`.
 */
export const frameHere = z.object({ kind: z.literal('frame-here'), within });

/** Background → every script in every page: some site is no longer allowed. Each asks with `may-stay`. */
export const accessChanged = z.object({ kind: z.literal('access-changed') });

/** Script in a page → background: is its site allowed still? Answered with `done` or `stand-down`. */
export const mayStay = z.object({ kind: z.literal('may-stay'), within });

/** Background → content script: its answer to `frame-here`. */
export const profileForFrame = z.lazy(() => z.object({ kind: z.literal('profile'), profile: z.optional(siteProfile) }));
export type ProfileForFrame = z.infer<typeof profileForFrame>;

/** Panel, and background when a profile has changed → content scripts of a tab: say `frame-here` again. */
export const announce = z.lazy(() => z.object({ kind: z.literal('announce') }));

/** Background → a script in a page, in answer to what it tells or asks: its site is not allowed, and it is to stop for good. */
export const standDown = z.object({ kind: z.literal('stand-down') });
export type StandDown = z.infer<typeof standDown>;

/**
 * Sentinel → background: something may be there to read, a form or a list; or, in a frame inside a page, the patient
 * alone, which matters only where another frame is read. Says nothing of what the page holds.
 */
export const sign = z.object({ kind: z.literal('sign'), sign: z.enum(['form', 'patient']), within });
export type Sign = z.infer<typeof sign>;

/**
 * Content script → background: the user has just pressed a key or a pointer in the page, which keeps the vault open. Said
 * at most every half minute.
 */
export const userActive = z.object({ kind: z.literal('user-active'), within });

/** Panel → content script, on its port. */
export const panelToFrame = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** Read everything anew and answer with the same number. */
    z.object({ kind: z.literal('reread'), ask: z.number() }),
    /** The user wants the page read again that was given up. */
    z.object({ kind: z.literal('look-again') }),
    /** Show or hide the marker beside the forms. */
    z.object({ kind: z.literal('marker'), on: z.boolean() }),
    /** Tell the background whose page this is, if it is still this patient's. */
    z.object({ kind: z.literal('tell-whose'), fingerprint: token }),
    fillRequest,
    undoRequest,
    confirmRequest,
    stillAnswer,
  ]),
);
export type PanelToFrame = z.infer<typeof panelToFrame>;

/** Content script → panel, on the panel's port. */
export const frameToPanel = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('reading'), reading: frameReading, ask: z.optional(z.number()) }),
    fillAnswer,
    confirmAnswer,
    stillQuestion,
  ]),
);
export type FrameToPanel = z.infer<typeof frameToPanel>;

/** Content script → background, on its own port: a patient's events as the journal shows them now. */
export const sighting = z.lazy(() =>
  z.object({
    kind: z.literal('sighting'),
    fingerprint: token,
    /** Identity number, eleven digits. Used for the patient's key at once and kept nowhere. */
    number: z.string().check(z.regex(/^\d{11}$/)),
    birth: z.optional(isoDay),
    events: z.array(eventReading).check(z.maxLength(2000)),
    /** What was registered in a form just now, without a list to show it: until a list does, only probably so. */
    submitted: z.optional(z.array(eventReading).check(z.maxLength(20))),
    completeness: completenessReading,
  }),
);
export type Sighting = z.infer<typeof sighting>;

/** Content script → background, on the same port, when a panel asks: whose page it is, for the mark on a slip. */
export const whose = z.lazy(() =>
  z.object({
    kind: z.literal('whose'),
    fingerprint: token,
    /** Identity number, eleven digits. Used for the mark at once and kept nowhere. */
    number: z.string().check(z.regex(/^\d{11}$/)),
  }),
);
export type Whose = z.infer<typeof whose>;

/** All that may come on the port to the background. */
export const frameToBackground = z.lazy(() => z.discriminatedUnion('kind', [sighting, whose]));
