import type * as z from 'zod/mini';
import { MAX_FORMS, MAX_ROWS } from './limits.ts';
import { eventReading, type FrameReading, formReading, frameReading, patientReading } from './reading.ts';
import type { Work } from './work.ts';

/** Events checked before the page gets its turn. */
const EVENTS_AT_ONCE = 100;

/**
 * Is a reading what `frameReading` says? The same as its `safeParse`, but in steps: a long list takes a while.
 * @returns where it is something else, as a path of names and indices; undefined where it is nowhere
 */
export function* faultIn(reading: FrameReading): Work<string | undefined> {
  const { patient, forms, history } = reading;
  const parts: Work<string | undefined>[] = [
    faultInAll('patient', patientReading, [patient], 1),
    faultInAll('forms', formReading, forms.slice(0, MAX_FORMS), 1),
    faultInAll('history.events', eventReading, history?.events.slice(0, MAX_ROWS) ?? [], EVENTS_AT_ONCE),
  ];
  for (const part of parts) {
    const fault = yield* part;
    if (fault !== undefined) return fault;
  }
  if (forms.length > MAX_FORMS) return 'forms';
  if (history && history.events.length > MAX_ROWS) return 'history.events';
  const rest = { ...reading, forms: [], ...(history ? { history: { ...history, events: [] } } : {}) };
  return pathIn(frameReading.safeParse(rest));
}

function* faultInAll(
  name: string,
  schema: z.ZodMiniType,
  values: readonly unknown[],
  atOnce: number,
): Work<string | undefined> {
  for (const [at, value] of values.entries()) {
    if (at % atOnce === 0) yield;
    const path = pathIn(schema.safeParse(value));
    if (path !== undefined) return `${name}.${at}.${path}`;
  }
  return undefined;
}

function pathIn({ success, error }: z.core.util.SafeParseResult<unknown>): string | undefined {
  return success ? undefined : (error?.issues[0]?.path.join('.') ?? '');
}
