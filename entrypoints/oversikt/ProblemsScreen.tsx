import { useState } from 'preact/hooks';
import { Select } from '../../components/Field.tsx';
import { type ColumnMapping, KNOWN_COLUMNS, type KnownColumn, recogniseColumns } from '../../lib/files/columns.ts';
import type { PartProps } from './App.tsx';
import { FilePicker } from './FilePicker.tsx';
import type { Texts } from './languages.ts';
import type { State } from './state.ts';
import type { Problem } from './worker/answers.ts';

interface Props extends PartProps {
  readonly problems: NonNullable<State['problems']>;
}

/** The files that could not be read, each with what to do; headers that are not understood are mapped by hand. */
export function ProblemsScreen({ problems: { list, files }, state, actions }: Props) {
  const { texts } = state;
  const { problems } = texts.page;
  const headers = [...new Set(list.flatMap(headersOf))];
  const [mapping, setMapping] = useState<ColumnMapping>(() => recognised(headers, state.mapping));
  const others = files.filter((_, index) => !list.some((problem) => problem.index === index));
  return (
    <section class="fv-problems" aria-labelledby="problems">
      <h2 class="ds-heading" data-size="sm" id="problems" data-problems={list.length}>
        {problems.heading(list.length)}
      </h2>
      {list.map((problem) => (
        <div class="ds-card fv-problem" data-color="warning" data-problem={problem.kind} key={problem.index}>
          <p>
            <strong>{problem.file}</strong>
          </p>
          <p>{saidOf(problem, texts).message}</p>
          <p>{saidOf(problem, texts).action}</p>
        </div>
      ))}
      {headers.length > 0 && (
        <MappingForm
          {...{ headers, mapping, texts }}
          onChange={(header, column) => setMapping({ ...mapping, [header]: column })}
          onDone={() => actions.onMapping(mapping, headers, files)}
        />
      )}
      <div class="fv-buttons">
        {others.length > 0 && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-action="without"
            onClick={() => actions.onRun(others)}
          >
            {list.length === 1 ? problems.without : problems.withoutThese}
          </button>
        )}
        <FilePicker label={problems.other} variant="secondary" onFiles={(chosen) => actions.onRun(chosen)} />
      </div>
    </section>
  );
}

interface FormProps {
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  readonly texts: Texts;
  readonly onChange: (header: string, column: KnownColumn | 'ignored') => void;
  readonly onDone: () => void;
}

/** Each header of the files with what it means. */
export function MappingForm({ headers, mapping, texts, onChange, onDone }: FormProps) {
  const { problems, columns } = texts.page;
  return (
    <form
      class="ds-card fv-mapping"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <h3 class="ds-heading" data-size="xs">
        {problems.map}
      </h3>
      <p class="fv-subtle">{problems.mapHelp}</p>
      <table class="fv-table">
        <thead>
          <tr>
            <th scope="col">{problems.header}</th>
            <th scope="col">{problems.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {headers.map((header, index) => (
            <tr key={header}>
              <th scope="row">{header || problems.unnamed(index + 1)}</th>
              <td>
                <Select
                  class="ds-input"
                  data-header={header}
                  aria-label={problems.field(header || problems.unnamed(index + 1))}
                  value={mapping[header] ?? 'ignored'}
                  onChange={({ currentTarget: { value } }) =>
                    onChange(header, KNOWN_COLUMNS.find((name) => name === value) ?? 'ignored')
                  }
                >
                  <option value="ignored">{problems.ignored}</option>
                  {KNOWN_COLUMNS.map((name) => (
                    <option key={name} value={name}>
                      {columns[name]}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <button type="submit" class="ds-button" data-variant="primary" data-action="map">
          {problems.again}
        </button>
      </div>
    </form>
  );
}

function headersOf(problem: Problem): readonly string[] {
  return problem.kind === 'unreadable' && 'headers' in problem.problem ? problem.problem.headers : [];
}

/** What the headers are taken for as it stands, to begin from. */
export function recognised(headers: readonly string[], mapping: ColumnMapping): ColumnMapping {
  return Object.fromEntries(
    recogniseColumns(headers, mapping).map(({ header, column }) => [header, column ?? 'ignored'] as const),
  );
}

function saidOf(problem: Problem, { page, files }: Texts) {
  return problem.kind === 'gone' ? page.problems.gone : files.problem(problem.problem);
}
