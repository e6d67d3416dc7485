import { Input } from '../../components/Field.tsx';
import type { UnitTexts } from '../../lib/locale/unit-texts.ts';
import type { ReadSettings, Settings } from '../../lib/store/settings.ts';

interface Props {
  readonly texts: UnitTexts['page'];
  readonly settings: ReadSettings;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onTurnOn: (origin: string) => void;
}

/** What is seen of the extension in a journal's page, and where it is turned off. */
export function PageSection({ texts, settings, onChange, onTurnOn }: Props) {
  return (
    <section aria-labelledby="in-page">
      <h2 class="ds-heading" data-size="xs" id="in-page">
        {texts.heading}
      </h2>
      <label class="fv-check">
        <Input
          type="checkbox"
          name="marker"
          checked={settings.marker}
          aria-describedby="marker-help"
          onChange={({ currentTarget }) => onChange({ marker: currentTarget.checked })}
        />
        {texts.marker}
      </label>
      <p class="fv-subtle" id="marker-help">
        {texts.markerHelp}
      </p>
      {settings.offSites.length > 0 && (
        <ul class="fv-sites">
          {settings.offSites.map((origin) => (
            <li key={origin} data-off-site={origin}>
              <span>{texts.isOff(origin)}</span>
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                data-action="site-on"
                aria-label={`${texts.turnOn}: ${origin}`}
                onClick={() => onTurnOn(origin)}
              >
                {texts.turnOn}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
