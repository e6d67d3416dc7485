import { useState } from 'preact/hooks';
import { Bar } from '../../components/oversikt/Bar.tsx';
import { SeverityTag } from '../../components/oversikt/SeverityTag.tsx';
import { SEVERITIES } from '../../lib/checks/finding.ts';
import type { FindingQuery } from '../../lib/report/finding-index.ts';
import type { RuleCount } from '../../lib/report/overview.ts';
import type { Texts } from './languages.ts';

const FIRST = 8;

interface Props {
  readonly rules: readonly RuleCount[];
  readonly several: number;
  readonly texts: Texts;
  readonly onShow: (query: Partial<FindingQuery>) => void;
}

/** The rules by what putting them right gives back: forløp in the registry's figures first, then sheer number. */
export function GainsTable({ rules, several, texts, onShow }: Props) {
  const { gains } = texts.page;
  const { whole } = texts.numbers;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rules : rules.slice(0, FIRST);
  const most = Math.max(1, ...rules.map(({ count }) => count));
  return (
    <section class="ds-card fv-gains" aria-labelledby="gains">
      <h2 id="gains">{gains.heading}</h2>
      {rules.length === 0 && <p>{texts.page.cards.allFine}</p>}
      {rules.length > 0 && (
        <table class="fv-table">
          <thead>
            <tr>
              <th scope="col">{gains.what}</th>
              <th scope="col" class="fv-number">
                {gains.corrections}
              </th>
              <th scope="col" class="fv-number">
                {gains.regained}
              </th>
              <th scope="col" class="fv-bar-cell">
                <span class="ds-sr-only">{gains.corrections}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ rule, findings, count, regained }) => {
              const { title } = texts.findings.rules[rule];
              const severity = SEVERITIES.find((one) => findings[one] > 0) ?? 'tips';
              return (
                <tr key={rule} data-rule={rule} data-count={count} data-regained={regained}>
                  <th scope="row">
                    <button
                      type="button"
                      class="fv-row-link"
                      aria-label={gains.show(title)}
                      onClick={() => onShow({ rules: [rule] })}
                    >
                      <SeverityTag severity={severity} name={texts.page.severities[severity]}>
                        {title}
                      </SeverityTag>
                    </button>
                  </th>
                  <td class="fv-number">{whole(count)}</td>
                  <td class="fv-number">{regained > 0 ? <strong>{whole(regained)}</strong> : 0}</td>
                  <td class="fv-bar-cell">
                    <Bar part={count / most} isStrong={regained > 0} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {several > 0 && <p class="fv-subtle">{gains.several(whole(several))}</p>}
      {rules.length > FIRST && (
        <button type="button" class="fv-link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? gains.fewer : gains.all}
        </button>
      )}
    </section>
  );
}
