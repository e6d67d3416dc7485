import { useId, useState } from 'preact/hooks';
import { type IsoDay, parseIsoDay, UNREADABLE } from '../lib/forlop/day.ts';
import { EARLIEST_SIMPLIFIED } from '../lib/kodeverk/editions.ts';
import { Input } from './Field.tsx';
import { useTexts } from './texts.ts';

interface Props {
  readonly question: string;
  /** The day that the unit went over to the simplified codes. */
  readonly onAnswer: (day: IsoDay) => void;
}

/** Takes the answer to what only the unit knows: from which day its registrations follow the simplified codes. */
export function TransitionQuestion({ question, onAnswer }: Props) {
  const { transition: texts } = useTexts();
  const id = useId();
  const [skipped, setSkipped] = useState(false);
  const [text, setText] = useState('');
  if (skipped) return <p class="fv-finding-message">{question}</p>;
  const isDay = parseIsoDay(text) !== UNREADABLE && text >= EARLIEST_SIMPLIFIED;
  return (
    <form
      class="fv-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDay) onAnswer(text as IsoDay);
      }}
    >
      <div class="ds-field">
        <label class="ds-label" for={id}>
          {question}
        </label>
        <p class="fv-subtle" id={`${id}-help`}>
          {texts.help}
        </p>
        <Input
          class="ds-input"
          id={id}
          name="simplifiedFrom"
          type="date"
          min={EARLIEST_SIMPLIFIED}
          aria-describedby={`${id}-help`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="fv-buttons">
        <button type="submit" class="ds-button" data-variant="primary" disabled={!isDay}>
          {texts.save}
        </button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => setSkipped(true)}>
          {texts.skip}
        </button>
      </div>
    </form>
  );
}
