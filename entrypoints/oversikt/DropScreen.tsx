import type { Actions } from './actions.ts';
import { FilePicker } from './FilePicker.tsx';
import type { Texts } from './languages.ts';

interface Props {
  readonly texts: Texts;
  readonly actions: Actions;
}

/** Where it begins: a place to drop files on, and something to try it with. */
export function DropScreen({ texts, actions }: Props) {
  const { start } = texts.page;
  return (
    <section class="fv-start">
      <h2 class="ds-heading" data-size="md">
        {start.heading}
      </h2>
      <div class="fv-drop">
        <p class="fv-drop-word">{start.drop}</p>
        <FilePicker label={start.choose} variant="primary" onFiles={actions.onFiles} />
        <p class="fv-subtle">{start.kinds}</p>
      </div>
      <p>{start.needed}</p>
      <p>{start.privacy}</p>
      <div class="fv-buttons">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-action="sample"
          onClick={actions.onSample}
        >
          {start.sample}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-action="save-sample"
          onClick={actions.onSaveSample}
        >
          {start.saveSample}
        </button>
      </div>
      <p class="fv-subtle">{start.sampleHelp}</p>
    </section>
  );
}
