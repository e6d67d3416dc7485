import { useState } from 'preact/hooks';
import { PassphraseField } from './PassphraseField.tsx';
import { type Refused, refusedText } from './passphrase-error.ts';
import { StartAnew } from './StartAnew.tsx';
import { useVaultTexts } from './vault-context.ts';

interface Props {
  readonly refused: Refused | undefined;
  readonly onUnlock: (passphrase: string) => void;
  readonly onStartAnew: () => void;
}

/** The field that opens what is kept, and the way out for who has forgotten the passphrase. */
export function Unlock({ refused, onUnlock, onStartAnew }: Props) {
  const texts = useVaultTexts();
  const [text, setText] = useState('');
  return (
    <form
      class="fv-vault"
      aria-label={texts.locked.heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') onUnlock(text);
      }}
    >
      <h2 class="fv-heading">{texts.locked.heading}</h2>
      <PassphraseField label={texts.passphrase} value={text} error={refusedText(refused, 0, texts)} onInput={setText} />
      <div class="fv-buttons">
        <button type="submit" class="ds-button" data-variant="primary" data-action="unlock">
          {texts.locked.unlock}
        </button>
      </div>
      <StartAnew onStartAnew={onStartAnew} />
    </form>
  );
}
