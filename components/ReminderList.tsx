import { useState } from 'preact/hooks';
import type { DayNumber, IsoDay } from '../lib/forlop/day.ts';
import type { PostponeReason, ReminderGroup } from '../lib/locale/panel-texts.ts';
import { weekdayOf } from './dates.ts';
import { Input, Select } from './Field.tsx';
import { ReminderRow, reminderName, type ShownReminder } from './ReminderRow.tsx';
import { useTexts } from './texts.ts';
import { useVaultTexts } from './vault-context.ts';

/** What the user may do with one reminder. */
export interface ReminderActions {
  readonly onPostpone: (id: string, to: IsoDay, reason: PostponeReason) => void;
  readonly onDone: (id: string) => void;
  readonly onRemove: (id: string) => void;
  /** Is a reminder to end that another site shows as done? */
  readonly onAnswer: (id: string, end: boolean) => void;
  /** Puts a text on the clipboard, and answers whether it went well. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

interface Props extends ReminderActions {
  readonly reminders: readonly ShownReminder[];
  /** How many patients they come from. */
  readonly patients: number;
  readonly today: DayNumber;
  /** What is not kept can be looked at, and nothing else. */
  readonly isKept: boolean;
}

const ORDER: readonly ReminderGroup[] = ['over', 'today', 'week', 'later', 'undated', 'old', 'done'];
/** Groups that stand closed: nobody needs to see them each time. */
const CLOSED: ReadonlySet<ReminderGroup> = new Set(['old', 'done']);
/** A search field is worth its room only above this many. */
const SEARCHED = 5;
/** The decisions that a meeting with the specialist is booked for, and how many days ahead (days). */
const DECISIONS: readonly string[] = ['beslutning', 'ny-beslutning'];
const MEETING = 21;
/** So many rows of a group stand there at first, and so many more with each press. */
const PAGE = 40;

/** «Mine frister»: what the patients whom the user has opened are waiting for, the most urgent first. */
export function ReminderList({ reminders, patients, today, isKept, ...actions }: Props) {
  const { reminders: texts, next } = useTexts();
  const { list } = useVaultTexts();
  const [query, setQuery] = useState('');
  const [type, setType] = useState('');
  const [isMeeting, setMeeting] = useState(false);
  const types = [...new Set(reminders.map(({ forlopstype }) => forlopstype))].sort();
  const wanted = query.trim().toLowerCase();
  const shown = reminders.filter((reminder) => {
    if (type !== '' && reminder.forlopstype !== type) return false;
    if (isMeeting && !isForMeeting(reminder, today)) return false;
    const name = reminderName(reminder, next.kinds);
    return `${reminder.label} ${name} ${reminder.forlopstype}`.toLowerCase().includes(wanted);
  });
  const meeting = reminders.filter((reminder) => isForMeeting(reminder, today)).length;
  return (
    <>
      {reminders.length > SEARCHED && (
        <Input
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
      {(meeting > 0 || isMeeting || types.length > 1) && (
        <div class="fv-filters">
          {(meeting > 0 || isMeeting) && (
            <button
              type="button"
              class="fv-chip"
              data-action="meeting"
              aria-pressed={isMeeting}
              onClick={() => setMeeting(!isMeeting)}
            >
              {list.meeting(meeting)}
            </button>
          )}
          {types.length > 1 && (
            <Select
              class="ds-input"
              name="type"
              aria-label={list.types}
              value={type}
              onChange={(event) => setType(event.currentTarget.value)}
            >
              <option value="">{list.allTypes}</option>
              {types.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          )}
        </div>
      )}
      {isMeeting && <p class="fv-subtle">{meeting > 0 ? list.meetingHeading : list.meetingEmpty}</p>}
      {shown.length === 0 && !isMeeting && (
        <p class="fv-subtle">{reminders.length === 0 ? texts.empty : texts.noHits}</p>
      )}
      {ORDER.map((group) => {
        const members = shown.filter((reminder) => groupOf(reminder, today) === group).sort(bySoonest);
        return members.length > 0 && <Group key={group} {...{ group, members, today, isKept, ...actions }} />;
      })}
      {patients > 0 && <p class="fv-footer">{texts.footer(patients)}</p>}
    </>
  );
}

interface GroupProps extends ReminderActions {
  readonly group: ReminderGroup;
  readonly members: readonly ShownReminder[];
  readonly today: DayNumber;
  readonly isKept: boolean;
}

function Group({ group, members, today, isKept, ...actions }: GroupProps) {
  const { reminders: texts } = useTexts();
  const { list } = useVaultTexts();
  const [most, setMost] = useState(PAGE);
  const rows = (
    <>
      <ul class="fv-rows">
        {members.slice(0, most).map((reminder) => (
          <ReminderRow key={reminder.id} {...{ reminder, group, today, isKept, ...actions }} />
        ))}
      </ul>
      {members.length > most && (
        <button
          type="button"
          class="ds-button fv-quiet-button"
          data-variant="tertiary"
          data-action="more"
          onClick={() => setMost(most + PAGE)}
        >
          {list.more(Math.min(PAGE, members.length - most))}
        </button>
      )}
    </>
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
      <h2 data-color={isUrgent ? 'danger' : undefined}>
        {texts.groups[group]}
        {members.length > 1 && <small> {members.length}</small>}
      </h2>
      {rows}
    </div>
  );
}

function isForMeeting({ kind, state, old, due }: ShownReminder, today: DayNumber): boolean {
  return DECISIONS.includes(kind) && state !== 'done' && !old && due !== undefined && due <= today + MEETING;
}

function bySoonest(a: ShownReminder, b: ShownReminder): number {
  return (a.due ?? 0) - (b.due ?? 0) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
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
