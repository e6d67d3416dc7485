import { useState } from 'preact/hooks';
import { Input } from './Field.tsx';
import { useTexts } from './texts.ts';

interface Props {
  /** What the user has called this patient; empty until then. */
  readonly label: string;
  readonly failed: boolean;
  readonly onLabel: (label: string) => void;
}

/** The user's own name for the patient in the list of deadlines, since the real one is never kept. */
export function PatientLabel({ label, failed, onLabel }: Props) {
  const { label: texts } = useTexts();
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState(label);
  if (label !== '' && !editing) {
    return (
      <p class="fv-label">
        {texts.saved(label)}
        <button
          type="button"
          class="ds-button fv-quiet-button"
          data-variant="tertiary"
          onClick={() => {
            setText(label);
            setEditing(true);
          }}
        >
          {texts.change}
        </button>
      </p>
    );
  }
  return (
    <form
      class="fv-label"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onLabel(text.trim());
        setEditing(false);
      }}
    >
      <label for="patient-label">{texts.field}</label>
      <Input
        class="ds-input"
        id="patient-label"
        name="label"
        type="text"
        maxlength={40}
        placeholder={texts.hint}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="ds-button fv-quiet-button" data-variant="tertiary">
        {texts.save}
      </button>
      {failed && <p role="alert">{texts.failed}</p>}
    </form>
  );
}
