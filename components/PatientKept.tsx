import type { Keeping, VaultTexts } from '../lib/locale/vault-texts.ts';
import { PatientLabel } from './PatientLabel.tsx';
import type { Refused } from './passphrase-error.ts';
import { SetPassphrase } from './SetPassphrase.tsx';
import { VaultTextsProvider } from './vault-context.ts';

/** How the patient on the page is kept. */
export interface ShownKept {
  readonly keeping: Keeping;
  readonly kept: 'yes' | 'held' | 'no';
  /** What the user has called this patient; empty until then. */
  readonly label: string;
  /** The last label was not written. */
  readonly failed: boolean;
  /** The question for a passphrase has been answered with no. */
  readonly declined: boolean;
  readonly passphraseLength: number;
  readonly refused: Refused | undefined;
}

export interface KeptActions {
  readonly onLabel: (label: string) => void;
  readonly onSetPassphrase: (passphrase: string) => void;
  readonly onDecline: () => void;
  readonly onOpenList: () => void;
}

interface Props extends KeptActions {
  readonly shown: ShownKept;
  readonly texts: VaultTexts;
}

/** Under the next steps: is this remembered, and as whom? Says that it is only when it is on the disk. */
export function PatientKept({ shown, texts, ...actions }: Props) {
  const { keeping, kept, label, failed, declined, passphraseLength, refused } = shown;
  if (keeping === 'open' && kept === 'yes') {
    return <PatientLabel label={label} failed={failed} onLabel={actions.onLabel} />;
  }
  if (keeping === 'none' && kept === 'held' && !declined) {
    return (
      <VaultTextsProvider value={texts}>
        <SetPassphrase
          length={passphraseLength}
          refused={refused}
          onSet={actions.onSetPassphrase}
          onLater={actions.onDecline}
        />
      </VaultTextsProvider>
    );
  }
  if (keeping !== 'locked') return null;
  return (
    <p class="fv-label" data-kept={kept}>
      {texts.locked.onPage}
      <button
        type="button"
        class="ds-button fv-quiet-button"
        data-variant="tertiary"
        data-action="deadlines"
        onClick={actions.onOpenList}
      >
        {texts.locked.unlock}
      </button>
    </p>
  );
}
