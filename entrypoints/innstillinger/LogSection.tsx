import { useEffect, useState } from 'preact/hooks';
import type { VaultTexts } from '../../lib/locale/vault-texts.ts';
import { type LogEntry, readLog, watchLog } from '../../lib/store/log.ts';
import { saveFile } from './save-file.ts';

/** So many of the last entries are shown; the file has them all. */
const SHOWN = 20;

/** What has been done and refused, and when: to be read here, or taken to whoever asks. */
export function LogSection({ texts: { settings } }: { readonly texts: VaultTexts }) {
  const { log: texts } = settings;
  const [entries, setEntries] = useState<readonly LogEntry[]>([]);
  useEffect(() => {
    const refresh = () => void readLog().then(setEntries);
    refresh();
    return watchLog(refresh);
  }, []);
  const lines = entries.map(({ at, what, why }) => `${timeOf(at)}  ${texts.what[what]}: ${texts.why[why]}`);
  return (
    <section aria-labelledby="log">
      <h2 class="ds-heading" data-size="xs" id="log">
        {texts.heading}
      </h2>
      <p class="fv-subtle">{texts.help}</p>
      {lines.length === 0 && <p>{texts.none}</p>}
      <ul class="fv-log">
        {lines
          .slice(-SHOWN)
          .reverse()
          .map((line, index) => (
            <li key={`${line} ${index}`}>{line}</li>
          ))}
      </ul>
      {lines.length > 0 && (
        <div>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-action="save-log"
            onClick={() => saveFile(`${texts.fileName}.txt`, `${lines.join('\n')}\n`, 'text/plain')}
          >
            {texts.save}
          </button>
        </div>
      )}
    </section>
  );
}

/** `25.11.2026 14:03`, by the clock of this machine; the text itself where it is no time. */
function timeOf(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  return new Intl.DateTimeFormat('nb', { dateStyle: 'short', timeStyle: 'short' }).format(time);
}
