import { useState } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';
import { type DayNumber, isoOf, parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';
import type { Overview } from '../../lib/report/overview.ts';
import type { Actions } from './actions.ts';
import type { Texts } from './languages.ts';

interface Props {
  readonly likelyFrom: DayNumber;
  readonly overview: Overview;
  readonly texts: Texts;
  readonly actions: Actions;
}

/** Asked first, because every other number depends on it: are the files an extract of a period? */
export function CompletenessQuestion({ likelyFrom, overview, texts, actions }: Props) {
  const { question } = texts.page;
  const [text, setText] = useState<string>(isoOf(likelyFrom));
  const day = parseIsoDay(text);
  return (
    <form
      class="ds-card fv-question"
      data-color="info"
      data-question="complete-from"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== UNREADABLE) actions.onSettings({ completeFrom: day });
      }}
    >
      <p>
        <strong>{question.heading(texts.numbers.percent(overview.withoutStart, overview.forlop))}</strong>
      </p>
      <p>{question.text}</p>
      <div class="fv-buttons">
        <label class="ds-label" for="likely-from">
          {question.day}
        </label>
        <Input
          class="ds-input"
          type="date"
          id="likely-from"
          name="likelyFrom"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="ds-button" data-variant="primary" data-action="complete-from">
          {question.yes}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-action="is-complete"
          onClick={actions.onIsComplete}
        >
          {question.no}
        </button>
      </div>
    </form>
  );
}
