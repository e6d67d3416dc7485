import { splitComposite } from '../forlop/composite.ts';
import type { DetectedForm } from './detect-form.ts';
import type { Field } from './fields.ts';
import { readCode } from './read-code.ts';
import { readDate } from './read-date.ts';
import type { CodeRead, DayRead } from './reading.ts';

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

function readDay({ element, widget }: Field): DayRead {
  if (!(element instanceof HTMLInputElement)) return EMPTY;
  if (element.value === '' && widget === 'date' && element.validity.badInput)
    return { kind: 'unreadable', text: UNTOLD };
  return readDate(element.value);
}
