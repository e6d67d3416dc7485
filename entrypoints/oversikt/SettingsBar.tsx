import { useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import { type DayNumber, isoOf, parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';
import { EARLIEST_SIMPLIFIED } from '../../lib/kodeverk/editions.ts';
import type { Texts } from './languages.ts';
import type { CheckSettings } from './worker/answers.ts';

interface Props {
  readonly settings: CheckSettings;
  readonly texts: Texts;
  readonly onChange: (change: Partial<CheckSettings>) => void;
}

/** What the checks rest on; a change checks again at once. */
export function SettingsBar({ settings, texts, onChange }: Props) {
  const { settings: own } = texts.page;
  const days = [
    { name: 'today', label: own.today, help: undefined, min: undefined },
    { name: 'simplifiedFrom', label: own.simplified, help: own.simplifiedHelp, min: EARLIEST_SIMPLIFIED },
    { name: 'completeFrom', label: own.complete, help: own.completeHelp, min: undefined },
  ] as const;
  return (
    <section class="ds-card fv-settings" aria-labelledby="settings">
      <h2 id="settings">{own.heading}</h2>
      <div class="fv-settings-fields">
        {days.map(({ name, label, help, min }) => (
          <DayField
            key={name}
            {...{ name, label, help, min, wrong: own.wrongDay }}
            value={settings[name]}
            onChange={(day) => {
              // The day that all is judged by cannot be left out.
              if (name !== 'today' || day !== undefined) onChange({ [name]: day });
            }}
          />
        ))}
      </div>
    </section>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly min: string | undefined;
  readonly wrong: string;
  readonly value: DayNumber | undefined;
  readonly onChange: (day: DayNumber | undefined) => void;
}

function DayField({ name, label, help, min, wrong, value, onChange }: FieldProps) {
  const [isWrong, setWrong] = useState(false);
  return (
    <div class="ds-field">
      <label class="ds-label" for={`setting-${name}`}>
        {label}
      </label>
      <Input
        class="ds-input"
        type="date"
        id={`setting-${name}`}
        name={name}
        min={min}
        aria-invalid={isWrong}
        aria-describedby={help && `setting-${name}-help`}
        value={value === undefined ? '' : isoOf(value)}
        onChange={({ currentTarget: { value: text } }) => {
          const day = parseIsoDay(text);
          const isGood = text === '' || (day !== UNREADABLE && (min === undefined || text >= min));
          setWrong(!isGood);
          if (isGood) onChange(text === '' ? undefined : day);
        }}
      />
      {help && (
        <p class="fv-subtle" id={`setting-${name}-help`}>
          {help}
        </p>
      )}
      {isWrong && (
        <p class="ds-validation-message" data-color="danger" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
