import { useEffect, useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import type { VaultTexts } from '../../lib/locale/vault-texts.ts';
import { MOST_DAYS, MOST_MINUTES, type ReadSettings, type Settings } from '../../lib/store/settings.ts';

interface Props {
  readonly texts: VaultTexts;
  /** Said of what the administrator's policy has set. */
  readonly byPolicy: string;
  readonly settings: ReadSettings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** When one is told, when the vault locks itself, and how long things are kept. */
export function KeepingSection({ texts: { settings: texts }, byPolicy, settings, onChange }: Props) {
  const isSet = (name: keyof Settings) => settings.setByPolicy.includes(name);
  return (
    <>
      <section aria-labelledby="hours">
        <h2 class="ds-heading" data-size="xs" id="hours">
          {texts.hours.heading}
        </h2>
        <p class="fv-subtle">{texts.hours.help}</p>
        <HoursFields {...{ texts, settings, onChange }} />
      </section>
      <section aria-labelledby="keep">
        <h2 class="ds-heading" data-size="xs" id="keep">
          {texts.keep.heading}
        </h2>
        <WholeNumber
          name="lockAfter"
          label={texts.lockAfter}
          value={settings.lockAfter}
          most={MOST_MINUTES}
          outside={texts.minutes}
          byPolicy={isSet('lockAfter') ? byPolicy : undefined}
          onChange={(lockAfter) => onChange({ lockAfter })}
        />
        <WholeNumber
          name="keepDone"
          label={texts.keep.done}
          value={settings.keepDone}
          most={MOST_DAYS}
          outside={texts.keep.outside}
          byPolicy={isSet('keepDone') ? byPolicy : undefined}
          onChange={(keepDone) => onChange({ keepDone })}
        />
        <WholeNumber
          name="keepClosed"
          label={texts.keep.closed}
          value={settings.keepClosed}
          most={MOST_DAYS}
          outside={texts.keep.outside}
          byPolicy={isSet('keepClosed') ? byPolicy : undefined}
          onChange={(keepClosed) => onChange({ keepClosed })}
        />
      </section>
    </>
  );
}

interface HoursProps {
  readonly texts: VaultTexts['settings'];
  readonly settings: ReadSettings;
  readonly onChange: (change: Partial<Settings>) => void;
}

function HoursFields({ texts: { hours: texts }, settings, onChange }: HoursProps) {
  const [hours, setHours] = useState(settings.hours);
  const isWrong = hours.from >= hours.to;
  const take = (change: Partial<Settings['hours']>) => {
    const next = { ...hours, ...change };
    setHours(next);
    if (next.from !== '' && next.to !== '' && next.from < next.to) onChange({ hours: next });
  };
  return (
    <>
      <div class="fv-row">
        {(['from', 'to'] as const).map((end) => (
          <div class="ds-field" key={end}>
            <label class="ds-label" for={`hours-${end}`}>
              {texts[end]}
            </label>
            <Input
              class="ds-input"
              type="time"
              id={`hours-${end}`}
              name={`hours-${end}`}
              aria-invalid={isWrong}
              value={hours[end]}
              onChange={(event) => take({ [end]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
      {isWrong && (
        <p class="ds-validation-message" data-color="danger" role="alert">
          {texts.wrong}
        </p>
      )}
    </>
  );
}

interface NumberProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly outside: string;
  /** Said where the policy has set it. */
  readonly byPolicy: string | undefined;
  readonly onChange: (value: number) => void;
}

function WholeNumber({ name, label, value, most, outside, byPolicy, onChange }: NumberProps) {
  const [text, setText] = useState(String(value));
  const [isOutside, setOutside] = useState(false);
  useEffect(() => setText(String(value)), [value]);
  const take = () => {
    const number = Number(text);
    const isGood = Number.isInteger(number) && number >= 1 && number <= most;
    setOutside(!isGood);
    if (isGood && number !== value) onChange(number);
  };
  return (
    <div class="ds-field">
      <label class="ds-label" data-weight="regular" for={name}>
        {label}
      </label>
      <div class="fv-row">
        <Input
          class="ds-input"
          type="text"
          inputMode="numeric"
          size={4}
          id={name}
          name={name}
          disabled={byPolicy !== undefined}
          aria-invalid={isOutside}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={take}
        />
        {byPolicy !== undefined && <span class="fv-subtle">{byPolicy}</span>}
      </div>
      {isOutside && (
        <p class="ds-validation-message" data-color="danger" role="alert">
          {outside}
        </p>
      )}
    </div>
  );
}
