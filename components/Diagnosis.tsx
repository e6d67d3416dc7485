import { useState } from 'preact/hooks';
import type { DiagnosisSection } from '../lib/locale/diagnosis-text.ts';
import type { DiagnosisTexts } from '../lib/locale/diagnosis-texts.ts';

/** What was seen on the page, in words, and the same as one text. */
export interface ShownDiagnosis {
  readonly texts: DiagnosisTexts;
  readonly sections: readonly DiagnosisSection[];
  readonly report: string;
}

interface Props {
  readonly shown: ShownDiagnosis;
  /** Answers whether it went well. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Why no form was found, by the parts of the page, ready to be handed to whoever supports the unit. */
export function Diagnosis({ shown: { texts, sections, report }, onCopy }: Props) {
  const [said, setSaid] = useState('');
  return (
    <section class="fv-diagnosis" data-diagnosis>
      <p class="fv-subtle">{texts.lead}</p>
      <div class="fv-buttons">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-action="copy-diagnosis"
          onClick={() => void onCopy(report).then((done) => setSaid(done ? texts.copied : texts.notCopied))}
        >
          {texts.copy}
        </button>
        <span class="fv-subtle" role="status">
          {said}
        </span>
      </div>
      {sections.length === 0 && <p>{texts.noDocuments}</p>}
      {sections.map(({ frame, title, lines }) => (
        <section key={frame} class="fv-diagnosed" data-frame={frame}>
          <h2 class="fv-status-title">{title}</h2>
          <ul>
            {lines.map(({ text, signs }, at) => (
              <li key={`${at} ${text}`}>
                {text}
                {signs.length > 0 && (
                  <ul class="fv-signs" aria-label={texts.seen}>
                    {signs.map((sign, index) => (
                      <li key={`${index} ${sign}`}>{sign}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
