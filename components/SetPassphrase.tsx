import { NewPassphraseField } from './NewPassphraseField.tsx';
import { type Refused, refusedText } from './passphrase-error.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';
import { useVaultTexts } from './vault-context.ts';

interface Props {
  /** Fewest characters. */
  readonly length: number;
  readonly refused: Refused | undefined;
  readonly onSet: (passphrase: string) => void;
  /** Left out where the question has been answered with no before. */
  readonly onLater?: (() => void) | undefined;
}

/** The one question that keeping reminders takes. */
export function SetPassphrase({ length, refused, onSet, onLater }: Props) {
  const texts = useVaultTexts();
  const passphrase = useNewPassphrase(length);
  return (
    <form
      class="fv-vault"
      aria-label={texts.ask.heading}
      onSubmit={(event) => {
        event.preventDefault();
        passphrase.submit(onSet);
      }}
    >
      <h2 class="fv-heading">{texts.ask.heading}</h2>
      <p>{texts.ask.text}</p>
      <NewPassphraseField
        label={texts.newPassphrase(length)}
        passphrase={passphrase}
        error={refusedText(refused, length, texts)}
      />
      <div class="fv-buttons">
        <button type="submit" class="ds-button" data-variant="primary" data-action="set-passphrase">
          {texts.ask.set}
        </button>
        {onLater && (
          <button type="button" class="ds-button" data-variant="tertiary" onClick={onLater}>
            {texts.ask.later}
          </button>
        )}
      </div>
    </form>
  );
}
