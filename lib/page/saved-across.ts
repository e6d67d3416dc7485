import type { OpenDocument } from './join.ts';
import type { EventReading, FormReading, HistoryReading } from './reading.ts';

/** A form's values, and how many rows of another frame's list held them when they were first seen in the form. */
export interface FormSighting {
  readonly values: string;
  readonly rows: number;
}

/**
 * Notes, for each form whose frame has no list of its own, how many rows of the page's list already hold its values.
 * A row that comes later, while the form stands filled, is the form saved and not a duplicate of it.
 */
export function sightForms(
  before: ReadonlyMap<string, FormSighting>,
  documents: readonly OpenDocument[],
  history: HistoryReading | undefined,
): ReadonlyMap<string, FormSighting> {
  const sightings = new Map<string, FormSighting>();
  for (const { document, reading } of documents) {
    if (!reading || reading.history) continue;
    for (const form of reading.forms) {
      const key = `${document} ${form.id}`;
      const values = valuesOf(form);
      if (values === undefined) continue;
      const rows = matchingRows(form, history).length;
      const former = before.get(key);
      const known = former?.values === values ? Math.min(former.rows, rows) : rows;
      sightings.set(key, { values, rows: known });
    }
  }
  return sightings;
}

/** The row that the form was saved as, in the page's list; undefined where none has come since it was filled. */
export function savedRow(
  sighting: FormSighting | undefined,
  form: FormReading,
  history: HistoryReading | undefined,
): number | undefined {
  if (!sighting || sighting.values !== valuesOf(form)) return undefined;
  const rows = matchingRows(form, history);
  return rows.length > sighting.rows ? rows.at(-1) : undefined;
}

/** The values as one text; undefined while hendelse or date is still to be filled. */
function valuesOf({ forlopstype, hendelse, utfall, dato }: FormReading): string | undefined {
  if (hendelse.kind !== 'value' || dato.kind !== 'value') return undefined;
  return [forlopstype, hendelse, utfall, dato].map((read) => (read.kind === 'value' ? read.value : '')).join(' ');
}

function matchingRows(form: FormReading, history: HistoryReading | undefined): readonly number[] {
  return (history?.events ?? []).flatMap((event, index) => (isSameEvent(form, event) ? [index] : []));
}

function isSameEvent(form: FormReading, event: EventReading): boolean {
  const type = form.forlopstype.kind === 'value' ? form.forlopstype.value : event.forlopstype;
  const utfall = form.utfall.kind === 'value' ? form.utfall.value : '';
  return (
    type === event.forlopstype &&
    form.hendelse.kind === 'value' &&
    form.hendelse.value === event.hendelse &&
    utfall === event.utfall &&
    form.dato.kind === 'value' &&
    event.dato.kind === 'value' &&
    form.dato.value === event.dato.value
  );
}
