import { useTexts } from './texts.ts';

interface Props {
  /** Host of the site, as the address bar shows it. */
  readonly host: string;
  /** A frame inside the page comes from there, not the page itself. */
  readonly frame?: boolean;
  /** The browser's question was answered with no. */
  readonly refused: boolean;
  /** Must ask the browser at once: it takes a question only from within the press of a button. */
  readonly onEnable: () => void;
}

/** Offers to read one site, and says what that means. */
export function EnableSite({ host, frame = false, refused, onEnable }: Props) {
  const { access: texts } = useTexts();
  return (
    <div class="fv-enable">
      <p>{frame ? texts.frame(host) : texts.ask(host)}</p>
      {!frame && <p class="fv-subtle">{texts.means}</p>}
      <button
        type="button"
        class="ds-button"
        data-color="accent"
        data-variant={frame ? 'secondary' : 'primary'}
        data-action="enable-site"
        onClick={onEnable}
      >
        {frame ? texts.enableFrame(host) : texts.enable}
      </button>
      {refused && <p role="status">{texts.refused}</p>}
    </div>
  );
}
