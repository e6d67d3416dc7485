import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LookupTexts } from '../lib/locale/lookup-texts.ts';
import { forlopstypeText, hendelseText, shortCode, utfallText } from './code-text.ts';
import { Input } from './Field.tsx';
import { useTexts } from './texts.ts';

export interface ShownCode {
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  /** It was taken away when the codes were simplified. */
  readonly gone: boolean;
}

/** One answer of the look-up. */
export interface ShownAnswer {
  readonly id: string;
  readonly kind: 'topic' | 'rule' | 'note';
  readonly title: string;
  readonly answer: string;
  readonly codes: readonly ShownCode[];
  readonly date: string | undefined;
  readonly before: string | undefined;
  /** Where it stands written; undefined where no source says it. */
  readonly source: string | undefined;
}

interface Props {
  readonly texts: LookupTexts;
  /** Answers to a question, the best first. */
  readonly search: (question: string) => readonly ShownAnswer[];
  /** A way on to checking a forløp that stands in no page. */
  readonly onPaste: () => void;
}

/** A search over codes and rules. Nothing that is written in it is kept. */
export function Lookup({ texts, search, onPaste }: Props) {
  const panel = useTexts();
  const [question, setQuestion] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const isAsked = question.trim() !== '';
  const answers = isAsked ? search(question) : [];
  return (
    <div class="fv-lookup">
      <Input
        ref={field}
        class="ds-input"
        type="search"
        name="search"
        aria-label={texts.field}
        placeholder={texts.hint}
        value={question}
        onInput={(event) => setQuestion(event.currentTarget.value)}
      />
      <p class="ds-sr-only" role="status">
        {isAsked ? (answers.length > 0 ? texts.count(answers.length) : texts.nothing) : ''}
      </p>
      {!isAsked && <Examples {...{ texts, onChoose: setQuestion }} />}
      {isAsked && answers.length === 0 && <p class="fv-subtle">{texts.nothing}</p>}
      <ol class="fv-answers">
        {answers.map((answer) => (
          <Answer key={answer.id} {...{ answer, texts, sourceWord: panel.source }} />
        ))}
      </ol>
      <button
        type="button"
        class="ds-button fv-quiet-button"
        data-variant="tertiary"
        data-action="paste"
        onClick={onPaste}
      >
        {panel.paste.open}
      </button>
    </div>
  );
}

function Examples({ texts, onChoose }: { readonly texts: LookupTexts; readonly onChoose: (question: string) => void }) {
  return (
    <div class="fv-examples">
      <p class="fv-subtle">{texts.examplesHeading}</p>
      {texts.examples.map((example) => (
        <button key={example} type="button" class="fv-chip" data-color="neutral" onClick={() => onChoose(example)}>
          {example}
        </button>
      ))}
    </div>
  );
}

interface AnswerProps {
  readonly answer: ShownAnswer;
  readonly texts: LookupTexts;
  readonly sourceWord: string;
}

function Answer({ answer, texts, sourceWord }: AnswerProps) {
  const { id, kind, title, codes, date, before, source } = answer;
  const label = kind === 'note' ? texts.unitNote : kind === 'rule' ? texts.rule : undefined;
  return (
    <li class="fv-answer" data-answer={id}>
      <h2>
        {label && <span class="fv-subtle">{label}: </span>}
        {title}
      </h2>
      {codes.length > 0 && (
        <ul class="fv-answer-codes">
          {codes.map((code) => (
            <CodeLine key={`${code.forlopstype} ${shortCode(code)}`} {...{ code, gone: texts.gone }} />
          ))}
        </ul>
      )}
      <p>{answer.answer}</p>
      {date && (
        <p>
          <b>{texts.date}:</b> {date}
        </p>
      )}
      {before && (
        <p>
          <b>{texts.before}:</b> {before}
        </p>
      )}
      {kind === 'topic' && (
        <p class="fv-subtle">
          {source === undefined ? (
            texts.noSource
          ) : (
            <>
              {sourceWord}: <cite lang="nb">{source}</cite>
            </>
          )}
        </p>
      )}
    </li>
  );
}

function CodeLine({ code, gone }: { readonly code: ShownCode; readonly gone: string }) {
  const { forlopstype, hendelse, utfall } = code;
  const text = forlopstype ? forlopstypeText(forlopstype) : utfallText(hendelse, utfall) || hendelseText(hendelse);
  return (
    <li data-gone={code.gone ? '' : undefined}>
      <kbd>{forlopstype || shortCode(code)}</kbd>
      <span lang="nb">{text}</span>
      {code.gone && <span class="fv-subtle">({gone})</span>}
    </li>
  );
}
