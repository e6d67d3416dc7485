import { useState } from 'preact/hooks';
import { type DayNumber, type IsoDay, isoOf, parseIsoDay, UNREADABLE } from '../lib/forlop/day.ts';
import type { PostponeReason } from '../lib/locale/panel-texts.ts';
import { shortDate } from './dates.ts';
import { Input, Select } from './Field.tsx';
import { useTexts } from './texts.ts';
import { useVaultTexts } from './vault-context.ts';

const PATIENTS_REASONS: readonly PostponeReason[] = ['ikke-mott', 'bedt-om-utsettelse', 'lang-reisevei'];
const UNITS_REASONS: readonly PostponeReason[] = [
  'behandler-syk',
  'ferie',
  'spesialist-ikke-tilgjengelig',
  'venter-pa-plass',
  'annet',
];
/** Days that stand ready, counted from the day it is due, or from today where that has passed. */
const CHOICES = [
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
] as const;

interface Props {
  /** Of the reminder, so that labels find their fields. */
  readonly id: string;
  readonly today: DayNumber;
  /** When it is due now; undefined for a prompt without a day. */
  readonly due: DayNumber | undefined;
  readonly onPostpone: (to: IsoDay, reason: PostponeReason) => void;
  readonly onCancel: () => void;
}

/** A new date and why: three dates stand ready, the reason must be chosen. */
export function PostponeForm({ id, today, due = today, onPostpone, onCancel }: Props) {
  const { reminders: texts } = useTexts();
  const [to, setTo] = useState<string>('');
  const [reason, setReason] = useState<PostponeReason | ''>('');
  const { list } = useVaultTexts();
  const from = Math.max(today, due);
  const isReady = reason !== '' && parseIsoDay(to) !== UNREADABLE && parseIsoDay(to) > today;
  return (
    <form
      class="fv-postpone"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onPostpone(to as IsoDay, reason);
      }}
    >
      <div class="ds-field">
        <label class="ds-label" for={`reason ${id}`}>
          {texts.reason}
        </label>
        <Select
          class="ds-input"
          id={`reason ${id}`}
          name="reason"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as PostponeReason | '')}
        >
          <option value="">–</option>
          <Reasons label={texts.reasonPatient} reasons={PATIENTS_REASONS} />
          <Reasons label={texts.reasonUnit} reasons={UNITS_REASONS} />
        </Select>
      </div>
      {reason === 'ikke-mott' && (
        <div class="ds-field">
          <label class="ds-label" for={`next ${id}`}>
            {list.nextVisit}
          </label>
          <Input
            class="ds-input"
            id={`next ${id}`}
            name="next"
            type="date"
            min={isoOf(today + 1)}
            aria-describedby={`next ${id} help`}
            onInput={(event) => moveToVisit(parseIsoDay(event.currentTarget.value))}
          />
          <small class="fv-subtle" id={`next ${id} help`}>
            {list.nextVisitHelp}
          </small>
        </div>
      )}
      <div class="ds-field">
        <label class="ds-label" for={`to ${id}`}>
          {texts.postponeTo}
        </label>
        <div class="fv-choices">
          {CHOICES.map(([name, days]) => {
            const day = isoOf(from + days);
            return (
              <button key={name} type="button" class="fv-chip" aria-pressed={to === day} onClick={() => setTo(day)}>
                {texts.choices[name]} · {shortDate(from + days, today)}
              </button>
            );
          })}
        </div>
        <Input
          class="ds-input"
          id={`to ${id}`}
          name="to"
          type="date"
          min={isoOf(today + 1)}
          value={to}
          onInput={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <div class="fv-buttons">
        <button type="submit" class="ds-button" data-variant="primary" disabled={!isReady}>
          {texts.postpone}
        </button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );

  /** A visit that was missed moves the limit by as many days as there are to the next one. */
  function moveToVisit(visit: DayNumber): void {
    if (visit !== UNREADABLE && visit > today) setTo(isoOf(from + visit - today));
  }
}

function Reasons({ label, reasons }: { readonly label: string; readonly reasons: readonly PostponeReason[] }) {
  const { reminders: texts } = useTexts();
  return (
    <optgroup label={label}>
      {reasons.map((reason) => (
        <option key={reason} value={reason}>
          {texts.reasons[reason]}
        </option>
      ))}
    </optgroup>
  );
}
