import type { SettingsTexts } from '../../lib/locale/settings-texts.ts';
import type { Site } from './sites.ts';

interface Props {
  readonly texts: SettingsTexts;
  readonly sites: readonly Site[];
  readonly onRemove: (pattern: string) => void;
}

/** The sites that may be read, each with a way to take it back. */
export function SiteList({ texts: { sites: texts }, sites, onRemove }: Props) {
  return (
    <section aria-labelledby="sites">
      <h2 class="ds-heading" data-size="xs" id="sites">
        {texts.heading}
      </h2>
      <p class="fv-subtle">{texts.help}</p>
      {sites.length === 0 && <p>{texts.none}</p>}
      <ul class="fv-sites">
        {sites.map(({ pattern, name, fixed }) => (
          <li key={pattern} data-site={pattern}>
            <span>{name}</span>
            {fixed ? (
              <span class="fv-subtle">{texts.fixed}</span>
            ) : (
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                data-action="remove-site"
                aria-label={texts.removeSite(name)}
                onClick={() => onRemove(pattern)}
              >
                {texts.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
