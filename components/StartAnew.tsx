import { useId, useState } from 'preact/hooks';
import { Input } from './Field.tsx';
import { useVaultTexts } from './vault-context.ts';

interface Props {
  readonly onStartAnew: () => void;
}

/** A forgotten passphrase: what it means, and a beginning from nothing for who has read that. */
export function StartAnew({ onStartAnew }: Props) {
  const { forgotten } = useVaultTexts();
  const [isMeant, setMeant] = useState(false);
  const id = useId();
  return (
    <details class="fv-forgotten">
      <summary>{forgotten.summary}</summary>
      <p>{forgotten.text}</p>
      <div class="fv-check">
        <Input
          class="ds-input"
          type="checkbox"
          id={id}
          name="confirm"
          checked={isMeant}
          onChange={(event) => setMeant(event.currentTarget.checked)}
        />
        <label for={id}>{forgotten.confirm}</label>
      </div>
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        data-color="danger"
        data-action="start-anew"
        disabled={!isMeant}
        onClick={onStartAnew}
      >
        {forgotten.start}
      </button>
    </details>
  );
}
