import { useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import { isoDay } from '../../lib/forlop/day.ts';
import { EARLIEST_SIMPLIFIED } from '../../lib/kodeverk/editions.ts';
import type { SettingsTexts } from '../../lib/locale/settings-texts.ts';
import type { ReadSettings, Settings } from '../../lib/store/settings.ts';

interface Props {
  readonly texts: SettingsTexts;
  readonly settings: ReadSettings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** The day on which the unit took the simplified codes into use; without it, 2024 is a year of transition. */
export function SimplifiedDay({ texts: { simplified: texts, byPolicy }, settings, onChange }: Props) {
  const [isTooEarly, setTooEarly] = useState(false);
  const isSet = settings.setByPolicy.includes('simplifiedFrom');

  function take(text: string): void {
    const day = isoDay.safeParse(text);
    const isGood = day.success && day.data >= EARLIEST_SIMPLIFIED;
    // A date that is being typed passes through years such as 0002: nothing is said of those.
    setTooEarly(day.success && !isGood && day.data >= '1900-01-01');
    if (isGood) onChange({ simplifiedFrom: day.data });
  }

  return (
    <section aria-labelledby="simplified">
      <h2 class="ds-heading" data-size="xs" id="simplified">
        {texts.heading}
      </h2>
      <div class="ds-field">
        <label class="ds-label" for="simplified-from">
          {texts.label}
        </label>
        <p class="fv-subtle" id="simplified-help">
          {texts.help}
        </p>
        <div class="fv-row">
          <Input
            class="ds-input"
            type="date"
            id="simplified-from"
            name="simplifiedFrom"
            min={EARLIEST_SIMPLIFIED}
            disabled={isSet}
            aria-invalid={isTooEarly}
            aria-describedby="simplified-help simplified-note"
            value={settings.simplifiedFrom ?? ''}
            onInput={(event) => take(event.currentTarget.value)}
          />
          {settings.simplifiedFrom !== undefined && !isSet && (
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-action="clear-simplified"
              onClick={() => onChange({ simplifiedFrom: undefined })}
            >
              {texts.clear}
            </button>
          )}
        </div>
        <p id="simplified-note" class={isTooEarly ? 'ds-validation-message' : undefined} data-color="danger">
          {isTooEarly ? texts.tooEarly : isSet ? byPolicy : ''}
        </p>
      </div>
    </section>
  );
}
