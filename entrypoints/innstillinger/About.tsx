import type { SettingsTexts } from '../../lib/locale/settings-texts.ts';

interface Props {
  readonly texts: SettingsTexts;
  readonly version: string;
}

/** What the product is and what it does not do. */
export function About({ texts: { about: texts }, version }: Props) {
  return (
    <section aria-labelledby="about">
      <h2 class="ds-heading" data-size="xs" id="about">
        {texts.heading}
      </h2>
      <p>{texts.version(version)}</p>
      {texts.privacy.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
