import type { SettingsTexts } from '../../lib/locale/settings-texts.ts';

interface Props {
  readonly texts: SettingsTexts;
  readonly version: string;
  /** The shortcut that opens the panel; empty where it has none. */
  readonly shortcut: string;
}

/** What the product is, how one gets to it by keys, and what it does not do. */
export function About({ texts: { about: texts }, version, shortcut }: Props) {
  return (
    <section aria-labelledby="about">
      <h2 class="ds-heading" data-size="xs" id="about">
        {texts.heading}
      </h2>
      <p>{texts.version(version)}</p>
      <p>{texts.keys(shortcut)}</p>
      {texts.privacy.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {/* The build writes it: .config/third-party-notices.ts. */}
        <a href="/THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
          {texts.notices}
        </a>
      </p>
    </section>
  );
}
