import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

interface Props {
  /** Deadlines that are due today or have passed. */
  readonly due: number;
  readonly showsReminders: boolean;
  readonly onReminders: () => void;
  /** Left out where there is no settings page to open. */
  readonly onSettings?: (() => void) | undefined;
}

/** The product's name, the way to the deadlines and to the settings. */
export function Header({ due, showsReminders, onReminders, onSettings }: Props) {
  const texts = useTexts();
  const reminders = due > 0 ? `${texts.reminders.open}: ${texts.reminders.count(due)}` : texts.reminders.open;
  return (
    <header class="fv-header">
      <h1>{showsReminders ? texts.reminders.heading : texts.product}</h1>
      <button
        type="button"
        class="fv-chip"
        data-action="deadlines"
        data-color={due > 0 && !showsReminders ? 'danger' : 'neutral'}
        aria-label={showsReminders ? texts.reminders.back : reminders}
        onClick={onReminders}
      >
        <Icon name={showsReminders ? 'back' : 'bell'} />
        {showsReminders ? texts.reminders.back : due > 0 ? due : null}
      </button>
      {onSettings && (
        <button type="button" class="fv-chip" data-color="neutral" aria-label={texts.settings} onClick={onSettings}>
          <Icon name="settings" />
        </button>
      )}
    </header>
  );
}
