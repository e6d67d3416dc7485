import type { PartProps } from './App.tsx';
import { namesOf } from './state.ts';

/** What has just happened, and what the user must decide before anything else. */
export function Notices({ state, actions }: PartProps) {
  const { texts, notice, waiting, running, shown } = state;
  const { run } = texts.page;
  const said = { cancelled: run.cancelled, crashed: run.crashed, failed: run.failed, 'no-files': run.noFiles };
  return (
    <div class="fv-notices" role="status">
      {notice && (
        <div class="ds-card fv-notice" data-color={notice === 'cancelled' ? 'info' : 'warning'} data-notice={notice}>
          <p>{said[notice]}</p>
          <CloseButton label={texts.page.detail.close} onClose={actions.onCloseNotice} />
        </div>
      )}
      {waiting && (
        <div class="ds-card fv-notice" data-color="info" data-notice="waiting">
          <p>{running ? run.busy(namesOf(waiting, texts)) : run.whileShown(namesOf(waiting, texts))}</p>
          <div class="fv-buttons">
            <button
              type="button"
              class="ds-button"
              data-variant="primary"
              data-action="run-instead"
              onClick={() => actions.onWaiting('instead')}
            >
              {run.replaceRun}
            </button>
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              data-action="run-together"
              onClick={() => actions.onWaiting('together')}
            >
              {run.addToRun}
            </button>
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-action="ignore"
              onClick={() => actions.onWaiting('ignore')}
            >
              {run.ignoreDrop}
            </button>
          </div>
        </div>
      )}
      {shown?.checked.cut && !running && (
        <div class="ds-card fv-notice" data-color="warning" data-notice="cut">
          <p>{run.cut(texts.numbers.percent(shown.checked.cut.bytes, shown.checked.cut.of))}</p>
        </div>
      )}
    </div>
  );
}

function CloseButton({ label, onClose }: { readonly label: string; readonly onClose: () => void }) {
  return (
    <button type="button" class="ds-button" data-variant="tertiary" data-color="neutral" onClick={onClose}>
      {label}
    </button>
  );
}
