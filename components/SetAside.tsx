import { useState } from 'preact/hooks';
import type { AsideReason } from '../lib/locale/set-aside-texts.ts';
import { useTexts } from './texts.ts';

const REASONS: readonly AsideReason[] = ['stemmer', 'annet-sted', 'avklares', 'passer-ikke'];

/** Sets a finding aside: one press for the wish, one for the reason. */
export function SetAside({ onChoose }: { readonly onChoose: (why: AsideReason) => void }) {
  const { setAside: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="ds-button fv-quiet-button"
        data-color="accent"
        data-variant="tertiary"
        data-action="set-aside"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.open}
      </button>
      {isOpen && (
        <fieldset class="fv-reasons">
          <legend>{texts.assessed}</legend>
          {REASONS.map((reason) => (
            <button
              key={reason}
              type="button"
              class="ds-button"
              data-variant="secondary"
              data-color="neutral"
              data-aside-reason={reason}
              onClick={() => onChoose(reason)}
            >
              {texts.reasons[reason]}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
