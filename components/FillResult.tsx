import { useEffect, useRef } from 'preact/hooks';
import { shortCode } from './code-text.ts';
import { fullDate } from './dates.ts';
import { FillButton, type Filling } from './FillButton.tsx';
import { Icon } from './Icon.tsx';
import type { FillEvent, KeptEvent, ShownFill } from './suggestion.ts';
import { useTexts } from './texts.ts';

interface Props {
  readonly result: ShownFill;
  readonly onUndo: () => void;
}

/** What was filled in, or what was not and why; and the way back. */
export function FillResult({ result, onUndo }: Props) {
  const { filling: texts, fields } = useTexts();
  const { outcome, event, notSet, refusal, undoable } = result;
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone: then the focus would be lost.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  const isWell = (outcome === 'done' || outcome === 'undone') && notSet.length === 0;
  const names = notSet.map((name) => fields[name].toLowerCase());
  return (
    <div
      ref={box}
      class="fv-fill"
      role="status"
      tabIndex={-1}
      data-color={isWell ? 'success' : 'warning'}
      data-fill-result={outcome !== 'undone' ? outcome : isWell ? undefined : 'partly'}
      data-refusal={refusal}
    >
      <Icon name={isWell ? 'ok' : 'look'} />
      <div>
        <p>{sentence(result, texts)}</p>
        {outcome === 'refused' && refusal && <p>{texts.refusals[refusal]}</p>}
        {names.length > 0 && <p>{texts.notSet(names)}</p>}
        {notSet.map((name) => (
          <span key={name} hidden data-not-set={name} />
        ))}
        {undoable && (
          <button
            type="button"
            class="ds-button fv-quiet-button"
            data-color="accent"
            data-variant="tertiary"
            data-action="undo"
            onClick={onUndo}
          >
            {texts.undo}
          </button>
        )}
      </div>
      <span class="ds-sr-only">{outcome === 'partly' ? writtenEvent(event) : ''}</span>
    </div>
  );
}

function sentence({ outcome, event, notSet }: ShownFill, texts: ReturnType<typeof useTexts>['filling']): string {
  switch (outcome) {
    case 'done':
      return texts.done(writtenEvent(event));
    case 'partly':
      return texts.partly;
    case 'refused':
      return texts.refused;
    case 'undone':
      return notSet.length === 0 ? texts.undone : texts.undonePartly;
  }
}

interface KeptProps {
  readonly kept: KeptEvent;
  readonly filling: Filling;
  readonly onForget: () => void;
}

/** What was half made when another had to be registered first: said while that is done, offered when it has been. */
export function KeptRegistration({ kept: { event, isReady }, filling, onForget }: KeptProps) {
  const { filling: texts } = useTexts();
  const written = writtenEvent(event);
  return (
    <div class="fv-kept">
      <p>{isReady ? texts.ready(written) : texts.readyAfter(written)}</p>
      {isReady && (
        <div class="fv-buttons">
          <FillButton suggestion={{ kind: 'kept', event }} filling={filling} label={written} look="primary">
            {texts.putBack}
          </FillButton>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={onForget}>
            {texts.forget}
          </button>
        </div>
      )}
    </div>
  );
}

/** As one says it: `C · P 21.11.2026`. */
export function writtenEvent(event: FillEvent): string {
  const code = shortCode(event).replace('/', ' · ');
  return event.dato === '' ? code : `${code} ${fullDate(event.dato)}`;
}
