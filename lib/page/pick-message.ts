import * as z from 'zod/mini';
import { locator } from './site-profile.ts';

/** Name of the port from the panel to the picker in one document. */
export const PICKER_PORT = 'picker';

const at = z.number().check(z.int(), z.minimum(-1), z.maximum(5000));

/** Panel → picker, on its port. When the port closes, the picker leaves the page. */
export const panelToPicker = z.discriminatedUnion('kind', [
  /** Something is to be pointed at; `text` says what, in the user's language. */
  z.object({
    kind: z.literal('offer'),
    what: z.enum(['field', 'list']),
    text: z.string().check(z.maxLength(120)),
  }),
  /** Draw a line around one of what was offered; -1: around none. */
  z.object({ kind: z.literal('show'), at }),
  /** Take this one. */
  z.object({ kind: z.literal('choose'), at }),
]);
export type PanelToPicker = z.infer<typeof panelToPicker>;

/** Picker → panel. */
export const pickerToPanel = z.discriminatedUnion('kind', [
  /** So many can be pointed at here. */
  z.object({ kind: z.literal('offered'), count: at }),
  /** The line is around this one now, which the page calls so. The name is shown and kept nowhere. */
  z.object({ kind: z.literal('shown'), at, name: z.string().check(z.maxLength(80)) }),
  z.object({
    kind: z.literal('picked'),
    origin: z.string().check(z.maxLength(200)),
    path: z.string().check(z.maxLength(2000)),
    at: locator,
  }),
  /** A key that was pressed in the page: on to the next or the one before, take it, or leave. */
  z.object({ kind: z.literal('key'), key: z.enum(['next', 'before', 'choose', 'leave']) }),
]);
export type PickerToPanel = z.infer<typeof pickerToPanel>;
