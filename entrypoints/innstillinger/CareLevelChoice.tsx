import { Input } from '../../components/Field.tsx';
import type { SettingsTexts } from '../../lib/locale/settings-texts.ts';
import type { ReadSettings, Settings } from '../../lib/store/settings.ts';

interface Props {
  readonly texts: SettingsTexts;
  readonly settings: ReadSettings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** The unit's level of care, for deadlines of events that do not tell theirs. */
export function CareLevelChoice({ texts: { careLevel: texts, byPolicy }, settings, onChange }: Props) {
  const isSet = settings.setByPolicy.includes('careLevel');
  return (
    <section>
      <fieldset class="ds-fieldset" disabled={isSet}>
        <legend class="ds-heading" data-size="xs">
          {texts.heading}
        </legend>
        <p class="fv-subtle">
          {texts.help} {isSet && byPolicy}
        </p>
        <div class="fv-row">
          {(['P', 'D'] as const).map((level) => (
            <div class="ds-field" key={level}>
              <Input
                class="ds-input"
                type="radio"
                id={`care-level-${level}`}
                name="careLevel"
                value={level}
                checked={settings.careLevel === level}
                onChange={() => onChange({ careLevel: level })}
              />
              <label class="ds-label" data-weight="regular" for={`care-level-${level}`}>
                {texts.levels[level]}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
