import { useState } from 'preact/hooks';
import { type DayNumber, type IsoDay, isoOf, parseIsoDay } from '../lib/forlop/day.ts';
import type { PostponeReason, ReminderGroup, ReminderState } from '../lib/locale/panel-texts.ts';
import { shortDate, weekdayOf } from './dates.ts';
import { PostponeForm } from './PostponeForm.tsx';
import type { ReminderActions } from './ReminderList.tsx';
import { useTexts } from './texts.ts';

/** One reminder as the background tells of it. */
export interface ShownReminder {
  readonly id: string;
  readonly kind: string;
  readonly forlopstype: string;
  /** Undefined for a prompt without a day. */
  readonly due: DayNumber | undefined;
  readonly state: ReminderState;
  /** The user's own name for the patient; empty until one is given. */
  readonly label: string;
  readonly lastSeen: IsoDay;
  /** It had passed before it was first seen. */
  readonly old: boolean;
  readonly postponements: readonly { readonly reason: PostponeReason }[];
}

interface Props extends ReminderActions {
  readonly reminder: ShownReminder;
  readonly group: ReminderGroup;
  readonly today: DayNumber;
}

/** What is due, for whom, by when, and what may be done about it. */
export function ReminderRow({ reminder, group, today, onPostpone, onDone, onRemove }: Props) {
  const texts = useTexts();
  const [postponing, setPostponing] = useState(false);
  const { id, kind, forlopstype, due, state, label, lastSeen } = reminder;
  const name = reminderName(reminder, texts.next.kinds);
  const about = texts.reminders.about(label || texts.reminders.unlabelled, name);
  return (
    <li
      class="fv-row fv-reminder"
      data-reminder={id}
      data-kind={kind}
      data-due={due === undefined ? '' : isoOf(due)}
      data-state={state}
    >
      <span>
        <b class={label === '' ? 'fv-subtle' : undefined}>{label || texts.reminders.unlabelled}</b> · {name}
      </span>
      <span class="fv-due">{dueText()}</span>
      <small>
        {forlopstype} · {postponedText() ?? texts.reminders.lastSeen(shortDate(parseIsoDay(lastSeen), today))}
      </small>
      <small class="fv-due">
        {due !== undefined && group !== 'today' && state !== 'done' && texts.next.inDays(due - today)}
      </small>
      {state !== 'done' && (
        <div class="fv-row-actions">
          <RowButton
            action="postpone"
            text={texts.reminders.postpone}
            about={about}
            expanded={postponing}
            onPress={() => setPostponing(!postponing)}
          />
          <RowButton action="done" text={texts.reminders.done} about={about} onPress={() => onDone(id)} />
          <RowButton action="remove" text={texts.reminders.remove} about={about} onPress={() => onRemove(id)} />
        </div>
      )}
      {postponing && (
        <PostponeForm
          id={id}
          today={today}
          due={due}
          onCancel={() => setPostponing(false)}
          onPostpone={(to, reason) => {
            setPostponing(false);
            onPostpone(id, to, reason);
          }}
        />
      )}
    </li>
  );

  function dueText(): string {
    if (due === undefined) return texts.next.undated;
    const date = shortDate(due, today);
    return group === 'week' ? `${texts.weekdays[weekdayOf(due)]} ${date}` : date;
  }

  function postponedText(): string | undefined {
    const last = reminder.postponements.at(-1);
    return (
      last &&
      texts.reminders.postponedBecause(
        reminder.postponements.length,
        texts.reminders.reasons[last.reason].toLowerCase(),
      )
    );
  }
}

/** What the reminder is about; the kind itself where the texts know none. */
export function reminderName({ kind }: ShownReminder, kinds: Readonly<Record<string, string>>): string {
  return kinds[kind] ?? kind;
}

interface RowButtonProps {
  readonly action: 'postpone' | 'done' | 'remove';
  readonly text: string;
  readonly about: string;
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

function RowButton({ action, text, about, expanded, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      class="ds-button fv-quiet-button"
      data-variant="tertiary"
      data-action={action}
      aria-label={`${text}: ${about}`}
      aria-expanded={expanded}
      onClick={onPress}
    >
      {text}
    </button>
  );
}
