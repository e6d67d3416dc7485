import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

interface Props {
  /** Host of the site, as the address bar shows it. */
  readonly host: string;
  readonly onTurn: () => void;
}

/** That an allowed site is turned off, and the way back. */
export function SiteOff({ host, onTurn }: Props) {
  const { site } = useTexts();
  return (
    <section class="fv-status" data-color="neutral" data-site-off>
      <Icon name="info" />
      <div>
        <h2 class="fv-status-title">{site.isOff(host)}</h2>
        <p class="fv-status-text">{site.offMeans}</p>
        <button type="button" class="ds-button" data-variant="secondary" data-action="site-on" onClick={onTurn}>
          {site.turnOn}
        </button>
      </div>
    </section>
  );
}

/** The way to turn a site off, for those who look for it. */
export function TurnSiteOff({ host, onTurn }: Props) {
  const { site } = useTexts();
  return (
    <p class="fv-instead fv-foot">
      <button
        type="button"
        class="ds-button fv-quiet-button"
        data-variant="tertiary"
        data-action="site-off"
        onClick={onTurn}
      >
        {site.turnOff(host)}
      </button>
    </p>
  );
}
