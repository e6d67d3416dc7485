import { splitComposite } from '../forlop/composite.ts';
import { isEmptyShown } from './classify.ts';
import { textOfParts } from './date-parts.ts';
import type { DetectedForm } from './detect-form.ts';
import type { Field } from './fields.ts';
import { readCode } from './read-code.ts';
import { isMask, orderIn, readDate } from './read-date.ts';
import type { CodeRead, DayRead } from './reading.ts';
import { shownIn } from './shown-value.ts';

/** What a form asks for now. */
export interface FormValues {
  readonly forlopstype: CodeRead;
  readonly hendelse: CodeRead;
  readonly utfall: CodeRead;
  readonly dato: DayRead;
}

const EMPTY = { kind: 'empty' } as const;
/** Stands for what a date field holds that the browser does not tell, such as 31.02 typed into it. */
const UNTOLD = '?';

/** Reads a detected form's fields from the page; cheap, so that it can be done at each key press. */
export function readForm({ fields, heading }: DetectedForm): FormValues {
  const dato = fields.dato ? readDay(fields.dato) : EMPTY;
  if (fields.kode) return { ...readComposite(fields.kode, fields), dato };
  const utfall = fields.utfall ? readCode(fields.utfall, 'utfall') : given(heading?.utfall);
  return {
    forlopstype: fields.forlopstype ? readCode(fields.forlopstype, 'forlopstype') : EMPTY,
    hendelse: fields.hendelse ? readCode(fields.hendelse, 'hendelse') : given(heading?.hendelse),
    utfall,
    dato,
  };
}

function given(code: string | undefined): CodeRead {
  return code ? { kind: 'value', value: code } : EMPTY;
}

/** One code field gives all three; what it leaves out may stand in a field of its own. */
function readComposite(field: Field, fields: DetectedForm['fields']): Omit<FormValues, 'dato'> {
  const read = readCode(field, 'kode');
  const own = {
    forlopstype: fields.forlopstype ? readCode(fields.forlopstype, 'forlopstype') : EMPTY,
    utfall: fields.utfall ? readCode(fields.utfall, 'utfall') : EMPTY,
  };
  if (read.kind !== 'value') return { forlopstype: own.forlopstype, hendelse: read, utfall: own.utfall };
  const split = splitComposite(read.value);
  if (!split) return { forlopstype: EMPTY, hendelse: EMPTY, utfall: EMPTY };
  return {
    forlopstype: given(split.forlopstype),
    hendelse: given(split.hendelse),
    utfall: split.utfall ? given(split.utfall) : own.utfall,
  };
}

function readDay(field: Field): DayRead {
  const { element } = field;
  const order = orderIn(field.rawHint);
  if (field.widget === 'segments') return readDate(textOfParts(field));
  if (
    element instanceof HTMLInputElement &&
    element.value === '' &&
    field.widget === 'date' &&
    element.validity.badInput
  )
    return { kind: 'unreadable', text: UNTOLD };
  if (field.widget === 'date') return readDate(element instanceof HTMLInputElement ? element.value : '');
  const shown = shownIn(field);
  const reads = shown.map(({ text, value }) => readDate(text || value, order));
  const day = reads.find(({ kind }) => kind === 'value');
  if (day) return day;
  const unknown = shown.findIndex((one) => one.isValue && !isEmptyShown(one, field) && !isMask(one.text));
  return reads[unknown] ?? EMPTY;
}
