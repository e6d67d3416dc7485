import { PassphraseField } from './PassphraseField.tsx';
import type { NewPassphrase } from './use-new-passphrase.ts';
import { useVaultTexts } from './vault-context.ts';

interface Props {
  readonly label: string;
  readonly name?: string;
  readonly passphrase: NewPassphrase;
  /** Why the last one was not taken. */
  readonly error: string | undefined;
}

/** A field for a passphrase that is chosen now, with four random words to take, and why one of one's own will not do. */
export function NewPassphraseField({ label, name = 'passphrase', passphrase, error }: Props) {
  const { offer, weak } = useVaultTexts();
  const { text, offered, weakness } = passphrase;
  return (
    <div
      class="fv-new-passphrase"
      data-weakness={weakness}
      onFocusOut={(event) => {
        // Not where a button of the same form was pressed: a line that comes then moves it away under the pointer.
        const form = event.currentTarget.closest('form');
        const isLeft = !(event.relatedTarget instanceof Node && form?.contains(event.relatedTarget));
        if (isLeft) passphrase.judge();
      }}
    >
      <PassphraseField
        label={label}
        name={name}
        value={text}
        error={weakness === undefined ? error : weak[weakness]}
        onInput={passphrase.type}
      />
      {offered !== undefined && (
        <div class="fv-offer">
          <p>{offer.text(offered.split(' ').length)}</p>
          <p class="fv-offered" data-offer>
            {offered}
          </p>
          <div class="fv-buttons">
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              data-action="take-offer"
              aria-pressed={text === offered}
              onClick={passphrase.takeOffer}
            >
              {offer.take}
            </button>
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-action="another-offer"
              onClick={passphrase.offerAnother}
            >
              {offer.another}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
