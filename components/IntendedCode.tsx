import type { FieldName } from '../lib/locale/panel-texts.ts';
import { forlopstypeText, hendelseText, utfallText } from './code-text.ts';
import { fullDate } from './dates.ts';
import { useTexts } from './texts.ts';

/** What one field of the form holds. */
export interface ShownField {
  /** The code, or the ISO day; empty where nothing is filled in or it was not understood. */
  readonly code: string;
  /** What stands there, where it was not understood. */
  readonly unreadable?: string | undefined;
  /** The form has no such field: the code is the only one that the journal's list has. */
  readonly inferred?: boolean | undefined;
}
export type ShownFields = Readonly<Record<FieldName, ShownField>>;

/** The registration in the form: the code as it is reported, with its official texts and date. */
export function IntendedCode({ fields }: { readonly fields: ShownFields }) {
  const { forlopstype, hendelse, utfall, dato } = fields;
  const texts = useTexts();
  const hasUtfall = utfall.code !== '' || utfall.unreadable !== undefined;
  // Of an empty form the verdict says what is left; four lines of «not chosen» would only say it again.
  const isEmpty = Object.values(fields).every(({ code, unreadable }) => code === '' && unreadable === undefined);
  return (
    <div class="fv-code" hidden={isEmpty}>
      <kbd>
        {hendelse.code || '·'}
        {utfall.code && <span> {utfall.code}</span>}
      </kbd>
      <div>
        <p class="fv-code-event">
          <Field name="hendelse" field={hendelse} text={hendelseText(hendelse.code)} />
        </p>
        <p>
          <span class={hasUtfall ? undefined : 'ds-sr-only'}>
            <Field name="utfall" field={utfall} text={utfallText(hendelse.code, utfall.code)} />
            {' · '}
          </span>
          <Field name="dato" field={dato} text={fullDate(dato.code)} />
        </p>
        <p class="fv-code-type">
          <Field
            name="forlopstype"
            field={forlopstype}
            text={`${forlopstype.code} ${forlopstypeText(forlopstype.code)}`}
          />
          {forlopstype.inferred && ` (${texts.inferredType})`}
        </p>
      </div>
    </div>
  );
}

interface FieldProps {
  readonly name: FieldName;
  readonly field: ShownField;
  readonly text: string;
}

function Field({ name, field, text }: FieldProps) {
  const texts = useTexts();
  const { code, unreadable } = field;
  const label = texts.fields[name];
  if (unreadable !== undefined) {
    return (
      <span data-field={name} data-code={code} data-unreadable={unreadable} class="fv-unreadable">
        {label}: «{unreadable}»
      </span>
    );
  }
  if (code === '') {
    return (
      <span data-field={name} data-code="" class="fv-empty">
        {label}: {texts.notFilled}
      </span>
    );
  }
  return (
    <span data-field={name} data-code={code} lang="nb">
      {text}
    </span>
  );
}
