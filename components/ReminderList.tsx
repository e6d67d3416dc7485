import { useState } from 'preact/hooks';
import type { DayNumber, IsoDay } from '../lib/forlop/day.ts';
import type { PostponeReason, ReminderGroup } from '../lib/locale/panel-texts.ts';
import { weekdayOf } from './dates.ts';
import { ReminderRow, reminderName, type ShownReminder } from './ReminderRow.tsx';
import { useTexts } from './texts.ts';

/** What the user may do with one reminder. */
export interface ReminderActions {
  readonly onPostpone: (id: string, to: IsoDay, reason: PostponeReason) => void;
  readonly onDone: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

interface Props extends ReminderActions {
  readonly reminders: readonly ShownReminder[];
  /** How many patients they come from. */
  readonly patients: number;
  readonly today: DayNumber;
  /** The last request could not be carried out. */
  readonly failed: boolean;
}

const ORDER: readonly ReminderGroup[] = ['over', 'today', 'week', 'later', 'undated', 'old', 'done'];
/** Groups that stand closed: nobody needs to see them each time. */
const CLOSED: ReadonlySet<ReminderGroup> = new Set(['old', 'done']);
/** A search field is worth its room only above this many. */
const SEARCHED = 5;

/** «Mine frister»: what the patients whom the user has opened are waiting for, the most urgent first. */
export function ReminderList({ reminders, patients, today, failed, ...actions }: Props) {
  const { reminders: texts, next } = useTexts();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const shown = reminders.filter((reminder) => {
    const name = reminderName(reminder, next.kinds);
    return `${reminder.label} ${name} ${reminder.forlopstype}`.toLowerCase().includes(wanted);
  });
  return (
    <section class="fv-reminders" aria-label={texts.heading}>
      {failed && <p role="alert">{texts.failed}</p>}
      {reminders.length > SEARCHED && (
        <input
          class="ds-input"
          type="search"
          name="search"
          data-action="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && !failed && <p class="fv-subtle">{reminders.length === 0 ? texts.empty : texts.noHits}</p>}
      {ORDER.map((group) => {
        const members = shown.filter((reminder) => groupOf(reminder, today) === group).sort(bySoonest);
        return members.length > 0 && <Group key={group} {...{ group, members, today, ...actions }} />;
      })}
      {patients > 0 && <p class="fv-footer">{texts.footer(patients)}</p>}
    </section>
  );
}

interface GroupProps extends ReminderActions {
  readonly group: ReminderGroup;
  readonly members: readonly ShownReminder[];
  readonly today: DayNumber;
}

function Group({ group, members, today, ...actions }: GroupProps) {
  const { reminders: texts } = useTexts();
  const rows = (
    <ul class="fv-rows">
      {members.map((reminder) => (
        <ReminderRow key={reminder.id} {...{ reminder, group, today, ...actions }} />
      ))}
    </ul>
  );
  if (CLOSED.has(group)) {
    return (
      <details class="fv-group">
        <summary>
          {texts.groups[group]} ({members.length})
        </summary>
        {rows}
      </details>
    );
  }
  const isUrgent = group === 'over' || group === 'today';
  return (
    <div class="fv-group">
      <h2 data-color={isUrgent ? 'danger' : undefined}>{texts.groups[group]}</h2>
      {rows}
    </div>
  );
}

function bySoonest(a: ShownReminder, b: ShownReminder): number {
  return (a.due ?? 0) - (b.due ?? 0) || a.label.localeCompare(b.label);
}

/** The heading that a reminder stands under. A week ends on Sunday. */
export function groupOf({ state, old, due }: ShownReminder, today: DayNumber): ReminderGroup {
  if (state === 'done') return 'done';
  if (old) return 'old';
  if (due === undefined) return 'undated';
  if (due < today) return 'over';
  if (due === today) return 'today';
  return due <= today + 6 - weekdayOf(today) ? 'week' : 'later';
}
