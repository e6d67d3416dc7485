import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { TextArea } from './Field.tsx';
import { useTexts } from './texts.ts';

interface Props {
  readonly text: string;
  /** Are the rows all of the forløp? Undefined until the user has said. */
  readonly whole: boolean | undefined;
  readonly count: number;
  /** Lines that could not be read, as they stand. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  readonly onText: (text: string) => void;
  readonly onWhole: (whole: boolean) => void;
  /** What the rows give. */
  readonly children: ComponentChildren;
}

/** Rows from any program, checked without a page. They are gone when the view is left. */
export function PasteForlop({ text, whole, count, unread, onText, onWhole, children }: Props) {
  const { paste } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <>
      <div class="fv-paste">
        <label class="ds-label" for="fv-pasted">
          {paste.field}
        </label>
        <TextArea
          ref={field}
          id="fv-pasted"
          class="ds-input"
          name="pasted"
          rows={5}
          placeholder={paste.placeholder}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <p class="fv-subtle">{paste.help}</p>
        {count > 0 && (
          <fieldset class="fv-whole">
            <legend>{paste.whole(count)}</legend>
            {[true, false].map((answer) => (
              <button
                key={String(answer)}
                type="button"
                class="fv-chip"
                data-color="neutral"
                data-whole={answer}
                aria-pressed={whole === answer}
                onClick={() => onWhole(answer)}
              >
                {answer ? paste.yes : paste.no}
              </button>
            ))}
          </fieldset>
        )}
        {unread.length > 0 && (
          <div class="fv-unread" role="status">
            <p>{paste.unread(unread.length)}</p>
            <ol>
              {unread.map(({ line, text: content }) => (
                <li key={line} value={line}>
                  {content}
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
      {children}
    </>
  );
}
