import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SlipRefusal } from '../lib/locale/handover-texts.ts';
import { hendelseText } from './code-text.ts';
import { Input } from './Field.tsx';
import { FillButton, type Filling } from './FillButton.tsx';
import { writtenEvent } from './FillResult.tsx';
import type { FillEvent } from './suggestion.ts';
import { useTexts } from './texts.ts';

/** What a pasted line is found to be. */
export type CheckedSlip =
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: SlipRefusal; readonly detail: string }
  | { readonly kind: 'fits'; readonly event: FillEvent };

interface Props {
  /** Name on the page; empty where it shows none. */
  readonly name: string;
  readonly check: (line: string) => CheckedSlip;
  readonly filling: Filling;
}

/** Takes a line that somebody else has written, asks whom it is for, and fills the form with it. */
export function SlipField({ name, check, filling }: Props) {
  const { handover: texts } = useTexts();
  const [line, setLine] = useState('');
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The user has just asked for it, to press Ctrl+V in: it has the focus before the next key comes.
  useLayoutEffect(() => (isOpen ? field.current?.focus() : undefined), [isOpen]);
  const slip = check(line);
  const close = () => {
    setLine('');
    setOpen(false);
  };
  return (
    <div class="fv-slip">
      <button
        type="button"
        class="ds-button fv-quiet-button"
        data-color="accent"
        data-variant="tertiary"
        data-action="paste-code"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {texts.paste}
      </button>
      {isOpen && (
        <Input
          ref={field}
          class="ds-input"
          type="text"
          name="slip"
          maxLength={160}
          aria-label={texts.field}
          placeholder={texts.hint}
          value={line}
          onInput={(event) => setLine(event.currentTarget.value)}
        />
      )}
      {isOpen && slip.kind === 'refused' && (
        <div role="status" data-fill-result="refused" data-slip={slip.reason}>
          <p>{texts.refusals[slip.reason]}</p>
          {slip.detail !== '' && <p class="fv-subtle">{slip.detail}</p>}
        </div>
      )}
      {isOpen && slip.kind === 'fits' && (
        <div class="fv-slip-question">
          <p lang="nb">{writtenEvent(slip.event)}</p>
          <p>{texts.question(name)}</p>
          <div class="fv-row-actions">
            <FillButton
              suggestion={{ kind: 'slip', event: slip.event }}
              filling={{
                ...filling,
                onFill: (suggestion, event) => {
                  close();
                  filling.onFill(suggestion, event);
                },
              }}
              label={hendelseText(slip.event.hendelse)}
              look="primary"
            >
              {texts.yes}
            </FillButton>
            <button type="button" class="ds-button" data-variant="secondary" data-color="neutral" onClick={close}>
              {texts.no}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
