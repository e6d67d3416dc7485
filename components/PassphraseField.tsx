import { useId, useState } from 'preact/hooks';
import { Input } from './Field.tsx';
import { useVaultTexts } from './vault-context.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly name?: string;
  /** Why it was not taken. */
  readonly error?: string | undefined;
  readonly onInput: (text: string) => void;
}

/** One field for a passphrase, which can be shown instead of being typed twice. */
export function PassphraseField({ label, value, name = 'passphrase', error, onInput }: Props) {
  const { show } = useVaultTexts();
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <div class="fv-passphrase">
        <Input
          class="ds-input"
          id={id}
          name={name}
          {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
          autocapitalize="off"
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id} error`}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button
          type="button"
          class="ds-button fv-quiet-button"
          data-variant="tertiary"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {show}
        </button>
      </div>
      {error !== undefined && (
        <p class="ds-validation-message" data-color="danger" id={`${id} error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
