import { Select } from '../../components/Field.tsx';
import { LANGUAGES, type Language } from '../../lib/locale/language.ts';
import type { SettingsTexts } from '../../lib/locale/settings-texts.ts';

/** Each language by its own name. */
const NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

interface Props {
  readonly texts: SettingsTexts;
  readonly language: Language | undefined;
  readonly onChange: (language: Language | undefined) => void;
}

/** The language of the interface. */
export function LanguageChoice({ texts: { language: texts }, language, onChange }: Props) {
  return (
    <section aria-labelledby="language-heading">
      <h2 class="ds-heading" data-size="xs" id="language-heading">
        {texts.heading}
      </h2>
      <div class="ds-field">
        <label class="ds-label" for="language">
          {texts.label}
        </label>
        <p class="fv-subtle" id="language-help">
          {texts.codes}
        </p>
        <div class="fv-row">
          <Select
            class="ds-input"
            id="language"
            name="language"
            aria-describedby="language-help"
            value={language ?? ''}
            onChange={({ currentTarget }) => onChange(LANGUAGES.find((one) => one === currentTarget.value))}
          >
            <option value="">{texts.asBrowser}</option>
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {NAMES[one]}
              </option>
            ))}
          </Select>
        </div>
      </div>
    </section>
  );
}
