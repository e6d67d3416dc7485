import { useState } from 'preact/hooks';
import { useTexts } from './texts.ts';

interface Props {
  /** The line to copy: codes and day, nothing of the patient. */
  readonly line: string;
  /** Answers whether it went well. */
  readonly onCopy: (line: string) => Promise<boolean>;
}

/** Puts a registration on the clipboard as one line, for whoever types it in. */
export function CopyCode({ line, onCopy }: Props) {
  const { handover: texts } = useTexts();
  const [said, setSaid] = useState<{ readonly line: string; readonly text: string }>();
  // What was said of one line is not said of the next.
  const isSaid = said?.line === line;
  return (
    <>
      <button
        type="button"
        class="ds-button fv-quiet-button"
        data-color="accent"
        data-variant="tertiary"
        data-action="copy-code"
        onClick={() => void onCopy(line).then((done) => setSaid({ line, text: done ? texts.copied : texts.notCopied }))}
      >
        {texts.copy}
      </button>
      <span class="fv-subtle" role="status">
        {isSaid ? said.text : ''}
      </span>
    </>
  );
}
