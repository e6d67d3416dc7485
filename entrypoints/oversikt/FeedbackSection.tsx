import { shortCode } from '../../components/code-text.ts';
import { Select } from '../../components/Field.tsx';
import { FEEDBACK_COLUMNS } from '../../lib/files/read-feedback.ts';
import type { PartProps } from './App.tsx';
import { FilePicker } from './FilePicker.tsx';
import type { Texts } from './languages.ts';
import type { Feedback } from './state.ts';
import { type FeedbackAnswers, MARKS } from './worker/answers.ts';

/** What the registry sent back, matched to the export both ways. */
export function FeedbackSection({ state, actions }: PartProps) {
  const { feedback, texts } = state;
  const { feedback: own } = texts.page;
  return (
    <section class="ds-card" aria-labelledby="feedback">
      <h2 id="feedback">{own.heading}</h2>
      <p class="fv-subtle">{own.help}</p>
      <div>
        <FilePicker
          label={own.choose}
          variant="secondary"
          name="feedback"
          onFiles={([file]) => file && void actions.onFeedback(file)}
        />
      </div>
      {feedback && feedback.headers.length === 0 && <p role="alert">{own.empty}</p>}
      {feedback && feedback.headers.length > 0 && <FeedbackForm feedback={feedback} state={state} actions={actions} />}
      {feedback?.answer && <FeedbackResult answer={feedback.answer} texts={texts} onShow={actions.onShowList} />}
    </section>
  );
}

function FeedbackForm({ feedback, state, actions }: PartProps & { readonly feedback: Feedback }) {
  const { feedback: own, problems } = state.texts.page;
  const { headers, mapping } = feedback;
  const hasPatient = Object.values(mapping).includes('pasient');
  return (
    <form
      class="fv-feedback-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (hasPatient) void actions.onMatch();
      }}
    >
      <p>
        <strong>{feedback.file}</strong>
      </p>
      <div class="fv-feedback-columns">
        {headers.map((header, index) => (
          <div class="ds-field" key={`${index} ${header}`}>
            <label class="ds-label" for={`feedback-${index}`}>
              {header || problems.unnamed(index + 1)}
            </label>
            <Select
              class="ds-input"
              id={`feedback-${index}`}
              data-feedback-header={header}
              value={mapping[header] ?? 'ignored'}
              onChange={({ currentTarget: { value } }) =>
                actions.onFeedbackMapping({
                  ...mapping,
                  [header]: FEEDBACK_COLUMNS.find((name) => name === value) ?? 'ignored',
                })
              }
            >
              <option value="ignored">{problems.ignored}</option>
              {FEEDBACK_COLUMNS.map((name) => (
                <option key={name} value={name}>
                  {own.columns[name]}
                </option>
              ))}
            </Select>
          </div>
        ))}
      </div>
      {!hasPatient && <p class="ds-validation-message">{own.needPatient}</p>}
      <div>
        <button type="submit" class="ds-button" data-variant="primary" data-action="match" disabled={!hasPatient}>
          {own.match}
        </button>
      </div>
    </form>
  );
}

interface ResultProps {
  readonly answer: FeedbackAnswers;
  readonly texts: Texts;
  readonly onShow: PartProps['actions']['onShowList'];
}

function FeedbackResult({ answer, texts, onShow }: ResultProps) {
  const { feedback: own } = texts.page;
  const { whole } = texts.numbers;
  const shown = { both: MARKS.both, ours: MARKS.ours } as const;
  return (
    <>
      <div class="fv-cards">
        {(['registry', 'ours', 'both', 'noEvent'] as const).map((name) => (
          <div class="ds-card fv-card" key={name} data-feedback={name}>
            <p class="fv-card-label">{own[name]}</p>
            <p class="fv-card-value" data-value={answer[name]}>
              {whole(answer[name])}
            </p>
            {(name === 'both' || name === 'ours') && answer[name] > 0 && (
              <button
                type="button"
                class="fv-link"
                data-action={`show-${name}`}
                onClick={() => onShow({ marked: shown[name] })}
              >
                {name === 'both' ? own.showBoth : own.showOurs}
              </button>
            )}
          </div>
        ))}
      </div>
      <table class="fv-table">
        <thead>
          <tr>
            <th scope="col" class="fv-number">
              {own.line}
            </th>
            <th scope="col">{own.columns.pasient}</th>
            <th scope="col">{own.columns.hendelse}</th>
            <th scope="col">{own.message}</th>
            <th scope="col">{own.answer}</th>
            <th scope="col" class="fv-number">
              {own.at}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.lines.map((line) => (
            <tr key={line.line} data-feedback-line={line.line} data-answer={line.answer}>
              <td class="fv-number">{whole(line.line)}</td>
              <td>{line.pasient}</td>
              <td>
                {line.forlopstype} {shortCode(line)} {line.dato}
              </td>
              <td>{line.melding}</td>
              <td>{own.answers[line.answer]}</td>
              <td class="fv-number">{line.at === undefined ? '' : whole(line.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
