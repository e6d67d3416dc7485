import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

interface Props {
  readonly onLookAgain: () => void;
}

/** That the page is no longer read, why, and the way back. */
export function GaveUp({ onLookAgain }: Props) {
  const { gaveUp } = useTexts();
  return (
    <section class="fv-status" data-color="neutral" data-gave-up>
      <Icon name="info" />
      <div>
        <p class="fv-status-text">{gaveUp.text}</p>
        <button type="button" class="ds-button" data-variant="secondary" data-action="look-again" onClick={onLookAgain}>
          {gaveUp.again}
        </button>
      </div>
    </section>
  );
}
