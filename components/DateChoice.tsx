import { useId, useRef, useState } from 'preact/hooks';
import { type DayNumber, type IsoDay, isoOf, norwegianDate, parseIsoDay, UNREADABLE } from '../lib/forlop/day.ts';
import { shortDate } from './dates.ts';
import { Input } from './Field.tsx';
import { useTexts } from './texts.ts';

interface Props {
  /** What is dated. */
  readonly label: string;
  readonly note: string | undefined;
  readonly today: DayNumber;
  /** The patient's last appointment, where the journal shows it. */
  readonly lastVisit: DayNumber | undefined;
  readonly onDate: (day: IsoDay) => void;
}

/** Asks for the day: three stand ready, none is chosen beforehand. Pressing one fills. */
export function DateChoice({ label, note, today, lastVisit, onDate }: Props) {
  const { filling: texts } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const other = parseIsoDay(text);
  const choose = () => {
    if (other === UNREADABLE) openCalendar(field.current);
    else onDate(isoOf(other));
  };
  return (
    <fieldset class="fv-dates">
      <legend>{texts.chooseDate(label)}</legend>
      <div class="fv-choices">
        <Day name="today" day={today} {...{ today, onDate }} />
        {lastVisit !== undefined && lastVisit <= today && (
          <Day name="last-visit" day={lastVisit} {...{ today, onDate }} />
        )}
      </div>
      <div class="fv-choices">
        <label class="ds-sr-only" for={id}>
          {texts.otherDay}
        </label>
        <Input
          ref={field}
          class="ds-input"
          id={id}
          type="date"
          max={isoOf(today)}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-date-choice="other"
          data-dato={other === UNREADABLE ? '' : isoOf(other)}
          onClick={choose}
        >
          {other === UNREADABLE ? texts.dates.other : texts.use(norwegianDate(other))}
        </button>
      </div>
      {note !== undefined && <p class="fv-subtle">{note}</p>}
    </fieldset>
  );
}

interface DayProps {
  readonly name: 'today' | 'last-visit';
  readonly day: DayNumber;
  readonly today: DayNumber;
  readonly onDate: (day: IsoDay) => void;
}

function Day({ name, day, today, onDate }: DayProps) {
  const { filling: texts } = useTexts();
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="secondary"
      data-date-choice={name}
      data-dato={isoOf(day)}
      onClick={() => onDate(isoOf(day))}
    >
      {texts.dates[name]} {shortDate(day, today)}
    </button>
  );
}

/** The browser's own calendar, so that a day is chosen without typing; the field alone where it does not open. */
function openCalendar(field: HTMLInputElement | null): void {
  field?.focus();
  try {
    field?.showPicker();
  } catch {
    field?.focus();
  }
}
