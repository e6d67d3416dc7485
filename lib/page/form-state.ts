import type { FormValues } from './read-form.ts';
import type { DayRead, EventReading, FormReading, HistoryReading } from './reading.ts';

/** What is remembered of a form between two readings. */
export interface FormState {
  /** The values that it holds now, and how many rows of the list had them when it came to hold them. */
  readonly held: FormValues;
  readonly rowsThen: number | undefined;
  readonly isSaved: boolean;
  /** Values of the registered event that it edits; `none` once it is known to edit none. */
  readonly editing: FormValues | 'none' | undefined;
  /** The list as it was last seen beside the form. */
  readonly history: HistoryReading | undefined;
}

/** A form without its place in the list. */
export type FollowedForm = Omit<FormReading, 'edits' | 'savedAs'>;

export interface FormMarks {
  readonly edits?: number;
  readonly savedAs?: number;
}

/**
 * Follows one form beside a list of events: which registered event it edits, and whether what it holds has been saved.
 * The form and the list may come from different frames. Without a list nothing is concluded.
 */
export function followForm(
  before: FormState | undefined,
  form: FollowedForm,
  history: HistoryReading | undefined,
): { readonly state: FormState; readonly marks: FormMarks } {
  const held: FormValues = {
    forlopstype: form.forlopstype,
    hendelse: form.hendelse,
    utfall: form.utfall,
    dato: form.dato,
  };
  const isSame = before !== undefined && isEqual(before.held, held);
  const known = before?.history ?? history;
  const rowsThen = (isSame ? before.rowsThen : undefined) ?? (known && rowsLike(known, held, form).length);
  const kept = { held, rowsThen, history: history ?? known, editing: before?.editing };
  if (!history) return { state: { ...kept, isSaved: isSame && before.isSaved }, marks: {} };

  const rows = rowsLike(history, held, form);
  const isSaved = (isSame && before.isSaved) || rows.length > (rowsThen ?? 0);
  const savedAs = isSaved ? rows.at(-1) : undefined;
  const { editing, edits } = followEdit(kept.editing, form, history, savedAs === undefined ? undefined : held);
  return {
    state: { ...kept, isSaved: savedAs !== undefined, editing },
    marks: { ...(edits === undefined ? {} : { edits }), ...(savedAs === undefined ? {} : { savedAs }) },
  };
}

/** The row that the form edits; after the user has saved the change, the row as it has become. */
function followEdit(
  before: FormState['editing'],
  form: FollowedForm,
  history: HistoryReading,
  saved: FormValues | undefined,
): { editing: FormState['editing']; edits?: number } {
  if (before === undefined || (before === 'none' && form.saysEdit)) {
    const edits = form.opened && rowsLike(history, form.opened, form, form.saysEdit)[0];
    if (edits !== undefined) return { editing: form.opened, edits };
    // A list that is still empty may be on its way; one with rows has answered.
    return { editing: form.opened === undefined || history.events.length === 0 ? undefined : 'none' };
  }
  if (before === 'none') return { editing: before };
  const edits = rowsLike(history, before, form, form.saysEdit)[0];
  if (edits !== undefined) return { editing: before, edits };
  const changed = saved && rowsLike(history, saved, form).at(-1);
  return changed === undefined ? { editing: before } : { editing: saved, edits: changed };
}

/** Indices of the rows with exactly these values; a value that the form or the list does not have is not compared. */
function rowsLike(
  history: HistoryReading,
  values: FormValues,
  { fields }: Pick<FollowedForm, 'fields'>,
  acceptsNoDay = false,
): number[] {
  if (values.hendelse.kind !== 'value') return [];
  const asksForType = fields.includes('forlopstype') || fields.includes('kode');
  return history.events.flatMap((event, index) => {
    const isAlike =
      event.hendelse === codeOf(values.hendelse) &&
      event.utfall === codeOf(values.utfall) &&
      (!asksForType || event.forlopstype === '' || event.forlopstype === codeOf(values.forlopstype)) &&
      isSameDay(event, values.dato, acceptsNoDay);
    return isAlike ? [index] : [];
  });
}

/** A form that edits shows a day that never was as it stands, or not at all. */
function isSameDay({ dato }: EventReading, day: DayRead, acceptsNoDay: boolean): boolean {
  if (dato.kind === 'value' && day.kind === 'value') return dato.value === day.value;
  if (!acceptsNoDay || dato.kind === 'value' || day.kind === 'value') return false;
  return day.kind === 'empty' || dato.kind === 'empty' || dato.text === day.text;
}

function codeOf(read: FormValues['hendelse']): string {
  return read.kind === 'value' ? read.value : '';
}

/** Do two readings of a form say the same? */
export function isEqual(one: FormValues, other: FormValues): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
