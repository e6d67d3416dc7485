import { shortCode } from '../../components/code-text.ts';
import { fullDate } from '../../components/dates.ts';
import type { Change } from '../../lib/report/compare.ts';
import type { PartProps } from './App.tsx';
import { FeedbackSection } from './FeedbackSection.tsx';
import { FilePicker } from './FilePicker.tsx';
import type { Texts } from './languages.ts';
import { type CompareAnswer, MARKS } from './worker/answers.ts';

const CHANGES = ['corrected', 'fresh', 'remaining', 'gone'] as const satisfies readonly (keyof Change)[];

/** The export beside the former one, and beside what the registry sent back. */
export function CompareScreen({ state, actions }: PartProps) {
  const { comparison, texts } = state;
  const { compare, problems } = texts.page;
  const isDone = typeof comparison === 'object' && !('problems' in comparison);
  return (
    <div class="fv-compare">
      <section class="ds-card" aria-labelledby="compare">
        <h2 id="compare">{compare.heading}</h2>
        <p class="fv-subtle">{compare.help}</p>
        <div>
          <FilePicker
            label={isDone ? compare.another : compare.choose}
            variant="secondary"
            name="former"
            onFiles={(files) => void actions.onCompare(files)}
          />
        </div>
        {comparison === 'working' && <p role="status">{compare.working}</p>}
        {typeof comparison === 'object' && 'problems' in comparison && (
          <div role="alert">
            {comparison.problems.map((problem) => {
              const said = problem.kind === 'gone' ? problems.gone : texts.files.problem(problem.problem);
              return (
                <p key={problem.index} data-problem={problem.kind}>
                  <strong>{problem.file}</strong>: {said.message} {said.action}
                </p>
              );
            })}
          </div>
        )}
        {isDone && <ComparisonResult comparison={comparison} texts={texts} onShow={actions.onShowList} />}
      </section>
      <FeedbackSection state={state} actions={actions} />
    </div>
  );
}

interface ResultProps {
  readonly comparison: CompareAnswer;
  readonly texts: Texts;
  readonly onShow: PartProps['actions']['onShowList'];
}

function ComparisonResult({ comparison, texts, onShow }: ResultProps) {
  const { compare, none, list } = texts.page;
  const { whole } = texts.numbers;
  const titles = texts.findings.rules;
  return (
    <>
      <div class="fv-cards">
        {CHANGES.map((change) => (
          <div class="ds-card fv-card" key={change} data-change={change}>
            <p class="fv-card-label">{compare[change]}</p>
            <p class="fv-card-value" data-value={comparison[change]}>
              {whole(comparison[change])}
            </p>
            {change === 'gone' && <p class="fv-subtle">{compare.goneHelp}</p>}
            {(change === 'fresh' || change === 'remaining') && comparison[change] > 0 && (
              <button
                type="button"
                class="fv-link"
                data-action={`show-${change}`}
                onClick={() => onShow({ marked: MARKS[change] })}
              >
                {change === 'fresh' ? compare.showFresh : compare.showRemaining}
              </button>
            )}
          </div>
        ))}
      </div>
      <ChangeTable
        heading={compare.byRule}
        rows={comparison.rules.map((row) => ({ ...row, name: titles[row.rule].title, key: row.rule }))}
        texts={texts}
      />
      <ChangeTable
        heading={compare.byPlace}
        rows={comparison.places.map((row) => {
          const name = [row.hf, row.enhet].filter(Boolean).join(' · ') || none;
          return { ...row, name, key: name };
        })}
        texts={texts}
      />
      {comparison.first.length > 0 && (
        <details>
          <summary>{compare.firstCorrected}</summary>
          <table class="fv-table">
            <thead>
              <tr>
                <th scope="col">{list.columns.pasient}</th>
                <th scope="col">{list.columns.place}</th>
                <th scope="col">{list.columns.forlop}</th>
                <th scope="col">{list.columns.what}</th>
              </tr>
            </thead>
            <tbody>
              {comparison.first.map((found) => (
                <tr key={found.number} data-corrected={found.rule}>
                  <td>{found.pasient}</td>
                  <td>{found.enhet || none}</td>
                  <td>
                    {found.forlopstype} {shortCode(found)} {fullDate(found.dato)}
                  </td>
                  <td>{found.title}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}

interface TableProps {
  readonly heading: string;
  readonly rows: readonly (Change & { readonly name: string; readonly key: string })[];
  readonly texts: Texts;
}

function ChangeTable({ heading, rows, texts }: TableProps) {
  const { compare } = texts.page;
  return (
    <table class="fv-table">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {CHANGES.map((change) => (
            <th scope="col" class="fv-number" key={change}>
              {compare[change]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-key={row.key}>
            <th scope="row">{row.name}</th>
            {CHANGES.map((change) => (
              <td class="fv-number" key={change} data-change={change}>
                {texts.numbers.whole(row[change])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
