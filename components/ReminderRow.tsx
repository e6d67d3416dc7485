import { useState } from 'preact/hooks';
import { type DayNumber, type IsoDay, isoOf, norwegianDate, parseIsoDay } from '../lib/forlop/day.ts';
import type { PostponeReason, ReminderGroup, ReminderState } from '../lib/locale/panel-texts.ts';
import { shortDate, weekdayOf } from './dates.ts';
import { PostponeForm } from './PostponeForm.tsx';
import type { ReminderActions } from './ReminderList.tsx';
import { useTexts } from './texts.ts';
import { useVaultTexts } from './vault-context.ts';

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
  readonly postponements: readonly Postponement[];
  /** What the user had said, before the journal gave another day. */
  readonly overruled?: { readonly to: IsoDay } | { readonly done: IsoDay } | undefined;
  /** It rests on a registration that no list has shown yet. */
  readonly provisional?: boolean | undefined;
  /** The site that shows it as done, where others still ask for it. */
  readonly shownDoneBy?: string | undefined;
}

interface Postponement {
  readonly to: IsoDay;
  readonly reason: PostponeReason;
  readonly on: IsoDay;
}

interface Props extends ReminderActions {
  readonly reminder: ShownReminder;
  readonly group: ReminderGroup;
  readonly today: DayNumber;
  readonly isKept: boolean;
}

/** What is due, for whom, by when, and what may be done about it. */
export function ReminderRow({ reminder, group, today, isKept, onPostpone, onDone, onRemove, onAnswer, onCopy }: Props) {
  const texts = useTexts();
  const { list } = useVaultTexts();
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
      {overruledText() && <small class="fv-note">{overruledText()}</small>}
      {reminder.provisional && <small class="fv-note">{list.provisional}</small>}
      {reminder.shownDoneBy !== undefined && isKept && (
        <div class="fv-note fv-asked" data-question={reminder.shownDoneBy}>
          <span>{list.shownDone(reminder.shownDoneBy)}</span>
          <RowButton
            action="end"
            text={list.end}
            about={about}
            title={list.endMeans(reminder.shownDoneBy)}
            onPress={() => onAnswer(id, true)}
          />
          <RowButton action="keep" text={list.keep} about={about} onPress={() => onAnswer(id, false)} />
        </div>
      )}
      {reminder.postponements.length > 0 && <History {...{ reminder, today, onCopy }} />}
      {state !== 'done' && isKept && (
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

  function overruledText(): string | undefined {
    const { overruled } = reminder;
    if (!overruled) return undefined;
    if ('to' in overruled) return list.overruledTo(shortDate(parseIsoDay(overruled.to), today));
    return list.overruledDone(shortDate(parseIsoDay(overruled.done), today));
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

interface HistoryProps {
  readonly reminder: ShownReminder;
  readonly today: DayNumber;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Every postponement with its reason, and the last one as a sentence for the journal, where it belongs. */
function History({ reminder, today, onCopy }: HistoryProps) {
  const { reminders: texts, next } = useTexts();
  const { list } = useVaultTexts();
  const [isCopied, setCopied] = useState(false);
  const { postponements } = reminder;
  const last = postponements.at(-1);
  const date = (day: IsoDay) => shortDate(parseIsoDay(day), today);
  return (
    <div class="fv-note fv-postponed">
      {postponements.length > 1 && (
        <ul>
          {postponements.map(({ on, to, reason }, index) => (
            <li key={`${on} ${index}`}>{list.history(date(on), date(to), texts.reasons[reason].toLowerCase())}</li>
          ))}
        </ul>
      )}
      {last && (
        <button
          type="button"
          class="ds-button fv-quiet-button"
          data-variant="tertiary"
          data-action="copy-reason"
          onClick={() => {
            void onCopy(
              list.reason(reminderName(reminder, next.kinds), norwegianDate(parseIsoDay(last.to)), last.reason),
            ).then(setCopied);
          }}
        >
          {isCopied ? list.copied : list.copyReason}
        </button>
      )}
    </div>
  );
}

/** What the reminder is about; the kind itself where the texts know none. */
export function reminderName({ kind }: ShownReminder, kinds: Readonly<Record<string, string>>): string {
  return kinds[kind] ?? kind;
}

interface RowButtonProps {
  readonly action: 'postpone' | 'done' | 'remove' | 'end' | 'keep';
  readonly text: string;
  readonly about: string;
  readonly expanded?: boolean;
  readonly title?: string;
  readonly onPress: () => void;
}

function RowButton({ action, text, about, expanded, title, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      class="ds-button fv-quiet-button"
      data-variant="tertiary"
      data-action={action}
      aria-label={`${text}: ${about}`}
      aria-expanded={expanded}
      title={title}
      onClick={onPress}
    >
      {text}
    </button>
  );
}
