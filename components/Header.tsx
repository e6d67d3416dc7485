import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

/** What the panel shows: the page, or something opened beside it. */
export type PanelView = 'page' | 'reminders' | 'lookup' | 'paste' | 'diagnosis' | 'worklist';

interface Props {
  /** Deadlines that are due today or have passed. */
  readonly due: number;
  readonly view: PanelView;
  readonly onView: (view: PanelView) => void;
  /** Opens the coordinator's page. */
  readonly onOversikt?: (() => void) | undefined;
  /** Left out where there is no settings page to open. */
  readonly onSettings?: (() => void) | undefined;
}

/** The action by which each view is opened and left again. */
const ACTIONS = {
  reminders: 'deadlines',
  lookup: 'search',
  paste: 'paste',
  diagnosis: 'diagnosis',
  worklist: 'worklist',
} as const;

/** The product's name, the way to the deadlines, the look-up and the settings. */
export function Header({ due, view, onView, onOversikt, onSettings }: Props) {
  const texts = useTexts();
  const reminders = due > 0 ? `${texts.reminders.open}: ${texts.reminders.count(due)}` : texts.reminders.open;
  const headings = {
    page: texts.product,
    reminders: texts.reminders.heading,
    lookup: texts.lookup,
    paste: texts.paste.open,
    diagnosis: texts.diagnosis.quiet,
    worklist: texts.worklist.open,
  };
  return (
    <header class="fv-header">
      <h1>{headings[view]}</h1>
      {view === 'page' ? (
        <>
          <button
            type="button"
            class="fv-chip"
            data-action="deadlines"
            data-color={due > 0 ? 'danger' : 'neutral'}
            aria-label={reminders}
            onClick={() => onView('reminders')}
          >
            <Icon name="bell" />
            {due > 0 ? due : null}
          </button>
          <button
            type="button"
            class="fv-chip"
            data-action="search"
            data-color="neutral"
            aria-label={texts.lookup}
            onClick={() => onView('lookup')}
          >
            <Icon name="search" />
          </button>
        </>
      ) : (
        <button
          type="button"
          class="fv-chip"
          data-action={ACTIONS[view]}
          data-color="neutral"
          aria-label={texts.reminders.back}
          onClick={() => onView('page')}
        >
          <Icon name="back" />
          {texts.reminders.back}
        </button>
      )}
      {onOversikt && (
        <button
          type="button"
          class="fv-chip"
          data-color="neutral"
          data-action="oversikt"
          aria-label={texts.oversikt}
          title={texts.oversikt}
          onClick={onOversikt}
        >
          <Icon name="table" />
        </button>
      )}
      {onSettings && (
        <button type="button" class="fv-chip" data-color="neutral" aria-label={texts.settings} onClick={onSettings}>
          <Icon name="settings" />
        </button>
      )}
    </header>
  );
}
