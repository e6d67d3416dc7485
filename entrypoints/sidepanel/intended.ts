import type { ShownField, ShownFields } from '../../components/IntendedCode.tsx';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import { findHendelse } from '../../lib/kodeverk/hendelser.ts';
import type { FieldName } from '../../lib/locale/panel-texts.ts';
import type { CodeRead, DayRead, FormReading, HistoryReading } from '../../lib/page/reading.ts';

/** What a form asks to have registered, as far as it is filled. */
export interface Intended {
  readonly fields: ShownFields;
  /** Fields still to be filled before anything can be said; an utfall where the hendelse takes one. */
  readonly missing: readonly FieldName[];
  /** Set when enough is filled to be judged. */
  readonly event: EventInput | undefined;
}

/**
 * Reads the event out of a form. Where the form has no field for the type and all forløp of the list are of one type,
 * that is the type. A date that is there but no day is judged as it stands; another value that was not understood
 * cannot be.
 */
export function intendedOf(form: FormReading, history: HistoryReading | undefined, birth: string): Intended {
  const fields: ShownFields = {
    forlopstype: typeField(form, history),
    hendelse: shown(form.hendelse),
    utfall: shown(form.utfall),
    dato: shown(form.dato),
  };
  const { forlopstype, hendelse, utfall, dato } = fields;
  const required = (['forlopstype', 'hendelse', 'dato'] as const).filter((name) => isEmpty(fields[name]));
  if (required.length > 0) return { fields, missing: withUtfall(required, fields), event: undefined };
  if ([forlopstype, hendelse, utfall].some((field) => field.unreadable !== undefined)) {
    return { fields, missing: [], event: undefined };
  }
  const event: EventInput = {
    pasient: '',
    forlopstype: forlopstype.code,
    hendelse: hendelse.code,
    utfall: utfall.code,
    dato: dato.unreadable ?? dato.code,
    fodselsdato: birth,
  };
  return { fields, missing: [], event };
}

function shown(read: CodeRead | DayRead): ShownField {
  if (read.kind === 'value') return { code: read.value };
  return read.kind === 'empty' ? { code: '' } : { code: '', unreadable: read.text };
}

function isEmpty(field: ShownField): boolean {
  return field.code === '' && field.unreadable === undefined;
}

function typeField(form: FormReading, history: HistoryReading | undefined): ShownField {
  const field = shown(form.forlopstype);
  const hasField = form.fields.includes('forlopstype') || form.fields.includes('kode');
  if (!isEmpty(field) || hasField) return field;
  const types = new Set((history?.events ?? []).map((event) => event.forlopstype));
  const [only] = types;
  return types.size === 1 && only ? { code: only, inferred: true } : field;
}

function withUtfall(required: readonly FieldName[], { hendelse, utfall }: ShownFields): readonly FieldName[] {
  const takesOne = (findHendelse(hendelse.code)?.utfall.length ?? 0) > 0;
  const order: readonly FieldName[] = ['forlopstype', 'hendelse', 'utfall', 'dato'];
  return order.filter((name) => required.includes(name) || (name === 'utfall' && takesOne && isEmpty(utfall)));
}
