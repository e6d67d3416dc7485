import type { Texts } from './languages.ts';
import type { Running } from './state.ts';

interface Props {
  readonly running: Running;
  readonly texts: Texts;
  readonly onCancel: () => void;
}

/** Reading takes longer than checking: what is done of both, as one bar. */
const READING = 0.75;

/** How far a run has come, how fast it goes, and how long it will take. */
export function ProgressCard({ running, texts, onCancel }: Props) {
  const { run } = texts.page;
  const { progress, startedAt } = running;
  const part = progress && progress.of > 0 ? progress.done / progress.of : 0;
  const done = progress?.phase === 'checking' ? READING + (1 - READING) * part : READING * part;
  const seconds = (performance.now() - startedAt) / 1000;
  const left = done > 0.05 ? Math.ceil((seconds / done) * (1 - done)) : undefined;
  return (
    <section class="ds-card fv-progress" aria-labelledby="progress">
      <h2 class="ds-heading" data-size="xs" id="progress">
        {run.heading}
      </h2>
      <progress aria-labelledby="progress" value={done} max={1} />
      <p class="fv-figures">
        {saidOf(progress, seconds, texts)}
        {left !== undefined && ` · ${run.left(texts.numbers.whole(left))}`}
      </p>
      <div>
        <button type="button" class="ds-button" data-variant="secondary" data-action="cancel" onClick={onCancel}>
          {run.cancel}
        </button>
      </div>
    </section>
  );
}

function saidOf(progress: Running['progress'], seconds: number, { page: { run }, numbers }: Texts): string {
  if (!progress) return run.starting;
  if (progress.phase === 'checking') return run.checking(numbers.whole(progress.rows));
  return run.reading(numbers.whole(progress.rows), numbers.whole(progress.rows / Math.max(seconds, 0.05)));
}
