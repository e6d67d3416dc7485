import { useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import type { UnitTexts } from '../../lib/locale/unit-texts.ts';
import type { UnitNote } from '../../lib/lookup/entries.ts';
import { type ReadNotes, readNotes } from '../../lib/lookup/read-notes.ts';

interface Props {
  readonly texts: UnitTexts['notes'];
  /** From a file; those of the policy are counted apart. */
  readonly own: readonly UnitNote[];
  readonly byPolicy: number;
  readonly onChange: (notes: readonly UnitNote[]) => void;
}

type Problem = Extract<ReadNotes, { kind: 'refused' }>['problem'];

/** The unit's own notes for the look-up, from a text file. */
export function NotesSection({ texts, own, byPolicy, onChange }: Props) {
  const [problem, setProblem] = useState<Problem>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readNotes(decode(new Uint8Array(await file.arrayBuffer())));
    setProblem(read.kind === 'refused' ? read.problem : undefined);
    if (read.kind === 'notes') onChange(read.notes);
  };
  return (
    <section aria-labelledby="notes">
      <h2 class="ds-heading" data-size="xs" id="notes">
        {texts.heading}
      </h2>
      <p class="fv-subtle" id="notes-help">
        {texts.help}
      </p>
      {byPolicy > 0 && <p>{texts.fromPolicy(byPolicy)}</p>}
      {own.length > 0 && <p>{texts.count(own.length)}</p>}
      <div class="ds-field">
        <label class="ds-label" for="notes-file">
          {texts.file}
        </label>
        <Input
          class="ds-input"
          type="file"
          id="notes-file"
          name="notes"
          accept=".txt,text/plain"
          aria-describedby="notes-help"
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
      </div>
      {problem && (
        <p class="ds-validation-message" role="alert">
          {texts.problems[problem]}
        </p>
      )}
      {own.length > 0 && (
        <div>
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-action="remove-notes"
            onClick={() => onChange([])}
          >
            {texts.remove}
          </button>
        </div>
      )}
    </section>
  );
}

/** Text files are UTF-8, or what Windows has always written. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
